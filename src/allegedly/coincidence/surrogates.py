"""Surrogates: second series as the null would have them, drawn, for what has no law in closed form.

Every cluster is put into one of its places. Statistics of several windows and lags share their draws, so the largest of
them has a law too, and a p-value corrected by it (Westfall and Young 1993) allows for every window that was looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement, by_cluster
from .dates import Draw
from .statistic import counter, surprise

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Look:
    """One way to look at the data: a window, a lag, and the effective length of the window."""

    window: float
    lag: float
    effective: float


@dataclass(frozen=True, eq=False)
class Family:
    """Standardised statistics of several looks: `observed` (looks,), `drawn` (surrogates, looks)."""

    observed: Floats
    drawn: Floats

    def adjusted(self) -> Floats:
        """For each look, (exceed + 1) / (n + 1) of the largest drawn statistic: family-wise p-values."""
        largest = np.sort(self.drawn.max(axis=1))
        exceed = largest.size - np.searchsorted(largest, self.observed - 1e-9, side="left")
        return np.asarray((exceed + 1) / (largest.size + 1), dtype=np.float64)

    def threshold(self, level: float) -> float:
        """What the largest statistic passes with probability `level` at most: the half-width of a simultaneous band."""
        return float(np.quantile(self.drawn.max(axis=1), 1 - level, method="higher"))


def family(
    draws: Sequence[Draw], arrangement: Arrangement, looks: Sequence[Look], *, surrogates: int, rng: np.random.Generator
) -> Family:
    """Observed and drawn statistics of all looks, each less its mean under the null and over its deviation."""
    counters = [counter(draws, arrangement, look.window, look.lag) for look in looks]
    observed, variance = np.zeros(len(looks)), np.zeros(len(looks))
    drawn = np.zeros((surrogates, len(looks)))
    for block in arrangement.blocks():
        columns = block.inversion.draw(surrogates, rng)
        rows = np.arange(block.own.size)
        due = arrangement.due(block)
        for number, (look, count) in enumerate(zip(looks, counters, strict=True)):
            values = by_cluster(surprise(due, count.of(block)[0], look.effective), block)
            mean = np.einsum("ij,ij->i", values, block.probabilities)
            values = values - mean[:, None]
            variance[number] += np.einsum("ij,ij,ij->", values, values, block.probabilities)
            observed[number] += values[rows, block.own].sum()
            drawn[:, number] += values[rows, columns].sum(axis=1)
    deviation = np.where(variance > 1e-18, np.sqrt(variance), np.inf)
    return Family(observed / deviation, drawn / deviation)
