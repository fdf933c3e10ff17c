"""Log-linear regression of counts, for many series at once.

log E(count) = offset + design @ coefficients, with variance mean + overdispersion * mean^2 (negative binomial; Poisson
at 0). Every bootstrap needs hundreds of such fits of one design, so they run side by side: rows are series.
"""

from collections.abc import Callable
from typing import TypeAlias

import msgspec
import numpy as np

from .arrays import Floats

Estimator: TypeAlias = Callable[[Floats], Floats]

ROUNDS = 60  # Newton steps at most; ordinary fits need five to eight
SETTLED = 1e-6  # largest change of a log mean at the end; Newton squares it once more
LARGEST_STEP = 3.0  # of the log mean in one step: a start far off may not throw the fit out of range
LOG_MEAN_LIMIT = 30.0  # log means stay in [-30, 30]: exp(30) events a bin is beyond any series
LEAST_OVERDISPERSION = 1e-8  # below it counts are Poisson to eight digits
PILOT_DRAWS = 200  # a distribution's width within a twentieth
LARGEST_RATIO = 4.0  # an estimate near zero would otherwise stand for any truth at all
RIDGE = 1e-9  # keeps the equations solvable when a series holds no event; too small to move a fit


class CountFit(msgspec.Struct, frozen=True):
    """Fits of s series: coefficients (s, p), means (s, n) and overdispersion (s,)."""

    coefficients: Floats
    means: Floats
    overdispersion: Floats


def fit_means(
    design: Floats,
    counts: Floats,
    *,
    offset: Floats | float = 0.0,
    overdispersion: Floats | float = 0.0,
    weights: Floats | float = 1.0,
    start: Floats | None = None,
) -> tuple[Floats, Floats]:
    """Coefficients (s, p) and means (s, n) at a known overdispersion, by Fisher scoring.

    `design` is (n, p), `counts` (s, n); offset and weights broadcast to (s, n), overdispersion to (s,).
    Source: McCullagh & Nelder 1989, Generalized Linear Models, section 2.5.
    """
    series, n = counts.shape
    offsets = np.broadcast_to(np.asarray(offset, dtype=np.float64), (series, n))
    extra = np.broadcast_to(np.asarray(overdispersion, dtype=np.float64), (series,))[:, None]
    squares = (design[:, :, None] * design[:, None, :]).reshape(n, -1)
    size = design.shape[1]
    if start is None:
        log_means = np.log((counts + counts.mean(axis=1, keepdims=True)) / 2 + 0.05)
        coefficients = np.zeros((series, size))
        settled = False
    else:
        coefficients = np.broadcast_to(start, (series, size)).copy()
        log_means = np.clip(coefficients @ design.T + offsets, -LOG_MEAN_LIMIT, LOG_MEAN_LIMIT)
        settled = True
    for _ in range(ROUNDS):
        means = np.exp(log_means)
        information = weights * means / (1 + extra * means)
        gram = (information @ squares).reshape(series, size, size) + RIDGE * np.eye(size)
        if settled:
            score = (information * (counts - means) / means) @ design
            step = np.linalg.solve(gram, score[..., None])[..., 0]
            widest = np.abs(step @ design.T).max(axis=1, keepdims=True)
            step *= np.minimum(1.0, LARGEST_STEP / np.maximum(widest, 1e-300))
            coefficients = coefficients + step
        else:
            response = log_means - offsets + (counts - means) / means
            coefficients = np.linalg.solve(gram, ((information * response) @ design)[..., None])[..., 0]
            widest = np.array([[np.inf]])
            settled = True
        log_means = np.clip(coefficients @ design.T + offsets, -LOG_MEAN_LIMIT, LOG_MEAN_LIMIT)
        if float((widest * (means.max(axis=1, keepdims=True) > 1e-6)).max()) < SETTLED:
            break
    return coefficients, np.exp(log_means)


def estimate_overdispersion(counts: Floats, means: Floats, parameters: int) -> Floats:
    """Overdispersion (s,) at which Pearson's statistic equals its degrees of freedom; 0 if it starts out smaller.

    Source: McCullagh & Nelder 1989, section 11.2; Breslow 1984, Applied Statistics 33.
    """
    freedom = counts.shape[1] - parameters
    squares = (counts - means) ** 2 / means
    extra = np.zeros(len(counts))
    for _ in range(ROUNDS):  # the statistic falls and is convex, so Newton's steps rise towards the answer
        spread = 1 + extra[:, None] * means
        gap = (squares / spread).sum(1) - freedom
        slope = (squares * means / spread**2).sum(1)
        step = np.where((gap > 0) & (slope > 0), gap / np.maximum(slope, 1e-300), 0.0)
        extra = extra + step
        if float((step / (1e-6 + extra)).max()) < 1e-8:
            break
    return extra


def fit_counts(
    design: Floats, counts: Floats, *, offset: Floats | float = 0.0, start: Floats | None = None, passes: int = 3
) -> CountFit:
    """Means and overdispersion together, by turns; three turns settle both to far below their errors."""
    coefficients, means = fit_means(design, counts, offset=offset, start=start)
    extra = estimate_overdispersion(counts, means, design.shape[1])
    for _ in range(passes - 1):
        coefficients, means = fit_means(design, counts, offset=offset, overdispersion=extra, start=coefficients)
        extra = estimate_overdispersion(counts, means, design.shape[1])
    return CountFit(coefficients, means, extra)


def score(fit: CountFit, design: Floats, counts: Floats, column: Floats) -> Floats:
    """Standardised score (s,) of one more column (n,): how far the counts ask for it, in standard errors.

    Source: Cox & Hinkley 1974, Theoretical Statistics, section 9.3.
    """
    information = fit.means / (1 + fit.overdispersion[:, None] * fit.means)
    push = ((counts - fit.means) / (1 + fit.overdispersion[:, None] * fit.means)) @ column
    weighted = information * column
    shared = weighted @ design
    squares = (design[:, :, None] * design[:, None, :]).reshape(len(design), -1)
    gram = (information @ squares).reshape(-1, design.shape[1], design.shape[1]) + RIDGE * np.eye(design.shape[1])
    explained = (shared * np.linalg.solve(gram, shared[..., None])[..., 0]).sum(1)
    variance = np.maximum(weighted @ column - explained, 1e-12)
    return np.asarray(push / np.sqrt(variance))


def draw_counts(means: Floats, overdispersion: float | Floats, draws: int, random: np.random.Generator) -> Floats:
    """Counts (draws, n) from means (n,): Poisson, or negative binomial as a gamma mixture.

    The overdispersion is one for all draws or one for each (draws,).
    """
    extra = np.broadcast_to(np.asarray(overdispersion, dtype=np.float64), (draws,))[:, None]
    rates = np.broadcast_to(means, (draws, len(means)))
    if float(extra.max()) > LEAST_OVERDISPERSION:
        extra = np.maximum(extra, LEAST_OVERDISPERSION)
        rates = rates * random.gamma(1 / extra, extra, size=rates.shape)
    return random.poisson(rates).astype(np.float64)


def plausible_overdispersion(
    means: Floats, estimate: float, estimator: Estimator, draws: int, random: np.random.Generator
) -> Floats:
    """Values (draws,) that the overdispersion may have, given an estimate of it and the fitted means (n,).

    The estimate falls short of the truth, the more so the fewer the events, and draws from it alone would call too
    much significant. Where a truth of a gives estimates of a * r, an estimate of a stems from truths of a / r: the
    ratios are those of a pilot bootstrap, in which the `estimator` turns series (s, n) into estimates (s,).
    Source: the pivot of Davison & Hinkley 1997, section 5.2, on the log scale.
    """
    if estimate <= LEAST_OVERDISPERSION:
        return np.zeros(draws)
    again = estimator(draw_counts(means, estimate, PILOT_DRAWS, random))
    ratios = np.clip(again / estimate, 1 / LARGEST_RATIO, LARGEST_RATIO)
    return np.asarray(estimate / random.choice(ratios, size=draws))


def seasonal_design(when: Floats, *, period: float, harmonics: int, trend: bool) -> Floats:
    """Columns (n, p): a constant, `harmonics` pairs of waves of the period, and a straight line over the whole."""
    columns = [np.ones(len(when))]
    for harmonic in range(1, harmonics + 1):
        angle = 2 * np.pi * harmonic * when / period
        columns += [np.cos(angle), np.sin(angle)]
    if trend:
        spread = float(when.max() - when.min())
        columns.append((when - when.mean()) / (spread if spread > 0 else 1.0))
    return np.column_stack(columns)
