"""Days and places that stand near an event whose own clause names none: what its writer may have meant by them.

"What happened in Kesh on Monday is unclear, but residents say that rebels killed nine" leaves it to the reader to see
that the nine died in Kesh on Monday. Nothing is made of that but a question to the record: only where the record has
such an event there and then (`is_borne_out`) was the guess a good one, and only then is anything said.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

from ...schema import Event, Match, Place, Reading, Span, Time
from .asked import Asked, asked_of, days_of
from .comparing import gaps
from .unknown_names import unknown_names

_Found = TypeVar("_Found", Time, Place)

REACH = 250
"""Characters before and behind the clause of an event in which its day and place are looked for: a sentence or two."""

MOST_DAYS = 2
MOST_PLACES = 6
"""The nearest are tried. With more of them, one would fit by chance."""


def questions_nearby(event: Event, reading: Reading) -> Iterator[Asked]:
    """What the event asks, if it was on a day and at a place that stand near it, the nearest first; none where its own
    clause tells both, or tells nothing: "a bomb *set off* by rebels" is told of elsewhere.
    """
    if event.time is None and event.place is None and event.killed is None:
        return
    own_time = next((each for each in reading.times if each.id == event.time), None)
    own_place = next((each for each in reading.places if each.id == event.place), None)
    times = [own_time] if own_time is not None else _near(event, _dated(reading), reading, MOST_DAYS)
    placed = own_place is not None and own_place.kind != "area" and own_place.latitude is not None
    if placed and own_time is not None:
        return
    places: Sequence[Place] = [own_place] if own_place is not None and placed else []
    if not places:
        places = _near(
            event,
            [*_told(reading), *unknown_names(event, reading, event.span.start - REACH, event.span.end + REACH)],
            reading,
            MOST_PLACES,
        )
    for time, place in product(times, places):
        question = asked_of(event, reading, time, place)
        if question is not None:
            yield question


def is_borne_out(question: Asked, event: Event, reading: Reading, match: Match) -> bool:
    """Whether the record has an event of that very place, and of that day where it is guessed too, whose day, party and
    deaths differ in one at most, as far as both tell them, and two of which are the same. They may differ only where no
    second place stands near the event: of two, one has something like it by chance.
    """
    alone = len({place.name for place in _near(event, _told(reading), reading, MOST_PLACES)}) < 2
    if match.outcome != "agrees" and not (match.outcome == "differs" and alone):
        return False
    found = gaps(question, match.candidates[0].record)
    shared = sum((found.same_time, found.same_toll, found.parties is True))
    guessed = found.named and (event.time is not None or found.same_time)
    return guessed and found.kind is not False and found.differences <= 1 and shared >= 2


def _dated(reading: Reading) -> list[Time]:
    return [time for time in reading.times if time.type in ("DATE", "TIME") and days_of(time) is not None]


def _told(reading: Reading) -> list[Place]:
    return [place for place in reading.places if place.role == "location" and place.kind not in ("area", "country")]


def _near(event: Event, found: Sequence[_Found], reading: Reading, most: int) -> list[_Found]:
    """Those in the event's paragraph, near to its clause, the nearest first."""
    text = reading.article.text
    near = [
        one
        for one in found
        if _apart(one.span, event.span) <= REACH and "\n\n" not in text[_between(one.span, event.span)]
    ]
    return sorted(near, key=lambda one: (_apart(one.span, event.span), one.span))[:most]


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _between(one: Span, other: Span) -> slice:
    return slice(min(one.end, other.end), max(one.start, other.start))
