"""Surge counts: what a surge is judged on: how wide the bins, how many waves of season, how much is on record.

Everything that is chosen from the data is chosen here, before the question is asked.
"""

import math
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from ..errors import DataError, UsageError
from .arrays import Floats, above_zero, finite, whole
from .bins import Bins, before_ends, check_inside, cut, observed_windows
from .regression import seasonal_design
from .reporting import ReportingCurve, checked_delays, redrawn_shares, reporting_curve
from .step_model import SERIAL_LAGS, fit_with_step, serial_dependence

CALM = 1.645  # in standard errors: neighbouring counts that move together less than this pass at 5 %
WIDTHS = (7.0, 14.0, 28.0, 56.0)  # whole weeks, so that no weekday is counted twice in one bin and once in the next
LEAST_BINS = 24  # fewer bins cannot carry season, trend and dispersion
HARMONICS = 2  # half-yearly waves catch a season of one peak that is not a pure wave
EVENTS_PER_HARMONIC = 20  # ten events for each coefficient, the usual least for a regression (Peduzzi et al. 1996)
LEAST_REPORTED = 0.01  # a bin with less on record says nothing and is left out


class SurgeCounts(msgspec.Struct, frozen=True):
    """n bins with their counts and design, and how much of each date's "since" they hold.

    `design` is (n, p), `steps` (dates, n) the share of each bin after each date, `shares` (n,) what is on record of
    each bin, `offset` the log of observed and recorded time in units of `width`; `delayed` holds delays and ages, the
    ages being those at `recorded_until`.
    """

    dates: tuple[float, ...]
    start: float
    now: float
    recorded_until: float
    width: float
    period: float
    harmonics: int
    trend: bool
    bins: Bins
    design: Floats
    steps: Floats
    shares: Floats
    offset: Floats
    delayed: tuple[Floats, Floats] | None
    notes: tuple[str, ...]

    def redrawn_offsets(self, draws: int, random: np.random.Generator) -> Floats:
        """Offsets (draws, n) with the reporting curve estimated anew from resampled delays, or the one (n,) without."""
        if self.delayed is None:
            return self.offset
        shares = redrawn_shares(*self.delayed, self.bins.starts, self.bins.ends, self.recorded_until, draws, random)
        return np.asarray(np.log(self.bins.observed / self.width * np.maximum(shares, LEAST_REPORTED)))


def surge_counts(
    times: Floats,
    *,
    dates: Sequence[float],
    observed: ArrayLike,
    width: float | None,
    period: float,
    harmonics: int | None,
    trend: bool,
    resolution: float | None,
    reported: ArrayLike | None,
    delays: ArrayLike | None,
    recorded_until: float | None,
) -> SurgeCounts:
    """Check the input and lay out the counts around the first of the dates."""
    grain = resolution if resolution is not None else float(bool((times == np.floor(times)).all()))
    windows = observed_windows(observed, grain)
    if grain == 0:
        times = before_ends(times, windows)
    check_inside(times, windows)
    start, now, since = float(windows[0, 0]), float(windows[-1, 1]), dates[0]
    _check_dates(dates, start, now)
    until = _recorded_until(recorded_until, now, grain)
    notes: list[str] = []
    waves = _harmonics(harmonics, period, since - start, len(times), notes)
    delayed = _delayed(times, reported, delays, until)
    curve = reporting_curve(*delayed) if delayed is not None else None
    design_of = partial(seasonal_design, period=period, harmonics=waves, trend=trend)
    if width is None:
        width = _width(times, windows, since, design_of, curve, until)
    bins, shares = _on_record(cut(times, windows, since=since, width=above_zero(width, "width")), curve, until)
    design = design_of(bins.middles)
    steps = np.stack([np.clip((bins.ends - date) / (bins.ends - bins.starts), 0.0, 1.0) for date in dates])
    _check_bins(steps[0], design.shape[1])
    return SurgeCounts(
        dates=tuple(dates),
        start=start,
        now=now,
        recorded_until=until,
        width=float(width),
        period=period,
        harmonics=waves,
        trend=trend,
        bins=bins,
        design=design,
        steps=steps,
        shares=shares,
        offset=np.log(bins.observed / width * shares),
        delayed=delayed,
        notes=tuple(notes),
    )


def _check_dates(dates: Sequence[float], start: float, now: float) -> None:
    for date in dates:
        if not start < date < now:
            raise DataError(f"{date:g} is not inside {start:g} to {now:g}", where="since", remedy="Give a date inside")


def _recorded_until(given: float | None, now: float, grain: float) -> float:
    until = now if given is None else given + grain
    if not until >= now:
        raise UsageError("lies before the end of the observation", where="recorded_until", remedy="Give a later date")
    return until


def _check_bins(step: Floats, columns: int) -> None:
    """Refuse bins that all lie on one side of the date, or are too few for the columns of the design."""
    if not (step > 0).any() or not (step < 1).any():
        raise DataError("nothing on record before it, or nothing since", where="since", remedy="Give another date")
    if len(step) < columns + 3:
        raise DataError(
            f"the observation has only {len(step)} stretches to count in",
            where="width",
            remedy="Give shorter ones or a longer series",
        )


def _harmonics(given: int | None, period: float, history: float, events: int, notes: list[str]) -> int:
    """How many waves of the season; why fewer than usual goes into the notes."""
    if given is not None:
        return whole(given, "harmonics", at_least=0)
    if history < 2 * period:
        notes.append("less than two periods before the date, so no season was fitted: it may pass for a surge")
        return 0
    waves = min(HARMONICS, events // EVENTS_PER_HARMONIC)
    if waves == 0:
        notes.append("too few events to know a season, so none was fitted")
    return waves


def _delayed(
    times: Floats, reported: ArrayLike | None, delays: ArrayLike | None, until: float
) -> tuple[Floats, Floats] | None:
    """Delays and the ages that bound them, from the events themselves or from a full sample."""
    if reported is not None and delays is not None:
        raise UsageError("were both given", where="reported and delays", remedy="Give one of them")
    if reported is not None:
        return checked_delays(times, reported, until)
    if delays is None:
        return None
    sample = finite(delays, "delays")
    if (sample < 0).any():
        raise DataError("is below zero", where=f"delays, row {int(np.argmin(sample))}", remedy="Delays start from 0")
    return sample, np.full(len(sample), np.inf)


def _on_record(bins: Bins, curve: ReportingCurve | None, now: float) -> tuple[Bins, Floats]:
    """The bins of which enough is on record, and the share that is."""
    shares = np.ones(len(bins)) if curve is None else curve.over(bins.starts, bins.ends, now)
    kept = shares >= LEAST_REPORTED
    return Bins(bins.starts[kept], bins.ends[kept], bins.observed[kept], bins.counts[kept]), shares[kept]


def _width(
    times: Floats,
    windows: Floats,
    since: float,
    design_of: Callable[[Floats], Floats],
    curve: ReportingCurve | None,
    until: float,
) -> float:
    """The narrowest of the widths at which neighbouring counts do not move together, after season, trend and step."""
    start, now = float(windows[0, 0]), float(windows[-1, 1])
    chosen = WIDTHS[0]
    for width in WIDTHS:
        if width > WIDTHS[0] and (width > now - since or (now - start) / width < LEAST_BINS):
            break
        chosen = width
        bins, shares = _on_record(cut(times, windows, since=since, width=width), curve, until)
        design, step = design_of(bins.middles), (bins.starts >= since).astype(np.float64)
        if len(bins) < design.shape[1] + 3:
            break
        fit = fit_with_step(design, bins.counts, np.log(bins.observed / width * shares), step)
        together = float(serial_dependence(fit, bins.counts[None, :])[0])
        if together * math.sqrt(len(bins) / SERIAL_LAGS) < CALM:
            break
    return chosen
