import msgspec
from report.timing import sample

from allegedly.inquiry.sentences import answer, number, series_name, unasked
from allegedly.schema.inquiries import NeededTable, Proposal, ProposedSide, Window
from allegedly.schema.timing import TimingTest

from .given import SIMULATED

FIRST = ProposedSide(words="the assembly debated", table="debates.csv", observed=("2023",))
THEN = ProposedSide(words="fires", query="set=simulated version=1 actor=IS country=SY killed>=10 2023")
PROPOSAL = Proposal(
    argument="g1", phrase="days after", first=FIRST, then=THEN, window=Window(0, 3), readings=(), since=None,
    since_readings=(), grounds=(),
)  # fmt: skip


def given_test(**changes: object) -> TimingTest:
    result = msgspec.structs.replace(sample.timing_test().result, **changes)
    return msgspec.structs.replace(sample.timing_test(), result=result)


def sentences(**changes: object) -> tuple[str, str, str]:
    return answer(PROPOSAL, given_test(**changes), None, (SIMULATED,))


def test_a_series_in_a_few_words() -> None:
    assert series_name(FIRST) == "debates.csv"
    assert series_name(THEN) == "IS, Syria, killed >= 10"
    assert series_name(ProposedSide(words="", query='actor!="Lake Guard"')) == "without Lake Guard"
    assert series_name(ProposedSide(words="", query="near=33.3,44.4,25km")) == "within 25 km of 33.3, 44.4"
    assert series_name(ProposedSide(words="", query="2023")) == "all records"


def test_counts_stand_apart_from_what_is_weighed() -> None:
    fewer = sentences(coincidences=174.0, expected=194.0, rate_ratio=1.1, interval=(0.58, 2.1), p_value=0.28)
    assert fewer[0] == (
        "Of 4 events (IS, Syria, killed >= 10), 174 came 0 to 3 days after one of the 3 of the first side"
        " (debates.csv); chance alone would bring 194, so by plain count there are fewer than by chance."
    )
    assert (
        "; weighed as the test does it, an event out of a quiet time above one amid many, such events come 1.1 times as"
        " often in those days as at other times (95 % interval 0.58 to 2.1), and as much or more comes by chance 28"
        " times in 100 (p = 0.28)"
    ) in fewer[1]
    assert "there are more than by chance" in sentences(coincidences=9.0, expected=4.0)[0]
    assert "there are about as many as by chance" in sentences(coincidences=2_612.0, expected=2_614.0)[0]
    assert "such events come as often in those days" in sentences(rate_ratio=1.001)[1]
    assert "how much more often such events come in those days cannot be said" in sentences(rate_ratio=None)[1]


def test_power_that_is_too_low_is_said() -> None:
    assert sentences(verdict="these data cannot tell", detectable_rate_ratio=2.34)[1].startswith(
        "These data cannot tell: only from 2.3 times the usual rate on would they have shown it four times in five;"
    )
    assert (
        "hardly any effect, however large" in sentences(verdict="these data cannot tell", detectable_rate_ratio=None)[1]
    )


def test_a_link_is_no_reason_and_no_link_is_no_proof() -> None:
    assert sentences(verdict="more than chance")[2].startswith(
        "Neither a link in time nor a rise says why: simulated 1 lists only"
    )
    assert sentences(verdict="no more than chance")[2].startswith("That does not show that there is no link")


def test_reports_are_not_events() -> None:
    reports = msgspec.structs.replace(SIMULATED, counts_reports=True)
    assert "simulated 1 counts press reports and not events" in answer(PROPOSAL, given_test(), None, (reports,))[2]


def test_what_was_not_tested_says_what_it_needs() -> None:
    table = NeededTable("port.txt.g1-first.csv", ("date", "source"), "One row each.")
    needing = ProposedSide(words="talks", needs=table, unanswered="No set has it.")
    proposal = msgspec.structs.replace(PROPOSAL, argument="g1", first=needing)
    assert unasked(proposal) == (
        "This argument was not tested. The first side: No set has it.",
        "To test it, fill in port.txt.g1-first.csv (columns date, source): one row for each time that it happened, also"
        " those that nobody linked to anything, with the source of each; name it below [arguments.g1] in the file"
        ' beside the article: first_table = "port.txt.g1-first.csv".',
        "That nothing was tested says nothing for the argument or against it.",
    )
    outside = msgspec.structs.replace(proposal, first=msgspec.structs.replace(needing, outside=True))
    assert unasked(outside)[1].endswith("or add a set that covers the place (allegedly records add --help).")


def test_a_side_that_is_not_in_the_sentence_must_be_named() -> None:
    missing = ProposedSide(words="", unanswered="Not there.")
    needing = ProposedSide(words="talks", needs=NeededTable("g1-then.csv", ("date",), "One."), unanswered="No.")
    proposal = msgspec.structs.replace(PROPOSAL, argument="g1", first=missing, then=needing)
    assert unasked(proposal)[1].endswith(
        'then_table = "g1-then.csv"; and say in the file beside the article which records or which table stand for the'
        " first side."
    )


def test_numbers() -> None:
    assert [number(value) for value in (0.5, 2.0, 43.44, 173.9, 12345.6)] == ["0.5", "2", "43.4", "174", "12,346"]
