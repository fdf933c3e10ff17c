"""Pairs: two series made ready for a test, in the observation that they share."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError, UsageError
from .arrangement import Arrangement, arrange
from .cells import Cells
from .dates import Draw, draws
from .nulls import Null
from .observation import covers, duration, intersection, merged, on_steps
from .series import Series

LONGEST = 1e8
"""Days of observation at most: 270,000 years, or three of seconds that were taken for days."""


@dataclass(frozen=True, eq=False)
class Pair:
    """Two series made ready: the cells of one observation, the second's pieces in it, and draws of all dates.

    `chosen` are the rows of the second series that lie in it.
    """

    chosen: npt.NDArray[np.intp]
    draws: list[Draw]
    arrangement: Arrangement
    cells: Cells


def make_pair(
    first: Series,
    then: Series,
    widest: float,
    lags: tuple[float, float],
    null: Null,
    date_draws: int,
    rng: np.random.Generator,
    day: float,
    beside: Pair | None = None,
) -> Pair | None:
    """The two series made ready; None when one has no event in the common observation.

    A pair `beside` of the same windows lends its cells of time where it has the same observation.
    """
    watched = first.observed + np.array([lags[0], lags[1] + widest])
    observed = intersection(then.observed, merged(watched))
    if then.resolution:
        observed = on_steps(observed, float(then.times[0]), then.resolution)
    else:
        observed = observed[observed[:, 1] > observed[:, 0]]  # windows that only touch share no time
    if not len(observed):
        raise DataError(
            f"the series were never observed together: {first!r}, {then!r}", remedy="Check their units and windows"
        )
    length = duration(observed, then.resolution)
    if length < 2 * widest:
        raise UsageError(
            f"a window of {widest:g}, both ends counted, is over half of the {length:g} in which both were observed",
            remedy="Give a shorter window, or say when they were observed",
        )
    if observed[-1, 1] - observed[0, 0] > LONGEST * day:
        raise UsageError(
            f"the observation goes on for {(observed[-1, 1] - observed[0, 0]) / day:.3g} days",
            remedy="Check the unit of the times, and say how many make a day (day)",
        )
    chosen = np.flatnonzero(covers(observed, then.times))
    if not (chosen.size and first.times.size):
        return None
    if beside and beside.cells.fits(observed, then.resolution):
        cells = beside.cells
    else:
        cells = Cells(observed, then.resolution, day, widest)
    arrangement = arrange(then.times[chosen], cells, null=null, first=first.times)
    return Pair(chosen, draws(first, then, chosen, count=date_draws, rng=rng), arrangement, cells)


def common_resolution(one: Series, other: Series) -> float:
    """The step on which both series' stamps lie; 0 when one has none."""
    if not (one.resolution and other.resolution):
        return 0.0
    return float(math.gcd(int(one.resolution), int(other.resolution)))


def check_arguments(
    window: float, lag: float, tried: Sequence[float], surrogates: int, date_draws: int, day: float
) -> None:
    _check_list("tried", tried)
    for name, value in [("window", window), *(("tried", other) for other in tried)]:
        if not _is_number(value) or value < 0:
            raise UsageError(f"{name} is {value!r}", remedy="Give a length of 0 or more, in the series' own unit")
    if not _is_number(lag):
        raise UsageError(f"lag is {lag!r}", remedy="Give a number, in the series' own unit")
    if not _is_number(day) or day <= 0:
        raise UsageError(f"day is {day!r}", remedy="Give how many units make a day: 1 for days, 24 for hours")
    for name, count in (("surrogates", surrogates), ("date_draws", date_draws)):
        if not isinstance(count, int) or count < 1:
            raise UsageError(f"{name} is {count!r}", remedy="Give a whole number of 1 or more")


def check_choices(kind: str, **choices: Sequence[Any]) -> None:
    """Refuse lists of choices, numbers or names, that are none or hold none."""
    for name, values in choices.items():
        _check_list(name, values)
        if not len(values):
            raise UsageError(f"{name} must hold at least one {kind}")


def _check_list(name: str, values: Any) -> None:
    if isinstance(values, str) or not isinstance(values, Sequence | np.ndarray):
        raise UsageError(f"{name} is {values!r}", remedy="Give a list, even of one")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.number) and not isinstance(value, bool) and math.isfinite(value)
