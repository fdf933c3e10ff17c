"""Counting: which events fall within a window of others, by sorted search, in time n log n and memory n."""

import math

import numpy as np
import numpy.typing as npt

from ..errors import UsageError

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

SLACK = 1e-9
"""Distances that differ by less than this share of the window are equal: a tenth of a millisecond in a day, above what
dates lose as floating-point numbers and below what any stamp resolves."""


def preceding(first: Floats, times: Floats, window: float, lag: float) -> Integers:
    """For each time, how many of `first` (sorted) happened from `lag` + `window` to `lag` before it, both included."""
    slack = SLACK * (window + abs(lag) + 1.0)
    newest = np.searchsorted(first, times - (lag - slack), side="right")
    oldest = np.searchsorted(first, times - (lag + window + slack), side="left")
    return np.asarray(newest - oldest, dtype=np.int64)


def following(then: Floats, times: Floats, window: float, lag: float) -> Integers:
    """For each time, how many of `then` (sorted) happen from `lag` to `lag` + `window` after it, both included."""
    return preceding(then, times, window, -lag - window)


def effective_window(window: float, resolution: float) -> float:
    """The length over which coincidences are caught: whole-day stamps from 0 to T days apart are T + 1 days.

    Raises `UsageError` where that is nothing.
    """
    if not resolution:
        if window == 0:
            raise UsageError(
                "a window of 0 catches nothing among stamps that are not whole numbers", remedy="Give a length over 0"
            )
        return float(window)
    return float(resolution * (math.floor(window / resolution + SLACK) + 1))
