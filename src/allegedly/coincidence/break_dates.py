"""Break date of a mean: did the level of a measured series change, and when, with an interval for the date.

For measurements (a river's flow, a price) and not for counts: those are for `changepoints`.
"""

import math

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import erfcx

from ..errors import DataError, UsageError
from .arrays import Floats, finite, fraction, whole
from .evidence import Result, Seed, at_least, bits, generator

GRID_STEP = 0.01  # of the date's distribution, in its natural unit: far finer than one row of any series
GRID_REACH = 300.0  # the density has fallen by exp(-300 / 8) there


class BreakResult(Result, frozen=True, kw_only=True):
    """The likeliest break and its evidence.

    `row` is the last row of the old level, `earliest` and `latest` its interval (the convention of R's strucchange).
    """

    method: str
    rows: int
    trim: float
    row: int
    earliest: int
    latest: int
    mean_before: float
    mean_after: float
    difference: float
    difference_interval: tuple[float, float]
    sup_f: float
    p_value: float
    p_value_interval: tuple[float, float]
    simulations: int
    seed: int

    def __str__(self) -> str:
        low, high = self.difference_interval
        return (
            f"Level {self.mean_before:.4g} up to row {self.row} ({self.earliest} to {self.latest}), then "
            f"{self.mean_after:.4g}: a difference of {self.difference:.4g} (95 % {low:.4g} to {high:.4g}).\n"
            f"supF {self.sup_f:.2f}, p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits), {self.method}, "
            f"{self.simulations} simulations, seed {self.seed}."
        )


def break_date(
    values: ArrayLike, *, trim: float = 0.15, level: float = 0.95, simulations: int = 999, rng: Seed = 0
) -> BreakResult:
    """Test for one change of the mean of n independent measurements, and date it.

    The statistic is the largest F over all breaks that leave a share `trim` of the rows on both sides. Under normal
    errors its distribution depends on n alone, so the Monte Carlo p-value is exact. The interval is Bai's, with a
    variance of its own on each side, rounded outward to whole rows. The series is taken as free of serial dependence.

    Raises DataError for fewer than ten values or values that are all the same, UsageError for settings.
    Source: Andrews 1993, Econometrica 61 (supF); Bai 1997, Review of Economics and Statistics 79, section 4, the
    interval; Zeileis, Kleiber, Kramer & Hornik 2003, Computational Statistics and Data Analysis 44.
    """
    series = finite(values, "values", at_least=10)
    fraction(trim, "trim")
    fraction(level, "level")
    whole(simulations, "simulations", at_least=19)
    n, least = len(series), math.floor(trim * len(series))
    if least < 2 or 2 * least >= n:
        raise UsageError(f"is {trim:g} of {n} rows", where="trim", remedy="Leave at least two rows on each side")
    if float(np.ptp(series)) == 0:
        raise DataError("are all the same", where="values", remedy="There is nothing to test")
    random, seed = generator(rng)

    scores = _f_statistics(series[None, :], least)[0]
    row = int(np.argmax(scores)) + least - 1
    drawn = _f_statistics(random.standard_normal((simulations, n)), least).max(axis=1)
    p = at_least(float(scores.max()), drawn, seed=seed)
    before, after = series[: row + 1], series[row + 1 :]
    difference = float(after.mean() - before.mean())
    variances = float(before.var()), float(after.var())
    spread = 1.959964 * math.sqrt(before.var(ddof=1) / len(before) + after.var(ddof=1) / len(after))
    early, late = _date_quantiles(variances, level)
    scale = variances[0] / difference**2
    return BreakResult(
        method="supF for a change of the mean",
        rows=n,
        trim=trim,
        row=row,
        earliest=max(0, row - math.ceil(late * scale)),
        latest=min(n - 1, row + math.ceil(-early * scale)),
        mean_before=float(before.mean()),
        mean_after=float(after.mean()),
        difference=difference,
        difference_interval=(difference - spread, difference + spread),
        sup_f=float(scores.max()),
        p_value=p.p_value,
        p_value_interval=p.interval,
        simulations=simulations,
        seed=seed,
    )


def _f_statistics(series: Floats, least: int) -> Floats:
    """F of a change of mean (s, candidates) after each row from `least` to n - `least`, counted from 1."""
    n = series.shape[1]
    centred = series - series.mean(axis=1, keepdims=True)
    sizes = np.arange(least, n - least + 1)
    sums = centred.cumsum(axis=1)[:, sizes - 1]
    explained = sums**2 * n / (sizes * (n - sizes))
    return np.asarray(explained / (((centred**2).sum(axis=1, keepdims=True) - explained) / (n - 2)))


def _date_quantiles(variances: tuple[float, float], level: float) -> tuple[float, float]:
    """Lower and upper quantile of (found - true date) * difference^2 / (variance before).

    Asymptotically that is where a two-sided Brownian motion with drift -|s| / 2 has its maximum, its variance a unit
    a step on the left and the ratio of the variances on the right (Bai 1997, proposition 3).
    """
    ratio = variances[1] / variances[0] if min(variances) > 0 else 1.0
    left, right = _maximum_density(1.0, ratio), _maximum_density(ratio, 1.0)
    steps = GRID_STEP * (np.arange(len(left)) + 0.5)
    places = np.concatenate([-steps[::-1], steps * ratio])
    mass = np.concatenate([left[::-1], right * ratio]).cumsum() * GRID_STEP
    low, high = np.interp([(1 - level) / 2, (1 + level) / 2], mass / mass[-1], places)
    return float(low), float(high)


def _maximum_density(variance: float, other_variance: float) -> Floats:
    """Density, on this side, of the place of the maximum over both, on a grid in units of this side's variance.

    A motion of drift -1/2 has its maximum m at time s with density (1 / variance) * (first passage of m at s), and the
    other side's maximum is below m with probability 1 - exp(-m / other_variance); m is integrated out.
    """
    time = GRID_STEP * (np.arange(round(GRID_REACH / GRID_STEP)) + 0.5) * variance
    root = np.sqrt(time / variance)
    steeper = 0.5 + variance / other_variance

    def mills(point: Floats) -> Floats:
        return np.asarray(math.sqrt(math.pi / 2) * erfcx(point / math.sqrt(2)))

    normal = np.exp(-(root**2) / 8) / math.sqrt(2 * math.pi)
    return np.asarray(normal / variance * (steeper * mills(steeper * root) - 0.5 * mills(0.5 * root)))
