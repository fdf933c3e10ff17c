"""What the pictures of a timing test show: the law of chance, the curve of lags, counts beside their expectation."""

from collections.abc import Sequence

import numpy as np

from .. import coincidence
from ..coincidence.counting import effective_window
from ..coincidence.dates import DATE_DRAWS, Draw
from ..coincidence.law import Law, pearson_tail
from ..coincidence.nulls import parse_null
from ..coincidence.pairs import common_resolution, make_pair
from ..coincidence.regression import fit_counts
from ..coincidence.series import Series
from ..coincidence.statistic import examine
from ..coincidence.surge_counts import surge_counts
from ..coincidence.surges import SurgeResult
from ..schema.timing import CountBin, LagCurve, NullLaw

BAR = 0.25
"""Width of a bar of the law, in standard deviations: some thirty bars in all."""

SPAN = 4.0
"""How far from its mean the law is drawn, in standard deviations; beyond, there is nothing to see."""


def null_law(
    first: Series, then: Series, *, window: float, lag: float, null: str, tried: Sequence[float], seed: int
) -> NullLaw | None:
    """The law of the statistic under the null, in bars that start at the observed value; None where nothing varies.

    It is made as `coincidence.test` makes it, draws of uncertain dates included.
    """
    step = common_resolution(first, then)
    effective = effective_window(window, step)
    widest = max([effective, *(effective_window(each, step) for each in tried)])
    random = np.random.default_rng(seed)
    pair = make_pair(first, then, widest, (lag, lag), parse_null(null), DATE_DRAWS, random, 1.0)
    if pair is None:
        return None
    draws: list[Draw] = pair.draws
    law = examine(draws, pair.arrangement, window=window, lag=lag, effective=effective)[0]
    if law.deviation == 0:
        return None
    observed = _place(law)
    below = max(0, int(np.ceil((observed + SPAN) / BAR)))
    above = max(1, int(np.ceil((SPAN - observed) / BAR)))
    edges = observed + BAR * np.arange(-below, above + 1)
    tails = np.array([*(_tail(law, edge) for edge in edges[:-1].tolist()), 0.0])
    tails[below] = law.p_value
    shares = np.maximum(tails[:-1] - tails[1:], 0.0)
    return NullLaw(tuple(edges[:-1].tolist()), BAR, tuple(shares.tolist()), observed)


def _place(law: Law) -> float:
    """Where the data stand, in standard deviations above the mean: on the law's own grid, so that the bars from there
    on add up to the p-value."""
    if not law.exact:
        return (law.observed - law.mean) / law.deviation
    tails = np.cumsum(law.probabilities[::-1])[::-1]
    same = np.flatnonzero(np.abs(tails - law.p_value) <= 1e-12)
    nearest = same[np.argmin(np.abs(law.support[same] - law.observed))]
    return float((law.support[nearest] - law.mean) / law.deviation)


def _tail(law: Law, score: float) -> float:
    """P(the statistic is at least so many standard deviations above its mean)."""
    if not law.exact:
        return pearson_tail(score, law.skewness)
    border = law.mean + (score - 1e-9) * law.deviation
    return float(law.probabilities[np.searchsorted(law.support, border) :].sum())


def lag_curve(
    first: Series, then: Series, *, window: float, lag: float, reach: int, surrogates: int, null: str, rng: int
) -> LagCurve:
    """The statistic at lags half a window apart, `reach` of them either way, as far as a quarter of the observation."""
    by_day = bool(first.resolution and then.resolution)
    step = max(1.0, np.ceil(window / 2)) if by_day else window / 2
    room = min(float(np.ptp(first.observed)), float(np.ptp(then.observed))) / 4
    most = max(1, min(reach, int(room // step)))
    lags = [lag + step * number for number in range(-most, most + 1)]
    found = coincidence.scan(first, then, windows=[window], lags=lags, null=null, surrogates=surrogates, rng=rng)
    return LagCurve(
        window=window,
        lags=found.lags,
        scores=found.scores[0],
        threshold=found.threshold,
        p_value=found.p_value,
        surrogates=surrogates,
    )


def count_bins(
    times: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    observed: Sequence[tuple[float, float]],
    found: SurgeResult,
) -> tuple[CountBin, ...]:
    """The bins that a surge was judged on, each with what season and trend let expect if nothing had changed."""
    laid = surge_counts(
        times,
        dates=[found.since],
        observed=observed,
        width=found.width,
        period=found.period,
        harmonics=found.harmonics,
        trend=found.trend,
        resolution=None,
        reported=None,
        delays=None,
    )
    bins = laid.bins
    means = fit_counts(laid.design, bins.counts[None, :], offset=laid.offset).means[0]
    columns = (bins.starts, bins.ends, bins.observed, bins.counts, means)
    return tuple(
        CountBin(start, end, watched, int(count), mean)
        for start, end, watched, count, mean in zip(*(column.tolist() for column in columns), strict=True)
    )
