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

FINE, MOMENTS = 8.0, 100_000.0
"""Moments in a window, and in all, at which windows are compared: a correlation within a few hundredths."""


def preceding(first: Floats, times: Floats, window: float, lag: float) -> Integers:
    """For each time, how many of `first` (sorted) happened from `lag` + `window` to `lag` before it, both included."""
    slack = SLACK * (window + abs(lag) + 1.0)
    newest = np.searchsorted(first, times - (lag - slack), side="right")
    oldest = np.searchsorted(first, times - (lag + window + slack), side="left")
    return np.asarray(newest - oldest, dtype=np.int64)


def following(then: Floats, times: Floats, window: float, lag: float) -> Integers:
    """For each time, how many of `then` (sorted) happen from `lag` to `lag` + `window` after it, both included."""
    return preceding(then, times, window, -lag - window)


def correlation(
    first: Floats, span: tuple[float, float], distances: Floats, *, effective: float, resolution: float, slow: float
) -> Floats:
    """How far the counts of `first` (sorted) in two windows so far apart go together: correlations over the span.

    What changes over more than `slow` is taken off, and what is below 0 is 0. Where counts never change it is 1.
    """
    step = max(resolution, effective / FINE, (span[1] - span[0]) / MOMENTS)
    wide = max(round(effective / step), 1)
    upto = np.searchsorted(first, span[0] + step * np.arange(-wide, int((span[1] - span[0]) / step) + 1), side="right")
    counts = (upto[wide:] - upto[:-wide]).astype(np.float64)
    total, half = np.concatenate([[0.0], np.cumsum(counts)]), int(min(max(slow / step / 2, 1.0), counts.size))
    left = np.maximum(np.arange(counts.size) - half, 0)
    right = np.minimum(np.arange(counts.size) + half + 1, counts.size)
    rest = counts - (total[right] - total[left]) / (right - left)
    whole = float(rest @ rest)
    if whole <= 0:
        return np.ones(distances.size)
    apart = np.minimum(np.rint(distances / step).astype(np.int64), rest.size)
    return np.array([max(float(rest[: rest.size - each] @ rest[each:]) / whole, 0.0) for each in apart.tolist()])


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
