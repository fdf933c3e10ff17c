"""A number of years ago against the year beside it."""

import pytest

from allegedly.checks import Example
from allegedly.checks.ago import ago

from .given import read_example, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in ago(read_example(Example(text=text, written="2025-03-11")))]


def test_a_year_that_is_more_years_ago() -> None:
    assert found("The port was founded in 1998, 23 years ago, and has 80 boats.") == [
        ("DATE-03", ("23 years ago", "1998"), "1998 is 27 years before the article; the text gives 23 years ago.")
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Twelve years ago, in 2015, the dam broke.", ["DATE-03"]),
        ("Nine years ago, in 2015, the dam broke.", []),
        ("Ten years ago, in 2015, the dam broke.", []),
        ("The line was opened more than 20 years ago (in 1998).", []),
        ("The line was opened more than 20 years ago (in 2008).", ["DATE-03"]),
        ("The line was opened about 30 years ago, in 1992.", []),
        ("The law of 1998 was changed 23 years ago.", []),
        ("The Front, which was founded in 2016, has fought the army for more than a decade.", ["DATE-04"]),
        ("The Front, which was founded in 2012, has fought the army for more than a decade.", []),
        ("The Front, which was founded in 2016, fought an army that had ruled for more than a decade.", []),
        ("In 1998, 23 boats lay in the port.", []),
        ("Oban, who came to power in 2010, has governed for a dozen years.", ["DATE-04"]),
        ("Oban, who came to power in 2010, has governed for fifteen years.", []),
        ("Oban, who came to power in 2010, has fought the rebels for six years.", []),
    ],
)
def test_only_what_is_off_by_more_than_a_year(text: str, codes: list[str]) -> None:
    assert [code for code, _, _ in found(text)] == codes
