"""Reporting: how much of what happened lately is on record by now.

Recent events are still arriving, so a series always seems to fall off at its end. The delays of those that have
arrived tell how much is still to come, once it is allowed for that a long delay cannot yet have been seen for a recent
event.
"""

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError
from .arrays import Floats, finite, same_length

STEPS = 32  # moments at which a bin's share is averaged: the error of the mean is below a hundredth
RESAMPLED = 10_000
"""Delays in a resample at most: a share is then known to a hundredth, and a thousand curves take 1.2 s."""


class ReportingCurve(msgspec.Struct, frozen=True):
    """The share of events reported within each of the `delays`, rising to 1 at the longest."""

    delays: Floats
    shares: Floats

    def at(self, ages: Floats) -> Floats:
        """The share of events of such an age that are on record."""
        row = np.searchsorted(self.delays, ages, side="right")
        return np.where(row > 0, self.shares[np.maximum(row - 1, 0)], 0.0)

    def over(self, starts: Floats, ends: Floats, now: float) -> Floats:
        """The mean share on record of events from each start to its end."""
        moments = starts[:, None] + (ends - starts)[:, None] * ((np.arange(STEPS) + 0.5) / STEPS)
        return np.asarray(self.at(now - moments).mean(axis=1))


def reporting_curve(delays: Floats, ages: Floats) -> ReportingCurve:
    """The delay distribution from events of the given ages (now less time of event), each with its delay.

    An event of age a is on record only if its delay is at most a; the estimate works backwards from the longest delay
    and compares each with those that could have been that long. It is the share among delays up to the longest seen.
    Source: Kalbfleisch & Lawless 1989, Journal of the American Statistical Association 84; Lawless 1994, Canadian
    Journal of Statistics 22.
    """
    distinct = np.unique(delays)
    up_to = np.searchsorted(np.sort(delays), distinct, side="right")
    exactly = np.diff(up_to, prepend=0)
    too_recent = np.searchsorted(np.sort(ages), distinct, side="left")
    keep = 1 - exactly / (up_to - too_recent)
    return ReportingCurve(distinct, np.append(np.cumprod(keep[:0:-1])[::-1], 1.0))


def checked_delays(times: Floats, reported: ArrayLike, now: float) -> tuple[Floats, Floats]:
    """Delays and ages of events from their times of report, none before the event and none after now."""
    when = finite(reported, "reported")
    same_length(times=times, reported=when)
    delays, ages = when - times, now - times
    for bad, what in ((delays < 0, "was reported before it happened"), (when > now, "was reported after the end")):
        rows = np.flatnonzero(bad)
        if len(rows):
            raise DataError(what, where=f"reported, row {rows[0]}", remedy="Repair or drop such rows")
    return delays, ages


def redrawn_shares(
    delays: Floats,
    ages: Floats,
    starts: Floats,
    ends: Floats,
    now: float,
    draws: int,
    random: np.random.Generator,
) -> Floats:
    """Shares on record (draws, bins) from curves of resampled delays: the error of the estimate, made visible.

    Of many delays `RESAMPLED` are drawn each time, which makes the error larger than it is, and never smaller.
    """
    shares = np.ones((draws, len(starts)))
    recent = np.flatnonzero(ends > now - delays.max())
    if len(recent):
        for row in shares:
            chosen = random.integers(len(delays), size=min(len(delays), RESAMPLED))
            row[recent] = reporting_curve(delays[chosen], ages[chosen]).over(starts[recent], ends[recent], now)
    return shares
