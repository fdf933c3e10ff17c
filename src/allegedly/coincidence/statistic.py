"""The statistic: every event of the second series weighed by how unexpected its coincidence is.

An event that comes when its series is at its busiest, or that follows another of its own burst, was due anyway; one
that comes out of quiet was not. With n events of the first series in the window before it, an event adds
log(1 + TRIGGERED n / (window x expected rate)): the log likelihood ratio of "each event of the first triggers one of
the second with probability TRIGGERED within the window" (Daley and Vere-Jones 2003, section 7.2), up to a constant.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement, Block, by_cluster
from .counting import preceding
from .coverage import Coverage
from .dates import Draw
from .law import Law, Sum
from .learned import Learned
from .moments import Mean, Moments

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Counts = Integers | Floats

TRIGGERED = 0.2
"""The effect that the weights are best for; from .1 to .4 the power stays within a few percent of the best."""

LEAST_DUE = 1e-12
"""Events a unit that are due at least, to divide by."""

TABLE = 10_000_000
"""Steps of observation up to which counts are tabled: 80 MB."""


def surprise_law(
    draws: Sequence[Draw], arrangement: Arrangement, *, window: float, lag: float, effective: float
) -> Law:
    """The law of the summed surprise under the null, with what was observed."""
    count = counter(draws, arrangement, window, lag)
    total, learned = Sum(len(arrangement.clusters)), Learned(arrangement)
    for block in arrangement.strips():
        values = by_cluster(surprise(arrangement.due(block), count.of(block)[0], effective), block)
        total.add(values, block.probabilities, block.own)
        learned.add(block, values)
    return total.law().narrowed(learned.left())


@dataclass(frozen=True, eq=False)
class Examination:
    """The law of the summed surprise, that of the surprise after the first series less that before it, and moments."""

    law: Law
    direction: Law
    moments: Moments


def examine(
    draws: Sequence[Draw],
    arrangement: Arrangement,
    coverage: Coverage | None,
    *,
    window: float,
    lag: float,
    effective: float,
) -> Examination:
    """What the null says of the coincidences, with what was observed; `coverage` is None where all dates are sure."""
    count_after = counter(draws, arrangement, window, lag)
    count_before = counter(draws, arrangement, window, -lag - window)
    total, contrast = Sum(len(arrangement.clusters)), Sum(len(arrangement.clusters))
    learned = Learned(arrangement)
    gathering = _Gathering(arrangement, coverage)
    for block in arrangement.strips():
        counts, hits = count_after.of(block)
        due = arrangement.due(block)
        after = surprise(due, counts, effective)
        before = surprise(due, count_before.of(block)[0], effective)
        gathering.add(block, hits, after, due, effective)
        values = by_cluster(after, block)
        total.add(values, block.probabilities, block.own)
        learned.add(block, values)
        contrast.add(by_cluster(after - before, block), block.probabilities, block.own)
    return Examination(total.law().narrowed(learned.left()), contrast.law(), gathering.moments())


class _Gathering:
    """Gathers the moments of all events, block by block."""

    def __init__(self, arrangement: Arrangement, coverage: Coverage | None) -> None:
        events = arrangement.times.size
        self._coverage = coverage
        self._hit, self._weight = np.empty(events), np.empty(events)
        self._hits, self._first, self._second = (Mean.empty(events, sure=coverage is None) for _ in range(3))
        # A whole hit is its own square, and where it is, the window is.
        self._squares = self._hits if coverage is None else Mean.empty(events, sure=False)
        self._within = self._hits.whole if coverage is None else np.empty(events)
        self._variance = np.zeros(len(arrangement.clusters))

    def add(self, block: Block, hits: Floats, surprises: Floats, due: Floats, effective: float) -> None:
        """Hits, surprises and the rates that were due of a block's events in all places: (events, places)."""
        probabilities, own = block.of_events()
        weight = np.log1p(TRIGGERED / effective / np.einsum("ij,ij->i", due, probabilities))
        self._weight[block.events] = weight
        self._hit[block.events] = hits[np.arange(own.size), own]
        means = [(self._hits, hits), (self._first, surprises), (self._second, surprises**2)]
        if self._coverage is not None:
            covered = self._coverage.of(block)
            self._within[block.events] = np.einsum("ij,ij->i", covered, probabilities)
            means.append((self._squares, hits**2))
        for mean, values in means:
            mean.whole[block.events] = np.einsum("ij,ij->i", values, probabilities)
            if self._coverage is not None:
                mean.inside[block.events] = np.einsum("ij,ij,ij->i", values, covered, probabilities)
        weighted = by_cluster(weight[:, None] * hits, block)
        centre = np.einsum("ij,ij->i", weighted, block.probabilities)
        variance = np.einsum("ij,ij,ij->i", weighted, weighted, block.probabilities) - centre**2
        self._variance[block.clusters] = variance

    def moments(self) -> Moments:
        hits, squares = self._hits, self._squares
        for shares in (self._within, hits.whole, hits.inside, squares.whole, squares.inside):
            np.clip(shares, 0.0, 1.0, out=shares)
        gathered = Moments(self._hit, self._within, hits, squares, self._first, self._second, self._weight, 1.0)
        alone = float(np.sum(self._weight**2 * gathered.variance(1.0)))
        spread = max(float(self._variance.sum()) / alone, 1e-12) if alone > 0 else 1.0
        return replace(gathered, spread=spread)


def surprise(due: Floats, counts: Counts, effective: float) -> Floats:
    """log(1 + TRIGGERED x count / (window x rate due)) for each event in each place: (events, places)."""
    odds = counts * (TRIGGERED / effective)
    # Where nobody watched nothing is due; no cluster can go there.
    odds /= np.maximum(due, LEAST_DUE)
    return np.asarray(np.log1p(odds, out=odds), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Counter:
    """Counts events of the first series before any place of one of the second.

    `table` holds the counts at every step of the observation where the stamps have steps and are sure: a look instead
    of a search. It is empty otherwise.
    """

    draws: Sequence[Draw]
    window: float
    lag: float
    table: Integers

    def of(self, block: Block) -> tuple[Counts, Floats]:
        """For each event in each place, how many of the first precede it, and whether any does: (events, places).

        Over several draws of the dates both are averages.
        """
        if self.table.size:
            # Places that a cluster may not take reach past the end; their probability is 0.
            counts = self.table.take(block.steps, mode="clip")
            return counts, (counts > 0).astype(np.float64)
        sums, any_of_them = np.zeros(block.times.shape), np.zeros(block.times.shape)
        for draw in self.draws:
            times = block.times if len(self.draws) == 1 else block.times + draw.offsets[block.events, None]
            count = preceding(draw.first, times.ravel(), self.window, self.lag).reshape(times.shape)
            sums += count
            any_of_them += count > 0
        return sums / len(self.draws), any_of_them / len(self.draws)


def counter(draws: Sequence[Draw], arrangement: Arrangement, window: float, lag: float) -> Counter:
    """Make ready to count for one window and lag."""
    (origin, end), step = arrangement.span, arrangement.resolution
    table = np.empty(0, dtype=np.int64)
    if step and len(draws) == 1 and (steps := (end - origin) / step) <= TABLE:
        moments = np.asarray(origin + step * np.arange(round(steps) + 1), dtype=np.float64)
        table = preceding(draws[0].first, moments, window, lag)
    return Counter(draws, window, lag, table)
