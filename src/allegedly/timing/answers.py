"""Answers: dated series go in, whoever read them, and all that the page of a tested answer needs comes out."""
# ruff: noqa: PT028 - `test_dated` is a public function and not one of pytest's

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec

from .. import coincidence, records
from ..coincidence.nulls import DEFAULT
from ..coincidence.surges import LEAST_EVENTS, surge
from ..errors import DataError, UsageError
from ..schema.timing import Choice, LagCurve, OtherPairs, OtherYears, PairResult, SurgeNumbers, SurgeTest, TimingTest
from . import pictures
from .series import Dated, versions

Choices = Callable[[coincidence.CoincidenceResult], tuple[Choice, ...]]
"""Given the answer to the question as it was asked, the answers to the other ways of asking it."""

MUCH = 20_000
"""Events up to which the lag curve and the other choices are computed too. With 20,000 after 5,000 they took 9 s of one
core and 600 MB, and the test alone 0.3 s. The dates of other years add one test for each year, either way."""

LEAST_DAYS = 2 * 366
"""Days of observation from which another year can be compared: one year to move by, and one in common."""

REACH = 12
"""Lags either way on the lag curve, half a window apart: six windows, beyond which few would call it a consequence."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """Do the dates of one series come from `lag` to `lag` + `window` days after those of another more than by chance?

    `tried` are the other windows that were looked at; for `null` and `surrogates` see `allegedly.coincidence.test`.
    """

    window: float
    lag: float = 0.0
    tried: Sequence[float] = ()
    null: str = DEFAULT
    surrogates: int = 999
    seed: int = 0


@dataclass(frozen=True, kw_only=True)
class Extent:
    """How far an answer goes.

    `reach` is the lags of the curve either way (0 for no curve) and `surrogates` their draws; series with more than
    `most_events` get neither curve nor choices; `other_years` says whether the dates of other years are tried.
    """

    reach: int
    surrogates: int
    most_events: int
    other_years: bool


def test_dated(
    first: Dated,
    then: Dated,
    question: Question,
    *,
    choices: Choices,
    extent: Extent | None = None,
    other_pairs: OtherPairs | None = None,
    notes: Sequence[str] = (),
    step: Callable[[], None] = lambda: None,
) -> TimingTest:
    """The answer for two dated series, with its law, its lag curve, the other choices and the dates of other years.

    `extent` is, by default, all of it. `other_pairs` says how the pair stands among others, where that was computed;
    `notes` come after those on the series; `step` is called after each step, of which there are at most five. Raises
    what `allegedly.coincidence.test` does.
    """
    if extent is None:
        extent = Extent(reach=REACH, surrogates=question.surrogates, most_events=MUCH, other_years=True)
    look: dict[str, Any] = {"window": question.window, "lag": question.lag, "null": question.null}
    whole: dict[str, Any] = {**look, "tried": question.tried, "rng": question.seed}
    found = coincidence.test(first.series, then.series, **whole, surrogates=question.surrogates)
    step()
    law = pictures.null_law(first.series, then.series, **whole)
    step()
    beside, told = Beside(), list(notes)
    if max(len(first.series), len(then.series)) > extent.most_events:
        told.append(f"With over {extent.most_events:,} events, the lag curve and the other choices are left out.")
    elif found.draws:
        beside = _beside(first, then, look, question.seed, extent, lambda: choices(found), step)
    return TimingTest(
        made=versions(),
        first=first.told(),
        then=then.told(),
        result=msgspec.convert(found.to_dict(), PairResult),
        law=law,
        curve=beside.curve,
        choices=beside.choices,
        other_years=beside.other_years,
        notes=(*first.notes("first"), *then.notes("second"), *told),
        other_pairs=other_pairs,
    )


class Beside(NamedTuple):
    """What is asked beside the question itself."""

    curve: LagCurve | None = None
    choices: tuple[Choice, ...] = ()
    other_years: OtherYears | None = None


def _beside(
    first: Dated,
    then: Dated,
    look: dict[str, Any],
    seed: int,
    extent: Extent,
    choices: Callable[[], tuple[Choice, ...]],
    step: Callable[[], None],
) -> Beside:
    curve = None
    if extent.reach:
        reach, surrogates = extent.reach, extent.surrogates
        curve = pictures.lag_curve(first.series, then.series, **look, reach=reach, surrogates=surrogates, rng=seed)
    step()
    others = choices()
    step()
    years = _other_years(first, then, look) if extent.other_years else None
    step()
    return Beside(curve, others, years)


def surge_dated(
    given: Dated,
    *,
    since: float,
    also_tried: Sequence[float] = (),
    width: float | None = None,
    trend: bool = True,
    simulations: int = 999,
    seed: int = 0,
    notes: Sequence[str] = (),
) -> SurgeTest:
    """The answer for one dated series: more since a day than season, trend and chance would bring?

    Arguments are those of `allegedly.coincidence.surges.surge`, dates being days since 1970-01-01; `notes` come after
    those on the series. Raises UsageError for a date outside of the observation, and what `surge` does.
    """
    _refuse_outside(given, (since, *also_tried))
    if len(given.series) < LEAST_EVENTS:
        raise DataError(
            f"{len(given.series)} events are too few: {LEAST_EVENTS} are needed",
            where=given.file,
            remedy="Give more data",
        )
    found = surge(
        given.series.times,
        since=since,
        observed=[(start, end) for start, end in given.series.observed.tolist()],
        width=width,
        trend=trend,
        reported=given.series.marks,
        recorded_until=given.recorded_until,
        also_tried=also_tried,
        simulations=simulations,
        rng=seed,
    )
    return SurgeTest(
        made=versions(),
        series=given.told(),
        result=msgspec.convert(found.to_dict(), SurgeNumbers),
        bins=pictures.count_bins(found),
        notes=(*given.notes("series"), *notes),
    )


def _refuse_outside(given: Dated, dates: Sequence[float]) -> None:
    start, end = given.span
    for date in dates:
        if not start < date <= end:
            what = f"{records.iso(date)} lies outside of the observed time, {records.iso(start)} to {records.iso(end)}"
            if date == start:
                what = f"{records.iso(date)} is the first day that was observed, so there is nothing to compare with"
            raise UsageError(what, where=given.file, remedy="Give another date, or the observation")


def _other_years(one: Dated, two: Dated, look: dict[str, Any]) -> OtherYears | None:
    """The test with the dates of other years; None where no other year is left to both series."""
    span = max(each.span[1] for each in (one, two)) - min(each.span[0] for each in (one, two))
    if span < LEAST_DAYS:
        return None
    try:
        found = coincidence.other_years(one.series, two.series, **look)
    except DataError:  # the years that they share lie too far apart
        return None
    return msgspec.convert(found, OtherYears, from_attributes=True)
