"""On what occasion two numbers count: whether the text makes it one and the same, another one, or leaves it open."""

import functools
import re
from datetime import date
from typing import Literal

from ..schema import Place, Quantity, Span, Time
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence, overlap

Occasion = Literal["same", "open", "other"]

_UP_TO = re.compile(r"\b(?:by|since|until)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a time: what was counted until then, or from then on, goes on."""
_IN_PLACE = re.compile(
    r"[^.;:?!,\d]{0,40}?\b(?:in|inside|within|at)\s+(?:the|this|that)\s+(?P<noun>[a-z]{4,})\b(?!\s+of\b)"
)
_IN_NAMED = re.compile(r"[^.;:?!,\d]{0,24}?\b(?:in|inside|within|at|near)\s+(?:the\s+)?$")
_SETTLED = frozenset({"settlement", "site", "terrain", "water"})
"""Kinds of places small enough that the same people are meant; a country holds many."""
_REACH = 40
"""Characters behind what is counted in which the place stands where it is."""
_A_MONTH = 27
"""Days from the first to the last of the shortest month: what is counted over it is no one happening."""
_NEW = frozenset({"a", "an", "another"})
"""Articles of what was not spoken of before."""


def occasion(evidence: Evidence, earlier: Quantity, later: Quantity, *, again: bool) -> Occasion:
    """The same where both tell of one happening or stand at one place and day.

    Another where the sentence of the later brings a day or a place of its own or, unless it is given `again` for the
    earlier, another happening or a change.
    """
    first, second = evidence.sentence_at(earlier.span.start), evidence.sentence_at(later.span.start)
    lowered = [evidence.text[slice(*sentence)].lower() for sentence in (first, second)]
    said = count_checks().said
    changed = any(said.changed.search(words) or said.outdated.search(words) for words in lowered)
    if first != second:
        alike = _same_happening(evidence, earlier, later) or _same_place(evidence, earlier, later)
        if alike and not changed and _same_days(evidence, earlier, later):
            return "same"
        if _goes_elsewhere(evidence, earlier, later):
            return "other"
    return "other" if not again and (said.changed.search(lowered[1]) or _is_new(evidence, earlier, later)) else "open"


def common_event(evidence: Evidence, one: Quantity, other: Quantity) -> str | None:
    """The one event that the sentences of both tell of, by its id."""
    first, second = _events_told(evidence, one), _events_told(evidence, other)
    return next(iter(first)) if len(first) == 1 and first == second else None


def _same_happening(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether both are tolls of one event, or of what is named in the same words: "*the bombing of the harbour*".

    The later must not introduce another one ("a bombing in the harbour").
    """
    if one.effect is None:
        return False
    first, second = _happenings(evidence, one), _happenings(evidence, other)
    if any(article in _NEW for article, _, _ in second):
        return False
    named = len(first) == len(second) == 1 and first[0][1:] == second[0][1:]
    return named or common_event(evidence, one, other) is not None


def _same_place(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether both count what has a name or a fate, at one small place."""
    if one.counts is None or other.counts is None or not (_is_named(one) or one.effect):
        return False
    first, second = _described_place(evidence, one), _described_place(evidence, other)
    if first is not None and first == second:
        return True
    return not {place.name for place in _named_places(evidence, one)}.isdisjoint(
        place.name for place in _named_places(evidence, other)
    )


def _is_named(quantity: Quantity) -> bool:
    return quantity.counts is not None and any(word[:1].isupper() for word in quantity.counts.text.split())


def _behind(quantity: Quantity) -> int:
    return max(quantity.span.end, quantity.counts.end if quantity.counts else 0)


def _described_place(evidence: Evidence, quantity: Quantity) -> str | None:
    """ "In the valley", right behind what is counted or the phrase that goes on from it."""
    start, sentence = _behind(quantity), evidence.sentence_at(quantity.span.start)
    match = _IN_PLACE.match(evidence.text, start, min(start + 2 * _REACH, sentence.end))
    return None if match is None or match["noun"] in count_checks().vague_places else match["noun"]


def _named_places(evidence: Evidence, quantity: Quantity) -> list[Place]:
    start = _behind(quantity)
    return [
        place
        for place in evidence.places
        if place.kind in _SETTLED
        and place.role == "location"
        and start <= place.span.start <= start + _REACH
        and _IN_NAMED.fullmatch(evidence.text, start, place.span.start)
    ]


def _dates(evidence: Evidence, quantity: Quantity) -> list[Time]:
    """The dated times of the sentence in which a number stands."""
    sentence = evidence.sentence_at(quantity.span.start)
    return [
        time
        for time in evidence.times
        if time.type in ("DATE", "TIME") and (time.earliest or time.latest) and overlap(time.span, sentence)
    ]


def _same_days(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether the later's sentence is undated, or the dates of both share a day."""
    first, second = _dates(evidence, one), _dates(evidence, other)
    return not second or any(
        (a.earliest or "") <= (b.latest or "9") and (b.earliest or "") <= (a.latest or "9")
        for a in first
        for b in second
    )


def _sums_up(evidence: Evidence, quantity: Quantity) -> bool:
    """Whether the sentence of a number counts over a month or more that is not over: "the dead *this year*"."""
    written = (evidence.article.written or "")[:10]
    return any(
        time.earliest is not None
        and time.latest is not None
        and time.earliest <= written <= time.latest
        and (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days >= _A_MONTH
        for time in _dates(evidence, quantity)
    )


@functools.cache
def _happening() -> re.Pattern[str]:
    """ "The second bombing of the harbour": its article, noun and place."""
    return re.compile(
        rf"\b(?P<article>an?|another|the|this|that)\s+(?:(?!an?\b|the\b)[\w-]+\s+){{0,2}}?(?P<noun>{'|'.join(count_checks().happenings)})"
        r"\s+(?:of|in|at|on|near)\s+(?:the\s+)?(?P<place>[^\W\d_]{4,})",
        re.IGNORECASE,
    )


def _happenings(evidence: Evidence, quantity: Quantity) -> list[tuple[str, str, str]]:
    """Article, noun and place of each thing that the sentence says happened."""
    sentence = evidence.sentence_at(quantity.span.start)
    return [
        (match["article"].lower(), match["noun"].lower(), match["place"].lower())
        for match in _happening().finditer(evidence.text, sentence.start, sentence.end)
    ]


def _events_told(evidence: Evidence, quantity: Quantity) -> set[str]:
    """The ids of the events that the sentence of a number tells of."""
    sentence = evidence.sentence_at(quantity.span.start)
    return {
        event.id
        for event in evidence.events
        if event.status in ("happened", "claimed") and any(overlap(mention, sentence) for mention in event.mentions)
    }


def _is_new(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether the later number's sentence brings in a happening, counts up to a day or gives a toll of other events."""
    sentence = evidence.sentence_at(later.span.start)
    if not _up_to(evidence, later) <= _up_to(evidence, earlier):
        return True
    first, second = _events_told(evidence, earlier), _events_told(evidence, later)
    if later.effect is not None and first and second and first.isdisjoint(second):
        return True
    words = evidence.words_within(sentence)
    return any(
        evidence.forms[index] in _NEW and evidence.forms[evidence.tags.words[index].head] in count_checks().happenings
        for index in words
    )


def _up_to(evidence: Evidence, quantity: Quantity) -> set[str]:
    """Until when, or from when on, the sentence of a number counts, by the values of the times."""
    sentence = evidence.sentence_at(quantity.span.start)
    times = (time for time in evidence.times if overlap(time.span, sentence))
    return {time.timex for time in times if _UP_TO.search(evidence.text, sentence.start, time.span.start)}


def _goes_elsewhere(evidence: Evidence, earlier: Quantity, later: Quantity) -> bool:
    """Whether the later number's sentence brings a day or a place that the earlier's does not have."""
    first, second = evidence.sentence_at(earlier.span.start), evidence.sentence_at(later.span.start)
    if count_checks().said.elsewhere.match(evidence.text[second.start : later.span.start].lower()):
        return True
    if _dates(evidence, earlier) and not _same_days(evidence, earlier, later):
        return True
    if _sums_up(evidence, later) and not _sums_up(evidence, earlier):
        return True
    places = _described_place(evidence, earlier), _described_place(evidence, later)
    if places[0] and places[1] and places[0] != places[1]:
        return True
    named = {place.name for place in evidence.places if overlap(place.span, first)}
    behind = Span(later.span.end, second.end)
    return any(
        place.role == "location" and place.name not in named for place in evidence.places if overlap(place.span, behind)
    )
