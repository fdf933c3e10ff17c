"""The answer in three sentences: what came out, how sure that is and what chance does, what it does not show.

Figures that compare different things do not stand in one sentence: counts, against the count that chance brings, are in
the first; what the tests weigh, with how often chance does as much, in the second.
"""

from collections.abc import Sequence

from ..records import iso
from ..records.query import parse
from ..schema import Coverage
from ..schema.inquiries import Proposal, ProposedSide
from ..schema.timing import SurgeTest, TimingTest
from ..vocabulary.countries import countries
from .windows import told

ABOUT = 0.05
"""Share of what chance brings within which a count is about as great: nobody should read a finding into less."""


def answer(
    proposal: Proposal, timing: TimingTest | None, surge: SurgeTest | None, coverages: tuple[Coverage, ...]
) -> tuple[str, str, str]:
    """Three sentences on an argument that was tested, the rise with the timing where both were. `coverages` are those
    of the sets that the sides come from."""
    out, sure = [], []
    if timing is not None:
        out.append(_came_out(proposal, timing))
        sure.append(_sure(timing))
    if surge is not None:
        out.append(_rose(series_name(proposal.then), surge))
        sure.append(f"{'as for the rise, ' if sure else ''}{_sure_of_rise(surge)}")
    return _joined(out), _joined(sure), _not_shown(timing, surge, coverages)


def unasked(proposal: Proposal, notes: Sequence[str] = ()) -> tuple[str, str, str]:
    """Three sentences on an argument that could not be tested; `notes` say why where both sides are there."""
    sides = (proposal.first, proposal.then)
    steps = [*tables_to_fill(proposal)]
    unnamed = [name for name, side in zip(("first", "second"), sides, strict=True) if _is_open(side)]
    if unnamed or not steps:
        which = f"the {unnamed[0]} side" if len(unnamed) == 1 else "both sides"
        steps.append(f"say in the file beside the article which records or which table stand for {which}")
    would = f"To test it, {'; and '.join(steps)}"
    if any(side.outside for side in sides):
        would += "; or add a set that covers the place (allegedly records add --help)"
    return (
        f"This argument was not tested. {why(*sides) or ' '.join(notes)}",
        f"{would}.",
        "That nothing was tested says nothing for the argument or against it.",
    )


def tables_to_fill(proposal: Proposal) -> tuple[str, ...]:
    """What to do for the sides that need a table, as one step: which tables, what is in them, where they are named;
    nothing where none does."""
    needs = [(key, side.needs) for key, side in (("first", proposal.first), ("then", proposal.then)) if side.needs]
    if not needs:
        return ()
    tables = " and ".join(f"{table.file} (columns {', '.join(table.columns)})" for _, table in needs)
    lines = " and ".join(f'{key}_table = "{table.file}"' for key, table in needs)
    return (
        f"fill in {tables}: one row for each time that it happened, also those that nobody linked to anything, with the"
        f" source of each; name it below [arguments.{proposal.argument}] in the file beside the article: {lines}",
    )


def _is_open(side: ProposedSide) -> bool:
    return bool(side.unanswered) and side.needs is None


def why(first: ProposedSide, then: ProposedSide) -> str:
    """Why sides could not be asked, a sentence each; empty where both could."""
    sides = (("first", first), ("second", then))
    return " ".join(f"The {name} side: {side.unanswered}" for name, side in sides if side.unanswered)


def series_name(side: ProposedSide) -> str:
    """What a side's series is, in a few words: the values of its query, or its table."""
    if not side.query:
        return side.table
    told = []
    for each in parse(side.query).conditions:
        values = [countries()[value].name for value in each.values] if each.key == "country" else each.values
        if each.key == "near":
            point = f"{each.values[0]}, {each.values[1]}"
            place = next((ground.value for ground in side.grounds if ground.part == "place"), point)
            values = (f"within {each.values[2]} km of {place}",)
        sign = {"=": "", "!=": "without "}.get(each.comparison, f"{each.key} {each.comparison} ")
        told.append(sign + " or ".join(values))
    return ", ".join(told) or "all records"


def _joined(parts: Sequence[str]) -> str:
    words = "; ".join(parts)
    return f"{words[:1].upper()}{words[1:]}."


def _came_out(proposal: Proposal, test: TimingTest) -> str:
    """The plain counts, which anybody can make again. The rate and its p weigh events and stand in another sentence."""
    result = test.result
    more = result.coincidences - result.expected
    beside = "more than" if more > 0 else "fewer than"
    if abs(more) <= ABOUT * result.expected:
        beside = "about as many as"
    return (
        f"of {result.then_events:,} events ({series_name(proposal.then)}), {number(result.coincidences)} came"
        f" {told(proposal.window)} one of the {result.first_events:,} of the first side"
        f" ({series_name(proposal.first)}); chance alone would bring {number(result.expected)}, so by plain count there"
        f" are {beside} by chance"
    )


def _rose(name: str, test: SurgeTest) -> str:
    result = test.result
    return (
        f"there are {result.events_since:,} events ({name}) since {iso(result.since)}, where season and trend let"
        f" expect {number(result.expected)} had nothing changed then"
    )


def _sure(test: TimingTest) -> str:
    result = test.result
    low, high = result.interval
    how_often = f"such events come {_as_often(result.rate_ratio)} in those days as at other times"
    if result.rate_ratio is None:
        how_often = "how much more often such events come in those days cannot be said, since nearly all of them do"
    words = (
        f"{_verdict(result.verdict, result.detectable_rate_ratio)}; weighed as the test does it, an event out of a"
        f" quiet time above one amid many, {how_often} (95 % interval {_ratio(low)} to {_ratio(high)}), and as much"
        f" or more comes by chance {_often(result.p_value)} ({_p_is(result.p_value)})"
    )
    if test.choices:
        few = sum(choice.p_value <= 0.05 for choice in test.choices)
        words += f"; {few} of {len(test.choices)} reasonable ways to ask have p up to 0.05"
    if test.other_pairs is not None:
        others, before = test.other_pairs.pairs - 1, test.other_pairs.rank - 1
        stand = "stands" if before == 1 else "stand"
        words += (
            f"; of {others:,} other groups or countries of the set in its place, {before:,} {stand} out more by plain"
            " count"
        )
    return words


def _sure_of_rise(test: SurgeTest) -> str:
    result = test.result
    low, high = result.interval
    return (
        f"{_verdict(result.verdict, result.detectable_rate_ratio)}; after season and trend the rate since then is"
        f" {_times(result.rate_ratio)} that of the time before (95 % interval {_ratio(low)} to {_ratio(high)}), and as"
        f" much or more comes by chance {_often(result.p_value)} ({_p_is(result.p_value)})"
    )


def _verdict(verdict: str, detectable: float | None) -> str:
    if verdict == "more than chance":
        return "chance alone seldom does this"
    if verdict == "no more than chance":
        return "that is no more than chance brings, and twice the usual rate would have been seen"
    if detectable is None or detectable > 1000:
        return "these data cannot tell: hardly any effect, however large, would have been seen in them"
    return (
        f"these data cannot tell: only from {_ratio(detectable)} times the usual rate on would they have shown it four"
        " times in five"
    )


def _not_shown(timing: TimingTest | None, surge: SurgeTest | None, coverages: tuple[Coverage, ...]) -> str:
    verdicts = {each.result.verdict for each in (timing, surge) if each is not None}
    if "more than chance" in verdicts:
        words = "Neither a link in time nor a rise says why"
    elif timing is None:
        words = "That does not show that nothing rose"
    else:
        words = "That does not show that there is no link, nor why there would be one"
    found = []
    for coverage in dict.fromkeys(coverages):
        name = f"{coverage.set_name} {coverage.version}"
        if coverage.counts_reports:
            found.append(f"{name} counts press reports and not events")
        elif coverage.least_killed:
            found.append(f"{name} lists only what its makers found, with at least {coverage.least_killed} killed")
        else:
            found.append(f"{name} lists only what its makers found")
    sets = "; ".join(found) if found else "a table holds only what its makers wrote down"
    return f"{words}: {sets}, and p is too small where sides and window were chosen after the dates were seen."


def number(value: float) -> str:
    """Two digits that count, or the whole number."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2g}" if abs(value) < 10 else f"{value:.3g}"


def _ratio(value: float | None) -> str:
    return "no limit" if value is None or value > 1000 else number(value)


def _times(value: float | None) -> str:
    return "countless times" if value is None else f"{_ratio(value)} times"


def _as_often(value: float | None) -> str:
    return "as often" if value is not None and _ratio(value) == "1" else f"{_times(value)} as often"


def _often(p_value: float) -> str:
    if p_value >= 0.995:
        return "practically always"
    if p_value >= 0.015:
        return f"{round(100 * p_value)} times in 100"
    if p_value < 1e-6:
        return "less than once in a million times"
    times = 1 / p_value
    return f"about once in {round(times, 2 - len(str(round(times)))):,.0f} times"


def _p_is(value: float) -> str:
    """Two digits that count, without an exponent."""
    if value < 1e-6:
        return "p < 0.000001"
    exponent = int(f"{value:e}".partition("e")[2])
    return f"p = {value:.2f}" if value >= 0.095 else f"p = {value:.{1 - exponent}f}"
