"""The paragraph for a methods section: everything needed to do the same again."""

from collections.abc import Iterator

from ...schema.timing import DatedSeries, OtherPairs, SurgeTest, TimingTest
from .wording import iso, number, p_is, p_value, period, ratio


def test_methods(test: TimingTest) -> str:
    """What was tested, how, with which settings and programs."""
    result = test.result
    low, high = result.interval
    sentences = [
        f"We tested whether events of the second series ({_series(test.then)}) follow those of the first"
        f" ({_series(test.first)}) from {result.lag:g} to {result.lag + result.window:g} days later, both ends"
        f" included, within the {number(result.observed)} days that both were observed.",
        "Each event of the second series adds log(1 + 0.2 n / (w r)) to the statistic, where n events of the first lie"
        " in the window before it, w is the window's length and r the rate at which an event was due.",
        f"The null hypothesis ({result.null}) holds the first series fixed and keeps {result.keeps}; the second series"
        f" moves in {result.clusters} independent piece(s) (events up to {result.linking:g} days apart together)"
        f" within bins of {number(result.bin_length)} days.",
        f"The one-sided p-value is P(X ≥ x) under the law of that sum, {p_value(result.p_value)}{_correction(test)};"
        f" with the roles exchanged it is {p_value(result.reverse_p_value)}.",
        f"The rate ratio, {ratio(result.rate_ratio)} (95 % interval {ratio(low)} to {ratio(high)}), comes from the"
        " conditional likelihood of a self-controlled case series (Farrington 1995) with the variance of whole pieces;"
        f" the smallest that would have been found with power 0.8 at level 0.05 is"
        f" {ratio(result.detectable_rate_ratio)}.",
        f"A test that the second series is as the null takes it to be gives {p_is(result.fit_p_value)}.",
    ]
    return " ".join([*sentences, *_checked_beside(test), _programs(test, result.seed)])


def _checked_beside(test: TimingTest) -> Iterator[str]:
    """What was done beside the test itself, as far as it was."""
    if test.result.draws > 1:
        yield (
            f"Dates that are not sure were drawn uniformly within their intervals; the statistic is the mean over"
            f" {test.result.draws} draws."
        )
    if test.curve is not None:
        curve = test.curve
        yield (
            f"Lags from {curve.lags[0]:g} to {curve.lags[-1]:g} days ({len(curve.lags)} of them) were scanned with one"
            f" family-wise p-value (Westfall and Young 1993; {curve.surrogates:,} surrogates):"
            f" {p_value(curve.p_value)}."
        )
    if test.choices:
        few = sum(choice.p_value <= 0.05 for choice in test.choices)
        yield (
            f"Of {len(test.choices)} combinations of window, null and dates (a specification curve after Simonsohn,"
            f" Simmons and Nelson 2020), {few} have p ≤ 0.05, not corrected for each other."
        )
    if test.other_years is not None:
        yield (
            f"With the second series moved by every number of whole years that leaves a year in common"
            f" ({len(test.other_years.years)} moves), the true dates have the {_ordinal(test.other_years.rank)}"
            " smallest p-value."
        )
    if test.other_pairs is not None:
        yield _others(test.other_pairs)


def _others(others: OtherPairs) -> str:
    columns = " and ".join(dict.fromkeys((*others.first_by, *others.then_by)))
    return (
        f"Among the {others.pairs:,} pairs of {others.firsts:,} and {others.thens:,} series that the tables hold by"
        f" {columns} (series of three events or more), the pair has place {others.rank:,}. Each was tested by moving"
        f" its second series by up to {others.shift} whole days either way, all moves counted; pairs are ordered by the"
        f" p-value, {p_value(others.p_value)} for this one, and those equal in it by the standardised count."
    )


def _correction(test: TimingTest) -> str:
    tried = test.result.tried
    if len(tried) < 2:
        return ""
    windows = ", ".join(f"{window:g}" for window in tried)
    return f" corrected for the windows that were tried ({windows} days; Westfall and Young 1993)"


def surge_methods(test: SurgeTest) -> str:
    """What was tested, how, with which settings and programs."""
    result = test.result
    low, high = result.interval
    season = f"{result.harmonics} harmonic(s) of {result.period:g} days" if result.harmonics else "no season"
    tried = (
        f" The best of the {result.dates_tried} dates that were tried has {p_is(result.p_value_any)}."
        if result.dates_tried > 1
        else ""
    )
    return (
        f"We tested whether there are more events ({_series(test.series)}) since {iso(result.since)} than before."
        f" Counts in {result.bins} bins of {result.width:g} days were fitted by negative-binomial regression with"
        f" {season} and {'a log-linear' if result.trend else 'no'} trend (overdispersion"
        f" {number(result.overdispersion)}). The statistic is the score (Cox and Hinkley 1974, section 9.3) of a step"
        f" at the date, divided by the root of 1 + 2 S or of 0.7, whichever is more, S being the sum of the first"
        f" three autocorrelations of its summands less the mean of that over the draws (Newey and West 1987); its"
        f" p-value, P(X ≥ x) ="
        f" {p_value(result.p_value)}, comes from {result.simulations:,} parametric bootstrap draws, each fitted again"
        f" (Davison and Hinkley 1997, section 4.2).{_delays(test)}{tried}"
        f" The rate ratio of the step is {ratio(result.rate_ratio)} (95 % interval {ratio(low)} to {ratio(high)}); the"
        f" smallest that would have been found with power 0.8 is {ratio(result.detectable_rate_ratio)}."
        f" A test for dependence of neighbouring counts after the fit gives {p_is(result.serial_p_value)}."
        f" {_programs(test, result.seed)}"
    )


def _delays(test: SurgeTest) -> str:
    if not test.series.reported:
        return ""
    return (
        f" The share of each bin on record by now ({test.result.reported_since:.0%} of the time since) was estimated"
        f" from the delays between event and report (column {test.series.reported}), right truncation allowed for"
        " (Kalbfleisch and Lawless 1989), and entered as an offset, estimated anew from resampled delays in each draw."
    )


def _ordinal(rank: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{rank}{'th' if rank % 100 in (11, 12, 13) else endings.get(rank % 10, 'th')}"


def _series(series: DatedSeries) -> str:
    where = f", {' and '.join(series.where)}" if series.where else ""
    gaps = f" in {len(series.observed)} spells" if len(series.observed) > 1 else ""
    return f"{series.file}, column {series.column}{where}: {series.events:,} events, observed {period(series)}{gaps}"


def _programs(test: TimingTest | SurgeTest, seed: int | None) -> str:
    made = test.made
    return (
        f"Computed with allegedly {made.allegedly}, numpy {made.numpy} and scipy {made.scipy}"
        f"{'' if seed is None else f', seed {seed}'}."
    )
