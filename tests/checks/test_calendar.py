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
        ("The wall fell on Tuesday (6 March 2024).", "DATE-01", "6 March 2024 is a Wednesday, not a Tuesday."),
        ("The wall fell on Monday, January 9.", "DATE-01", "9 January 2024 was a Tuesday, not a Monday."),
        (
            "The wall fell on Monday, January 9, the worst storm since 2017.",
            "DATE-01",
            "9 January 2024 was a Tuesday, not a Monday.",
        ),
        (
            "It burnt in 2023. The court is\nto rule on Monday, 22 May.",
            "DATE-01",
            "22 May 2024 is a Wednesday, not a Monday.",
        ),
        ("The contract was signed on June 31, 2021.", "DATE-02", "June 2021 has 30 days."),
        ("The wall fell on February 29, 2023.", "DATE-02", "February 2023 has 28 days."),
        ("The trains were cancelled on 31 February.", "DATE-02", "February has 28 or 29 days."),
        (
            "The camp was open for six years (2003-2012).",
            "DATE-03",
            "2003 to 2012 is about 9 years; the text gives six years.",
        ),
        (
            "Ten years after the flood of March 2003, the wall still leaks.",
            "DATE-04",
            "From March 2003 to the day of the article is about 21 years; the text gives ten years.",
        ),
        (
            "More than seven years after the flood of May 2017, the wall still leaks.",
            "DATE-04",
            "From May 2017 to the day of the article is about 6 years and 8 months; the text gives more than seven "
            "years.",
        ),
        (
            "It is eleven months now since the truce was signed on 2 December 2023.",
            "DATE-04",
            "From 2 December 2023 to the day of the article is about 1 month; the text gives eleven months.",
        ),
        (
            "It is the third fire in the six years since the mine was sold in March 2022, said the mayor.",
            "DATE-04",
            "From March 2022 to the day of the article is about 22 months; the text gives the six years.",
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
            "He signed for rations every month from June 2019 to March 2018.",
            "DATE-06",
            "The stretch begins in June 2019 and ends in March 2018, which is earlier.",
        ),
        (
            "On 3 May 2022, two days after the flood of 7 June 2022, the mayor resigned.",
            "DATE-07",
            "The text puts “3 May 2022” after “7 June 2022”; by the calendar it is 35 days before.",
        ),
        (
            "She was born in 1970, after her father left the army in 1975.",
            "DATE-07",
            "The text puts “1970” after “1975”; by the calendar it is about 4 years before.",
        ),
        (
            "The mayor resigned in March 2022 after the flood of 7 June 2022.",
            "DATE-07",
            "The text puts “March 2022” after “7 June 2022”; by the calendar it is at least 68 days before.",
        ),
        (
            "The mayor resigned on 8 January, three days after the raid of 12 January.",
            "DATE-07",
            "The text puts “8 January” after “12 January”; by the calendar it is 4 days before.",
        ),
        (
            "Ada Brandt, 45, who was born in 1960, said that the wall would stand.",
            "AGE-01",
            "Born in 1960, the person was 63 or 64 in 2024; the text gives 45.",
        ),
        (
            "Ada Brandt, 45, who was born in 1960, led the great strike of 2009.",
            "AGE-01",
            "Born in 1960, the person was 63 or 64 in 2024; the text gives 45.",
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
        "The vote was moved from June 2019 to March 2018. The truce held from 3 May 2019 to 5 June 2019.",
        "The mayor resigned on 7 June 2022, after the harbour wall broke on 3 May 2022.",
        "The mayor resigned on 3 May 2022, before the harbour wall broke on 7 June 2022.",
        "The bridge, opened on 3 May 1990, was named after the battle of 7 June 1995.",
        "It was not until after the flood of 7 June 2022 that she resigned on 3 May 2022.",
        "The treaty, signed on 3 May 2019 after talks that began in June 2017, ended in 2021.",
        "In December, after the vote of May, the mayor resigned.",
        "In 2009, Ann Lee, 38, who was born in 1971, led the strike.",
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


def test_an_end_before_the_beginning() -> None:
    assert [code for code, _ in found("Work begins in April 2026 and ends in March 2026.")] == ["DATE-06"]
    assert found("Work begins in April 2026 and ends in March 2027.") == []


def test_the_present_tense_is_of_no_year_that_was_named() -> None:
    text = "She was born in 1980. The council meets on Tuesday, September 30."
    assert [code for code, _ in found(text, "2024-09-23")] == ["DATE-01"]
    assert found(text.replace("meets", "met"), "2024-09-23") == []
    assert [code for code, _ in found("It is the second slide since Sunday, 8 January.", "2024-02-13")] == ["DATE-01"]


def test_a_length_before_since() -> None:
    assert [code for code, _ in found("She has led the club for ten years, since 2018.")] == ["DATE-04"]
    assert found("She has led the club for six years, since 2018.") == []
    closed = "The road has been closed for three months now, since May 20."
    assert [code for code, _ in found(closed, "2024-06-30")] == ["DATE-04"]
    assert found(closed, "2024-08-19") == []


def test_a_day_ahead_without_its_year() -> None:
    assert [code for code, _ in found("A second search took place on 19 January.")] == ["DATE-05"]
    assert found("In 2019 the river rose. A second search took place on 19 January.") == []
