"""The table under the answer: names and values, the same on the page and in the terminal."""

from ...schema.timing import DatedSeries, PairResult, SurgeTest, TimingTest
from .wording import between, iso, length, number, p_is, p_value, period, ratio, within

Fact = tuple[str, str]


def test_facts(test: TimingTest) -> list[Fact]:
    """The numbers of a test of two series."""
    result = test.result
    low, high = result.interval
    facts = [
        ("Window", _window(result)),
        ("Observed together", length(round(result.observed, 2))),
        ("Coincidences", f"{number(result.coincidences)}, {number(result.expected)} by chance"),
        ("Second preceded by first", f"{result.precursor_rate:.0%}"),
        ("First followed by second", f"{result.trigger_rate:.0%}"),
        ("Rate ratio", f"{ratio(result.rate_ratio)} (95 % {ratio(low)} to {ratio(high)})"),
        ("Detectable rate ratio", ratio(result.detectable_rate_ratio)),
        ("p-value", _p_value(test)),
        ("Roles exchanged", f"{p_is(result.reverse_p_value)}"),
        ("After rather than before", f"{p_is(result.direction_p_value)}"),
    ]
    if test.curve is not None:
        lags = f"{test.curve.lags[0]:g} to {test.curve.lags[-1]:g} days"
        facts.append(("Any lag", f"{p_is(test.curve.p_value)} for lags of {lags}"))
    if test.choices:
        few = sum(choice.p_value <= 0.05 for choice in test.choices)
        facts.append(("Other choices", f"p <= 0.05 in {few} of {len(test.choices)}"))
    if test.other_years is not None:
        places = len(test.other_years.years) + 1
        facts.append(("Dates of other years", f"true ones are number {test.other_years.rank} of {places}"))
    if test.other_pairs is not None:
        facts.append(("Other pairs", f"this one is number {test.other_pairs.rank:,} of {test.other_pairs.pairs:,}"))
    facts += [("Null", result.null), ("Fit of the null", f"{p_is(result.fit_p_value)}")]
    return facts


def _window(result: PairResult) -> str:
    if result.lag < 0 or result.window == 0:
        return within(result.window, result.lag).removesuffix(" as")
    return f"{between(result.lag, result.lag + result.window)} after"


def _p_value(test: TimingTest) -> str:
    result = test.result
    words = p_value(result.p_value)
    if result.surprise is not None:
        words += f" ({number(result.surprise)} bits)"
    if len(result.tried) > 1:
        words += f", corrected for {len(result.tried)} windows"
    return words


def surge_facts(test: SurgeTest) -> list[Fact]:
    """The numbers of a test of one series."""
    result = test.result
    low, high = result.interval
    facts = [
        ("Since", iso(result.since)),
        ("Events before, since", f"{result.events_before:,}, {result.events_since:,}"),
        ("Expected unchanged", number(result.expected)),
        ("Rate ratio", f"{ratio(result.rate_ratio)} (95 % {ratio(low)} to {ratio(high)})"),
        ("Detectable rate ratio", ratio(result.detectable_rate_ratio)),
        ("p-value", p_value(result.p_value)),
        ("Counted in", f"{result.bins} stretches of {length(result.width)}"),
        ("Season", f"{result.harmonics} waves of {result.period:g} days" if result.harmonics else "not fitted"),
        ("Trend", "fitted" if result.trend else "not fitted"),
        ("Overdispersion", number(result.overdispersion)),
    ]
    if result.dates_tried > 1:
        facts.insert(6, ("Best of the dates tried", f"{p_is(result.p_value_any)}, {result.dates_tried} dates"))
    if test.series.reported:
        facts.append(("On record since", f"{result.reported_since:.0%}, by the delays so far"))
    return facts


def series_facts(series: DatedSeries) -> list[Fact]:
    """What was read of a table."""
    facts = [
        ("Table", series.file),
        ("Column", series.column),
        ("Rows read", f"{series.rows:,}"),
        ("Events used", f"{series.events:,}"),
        ("Watched", f"{period(series)}{'' if series.observed_given else ' (not given)'}"),
    ]
    if series.where:
        facts.insert(2, ("Only rows with", " and ".join(series.where)))
    if series.reported:
        facts.append(("Column of reports", series.reported))
    if len(series.observed) > 1:
        facts.append(("Spells of watching", f"{len(series.observed)}"))
    if series.uncertain:
        facts.append(("Dates not sure", f"{series.uncertain:,}"))
    return facts
