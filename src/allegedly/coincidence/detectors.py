"""Detectors: week by week, is this count above what the past lets expect?

Farrington and Noufaily compare with the same weeks of former years, EARS with the last few days, CUSUM adds up small
excesses until they matter. All answer with the same `Alarms`.
"""

import math
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from ..errors import DataError, UsageError
from .arrays import Floats, Integers, event_counts, fraction, whole
from .evidence import Result
from .regression import fit_means

Ears: TypeAlias = Literal["C1", "C2", "C3"]

CLASSIC_DOWNWEIGHT = 1.0  # Farrington 1996, section 3.6: past counts whose residual passes 1 lose weight
FLEXIBLE_DOWNWEIGHT = 2.58  # Noufaily 2013, section 3.3: only the most extreme half per cent lose weight


class Alarms(Result, frozen=True, kw_only=True):
    """What a detector said: for each `position` (row of the counts) the count, expectation, upper bound and alarm."""

    method: str
    settings: dict[str, float | int | str | bool]
    positions: tuple[int, ...]
    observed: tuple[float, ...]
    expected: tuple[float, ...]
    upper: tuple[float, ...]
    alarms: tuple[bool, ...]

    def alarm_positions(self) -> tuple[int, ...]:
        """The rows that raised an alarm."""
        return tuple(row for row, alarm in zip(self.positions, self.alarms, strict=True) if alarm)

    def __str__(self) -> str:
        rows = self.alarm_positions()
        head = f"{self.method}: {len(rows)} alarm(s) in {len(self.positions)} looks"
        told = [
            f"row {row}: {count:g} where {mean:.2f} were expected (up to {most:.2f})"
            for row, count, mean, most, alarm in zip(
                self.positions, self.observed, self.expected, self.upper, self.alarms, strict=True
            )
            if alarm
        ]
        return "\n".join([head, *told])


def farrington(
    counts: ArrayLike,
    *,
    positions: ArrayLike | None = None,
    cycle: int = 52,
    years: int = 5,
    half_window: int = 3,
    alpha: float = 0.05,
    fewest: tuple[int, int] = (5, 4),
) -> Alarms:
    """Farrington's detector: compare a week with the same weeks of former years.

    For each of the `positions` (rows; all that have enough past by default) the counts within `half_window` of the
    same point of each of the last `years` cycles are fitted with an over-dispersed Poisson regression on time, past
    outbreaks losing weight; the upper bound is that of a two-sided (1 - alpha) interval on the 2/3 power scale. A trend
    is kept only if it is significant at .05, from three years on, and does not reach above the largest count. An alarm
    needs at least `fewest[0]` events in the last `fewest[1]` rows.

    Raises DataError for negative, missing or fractional counts and for too short a past.
    Source: Farrington, Andrews, Beale & Catchpole 1996, Journal of the Royal Statistical Society A 159, section 3.
    """
    observed, rows = _look_back(counts, positions, cycle, years, half_window)
    fraction(alpha, "alpha")
    quantile = float(stats.norm.ppf(1 - alpha / 2))
    expected, upper = np.empty(len(rows)), np.empty(len(rows))
    for number, row in enumerate(rows.tolist()):
        past = np.concatenate([_around(row - cycle * year, half_window) for year in range(years, 0, -1)])
        fit = _Baseline(np.ones((len(past), 1)), observed[past], past, CLASSIC_DOWNWEIGHT)
        mean, error, scale = fit.predict(np.ones(1), row, demand_significance=True, years=years)
        spread = math.sqrt(4 / 9 * mean ** (1 / 3) * (scale + error**2 / mean))
        expected[number] = mean
        upper[number] = (mean ** (2 / 3) + quantile * spread) ** 1.5
    return _judge(
        "Farrington 1996",
        {"cycle": cycle, "years": years, "half_window": half_window, "alpha": alpha},
        observed,
        rows,
        expected,
        upper,
        fewest,
    )


def noufaily(
    counts: ArrayLike,
    *,
    positions: ArrayLike | None = None,
    cycle: int = 52,
    years: int = 5,
    half_window: int = 3,
    parts: int = 10,
    skip_latest: int = 26,
    alpha: float = 0.05,
    fewest: tuple[int, int] = (5, 4),
) -> Alarms:
    """Noufaily's improvement on Farrington: the whole past with a season, outbreaks losing weight only if extreme.

    The year is cut into `parts` levels, one for the weeks within `half_window` of now and the others of equal length;
    a trend is always fitted, unless it reaches above the largest count; the `skip_latest` rows before now stay out,
    lest a running outbreak raises its own bound. The upper bound is the one-sided (1 - alpha) quantile of a negative
    binomial at the fitted mean.

    Raises DataError and UsageError as `farrington` does.
    Source: Noufaily, Enki, Farrington, Garthwaite, Andrews & Charlett 2013, Statistics in Medicine 32, section 3.
    """
    observed, rows = _look_back(counts, positions, cycle, years, half_window)
    fraction(alpha, "alpha")
    whole(parts, "parts")
    whole(skip_latest, "skip_latest", at_least=0)
    if parts > 1 and (parts - 1) > cycle - 2 * half_window - 1:
        raise UsageError(f"is {parts} for a cycle of {cycle}", where="parts", remedy="Give fewer")
    expected, upper = np.empty(len(rows)), np.empty(len(rows))
    for number, row in enumerate(rows.tolist()):
        past = np.arange(row - cycle * years - half_window, row - skip_latest)
        season, past = _season(past, row, cycle, half_window, parts)
        now = np.zeros(season.shape[1])
        now[0] = 1.0
        fit = _Baseline(season, observed[past], past, FLEXIBLE_DOWNWEIGHT)
        mean, _, scale = fit.predict(now, row, demand_significance=False, years=years)
        expected[number] = mean
        law = stats.nbinom(mean / (scale - 1), 1 / scale) if scale > 1 else stats.poisson(mean)
        upper[number] = float(law.ppf(1 - alpha))
    settings: dict[str, float | int | str | bool] = {
        "cycle": cycle,
        "years": years,
        "half_window": half_window,
        "parts": parts,
        "skip_latest": skip_latest,
        "alpha": alpha,
    }
    return _judge("Noufaily 2013", settings, observed, rows, expected, upper, fewest)


def ears(counts: ArrayLike, *, method: Ears = "C1", baseline: int = 7, alpha: float = 0.001) -> Alarms:
    """The early aberration detectors C1, C2 and C3, for daily counts with a short past.

    C1 compares with the mean and standard deviation of the `baseline` days before, C2 leaves a gap of two days, C3
    adds up how far C2 went above 1 on the last three days; where the two days before make the sum alone, any event
    raises an alarm. The bound is the (1 - alpha) normal quantile, so the false alarms of a small or skewed count are
    more than alpha: use it for a first look. (The usual thresholds, 3 for C1 and C2 and 2 for C3, are alphas of .00135
    and .023.)

    Raises DataError for bad counts or fewer than `baseline` + 6 of them.
    Source: Hutwagner, Thompson, Seeman & Treadwell 2003, Journal of Urban Health 80; Fricker, Hegler & Dunfee 2008,
    Statistics in Medicine 27.
    """
    whole(baseline, "baseline", at_least=2)
    fraction(alpha, "alpha")
    if method not in ("C1", "C2", "C3"):
        raise UsageError(f"is {method!r}", where="method", remedy="Give C1, C2 or C3")
    observed = event_counts(counts, at_least=baseline + 6)
    gap = 0 if method == "C1" else 2
    windows = np.lib.stride_tricks.sliding_window_view(observed, baseline)
    rows = np.arange(baseline + gap, len(observed))
    mean = windows.mean(axis=1)[rows - baseline - gap]
    spread = windows.std(axis=1, ddof=1)[rows - baseline - gap]
    quantile = float(stats.norm.ppf(1 - alpha))
    upper = mean + quantile * spread
    if method == "C3":
        with np.errstate(divide="ignore", invalid="ignore"):
            height = np.where(spread > 0, (observed[rows] - mean) / spread, 0.0)
        carried = np.maximum(0.0, height - 1)
        before = carried[1:-1] + carried[:-2]
        rows, mean, spread = rows[2:], mean[2:], spread[2:]
        upper = np.where(before > quantile, 0.0, mean + spread * (1 + quantile - before))
    return _judge(f"EARS {method}", {"baseline": baseline, "alpha": alpha}, observed, rows, mean, upper, (0, 1))


class _Baseline:
    """A quasi-Poisson regression of past counts, refitted once with less weight on past outbreaks."""

    def __init__(self, season: Floats, counts: Floats, when: Integers, downweight: float) -> None:
        self.season, self.counts, self.when, self.downweight = season, counts, when.astype(np.float64), downweight
        self.middle, self.spread = float(self.when.mean()), max(float(np.ptp(self.when)), 1.0)

    def predict(
        self, season_now: Floats, now: int, *, demand_significance: bool, years: int
    ) -> tuple[float, float, float]:
        """Mean now, its standard error, and the dispersion; the trend is dropped where the rules say so."""
        trend, ahead = (self.when - self.middle) / self.spread, (now - self.middle) / self.spread
        here = np.append(season_now, ahead)
        coefficients, covariance, free_scale, scale = self._fit(np.column_stack([self.season, trend]))
        mean = float(np.exp(coefficients @ here))
        freedom = len(self.counts) - len(coefficients)
        standing = float(coefficients[-1]) / math.sqrt(max(covariance[-1, -1] * free_scale, 1e-300))
        significant = 2 * float(stats.t.sf(abs(standing), freedom)) < 0.05
        if mean > self.counts.max() or (demand_significance and not (significant and years >= 3)):
            here = season_now
            coefficients, covariance, free_scale, scale = self._fit(self.season)
            mean = float(np.exp(coefficients @ here))
        return mean, mean * math.sqrt(scale * float(here @ covariance @ here)), scale

    def _fit(self, design: Floats) -> tuple[Floats, Floats, float, float]:
        """Coefficients, inverse information, dispersion as estimated and as used (at least 1)."""
        weights = np.ones(len(self.counts))
        for last in (False, True):
            coefficients, means = (found[0] for found in fit_means(design, self.counts[None, :], weights=weights))
            covariance = np.linalg.pinv((design.T * (weights * means)) @ design)
            free = float((weights * (self.counts - means) ** 2 / means).sum()) / (len(means) - design.shape[1])
            scale = max(free, 1.0)
            if last:
                break
            leverage = np.minimum((design @ covariance * design).sum(1) * means, 1 - 1e-9)
            residuals = 1.5 * (self.counts ** (2 / 3) * means ** (-1 / 6) - np.sqrt(means))
            residuals /= np.sqrt(scale * (1 - leverage))  # Anscombe residuals, Farrington 1996, section 3.6
            high = residuals > self.downweight
            weights = np.where(high, 1 / np.where(high, residuals, 1.0) ** 2, 1.0)
            weights *= len(weights) / weights.sum()
        return coefficients, covariance, free, scale


def _look_back(
    counts: ArrayLike, positions: ArrayLike | None, cycle: int, years: int, half_window: int
) -> tuple[Floats, Integers]:
    """The counts and the rows to judge, each with enough past."""
    whole(cycle, "cycle", at_least=2)
    whole(years, "years")
    whole(half_window, "half_window", at_least=0)
    if 2 * half_window + 1 >= cycle:
        raise UsageError(f"is {half_window} in a cycle of {cycle}", where="half_window", remedy="Give less than half")
    first = cycle * years + half_window
    observed = event_counts(counts, at_least=first + 1)
    if positions is None:
        return observed, np.arange(first, len(observed))
    rows = event_counts(positions, "positions").astype(np.int64)
    bad = np.flatnonzero((rows < first) | (rows >= len(observed)))
    if len(bad):
        raise DataError(
            f"is row {rows[bad[0]]}, outside rows {first} to {len(observed) - 1}",
            where=f"positions, entry {bad[0]}",
            remedy=f"A row needs {first} rows of past; give fewer years or later rows",
        )
    return observed, rows


def _around(row: int, half_window: int) -> Integers:
    return np.arange(row - half_window, row + half_window + 1)


def _season(past: Integers, row: int, cycle: int, half_window: int, parts: int) -> tuple[Floats, Integers]:
    """A column for each part of the year, the first a constant, and the past rows that they are for."""
    level = _level(past - row, cycle, half_window, parts)
    if parts == 1:
        past, level = past[level >= 0], level[level >= 0]
    season = (level[:, None] == np.unique(level)[None, :]).astype(np.float64)
    season[:, 0] = 1.0
    return season, past


def _level(back: Integers, cycle: int, half_window: int, parts: int) -> Integers:
    """The part of the year of each row, 0 for the weeks around now; -1 outside them when there is one part only."""
    phase = (back + half_window) % cycle  # 0 at the start of the weeks around now
    others = cycle - 2 * half_window - 1
    later = phase - 2 * half_window - 1
    if parts == 1:
        return np.where(later < 0, 0, -1)
    return np.where(later < 0, 0, 1 + later * (parts - 1) // max(others, 1))


def _judge(
    method: str,
    settings: dict[str, float | int | str | bool],
    observed: Floats,
    rows: Integers,
    expected: Floats,
    upper: Floats,
    fewest: tuple[int, int],
) -> Alarms:
    least, span = whole(fewest[0], "fewest", at_least=0), whole(fewest[1], "fewest")
    running = np.concatenate([[0.0], observed.cumsum()])
    enough = running[rows + 1] - running[np.maximum(rows + 1 - span, 0)] >= least
    alarms = enough & (observed[rows] > upper)
    return Alarms(
        method=method,
        settings=settings,
        positions=tuple(rows.tolist()),
        observed=tuple(observed[rows].tolist()),
        expected=tuple(expected.tolist()),
        upper=tuple(upper.tolist()),
        alarms=tuple(alarms.tolist()),
    )
