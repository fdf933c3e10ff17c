"""Mantel: are events near in space also near in time, over all pairs at once?

The correlation of the pairs' distances with their time gaps is compared with what dealing the dates out anew gives.
No n x n table is kept: rows are worked through in blocks.
"""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats, Integers, above_zero, finite, same_length, whole
from .evidence import Result, Seed, at_least, bits, generator
from .sphere import Places

Transform: TypeAlias = Literal["none", "reciprocal"]

CELLS_AT_ONCE = 1_000_000  # distances held at a time: 8 MB a block, small enough to stay near the processor


class MantelResult(Result, frozen=True, kw_only=True):
    """The correlation of distances and time gaps, with a 95 % interval.

    The interval supposes that dependence only shifts the permutation distribution, so it leaves out zero where the
    permutations do.
    """

    method: str
    events: int
    transform: str
    constant: float
    correlation: float
    interval: tuple[float, float]
    p_value: float
    p_value_interval: tuple[float, float]
    permutations: int
    seed: int

    def __str__(self) -> str:
        low, high = self.interval
        return (
            f"Distances and time gaps of {self.events} events correlate at {self.correlation:.4f} "
            f"(95 % {low:.4f} to {high:.4f}).\n"
            f"p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits), {self.method}, "
            f"{self.permutations} permutations, seed {self.seed}."
        )


def mantel(
    places: Places,
    times: ArrayLike,
    *,
    transform: Transform = "none",
    constant: float = 1.0,
    permutations: int = 999,
    rng: Seed = 0,
) -> MantelResult:
    """Mantel's test of space-time interaction, by label permutation, one-sided, P(X >= x).

    With `transform="reciprocal"` each distance d and gap t enters as 1 / (d + constant) and 1 / (t + constant): near
    pairs then weigh most, as Mantel advises for contagion. Time grows with the square of the number of events.

    Raises DataError for fewer than four events, unequal lengths, or distances or gaps that are all the same.
    Source: Mantel 1967, Cancer Research 27, the section on the regression approach.
    """
    when = finite(times, "times", at_least=4)
    same_length(places=places.vectors, times=when)
    if transform not in ("none", "reciprocal"):
        raise UsageError(f"is {transform!r}", where="transform", remedy="Give none or reciprocal")
    above_zero(constant, "constant")
    whole(permutations, "permutations", at_least=19)
    random, seed = generator(rng)

    orders = [random.permutation(len(when)) for _ in range(permutations)]
    means, products = _means(places, when, orders, lambda distances: _near(distances, transform, constant))
    spread = means[2:4] - means[:2] ** 2
    if (spread <= 1e-12 * means[2:4]).any():
        raise DataError("all distances or all gaps are the same", where="events", remedy="Nothing can be correlated")
    scale = float(np.sqrt(spread.prod()))
    correlation = float(means[4] - means[0] * means[1]) / scale
    drawn = (products - means[0] * means[1]) / scale
    low, high = np.quantile(drawn, [0.025, 0.975])
    p = at_least(correlation, drawn, seed=seed)
    return MantelResult(
        method="Mantel, dates permuted among places, P(X >= x)",
        events=len(when),
        transform=transform,
        constant=float(constant),
        correlation=correlation,
        interval=(correlation - float(high), correlation - float(low)),
        p_value=p.p_value,
        p_value_interval=p.interval,
        permutations=permutations,
        seed=seed,
    )


def _means(
    places: Places, times: Floats, orders: Sequence[Integers], near: Callable[[Floats], Floats]
) -> tuple[Floats, Floats]:
    """Means over ordered pairs: of space, time, both squared and their product; and of the product in each order."""
    n = len(times)
    sums, products = np.zeros(5), np.zeros(len(orders))
    for start in range(0, n, max(1, CELLS_AT_ONCE // n)):
        rows = np.arange(start, min(n, start + max(1, CELLS_AT_ONCE // n)))
        itself = np.arange(len(rows)), rows
        space = near(places.distances_from(rows))
        space[itself] = 0.0  # an event is no pair with itself
        time = near(np.abs(times[rows, None] - times[None, :]))
        time[itself] = 0.0
        sums += [space.sum(), time.sum(), (space**2).sum(), (time**2).sum(), (space * time).sum()]
        for number, order in enumerate(orders):
            shuffled = times[order]
            gaps = near(np.abs(shuffled[rows, None] - shuffled[None, :]))
            products[number] += float(np.einsum("ij,ij->", space, gaps))
    return sums / (n * (n - 1)), products / (n * (n - 1))


def _near(distances: Floats, transform: Transform, constant: float) -> Floats:
    return distances if transform == "none" else 1.0 / (distances + constant)
