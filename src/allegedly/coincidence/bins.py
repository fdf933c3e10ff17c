"""Bins: events counted over stretches of time, with how much of each stretch was observed."""

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats


class Bins(msgspec.Struct, frozen=True):
    """n bins in order of time: their edges (n,), the observed time in each and the events."""

    starts: Floats
    ends: Floats
    observed: Floats
    counts: Floats

    def __len__(self) -> int:
        return len(self.counts)

    @property
    def middles(self) -> Floats:
        return (self.starts + self.ends) / 2


def observed_windows(observed: ArrayLike, resolution: float) -> Floats:
    """Half-open windows (m, 2), sorted and joined where they touch.

    Stamps of a resolution r stand for [t, t + r), so each window is r longer than its last stamp. Raises DataError for
    a window that ends before it starts or is not a pair of finite numbers.
    """
    try:
        given = np.array(observed, dtype=np.float64)
    except (TypeError, ValueError):
        raise DataError("holds something that is not a number", where="observed", remedy="Give (start, end)") from None
    if given.ndim == 1:
        given = given[None, :]
    if given.ndim != 2 or given.shape[1:] != (2,) or not len(given):
        raise DataError("is not one (start, end) or a list of them", where="observed", remedy="Give start and end")
    bad = np.flatnonzero(~np.isfinite(given).all(1) | (given[:, 0] >= given[:, 1] + resolution))
    if len(bad):
        raise DataError("is empty or not finite", where=f"observed, window {bad[0]}", remedy="Give start before end")
    given[:, 1] += resolution
    given = given[np.argsort(given[:, 0], kind="stable")]
    joined = [given[0].tolist()]
    for start, end in given[1:].tolist():
        if start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return np.array(joined)


def before_ends(times: Floats, windows: Floats) -> Floats:
    """The times, those at the very end of a half-open window put just before it: a watch holds both its ends."""
    ends = windows[np.minimum(np.searchsorted(windows[:, 1], times), len(windows) - 1), 1]
    return np.where(times == ends, np.nextafter(times, -np.inf), times)


def check_inside(times: Floats, windows: Floats) -> None:
    """Refuse events outside the observed windows."""
    row = np.searchsorted(windows[:, 0], times, side="right") - 1
    bad = np.flatnonzero((row < 0) | (times >= windows[np.maximum(row, 0), 1]))
    if len(bad):
        raise DataError(
            f"is {times[bad[0]]:g}, outside the observed windows",
            where=f"times, row {bad[0]}",
            remedy="Widen observed= or drop the event",
        )


def cut(times: Floats, windows: Floats, *, since: float, width: float) -> Bins:
    """Cut the observed time into bins of a width so that one bin starts at `since`; unobserved bins are left out."""
    start, end = float(windows[0, 0]), float(windows[-1, 1])
    if (end - start) / width > 200_000:
        raise UsageError(f"is {width:g}, too small for so long a series", where="width", remedy="Give wider bins")
    before = since - width * np.arange(int(np.ceil((since - start) / width)) - 1, 0, -1)
    after = since + width * np.arange(int(np.ceil((end - since) / width)))
    edges = np.concatenate([[start], before, after, [end]])
    breaks, lengths = windows.ravel(), np.diff(windows, axis=1).ravel()
    watched = np.repeat(np.concatenate([[0.0], lengths.cumsum()]), 2)[1:-1]
    observed = np.diff(np.interp(edges, breaks, watched))
    counts = np.histogram(times, edges)[0].astype(np.float64)
    kept = observed > 1e-9 * width
    return Bins(edges[:-1][kept], edges[1:][kept], observed[kept], counts[kept])
