"""The statistic: every event of the second series weighed by how unexpected its coincidence is.

An event that comes when its series is at its busiest, or that follows another of its own burst, was due anyway; one
that comes out of quiet was not. With n events of the first series in the window before it, an event adds
log(1 + TRIGGERED n / (window x expected rate)): the log likelihood ratio of "each event of the first triggers one of
the second with probability TRIGGERED within the window" (Daley and Vere-Jones 2003, section 7.2), up to a constant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .arrangement import Arrangement, Block
from .counting import preceding
from .dates import Draw
from .law import Law, Part, sum_law

Floats = npt.NDArray[np.float64]

TRIGGERED = 0.2
"""The effect that the weights are best for; from .1 to .4 the power stays within a few percent of the best."""

TABLE = 10_000_000
"""Steps of observation up to which counts are tabled: 80 MB."""


def weights(arrangement: Arrangement, effective: float) -> Floats:
    """For each event, by how much one coincidence multiplies its odds: TRIGGERED / (window x expected rate)."""
    return np.asarray(TRIGGERED / (effective * arrangement.expected), dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Moments:
    """What the null says of each event: its chance of a coincidence, and its surprise's first two moments.

    `hit` is 1 for a coincidence (between 0 and 1 for uncertain dates), `weight` the surprise of one coincidence, and
    `spread` the variance of the weighted hits of whole clusters over that of single events.
    """

    hit: Floats
    chance: Floats
    first: Floats
    second: Floats
    weight: Floats
    spread: float


def examine(
    draws: Sequence[Draw], arrangement: Arrangement, *, window: float, lag: float, effective: float
) -> tuple[Law, Moments]:
    """The law of the summed surprise under the null, with what was observed, and the moments of every event."""
    factors = weights(arrangement, effective)
    weight = np.log1p(factors)
    hit, chance, first, second = (np.empty(arrangement.times.size) for _ in range(4))
    variance = np.zeros(len(arrangement.clusters))

    count = counter(draws, arrangement, window, lag)

    def parts() -> Iterator[Part]:
        for block in arrangement.blocks():
            counts, any_of_them = count.of(block)
            surprise = np.log1p(factors[block.events, None] * counts)
            probabilities, own = block.of_events()
            hit[block.events] = any_of_them[np.arange(own.size), own]
            chance[block.events] = np.einsum("ij,ij->i", any_of_them, probabilities)
            first[block.events] = np.einsum("ij,ij->i", surprise, probabilities)
            second[block.events] = np.einsum("ij,ij,ij->i", surprise, surprise, probabilities)
            hits = by_cluster(weight[block.events, None] * any_of_them, block)
            mean = np.einsum("ij,ij->i", hits, block.probabilities)
            variance[block.clusters] = np.einsum("ij,ij,ij->i", hits, hits, block.probabilities) - mean**2
            yield by_cluster(surprise, block), block.probabilities, block.own

    law = sum_law(parts(), len(arrangement.clusters))
    chance = np.clip(chance, 0.0, 1.0)
    alone = float(np.sum(weight**2 * chance * (1 - chance)))
    spread = max(float(variance.sum()) / alone, 1e-12) if alone > 0 else 1.0
    return law, Moments(hit, chance, first, second, weight, spread)


def direction_law(
    draws: Sequence[Draw], arrangement: Arrangement, *, window: float, lag: float, effective: float
) -> Law:
    """The law of the surprise of coincidences after the first series less that of those before it."""
    factors = weights(arrangement, effective)

    count_after = counter(draws, arrangement, window, lag)
    count_before = counter(draws, arrangement, window, -lag - window)

    def parts() -> Iterator[Part]:
        for block in arrangement.blocks():
            after, before = count_after.of(block)[0], count_before.of(block)[0]
            factor = factors[block.events, None]
            contrast = by_cluster(np.log1p(factor * after) - np.log1p(factor * before), block)
            yield contrast, block.probabilities, block.own

    return sum_law(parts(), len(arrangement.clusters))


@dataclass(frozen=True, eq=False)
class Counter:
    """Counts events of the first series before any place of one of the second.

    `table` holds the counts at every step of the observation where the stamps have steps and are sure: a look instead
    of a search. It is empty otherwise.
    """

    draws: Sequence[Draw]
    window: float
    lag: float
    start: float
    step: float
    table: Floats

    def of(self, block: Block) -> tuple[Floats, Floats]:
        """For each event in each place, how many of the first precede it, and whether any does: (events, places).

        Over several draws of the dates both are averages.
        """
        if self.table.size:
            # Places that a cluster may not take reach past the end; their probability is 0.
            steps = ((block.times - self.start) / self.step + 0.5).astype(np.int64)
            counts = self.table.take(steps, mode="clip")
            return counts, (counts > 0).astype(np.float64)
        counts, any_of_them = np.zeros(block.times.shape), np.zeros(block.times.shape)
        for draw in self.draws:
            times = block.times if len(self.draws) == 1 else block.times + draw.offsets[block.events, None]
            count = preceding(draw.first, times.ravel(), self.window, self.lag).reshape(times.shape)
            counts += count
            any_of_them += count > 0
        return counts / len(self.draws), any_of_them / len(self.draws)


def counter(draws: Sequence[Draw], arrangement: Arrangement, window: float, lag: float) -> Counter:
    """Make ready to count for one window and lag."""
    start, end = arrangement.span
    step = arrangement.resolution
    table = np.empty(0)
    if step and len(draws) == 1 and (end - start) / step <= TABLE:
        moments = np.asarray(start + step * np.arange(round((end - start) / step) + 1), dtype=np.float64)
        table = preceding(draws[0].first, moments, window, lag).astype(np.float64)
    return Counter(draws, window, lag, start, step, table)


def by_cluster(values: Floats, block: Block) -> Floats:
    """Values of events summed over their clusters: shape (clusters, places)."""
    if block.starts.size == values.shape[0]:
        return values
    return np.asarray(np.add.reduceat(values, block.starts, axis=0), dtype=np.float64)
