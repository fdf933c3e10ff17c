"""Jacquez: are an event's nearest neighbours in space also its nearest in time?

The only scale to choose is k, the number of neighbours, so the test keeps its meaning where places are crowded here
and sparse there.
"""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.spatial import KDTree

from ..errors import UsageError
from .arrays import Floats, finite, same_length, whole
from .evidence import Result, Seed, at_least, bits, count_ratio_interval, generator
from .sphere import ROUNDING, Places

Ties: TypeAlias = Literal["shared", "arbitrary"]


class JacquezResult(Result, frozen=True, kw_only=True):
    """How many (event, neighbour) pairs are among the k nearest in space and in time.

    `ratio` is statistic / expected with a 95 % interval (Garwood, widened by the permutation dispersion).
    """

    method: str
    events: int
    neighbours: int
    ties: str
    statistic: float
    expected: float
    ratio: float
    interval: tuple[float, float]
    p_value: float
    p_value_interval: tuple[float, float]
    tied_events: int
    permutations: int
    seed: int

    def __str__(self) -> str:
        low, high = self.interval
        return (
            f"{self.statistic:g} of the {self.events} events' {self.neighbours} nearest neighbours are near in space "
            f"and time; {self.expected:.2f} would be by chance.\n"
            f"Ratio {self.ratio:.2f} (95 % {low:.2f} to {high:.2f}), p = {self.p_value:.4f} "
            f"({bits(self.p_value):.1f} bits), {self.method}, {self.permutations} permutations, seed {self.seed}."
        )


def jacquez(
    places: Places,
    times: ArrayLike,
    *,
    neighbours: int,
    ties: Ties = "shared",
    permutations: int = 999,
    rng: Seed = 0,
) -> JacquezResult:
    """Jacquez's k-nearest-neighbour test, by label permutation, P(X >= x).

    Where several events tie for the last place among the k, they share it: with two tied for one place each counts a
    half, the mean over all ways to break the tie; `tied_events` says for how many events that matters. With
    `ties="arbitrary"` each tie is broken as the tree happens to find the points, as other programs do: whole numbers,
    which change with the order of the rows.

    Raises DataError for unequal lengths, UsageError unless 1 <= neighbours < n.
    Source: Jacquez 1996, Statistics in Medicine 15, section 2.
    """
    when = finite(times, "times", at_least=3)
    same_length(places=places.vectors, times=when)
    whole(neighbours, "neighbours")
    whole(permutations, "permutations", at_least=19)
    n = len(when)
    if neighbours >= n:
        raise UsageError(f"is {neighbours} with {n} events", where="neighbours", remedy="Give fewer than the events")
    if ties not in ("shared", "arbitrary"):
        raise UsageError(f"is {ties!r}", where="ties", remedy="Give shared or arbitrary")
    random, seed = generator(rng)

    nearest = _nearest if ties == "shared" else _nearest_found
    in_space, space_ties = nearest(places.vectors, neighbours)
    in_time, time_ties = nearest(when[:, None], neighbours)
    observed = _shared(in_space, in_time)
    drawn = np.empty(permutations)
    for number in range(permutations):
        order = random.permutation(n)
        drawn[number] = _shared(in_space, in_time[order][:, order])
    expected = n * neighbours * neighbours / (n - 1)
    p = at_least(observed, drawn, seed=seed)
    return JacquezResult(
        method="Jacquez, dates permuted among places, P(X >= x)",
        events=n,
        neighbours=neighbours,
        ties=ties,
        statistic=observed,
        expected=expected,
        ratio=observed / expected,
        interval=count_ratio_interval(observed, expected, dispersion=max(1.0, float(drawn.var()) / expected)),
        p_value=p.p_value,
        p_value_interval=p.interval,
        tied_events=int(np.count_nonzero(space_ties | time_ties)),
        permutations=permutations,
        seed=seed,
    )


def _nearest(vectors: Floats, k: int) -> tuple[sparse.csr_array, NDArray[np.bool_]]:
    """Weights (n, n), sparse: 1 for the k nearest, shares for those tied for the last place; and who has ties."""
    n = len(vectors)
    tree = KDTree(vectors)
    reach = np.asarray(tree.query(vectors, k=k + 1)[0])[:, -1] * (1 + ROUNDING)  # the first is the point itself
    within = tree.query_ball_point(vectors, reach)
    counts = np.fromiter((len(found) for found in within), dtype=np.int64, count=n)
    rows = np.repeat(np.arange(n), counts)
    columns = np.concatenate([np.asarray(found, dtype=np.int64) for found in within])
    others = rows != columns
    rows, columns = rows[others], columns[others]
    gaps = np.sqrt(((vectors[rows] - vectors[columns]) ** 2).sum(1))
    nearer = gaps < reach[rows] * (1 - 2 * ROUNDING)
    nearer_count = np.bincount(rows[nearer], minlength=n)
    last_count = np.bincount(rows[~nearer], minlength=n)
    share = (k - nearer_count) / np.maximum(last_count, 1)
    weights = np.where(nearer, 1.0, share[rows])
    return sparse.csr_array((weights, (rows, columns)), shape=(n, n)), last_count > k - nearer_count


def _nearest_found(vectors: Floats, k: int) -> tuple[sparse.csr_array, NDArray[np.bool_]]:
    """Weights (n, n) of 1 for the k nearest as the tree finds them, ties broken anyhow; and who has ties."""
    n = len(vectors)
    found = np.asarray(KDTree(vectors).query(vectors, k=k + 1)[1])
    itself = found == np.arange(n)[:, None]
    itself[~itself.any(1), -1] = True  # hidden behind k + 1 others at the very same point
    columns = found[~itself]
    weights = sparse.csr_array((np.ones(n * k), (np.repeat(np.arange(n), k), columns)), shape=(n, n))
    return weights, _nearest(vectors, k)[1]


def _shared(first: sparse.csr_array, second: sparse.csr_array) -> float:
    return float(first.multiply(second).sum())
