"""Moves: the bins of time, and by how many steps each cluster may move within its own.

A cluster may stand wherever it would have been seen just as it was. What was watched from the linking distance before
it to the linking distance after it has to be the same: far from all gaps all of it, and beside a gap, where it may
go on unseen, a place as far from a gap of the same kind. So the chance of each place is that of its rate, though nobody
knows what happened in the gaps.
"""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from .observation import SMALL, Windows

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

PLACES, MOVES, LEAST_PLACES = 4_000, 500_000, 32
"""At most so many places for a cluster, and for all clusters together, but never fewer than 32 for one."""

SPREAD = 2.0
"""Windows that are shorter than a bin share one that is up to so many times as long, gaps and all: the rate may bend in
what nobody watched, too."""


@dataclass(frozen=True, eq=False)
class Moves:
    """Cluster `cluster[i]` may move by `low[i]` to `high[i]` steps; 0 is where it stands. Sorted by cluster."""

    cluster: Integers
    low: Integers
    high: Integers

    @cached_property
    def least(self) -> Integers:
        """The least of each cluster."""
        return self.low[np.flatnonzero(np.diff(self.cluster, prepend=-1))]

    @cached_property
    def most(self) -> Integers:
        """The most of each cluster."""
        return self.high[np.flatnonzero(np.diff(self.cluster, append=-1))]

    def allowed(self, begin: int, stop: int, columns: int) -> npt.NDArray[np.bool_]:
        """Which moves the clusters from `begin` to `stop` may make; column k stands for the least move and k steps."""
        if self.cluster.size == self.least.size:
            return np.asarray(np.arange(columns) <= (self.most - self.least)[begin:stop, None])
        ranges = slice(*np.searchsorted(self.cluster, [begin, stop]).tolist())
        row, least = self.cluster[ranges] - begin, self.least[self.cluster[ranges]]
        borders = np.zeros((stop - begin, columns + 1), dtype=np.int64)
        np.add.at(borders, (row, self.low[ranges] - least), 1)
        np.add.at(borders, (row, self.high[ranges] - least + 1), -1)
        return np.asarray(np.cumsum(borders, axis=1)[:, :-1] > 0)


def cut_bins(observed: Windows, resolution: float, length: float) -> Windows:
    """Bins of about `length`, at steps of the resolution: long windows are cut, and short neighbours share one."""
    pieces = []
    for start, stop, cuttable in _spells(observed, resolution, length):
        count = 1 if math.isinf(length) or not cuttable else max(1, round((stop - start) / length))
        edges = np.linspace(start, stop, count + 1)
        if resolution:
            edges = start + resolution * np.round((edges - start) / resolution)
        pieces.append(np.column_stack([edges[:-1], edges[1:]]))
    bins = np.concatenate(pieces)
    return bins[bins[:, 1] > bins[:, 0]] if len(bins) > 1 else bins


def _spells(observed: Windows, resolution: float, length: float) -> list[tuple[float, float, bool]]:
    """Stretches to cut into bins, each a window or, not to be cut, several short ones and the gaps between them."""
    spells: list[tuple[float, float, bool]] = []
    watched = math.inf
    for start, end in observed.tolist():
        stop, own = end + resolution, end + resolution - start
        if not math.isinf(length) and watched + own <= length and stop - spells[-1][0] <= SPREAD * length:
            spells[-1] = (spells[-1][0], stop, False)
            watched += own
        else:
            spells.append((start, stop, True))
            watched = own
    return spells


def step_between(clusters: int, bins: Windows, resolution: float, window: float) -> float:
    """The distance of neighbouring places: a quarter of the window, or what keeps the places to a number to handle."""
    longest = float(np.max(bins[:, 1] - bins[:, 0]))
    coarse = longest / max(LEAST_PLACES, min(PLACES, MOVES // max(clusters, 1)))
    if not resolution:
        return max(window / 4, coarse)
    return resolution * max(math.floor(window / 4 / resolution), math.ceil(coarse / resolution - SMALL), 1)


def possible_moves(
    onsets: Floats,
    lasts: Floats,
    bins: Windows,
    observed: Windows,
    *,
    resolution: float,
    distance: float,
    step: float,
) -> Moves:
    """Where each cluster, from its first to its last event, would have been seen as it was, inside of its bin.

    `bins` holds that of each cluster. The ends of the observation are no gaps: they touch two clusters at most.
    """
    reach = resolution * math.floor(distance / resolution + SMALL) if resolution else distance
    pieces = _Pieces(onsets, lasts, bins)
    observed = _joined(observed, resolution)
    edges = np.column_stack([observed[:-1, 1] + resolution, observed[1:, 0]]).ravel()
    around = pieces.edges_around(edges, resolution, reach)
    beside = around[1] > around[0]
    cluster, low, high = _clear_of_gaps(pieces, np.flatnonzero(~beside), observed, resolution, reach, step)
    if beside.any():
        other, moved = _beside_gaps(pieces, np.flatnonzero(beside), edges, observed, resolution, reach, step)
        order = np.lexsort((np.append(low, moved), np.append(cluster, other)))
        cluster, low, high = (np.append(*both)[order] for both in ((cluster, other), (low, moved), (high, moved)))
    return Moves(cluster, low, high)


@dataclass(frozen=True, eq=False)
class _Pieces:
    """First and last events of the clusters, and the bins that they stand in: (clusters, 2)."""

    onsets: Floats
    lasts: Floats
    bins: Windows

    def edges_around(
        self,
        edges: Floats,
        resolution: float,
        reach: float,
        *,
        moved: Floats | float = 0.0,
        which: Integers | slice = slice(None),
    ) -> tuple[Integers, Integers]:
        """From which to before which of the edges are within reach of each cluster, were it moved."""
        before = self.onsets[which] + moved - reach + SMALL
        after = self.lasts[which] + moved + resolution + reach - SMALL
        return np.searchsorted(edges, before), np.searchsorted(edges, after)


def _joined(observed: Windows, resolution: float) -> Windows:
    """The windows, those that touch made one."""
    opens = np.append(True, observed[1:, 0] - observed[:-1, 1] - resolution > SMALL)
    return np.column_stack([observed[opens, 0], observed[np.append(opens[1:], True), 1]])


def _clear_of_gaps(
    pieces: _Pieces, chosen: Integers, observed: Windows, resolution: float, reach: float, step: float
) -> tuple[Integers, Integers, Integers]:
    """Clusters with no gap in reach, and the ranges of moves after which there is none again: one for each window."""
    starts, ends = observed[:, 0].copy(), observed[:, 1].copy()
    starts[1:] += reach
    ends[:-1] -= reach
    onsets, bins = pieces.onsets[chosen], pieces.bins[chosen]
    nearest = np.searchsorted(observed[:, 1] + resolution, bins[:, 0] + SMALL)
    farthest = np.searchsorted(observed[:, 0], bins[:, 1] - SMALL) - 1
    row, window = _each(nearest, np.maximum(farthest, nearest))
    length = (pieces.lasts[chosen] - onsets)[row]
    low = np.maximum(bins[row, 0], starts[window])
    high = np.minimum(bins[row, 1], ends[window] + resolution - length)
    least = np.ceil((low - onsets[row]) / step - SMALL).astype(np.int64)
    most = np.ceil((high - onsets[row]) / step - SMALL).astype(np.int64) - 1
    # A sum of floats may miss the place where a cluster stands.
    own = np.searchsorted(observed[:, 0], onsets + SMALL, side="right")[row] - 1 == window
    least, most = np.where(own, np.minimum(least, 0), least), np.where(own, np.maximum(most, 0), most)
    kept = most >= least
    return chosen[row[kept]], least[kept], most[kept]


def _beside_gaps(
    pieces: _Pieces, chosen: Integers, edges: Floats, observed: Windows, resolution: float, reach: float, step: float
) -> tuple[Integers, Integers]:
    """Clusters with gaps in reach, and the moves after which gaps lie about them just as they do."""
    first, beyond = pieces.edges_around(edges, resolution, reach, which=chosen)
    offsets = edges[first] - pieces.onsets[chosen]
    bounds = pieces.bins[chosen] + offsets[:, None] - SMALL
    row, edge = _each(np.searchsorted(edges, bounds[:, 0]), np.searchsorted(edges, bounds[:, 1]) - 1)
    like = first[row]
    moved = edges[edge] - edges[like]
    steps = np.rint(moved / step)
    which, count = chosen[row], (beyond - first)[row]
    found = pieces.edges_around(edges, resolution, reach, moved=moved, which=which)
    same = (edge - like) % 2 == 0
    same &= np.abs(steps * step - moved) <= SMALL
    same &= (found[0] == edge) & (found[1] == edge + count)
    same &= (pieces.onsets[which] + moved >= observed[0, 0]) & (pieces.lasts[which] + moved <= observed[-1, 1])
    for later in range(1, int(count.max(initial=0))):
        ahead, likewise = (np.minimum(place + later, edges.size - 1) for place in (edge, like))
        same &= (later >= count) | (np.abs(edges[ahead] - edges[likewise] - moved) <= SMALL)
    return which[same], steps[same].astype(np.int64)


def _each(low: Integers, high: Integers) -> tuple[Integers, Integers]:
    """Every whole number from `low` to `high` of each row, with the number of the row."""
    counts = high - low + 1
    row = np.repeat(np.arange(counts.size), counts)
    return row, np.arange(row.size) + np.repeat(low - np.cumsum(counts) + counts, counts)
