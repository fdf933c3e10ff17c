"""The desk for questions of timing: tables of dates go in, a tested answer with all that its page needs comes out."""
# ruff: noqa: PT028 - `test_tables` is a public function and not one of pytest's

import os
from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from .. import coincidence, records
from ..coincidence.evidence import plain
from ..errors import DataError
from ..report import write_atomically
from ..schema import timing as objects
from ..schema.timing import Choice
from .answers import Question, surge_dated, test_dated
from .other_pairs import other_pairs
from .series import Dated, read_dated, same_clock

Table = str | os.PathLike[str] | records.Selection
"""A file of dated rows, or a selection from one."""

Progress = Callable[[int, int], None]
"""Called with the steps done so far and their number."""

STEPS = 8


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
    by_day = one.whole_days
    question = Question(
        window=_length(window, "window", by_day, notes),
        lag=_length(lag, "lag", by_day, notes),
        tried=[_length(each, "tried", by_day, notes) for each in tried],
        null=null,
        surrogates=surrogates,
        seed=seed,
    )
    _overlapping(one, two, question.lag, question.window)
    found = test_dated(one, two, question, choices=lambda _: _choices(one, two, question), notes=notes, step=step)
    standing, unsaid = other_pairs(
        one, two, window=question.window, lag=question.lag, by=others_by, progress=step.alive
    )
    step()
    answer = msgspec.structs.asdict(found)
    return TimingTest(**answer | {"other_pairs": standing, "notes": (*found.notes, *unsaid)})


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
    notes: list[str] = []
    length = None if width is None else _length(width, "width", False, notes)
    if either := given.around(dates[0]):
        notes.append(f"{either:,} of the dates may lie before {since} or after it; each is counted at its middle.")
    found = surge_dated(
        given,
        since=dates[0],
        also_tried=dates[1:],
        width=length,
        trend=trend,
        simulations=simulations,
        seed=seed,
        notes=notes,
    )
    step()
    return SurgeTest(**msgspec.structs.asdict(found))


def _choices(one: Dated, two: Dated, question: Question) -> tuple[Choice, ...]:
    """The answer for half and twice the window and for every reasonable null, by rising rate ratio."""
    window = question.window
    half = max(1.0, np.floor(window / 2)) if one.whole_days else window / 2
    room = min(float(np.ptp(each.series.observed)) for each in (one, two)) / 4
    start = max(two.span[0], one.span[0] + question.lag)
    shared = min(two.span[1], one.span[1] + question.lag + window) - start  # at a lag, less than either was watched
    windows = sorted({half, window, *([2 * window] if 2 * window < min(room, shared / 2 - 1) else [])})
    nulls = tuple(dict.fromkeys((question.null, "bursts+season+trend", "season+trend", "shift")))
    curve = coincidence.specification_curve(
        one.series, two.series, windows=windows, lags=(question.lag,), nulls=nulls, rng=question.seed
    )
    return tuple(msgspec.convert(plain(each), Choice) for each in curve.specifications)


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


def _overlapping(one: Dated, two: Dated, lag: float, window: float) -> None:
    """Refuse tables of which none of the second was watched after the first, in dates that a person can compare."""
    (start, end), (other_start, other_end) = one.span, two.span
    if end + lag + window < other_start or other_end < start + lag:
        late = f" at a lag of {lag:g} days" if lag else ""
        raise DataError(
            f"the two tables have no time in common{late}: {records.iso(start)} to {records.iso(end)},"
            f" and {records.iso(other_start)} to {records.iso(other_end)}",
            where=f"{one.file} and {two.file}",
            remedy="Give tables of the same years",
        )


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
