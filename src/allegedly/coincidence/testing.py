"""The test of two series: does the second follow the first more often than chance has it?"""
# ruff: noqa: PT028 - `test` is a public function and not one of pytest's

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError, UsageError
from .counting import effective_window, following, preceding
from .coverage import Coverage, coverage
from .dates import DATE_DRAWS
from .effect import detectable, rate_ratio
from .evidence import generator
from .fit import DOUBTFUL, fit_p_value
from .nulls import DEFAULT, Null, parse_null
from .observation import covers, duration
from .pairs import Pair, check_arguments, common_resolution, make_pair
from .results import CANNOT_TELL, NO_MORE, CoincidenceResult, verdict
from .series import Series, as_series
from .statistic import examine, surprise_law
from .surrogates import Look, family

SAME = 0.9
"""Share of common stamps from which two series look like one and the same."""

FEW = 5
"""Events below which common stamps are no sign of it."""

MONTH = 28.0
"""Days; dates rounded to months tell nothing within a shorter window."""

RESOLVED = 10
"""Exceedances from which a drawn p-value is known to a third of itself."""


def test(
    first: Any,
    then: Any,
    *,
    window: float,
    lag: float = 0.0,
    null: str = DEFAULT,
    tried: Sequence[float] = (),
    surrogates: int = 999,
    date_draws: int = DATE_DRAWS,
    rng: int | np.random.Generator = 0,
    day: float = 1.0,
) -> CoincidenceResult:
    """Do events of `then` come from `lag` to `lag` + `window` after events of `first` more often than chance has it?

    Args:
        first, then: each a `Series`, or a column of times or dates. They are compared where both were observed.
        window: in the series' own unit; both ends count, so whole-day stamps and a window of 3 make four days.
        lag: the shortest delay; negative to let `then` come first.
        null: what chance keeps of `then` (`first` is kept as it is): `homogeneous`, `shift`, or `bursts`, `season`
            and `trend` joined by `+`.
        tried: every other window that was tried; the p-value is then corrected for having looked at all of them.
        surrogates: draws for the corrected p-value. The others are computed and need none.
        date_draws: draws of the dates of events with `earliest` or `latest`.
        rng: a seed or a generator, for those draws alone.
        day: how many of the series' units make a day (24 for hours), for season and rhythms.

    Raises `UsageError` for an argument that makes no sense and `DataError` for series that cannot be compared.
    """
    given = parse_null(null)
    check_arguments(window, lag, tried, surrogates, date_draws, day)
    one, two = as_series(first, "first"), as_series(then, "then")
    resolution = common_resolution(one, two)
    windows = tuple(sorted({float(window), *map(float, tried)}))
    looks = [Look(each, lag, effective_window(each, resolution)) for each in windows]
    random, seed = generator(rng)
    asked = _Asked(one, two, given, looks, windows.index(float(window)), surrogates, seed if seed >= 0 else None)
    make = partial(
        make_pair,
        widest=max(look.effective for look in looks),
        lags=(lag, lag),
        null=given,
        date_draws=date_draws,
        rng=random,
        day=day,
    )
    ahead = make(one, two)
    followable = one.times[covers(two.observed - np.array([lag + window, lag]), one.times)]
    if ahead is None or not followable.size:
        return _nothing(asked)
    try:
        back = make(two, one, beside=ahead)
    except (DataError, UsageError):
        # The first was never watched at that lag after the second, or not for long enough: a lag of a year asks for two
        # years that both were watched, though the test itself can do with one of each.
        back = None
    return _answered(asked, ahead, back, followable, random)


@dataclass(frozen=True, eq=False)
class _Asked:
    """What was asked of which series: all windows that were tried, and which of them is the one to test."""

    one: Series
    two: Series
    null: Null
    looks: list[Look]
    chosen: int
    surrogates: int
    seed: int | None

    @property
    def look(self) -> Look:
        return self.looks[self.chosen]

    def coverage(self, pair: Pair) -> Coverage | None:
        """How probably each event is inside of a window, wherever it stands; None where all dates are sure."""
        if not (self.one.uncertain or self.two.uncertain):
            return None
        resolution = common_resolution(self.one, self.two)
        lag, effective = self.look.lag, self.look.effective
        return coverage(
            self.one, self.two, pair.chosen, pair.draws, lag=lag, effective=effective, resolution=resolution
        )

    def told(self) -> dict[str, Any]:
        """The question's fields of the result."""
        return {
            "window": float(self.look.window),
            "lag": float(self.look.lag),
            "null": self.null.name,
            "keeps": self.null.keeps,
            "tried": tuple(look.window for look in self.looks),
        }


def _answered(
    asked: _Asked, ahead: Pair, back: Pair | None, followable: npt.NDArray[np.float64], rng: np.random.Generator
) -> CoincidenceResult:
    """The result for a pair and the one with roles exchanged; `followable` are the events of the first that count."""
    look = asdict(asked.look)
    found = examine(ahead.draws, ahead.arrangement, asked.coverage(ahead), **look)
    law, moments, arrangement = found.law, found.moments, ahead.arrangement
    ratio, interval = rate_ratio(moments)
    p_value, p_error = law.p_value, 0.0
    if len(asked.looks) > 1:
        p_value, p_error = _corrected(asked, ahead, law.p_value, rng)
    fit = fit_p_value(arrangement, effective=asked.look.effective, rng=rng)
    least = detectable(moments, law)
    followed = following(arrangement.times, followable, asked.look.window, asked.look.lag) > 0
    rounded = _rounded(asked, ahead)
    words = verdict(p_value, interval, least)
    return CoincidenceResult(
        verdict=CANNOT_TELL if rounded and words == NO_MORE else words,
        p_value=p_value,
        p_error=p_error,
        rate_ratio=ratio,
        interval=interval,
        detectable_rate_ratio=least,
        reverse_p_value=surprise_law(back.draws, back.arrangement, **look).p_value if back else 1.0,
        direction_p_value=found.direction.p_value,
        coincidences=float(moments.hit.sum()),
        expected=float(moments.hits.whole.sum()),
        precursor_rate=float(moments.hit.mean()),
        trigger_rate=float(np.mean(followed)),
        fit_p_value=fit,
        first_events=followable.size,
        then_events=arrangement.times.size,
        observed=duration(ahead.cells.observed, asked.two.resolution),
        clusters=len(arrangement.clusters),
        linking=arrangement.clusters.distance,
        bin_length=arrangement.bin_length,
        surrogates=asked.surrogates if len(asked.looks) > 1 else 0,
        draws=len(ahead.draws),
        seed=asked.seed,
        notes=_notes(asked, ahead, back, fit, moments.hits.whole, fixed=law.deviation == 0, rounded=rounded),
        **asked.told(),
    )


def _corrected(asked: _Asked, pair: Pair, p_value: float, rng: np.random.Generator) -> tuple[float, float]:
    """The p-value corrected for all looks, and its Monte Carlo error.

    Where fewer than `RESOLVED` surrogates would be as extreme, draws say too little: Bonferroni's bound, the
    uncorrected value times the looks, is computed and not drawn, and holds whatever the looks have in common.
    """
    bound = min(len(asked.looks) * p_value, 1.0)
    if bound < RESOLVED / (asked.surrogates + 1):
        return bound, 0.0
    drawn = family(pair.draws, pair.arrangement, asked.looks, surrogates=asked.surrogates, rng=rng)
    adjusted = drawn.adjusted()[asked.chosen]
    return float(adjusted), math.sqrt(adjusted * (1 - adjusted) / (asked.surrogates + 1))


def _rounded(asked: _Asked, pair: Pair) -> list[str]:
    """What to say of dates that were rounded to months, are given as sure, and are asked about a shorter time."""
    if pair.cells.window >= MONTH * pair.cells.day:
        return []
    named = [("first", asked.one), ("second", asked.two)]
    found = [name for name, series in named if not series.uncertain and pair.cells.rounded(series.times)]
    if not found:
        return []
    return [
        f"The dates of the {' and the '.join(found)} series look rounded to months, and a window of less than one"
        " asks more than they tell: give each its earliest and its latest day."
    ]


def _notes(
    asked: _Asked,
    pair: Pair,
    back: Pair | None,
    fit: float,
    chance: npt.NDArray[np.float64],
    *,
    fixed: bool,
    rounded: list[str],
) -> tuple[str, ...]:
    notes = [*rounded]
    if fit <= DOUBTFUL:
        notes.append(
            f"The second series is more clustered than the null allows (fit p = {fit:.2g}): p may be too small."
        )
    if not rounded:  # else common stamps are months
        notes += _same(asked.two, asked.one, "second", "first") or _same(asked.one, asked.two, "first", "second")
    if chance.mean() > 0.8:
        notes.append("Nearly every moment lies in a window after the first series: a shorter window would say more.")
    elif fixed and chance.any():
        notes.append("Every place that this null leaves to the second series gives the same count: nothing is tested.")
    after, before = (
        preceding(asked.one.times, pair.arrangement.times, asked.look.window, lag)
        for lag in (asked.look.lag, -asked.look.lag - asked.look.window)
    )
    if after.any() and np.array_equal(after, before) and len(pair.draws) == 1:
        notes.append(
            "All that comes after the first series here comes before it too: which of them leads cannot be told."
        )
    if back is None:
        notes.append("The other way round there is nothing to test: its p stands at 1.")
    if not chance.any():
        notes.append("No window after the first series falls near an event of the second: nothing could coincide.")
    return tuple(notes)


def _same(series: Series, whole: Series, name: str, other: str) -> list[str]:
    """What to say where a series may be another one again, or a part of it.

    Where the other has events on nearly all of its steps, common stamps are a sign only if they are all the same.
    """
    steps = np.ptp(whole.times) / whole.resolution + 1 if whole.resolution else math.inf
    dense = np.count_nonzero(np.diff(whole.times)) + 1 > SAME * steps
    if len(series) < FEW or (dense and not np.array_equal(series.times, whole.times)):
        return []
    place = np.minimum(np.searchsorted(whole.times, series.times), len(whole) - 1)  # np.isin would sort both anew
    shared = np.mean(whole.times[place] == series.times)
    if shared < SAME:
        return []
    return [f"{shared:.0%} of the {name} series' stamps also stand in the {other}: are these the same events?"]


def _nothing(asked: _Asked) -> CoincidenceResult:
    """The result when one of the series has no event in the common observation."""
    return CoincidenceResult(
        verdict=verdict(1.0, (0.0, math.inf), math.inf),
        p_value=1.0,
        p_error=0.0,
        rate_ratio=1.0,
        interval=(0.0, math.inf),
        detectable_rate_ratio=math.inf,
        reverse_p_value=1.0,
        direction_p_value=1.0,
        coincidences=0.0,
        expected=0.0,
        precursor_rate=0.0,
        trigger_rate=0.0,
        fit_p_value=1.0,
        first_events=len(asked.one),
        then_events=len(asked.two),
        observed=0.0,
        clusters=0,
        linking=0.0,
        bin_length=0.0,
        surrogates=0,
        draws=0,
        seed=None,
        notes=("One of the series has no event where both were observed.",),
        **asked.told(),
    )
