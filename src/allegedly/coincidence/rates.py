"""Rates: how often a series' events begin at each moment, up to a constant: season, calendar rhythms and steps.

A log-linear Poisson regression of the events in cells of time on the calendar, with a light ridge, and steps of the
level found by binary segmentation of what the rhythms leave. Slow change is not its task: the null's bins keep that.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from .cells import Cells, phase

Floats = npt.NDArray[np.float64]

RIDGE = 1.0
"""Prior precision of each coefficient: a factor of e is one standard deviation."""

FEWEST = 10
"""Fewer events than this show no rhythm."""

STEP_EVIDENCE = 16.0
"""Twice the log likelihood ratio that a step needs. The largest of some hundred looks at a flat series passes it about
once in a hundred series; a tenfold step shows 100 and more."""

STEPS = 6
"""At most so many steps: more of them would be a rate curve, which is the bins' task."""

STEP_EVENTS = 5
"""A level needs so many events on each side."""


@dataclass(frozen=True, eq=False)
class Rate:
    """A rate that is constant within cells: `values[i]` on [`start` + i * `width`, + `width`), in events a unit.

    `phases` are the factors of the parts of each `day`, 1 on average, where there are any.
    """

    start: float
    width: float
    values: Floats
    phases: Floats
    day: float

    def at(self, times: Floats) -> Floats:
        """The rate at any times, which are taken to lie in the observation."""
        cells = times - self.start
        cells /= self.width
        cells += 1e-9
        rate = self.values.take(cells.astype(np.int64), mode="clip", out=cells)
        if self.phases.size:
            rate *= self.phases.take(phase(times, self.day, self.phases.size))
        return rate

    def cell(self, times: Floats) -> npt.NDArray[np.int64]:
        """The number of the cell that each time lies in."""
        return ((times - self.start) / self.width + 1e-9).astype(np.int64)

    def until(self, times: Floats) -> Floats:
        """The events expected from the start until each time, the hours of its day apart."""
        ends = self.start + self.width * np.arange(self._total.size)
        return np.asarray(np.interp(times, ends, self._total), dtype=np.float64)

    @cached_property
    def _total(self) -> Floats:
        return np.concatenate([[0.0], np.cumsum(self.values) * self.width])


@dataclass(frozen=True, eq=False)
class Shape:
    """A rate's shape in each cell: as it was `fitted`, and as far as it is `sure`, which is nearer to flat.

    What chance does has to allow for every rhythm that there may be, so it goes by what was fitted. How much an event
    weighs is better told by what is sure: weights that follow a rhythm of noise find less.
    """

    fitted: Floats
    sure: Floats


def flat_shape(cells: Cells) -> Shape:
    """The same throughout."""
    return Shape(np.ones(len(cells)), np.ones(len(cells)))


def flat_rate(events: int, cells: Cells) -> Rate:
    """The same rate throughout."""
    return rate_of(np.ones(len(cells)), events, cells)


def rate_of(shape: Floats, events: int, cells: Cells, phases: Floats | None = None) -> Rate:
    """A rate of the given shape with as many expected events as there are, and none where nobody watched."""
    values = np.where(cells.exposure > 0, shape, 0.0)
    scaled = values * (max(events, 1) / np.sum(values * cells.exposure))
    return Rate(cells.start, cells.width, scaled, np.empty(0) if phases is None else phases, cells.day)


def fitted_rhythm(times: Floats, cells: Cells) -> Shape:
    """The factor by which the calendar changes the rate of `times` (sorted) in each cell.

    With fewer than `FEWEST` events it is 1 throughout: there is nothing to fit.
    """
    if times.size < FEWEST:
        return flat_shape(cells)
    return _rhythm(cells.rhythms(times), cells.kinds, cells.counts(times), cells.exposure)


def flat_day() -> Shape:
    """No rhythm of the day."""
    return Shape(np.empty(0), np.empty(0))


def fitted_day(times: Floats, cells: Cells) -> Shape:
    """The factor by which each of the day's `cells.phases` changes the rate, 1 on average; empty where none is told."""
    if times.size < FEWEST or not len(cells.day_rhythms):
        return flat_day()
    events = np.bincount(phase(times, cells.day, cells.phases), minlength=cells.phases).astype(np.float64)
    shape = _rhythm(cells.day_rhythms, [slice(None)], events, np.ones(cells.phases))
    return Shape(shape.fitted / shape.fitted.mean(), shape.sure / shape.sure.mean())


def with_steps(rhythm: Shape, times: Floats, cells: Cells, *, apart: float = 0.0) -> Shape:
    """The shape with the steps of the level, each `apart` from the next and from the ends of the observation.

    A rhythm other than flat is fitted anew where there are steps.
    """
    if times.size < FEWEST:
        return rhythm
    events = cells.counts(times)
    level = _levels(events, cells.exposure * rhythm.fitted, math.ceil(apart / cells.width))
    if np.ptp(level) and np.ptp(rhythm.fitted):
        rhythm = _rhythm(cells.rhythms(times), cells.kinds, events, cells.exposure * level)
    return Shape(level * rhythm.fitted, level * rhythm.sure)


def _rhythm(features: Floats, kinds: Iterable[slice], events: Floats, exposure: Floats) -> Shape:
    """The fitted rhythm, and each kind of it drawn towards flat by the share of its gain that noise would bring too.

    Twice the log likelihood that a kind adds is about as large as it has features where there is no such rhythm. So
    its logarithm is multiplied by 1 - features / gain, or by 0: the shrinkage of James and Stein (1961, positive part).
    """
    coefficients = _regression(features, events, exposure)
    logarithm = coefficients @ features
    best, sure = _log_likelihood(logarithm, events, exposure), np.zeros(events.size)
    for kind in kinds:
        part = coefficients[kind] @ features[kind]
        gain = 2 * (best - _log_likelihood(logarithm - part, events, exposure))
        sure += max(0.0, 1 - len(features[kind]) / max(gain, 1e-9)) * part
    return Shape(_factor(logarithm), _factor(sure))


def _factor(logarithm: Floats) -> Floats:
    return np.asarray(np.exp(np.clip(logarithm, -20, 20)))


def _log_likelihood(logarithm: Floats, events: Floats, exposure: Floats) -> float:
    """Of the events' cells given their number, up to a constant."""
    return float(events @ logarithm - events.sum() * np.log(exposure @ _factor(logarithm)))


def _regression(features: Floats, events: Floats, exposure: Floats) -> Floats:
    """The coefficients of the features: penalised Poisson regression with a free constant, by Newton's method.

    No step changes the logarithm of any rate by more than 2 for the sake of one feature: longer ones swing to and fro.
    """
    coefficients = np.zeros(len(features))
    if not len(features):
        return coefficients
    factor = np.ones(events.size)
    total = events.sum()
    pull = features @ events
    size = np.maximum(np.abs(features).max(axis=1), 1.0)
    for _ in range(25):
        expected = exposure * factor
        expected *= total / expected.sum()
        met = features @ expected
        gradient = pull - met - RIDGE * coefficients
        curvature = (features * expected) @ features.T - np.outer(met, met / total) + RIDGE * np.eye(met.size)
        change = np.linalg.solve(curvature, gradient)
        change *= min(1.0, 2.0 / max((np.abs(change) * size).max(), 1e-12))
        coefficients = coefficients + change
        factor = _factor(coefficients @ features)
        if np.abs(change).max() < 1e-4:
            break
    return coefficients


def _levels(events: Floats, expected: Floats, apart: int) -> Floats:
    """Steps of the level, so many cells apart: binary segmentation by the Poisson likelihood, strongest first."""
    happened = np.concatenate([[0.0], np.cumsum(events)])
    awaited = np.concatenate([[0.0], np.cumsum(expected)])
    edges = [0, events.size]
    for _ in range(STEPS):
        gain, place = max(_best_step(happened, awaited, left, right, apart) for left, right in pairwise(edges))
        if gain < STEP_EVIDENCE:
            break
        edges = sorted([*edges, place])
    level = np.ones(events.size)
    for left, right in pairwise(edges):
        level[left:right] = (happened[right] - happened[left] + 0.5) / (awaited[right] - awaited[left] + 0.5)
    return level


def _best_step(happened: Floats, awaited: Floats, left: int, right: int, apart: int) -> tuple[float, int]:
    """The place of the largest twice-log-likelihood gain between two edges, and the gain (0 where there is none)."""
    count = happened[left + 1 : right] - happened[left]
    hope = awaited[left + 1 : right] - awaited[left]
    all_count, all_hope = happened[right] - happened[left], awaited[right] - awaited[left]
    allowed = (count >= STEP_EVENTS) & (all_count - count >= STEP_EVENTS) & (hope > 0) & (hope < all_hope)
    allowed[: max(apart - 1, 0)] = allowed[max(allowed.size - apart + 1, 0) :] = False
    if not allowed.any():
        return 0.0, left
    count, hope = count[allowed], hope[allowed]
    rest, rest_hope = all_count - count, all_hope - hope
    whole = all_count * np.log(all_count / all_hope)
    gain = 2 * (count * np.log(count / hope) + rest * np.log(rest / rest_hope) - whole)
    best = int(np.argmax(gain))
    return float(gain[best]), left + 1 + int(np.flatnonzero(allowed)[best])
