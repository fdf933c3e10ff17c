import pytest

from allegedly.checks import Example
from allegedly.checks.days import days

from .given import read_example, told


def found(text: str, written: str | None = None) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in days(read_example(Example(text=text, written=written)))]


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


@pytest.mark.parametrize(
    ("written", "counted"),
    [("2023-12-01", 63), ("2024-03-10", 63), ("2023-03-10", 62), ("2024-11-10", 62), (None, 62)],
)
def test_over_new_year_a_leap_day_counts_in_its_year(written: str | None, counted: int) -> None:
    ((_, _, reason),) = found("The 50-day march, from 30 December to 1 March, ended.", written)
    assert f"both counted, is {counted} days" in reason


def test_days_up_to_a_leap_day_over_new_year() -> None:
    text = "The 62-day march, from 30 December to 29 February, ended."
    assert found(text, "2024-03-10") == []
    assert found(text.replace("62-day", "50-day"), "2023-03-10") == []


def test_a_length_is_shown_as_the_text_gives_it() -> None:
    ((_, _, reason),) = found("The clashes of 2021, which lasted 11 days, from 3 to 19 July, killed many.")
    assert reason.endswith("is 17 days; the text gives 11 days.")
