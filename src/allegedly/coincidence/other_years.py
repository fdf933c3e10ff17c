"""The same pair with the dates of other years: a placebo that keeps the calendar.

Moved by whole years the second series keeps its season, its holidays and its bursts, but nothing of the first can have
caused it. Where the true pair stands among these is a rank that anyone can check.
"""

from typing import Any

import msgspec
import numpy as np

from ..errors import DataError
from .cells import YEAR
from .nulls import DEFAULT
from .observation import covers, intersection
from .series import Series, as_series
from .testing import test

LEAST_YEARS = 1.0
"""What must remain of the common observation, in years, for a moved pair to be worth a test."""

WINDOWS = 2.0
"""What must remain at least in windows, each a step longer as both of its ends count."""


class OtherYears(msgspec.Struct, frozen=True):
    """`p_values[i]` is that of the second series moved by `years[i]` years; `p_value` that of the true dates.

    `rank` is the place of the true dates among all, 1 being the most striking; ties count before.
    """

    p_value: float
    years: tuple[int, ...]
    p_values: tuple[float, ...]

    @property
    def rank(self) -> int:
        return 1 + sum(each <= self.p_value for each in self.p_values)


def other_years(
    first: Any, then: Any, *, window: float, lag: float = 0.0, null: str = DEFAULT, day: float = 1.0
) -> OtherYears:
    """Test `then` after `first` with `then` moved by every number of whole years that leaves them a common year.

    Arguments and errors are those of `test`. Raises `DataError` where no move leaves a year.
    """
    one, two = as_series(first, "first"), as_series(then, "then")
    own = test(one, two, window=window, lag=lag, null=null, day=day).p_value
    span = max(one.observed[-1, 1], two.observed[-1, 1]) - min(one.observed[0, 0], two.observed[0, 0])
    most = int(span / (YEAR * day))
    least = max(LEAST_YEARS * YEAR * day, WINDOWS * (window + day) + abs(lag))
    years, p_values = [], []
    for year in [*range(-most, 0), *range(1, most + 1)]:
        moved = _moved(two, year * YEAR * day)
        common = intersection(one.observed, moved.observed)
        if not len(common) or np.sum(common[:, 1] - common[:, 0]) < least:
            continue
        if not (covers(common, one.times).any() and covers(common, moved.times).any()):
            continue
        years.append(year)
        p_values.append(test(one, moved, window=window, lag=lag, null=null, day=day).p_value)
    if not years:
        raise DataError("no other year leaves the two series a year in common", remedy="This placebo needs two years")
    return OtherYears(own, tuple(years), tuple(p_values))


def _moved(series: Series, by: float) -> Series:
    """The series at other dates, at whole steps of its stamps."""
    step = series.resolution
    offset = step * round(by / step) if step else by
    return Series(
        series.times + offset,
        observed=[(start + offset, end + offset) for start, end in series.observed],
        earliest=None if series.earliest is None else series.earliest + offset,
        latest=None if series.latest is None else series.latest + offset,
    )
