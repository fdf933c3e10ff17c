"""CUSUM: add up small excesses until they matter.

Each count adds the log of how much likelier it is under a rate `ratio` times the expected one; the sum never falls
below zero. It raises the alarm sooner than any single week can when the rise is modest and lasting.
"""

import numpy as np
from numpy.typing import ArrayLike

from ..errors import UsageError
from .arrays import Floats, event_counts, fraction, positive, same_length, whole
from .evidence import Result, Seed, at_least, bits, generator
from .regression import draw_counts


class CusumResult(Result, frozen=True, kw_only=True):
    """The running sum, the bar that chance passes with probability `false_alarms` in the whole run, and what passed.

    `alarm` is the first row above the bar, -1 if none; `change` the row at which the sum last left zero before that
    (or before its peak), an estimate of when the rise began.
    """

    method: str
    ratio: float
    overdispersion: float
    false_alarms: float
    sums: tuple[float, ...]
    bar: float
    alarm: int
    change: int
    p_value: float
    p_value_interval: tuple[float, float]
    simulations: int
    seed: int

    def __str__(self) -> str:
        found = f"alarm at row {self.alarm}, rise from row {self.change}" if self.alarm >= 0 else "no alarm"
        return (
            f"{self.method}: {found}; peak {max(self.sums):.2f}, bar {self.bar:.2f} "
            f"({self.false_alarms:.0%} of chance runs pass it).\n"
            f"p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits), {self.simulations} simulations, seed {self.seed}."
        )


def cusum(
    counts: ArrayLike,
    expected: ArrayLike,
    *,
    ratio: float = 2.0,
    overdispersion: float = 0.0,
    false_alarms: float = 0.05,
    simulations: int = 999,
    rng: Seed = 0,
) -> CusumResult:
    """Likelihood-ratio CUSUM of counts against known expectations, tuned to find a rate `ratio` times as high.

    `expected` holds the mean of each count without a rise: season, trend and exposure go in there. Counts vary as
    mean + overdispersion * mean^2. The bar and the p-value are those of the highest point of the whole run, from
    simulated runs with the same expectations, so the false alarms are as stated for this length and this season,
    provided that the expectations are right.

    Raises DataError for bad counts, expectations that are not positive or columns of unequal length; UsageError for a
    ratio of 1 or less or a negative overdispersion.
    Source: Page 1954, Biometrika 41; for counts with a season Hohle & Paul 2008, Computational Statistics and Data
    Analysis 52, section 2.
    """
    observed, means = event_counts(counts), positive(expected, "expected")
    same_length(counts=observed, expected=means)
    if not (np.isfinite(ratio) and ratio > 1):
        raise UsageError(f"is {ratio!r}", where="ratio", remedy="Give the rise to look for, above 1")
    if not (np.isfinite(overdispersion) and overdispersion >= 0):
        raise UsageError(f"is {overdispersion!r}", where="overdispersion", remedy="Give 0 (Poisson) or more")
    fraction(false_alarms, "false_alarms")
    whole(simulations, "simulations", at_least=19)
    random, seed = generator(rng)

    sums = _sums(observed[None, :], means, ratio, overdispersion)[0]
    drawn = _sums(draw_counts(means, overdispersion, simulations, random), means, ratio, overdispersion).max(axis=1)
    bar = float(np.quantile(drawn, 1 - false_alarms, method="higher"))
    above = np.flatnonzero(sums > bar)
    alarm = int(above[0]) if len(above) else -1
    peak = alarm if alarm >= 0 else int(np.argmax(sums))
    zeros = np.flatnonzero(sums[: peak + 1] <= 0)
    p = at_least(float(sums.max()), drawn, seed=seed)
    return CusumResult(
        method="CUSUM, negative binomial" if overdispersion > 0 else "CUSUM, Poisson",
        ratio=float(ratio),
        overdispersion=float(overdispersion),
        false_alarms=false_alarms,
        sums=tuple(sums.tolist()),
        bar=bar,
        alarm=alarm,
        change=int(zeros[-1]) + 1 if len(zeros) else 0,
        p_value=p.p_value,
        p_value_interval=p.interval,
        simulations=simulations,
        seed=seed,
    )


def _sums(counts: Floats, means: Floats, ratio: float, overdispersion: float) -> Floats:
    """Running sums (runs, n), each the larger of zero and the last sum plus the count's log likelihood ratio."""
    if overdispersion > 0:
        growth = np.log((1 + overdispersion * means) / (1 + overdispersion * ratio * means))
        gains = counts * (np.log(ratio) + growth) + growth / overdispersion
    else:
        gains = counts * np.log(ratio) - (ratio - 1) * means
    path = np.concatenate([np.zeros((len(counts), 1)), gains.cumsum(axis=1)], axis=1)
    return np.asarray((path - np.minimum.accumulate(path, axis=1))[:, 1:])
