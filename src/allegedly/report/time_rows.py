"""The rows of the timeline: every stretch of days that the article names, in real order, with what happened in it."""

from datetime import date

import msgspec

from ..schema import Time
from .characters import one_line
from .contents import Contents
from .event_rows import EventRow
from .lines import Lines
from .periods import calendar_day, period


class TimeRow(msgspec.Struct, frozen=True):
    """One stretch of days. `place` is its place in real order and `told` its place in the article's own, both from 1.

    `times` are the expressions that name it, `first` and `last` its bounds, None where it is open; `events` those that
    have one of the expressions as their time.
    """

    place: int
    told: int
    times: tuple[Time, ...]
    first: date | None
    last: date | None
    words: str
    events: tuple[EventRow, ...]
    anchors: tuple[str, ...]
    lines: tuple[int, ...]

    @property
    def mentions(self) -> tuple[str, ...]:
        """The article's words for it, each once."""
        return tuple(dict.fromkeys(one_line(time.text) for time in self.times))


def time_rows(contents: Contents, events: tuple[EventRow, ...], lines: Lines) -> tuple[TimeRow, ...]:
    """Every stretch that is bounded on one side at least, the earliest first. What recurs has no place on a line."""
    groups: dict[tuple[str | None, str | None], list[Time]] = {}
    for time in sorted(contents.times, key=lambda each: each.span.start):
        if time.type != "SET" and (calendar_day(time.earliest) or calendar_day(time.latest)):
            groups.setdefault((time.earliest, time.latest), []).append(time)
    told = {bounds: number for number, bounds in enumerate(groups, start=1)}
    of_time: dict[str | None, list[EventRow]] = {}
    for row in events:
        of_time.setdefault(row.event.time, []).append(row)
    return tuple(
        TimeRow(
            place=place,
            told=told[bounds],
            times=tuple(times),
            first=calendar_day(bounds[0]),
            last=calendar_day(bounds[1]),
            words=period(*bounds),
            events=tuple(row for time in times for row in of_time.get(time.id, ())),
            anchors=tuple(contents.times.anchor(time.id) for time in times),
            lines=tuple(lines.at(time.span.start) for time in times),
        )
        for place, (bounds, times) in enumerate(sorted(groups.items(), key=lambda item: _order(*item[0])), start=1)
    )


def _order(earliest: str | None, latest: str | None) -> tuple[date, bool, date]:
    """By the beginning; what is open to the past stands at its end, before what is sure to lie there."""
    first, last = calendar_day(earliest), calendar_day(latest)
    if first is None:
        return last or date.max, False, last or date.max
    return first, True, last or date.max
