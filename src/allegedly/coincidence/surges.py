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

from .arrays import above_zero, finite, whole
from .evidence import Result, Seed, at_least, bits, generator
from .results import CANNOT_TELL, LEVEL, MORE, NO_MORE, RELEVANT
from .step_model import (
    SERIAL_LAGS,
    detectable_ratio,
    fit_with_step,
    rate_ratio,
    serial_dependence,
    without_step,
)
from .surge_chance import Simulated, simulated
from .surge_counts import SurgeCounts, surge_counts

LEAST_EVENTS = 5
"""Events from which counts say anything of a change."""

UNQUIET = (
    f"neighbouring counts move together beyond the fit: p allows for {SERIAL_LAGS} bins, no longer; try wider ones"
)


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

    Measured: on 1,000 strongly seasonal and overdispersed series of 1,000 events in which nothing happened, .051 had
    p <= .05 (95 % .038 to .067); docs/surges.md has the table.

    Raises DataError for missing or infinite times, events outside the windows, fewer than five events, or nothing
    observed before or since; UsageError for settings that make no sense.
    Source: score test of Cox & Hinkley 1974, section 9.3, its variance widened after Newey & West 1987; parametric
    bootstrap p of Davison & Hinkley 1997, section 4.2; negative-binomial surveillance with reporting delay after
    Noufaily et al. 2013 and Salmon et al. 2015, Biometrical Journal 57.
    """
    when = finite(times, "times", at_least=LEAST_EVENTS)
    random, seed = generator(rng)
    whole(simulations, "simulations", at_least=99)
    laid = surge_counts(
        when,
        dates=[float(since), *(float(date) for date in also_tried)],
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
    return _answered(laid, simulated(laid, simulations, random), seed)


def _answered(laid: SurgeCounts, chance: Simulated, seed: int) -> SurgeResult:
    seen, drawn = np.array([each.seen for each in chance.scores]), np.stack([each.drawn for each in chance.scores])
    p, family = at_least(float(seen[0]), drawn[0], seed=seed), at_least(float(seen.max()), drawn.max(0), seed=seed)
    effect = _effect(laid, chance)
    serial = at_least(effect.together, serial_dependence(chance.refit, chance.counts), seed=seed).p_value
    return SurgeResult(
        method="more since a date: negative-binomial regression, score test, parametric bootstrap, P(X >= x)",
        since=laid.dates[0],
        start=laid.start,
        end=laid.now,
        width=laid.width,
        bins=len(laid.bins),
        period=laid.period,
        harmonics=laid.harmonics,
        trend=laid.trend,
        events_before=round(float(laid.bins.counts.sum()) - effect.since),
        events_since=round(effect.since),
        expected=effect.expected,
        rate_ratio=effect.ratio,
        interval=effect.interval,
        p_value=p.p_value,
        p_value_interval=p.interval,
        p_value_any=family.p_value,
        dates_tried=len(laid.dates),
        verdict=_verdict(p.p_value, effect.interval[1], effect.detectable),
        detectable_rate_ratio=effect.detectable,
        overdispersion=float(chance.null.overdispersion[0]),
        reported_since=float(np.average(laid.shares, weights=laid.steps[0] * laid.bins.observed)),
        serial_p_value=serial,
        notes=laid.notes + ((UNQUIET,) if serial <= LEVEL else ()),
        simulations=len(chance.counts),
        seed=seed,
        fitted=effect.fitted,
    )


class Effect(NamedTuple):
    """What is said of the first date beside p: `since` are the events since, `expected` those had nothing changed, and
    `together` how much neighbouring counts move together beyond the fit with a step."""

    since: float
    expected: float
    ratio: float
    interval: tuple[float, float]
    detectable: float
    together: float
    fitted: FittedCounts


def _effect(laid: SurgeCounts, chance: Simulated) -> Effect:
    design, offset, step, bins = laid.design, laid.offset, laid.steps[0], laid.bins
    scores = chance.scores[0]
    stepped = fit_with_step(design, bins.counts, offset, step)
    low, bar, high = np.quantile(scores.drawn, [0.025, 1 - LEVEL, 0.975]).tolist()
    bars, scatter = (low * scores.spread, high * scores.spread), float(stepped.overdispersion[0])
    ratio, interval = rate_ratio(design, bins.counts, offset, step, overdispersion=scatter, bars=bars)
    unchanged = without_step(design, bins.counts, offset, step, overdispersion=scatter, ratio=ratio)
    since = float(bins.counts @ step)
    columns = (bins.starts, bins.ends, bins.observed, bins.counts.astype(np.int64), unchanged)
    return Effect(
        since=since,
        expected=since / ratio if ratio > 0 else float(unchanged @ step),
        ratio=ratio,
        interval=interval,
        detectable=detectable_ratio(design, chance.null, offset, step, bar=bar, spread=scores.spread),
        together=float(serial_dependence(stepped, bins.counts[None, :])[0]),
        fitted=FittedCounts(*(tuple(each.tolist()) for each in columns)),
    )


def _verdict(p_value: float, highest: float, detectable: float) -> str:
    """The words of `results`, by its thresholds: highest is the upper end of the rate ratio's interval."""
    if p_value <= LEVEL:
        return MORE
    return NO_MORE if max(highest, detectable) < RELEVANT else CANNOT_TELL
