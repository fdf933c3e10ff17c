"""What is left of the statistic's variance where the rhythms were learnt from the events that are tested.

A fit draws the rate towards the events, and so the sum's mean towards the sum. By what the sum shares with the fitted
features it varies less than under a rate that was known beforehand: the variance of an efficient score (Cox and Hinkley
1974, section 9.3), with the fit's ridge. In a year of days a dozen features take next to nothing of it. Where dates
were rounded a year has twelve places, and they take an eighth.
"""

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement, Block, by_cluster
from .rates import RIDGE

Floats = npt.NDArray[np.float64]

ALLOWED = 0.5
"""The share of that which is allowed for. What is fitted, a smooth season and a level for each bin, is not the true
form, and its errors add to the variance again: with all of it .063 of 6,000 independent pairs were called at .05, with
half of it .057."""

LEAST = 0.5
"""So much is left at least: where the features take more, few events tell how much."""


class Learned:
    """Gathers what the statistic's parts share with the learnt features, block by block."""

    def __init__(self, arrangement: Arrangement) -> None:
        self._rate, self._features = arrangement.rate, arrangement.learned
        self._variance = 0.0
        self._shared = np.zeros(len(self._features))
        # All bins told the features, though clusters only move within theirs.
        expected = self._rate.values / max(self._rate.values.sum(), 1e-300) * arrangement.times.size
        met = self._features @ expected if self._features.size else self._shared
        self._information = (self._features * expected) @ self._features.T if self._features.size else np.empty((0, 0))
        self._information -= np.outer(met, met) / max(arrangement.times.size, 1)

    def add(self, block: Block, values: Floats) -> None:
        """Values of a block's clusters in all their places: (clusters, places)."""
        if not self._features.size:
            return
        cell = self._rate.cell(block.times)
        centred = values - np.einsum("ij,ij->i", values, block.probabilities)[:, None]
        weighted = centred * block.probabilities
        self._variance += float(np.einsum("ij,ij->", weighted, centred))
        for row, feature in enumerate(self._features):
            met = by_cluster(feature.take(cell, mode="clip"), block)
            self._shared[row] += np.einsum("ij,ij->", weighted, met)

    def left(self) -> float:
        """The share of the variance that is left: 1 where nothing was learnt."""
        if self._variance <= 0:
            return 1.0
        along = np.linalg.solve(self._information + RIDGE * np.eye(self._shared.size), self._shared)
        taken = float(2 * self._shared @ along - along @ self._information @ along)
        return max(1 - ALLOWED * taken / self._variance, LEAST)
