import msgspec

from allegedly.report.columns import width
from allegedly.report.timing import surge_summary
from allegedly.report.timing import test_summary as summary_of

from . import sample


def test_the_answer_is_six_sentences_and_then_the_table() -> None:
    first = msgspec.structs.replace(sample.FIRES, name="fires.csv")
    told = summary_of(sample.timing_test(then=first))
    answer, notes, numbers, *tables = told.split("\n\n")
    assert answer.splitlines() == [
        "Does fires.csv follow debates.csv within 4 days more often than chance has it?",
        "More than chance: chance alone seldom does this. Why is another question.",
        "By plain count, 2.5 of 4 events came so; chance alone would bring 0.4.",
        "Quiet times weigh more: the rate is 14.4 times the usual (95 % 2 to no limit).",
        "This or more happens by chance about once in 130 times (p = 0.0075).",
        "To be seen four times in five, the rate would need to be 11.3 times the usual.",
    ]
    assert notes.startswith("Note: Are these the same events?")
    assert numbers.splitlines()[0] == "Window                    0 to 4 days after"
    assert len(tables) == 2
    assert max(width(line) for line in told.splitlines()) <= 80


def test_the_rank_among_other_pairs_stands_beside_the_p_value() -> None:
    told = summary_of(sample.timing_test(other_pairs=sample.OTHERS))
    assert (
        "This or more happens by chance about once in 130 times (p = 0.0075); of 1,200\n"
        "  such pairs in the tables it is number 71.\n"
    ) in told
    assert "Other pairs               this one is number 71 of 1,200" in told.splitlines()


def test_every_line_fits_whatever_the_names_are() -> None:
    long = msgspec.structs.replace(sample.FIRES, name="x" * 300 + "\n\x1b[2J", file="界" * 200, column="a\tb")
    for columns in (80, 60):
        told = summary_of(sample.timing_test(then=long), width=columns)
        assert max(width(line) for line in told.splitlines()) <= columns
        assert "\x1b" not in told
        assert "\t" not in told


def test_a_surge_is_told_likewise() -> None:
    told = surge_summary(sample.surge_test())
    assert told.split("\n\n")[0].splitlines() == [
        "Are there more events in fires.csv (size=large) since 2023-01-15 than before?",
        "No more than chance, and twice the usual rate would have been seen.",
        "6 events since (5 before), where the trend alone would make it 5.8.",
        "That is 1 times as many (95 % interval 0.6 to 1.8).",
        "This or more happens by chance 45 times in 100 (p = 0.45, and p = 0.60 for the",
        "  best of 2 dates).",
        "To be seen four times in five, the rate would need to be 1.9 times the usual.",
    ]
    assert max(width(line) for line in told.splitlines()) <= 80
