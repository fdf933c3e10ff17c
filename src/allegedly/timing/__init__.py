"""The desk for questions of timing: tables of dates go in, a tested answer with all that its page needs comes out."""
# ruff: noqa: PT028 - `test_tables` is a public function and not one of pytest's

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
import numpy as np

from .. import coincidence, records
from ..coincidence.surges import surge
from ..errors import DataError, UsageError
from ..report import write_atomically
from ..schema import timing as objects
from ..schema.timing import Choice, PairResult, SurgeNumbers
from . import pictures
from .other_pairs import other_pairs
from .series import Dated, read_dated, same_clock, versions

Table = str | os.PathLike[str] | records.Selection
"""A file of dated rows, or a selection from one."""

Progress = Callable[[int, int], None]
"""Called with the steps done so far and their number."""

Told = TypeVar("Told", bound=msgspec.Struct)

STEPS = 8

MUCH = 20_000
"""Events up to which the lag curve and the other choices are computed too. With 20,000 after 5,000 they took 9 s of one
core and 600 MB, and the test alone 0.3 s. The dates of other years add one test for each year, either way."""

LEAST_DAYS = 2 * 366
"""Days of observation from which another year can be compared: one year to move by, and one in common."""

REACH = 12
"""Lags either way on the lag curve, half a window apart: six windows, beyond which few would call it a consequence."""


class TimingTest(objects.TimingTest, frozen=True):
    """The answer for two series; see `allegedly.schema.timing.TimingTest` for its fields."""

    def to_json(self) -> str:
        """All of it as JSON, indented: the same tables and settings give the same bytes."""
        return _json(self)

    def save_html(self, path: str | os.PathLike[str]) -> None:
        """Write its page: one HTML file, whole or not at all. Raises OutputError."""
        from ..report.timing import render_test

        write_atomically(path, render_test(self))

    def __str__(self) -> str:
        from ..report.timing import test_summary

        return test_summary(self)


class SurgeTest(objects.SurgeTest, frozen=True):
    """The answer for one series; see `allegedly.schema.timing.SurgeTest` for its fields."""

    def to_json(self) -> str:
        """All of it as JSON, indented: the same tables and settings give the same bytes."""
        return _json(self)

    def save_html(self, path: str | os.PathLike[str]) -> None:
        """Write its page: one HTML file, whole or not at all. Raises OutputError."""
        from ..report.timing import render_surge

        write_atomically(path, render_surge(self))

    def __str__(self) -> str:
        from ..report.timing import surge_summary

        return surge_summary(self)


def test_tables(
    first: Table,
    then: Table,
    *,
    window: str | float,
    lag: str | float = 0.0,
    null: str = "bursts+season+trend",
    observed: Sequence[str] = (),
    tried: Sequence[str | float] = (),
    others_by: Sequence[str] = (),
    surrogates: int = 999,
    seed: int = 0,
    progress: Progress | None = None,
) -> TimingTest:
    """Do the dates of `then` come from `lag` to `lag` + `window` after those of `first` more often than chance has it?

    Lengths are days, or texts such as "36h", "14d", "2w". `observed` lists the spells in which events of both would
    have been recorded ("2019..2021-06"); left out, each table is taken to be watched from its first event to its last.
    `tried` are the other windows that were looked at: the p-value then allows for them. Where a selection filters its
    table, the pair is also compared with all pairs of the filters' other values; `others_by` names the columns that may
    differ, where not all of them should. For `null` and the rest see `allegedly.coincidence.test`.

    Raises DataError for tables that cannot be used and UsageError for arguments that make no sense.
    """
    step = _Steps(progress)
    spells = [records.spell(each) for each in observed]
    one = read_dated(_selection(first), spells, step.alive)
    step()
    two = read_dated(_selection(then), spells, step.alive)
    step()
    one, two, notes = same_clock(one, two)
    _overlapping(one, two)
    by_day = one.whole_days
    length, delay = _length(window, "window", by_day, notes), _length(lag, "lag", by_day, notes)
    others = [_length(each, "tried", by_day, notes) for each in tried]
    settings: dict[str, Any] = {"null": null, "rng": seed}
    found = coincidence.test(
        one.series, two.series, window=length, lag=delay, tried=others, surrogates=surrogates, **settings
    )
    step()
    standing, unsaid = other_pairs(one, two, window=length, lag=delay, by=others_by, progress=step.alive)
    notes += unsaid
    step()
    law = pictures.null_law(one.series, two.series, window=length, lag=delay, tried=others, **settings)
    step()
    curve: objects.LagCurve | None = None
    choices: tuple[Choice, ...] = ()
    years: objects.OtherYears | None = None
    if max(len(one.series), len(two.series)) > MUCH:
        notes.append(f"With over {MUCH:,} events, the lag curve and the other choices are left out.")
    elif found.draws:
        curve = pictures.lag_curve(
            one.series, two.series, window=length, lag=delay, reach=REACH, surrogates=surrogates, **settings
        )
        step()
        choices = _choices(one, two, length, delay, null, seed)
        step()
        years = _other_years(one, two, length, delay, null)
        step()
    return TimingTest(
        made=versions(),
        first=one.told(),
        then=two.told(),
        result=_told(found.to_dict(), PairResult),
        law=law,
        curve=curve,
        choices=choices,
        other_years=years,
        notes=(*one.notes("first"), *two.notes("second"), *notes),
        other_pairs=standing,
    )


def surge_table(
    series: Table,
    *,
    since: str,
    observed: Sequence[str] = (),
    also_tried: Sequence[str] = (),
    width: str | float | None = None,
    reported_column: str | None = None,
    trend: bool = True,
    simulations: int = 999,
    seed: int = 0,
    progress: Progress | None = None,
) -> SurgeTest:
    """Are there more dates in a table since a date than season, trend and chance would bring?

    `since` and `also_tried` are ISO dates; the first must come from outside the table. `width` is the length of the
    stretches in which events are counted; left out, it is chosen from the data. `reported_column` names the column that
    says when each event came on record: what is still to come is then estimated from the delays. For the rest see
    `allegedly.coincidence.surges.surge`, and for tables and errors `test_tables`.
    """
    step = _Steps(progress)
    dates = [records.spell(each, "since")[0] for each in (since, *also_tried)]
    selection = msgspec.structs.replace(_selection(series), beside=reported_column)
    given = read_dated(selection, [records.spell(each) for each in observed], step.alive)
    step()
    watched = [(start, end) for start, end in given.series.observed.tolist()]
    _inside(dates, watched, given)
    notes: list[str] = []
    length = None if width is None else _length(width, "width", False, notes)
    found = surge(
        given.series.times,
        since=dates[0],
        observed=watched,
        width=length,
        trend=trend,
        reported=given.series.marks,
        recorded_until=given.recorded_until,
        also_tried=dates[1:],
        simulations=simulations,
        rng=seed,
    )
    step()
    either = given.around(dates[0])
    if either:
        notes.append(f"{either:,} of the dates may lie before {since} or after it; each is counted at its middle.")
    return SurgeTest(
        made=versions(),
        series=given.told(),
        result=_told(found.to_dict(), SurgeNumbers),
        bins=pictures.count_bins(found),
        notes=(*given.notes("series"), *notes),
    )


def _choices(one: Dated, two: Dated, window: float, lag: float, null: str, seed: int) -> tuple[Choice, ...]:
    """The answer for half and twice the window and for every reasonable null, by rising rate ratio."""
    half = max(1.0, np.floor(window / 2)) if one.whole_days else window / 2
    room = min(float(np.ptp(each.series.observed)) for each in (one, two)) / 4
    windows = sorted({half, window, *([2 * window] if 2 * window < room else [])})
    nulls = tuple(dict.fromkeys((null, "bursts+season+trend", "season+trend", "shift")))
    curve = coincidence.specification_curve(one.series, two.series, windows=windows, lags=(lag,), nulls=nulls, rng=seed)
    return tuple(_told(msgspec.to_builtins(each), Choice) for each in curve.specifications)


def _other_years(one: Dated, two: Dated, window: float, lag: float, null: str) -> objects.OtherYears | None:
    """The test with the dates of other years; None where no other year is left to both series."""
    span = max(each.span[1] for each in (one, two)) - min(each.span[0] for each in (one, two))
    if span < LEAST_DAYS:
        return None
    try:
        found = coincidence.other_years(one.series, two.series, window=window, lag=lag, null=null)
    except DataError:  # the years that they share lie too far apart
        return None
    return msgspec.convert(found, objects.OtherYears, from_attributes=True)


def _json(told: msgspec.Struct) -> str:
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode("utf-8") + "\n"


def _selection(table: Table) -> records.Selection:
    return table if isinstance(table, records.Selection) else records.Selection(path=os.fspath(table))


def _length(given: str | float, what: str, by_day: bool, notes: list[str]) -> float:
    """A length in days; whole ones where the dates are days."""
    days = records.days_of(given, what) if isinstance(given, str) else float(given)
    if by_day and days != np.floor(days):
        whole = float(np.floor(days))
        notes.append(f"The dates are whole days, so the {what} of {days:g} days was rounded down to {whole:g}.")
        return whole
    return days


def _overlapping(one: Dated, two: Dated) -> None:
    """Refuse tables that were never watched at the same time, in dates that a person can compare."""
    (start, end), (other_start, other_end) = one.span, two.span
    if end < other_start or other_end < start:
        raise DataError(
            f"the two tables have no time in common: {records.iso(start)} to {records.iso(end)},"
            f" and {records.iso(other_start)} to {records.iso(other_end)}",
            where=f"{one.file} and {two.file}",
            remedy="Give tables of the same years",
        )


def _inside(dates: Sequence[float], watched: Sequence[tuple[float, float]], given: Dated) -> None:
    start, end = watched[0][0], watched[-1][1]
    for date in dates:
        if not start < date <= end:
            raise UsageError(
                f"{records.iso(date)} lies outside of the observed time, {records.iso(start)} to {records.iso(end)}",
                where=given.file,
                remedy="Give another date, or the observation",
            )


def _told(numbers: dict[str, Any], kind: type[Told]) -> Told:
    """The numbers of a result as the object that is shown; an infinite one is None there."""
    return msgspec.convert(_finite(numbers), kind)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not np.isfinite(value) else value


class _Steps:
    """Tells how many of the steps are done: after each of them, and while a long table is being read."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0

    def __call__(self) -> None:
        self._done += 1
        self.alive()

    def alive(self, _rows: int = 0) -> None:
        if self._progress is not None:
            self._progress(self._done, STEPS)
