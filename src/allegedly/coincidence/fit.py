"""Fit: whether the second series is as the null takes it to be.

A null that misses bursts, or rates that bend within bins, leaves pieces closer to each other than their places explain;
then its p-values are too small. So the close pairs among the pieces are counted and compared with surrogates.
"""

import math

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement
from .surrogates import draw_columns

Floats = npt.NDArray[np.float64]

FIRST_DRAWS, ENOUGH = 19, 5
"""So many surrogates are drawn first; if so many of them are as clustered as the data, the fit is no worse than .3."""

DRAWS = 99
MOVES = 300_000
"""Surrogates in all where the first do not settle it, and how many pieces are drawn for them at most."""

JUDGED = 200_000
"""Pieces from which the fit is judged, a block of time here and there where there are more."""

DOUBTFUL = 0.01
"""A fit this bad is said in the notes."""


def fit_p_value(arrangement: Arrangement, *, effective: float, rng: np.random.Generator) -> float:
    """(exceed + 1) / (n + 1) for the number of pairs of pieces closer than the window and two linking distances.

    Pairs over the border of two blocks count in neither the data nor the surrogates. Drawing ends early where the fit
    is plainly good (Besag and Clifford 1991, Biometrika 78).
    """
    pieces = len(arrangement.clusters)
    if pieces < 3 or arrangement.null.shift:
        return 1.0
    near = effective + 2 * arrangement.clusters.distance
    exceed, draws = _exceed(arrangement, near, FIRST_DRAWS, rng), FIRST_DRAWS
    more = min(DRAWS, MOVES // pieces) - draws
    if exceed < ENOUGH and more > 0:
        exceed, draws = exceed + _exceed(arrangement, near, more, rng), draws + more
    return (exceed + 1) / (draws + 1)


def _exceed(arrangement: Arrangement, near: float, draws: int, rng: np.random.Generator) -> int:
    """How many surrogates have as many close pairs as the data, or more."""
    onsets = arrangement.times[arrangement.clusters.first]
    observed, drawn = 0, np.zeros(draws)
    for number, block in enumerate(arrangement.blocks()):
        if number % math.ceil(len(arrangement.clusters) / JUDGED):
            continue
        own = onsets[block.clusters]
        moves = draw_columns(block, draws, rng) - block.own
        places = np.sort(own + moves * arrangement.step, axis=1)
        observed += _close_pairs(own, near)
        drawn += [_close_pairs(row, near) for row in places]
    return int(np.sum(drawn >= observed))


def _close_pairs(onsets: Floats, near: float) -> int:
    """Pairs of sorted onsets up to so far apart."""
    return int(np.sum(np.searchsorted(onsets, onsets + near, side="right") - np.arange(1, onsets.size + 1)))
