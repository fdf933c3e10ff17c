"""Knox: do events that are close in space come close in time more often than the two habits alone would make them?

Pairs close in both are counted and compared with the count when the dates are dealt out anew among the places. Only
close pairs are ever listed, found by a tree in space and by sorting in time, so memory follows them and not n x n.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from ..errors import DataError
from .arrays import Floats, Integers, above_zero, finite, same_length, whole
from .evidence import Result, Seed, at_least, bits, count_ratio_interval, generator
from .sphere import Places

Closeness: TypeAlias = Callable[[Integers, Integers], NDArray[np.bool_]]

LOOKUPS_AT_ONCE = 2_000_000  # pair look-ups held in memory at a time: some 50 MB with vectors of three numbers


class KnoxResult(Result, frozen=True, kw_only=True):
    """Knox's table, how far it is from chance, and how that was judged.

    `expected` and `variance` are exact under label permutation. `ratio` is observed / expected with a 95 % interval
    (Garwood, widened by the permutation dispersion). `modified` is Baker's statistic: the count less its expectation
    given how many neighbours each event has. `poisson_p_value` treats the pairs as independent, which they are not: it
    is here for comparison with other programs.
    """

    method: str
    events: int
    distance: float
    duration: float
    pairs: int
    close_in_space: int
    close_in_time: int
    close_in_both: int
    expected: float
    variance: float
    ratio: float
    interval: tuple[float, float]
    modified: float
    p_value: float
    p_value_interval: tuple[float, float]
    poisson_p_value: float
    permutations: int
    seed: int

    def table(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Pairs close in space (rows: yes, no) by close in time (columns: yes, no)."""
        both, space, time = self.close_in_both, self.close_in_space, self.close_in_time
        return (both, space - both), (time - both, self.pairs - space - time + both)

    def __str__(self) -> str:
        low, high = self.interval
        return (
            f"{self.close_in_both} pairs of {self.events} events lie within {self.distance:g} and {self.duration:g} of "
            f"each other in space and time; {self.expected:.2f} would by chance.\n"
            f"Ratio {self.ratio:.2f} (95 % {low:.2f} to {high:.2f}), p = {self.p_value:.4f} "
            f"({bits(self.p_value):.1f} bits), {self.method}, {self.permutations} permutations, seed {self.seed}."
        )


def knox(
    places: Places,
    times: ArrayLike,
    *,
    distance: float,
    duration: float,
    permutations: int = 999,
    rng: Seed = 0,
) -> KnoxResult:
    """Knox's test of space-time interaction, by label permutation and with the right tail.

    `places` are n points (`plane` or `globe`), `times` n numbers. A pair is close in space at a distance of at most
    `distance` (kilometres on the globe), close in time at most `duration` apart.

    The p-value is P(X >= x) over permutations of the dates among the places. Two well-known programs report P(X > x)
    instead, which is too small by the chance of the very count seen: pointpats' `Knox.p_poisson` (0.146 for Burkitt's
    lymphoma in the West Nile district, where .222 is right) and R surveillance's `knox` with a Poisson tail (.046
    where .054 is right).

    Raises DataError for fewer than three events or unequal lengths, UsageError for limits that are not positive.
    Source: Knox 1964, Applied Statistics 13; Mantel 1967, Cancer Research 27; the variance from Barton & David 1966;
    the modified statistic from Baker 2004, Statistics in Medicine 23.
    """
    when = finite(times, "times", at_least=3)
    same_length(places=places.vectors, times=when)
    above_zero(distance, "distance")
    above_zero(duration, "duration")
    whole(permutations, "permutations", at_least=19)
    random, seed = generator(rng)

    n = len(when)
    space_neighbours, time_neighbours = _neighbours_in_space(places, distance), _neighbours_in_time(when, duration)
    in_space, in_time = int(space_neighbours.sum()) // 2, int(time_neighbours.sum()) // 2
    if in_space == 0 or in_time == 0:
        raise DataError(
            f"no pair is close in {'space' if in_space == 0 else 'time'}",
            where="events",
            remedy="Widen the distance or the duration",
        )
    close_pairs, is_close = _shorter_list(places, when, distance, duration, in_space=in_space <= in_time)
    both = int(np.count_nonzero(is_close(close_pairs[:, 0], close_pairs[:, 1])))
    p = at_least(both, _permuted_counts(close_pairs, is_close, n, permutations, random), seed=seed)

    pairs = n * (n - 1) // 2
    expected = in_space * in_time / pairs
    variance = _variance(space_neighbours, time_neighbours)
    return KnoxResult(
        method="Knox, dates permuted among places, P(X >= x)",
        events=n,
        distance=float(distance),
        duration=float(duration),
        pairs=pairs,
        close_in_space=in_space,
        close_in_time=in_time,
        close_in_both=both,
        expected=expected,
        variance=variance,
        ratio=both / expected,
        interval=count_ratio_interval(both, expected, dispersion=max(1.0, variance / expected)),
        modified=both - float(space_neighbours @ time_neighbours) / (2 * (n - 1)),
        p_value=p.p_value,
        p_value_interval=p.interval,
        poisson_p_value=float(stats.poisson.sf(both - 1, expected)),
        permutations=permutations,
        seed=seed,
    )


def _shorter_list(
    places: Places, times: Floats, distance: float, duration: float, *, in_space: bool
) -> tuple[Integers, Closeness]:
    """The pairs (m, 2) that are close in space, or in time, and what tells whether they are so in the other respect.

    To deal out either label is the same null, so the shorter list of close pairs is kept.
    """
    if in_space:
        return places.close_pairs(distance), _closeness_in_time(times, duration)
    return _pairs_close_in_time(times, duration), _closeness_in_space(places, distance)


def _permuted_counts(
    close_pairs: Integers, is_close: Closeness, n: int, permutations: int, random: np.random.Generator
) -> Floats:
    """How many of the listed pairs are close in the other respect too, when the labels are dealt out anew."""
    counts = np.empty(permutations)
    at_once = max(1, LOOKUPS_AT_ONCE // max(n, len(close_pairs)))
    for start in range(0, permutations, at_once):
        size = min(at_once, permutations - start)
        labels = random.permuted(np.tile(np.arange(n, dtype=np.int64), (size, 1)), axis=1)
        close = is_close(labels[:, close_pairs[:, 0]], labels[:, close_pairs[:, 1]])
        counts[start : start + size] = np.count_nonzero(close, axis=1)
    return counts


def _closeness_in_time(times: Floats, duration: float) -> Closeness:
    limit = duration + _time_rounding(times)
    return lambda first, second: np.abs(times[first] - times[second]) <= limit


def _closeness_in_space(places: Places, distance: float) -> Closeness:
    limit, columns = places.chord(distance) ** 2, tuple(places.vectors.T)

    def is_close(first: Integers, second: Integers) -> NDArray[np.bool_]:
        squares = sum((column[first] - column[second]) ** 2 for column in columns)
        return np.asarray(squares <= limit)

    return is_close


def _time_rounding(times: Floats) -> float:
    """Dates are sums of fractions: a few units in the last place must not part two events exactly `duration` apart."""
    return float(4 * np.finfo(float).eps * np.abs(times).max())


def _pairs_close_in_time(times: Floats, duration: float) -> Integers:
    """All pairs (m, 2) at most `duration` apart."""
    order = np.argsort(times, kind="stable")
    ends = np.searchsorted(times[order], times[order] + duration + _time_rounding(times), side="right")
    later = ends - np.arange(len(times)) - 1
    first = np.repeat(np.arange(len(times)), later)
    offset = np.arange(int(later.sum())) - np.repeat(np.cumsum(later) - later, later)
    return np.column_stack([order[first], order[first + 1 + offset]])


def _neighbours_in_time(times: Floats, duration: float) -> Floats:
    """For each event, how many others are at most `duration` away."""
    ordered, reach = np.sort(times), duration + _time_rounding(times)
    counts = np.searchsorted(ordered, times + reach, side="right") - np.searchsorted(ordered, times - reach)
    return (counts - 1).astype(np.float64)


def _neighbours_in_space(places: Places, distance: float) -> Floats:
    """For each event, how many others are at most `distance` away."""
    counts = places.tree().query_ball_point(places.vectors, places.chord(distance), return_length=True)
    return np.asarray(counts, dtype=np.float64) - 1


def _variance(space_neighbours: Floats, time_neighbours: Floats) -> float:
    """Exact variance of the count under label permutation, from pairs of pairs that share an event or do not."""
    n = len(space_neighbours)
    edges, forks = [], []
    for neighbours in (space_neighbours, time_neighbours):
        edges.append(float(neighbours.sum()) / 2)
        forks.append(float((neighbours * (neighbours - 1)).sum()) / 2)
    apart = [count * (count - 1) / 2 - fork for count, fork in zip(edges, forks, strict=True)]
    pairs = n * (n - 1) / 2
    mean = edges[0] * edges[1] / pairs
    square = mean + 2 * forks[0] * forks[1] / (pairs * (n - 2))
    if n > 3:
        square += 2 * apart[0] * apart[1] / (pairs * (n - 2) * (n - 3) / 4)
    return square - mean**2
