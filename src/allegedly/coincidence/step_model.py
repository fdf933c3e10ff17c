"""A step in a rate: how large it is, how large it would have to be to show, and whether the fit around it holds."""

import numpy as np
from scipy import stats

from .arrays import Floats
from .regression import RIDGE, CountFit, fit_counts, fit_means, score

LOG_RATIOS = np.concatenate([[-30.0], np.linspace(-5.0, 5.0, 201)])  # tried for the interval; -30 stands for none
FLAT = 1e-3  # a score that moves less than this over all ratios tells none of them from another
LARGEST_LOG_RATIO = float(np.log(64.0))  # where the search for a detectable ratio ends
SEARCH_STEPS = 12  # halvings: the ratio within 1 in 1,000
POWER = 0.8  # "four times in five"
SERIAL_LAGS = 3  # neighbours up to three bins away: bursts that spill over and short waves


def fit_with_step(design: Floats, counts: Floats, offset: Floats, step: Floats) -> CountFit:
    """The fit (one series) with the step as one more column."""
    return fit_counts(np.column_stack([design, step]), counts[None, :], offset=offset)


def rate_ratio(
    design: Floats, counts: Floats, offset: Floats, step: Floats, *, overdispersion: float, bars: tuple[float, float]
) -> tuple[float, tuple[float, float]]:
    """The ratio after / before and its interval: all ratios whose score lies between the two bars.

    Works with no event after the step: the ratio is then 0 and the interval has an upper end. Where season and trend
    explain all counts by themselves, no ratio is likelier than another: it is 1, from 0 to infinity.
    """
    offsets = offset + LOG_RATIOS[:, None] * step
    rows = np.broadcast_to(counts, (len(LOG_RATIOS), len(counts)))
    coefficients, means = fit_means(design, rows, offset=offsets, overdispersion=overdispersion)
    fits = CountFit(coefficients, means, np.full(len(rows), overdispersion))
    falling = np.minimum.accumulate(score(fits, design, rows, step))
    if falling[0] - falling[-1] < FLAT:
        return 1.0, (0.0, float("inf"))

    def at(level: float) -> float:
        if falling[0] < level:
            return 0.0
        if falling[-1] > level:
            return float("inf")
        found = float(np.exp(np.interp(-level, -falling, LOG_RATIOS)))
        return found if found > 1e-6 else 0.0

    return at(0.0), (at(bars[1]), at(bars[0]))


def without_step(
    design: Floats, counts: Floats, offset: Floats, step: Floats, *, overdispersion: float, ratio: float
) -> Floats:
    """What is expected of each bin had the rate not changed, by the fit with a step of that ratio: (n,)."""
    if not np.isfinite(ratio):
        return np.zeros(len(counts))  # nothing happened before
    change = step * (np.log(ratio) if ratio > 0 else LOG_RATIOS[0])
    means = fit_means(design, counts[None, :], offset=offset + change, overdispersion=overdispersion)[1][0]
    return np.asarray(means * np.exp(-change))


def detectable_ratio(
    design: Floats, null: CountFit, offset: Floats, step: Floats, *, bar: float, spread: float = 1.0
) -> float:
    """The smallest ratio whose score passes the bar four times in five; infinite if 64 does not.

    The bar is that of the score over its `spread`, which is over 1 where neighbouring counts move together. By the
    normal law of the score, with its mean and variance under the step and the null fitted to what the step lets expect
    (Cox & Hinkley 1974, section 9.3).
    """
    extra = float(null.overdispersion[0])

    def power(log_ratio: float) -> float:
        raised = null.means[0] * np.exp(log_ratio * step)
        means = fit_means(design, raised[None, :], offset=offset, overdispersion=extra, start=null.coefficients[0])[1][
            0
        ]
        scale = 1 + extra * means
        information = means / scale
        along = np.linalg.pinv((design.T * information) @ design) @ (design.T @ (information * step))
        free = step - design @ along  # what of the step season and trend cannot explain
        size = np.sqrt(max(float(information @ free**2), 1e-12))
        push = float(free @ ((raised - means) / scale)) / size
        deviation = np.sqrt(max(float(free**2 @ (raised * (1 + extra * raised) / scale**2)), 1e-12)) / size
        return float(stats.norm.sf((bar - push / spread) / deviation))

    low, high = 0.0, LARGEST_LOG_RATIO
    if power(high) < POWER:
        return float("inf")
    for _ in range(SEARCH_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if power(middle) >= POWER else (middle, high)
    return float(np.exp(high))


def neighbour_sum(fit: CountFit, design: Floats, counts: Floats, step: Floats) -> Floats:
    """Sum of the first autocorrelations of the score's own summands (s,), the step taken off to first order.

    The summands are those of `regression.score`, so their dependence is what spreads the score; bins in which chance
    is small beside the rate count for less.
    """
    scale = 1 + fit.overdispersion[:, None] * fit.means
    summands, information = (counts - fit.means) / scale, fit.means / scale
    squares = (design[:, :, None] * design[:, None, :]).reshape(len(design), -1)
    gram = (information @ squares).reshape(-1, design.shape[1], design.shape[1]) + RIDGE * np.eye(design.shape[1])
    along = np.linalg.solve(gram, ((information * step) @ design)[..., None])[..., 0]
    free = information * (step - along @ design.T)
    size = summands @ step / np.maximum(free @ step, 1e-12)
    summands = summands - free * size[:, None]
    total = np.maximum((summands**2).sum(axis=1), 1e-12)
    return np.asarray(
        sum((summands[:, lag:] * summands[:, :-lag]).sum(axis=1) for lag in range(1, SERIAL_LAGS + 1)) / total
    )


def serial_dependence(fit: CountFit, counts: Floats) -> Floats:
    """Sum of the first autocorrelations of the Pearson residuals (s,): above zero when neighbours move together."""
    residuals = (counts - fit.means) / np.sqrt(fit.means * (1 + fit.overdispersion[:, None] * fit.means))
    total = np.maximum((residuals**2).sum(axis=1), 1e-12)
    return np.asarray(
        sum((residuals[:, lag:] * residuals[:, :-lag]).sum(axis=1) for lag in range(1, SERIAL_LAGS + 1)) / total
    )
