"""Observation: the windows in which a series was watched, as sorted, disjoint, closed intervals."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import DataError

Windows = npt.NDArray[np.float64]
"""Shape (n, 2): one row for each interval, its start and its end, in order and apart."""

SMALL = 1e-9
"""What a sum of floats may miss a step or an edge by, as a share of the step."""


def windows(observed: Iterable[tuple[Any, Any]], convert: Any) -> Windows:
    """Check and merge the given intervals; `convert(values, name)` turns a column of bounds into numbers.

    Intervals may come in any order; those that overlap or touch become one. Raises `DataError` where an interval ends
    before it starts, or where there is none.
    """
    try:
        pairs = [tuple(pair) for pair in observed]
    except TypeError:
        raise DataError("observed is not a list of windows", remedy="Give [(start, end), ...]") from None
    if not pairs:
        raise DataError("observed is empty", remedy="Give at least one (start, end), or leave it out")
    for row, pair in enumerate(pairs):
        if len(pair) != 2:
            raise DataError("observed is not a pair of start and end", where=f"window {row}")
    bounds = np.column_stack(
        [convert([pair[0] for pair in pairs], "observed start"), convert([pair[1] for pair in pairs], "observed end")]
    )
    backwards = np.flatnonzero(bounds[:, 1] < bounds[:, 0])
    if backwards.size:
        raise DataError("an observed window ends before it starts", where=f"window {backwards[0]}")
    return merged(bounds)


def merged(bounds: Windows) -> Windows:
    """The union of intervals as sorted, disjoint ones."""
    ordered = bounds[np.argsort(bounds[:, 0], kind="stable")]
    reach = np.maximum.accumulate(ordered[:, 1])
    opens = np.flatnonzero(np.r_[True, ordered[1:, 0] > reach[:-1]])
    closes = np.r_[opens[1:] - 1, len(ordered) - 1]
    return np.column_stack([ordered[opens, 0], reach[closes]])


def intersection(one: Windows, other: Windows) -> Windows:
    """What both hold: shape (n, 2), with n = 0 when they share nothing."""
    starts = np.maximum(one[:, None, 0], other[None, :, 0]).ravel()
    ends = np.minimum(one[:, None, 1], other[None, :, 1]).ravel()
    kept = ends >= starts
    if not kept.any():
        return np.empty((0, 2))
    return merged(np.column_stack([starts[kept], ends[kept]]))


def on_steps(bounds: Windows, origin: float, step: float) -> Windows:
    """The windows from their first to their last stamp, where stamps lie at whole steps from the origin.

    Nobody starts to watch on the very weekday that weekly stamps have. What holds no stamp falls out.
    """
    starts = origin + step * np.ceil((bounds[:, 0] - origin) / step - SMALL)
    ends = origin + step * np.floor((bounds[:, 1] - origin) / step + SMALL)
    kept = ends >= starts
    return np.column_stack([starts[kept], ends[kept]])


def moved_along(
    times: npt.NDArray[np.float64], moves: npt.NDArray[np.float64], bounds: Windows, resolution: float
) -> npt.NDArray[np.float64]:
    """Each time after each of the moves along what was watched: shape (times, moves).

    After the end of a window comes the start of the next, and after the last one the first.
    """
    lengths = bounds[:, 1] - bounds[:, 0] + resolution
    passed = np.cumsum(lengths) - lengths
    row = np.searchsorted(bounds[:, 0], times, side="right") - 1
    places = np.mod((times - bounds[row, 0] + passed[row])[:, None] + moves, lengths.sum())
    row = np.searchsorted(passed, places, side="right") - 1
    places += (bounds[:, 0] - passed)[row]
    return np.asarray(places, dtype=np.float64)


def covers(bounds: Windows, times: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """For each time, whether it lies in one of the windows (their ends included)."""
    row = np.searchsorted(bounds[:, 0], times, side="right") - 1
    inside: npt.NDArray[np.bool_] = (row >= 0) & (times <= bounds[np.maximum(row, 0), 1])
    return inside


def duration(bounds: Windows, resolution: float) -> float:
    """How long was watched. Stamps of a resolution r stand for [t, t + r), so each window is r longer than its ends."""
    return float(np.sum(bounds[:, 1] - bounds[:, 0] + resolution))
