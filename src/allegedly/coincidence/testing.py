"""The test of two series: does the second follow the first more often than chance has it?"""
# ruff: noqa: PT028 - `test` is a public function and not one of pytest's

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError, UsageError
from .counting import effective_window, following
from .dates import DATE_DRAWS
from .effect import detectable, rate_ratio
from .fit import DOUBTFUL, fit_p_value
from .nulls import DEFAULT, Null, parse_null
from .observation import covers, duration
from .pairs import Pair, check_arguments, common_resolution, make_pair
from .results import CoincidenceResult, verdict
from .series import Series, as_series
from .statistic import examine, surprise_law
from .surrogates import Look, family

SAME = 0.9
"""Share of common stamps from which two series look like one and the same."""

FEW = 5
"""Events below which common stamps are no sign of it."""

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
    generator = np.random.default_rng(rng)
    resolution = common_resolution(one, two)
    effective = effective_window(window, resolution)
    widest = max([effective, *(effective_window(other, resolution) for other in tried)])
    ahead = make_pair(one, two, widest, (lag, lag), given, date_draws, generator, day)
    followable = one.times[covers(two.observed - np.array([lag + window, lag]), one.times)]
    if ahead is None or not followable.size:
        return _nothing(one, two, window, lag, given, tried)
    look = {"window": window, "lag": lag, "effective": effective}
    back = _other_way_round(one, two, widest, lag, given, date_draws, generator, day, ahead)
    found = examine(ahead.draws, ahead.arrangement, **look)
    law, moments = found.law, found.moments
    ratio, interval = rate_ratio(moments)
    p_value, p_error = law.p_value, 0.0
    windows = tuple(sorted({float(window), *map(float, tried)}))
    if len(windows) > 1:
        looks = [Look(other, lag, effective_window(other, resolution)) for other in windows]
        p_value, p_error = _corrected(ahead, looks, windows.index(float(window)), law.p_value, surrogates, generator)
    fit = fit_p_value(ahead.arrangement, effective=effective, rng=generator)
    least = detectable(moments, law)
    times = ahead.arrangement.times
    return CoincidenceResult(
        verdict=verdict(p_value, interval, least),
        p_value=p_value,
        p_error=p_error,
        rate_ratio=ratio,
        interval=interval,
        detectable_rate_ratio=least,
        reverse_p_value=surprise_law(back.draws, back.arrangement, **look).p_value if back else 1.0,
        direction_p_value=found.direction.p_value,
        coincidences=float(moments.hit.sum()),
        expected=float(moments.chance.sum()),
        precursor_rate=float(moments.hit.mean()),
        trigger_rate=float(np.mean(following(times, followable, window, lag) > 0)),
        fit_p_value=fit,
        first_events=followable.size,
        then_events=times.size,
        observed=duration(ahead.cells.observed, two.resolution),
        window=float(window),
        lag=float(lag),
        null=given.name,
        keeps=given.keeps,
        clusters=len(ahead.arrangement.clusters),
        linking=ahead.arrangement.clusters.distance,
        bin_length=ahead.arrangement.bin_length,
        tried=windows,
        surrogates=surrogates if len(windows) > 1 else 0,
        draws=len(ahead.draws),
        seed=rng if isinstance(rng, int) else None,
        notes=_notes(one, two, ahead, back, fit, moments.chance, law.deviation == 0),
    )


def _other_way_round(
    one: Series,
    two: Series,
    widest: float,
    lag: float,
    null: Null,
    date_draws: int,
    rng: np.random.Generator,
    day: float,
    ahead: Pair,
) -> Pair | None:
    """The pair with the roles exchanged; None where no event of the first was watched for at that lag after the second.

    A lag of a year asks for two years that both were watched, though the test itself can do with one of each.
    """
    try:
        return make_pair(two, one, widest, (lag, lag), null, date_draws, rng, day, beside=ahead)
    except (DataError, UsageError):  # never watched together at that lag, or not for long enough
        return None


def _corrected(
    pair: Pair, looks: list[Look], chosen: int, p_value: float, surrogates: int, rng: np.random.Generator
) -> tuple[float, float]:
    """The p-value corrected for all looks, and its Monte Carlo error.

    Where fewer than `RESOLVED` surrogates would be as extreme, draws say too little: Bonferroni's bound, the
    uncorrected value times the looks, is computed and not drawn, and holds whatever the looks have in common.
    """
    bound = min(len(looks) * p_value, 1.0)
    if bound < RESOLVED / (surrogates + 1):
        return bound, 0.0
    adjusted = family(pair.draws, pair.arrangement, looks, surrogates=surrogates, rng=rng).adjusted()[chosen]
    return float(adjusted), math.sqrt(adjusted * (1 - adjusted) / (surrogates + 1))


def _notes(
    one: Series,
    two: Series,
    pair: Pair,
    back: Pair | None,
    fit: float,
    chance: npt.NDArray[np.float64],
    fixed: bool,
) -> tuple[str, ...]:
    notes = []
    if fit <= DOUBTFUL:
        notes.append(
            f"The second series is more clustered than the null allows (fit p = {fit:.2g}): p may be too small."
        )
    notes += _same(two, one, "second", "first") or _same(one, two, "first", "second")
    if chance.mean() > 0.8:
        notes.append("Nearly every moment lies in a window after the first series: a shorter window would say more.")
    elif fixed and chance.any():
        notes.append("Every place that this null leaves to the second series gives the same count: nothing is tested.")
    if back is None:
        notes.append("The other way round there is nothing to test: its p stands at 1.")
    if not chance.any():
        notes.append("No window after the first series falls near an event of the second: nothing could coincide.")
    return tuple(notes)


def _same(series: Series, whole: Series, name: str, other: str) -> list[str]:
    """What to say where a series may be another one again, or a part of it."""
    if len(series) < FEW:
        return []
    place = np.minimum(np.searchsorted(whole.times, series.times), len(whole) - 1)  # np.isin would sort both anew
    shared = np.mean(whole.times[place] == series.times)
    if shared < SAME:
        return []
    return [f"{shared:.0%} of the {name} series' stamps also stand in the {other}: are these the same events?"]


def _nothing(
    one: Series, two: Series, window: float, lag: float, null: Null, tried: Sequence[float]
) -> CoincidenceResult:
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
        first_events=len(one),
        then_events=len(two),
        observed=0.0,
        window=float(window),
        lag=float(lag),
        null=null.name,
        keeps=null.keeps,
        clusters=0,
        linking=0.0,
        bin_length=0.0,
        tried=tuple(sorted({float(window), *map(float, tried)})),
        surrogates=0,
        draws=0,
        seed=None,
        notes=("One of the series has no event where both were observed.",),
    )
