"""Arrangements: every place where each cluster of the second series might have been, and how probably.

A null says what is kept; here that becomes clusters, bins of time, places and probabilities.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from .cells import Cells
from .clusters import Clusters, find_clusters, single
from .inversion import Inversion, inversion
from .nulls import SHIFT, Null
from .observation import SMALL, Windows, duration, moved_along
from .rates import Rate, fitted_rhythm, flat_rate, flat_shape, rate_of, with_steps

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

BIN_WINDOWS, BIN_SHARE, BIN_DAYS, BIN_WINDOWS_LEAST, BIN_CLUSTERS = 15.0, 50.0, 60.0, 6.0, 3.0
"""A bin is 15 windows or a fiftieth of the observation long, whichever is longer, but not over 60 days; it is never
under 6 windows or 3 linking distances.

Long bins cost validity where the rate bends within them, short ones cost power: a bin of k windows gives away a share
1/k of the effect to its own baseline, and one without an event of the first series says nothing."""

PLACES, MOVES, LEAST_PLACES = 4_000, 500_000, 32
"""At most so many places for a cluster, and for all clusters together, but never fewer than 32 for one."""

STRIP, BLOCK = 16_000, 2_000_000
"""Events times places handled at once: arrays of 128 kB, which stay in the processor's cache, or of 16 MB."""

BASE_SPREAD = 1.2
"""Bins over which `beside` is averaged (standard deviation of the weights); it steers power, not validity."""


@dataclass(frozen=True, eq=False)
class Block:
    """Some clusters in all their places: shapes (clusters, places) and, for `times`, (events, places).

    `probabilities` are 0 where a row has fewer places. `own` is the column in which a cluster stands in truth, and
    `starts` the first event of each cluster among the rows of `times`. Stamps are at steps of `resolution` from
    `origin` on.
    """

    clusters: slice
    events: slice
    times: Floats
    probabilities: Floats
    own: Integers
    starts: Integers
    origin: float
    resolution: float

    @cached_property
    def steps(self) -> Integers:
        """Each of `times` as steps of the resolution from the origin on, for stamps that have steps."""
        steps = self.times - self.origin
        steps /= self.resolution
        steps += 0.5
        return steps.astype(np.int64)

    @cached_property
    def inversion(self) -> Inversion:
        """Draws the column of each cluster's place."""
        return inversion(self.probabilities)

    def of_events(self) -> tuple[Floats, Integers]:
        """The probabilities and the own column of every event, which are those of its cluster."""
        if self.starts.size == self.times.shape[0]:
            return self.probabilities, self.own
        sizes = np.diff(np.append(self.starts, self.times.shape[0]))
        return np.repeat(self.probabilities, sizes, axis=0), np.repeat(self.own, sizes)


@dataclass(frozen=True, eq=False)
class Arrangement:
    """The clusters of the second series and where each might have been.

    Cluster j stands at `times[clusters.first[j]]` and may move by k * `step` for k from `least[j]` to `most[j]`, the
    more probably the higher the `rate` is there. Event i was due at the rate `sure` of its place times `beside[i]`,
    what the bins about it show beside that, and at `bred[i]` for the sake of the events before it in its cluster.
    """

    null: Null
    times: Floats
    clusters: Clusters
    rate: Rate
    sure: Rate
    bins: Windows
    step: float
    resolution: float
    least: Integers
    most: Integers
    beside: Floats
    bred: Floats
    observed: Windows

    @property
    def bin_length(self) -> float:
        """The length of the longest bin."""
        return float(np.max(self.bins[:, 1] - self.bins[:, 0]))

    @property
    def span(self) -> tuple[float, float]:
        """When the observation starts and when it ends, the whole of its last step counted in."""
        return float(self.observed[0, 0]), float(self.observed[-1, 1] + self.resolution)

    def due(self, block: Block) -> Floats:
        """The rate at which each event of a block would have been due in each place: (events, places)."""
        due = self.sure.at(block.times)
        due *= self.beside[block.events, None]
        due += self.bred[block.events, None]
        return due

    def strips(self) -> Iterator[Block]:
        """All clusters in all their places, few at a time: for what looks at each cluster once."""
        return self._pieces(STRIP)

    def blocks(self) -> Iterator[Block]:
        """All clusters in all their places, many at a time, as surrogates want them. A single block is kept."""
        return self._pieces(BLOCK)

    def _pieces(self, most: int) -> Iterator[Block]:
        count = len(self.clusters)
        ends = np.append(self.clusters.first, self.times.size)
        widths = self.most - self.least + 1
        begin = 0
        while begin < count:
            ahead = slice(begin, begin + most + 1)  # as many as have a place each, and one
            room = np.maximum.accumulate(widths[ahead]) * (ends[1:][ahead] - ends[begin])
            stop = begin + max(int(np.searchsorted(room, most, side="right")), 1)
            whole = stop - begin == count
            yield self._whole if whole else self._block(begin, stop, int(ends[begin]), int(ends[stop]))
            begin = stop

    @cached_property
    def _whole(self) -> Block:
        return self._block(0, len(self.clusters), 0, self.times.size)

    def _block(self, begin: int, stop: int, first: int, last: int) -> Block:
        least, most = self.least[begin:stop], self.most[begin:stop]
        moves = np.arange(int((most - least).max()) + 1)
        starts = self.clusters.first[begin:stop] - first
        onsets = self.times[self.clusters.first[begin:stop]]
        # Large arrays are reused: to ask for fresh memory costs more than to fill it.
        places = np.add.outer(least.astype(np.float64), moves)
        places *= self.step
        times = places
        if self.null.shift:
            times = moved_along(self.times, places[0], self.observed, self.resolution)
            probabilities = np.ones(places.shape)
        else:
            if starts.size < last - first:
                times = self.times[first:last, None] + places[self.clusters.of_event[first:last] - begin]
            places += onsets[:, None]
            probabilities = self.rate.at(places)
        probabilities *= moves <= (most - least)[:, None]
        probabilities /= probabilities.sum(axis=1, keepdims=True)
        return Block(
            clusters=slice(begin, stop),
            events=slice(first, last),
            times=times,
            probabilities=probabilities,
            own=-least,
            starts=starts,
            origin=self.span[0],
            resolution=self.resolution,
        )


def arrange(times: Floats, cells: Cells, *, null: Null) -> Arrangement:
    """Cut the second series into clusters and find each one's places.

    `cells` are those of its observation, resolution and effective window.
    """
    if null.shift:
        return _whole(times, cells, null)
    observed, resolution, window, day = cells.observed, cells.resolution, cells.window, cells.day
    length = max(BIN_WINDOWS * window, duration(observed, resolution) / BIN_SHARE)
    length = max(min(length, BIN_DAYS * day), BIN_WINDOWS_LEAST * window)
    clusters = single(times.size)
    shape = fitted_rhythm(times, cells) if null.season else flat_shape(cells)
    if null.bursts:
        calm = rate_of(shape.fitted, times.size, cells)
        reach = max(length / 2, 10 * day, resolution)
        clusters = find_clusters(times, resolution, calm, reach=reach, longest=length)
        length = max(length, BIN_CLUSTERS * clusters.distance)
    onsets = times[clusters.first]
    if null.season and onsets.size < times.size:
        shape = fitted_rhythm(onsets, cells)
    if null.trend:
        shape = with_steps(shape, onsets, cells)
    rate, sure = (rate_of(each, onsets.size, cells) for each in (shape.fitted, shape.sure))
    bins = _bins(observed, resolution, length if null.trend else math.inf)
    own_bin = np.searchsorted(bins[:, 0], onsets + SMALL, side="right") - 1
    step = _step(onsets.size, bins, resolution, window)
    lasts = times[np.append(clusters.first[1:], times.size) - 1]
    whole = _seen_whole(observed, clusters.distance, resolution)
    least, most = _moves(onsets, lasts, bins, own_bin, whole, resolution, step)
    beside = (_beside(sure, bins, own_bin) if null.trend else np.ones(onsets.size))[clusters.of_event]
    bred = _bred(times, clusters)
    return Arrangement(null, times, clusters, rate, sure, bins, step, resolution, least, most, beside, bred, observed)


def _bins(observed: Windows, resolution: float, length: float) -> Windows:
    """Each window cut into equal bins of about `length`, at steps of the resolution."""
    pieces = []
    for start, end in observed:
        stop = end + resolution
        count = 1 if math.isinf(length) else max(1, round((stop - start) / length))
        edges = np.linspace(start, stop, count + 1)
        if resolution:
            edges = start + resolution * np.round((edges - start) / resolution)
        pieces.append(np.column_stack([edges[:-1], edges[1:]]))
    bins = np.concatenate(pieces)
    return bins[bins[:, 1] > bins[:, 0]] if len(bins) > 1 else bins


def _step(clusters: int, bins: Windows, resolution: float, window: float) -> float:
    """The distance of neighbouring places: a quarter of the window, or what keeps the places to a number to handle."""
    longest = float(np.max(bins[:, 1] - bins[:, 0]))
    coarse = longest / max(LEAST_PLACES, min(PLACES, MOVES // max(clusters, 1)))
    if not resolution:
        return max(window / 4, coarse)
    return resolution * max(math.floor(window / 4 / resolution), math.ceil(coarse / resolution - SMALL), 1)


def _moves(
    onsets: Floats,
    lasts: Floats,
    bins: Windows,
    own_bin: Integers,
    whole: Windows,
    resolution: float,
    step: float,
) -> tuple[Integers, Integers]:
    """The least and the most steps for each cluster, so that it stays in its bin and where it is seen whole.

    One that stands elsewhere does not move: it may be part of one that goes on where nobody watched.
    """
    start, end = whole[np.maximum(np.searchsorted(whole[:, 0], onsets, side="right") - 1, 0)].T
    movable = (onsets >= start) & (lasts <= end)
    low = np.maximum(bins[own_bin, 0], start)
    high = np.minimum(bins[own_bin, 1], end + resolution - (lasts - onsets))
    least = np.ceil((low - onsets) / step - SMALL).astype(np.int64)
    most = np.ceil((high - onsets) / step - SMALL).astype(np.int64) - 1
    return np.minimum(least, 0) * movable, np.maximum(most, 0) * movable


def _seen_whole(observed: Windows, distance: float, resolution: float) -> Windows:
    """The windows less the linking distance at either side of a gap: nearer to it, a cluster may go on in the gap.

    The ends of the whole observation are let be: they touch two clusters at most.
    """
    reach = resolution * math.floor(distance / resolution + SMALL) if resolution else distance
    whole = observed.copy()
    whole[1:, 0] += reach
    whole[:-1, 1] -= reach
    return whole


def _beside(rate: Rate, bins: Windows, own_bin: Integers) -> Floats:
    """How many times as many clusters as by the rate there are about each one's bin."""
    fitted = rate.until(bins[:, 1]) - rate.until(bins[:, 0])
    counts = np.bincount(own_bin, minlength=len(bins)).astype(np.float64)
    offsets = np.arange(-4, 5)
    weights = np.exp(-0.5 * (offsets / BASE_SPREAD) ** 2)
    near = np.convolve(counts, weights)[4:-4] + 1.0
    near_fitted = np.convolve(fitted, weights)[4:-4] + 1.0
    return np.asarray((near / near_fitted)[own_bin], dtype=np.float64)


def _bred(times: Floats, clusters: Clusters) -> Floats:
    """The rate at which an event was due for the sake of those before it in its cluster."""
    if clusters.distance == 0.0:
        return np.zeros(times.size)
    place = np.arange(times.size)
    near = place - np.searchsorted(times, times - clusters.distance, side="left")
    before = np.minimum(near, place - clusters.first[clusters.of_event])
    return np.asarray(before * (clusters.followers / clusters.distance), dtype=np.float64)


def _whole(times: Floats, cells: Cells, null: Null) -> Arrangement:
    """The whole series as one piece, moved along what was watched."""
    resolution, observed = cells.resolution, cells.observed
    bound = min(SHIFT * cells.day, duration(observed, resolution) / 2)
    step = resolution if resolution else bound / 60
    most = np.array([int(bound / step + SMALL)])
    rate = flat_rate(times.size, cells)
    clusters = Clusters(np.zeros(times.size, dtype=np.int64), np.array([0]), 0.0, 0.0)
    ones, none = np.ones(times.size), np.zeros(times.size)
    whole = np.array([[observed[0, 0], observed[-1, 1] + resolution]])
    return Arrangement(null, times, clusters, rate, rate, whole, step, resolution, -most, most, ones, none, observed)
