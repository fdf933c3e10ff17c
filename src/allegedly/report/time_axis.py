"""The axis of the timeline: from days to places between 0 and 1, and the dates that are written under it.

Where an article reaches over more than two years, the axis is stretched around one day, as a rule the day it was
written: a week ago and ten years ago can both be seen then. Days from there are taken as their logarithm.
"""

import math
from collections.abc import Iterator
from datetime import date

from .wording import MONTHS

EVEN = 730
"""Days up to which an axis is even."""

NEAR = 20.0
"""Days around the middle of a stretched axis that stay about even."""

EDGE = 0.03
"""Room left on both sides, for open ends."""

APART = 0.19
"""How far apart dates are written: `Jan 2024` takes about a sixth of the width of a telephone."""


class Axis:
    """An axis over days from `low` to `high`, stretched around `middle` where they are many."""

    def __init__(self, low: date, high: date, middle: date) -> None:
        self._middle = middle.toordinal()
        self.low, self.high = low, high
        self.stretched = (high - low).days > EVEN
        self._start, self._end = self._raw(low.toordinal()), self._raw(high.toordinal() + 1)

    def __call__(self, day: float) -> float:
        """The place of a day, counted as `date.toordinal` does, with its hours as a fraction."""
        share = (self._raw(day) - self._start) / (self._end - self._start)
        return EDGE + (1 - 2 * EDGE) * share

    def _raw(self, day: float) -> float:
        away = day - self._middle
        return math.copysign(math.log1p(abs(away) / NEAR), away) if self.stretched else away

    def dates(self) -> list[tuple[float, str]]:
        """Dates to write under the axis, with their places, the roundest that have room beside each other."""
        chosen: list[tuple[float, str]] = []
        for day, words in self._candidates():
            place = self(day.toordinal())
            if self.low <= day <= self.high and all(abs(place - other) >= APART for other, _ in chosen):
                chosen.append((place, words))
        return sorted(chosen)

    def _candidates(self) -> Iterator[tuple[date, str]]:
        """Firsts of years, of months, then days: the round ones first, the near ones before the far."""
        middle = date.fromordinal(self._middle)
        years = sorted(range(self.low.year, self.high.year + 1), key=lambda year: abs(year - middle.year))
        for step in (10, 1):
            for year in years:
                if year % step == 0:
                    yield date(year, 1, 1), str(year)
        for step in (6, 3, 1):
            for year in years[:12]:
                for month in range(1, 13):
                    if (month - 1) % step == 0:
                        yield date(year, month, 1), f"{MONTHS[month - 1][:3]} {year}"
        if not self.stretched:
            span = (self.high - self.low).days
            for day in range(0, span + 1, max(1, round(span * APART))):
                each = date.fromordinal(self.low.toordinal() + day)
                yield each, f"{each.day} {MONTHS[each.month - 1][:3]}"
