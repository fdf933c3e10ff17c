"""Space-time K: over which distances and gaps do events attract each other?

K(s, t) counts the further events within distance s and time t of an event, per unit rate. Without interaction it is
the product of the two margins, K(s) K(t); what is above that product is interaction at that scale.
"""

import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats, Integers, finite, same_length, whole
from .evidence import Result, Seed, at_least, bits, generator
from .region import Region, inside, share_inside, view_from
from .sphere import EARTH_RADIUS_KM, ROUNDING, Places

LEAST_ARC = 1 / 360  # an arc under a degree is rounding at the region's edge, no reason to count a pair 1,000 times

Table = tuple[tuple[float, ...], ...]


class SpaceTimeKResult(Result, frozen=True, kw_only=True):
    """K by distance (rows) and gap (columns), its margins, and how far it is from their product.

    `ratio` is K(s, t) / (K(s) K(t)), 1 without interaction; `chance_low` and `chance_high` hold 95 % of its values
    under permutation, cell by cell. `statistic` is the sum of K(s, t) - K(s) K(t) over the table, the p-value's one
    number, so that no cell is picked.
    """

    method: str
    events: int
    distances: tuple[float, ...]
    durations: tuple[float, ...]
    period: tuple[float, float]
    area: float
    space_k: tuple[float, ...]
    time_k: tuple[float, ...]
    space_time_k: Table
    ratio: Table
    chance_low: Table
    chance_high: Table
    statistic: float
    p_value: float
    p_value_interval: tuple[float, float]
    permutations: int
    seed: int

    def __str__(self) -> str:
        ratio = np.array(self.ratio)
        row, column = np.unravel_index(int(np.argmax(ratio)), ratio.shape)
        return (
            f"Space-time K of {self.events} events: the largest ratio to no interaction is {ratio[row, column]:.2f}, "
            f"within {self.distances[row]:g} and {self.durations[column]:g} (chance: up to "
            f"{self.chance_high[row][column]:.2f}).\n"
            f"Over the whole table p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits), {self.method}, "
            f"{self.permutations} permutations, seed {self.seed}."
        )


def spacetime_k(
    places: Places,
    times: ArrayLike,
    *,
    distances: ArrayLike,
    durations: ArrayLike,
    region: Region | None = None,
    period: tuple[float, float] | None = None,
    permutations: int = 999,
    rng: Seed = 0,
) -> SpaceTimeKResult:
    """Diggle's space-time K function and his test of its excess over the product of the margins.

    Pairs at exactly s or t count. With a `region` each pair is weighted by the inverse share of the circle through
    the one about the other that lies inside, and in time by 2 where the gap reaches out of the `period` on one side.
    Without a region there is no correction in space and the area counts as 1: ratios and p keep their meaning, K(s)
    does not. The `period` defaults to the first and last event.

    Raises DataError for fewer than three events, events outside the region or period, or no close pair at all.
    Source: Diggle, Chetwynd, Haggkvist & Morris 1995, Statistical Methods in Medical Research 4, sections 2 and 3.
    """
    when = finite(times, "times", at_least=3)
    same_length(places=places.vectors, times=when)
    far, long = _steps(distances, "distances"), _steps(durations, "durations")
    whole(permutations, "permutations", at_least=19)
    random, seed = generator(rng)
    first, last = period or (float(when.min()), float(when.max()))
    _check_period(when, first, last)

    n = len(when)
    pairs, row, weights = _weighted_pairs(places, far, region)
    area = 1.0 if region is None else region.area
    space_k = area / (n * (n - 1)) * np.cumsum(np.bincount(row, weights, minlength=len(far)))
    time_k = _time_k(when, long, (first, last))
    for name, margin, steps in (("distances", space_k, far), ("durations", time_k, long)):
        if margin[0] == 0:
            raise DataError(f"no pair is within {steps[0]:g}", where=name, remedy="Start from a longer one")

    def table(dates: Floats) -> Floats:
        sums = _table(dates, pairs, row, weights, far, long, (first, last))
        return np.asarray(area * (last - first) / (n * (n - 1)) * sums)

    product = space_k[:, None] * time_k[None, :]
    observed = table(when)
    drawn = np.stack([table(when[random.permutation(n)]) for _ in range(permutations)])
    chance = np.quantile(drawn, [0.025, 0.975], axis=0) / product
    statistic = float((observed - product).sum())
    p = at_least(statistic, (drawn - product).sum(axis=(1, 2)), seed=seed)
    return SpaceTimeKResult(
        method="space-time K, dates permuted among places, P(X >= x)",
        events=n,
        distances=tuple(far.tolist()),
        durations=tuple(long.tolist()),
        period=(float(first), float(last)),
        area=area,
        space_k=tuple(space_k.tolist()),
        time_k=tuple(time_k.tolist()),
        space_time_k=_rows(observed),
        ratio=_rows(observed / product),
        chance_low=_rows(chance[0]),
        chance_high=_rows(chance[1]),
        statistic=statistic,
        p_value=p.p_value,
        p_value_interval=p.interval,
        permutations=permutations,
        seed=seed,
    )


def _steps(values: ArrayLike, name: str) -> Floats:
    steps = finite(values, name)
    if steps[0] <= 0 or (np.diff(steps) <= 0).any():
        raise UsageError("must rise from above zero", where=name, remedy="Sort them and drop repeated ones")
    return steps


def _check_period(times: Floats, first: float, last: float) -> None:
    outside = np.flatnonzero((times < first) | (times > last))
    if len(outside) or not first < last:
        where = f"times, row {outside[0]}" if len(outside) else "period"
        raise DataError("lies outside the period, or the period is empty", where=where, remedy="Widen the period")


def _weighted_pairs(places: Places, distances: Floats, region: Region | None) -> tuple[Integers, Integers, Floats]:
    """All ordered pairs (m, 2) within the largest distance, the row of the table that each enters, and its weight."""
    pairs = places.close_pairs(float(distances[-1]))
    pairs = np.concatenate([pairs, pairs[:, ::-1]])
    gaps = places.distances(pairs[:, 0], pairs[:, 1])
    weights = np.ones(len(pairs)) if region is None else 1 / _shares(region, places, pairs[:, 0], gaps)
    return pairs, np.searchsorted(distances * (1 + ROUNDING), gaps), weights


def _shares(region: Region, places: Places, centres: Integers, gaps: Floats) -> Floats:
    """For each ordered pair, the share inside the region of the circle about the first through the second."""
    if region.corners.on_globe != places.on_globe:
        raise UsageError(
            "is on the globe and the places on a plane, or the reverse", where="region", remedy="Use one kind for both"
        )
    shares = np.ones(len(gaps))
    order = np.argsort(centres, kind="stable")
    ends = np.searchsorted(centres[order], np.arange(len(places) + 1))
    for event in range(len(places)):
        corners = view_from(region, places, event)
        if not inside(corners, np.zeros(2)):
            raise DataError("lies outside the region", where=f"places, row {event}", remedy="Drop it or fix the region")
        own = order[ends[event] : ends[event + 1]]
        apart = own[gaps[own] > 0]  # at the very same place there is no circle to leave the region
        if len(apart):
            radii = np.tan(gaps[apart] / EARTH_RADIUS_KM) if places.on_globe else gaps[apart]
            shares[apart] = share_inside(corners, radii)
    return np.maximum(shares, LEAST_ARC)


def _time_weights(times: Floats, gaps: Floats, period: tuple[float, float]) -> Floats:
    return np.where((times - gaps >= period[0]) & (times + gaps <= period[1]), 1.0, 2.0)


def _time_k(times: Floats, durations: Floats, period: tuple[float, float]) -> Floats:
    """K(t) of all pairs, one event at a time: memory stays linear in events."""
    sums, reach = np.zeros(len(durations) + 1), durations * (1 + ROUNDING)
    for event in range(len(times)):
        gaps = np.abs(np.delete(times, event) - times[event])
        weights = _time_weights(times[event], gaps, period)
        sums += np.bincount(np.searchsorted(reach, gaps), weights, minlength=len(sums))
    n = len(times)
    return np.asarray((period[1] - period[0]) / (n * (n - 1)) * np.cumsum(sums[:-1]))


def _table(
    times: Floats,
    pairs: Integers,
    row: Integers,
    weights: Floats,
    distances: Floats,
    durations: Floats,
    period: tuple[float, float],
) -> Floats:
    """Weighted counts of ordered pairs within each distance and gap."""
    here, there = times[pairs[:, 0]], times[pairs[:, 1]]
    gaps = np.abs(here - there)
    column = np.searchsorted(durations * (1 + ROUNDING), gaps)
    near = column < len(durations)
    cells = row[near] * len(durations) + column[near]
    weighted = weights[near] * _time_weights(here[near], gaps[near], period)
    sums = np.bincount(cells, weighted, minlength=len(distances) * len(durations))
    return np.asarray(sums.reshape(len(distances), len(durations)).cumsum(0).cumsum(1))


def _rows(table: Floats) -> Table:
    return tuple(tuple(line) for line in table.tolist())
