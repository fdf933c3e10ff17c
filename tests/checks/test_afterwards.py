"""A date and how long after another it is, side by side."""

import pytest

from allegedly.checks import Example
from allegedly.checks.afterwards import afterwards

from .given import read_example, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in afterwards(read_example(Example(text=text, written="2024-10-21")))]


def test_a_date_that_is_not_so_long_after() -> None:
    assert found("In the first raid, on 9 May, two died; in the second, nine days later, on 20 May, three.") == [
        (
            "DATE-03",
            ("nine days later", "20 May"),
            "From 9 May to 20 May is about 11 days; the text gives nine days later.",
        )
    ]


def test_a_date_that_is_before() -> None:
    assert found("The river rose on October 1 and crested on September 29, a day later.") == [
        (
            "DATE-07",
            ("September 29", "a day later"),
            "From October 1 to September 29 is about 2 days back; the text gives a day later.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In the first raid, on 9 May, two died; in the second, eleven days later, on 20 May, three.",
        "The river rose on September 28 and crested on September 29, a day later.",
        "The river rose in 2020. A dam was built on May 3, a year later than planned.",
        "The wall fell in March 2021. It was rebuilt in March 2023, two years later.",
        "The river crested on September 29. A day later, the mayor came.",
    ],
)
def test_a_date_that_is(text: str) -> None:
    assert found(text) == []
