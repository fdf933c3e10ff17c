"""Scan: all windows and lags at once, with one p-value for having looked at all of them, and never a picked best."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from .counting import effective_window
from .dates import DATE_DRAWS
from .evidence import Result, generator
from .nulls import DEFAULT, parse_null
from .pairs import check_arguments, check_choices, common_resolution, make_pair
from .series import as_series
from .surrogates import Look, family

LEVEL = 0.05


class ScanResult(Result, frozen=True, kw_only=True):
    """The statistic at every window and lag, in standard deviations of its null law.

    Attributes:
        p_value: of the largest of all scores against the largest of each surrogate's: family-wise.
        windows, lags: what was looked at.
        scores: for each window, the score at each lag.
        adjusted: for each score its family-wise p-value (Westfall and Young 1993, single-step).
        threshold: the score that chance passes anywhere in the scan with probability .05: the simultaneous band.
        surrogates, seed, null: how the p-values were drawn.
    """

    p_value: float
    windows: tuple[float, ...]
    lags: tuple[float, ...]
    scores: tuple[tuple[float, ...], ...]
    adjusted: tuple[tuple[float, ...], ...]
    threshold: float
    surrogates: int
    seed: int | None
    null: str


def scan(
    first: Any,
    then: Any,
    *,
    windows: Sequence[float],
    lags: Sequence[float] = (0.0,),
    null: str = DEFAULT,
    surrogates: int = 999,
    date_draws: int = DATE_DRAWS,
    rng: int | np.random.Generator = 0,
    day: float = 1.0,
) -> ScanResult:
    """Does `then` follow `first` at any of these windows and lags? One p-value for all of them.

    Arguments and errors are those of `test`; the pieces of the second series move as far as the widest window asks.
    """
    check_choices("number", windows=windows, lags=lags)
    for window in windows:
        for lag in lags:
            check_arguments(window, lag, (), surrogates, date_draws, day)
    one, two = as_series(first, "first"), as_series(then, "then")
    resolution = common_resolution(one, two)
    random, seed = generator(rng)
    widest = effective_window(max(windows), resolution)
    pair = make_pair(one, two, widest, (min(lags), max(lags)), parse_null(null), date_draws, random, day)
    looks = [Look(window, lag, effective_window(window, resolution)) for window in windows for lag in lags]
    shape = (len(windows), len(lags))
    if pair is None:
        scores, adjusted, threshold = np.zeros(shape), np.ones(shape), 0.0
    else:
        found = family(pair.draws, pair.arrangement, looks, surrogates=surrogates, rng=random)
        scores, adjusted = found.observed.reshape(shape), found.adjusted().reshape(shape)
        threshold = found.threshold(LEVEL)
    return ScanResult(
        p_value=float(adjusted.min()),
        windows=tuple(map(float, windows)),
        lags=tuple(map(float, lags)),
        scores=tuple(tuple(row) for row in scores.tolist()),
        adjusted=tuple(tuple(row) for row in adjusted.tolist()),
        threshold=threshold,
        surrogates=surrogates,
        seed=seed if seed >= 0 else None,
        null=parse_null(null).name,
    )
