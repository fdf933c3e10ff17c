"""The answer in plain sentences, the same on the page and in the terminal."""

from ...schema.timing import PairResult, SurgeTest, TimingTest
from .wording import how_often, iso, length, number, p_is, p_value, ratio, within

VERDICTS = {
    "more than chance": "More than chance: chance alone seldom does this. Why is another question.",
    "no more than chance": "No more than chance, and twice the usual rate would have been seen.",
    "these data cannot tell": "These data cannot tell: chance does this too, but an effect may hide here.",
}


def question(test: TimingTest) -> str:
    result = test.result
    if result.lag == 0 and result.window > 0:
        how = f"follow {test.first.name} within {length(result.window)}"
        return f"Does {test.then.name} {how} more often than chance has it?"
    where = within(result.window, result.lag)
    return f"Do events of {test.then.name} come {where} those of {test.first.name} more often than chance has it?"


def test_answer(test: TimingTest) -> list[str]:
    """Five sentences: the verdict, the counts, the effect, the chance, the power."""
    result = test.result
    return [
        VERDICTS[result.verdict],
        f"By plain count, {number(result.coincidences)} of {result.then_events:,} events came so; chance alone would"
        f" bring {number(result.expected)}.",
        _effect(result),
        f"This or more happens by chance {how_often(result.p_value)} ({p_is(result.p_value)}){_standing(test)}.",
        _power(result.detectable_rate_ratio),
    ]


def _standing(test: TimingTest) -> str:
    """Where the pair stands among the others of its tables."""
    others = test.other_pairs
    return "" if others is None else f"; of {others.pairs:,} such pairs in the tables it is number {others.rank:,}"


def _effect(result: PairResult) -> str:
    """The rate ratio, which weighs events where the sentence before it counts them, so that the two may differ."""
    low, high = result.interval
    times = "out of proportion to" if result.rate_ratio is None else f"{ratio(result.rate_ratio)} times"
    return f"Quiet times weigh more: the rate is {times} the usual (95 % {ratio(low)} to {ratio(high)})."


def _power(detectable: float | None) -> str:
    if detectable is None or detectable > 1000:
        return "Hardly any effect, however large, would have been seen in these data."
    return f"To be seen four times in five, the rate would need to be {ratio(detectable)} times the usual."


def surge_question(test: SurgeTest) -> str:
    return f"Are there more events in {test.series.name} since {iso(test.result.since)} than before?"


def surge_answer(test: SurgeTest) -> list[str]:
    """Five sentences: the verdict, the counts, the effect, the chance, the power."""
    result = test.result
    low, high = result.interval
    times = "out of proportion" if result.rate_ratio is None else f"{ratio(result.rate_ratio)} times as many"
    tried = f", and {p_is(result.p_value_any)} for the best of {result.dates_tried} dates"
    return [
        VERDICTS[result.verdict],
        _since(test),
        f"That is {times} (95 % interval {ratio(low)} to {ratio(high)}).",
        f"This or more happens by chance {how_often(result.p_value)} ({p_is(result.p_value)}"
        f"{tried if result.dates_tried > 1 else ''}).",
        _power(result.detectable_rate_ratio),
    ]


def _since(test: SurgeTest) -> str:
    result = test.result
    since, expected, before = f"{result.events_since:,}", number(result.expected), f"{result.events_before:,} before"
    grounds = [name for name, fitted in (("season", result.harmonics > 0), ("trend", result.trend)) if fitted]
    events = f"{since} event{'' if result.events_since == 1 else 's'} since"
    if test.series.reported and result.reported_since < 0.995:
        events = f"{since} since on record, some {result.reported_since:.0%} of all"
        grounds.append("delays")
    *most, last = grounds or ["rate before"]
    make = f"{', '.join(most)} and {last}" if most else f"the {last}"
    return f"{events} ({before}), where {make} alone would make it {expected}."


def test_limits(test: TimingTest) -> list[str]:
    """What the test cannot know, the most important first."""
    limits = [
        "A link in time is no proof of a cause. A third thing may bring on both, and here the test is blind to it"
        " unless it moves slowly or with the season.",
        "The test knows only what was recorded. Events that were recorded because of the others (more is reported in"
        " the weeks after) look like an effect.",
        "The p-value holds if tables, window and filters were chosen before anyone looked at the dates. Each choice"
        " made to fit the dates makes it too small.",
    ]
    if test.result.verdict == "these data cannot tell":
        limits.append("“Cannot tell” is not “no”: with so few events only a very large effect would have been seen.")
    if not (test.first.observed_given and test.then.observed_given):
        limits.append(
            "When anyone was watching is guessed from the first and the last event. Give it where it is known, gaps"
            " too: a gap that the test does not know of looks like a time without events."
        )
    return limits


def surge_limits(test: SurgeTest) -> list[str]:
    """What the test cannot know, the most important first."""
    limits = [
        "More events on record may be more events or more recording: a new reporter, a new law, a new website.",
        _unreported(test),
        "The p-value holds if the date was chosen for a reason outside of these counts. A date that was chosen because"
        " they rise there makes it too small.",
    ]
    if test.result.harmonics == 0:
        limits.append("No season was fitted, so the season's own rise may pass for one.")
    return limits


def _unreported(test: SurgeTest) -> str:
    if test.series.reported:
        return (
            "What is still to be reported is reckoned from the delays so far, as if reporting were as fast as it was."
            " Events that are never reported are no part of it."
        )
    return (
        "Events of the last weeks may still be missing from the table, which hides a rise. That is not allowed for;"
        " with a column of the days of report it would be."
    )


def reading_hints(test: TimingTest) -> dict[str, str]:
    """For each picture, one sentence that says how to read it."""
    many = test.first.bars is not None or test.then.bars is not None
    tried = len(test.result.tried) > 1
    return {
        "timeline": "Taller bars stand for more events: see whether the lower row rises after the upper one does."
        if many
        else "Each line is an event: see how many lines of the lower row stand on a shaded window, and how much"
        " of the row the windows cover anyway.",
        "law": "The bars show what chance alone would do; the marked ones, from these data on to the right, add up to"
        f" the p-value of {p_value(uncorrected(test))}{', not corrected for other windows' if tried else ''}.",
        "lags": "If the second series answers the first, the curve rises above the line near the delay of the answer;"
        " a curve below the line everywhere is what chance looks like.",
        "choices": "Each row asks the same question in another way: an answer to rely on stays on the same side of the"
        " thin line at 1, whichever way it is asked.",
        "others": "Each row is a pair from the same tables that is asked the same: where many stand before the pair of"
        " this page, the tables are full of such timing, and its p-value is no argument.",
    }


def uncorrected(test: TimingTest) -> float:
    """The p-value before it was corrected for other windows: the share of the law that the picture shows."""
    law = test.law
    if law is None:
        return test.result.p_value
    pairs = zip(law.starts, law.shares, strict=True)
    return sum(share for start, share in pairs if start >= law.observed - 1e-9)


def counts_hint(test: SurgeTest) -> str:
    return (
        f"Each bar counts the events of {length(test.result.width)}; if there is a surge, the bars right of the date"
        " stand above the line more often and by more than those left of it."
    )
