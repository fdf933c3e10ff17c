"""Rates: how often a series' events begin at each moment, up to a constant: season, calendar rhythms and steps.

A log-linear Poisson regression on cells of time (harmonics of the year; the days of the week, the days of the month
and the hours where the window is short enough for them to matter), with a light ridge, and steps of the level found by
binary segmentation of what the rhythms leave. Slow change is not its task: the null's bins keep that.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from .observation import Windows, duration

Floats = npt.NDArray[np.float64]

YEAR = 365.2425
"""Days in a mean Gregorian year."""

YEAR_HARMONICS = 3
"""Two bends a year and a sharp season; a fourth changed no figure of the benchmark."""

RIDGE = 1.0
"""Prior precision of each coefficient: a factor of e is one standard deviation."""

HEAP, HEAP_SCALE = 0.2, 10.0
"""A day of the month with a fifth of all events is a heap. Its column is ten times as large, so the ridge on it is a
hundred times as weak: where all dates were rounded, next to nothing is expected off the heap."""

SHORTEST_SEASONAL = 1.5
"""Years of observation from which a season can be told from a trend."""

FEWEST = 10
"""Fewer events than this show no rhythm."""

CELLS = 50_000
"""At most so many cells of time: 136 years of days, and 50 columns of them fit in 20 MB."""

STEP_EVIDENCE = 16.0
"""Twice the log likelihood ratio that a step needs. The largest of some hundred looks at a flat series passes it about
once in a hundred series; a tenfold step shows 100 and more."""

STEPS = 6
"""At most so many steps: more of them would be a rate curve, which is the bins' task."""

STEP_EVENTS = 5
"""A level needs so many events on each side."""


@dataclass(frozen=True, eq=False)
class Rate:
    """A rate that is constant within cells: `values[i]` on [`start` + i * `width`, + `width`), in events a unit."""

    start: float
    width: float
    values: Floats

    def at(self, times: Floats) -> Floats:
        """The rate at any times, which are taken to lie in the observation."""
        cells = ((times - self.start) / self.width + 1e-9).astype(np.int64)
        return self.values[np.clip(cells, 0, self.values.size - 1)]

    def until(self, times: Floats) -> Floats:
        """The events expected from the start until each time."""
        ends = self.start + self.width * np.arange(self._total.size)
        return np.asarray(np.interp(times, ends, self._total), dtype=np.float64)

    @cached_property
    def _total(self) -> Floats:
        return np.concatenate([[0.0], np.cumsum(self.values) * self.width])


def flat_rate(times: Floats, observed: Windows, resolution: float, *, day: float, window: float) -> Rate:
    """The same rate throughout."""
    exposure, _, width = _cells(observed, resolution, day, window)
    return _rate(np.ones(exposure.size), exposure, times.size, observed, width)


def fitted_rate(
    times: Floats, observed: Windows, resolution: float, *, day: float, window: float, season: bool, steps: bool
) -> Rate:
    """The rate of `times` (sorted) over their observation.

    `day` is how many units make a day, `window` the length over which the rate is used: rhythms that it averages out
    are left away. With fewer than `FEWEST` events the rate is flat: there is nothing to fit.
    """
    exposure, centres, width = _cells(observed, resolution, day, window)
    if times.size < FEWEST or not (season or steps):
        return _rate(np.ones(exposure.size), exposure, times.size, observed, width)
    cell = np.minimum(((times - observed[0, 0]) / width + 1e-9).astype(np.int64), exposure.size - 1)
    events = np.bincount(cell, minlength=exposure.size).astype(np.float64)
    features = np.empty((exposure.size, 0))
    if season:
        length = duration(observed, resolution) / day
        features = _rhythms(centres / day, exposure > 0, length, window / day, width / day, times / day)
    level = np.ones(exposure.size)
    rhythm = _regression(features, events, exposure)
    if steps:
        level = _levels(events, exposure * rhythm)
        if np.ptp(level) and features.shape[1]:
            rhythm = _regression(features, events, exposure * level)
    return _rate(level * rhythm, exposure, times.size, observed, width)


def _rate(shape: Floats, exposure: Floats, events: int, observed: Windows, width: float) -> Rate:
    """A rate of the given shape with as many expected events as there are, and none where nobody watched."""
    values = np.where(exposure > 0, shape, 0.0)
    return Rate(float(observed[0, 0]), width, values * (max(events, 1) / np.sum(values * exposure)))


def _cells(observed: Windows, resolution: float, day: float, window: float) -> tuple[Floats, Floats, float]:
    """Exposure and centre of each cell, and their width: a day, or an hour where the window is under a day."""
    start = observed[0, 0]
    span = observed[-1, 1] - start + resolution
    finest = max(day / 24 if window < day else day, resolution)
    width = finest * max(1.0, np.ceil(span / finest / CELLS))
    edges = start + width * np.arange(int(np.ceil(span / width - 1e-9)) + 1)
    ends = observed[:, 1] + resolution
    watched = np.concatenate([[0.0], np.cumsum(ends - observed[:, 0])])
    knots = np.column_stack([observed[:, 0], ends]).ravel()
    exposure = np.diff(np.interp(edges, knots, np.column_stack([watched[:-1], watched[1:]]).ravel()))
    return exposure, edges[:-1] + width / 2, float(width)


def _rhythms(
    days: Floats, watched: npt.NDArray[np.bool_], length: float, window: float, cell: float, events: Floats
) -> Floats:
    """The regression's columns, one row for each cell, centred."""
    columns: list[Floats] = []
    if length > SHORTEST_SEASONAL * YEAR:
        columns += _harmonics(days, YEAR, YEAR_HARMONICS)
    if cell <= 1.0:
        whole = np.floor(days)
        if window < 14:
            columns += [(whole % 7 == weekday).astype(np.float64) for weekday in range(7)]
        month_day = _day_of_month(whole)
        columns += [HEAP_SCALE * (month_day == number) for number in _heaps(events)]
    if cell < 0.5:
        columns += _harmonics(days, 1.0, 3)
    if not columns:
        return np.empty((days.size, 0))
    features = np.column_stack(columns)
    return np.asarray(features - features[watched].mean(axis=0), dtype=np.float64)


def _harmonics(days: Floats, period: float, orders: int) -> list[Floats]:
    angle = 2 * np.pi * days / period
    return [wave(order * angle) for order in range(1, orders + 1) for wave in (np.cos, np.sin)]


def _day_of_month(days: Floats) -> npt.NDArray[np.int64]:
    dates = days.astype("datetime64[D]")
    return np.asarray((dates - dates.astype("datetime64[M]")).astype(np.int64) + 1, dtype=np.int64)


def _heaps(events: Floats) -> list[int]:
    """Days of the month on which dates were heaped up by rounding: each holds `HEAP` of all events or more."""
    counts = np.bincount(_day_of_month(np.floor(events)), minlength=32)
    return [int(number) for number in np.flatnonzero(counts > max(HEAP * events.size, 5.0))]


def _regression(features: Floats, events: Floats, exposure: Floats) -> Floats:
    """The fitted factor of each cell: penalised Poisson regression with a free constant, by Newton's method."""
    if not features.shape[1]:
        return np.ones(events.size)
    coefficients = np.zeros(features.shape[1])
    total = events.sum()
    pull = events @ features
    for _ in range(25):
        expected = exposure * np.exp(np.clip(features @ coefficients, -20, 20))
        expected *= total / expected.sum()
        gradient = pull - expected @ features - RIDGE * coefficients
        centred = features - (expected @ features) / total
        curvature = (centred * expected[:, None]).T @ centred + RIDGE * np.eye(coefficients.size)
        change = np.linalg.solve(curvature, gradient)
        change *= min(1.0, 2.0 / max(np.abs(change).max(), 1e-12))
        coefficients = coefficients + change
        if np.abs(change).max() < 1e-4:
            break
    return np.exp(np.clip(features @ coefficients, -20, 20))


def _levels(events: Floats, expected: Floats) -> Floats:
    """Steps of the level: binary segmentation by the Poisson likelihood, strongest first."""
    happened = np.concatenate([[0.0], np.cumsum(events)])
    awaited = np.concatenate([[0.0], np.cumsum(expected)])
    edges = [0, events.size]
    for _ in range(STEPS):
        gain, place = max(_best_step(happened, awaited, left, right) for left, right in pairwise(edges))
        if gain < STEP_EVIDENCE:
            break
        edges = sorted([*edges, place])
    level = np.ones(events.size)
    for left, right in pairwise(edges):
        level[left:right] = (happened[right] - happened[left] + 0.5) / (awaited[right] - awaited[left] + 0.5)
    return level


def _best_step(happened: Floats, awaited: Floats, left: int, right: int) -> tuple[float, int]:
    """The place of the largest twice-log-likelihood gain between two edges, and the gain (0 where there is none)."""
    count = happened[left + 1 : right] - happened[left]
    hope = awaited[left + 1 : right] - awaited[left]
    all_count, all_hope = happened[right] - happened[left], awaited[right] - awaited[left]
    allowed = (count >= STEP_EVENTS) & (all_count - count >= STEP_EVENTS) & (hope > 0) & (hope < all_hope)
    if not allowed.any():
        return 0.0, left
    count, hope = count[allowed], hope[allowed]
    rest, rest_hope = all_count - count, all_hope - hope
    whole = all_count * np.log(all_count / all_hope)
    gain = 2 * (count * np.log(count / hope) + rest * np.log(rest / rest_hope) - whole)
    best = int(np.argmax(gain))
    return float(gain[best]), left + 1 + int(np.flatnonzero(allowed)[best])
