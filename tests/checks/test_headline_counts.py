"""Counts in the headline against those of the text."""

import pytest

from allegedly.checks import Example
from allegedly.checks.headline_counts import headline_counts

from .given import read_example, told


def found(title: str, text: str) -> list[str]:
    example = Example(title=title, text=text, written="2025-03-11")
    return [reason for _, _, reason in map(told, headline_counts(read_example(example)))]


def test_a_number_that_the_text_does_not_have() -> None:
    assert found("City hid reports on nine schools", "The city kept reports on seven schools under lock.") == [
        "The headline gives nine schools; the text gives seven."
    ]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("City hid reports on nine schools", "The city kept reports on nine schools under lock, two schools said."),
        ("City hid reports on nine schools", "Reports on seven schools and two more schools were kept under lock."),
        ("City hid reports on nine schools", "The city kept reports under lock."),
        ("City hid reports on nine schools", "More than eight schools had lead in their water."),
        ("City hid reports on nine schools", "Two schools are closed. In all, nine were looked at."),
        ("City hid reports for nine weeks", "The city kept reports under lock for three weeks."),
        ("Schools shut", "The city shut seven schools."),
    ],
)
def test_a_number_that_may_be_the_texts(title: str, text: str) -> None:
    assert found(title, text) == []


def test_a_fraction_counts_nothing() -> None:
    assert found("Two of three wells dry", "In the district 64 of the 96 wells are dry.") == []
