"""Bursts: stretches in which events come faster, on as many levels as the gaps call for.

Kleinberg's automaton has a rate for each level, each `scale` times the last, and pays for every step up. The cheapest
path through its levels says when the events were in a burst, and of what height.
"""

import math

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats, Integers, above_zero, finite, whole
from .evidence import Result, Seed, at_least, generator

HIGHEST_LEVEL = 60  # 2^60 times the mean rate: beyond it doubles run out of digits


class Burst(msgspec.Struct, frozen=True):
    """A stretch on or above a level.

    Level 1 is the whole series. `weight` is what the path saves by being on the level rather than one below
    (Kleinberg 2002, section 2.3), `p_value` the chance that events spread evenly at random over the same time hold a
    burst of at least that weight anywhere (1 for level 1, and when no simulation was asked for).
    """

    level: int
    start: float
    end: float
    weight: float
    p_value: float


class BurstsResult(Result, frozen=True, kw_only=True):
    """All bursts, by level and then by start."""

    method: str
    events: int
    scale: float
    gamma: float
    bursts: tuple[Burst, ...]
    simulations: int
    seed: int

    def __str__(self) -> str:
        lines = [f"{self.method}, {self.events} events, scale {self.scale:g}, gamma {self.gamma:g}, seed {self.seed}"]
        for burst in self.bursts:
            told = f", p = {burst.p_value:.4f}" if self.simulations and burst.level > 1 else ""
            lines.append(f"level {burst.level}: {burst.start:g} to {burst.end:g}, weight {burst.weight:.2f}{told}")
        return "\n".join(lines)


def bursts(
    times: ArrayLike,
    *,
    scale: float = 2.0,
    gamma: float = 1.0,
    resolution: float | None = None,
    simulations: int = 0,
    rng: Seed = 0,
) -> BurstsResult:
    """Kleinberg's bursts of a series of times, in any order.

    `scale` is how many times faster each level is than the one below, `gamma` the price of a step up in units of the
    log of the number of gaps. The automaton needs gaps above zero: with tied times give a `resolution`, the shortest
    gap to reckon with (.5 for dates in days), and shorter ones count as that.

    `simulations` draws as many series evenly spread over the same time (with the same resolution) and gives each burst
    a family-wise p-value against them. That null has no season: for a surge on top of a season see `surge`.

    Raises DataError for fewer than three events, or ties without a resolution; UsageError for a scale of 1 or less.
    Source: Kleinberg 2002, Bursty and hierarchical structure in streams, KDD, section 2.
    """
    when = np.sort(finite(times, "times", at_least=3))
    if not (math.isfinite(scale) and scale > 1):
        raise UsageError(f"is {scale!r}", where="scale", remedy="Give a number above 1")
    above_zero(gamma, "gamma")
    if resolution is not None:
        above_zero(resolution, "resolution")
    if simulations:
        whole(simulations, "simulations", at_least=19)
    gaps = np.diff(when)
    if resolution is None and (gaps == 0).any():
        tied = int(np.flatnonzero(gaps == 0)[0])
        raise DataError(
            f"two events share the time {when[tied]:g}",
            where="times",
            remedy="Give resolution=, the shortest gap to reckon with",
        )
    random, seed = generator(rng)

    found = _bursts(when, scale, gamma, resolution)
    heaviest = np.empty(simulations)
    for number in range(simulations):
        drawn = np.sort(np.concatenate([when[[0, -1]], random.uniform(when[0], when[-1], len(when) - 2)]))
        heaviest[number] = max((burst.weight for burst in _bursts(drawn, scale, gamma, resolution)[1:]), default=0.0)
    if simulations:
        judged = [at_least(burst.weight, heaviest, seed=seed).p_value for burst in found[1:]]
        found = [found[0]] + [msgspec.structs.replace(b, p_value=p) for b, p in zip(found[1:], judged, strict=True)]
    return BurstsResult(
        method="Kleinberg bursts",
        events=len(when),
        scale=float(scale),
        gamma=float(gamma),
        bursts=tuple(found),
        simulations=simulations,
        seed=seed,
    )


def _bursts(times: Floats, scale: float, gamma: float, resolution: float | None) -> list[Burst]:
    """Bursts of sorted times, level 1 (the whole) first."""
    gaps = np.diff(times)
    gaps = np.maximum(gaps, resolution if resolution is not None else np.finfo(float).tiny)
    costs = _costs(gaps, scale)
    levels = _cheapest_levels(costs, gamma * math.log(len(gaps)))
    found = [Burst(1, float(times[0]), float(times[-1]), 0.0, 1.0)]
    for level in range(1, int(levels.max()) + 1):
        above = np.concatenate([[0], (levels >= level).astype(np.int64), [0]])
        edges = np.flatnonzero(np.diff(above))
        saved = np.concatenate([[0.0], (costs[:, level - 1] - costs[:, level]).cumsum()])
        found += [
            Burst(level + 1, float(times[start]), float(times[end]), float(saved[end] - saved[start]), 1.0)
            for start, end in edges.reshape(-1, 2).tolist()
        ]
    return found


def _costs(gaps: Floats, scale: float) -> Floats:
    """Minus log densities (gaps, levels) of exponential gaps; level 0 has the mean rate."""
    total = float(gaps.sum())
    highest = min(HIGHEST_LEVEL, math.ceil(1 + math.log(total / float(gaps.min()), scale)))
    rates = len(gaps) / total * scale ** np.arange(highest, dtype=np.float64)
    return np.asarray(rates * gaps[:, None] - np.log(rates))


def _cheapest_levels(costs: Floats, step: float) -> Integers:
    """Viterbi: going up a level costs `step`, going down nothing; the path starts on level 0."""
    gaps, height = costs.shape
    climb = step * np.arange(height)
    came_from = np.empty((gaps, height), dtype=np.int64)
    levels = np.arange(height)
    total = np.where(levels == 0, 0.0, np.inf)
    for gap in range(gaps):
        from_below = total - climb
        best_below = _running_argmin(from_below)
        best_above = height - 1 - _running_argmin(total[::-1])[::-1]
        down = total[best_above] < from_below[best_below] + climb
        came_from[gap] = np.where(down, best_above, best_below)
        total = np.where(down, total[best_above], from_below[best_below] + climb) + costs[gap]
    path = np.empty(gaps, dtype=np.int64)
    path[-1] = int(np.argmin(total))
    for gap in range(gaps - 1, 0, -1):
        path[gap - 1] = came_from[gap, path[gap]]
    return path


def _running_argmin(values: Floats) -> Integers:
    """For each place, where the smallest value up to it stands (the first, if tied)."""
    smallest = np.minimum.accumulate(values)
    new = np.concatenate([[True], smallest[1:] < smallest[:-1]])
    return np.asarray(np.maximum.accumulate(np.where(new, np.arange(len(values)), 0)))
