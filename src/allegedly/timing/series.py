"""Dated series: a column of a table as a series that can be tested, with what has to be said about it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

import numpy as np
import numpy.typing as npt

from .. import __version__, records
from ..coincidence import Series
from ..errors import DataError
from ..schema.timing import Bars, DatedSeries, Versions

DRAWN = 400
"""Events up to which each is drawn by itself: two for each point of the page's width."""

BARS = 120
"""Bars that stand for more events than that."""

DATES = 5
"""Dates from which it is no accident that there are two events on each."""

MOST_EVENTS = 20_000_000
"""Events that a test is given: it takes some 170 bytes for each, beside 300 MB whatever their number."""

AHEAD = 14 / 24
"""Days by which the clocks of the easternmost time zone are ahead of UTC: so far, a date may be today's."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Dated:
    """A series, the selection and the column it comes from, and how many events lay outside of the observation.

    Where the selection asks for dates of report, they are the series' marks, and `early` events were left out because
    they were reported before they happened.
    """

    series: Series
    selection: records.Selection
    column: records.Column
    whole_days: bool
    outside: int
    observed_given: bool
    early: int = 0

    @property
    def recorded_until(self) -> float | None:
        """The last moment from which there is a report or an observation; None where reports have no dates."""
        reported = self.series.marks
        return None if reported is None else max(float(reported.max()), self.span[1])

    @property
    def file(self) -> str:
        return "standard input" if self.selection.path == "-" else self.selection.path

    @property
    def name(self) -> str:
        """The file's own name, with the filters where there are any."""
        name = "standard input" if self.selection.path == "-" else PurePath(self.selection.path).name
        return f"{name} ({', '.join(self._where)})" if self._where else name

    @property
    def _where(self) -> tuple[str, ...]:
        return tuple(f"{column}={value}" for column, value in self.selection.where)

    @property
    def span(self) -> tuple[float, float]:
        return float(self.series.observed[0, 0]), float(self.series.observed[-1, 1])

    @property
    def _spells(self) -> tuple[Floats, Floats]:
        """The first and the last day that each date can mean."""
        times, early, late = self.series.times, self.series.earliest, self.series.latest
        return times if early is None else early, times if late is None else late

    def around(self, day: float) -> int:
        """How many dates may lie before a day, or on it and after."""
        first, last = self._spells
        return int(np.sum((first < day) & (last >= day)))

    @property
    def _doubled(self) -> bool:
        """Whether each date has two events, or three, or so: what a table shows whose rows are there twice."""
        last = np.flatnonzero(np.diff(self.series.times, append=np.inf))
        counts = np.diff(last, prepend=-1)
        return counts.size >= DATES and int(np.gcd.reduce(counts)) > 1

    def told(self) -> DatedSeries:
        first, last = self._spells
        few = len(self.series) <= DRAWN
        return DatedSeries(
            name=self.name,
            file=self.file,
            column=self.column.name,
            where=self._where,
            rows=self.column.rows,
            events=len(self.series),
            left_out=self.column.missing + self.column.unreadable,
            outside=self.outside,
            uncertain=int(np.sum(first < last)),
            zoned=self.column.zoned,
            order=self.column.order,
            reported=self.selection.beside or "",
            last=float(self.series.times[-1]),
            observed=tuple((start, end) for start, end in self.series.observed.tolist()),
            observed_given=self.observed_given,
            spells=tuple(zip(first.tolist(), last.tolist(), strict=True)) if few else (),
            bars=None if few else self._bars(),
        )

    def _bars(self) -> Bars:
        start, end = self.span
        width = max(1.0, float(np.ceil((end - start + 1) / BARS)))
        place = ((self.series.times - start) // width).astype(np.int64)
        return Bars(start, width, tuple(np.bincount(place).tolist()))

    def notes(self, which: str) -> list[str]:
        """What a reader of the answer should know about this table."""
        own = "the table" if which == "series" else f"the {which} table"
        found = []
        bad = self.column.missing + self.column.unreadable
        if bad:
            found.append(f"Left out: {_rows(bad)} of {own} without a date that can be read.")
        if self.outside:
            found.append(f"Left out: {_rows(self.outside)} of {own} outside of the observation.")
        if self.early:
            found.append(f"Left out: {_rows(self.early)} of {own} reported before the event.")
        if self.column.zoned:
            found.append(f"Turned into UTC: {_rows(self.column.zoned)} of {own} with a time zone of their own.")
        if self.column.order:
            found.append(f"Dates of {own} were read with the {self.column.order}.")
        if self._doubled:
            found.append(f"Every date of {own} stands there more than once: is each event listed twice?")
        if self.column.partial:
            found.append(
                f"Known to the month or year: {_rows(self.column.partial)} of {own}; any day of it may be meant."
            )
        if not self.observed_given:
            start, end = self.span
            found.append(
                f"When {own} was watched is not given; it is taken to be from its first event to its last,"
                f" {records.iso(start)} to {records.iso(end)}."
            )
        return found


def read_dated(
    selection: records.Selection, observed: Sequence[tuple[float, float]], progress: Callable[[int], None]
) -> Dated:
    """Read a table's dates as a series watched in `observed`; from its first event to its last where that is empty.

    `progress` is called now and then with the number of rows read. Raises DataError for a table that cannot be used,
    such as one with dates of report still to come, or with any such dates where `observed` is empty.
    """
    column = records.read_column(selection, progress=progress)
    if not observed:
        first = column.times if column.earliest is None else column.earliest
        remedy = "Correct it, or say when events were recorded (observed): what lies outside is left out"
        _refuse_the_future(first, f"{selection.path}, column '{column.name}'", remedy)
    if column.beside is not None:
        where = f"{selection.path}, column '{selection.beside}'"
        _refuse_the_future(column.beside, where, "Correct it")
    return _dated(selection, column, observed, rounded=False)


def same_clock(one: Dated, two: Dated) -> tuple[Dated, Dated, list[str]]:
    """Both series in whole days where one of them knows no time of day: a day is not the midnight it starts with."""
    if one.whole_days == two.whole_days:
        return one, two, []
    notes = ["One table gives days and the other times of day, so both are taken by the day."]
    return _by_day(one), _by_day(two), notes


def versions() -> Versions:
    import scipy

    return Versions(__version__, np.__version__, scipy.__version__)


def _by_day(given: Dated) -> Dated:
    if given.whole_days:
        return given
    observed = given.series.observed.tolist() if given.observed_given else ()
    spells = [(float(np.floor(start)), float(np.floor(end))) for start, end in observed]
    rounded = _dated(given.selection, given.column, spells, rounded=True)
    return replace(rounded, outside=given.outside)


def _dated(
    selection: records.Selection, column: records.Column, observed: Sequence[tuple[float, float]], *, rounded: bool
) -> Dated:
    times = column.times
    first = times if column.earliest is None else column.earliest
    last = times if column.latest is None else column.latest
    if rounded:
        times, first, last = np.floor(times), np.floor(first), np.floor(last)
    by_day = rounded or column.whole_days
    spells = [(start, end if by_day else end + 1.0) for start, end in observed]
    if not spells:
        spells = [(float(np.floor(first.min())), float(np.floor(last.max())) + (0.0 if by_day else 1.0))]
    early = _early(column, first, selection)
    inside = np.zeros(times.size, dtype=bool)
    for start, end in spells:
        # A time of day at midnight is the next day's: nobody watched that.
        inside |= (times >= start) & ((times <= end) if by_day else (times < end))
    kept = inside & ~early
    if np.sum(kept) > MOST_EVENTS:
        raise DataError(
            f"{np.sum(kept):,} events are more than the {MOST_EVENTS:,} that fit in memory",
            where=selection.path,
            remedy="Test a part of them: filter the rows, or narrow the observation",
        )
    if not kept.any():
        raise DataError(
            "every event lies outside of the observed time", where=selection.path, remedy="Widen the observation"
        )
    sure = bool((first == last).all())
    series = Series(
        times[kept],
        observed=spells,
        earliest=None if sure else np.minimum(first, times)[kept],
        latest=None if sure else np.maximum(last, times)[kept],
        marks=None if column.beside is None else np.maximum(column.beside, times)[kept],
    )
    return Dated(series, selection, column, by_day, int(np.sum(~inside)), bool(observed), int(np.sum(inside & early)))


def _refuse_the_future(dates: Floats, where: str, remedy: str) -> None:
    """Nobody has watched until a date still to come. Where the end of watching is taken from dates, a slip in one of
    them would stretch it by years without an event, and make whatever stands together look striking."""
    late = int(np.sum(dates > time.time() / 86_400 + AHEAD))
    if late:
        last = records.iso(float(dates.max()))
        raise DataError(f"{_rows(late)} with a date in the future, the last {last}", where=where, remedy=remedy)


def _early(column: records.Column, first: Floats, selection: records.Selection) -> npt.NDArray[np.bool_]:
    """Which events were reported on a day before the first that they may have happened on. Raises DataError."""
    if column.beside is None:
        return np.zeros(first.size, dtype=bool)
    early = np.asarray(column.beside < np.floor(first))
    if early.any() and not selection.skip_bad:
        raise DataError(
            f"{_rows(int(early.sum()))} reported before the event",
            where=f"{selection.path}, columns '{column.name}' and '{selection.beside}'",
            remedy="Repair such rows, or have them left out (skip bad)",
        )
    return early


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"
