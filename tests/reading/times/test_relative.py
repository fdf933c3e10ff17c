import pytest

from .sample import days, read, values


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("today", "2013-03-20", "2013-03-20", "2013-03-20"),
        ("yesterday", "2013-03-19", "2013-03-19", "2013-03-19"),
        ("the day before yesterday", "2013-03-18", "2013-03-18", "2013-03-18"),
        ("last week", "2013-W11", "2013-03-11", "2013-03-17"),
        ("next month", "2013-04", "2013-04-01", "2013-04-30"),
        ("this year", "2013", "2013-01-01", "2013-12-31"),
        ("early next year", "2014", "2014-01-01", "2014-05-02"),
        ("the end of the month", "2013-03", "2013-03-21", "2013-03-31"),
        ("three days ago", "2013-03-17", "2013-03-17", "2013-03-17"),
        ("two weeks ago", "2013-W10", "2013-03-04", "2013-03-10"),
        ("two months ago", "2013-01", "2013-01-01", "2013-01-31"),
        ("five years ago", "2008", "2008-01-01", "2008-12-31"),
        ("a decade ago", "2003", "2003-01-01", "2003-12-31"),
        ("a few weeks ago", "PAST_REF", "2013-02-06", "2013-03-06"),
        ("several years ago", "PAST_REF", "2004-03-20", "2010-03-20"),
        ("two years from now", "2015", "2015-01-01", "2015-12-31"),
        ("the past few weeks", "PXW", "2013-02-06", "2013-03-20"),
        ("the past three months", "P3M", "2012-12-20", "2013-03-20"),
        ("the next two years", "P2Y", "2013-03-20", "2015-03-20"),
        ("the past year", "P1Y", "2012-03-20", "2013-03-20"),
        ("recent weeks", "PXW", "2013-01-16", "2013-03-20"),
        ("3000 years ago", "PAST_REF", None, "2013-03-20"),
    ],
)
def test_counted_from_the_date_written(text: str, value: str, earliest: str | None, latest: str | None) -> None:
    (time,) = read(f"It was in {text}.")
    assert (time.text, time.timex, time.earliest, time.latest, time.basis) == (
        text, value, earliest, latest, "date written",
    )  # fmt: skip


def test_on_a_sunday_last_week_is_the_one_that_ends() -> None:
    assert days("They met last week.", "2013-03-17") == [("last week", "2013-03-11", "2013-03-17")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three days later", "2011-05-05"),
        ("two weeks earlier", "2011-W16"),
        ("a month later", "2011-06"),
        ("two years earlier", "2009"),
        ("the following day", "2011-05-03"),
        ("the previous month", "2011-04"),
        ("that year", "2011"),
        ("later that day", "2011-05-02"),
    ],
)
def test_counted_from_the_time_before(text: str, value: str) -> None:
    first, second = read(f"They came on 2 May 2011. They left {text}.")
    assert (second.text, second.timex, second.basis, second.anchor) == (text, value, "another time", first.id)


def test_a_coarse_time_before_gives_a_coarse_answer() -> None:
    assert values("It began in May 2011. It ended three weeks later.")[1] == ("three weeks later", "2011-05")


def test_later_with_nothing_before_counts_from_an_event() -> None:
    (time,) = read("Three days later the bridge fell.")
    assert (time.type, time.timex, time.basis) == ("DURATION", "P3D", "event")


def test_without_a_date_written_a_full_date_of_the_text_serves() -> None:
    first, second = read("On 5 March 2013 the bridge fell. It was shut the week before last, yesterday.", None)
    assert (second.timex, second.basis, second.anchor) == ("2013-03-04", "another time", first.id)


def test_without_any_date_the_gap_is_kept() -> None:
    assert [
        (time.timex, time.earliest, time.latest, time.basis) for time in read("Last week it fell in May.", None)
    ] == [
        ("XXXX-WXX", None, None, "date written"),
        ("XXXX-05", None, None, "date written"),
    ]


def test_days_are_counted_from_a_day_and_not_from_a_month_named_since() -> None:
    text = "A shell hit the silo on January 7, 2024. There has been no flour since May. Two days earlier a convoy left."
    assert values(text)[-1] == ("Two days earlier", "2024-01-05")
