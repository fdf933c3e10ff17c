import pytest

from allegedly.checks import Example, calendar

from .given import bare, read_example, told

WRITTEN = "2024-01-16"


def found(text: str, written: str | None = WRITTEN) -> list[tuple[str, str]]:
    evidence = read_example(Example(text=text, written=written))
    return [(code, reason) for code, _, reason in map(told, calendar.find(evidence))]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("The wall fell on Tuesday (6 March 2024).", "DATE-01", "6 March 2024 was a Wednesday, not a Tuesday."),
        ("The wall fell on Monday, January 9.", "DATE-01", "9 January 2024 was a Tuesday, not a Monday."),
        ("The contract was signed on June 31, 2021.", "DATE-02", "June 2021 has 30 days."),
        ("The wall fell on February 29, 2023.", "DATE-02", "February 2023 has 28 days."),
        (
            "The camp was open for six years (2003-2012).",
            "DATE-03",
            "2003 to 2012 is about 9 years; the text gives six years.",
        ),
        (
            "Ten years after the flood of March 2003, the wall still leaks.",
            "DATE-04",
            "From March 2003 to the day of the article is about 21 years; the text gives Ten years.",
        ),
        (
            "The mayor was arrested on 3 January 2025.",
            "DATE-05",
            "The text tells in the past tense of 3 January 2025, which is after the day that it was written, "
            "2024-01-16.",
        ),
        (
            "She was minister from 2009 to 2003.",
            "DATE-06",
            "The stretch begins in 2009 and ends in 2003, which is earlier.",
        ),
        (
            "Born in 1960, the 45-year-old captain likes the sea.",
            "AGE-01",
            "Born in 1960, the person was 63 or 64 in 2024; the text gives 45.",
        ),
    ],
)
def test_dates_that_do_not_fit(text: str, code: str, reason: str) -> None:
    assert found(text) == [(code, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The wall fell on Wednesday, 8 March 2023, and on Tuesday, January 9.",
        "In 2017 it fell too: on Monday, January 9, the tide broke it.",
        "In April 31 people came, in June 31 more, and on February 29, 2020, none.",
        "The camp was open for six years (2003-2009), and ruled for two decades (1979-2003).",
        "More than six years after the flood of March 2017, the wall still leaks.",
        "Ten years after the flood of March 2003, the wall had been forgotten.",
        "Four years after the flood of March 2003, in 2007, the wall leaks again, the book says.",
        "The vote was set for 3 January 2025. They agreed to build by May 2031.",
        "The mayor will resign on 3 January 2025.",
        "Ann Lee, 35, met a man who was born in 1950 and died in 2001.",
        "Seasons 2009-10 and 1998-99 were the best; call 2009-2003.",
    ],
)
def test_dates_that_fit_or_need_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("written", [None, "0001-01-01", "9999-12-31"])
def test_any_day_of_the_article_will_do(written: str | None) -> None:
    evidence = read_example(
        Example(text="On Monday, January 9, and Friday, 30 February 2024, he, 35, was born in 1960.")
    )
    assert {code for code, _ in found(evidence.text, written)} >= {"DATE-02"}


def test_nothing_is_dated_in_a_text_without_dates() -> None:
    assert list(calendar.find(bare("Monday comes before Tuesday."))) == []
