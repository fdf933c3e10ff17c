import pytest

from allegedly.checks.days import days

from .given import read, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in days(read(text))]


def test_two_weeks_that_are_one() -> None:
    assert found("The strike is over. The two-week strike, from 13 to 19 May, closed the mill.") == [
        (
            "DATE-03",
            ("two-week strike, from 13 to 19 May",),
            "From the first of the two days to the last, both counted, is 7 days; the text gives two-week.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The tender was open for ten days, from 1 to 24 March.",
        "The fair lasted three days, from May 30 to June 9.",
        "They were held for a week, from 11 to 29 November.",
    ],
)
def test_days_that_are_more(text: str) -> None:
    assert [code for code, _, _ in found(text)] == ["DATE-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The two-week strike, from 6 to 19 May, closed the mill.",
        "The two-week strike, from 6 to 17 May, closed the mill.",
        "The tender was open for ten days, from 1 to 10 March.",
        "The tender was open for ten days, from 1 to 11 March.",
        "The tender was open for about ten days, from 1 to 15 March.",
        "The tender was open for ten working days, from 1 to 14 March.",
        "The fair lasted three days, from 31 February to 9 June.",
        "In two weeks the fair will come, from 3 to 9 May.",
        "The ten-day walk, from 28 December to 6 January, ended here.",
    ],
)
def test_days_that_fit_or_are_not_told(text: str) -> None:
    assert found(text) == []
