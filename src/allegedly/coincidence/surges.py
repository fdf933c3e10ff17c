"""Surges: are there more events since a date than season, trend and chance would bring?

The counts before and after are fitted with a log-linear regression that knows the season, the trend, how much counts
vary beyond Poisson and how much of the latest time is not on record yet, but nothing of the date. How far the counts
after the date stand above that is compared with the same for counts drawn from the fit, refitted each time.
"""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats, above_zero, finite, whole
from .evidence import Result, Seed, at_least, bits, generator
from .regression import CountFit, draw_counts, fit_counts, plausible_overdispersion, score
from .results import CANNOT_TELL, LEVEL, MORE, NO_MORE, RELEVANT
from .step_model import (
    SERIAL_LAGS,
    detectable_ratio,
    fit_with_step,
    neighbour_sum,
    rate_ratio,
    serial_dependence,
    without_step,
)
from .surge_counts import SurgeCounts, surge_counts

LEAST_EVENTS = 5
"""Events from which counts say anything of a change."""

LEAST_SPREAD = 0.7
"""What the score's variance is taken to be at least, in that of independent bins. At 1 only the data's estimate, which
luck that lasts has raised, would be free to fall by chance, and not those of the draws, half of which lie below 1: p
would be too small where bins are many. Lower still, a few dozen bins would lose power."""


class FittedCounts(msgspec.Struct, frozen=True):
    """The bins of a series: their edges, the time in each that was observed, its events, and what season, trend and
    reporting let expect had nothing changed at the date. All have one entry for each bin."""

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    observed: tuple[float, ...]
    counts: tuple[int, ...]
    expected: tuple[float, ...]


class SurgeResult(Result, frozen=True, kw_only=True):
    """The answer and everything it rests on.

    `rate_ratio` compares the time since the date with the time before, after season and trend, with its 95 %
    `interval`; `expected` is what they and reporting let expect since, had nothing changed: `events_since` over the
    ratio. Both count the stretches of which at least a hundredth is on record. `p_value` is that of "more"
    (one-sided); `p_value_any` the same for the best of all dates that were tried. `serial_p_value` tests whether
    neighbouring counts still move together after the fit. `fitted` are the counts that it rests on.
    """

    method: str
    since: float
    start: float
    end: float
    width: float
    bins: int
    period: float
    harmonics: int
    trend: bool
    events_before: int
    events_since: int
    expected: float
    rate_ratio: float
    interval: tuple[float, float]
    p_value: float
    p_value_interval: tuple[float, float]
    p_value_any: float
    dates_tried: int
    verdict: str
    detectable_rate_ratio: float
    overdispersion: float
    reported_since: float
    serial_p_value: float
    notes: tuple[str, ...]
    simulations: int
    seed: int
    fitted: FittedCounts

    def __str__(self) -> str:
        low, high = self.interval
        lines = [
            f"Since {self.since:g}: {self.events_since} events, {self.expected:.1f} expected. "
            f"{self.verdict.capitalize()}.",
            f"Rate ratio {self.rate_ratio:.2f} (95 % {low:.2f} to {high:.2f}), "
            f"p = {self.p_value:.4f} ({bits(self.p_value):.1f} bits).",
            f"{self._detectable()} would have shown four times in five.",
            f"{self.bins} bins of {self.width:g}, {self.harmonics} harmonic(s) of {self.period:g}, "
            f"{'a' if self.trend else 'no'} trend,",
            f"overdispersion {self.overdispersion:.2f}, {self.reported_since:.0%} reported since, "
            f"{self.simulations} simulations, seed {self.seed}.",
        ]
        if self.dates_tried > 1:
            lines.insert(2, f"Best of {self.dates_tried} dates: p = {self.p_value_any:.4f}.")
        return "\n".join([*lines, *(f"Note: {note}." for note in self.notes)])

    def _detectable(self) -> str:
        ratio = self.detectable_rate_ratio
        return f"A ratio of {ratio:.2f}" if ratio < float("inf") else "No ratio up to 64"


def surge(
    times: ArrayLike,
    *,
    since: float,
    observed: ArrayLike,
    width: float | None = None,
    period: float = 365.25,
    harmonics: int | None = None,
    trend: bool = True,
    resolution: float | None = None,
    reported: ArrayLike | None = None,
    delays: ArrayLike | None = None,
    recorded_until: float | None = None,
    also_tried: Sequence[float] = (),
    simulations: int = 999,
    rng: Seed = 0,
) -> SurgeResult:
    """Test whether there are more events since a date, allowing for season, trend, overdispersion and late reports.

    `times` are n numbers (days, unless `period` and `width` say otherwise), `observed` one (start, end) or several,
    ends included; the last end is "now". Whole-number stamps stand for whole days (`resolution`). Counts are taken in
    bins of `width`; left out, it is the narrowest of 7, 14, 28 and 56 at which neighbouring counts no longer move
    together, so that a burst of events counts once. `harmonics` waves of the `period` make the season: 2 where the
    series is long enough to know it, none otherwise, and the result says so.

    Late reports: give `reported`, when each event came on record, and the share still to come is estimated from the
    delays, right truncation allowed for, with the estimate's own error carried into the p-value. Or give `delays`, a
    sample of full delays from elsewhere. `recorded_until` is the time of the last possible report, where reports went
    on to come in after the observation.

    `since` must come from outside the series. If other dates were looked at too, name them in `also_tried`:
    `p_value_any` then allows for the choice. To search for the date use `changepoints`.

    Verdict: "more than chance" at p <= .05; else "no more than chance" if the interval leaves out a doubling and a
    doubling would have been found four times in five; else "these data cannot tell".

    Measured: on 1,000 strongly seasonal and overdispersed series of 1,000 events in which nothing happened, .056 had
    p <= .05 (95 % .043 to .072); docs/surges.md has the table.

    Raises DataError for missing or infinite times, events outside the windows, fewer than five events, or nothing
    observed before or since; UsageError for settings that make no sense.
    Source: score test of Cox & Hinkley 1974, section 9.3, its variance widened after Newey & West 1987; parametric
    bootstrap p of Davison & Hinkley 1997, section 4.2; negative-binomial surveillance with reporting delay after
    Noufaily et al. 2013 and Salmon et al. 2015, Biometrical Journal 57.
    """
    when = finite(times, "times", at_least=LEAST_EVENTS)
    random, seed = generator(rng)
    whole(simulations, "simulations", at_least=99)
    dates = [float(since), *(float(date) for date in also_tried)]
    laid = surge_counts(
        when,
        dates=dates,
        observed=observed,
        width=width,
        period=above_zero(period, "period"),
        harmonics=harmonics,
        trend=trend,
        resolution=resolution,
        reported=reported,
        delays=delays,
        recorded_until=recorded_until,
    )
    design, offset, steps, counts = laid.design, laid.offset, laid.steps, laid.bins.counts

    null = fit_counts(design, counts[None, :], offset=offset)

    def overdispersion_of(series: Floats) -> Floats:
        return fit_counts(design, series, offset=offset, start=null.coefficients[0], passes=2).overdispersion

    means, extra = null.means[0], float(null.overdispersion[0])
    plausible = plausible_overdispersion(means, extra, overdispersion_of, simulations, random)
    drawn = draw_counts(means, plausible, simulations, random)
    refit = fit_counts(design, drawn, offset=laid.redrawn_offsets(simulations, random), start=null.coefficients[0])
    scored = [_scores(null, refit, design, counts, drawn, step) for step in steps]
    seen = np.array([each.seen for each in scored])
    chance = np.stack([each.chance for each in scored])
    p, family = at_least(float(seen[0]), chance[0], seed=seed), at_least(float(seen.max()), chance.max(0), seed=seed)

    spread = scored[0].spread
    stepped = fit_with_step(design, counts, offset, steps[0])
    low, bar, high = np.quantile(chance[0], [0.025, 1 - LEVEL, 0.975]).tolist()
    bars, scatter = (low * spread, high * spread), float(stepped.overdispersion[0])
    ratio, interval = rate_ratio(design, counts, offset, steps[0], overdispersion=scatter, bars=bars)
    unchanged = without_step(design, counts, offset, steps[0], overdispersion=scatter, ratio=ratio)
    since_then = float(counts @ steps[0])
    detectable = detectable_ratio(design, null, offset, steps[0], bar=bar, spread=spread)
    together = float(serial_dependence(stepped, counts[None, :])[0])
    serial = at_least(together, serial_dependence(refit, drawn), seed=seed).p_value
    unquiet = (
        f"neighbouring counts move together beyond the fit: p allows for {SERIAL_LAGS} bins, no longer; try wider ones",
    )
    return SurgeResult(
        method="more since a date: negative-binomial regression, score test, parametric bootstrap, P(X >= x)",
        since=dates[0],
        start=laid.start,
        end=laid.now,
        width=laid.width,
        bins=len(laid.bins),
        period=float(period),
        harmonics=laid.harmonics,
        trend=trend,
        events_before=round(float(counts.sum()) - since_then),
        events_since=round(since_then),
        expected=since_then / ratio if ratio > 0 else float(unchanged @ steps[0]),
        rate_ratio=ratio,
        interval=interval,
        p_value=p.p_value,
        p_value_interval=p.interval,
        p_value_any=family.p_value,
        dates_tried=len(dates),
        verdict=_verdict(p.p_value, interval[1], detectable),
        detectable_rate_ratio=detectable,
        overdispersion=extra,
        reported_since=float(np.average(laid.shares, weights=steps[0] * laid.bins.observed)),
        serial_p_value=serial,
        notes=laid.notes + (unquiet if serial <= LEVEL else ()),
        simulations=simulations,
        seed=seed,
        fitted=_fitted(laid, unchanged),
    )


def _fitted(laid: SurgeCounts, unchanged: Floats) -> FittedCounts:
    bins = laid.bins
    columns = (bins.starts, bins.ends, bins.observed, unchanged)
    starts, ends, observed, expected = (tuple(each.tolist()) for each in columns)
    return FittedCounts(starts, ends, observed, tuple(int(count) for count in bins.counts), expected)


class Scores(NamedTuple):
    """The score that was seen and those of chance (draws,), each over its spread; `spread` is that of the one seen."""

    seen: float
    chance: Floats
    spread: float


def _scores(null: CountFit, refit: CountFit, design: Floats, counts: Floats, drawn: Floats, step: Floats) -> Scores:
    """Scores of one step, over what neighbouring counts that move together make them spread.

    If luck lasts over the border of two bins, the score's variance is 1 + 2 S times what independent bins let it be,
    where S sums the autocorrelations of its summands. S is estimated in every draw as in the data, so what the estimate
    costs is part of the law of chance. The mean over the draws is what the fit alone brings about, and is taken off.
    Source: Newey & West 1987, Econometrica 55, with equal weights; Zeger 1988, Biometrika 75.
    """
    theirs = neighbour_sum(refit, design, drawn, step)
    ours = neighbour_sum(null, design, counts[None, :], step)
    mean = theirs.mean()
    widths, width = (np.sqrt(np.maximum(1 + 2 * (sums - mean), LEAST_SPREAD)) for sums in (theirs, ours))
    seen = score(null, design, counts[None, :], step) / width
    return Scores(float(seen[0]), score(refit, design, drawn, step) / widths, float(width[0]))


def _verdict(p_value: float, highest: float, detectable: float) -> str:
    """The words of `results`, by its thresholds: highest is the upper end of the rate ratio's interval."""
    if p_value <= LEVEL:
        return MORE
    return NO_MORE if max(highest, detectable) < RELEVANT else CANNOT_TELL
