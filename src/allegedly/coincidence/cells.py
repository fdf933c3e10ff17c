"""Cells of time: the grid on which rates are fitted, and what the calendar says of each of its cells.

Both series of a test, and every fit of either, share the cells of one observation, so their features are made once.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from .observation import Windows, duration

Floats = npt.NDArray[np.float64]

YEAR = 365.2425
"""Days in a mean Gregorian year."""

YEAR_HARMONICS = 3
"""Two bends a year and a sharp season; a fourth changed no figure of the benchmark."""

DAY_HARMONICS = 3
"""A working day and its break; more would follow single hours."""

WEEKDAYS_BELOW = 14.0
"""Days; a window of so many or more averages the days of the week out."""

HEAP, HEAP_SCALE, HEAP_EVENTS = 0.2, 10.0, 5.0
"""A day of the month with a fifth of all events, and more than five, is a heap. Its feature is ten times as large, so
the ridge on it is a hundred times as weak: where all dates were rounded, next to nothing is expected off the heap."""

ROUNDED, ROUNDED_EVENTS = 0.9, 10
"""Where heaps hold so large a share of the events, and there are so many of these, all dates were rounded."""

SHORTEST_SEASONAL = 1.5
"""Years of observation from which a season can be told from a trend."""

SEASON, WEEK, HOURS = "season", "week", "hours"
"""The kinds of rhythm that cells may tell."""

CELLS = 50_000
"""At most so many cells of time: 136 years of days, and 50 features of them fit in 20 MB."""


@dataclass(frozen=True, eq=False)
class Cells:
    """Cells of equal `width` from the start of the `observed` windows on: a day each, or an hour under short windows.

    `day` is how many units make a day, `window` the length over which rates are used: rhythms that it averages out
    make no features.
    """

    observed: Windows
    resolution: float
    day: float
    window: float

    def __len__(self) -> int:
        return self.exposure.size

    def fits(self, observed: Windows, resolution: float) -> bool:
        """Whether these are the cells of that observation too."""
        return resolution == self.resolution and np.array_equal(observed, self.observed)

    @property
    def start(self) -> float:
        return float(self.observed[0, 0])

    @cached_property
    def width(self) -> float:
        finest = max(self.day / 24 if self.window < self.day else self.day, self.resolution)
        return float(finest * max(1.0, np.ceil(self._span / finest / CELLS)))

    @cached_property
    def exposure(self) -> Floats:
        """How long each cell was watched."""
        ends = self.observed[:, 1] + self.resolution
        watched = np.concatenate([[0.0], np.cumsum(ends - self.observed[:, 0])])
        knots = np.column_stack([self.observed[:, 0], ends]).ravel()
        upto = np.interp(self._edges, knots, np.column_stack([watched[:-1], watched[1:]]).ravel())
        return np.asarray(np.diff(upto), dtype=np.float64)

    def counts(self, times: Floats) -> Floats:
        """How many of `times`, which lie in the observation, stand in each cell."""
        cell = np.minimum(((times - self.start) / self.width + 1e-9).astype(np.int64), len(self) - 1)
        return np.bincount(cell, minlength=len(self)).astype(np.float64)

    @cached_property
    def phases(self) -> int:
        """Into how many parts of equal length a day is cut to tell its rhythm: hours, or what stamps leave of them.

        0 where days have no parts that stamps could tell, and where the cells themselves are parts of a day.
        """
        if self.width / self.day < 0.5 or self.resolution >= self.day:
            return 0
        return 24 if self.resolution * 24 <= self.day else int(self.day / self.resolution + 1e-9)

    @cached_property
    def day_rhythms(self) -> Floats:
        """Harmonics of the day as far as its parts can tell them: shape (features, phases)."""
        orders = max(min(DAY_HARMONICS, (self.phases - 1) // 2), 0)
        waves = _harmonics(np.arange(0.5, self.phases), self.phases, orders)
        return np.array(waves, dtype=np.float64).reshape(2 * orders, self.phases)

    def rhythms(self, times: Floats) -> Floats:
        """What a regression on the calendar goes by: shape (features, cells), each feature centred.

        Harmonics of the year, days of the week and harmonics of the day, as far as observation and window let them
        matter, and the days of the month on which `times` were heaped up by rounding. Where all were rounded, the days
        of the week are flat: which of them a month begins with says nothing.
        """
        heaps = self._heaps(times)
        if not heaps:
            return self._rhythms
        on_heap = _day_of_month(self._days) == np.array(heaps)[:, None]
        rhythms = self._rhythms
        if WEEK in self._by_kind and self.rounded(times):
            rhythms = rhythms.copy()
            rhythms[self.kinds[list(self._by_kind).index(WEEK)]] = 0.0
        return np.concatenate([rhythms, self._centred(HEAP_SCALE * on_heap)])

    def rounded(self, times: Floats) -> bool:
        """Whether next to all of `times` stand on a few days of the month, as dates rounded to months do; stamps within
        the day are as exact as they look.
        """
        heaps = self._heaps(times)
        if not heaps or times.size < ROUNDED_EVENTS or self.resolution < self.day:
            return False
        return bool(np.isin(_day_of_month(times / self.day), heaps).mean() >= ROUNDED)

    def _heaps(self, times: Floats) -> list[int]:
        """Days of the month that are heaps, where cells can tell days; stamps about which hours are asked are exact."""
        if self.width / self.day > 1.0 or self.window < self.day:
            return []
        counts = np.bincount(_day_of_month(times / self.day), minlength=32)
        return np.flatnonzero(counts > max(HEAP * times.size, HEAP_EVENTS)).tolist()

    @cached_property
    def kinds(self) -> tuple[slice, ...]:
        """The rows of the `rhythms` that belong to the year, to the week and to the day; heaps are none of them."""
        ends = accumulate(map(len, self._by_kind.values()), initial=0)
        return tuple(slice(start, end) for start, end in pairwise(ends))

    @property
    def season(self) -> Floats:
        """The rows of the `rhythms` that belong to the year: shape (features, cells)."""
        return self._rhythms[: len(self._by_kind.get(SEASON, []))]

    @cached_property
    def _rhythms(self) -> Floats:
        return self._centred(
            np.array([feature for kind in self._by_kind.values() for feature in kind]).reshape(-1, len(self))
        )

    @cached_property
    def _by_kind(self) -> dict[str, list[Floats]]:
        kinds = {}
        if duration(self.observed, self.resolution) / self.day > SHORTEST_SEASONAL * YEAR:
            kinds[SEASON] = _harmonics(self._days, YEAR, YEAR_HARMONICS)
        if self.width / self.day <= 1.0 and self.window / self.day < WEEKDAYS_BELOW:
            weekdays = np.floor(self._days) % 7
            kinds[WEEK] = [(weekdays == weekday).astype(np.float64) for weekday in range(7)]
        if self.width / self.day < 0.5:
            kinds[HOURS] = _harmonics(self._days, 1.0, DAY_HARMONICS)
        return kinds

    def _centred(self, features: Floats) -> Floats:
        watched = (self.exposure > 0).astype(np.float64)
        return np.asarray(features - (features @ watched / watched.sum())[:, None], dtype=np.float64)

    @cached_property
    def _span(self) -> float:
        return float(self.observed[-1, 1] - self.start + self.resolution)

    @cached_property
    def _edges(self) -> Floats:
        count = int(np.ceil(self._span / self.width - 1e-9))
        return np.asarray(self.start + self.width * np.arange(count + 1), dtype=np.float64)

    @cached_property
    def _days(self) -> Floats:
        """The middle of each cell in days."""
        return np.asarray((self._edges[:-1] + self.width / 2) / self.day)


def phase(times: Floats, day: float, count: int) -> npt.NDArray[np.int64]:
    """In which of so many equal parts of its day each time lies."""
    return np.asarray((times * (count / day) + 1e-9) % count, dtype=np.int64)


def _harmonics(days: Floats, period: float, orders: int) -> list[Floats]:
    angle = 2 * np.pi * days / period
    return [wave(order * angle) for order in range(1, orders + 1) for wave in (np.cos, np.sin)]


def _day_of_month(days: Floats) -> npt.NDArray[np.int64]:
    dates = np.floor(days).astype("datetime64[D]")
    return np.asarray((dates - dates.astype("datetime64[M]")).astype(np.int64) + 1, dtype=np.int64)
