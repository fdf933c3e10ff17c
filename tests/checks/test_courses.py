"""How long a thing goes on, against its first day, its last and those that are counted."""

import pytest

from allegedly.checks import Example
from allegedly.checks.courses import courses

from .given import read_example, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in courses(read_example(Example(text=text, written="2024-06-21")))]


def test_a_day_that_is_counted_behind_the_last() -> None:
    text = "The two-day wool fair opened in Marrow on Friday. On its third day a record 4,000 visitors came."
    assert found(text) == [("DATE-08", ("third day", "two-day"), "The text gives two-day and counts to the third day.")]


def test_a_length_that_its_days_do_not_have() -> None:
    text = "The strike at the ferry yard began on Monday, lasted four days and ended on Wednesday, the union said."
    assert found(text) == [
        (
            "DATE-08",
            ("Monday", "four days", "Wednesday"),
            "The text gives four days, a beginning (Monday) and an end (Wednesday); no two of these allow the third.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The five-day regatta starts on 1 July and ends on 3 July.",
        "The four-day strike, which began on Monday, ended on Wednesday.",
        "Miners began a three-day strike on Monday and ended it on Friday.",
        "The blockade lasted two weeks. It began on 3 May and was lifted on 9 May.",
        "The two-day summit began on Thursday. On the fourth day of the summit the ministers left.",
        "The three-day fair drew crowds. The fair's fourth day was the busiest.",
        "The three-year siege began in March 1914 and ended in May 1919.",
        "The six-week trial ended after ten weeks. The trial lasted four weeks. The six-week trial is over.",
    ],
)
def test_courses_that_do_not_fit(text: str) -> None:
    assert [code for code, _, _ in found(text)] == ["DATE-08"]


@pytest.mark.parametrize(
    "text",
    [
        "The three-day wool fair opened in Marrow on Tuesday. On its third day a record 4,000 visitors came.",
        "The strike began on Monday, lasted three days and ended on Wednesday, the union said.",
        "The strike began on Monday, lasted nine days and ended on Wednesday.",
        "The four-day talks began on Monday and ended on Friday.",
        "The four-day strike began on Monday. Another strike began on Friday and ended on Saturday.",
        "The strike began on Monday, lasted almost two weeks and ended on Friday.",
        "The two-week strike began on 6 May and ended on 17 May.",
        "The two-day strike was to end on Wednesday but was extended. It began on Monday.",
        "A two-day match went into a third day, because of rain.",
        "The two-day summit comes as the war enters its third day.",
        "The two-day summit opened on Friday. The third day of the strike passed calmly.",
        "The 90-day deadline began on 1 March and ends on 9 March.",
        "The ten-day walk began on 28 December and ended on 6 January.",
        "The shop opened on Monday and closed on Friday. The three-day sale lasted until Sunday.",
        "The two-day conference was followed by a four-day fair; on the third day it rained.",
    ],
)
def test_courses_that_fit_or_are_of_other_things(text: str) -> None:
    assert found(text) == []
