"""The statistic: every event of the second series weighed by how unexpected its coincidence is.

An event that comes when its series is at its busiest, or that follows another of its own burst, was due anyway; one
that comes out of quiet was not. With n events of the first series in the window before it, an event adds
log(1 + TRIGGERED n / (window x expected rate)): the log likelihood ratio of "each event of the first triggers one of
the second with probability TRIGGERED within the window" (Daley and Vere-Jones 2003, section 7.2), up to a constant.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement, Block
from .counting import preceding
from .dates import Draw
from .law import Law, Sum

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Counts = Integers | Floats

TRIGGERED = 0.2
"""The effect that the weights are best for; from .1 to .4 the power stays within a few percent of the best."""

LEAST_DUE = 1e-12
"""Events a unit that are due at least, to divide by."""

TABLE = 10_000_000
"""Steps of observation up to which counts are tabled: 80 MB."""


@dataclass(frozen=True, eq=False)
class Moments:
    """What the null says of each event: its chance of a coincidence, and its surprise's first two moments.

    `hit` is 1 for a coincidence (between 0 and 1 for uncertain dates), `weight` the surprise of one coincidence at the
    mean of the rates that were due in an event's places, and
    `spread` the variance of the weighted hits of whole clusters over that of single events.
    """

    hit: Floats
    chance: Floats
    first: Floats
    second: Floats
    weight: Floats
    spread: float


def surprise_law(
    draws: Sequence[Draw], arrangement: Arrangement, *, window: float, lag: float, effective: float
) -> Law:
    """The law of the summed surprise under the null, with what was observed."""
    count = counter(draws, arrangement, window, lag)
    total = Sum(len(arrangement.clusters))
    for block in arrangement.strips():
        values = surprise(arrangement.due(block), count.of(block)[0], effective)
        total.add(by_cluster(values, block), block.probabilities, block.own)
    return total.law()


@dataclass(frozen=True, eq=False)
class Examination:
    """The law of the summed surprise, that of the surprise after the first series less that before it, and moments."""

    law: Law
    direction: Law
    moments: Moments


def examine(
    draws: Sequence[Draw], arrangement: Arrangement, *, window: float, lag: float, effective: float
) -> Examination:
    """What the null says of the coincidences, with what was observed."""
    hit, chance, first, second, weight = (np.empty(arrangement.times.size) for _ in range(5))
    variance = np.zeros(len(arrangement.clusters))
    count_after = counter(draws, arrangement, window, lag)
    count_before = counter(draws, arrangement, window, -lag - window)
    total, contrast = Sum(len(arrangement.clusters)), Sum(len(arrangement.clusters))
    for block in arrangement.strips():
        counts, any_of_them = count_after.of(block)
        due = arrangement.due(block)
        after = surprise(due, counts, effective)
        before = surprise(due, count_before.of(block)[0], effective)
        probabilities, own = block.of_events()
        weight[block.events] = np.log1p(TRIGGERED / effective / np.einsum("ij,ij->i", due, probabilities))
        hit[block.events] = any_of_them[np.arange(own.size), own]
        chance[block.events] = np.einsum("ij,ij->i", any_of_them, probabilities)
        first[block.events] = np.einsum("ij,ij->i", after, probabilities)
        second[block.events] = np.einsum("ij,ij,ij->i", after, after, probabilities)
        hits = by_cluster(weight[block.events, None] * any_of_them, block)
        mean = np.einsum("ij,ij->i", hits, block.probabilities)
        variance[block.clusters] = np.einsum("ij,ij,ij->i", hits, hits, block.probabilities) - mean**2
        total.add(by_cluster(after, block), block.probabilities, block.own)
        contrast.add(by_cluster(after - before, block), block.probabilities, block.own)
    chance = np.clip(chance, 0.0, 1.0)
    alone = float(np.sum(weight**2 * chance * (1 - chance)))
    spread = max(float(variance.sum()) / alone, 1e-12) if alone > 0 else 1.0
    return Examination(total.law(), contrast.law(), Moments(hit, chance, first, second, weight, spread))


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


def by_cluster(values: Floats, block: Block) -> Floats:
    """Values of events summed over their clusters: shape (clusters, places)."""
    if block.starts.size == values.shape[0]:
        return values
    return np.asarray(np.add.reduceat(values, block.starts, axis=0), dtype=np.float64)
