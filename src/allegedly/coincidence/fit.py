"""Fit: whether the second series is as the null takes it to be.

A null that misses bursts, or rates that bend within bins, leaves pieces closer to each other than their places explain;
then its p-values are too small. So the close pairs among the pieces are counted and compared with surrogates.
"""

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement
from .surrogates import draw_columns

Floats = npt.NDArray[np.float64]

DRAWS = 99
MOVES = 300_000
"""Surrogates for the fit, and how many pieces in all are drawn for them at most (but 19 surrogates at least)."""

DOUBTFUL = 0.01
"""A fit this bad is said in the notes."""


def fit_p_value(arrangement: Arrangement, *, effective: float, rng: np.random.Generator) -> float:
    """(exceed + 1) / (n + 1) for the number of pairs of pieces closer than the window and two linking distances."""
    pieces = len(arrangement.clusters)
    if pieces < 3 or arrangement.null.shift:
        return 1.0
    count = max(19, min(DRAWS, MOVES // pieces))
    onsets = arrangement.times[arrangement.clusters.first]
    drawn = np.empty((count, pieces))
    for block in arrangement.blocks():
        moves = draw_columns(block, count, rng) - block.own
        drawn[:, block.clusters] = onsets[block.clusters] + moves * arrangement.step
    near = effective + 2 * arrangement.clusters.distance
    observed = _close_pairs(onsets, near)
    exceed = sum(_close_pairs(row, near) >= observed for row in np.sort(drawn, axis=1))
    return float((exceed + 1) / (count + 1))


def _close_pairs(onsets: Floats, near: float) -> int:
    """Pairs of sorted onsets up to so far apart."""
    return int(np.sum(np.searchsorted(onsets, onsets + near, side="right") - np.arange(1, onsets.size + 1)))
