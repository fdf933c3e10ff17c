"""Pairs of series that have nothing to do with each other, and all the habits that fool a test of timing.

Each habit draws two independent series of about 100 events in ten years (unless its name says otherwise) whose rates go
up and down together: that is what makes a coincidence of nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from allegedly.coincidence import Series

Floats = npt.NDArray[np.float64]
Rate = Callable[[Floats], Floats]

DAYS = 3650
"""Ten years, from 1 January 1970 on."""


@dataclass(frozen=True)
class Side:
    """One series' law: events on average, the shape of its rate (1 at most), and how its bursts go.

    A burst has `burst` events on average, at least one, spread over `spread` days; 0 is no bursts. `days` rounds stamps
    down to whole days and `months` to the first of their month.
    """

    events: float = 100.0
    rate: Rate = np.ones_like
    burst: float = 0.0
    spread: float = 5.0
    days: bool = True
    months: bool = False


@dataclass(frozen=True)
class Habit:
    """Two sides, and the days on which both were watched."""

    first: Side
    then: Side
    observed: tuple[tuple[float, float], ...] = ((0, DAYS - 1),)


def season(days: Floats) -> Floats:
    """1 + .9 cos over a year, scaled to 1 at most."""
    return (1 + 0.9 * np.cos(2 * np.pi * days / 365.25)) / 1.9


def reporting_step(days: Floats) -> Floats:
    """Ten times as much from the last fifth on."""
    return np.where(days >= 0.8 * DAYS, 1.0, 0.1)


def growth(days: Floats) -> Floats:
    """Twenty times as much at the end as at the beginning, smoothly."""
    return np.exp(3 * (days / DAYS - 1))


def working_week(days: Floats) -> Floats:
    """A fifth as much on two days of seven."""
    return np.where(np.floor(days) % 7 < 5, 1.0, 0.2)


def office_hours(days: Floats) -> Floats:
    """A tenth as much outside the third of the day."""
    return np.where((days % 1 > 1 / 3) & (days % 1 < 2 / 3), 1.0, 0.1)


def season_and_step(days: Floats) -> Floats:
    return season(days) * reporting_step(days)


def same(side: Side, observed: tuple[tuple[float, float], ...] = ((0, DAYS - 1),)) -> Habit:
    """Both series alike."""
    return Habit(side, side, observed)


GAPS = ((0, 399), (700, 1200), (1300, 1390), (2000, 3649))
EVERY_OTHER_MONTH = tuple((start, start + 29) for start in range(0, DAYS - 60, 60))
EVERY_OTHER_WEEK = tuple((start, start + 6) for start in range(0, DAYS - 14, 14))
WORKING_DAYS = tuple((start, start + 4) for start in range(0, DAYS - 7, 7))

HABITS: dict[str, Habit] = {
    "none": same(Side()),
    "season": same(Side(rate=season)),
    "bursts": same(Side(burst=5)),
    "step": same(Side(rate=reporting_step)),
    "season and bursts": same(Side(rate=season, burst=5)),
    "step and bursts": same(Side(rate=reporting_step, burst=5)),
    "season, step and bursts": same(Side(rate=season_and_step, burst=5)),
    "trend": same(Side(rate=growth)),
    "weekly rhythm": same(Side(rate=working_week)),
    "slow bursts (30 days)": same(Side(burst=5, spread=30)),
    "weak bursts (30 days), 300 events": same(Side(events=300, burst=1.3, spread=30)),
    "different clocks (2 and 20 days)": Habit(Side(burst=5, spread=2), Side(burst=5, spread=20)),
    "big bursts (of 20)": same(Side(burst=20, spread=10)),
    "gaps and season": same(Side(rate=season), GAPS),
    "bursts, every other month watched": same(Side(events=300, burst=5), EVERY_OTHER_MONTH),
    "bursts, every other week watched": same(Side(events=300, burst=5), EVERY_OTHER_WEEK),
    "bursts, working days watched": same(Side(events=300, burst=5), WORKING_DAYS),
    "10 against 2,000, season": Habit(Side(events=10, rate=season), Side(events=2000, rate=season)),
    "2,000 against 10, season": Habit(Side(events=2000, rate=season), Side(events=10, rate=season)),
    "1,000 each, season": same(Side(events=1000, rate=season)),
    "1,000 each, step": same(Side(events=1000, rate=reporting_step)),
    "1,000 each in bursts, season": same(Side(events=1000, rate=season, burst=5)),
    "sub-day stamps, season": same(Side(rate=season, days=False)),
    "sub-day stamps, office hours": same(Side(rate=office_hours, days=False)),
    "dates rounded to months, season": same(Side(rate=season, months=True)),
}


def draw(side: Side, observed: tuple[tuple[float, float], ...], rng: np.random.Generator) -> Series:
    """One series by its law."""
    days, _ = happened(side, rng)
    return watched(side, observed, stamped(side, days))


def happened(side: Side, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """The moments of all events, and for each the moment its burst starts from, which tells bursts apart."""
    starts = np.sort(_thinned(side.events / (side.burst or 1.0), side.rate, rng))
    if not side.burst:
        return starts, starts
    sizes = 1 + rng.poisson(side.burst - 1, starts.size)
    starts = np.repeat(starts, sizes)
    return starts + rng.uniform(0, side.spread, starts.size), starts


def stamped(side: Side, days: Floats) -> Floats:
    """Moments as the series gives them: whole days, first days of months, or as they are."""
    if side.months:
        return days.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.float64)
    return np.floor(days) if side.days else days


def seen(side: Side, observed: tuple[tuple[float, float], ...], stamps: Floats) -> npt.NDArray[np.bool_]:
    """Which stamps lie in the days that were watched."""
    return np.asarray((_bounds(side, observed)[:, :1] <= stamps) & (stamps <= _bounds(side, observed)[:, 1:])).any(
        axis=0
    )


def watched(side: Side, observed: tuple[tuple[float, float], ...], stamps: Floats) -> Series:
    """The series of those stamps that were watched."""
    bounds = _bounds(side, observed)
    return Series(stamps[seen(side, observed, stamps)], observed=[(start, end) for start, end in bounds])


def _bounds(side: Side, observed: tuple[tuple[float, float], ...]) -> Floats:
    """The days watched as intervals of stamps: a last day that is not a stamp is watched to its end."""
    whole = side.days or side.months
    return np.array([(start, end if whole else end + 1) for start, end in observed], dtype=np.float64)


def _thinned(expected: float, rate: Rate, rng: np.random.Generator) -> Floats:
    """A Poisson process of the rate's shape with so many events on average (Lewis and Shedler 1979)."""
    grid = np.linspace(0, DAYS, 100_001)
    share = float(np.mean(rate(grid)))
    proposed = rng.uniform(0, DAYS, rng.poisson(expected / share))
    return proposed[rng.uniform(size=proposed.size) < rate(proposed)]
