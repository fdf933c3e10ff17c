"""Fit: whether the second series is as the null takes it to be.

A null that misses bursts, or rates that bend within bins, leaves pieces closer to each other than their places explain;
then its p-values are too small. So the close pairs among the pieces are counted and compared with surrogates.
"""

import math

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement
from .counting import SLACK

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Counts = Integers | Floats

FIRST_DRAWS, ENOUGH = 19, 5
"""So many surrogates are drawn first; if so many of them are as clustered as the data, the fit is no worse than .3."""

DRAWS = 99
MOVES = 300_000
"""Surrogates in all where the first do not settle it, and how many pieces are drawn for them at most."""

JUDGED = 200_000
"""Pieces from which the fit is judged, a block of time here and there where there are more."""

TABLED = 10
"""Up to so many steps of time for each piece, ranks are looked up in a table and not searched for."""

AT_ONCE = 12_000
"""Places drawn at once: arrays of 100 kB stay in the processor's cache, and in memory that is at hand."""

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
    stride, reach = arrangement.step, near
    if arrangement.resolution:  # whole numbers can be looked up
        onsets = np.rint((onsets - onsets[0]) / arrangement.resolution).astype(np.int64)
        stride, reach = round(stride / arrangement.resolution), int(near / arrangement.resolution + SLACK)
    observed, drawn = 0, np.zeros(draws, dtype=np.int64)
    for number, block in enumerate(arrangement.blocks()):
        if number % math.ceil(len(arrangement.clusters) / JUDGED):
            continue
        own = onsets[block.clusters]
        observed += int(_close_pairs(own[None, :], reach)[0])
        unmoved = own - block.own * stride
        at_once = max(AT_ONCE // own.size, 1)
        for begin in range(0, draws, at_once):
            columns = block.inversion.draw(min(at_once, draws - begin), rng)
            drawn[begin : begin + at_once] += _close_pairs(unmoved + columns * stride, reach)
    return int(np.sum(drawn >= observed))


def _close_pairs(places: Counts, reach: float) -> Integers:
    """Pairs of pieces up to so far apart in each surrogate; `places` are (surrogates, pieces).

    The rank of what is just in reach of a piece, summed over pieces, holds each pair once more than their order does.
    """
    surrogates, pieces = places.shape
    if places.dtype.kind == "i" and (steps := int(np.ptp(places)) + 1) <= TABLED * pieces:
        cells = places + (steps * np.arange(surrogates)[:, None] - places.min())
        upto = np.bincount(cells.ravel(), minlength=steps * surrogates).reshape(surrogates, steps).cumsum(axis=1)
        ends = steps * np.arange(1, surrogates + 1)[:, None] - 1
        ranks = upto.take(np.minimum(cells + reach, ends))
    else:
        ranks = np.array([np.searchsorted(row, row + reach, side="right") for row in np.sort(places, axis=1)])
    return np.asarray(ranks.sum(axis=1) - pieces * (pieces + 1) // 2, dtype=np.int64)
