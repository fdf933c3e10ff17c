"""The one day and the one place around an event whose own clause does not name both: there is nothing else to choose.

"What happened in Kesh on Monday is unclear, but residents say that rebels killed nine" has one place and one day. The
reading does not say that the nine died there and then, since the words do not; a question to the record may take it so,
if its answer says that it did. Of two days or two places none is taken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from ...schema import Attribution, Event, Place, Reading, Span, Time
from .asked import Asked, asked_of, days_of
from .place_names import same_place_name
from .unknown_names import placed_names

_Found = TypeVar("_Found", Time, Place)

_BREAK = re.compile(r"(?<=[\w)\]”\"'’][.!?])[”\"'’)]*\s+(?=[“\"'‘(]*[A-Z])")
"""Between two sentences. Behind "U.S." it may break one in two, and less is taken."""

_OF = re.compile(r"\b[a-z]+\s+of\s+$")
"""Before a name, a noun that is no name's: "the *elders of* Kesh", not "the Bank of Kesh"."""

_IN = re.compile(r",\s+|\s+\(|,?\s+in\s+(?:the\s+)?")
_TOWN_OF = re.compile(r"\s+(?:city|hamlet|town|village)\s+of\s+")
"""Between a place and that in which it lies, and the other way round."""

_LONGEST_NOUN = 40
"""Characters before a name in which such a noun stands."""

_FARTHEST = 1_000
"""Characters from a clause within which the sentences beside its own lie."""

_BESIDE = 2
"""Words between those who say something, or the verb that they do, and the day on which they say it: "*told* reporters
on *Sunday*"."""


def only_question(event: Event, reading: Reading) -> Asked | None:
    """What an event with deaths asks if it was on the only day and at the only place around it; None where there are
    several of one of them, or none.
    """
    if event.killed is None:
        return None
    sentences = list(_around(event, reading))
    time = next((each for each in reading.times if each.id == event.time), None)
    place = next((each for each in reading.places if each.id == event.place), None)
    time = time or _only(_days(reading), sentences)
    place = place or _only(_sites(reading, sentences), sentences) or _only_name(event, reading, sentences)
    return None if time is None or place is None else asked_of(event, reading, time, place)


def _around(event: Event, reading: Reading) -> Iterator[Span]:
    """The sentence of an event, then those beside it in its paragraph that tell of no other."""
    others = [one for each in reading.events if each.id != event.id for one in each.mentions]
    sentences = _sentences(reading.article.text, event.span)
    own = next(number for number, one in enumerate(sentences) if event.span.start < one.end)
    yield sentences[own]
    for beside in (*sentences[max(own - 1, 0) : own], *sentences[own + 1 : own + 2]):
        if not any(_holds(beside, one) for one in others):
            yield beside


def _sentences(text: str, clause: Span) -> list[Span]:
    """The sentences of the paragraph of a clause, as far as they can be beside its own."""
    low, high = max(clause.start - _FARTHEST, 0), min(clause.end + _FARTHEST, len(text))
    first = max(text.rfind("\n\n", low, clause.start), low)
    last = text.find("\n\n", clause.end, high)
    last = high if last < 0 else last
    ends = [first, *(one.end() for one in _BREAK.finditer(text, first, last)), last]
    return [Span(one, two) for one, two in pairwise(ends)]


def _only(found: Iterable[_Found], sentences: Sequence[Span]) -> _Found | None:
    """The only one in the first of the sentences, or where that has none, in those beside it; None of several."""
    rows = list(found)
    own = [one for one in rows if _holds(sentences[0], one.span)]
    beside = [one for one in rows if any(_holds(sentence, one.span) for sentence in sentences[1:])]
    here = own or beside
    return here[0] if len(here) == 1 else None


def _only_name(event: Event, reading: Reading, sentences: Sequence[Span]) -> Place | None:
    """The only name that no gazetteer has, where no place is named around the event, nor somebody else."""
    named = [one for sentence in sentences for one in placed_names(event, reading, sentence)]
    return named[0] if len({one.name for one in named}) == 1 and not _sites(reading, sentences) else None


def _days(reading: Reading) -> list[Time]:
    """The days that something can have happened on, those left out on which somebody only says so."""
    return [
        time
        for time in reading.times
        if time.type in ("DATE", "TIME")
        and days_of(time) is not None
        and not any(_is_said_on(time, one, reading.article.text) for one in reading.attributions)
    ]


def _is_said_on(time: Time, attribution: Attribution, text: str) -> bool:
    """Whether a time stands beside who says something, outside of what is said: "*said* on *Sunday* that"."""
    if any(_holds(piece, time.span) for piece in attribution.content.pieces):
        return False
    quotes = (quote for quote in (attribution.source, attribution.cue) if quote is not None)
    gaps_between = (
        text[min(piece.end, time.span.end) : max(piece.start, time.span.start)]
        for quote in quotes
        for piece in quote.pieces
    )
    return any(len(gap.split()) <= _BESIDE for gap in gaps_between)


def _sites(reading: Reading, sentences: Sequence[Span]) -> list[Place]:
    """The places in these sentences at which something can have happened, the innermost of those that lie in another,
    each once.
    """
    here = [
        place
        for place in reading.places
        if (place.role == "location" or _is_whose(place, reading.article.text))
        and not place.made_of
        and any(_holds(one, place.span) for one in sentences)
    ]
    inner = [one for one in here if not any(_is_outer(one, other, reading) for other in here)]
    return list({(place.name, place.country): place for place in inner}.values())


def _is_whose(place: Place, text: str) -> bool:
    """Whether a town only says whose somebody or something is: "the elders of *Kesh*", "the dead of *Kesh*"."""
    within = place.role == "attribute" and place.kind not in ("area", "country")
    return within and _OF.search(text, max(place.span.start - _LONGEST_NOUN, 0), place.span.start) is not None


def _is_outer(one: Place, other: Place, reading: Reading) -> bool:
    """Whether a place is but that in which another lies."""
    return _lies_in(other, one) or _ends_address(one, other, reading)


def _ends_address(one: Place, inner: Place, reading: Reading) -> bool:
    """Whether a name only says where the one beside it lies: "Kesh (*Dorvan*)", "the *Dorvan* town of Kesh"."""
    text = reading.article.text
    behind, before = text[inner.span.end : one.span.start], text[one.span.end : inner.span.start]
    addressed = inner.span < one.span and _IN.fullmatch(behind) is not None
    other = not same_place_name(one.name, inner.name)  # "Eastern Homs in Homs province"
    lies_there = other and same_place_name(one.name, inner.area or "") and one.country == inner.country
    return (addressed and lies_there) or (one.span < inner.span and _TOWN_OF.fullmatch(before) is not None)


def _lies_in(one: Place, other: Place) -> bool:
    """Whether a place lies in another that is an area or a state."""
    if other.kind == "country":
        return one.kind != "country" and one.country == other.country
    return other.kind == "area" and one.kind != "area" and one.country == other.country and one.area == other.name


def _holds(sentence: Span, span: Span) -> bool:
    return sentence.start <= span.start < sentence.end
