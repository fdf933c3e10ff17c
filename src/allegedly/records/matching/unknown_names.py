"""Names near an event that no gazetteer has and nobody is known by: perhaps that of a field, a station or a hamlet."""

import re
from collections.abc import Iterator

from ...schema import Event, Place, Reading, Span
from ...unwrapping import unwrapped
from ...vocabulary import event_words, lemmas
from ...vocabulary.actors import actor_names
from ...vocabulary.countries import plain
from ...vocabulary.event_clauses import clause_words
from ...vocabulary.place_words import place_words
from .asked import focus

_NAME = re.compile(
    r"(?<![\w'’-])(?:(?:a[ldnrstz]|ash|el)[ -])?[A-Z0-9][\w'’-]*(?: (?:a[ldnrstz]|ash|el|[A-Z0-9][\w'’-]*)){0,4}"
)
"""Words with capitals in a row: perhaps the name of a place that no gazetteer has."""

_BEFORE = re.compile(r"(?:(\w+)\s+)?(\w+)\s+(?:the\s+)?$")
"""The two words before a name."""


def unknown_names(event: Event, reading: Reading, start: int, end: int) -> list[Place]:
    """Those between these characters, as places of which no more is known."""
    text = reading.article.text
    country = focus(reading)
    others = [time.span for time in reading.times] + [one.span for one in event.actors if one.role == "actor"]
    found = []
    for words in _NAME.finditer(text, max(start, 0), end):
        span, name = Span(*words.span()), unwrapped(words[0])
        met = any(span.start < other.end and other.start < span.end for other in others)
        met = met or any(place.span.start <= span.start and span.end <= place.span.end for place in reading.places)
        is_name = not name.replace(" ", "").isdigit() and not actor_names(name) - {plain(name)}
        outer = text[: span.start].endswith(" (")  # "Kesh (*Dorvan*)": where Kesh lies
        if is_name and not met and not outer:
            found.append(Place(id="", span=span, text=name, name=name, kind="site", role="location", country=country))
    return found


def placed_names(event: Event, reading: Reading, sentence: Span) -> Iterator[Place]:
    """Those of a sentence that its words put something at: behind a preposition of place, or attacked themselves."""
    struck = {one.span for one in event.actors if one.role in ("target", "place")}
    for one in unknown_names(event, reading, sentence.start, sentence.end):
        before = _BEFORE.search(reading.article.text, sentence.start, one.span.start)
        if one.span in struck or (before is not None and _is_locative(before)):
            yield one


def _is_locative(before: re.Match[str]) -> bool:
    """Whether two words put something at the name behind them: "in", "south of", "the inhabitants of"."""
    first, last = (before[1] or "").casefold(), before[2].casefold()
    if last == "of":
        held = place_words().directions | place_words().spatial | place_words().inhabitants | clause_words().inhabitants
        return not held.isdisjoint(lemmas(first)) or not event_words().classes.sites.isdisjoint(lemmas(first))
    return last in clause_words().locative | place_words().towards
