"""Arrangements: every place where each cluster of the second series might have been, and how probably.

A null says what is kept; here that becomes clusters, bins of time, places and probabilities.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt

from .cells import YEAR, Cells
from .clusters import Clusters, find_clusters, single
from .counting import correlation
from .inversion import Inversion, inversion
from .moves import Moves, cut_bins, possible_moves, step_between
from .nulls import SHIFT, Null
from .observation import SMALL, Windows, duration, moved_along
from .rates import Rate, fitted_day, fitted_rhythm, flat_day, flat_rate, flat_shape, rate_of, with_steps

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

BIN_WINDOWS, BIN_SHARE, BIN_DAYS, BIN_WINDOWS_LEAST, BIN_CLUSTERS = 15.0, 50.0, 60.0, 6.0, 3.0
"""A bin is 15 windows or a fiftieth of the observation long, whichever is longer, but not over 60 days; it is never
under 6 windows or 3 linking distances.

Long bins cost validity where the rate bends within them, short ones cost power: a bin of k windows gives away a share
1/k of the effect to its own baseline, and one without an event of the first series says nothing."""

BIN_ROUNDED, BIN_ROUNDED_EVENTS = YEAR, 200.0
"""Where dates were rounded to months a bin is a year long, in days: sixty days hold two places for an event, which
gives half of any effect away to the baseline. Of more than 200 events it is shorter, as one over their number. Steps
that stand for smooth growth leave errors in the bins that hold one, the more bins the longer they are, and what these
make passes for an effect in proportion to the events. Of 300 pairs of 1,000 events whose rate grows by a third each
year .13 were called at .05 with bins of a year and .10 with five months. Errors of the season's form do the same, so
beyond that number what the season took of the events it was learnt from is left as a margin: of 500 pairs of 400 events
with a season .062 were called with it and .074 without."""

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

    Cluster j stands at `times[clusters.first[j]]` and may move by k * `step` for every k of its `moves`, the more
    probably the higher the `rate` is there. Event i was due at the rate `sure` of its place times `beside[i]`,
    what the bins about it show beside that, and at `bred[i]` for the sake of the events before it in its cluster.
    `learned` are the features of the rate's cells, shape (features, cells), where their fit must be allowed for.
    """

    null: Null
    times: Floats
    clusters: Clusters
    rate: Rate
    sure: Rate
    bins: Windows
    step: float
    resolution: float
    moves: Moves
    beside: Floats
    bred: Floats
    observed: Windows
    learned: Floats

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
        widths = self.moves.most - self.moves.least + 1
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
        least = self.moves.least[begin:stop]
        columns = int((self.moves.most[begin:stop] - least).max()) + 1
        starts = self.clusters.first[begin:stop] - first
        onsets = self.times[self.clusters.first[begin:stop]]
        # Large arrays are reused: to ask for fresh memory costs more than to fill it.
        places = np.add.outer(least.astype(np.float64), np.arange(columns))
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
        probabilities *= self.moves.allowed(begin, stop, columns)
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


def arrange(times: Floats, cells: Cells, *, null: Null, first: Floats) -> Arrangement:
    """Cut the second series into clusters and find each one's places.

    `cells` are those of its observation, resolution and effective window; `first` are the first series' times.
    """
    if null.shift:
        return _whole(times, cells, null)
    observed, resolution, window, day = cells.observed, cells.resolution, cells.window, cells.day
    length = max(BIN_WINDOWS * window, duration(observed, resolution) / BIN_SHARE)
    length = max(min(length, BIN_DAYS * day), BIN_WINDOWS_LEAST * window)
    rounded = null.season and cells.rounded(times)
    clusters = single(times.size)
    shape = fitted_rhythm(times, cells) if null.season else flat_shape(cells)
    if null.bursts:
        reach = max(length / 2, 10 * day, resolution)
        calm = rate_of(with_steps(shape, times, cells, apart=3 * reach).fitted, times.size, cells)
        together = partial(
            correlation,
            first,
            (float(observed[0, 0]), float(observed[-1, 1])),
            effective=window,
            resolution=resolution,
            slow=length if null.trend else math.inf,
        )
        clusters = find_clusters(
            times, resolution, calm, reach=reach, longest=length, correlation=together, rounded=rounded
        )
        length = max(length, BIN_CLUSTERS * clusters.distance)
    if rounded:
        length = max(length, BIN_ROUNDED * day * min(1.0, BIN_ROUNDED_EVENTS / times.size))
    onsets = times[clusters.first]
    # With one cluster in a month at most, their number hardly shows the season; their sizes do.
    begun = times if rounded else onsets
    if null.season and begun.size < times.size:
        shape = fitted_rhythm(begun, cells)
    if null.trend:
        shape = with_steps(shape, begun, cells)
    day_shape = fitted_day(onsets, cells) if null.season else flat_day()
    rate = rate_of(shape.fitted, onsets.size, cells, day_shape.fitted)
    sure = rate_of(shape.sure, onsets.size, cells, day_shape.sure)
    bins = cut_bins(observed, resolution, length if null.trend else math.inf)
    step = step_between(onsets.size, bins, resolution, window)
    lasts = times[np.append(clusters.first[1:], times.size) - 1]
    distance = clusters.distance
    own_bin = np.searchsorted(bins[:, 0], onsets + SMALL, side="right") - 1
    moves = possible_moves(onsets, lasts, bins[own_bin], observed, resolution=resolution, distance=distance, step=step)
    beside = (_beside(sure, bins, own_bin) if null.trend else np.ones(onsets.size))[clusters.of_event]
    bred = _bred(times, clusters)
    learned = cells.season if rounded and times.size <= BIN_ROUNDED_EVENTS else np.empty((0, 0))
    return Arrangement(
        null, times, clusters, rate, sure, bins, step, resolution, moves, beside, bred, observed, learned
    )


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
    moves = Moves(np.zeros(1, dtype=np.int64), -most, most)
    nothing = np.empty((0, 0))
    return Arrangement(null, times, clusters, rate, rate, whole, step, resolution, moves, ones, none, observed, nothing)


def by_cluster(values: Floats, block: Block) -> Floats:
    """Values of events summed over their clusters: shape (clusters, places)."""
    if block.starts.size == values.shape[0]:
        return values
    return np.asarray(np.add.reduceat(values, block.starts, axis=0), dtype=np.float64)
