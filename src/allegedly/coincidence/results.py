"""Results: what a test of two series found, as fields, as plain words and as a dictionary."""

import math
from typing import Any

from .evidence import Result

MORE = "more than chance"
NO_MORE = "no more than chance"
CANNOT_TELL = "these data cannot tell"

LEVEL = 0.05
"""A p-value up to this is "more than chance"."""

RELEVANT = 2.0
"""A doubling of the rate. "No more than chance" needs an interval that excludes it and data that would have shown it
four times in five; a smaller effect may hide in any series, and is rarely what an argument from timing claims."""


class CoincidenceResult(Result, frozen=True, kw_only=True):
    """Whether events of one series come within a window of those of another more often than chance has it.

    Attributes:
        verdict: one of three: `more than chance` (p_value <= .05), `no more than chance` (the interval's upper end and
            the detectable rate ratio are both under 2, and dates are not rounded to months where a shorter window is
            asked about), `these data cannot tell` (neither).
        p_value: P(a summed surprise as large as the observed, or larger) under the null.
        p_error: Monte Carlo standard error of `p_value`; 0 where the law was computed and not drawn.
        surprise: -log2 of the p-value: 10 is as surprising as ten heads in a row.
        rate_ratio, interval: how many times the matched usual rate inside the windows, with its 95 % interval. The
            interval is open above (infinity) where every event coincides.
        detectable_rate_ratio: the smallest rate ratio that these data would have shown four times in five.
        reverse_p_value: the same test with the series' roles exchanged; 1 where that cannot be tested.
        direction_p_value: P(an excess of coincidences after over before as large as the observed, or larger).
        coincidences, expected: events of the second series in a window, and how many the null expects.
        precursor_rate, trigger_rate: shares of the second series that is preceded, of the first that is followed, among
            these events.
        fit_p_value: of a test that the second series is as the null takes it to be; small is bad.
        first_events, then_events: events of the first after which, and of the second before which, the other was
            watched; the second was so for `observed` units.
        clusters, linking: how many independent pieces the second series was moved in; events up to `linking` apart
            were kept together.
        bin_length: how far a piece may move, in units.
        tried: the windows for which the p-value is corrected (only the one tested where none were tried).
        notes: what a reader of the numbers should know first.
    """

    verdict: str
    p_value: float
    p_error: float
    rate_ratio: float
    interval: tuple[float, float]
    detectable_rate_ratio: float
    reverse_p_value: float
    direction_p_value: float
    coincidences: float
    expected: float
    precursor_rate: float
    trigger_rate: float
    fit_p_value: float
    first_events: int
    then_events: int
    observed: float
    window: float
    lag: float
    null: str
    keeps: str
    clusters: int
    linking: float
    bin_length: float
    tried: tuple[float, ...]
    surrogates: int
    draws: int
    seed: int | None
    notes: tuple[str, ...]

    @property
    def surprise(self) -> float:
        """-log2(p_value), in bits."""
        return 0.0 - math.log2(self.p_value) if self.p_value > 0 else math.inf

    def to_dict(self) -> dict[str, Any]:
        """Every field and the surprise, ready for JSON; an infinite number becomes None."""
        surprise = self.surprise if math.isfinite(self.surprise) else None
        return {**super().to_dict(), "surprise": surprise}

    def __str__(self) -> str:
        low, high = self.interval
        return "\n".join(
            [
                f"Verdict: {self.verdict}.",
                f"{_count(self.coincidences)} of {self.then_events:,} events came {_where(self.window, self.lag)};"
                f" {_count(self.expected)} by chance.",
                f"There the rate is {_ratio(self.rate_ratio)} times the usual"
                f" (95 % interval {_ratio(low)} to {_ratio(high)}).",
                f"p = {self.p_value:.2g} ({self.surprise:.1f} bits);"
                f" the other way round p = {self.reverse_p_value:.2g}.",
                f"Four times in five, these data would show a rate ratio of {_ratio(self.detectable_rate_ratio)}.",
                f"Chance keeps: {self.null} (how the second series behaves by itself).",
            ]
        )


def verdict(p_value: float, interval: tuple[float, float], detectable_rate_ratio: float) -> str:
    """The words for a result, by the thresholds `LEVEL` and `RELEVANT`."""
    if p_value <= LEVEL:
        return MORE
    if interval[1] < RELEVANT and detectable_rate_ratio < RELEVANT:
        return NO_MORE
    return CANNOT_TELL


def _where(window: float, lag: float) -> str:
    if lag == 0:
        return f"within {window:g} after one of the first"
    if lag + window <= 0:
        return f"{0 - lag - window:g} to {-lag:g} before one of the first"
    if lag < 0:
        return f"from {-lag:g} before to {lag + window:g} after one of the first"
    return f"{lag:g} to {lag + window:g} after one of the first"


def _count(value: float) -> str:
    return f"{value:.3g}" if value < 999.5 else f"{value:,.0f}"


def _ratio(value: float) -> str:
    return "over 1,000" if value > 1000 else f"{value:.3g}"
