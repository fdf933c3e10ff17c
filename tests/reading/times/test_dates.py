import pytest

from .sample import days, read, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on Tuesday, March 5, 2013.", [("Tuesday, March 5, 2013", "2013-03-05")]),
        ("It opened on 5 October 2023.", [("5 October 2023", "2023-10-05")]),
        ("It opened on the 5th of October 2023.", [("5th of October 2023", "2023-10-05")]),
        ("It opened on Oct. 3, '98.", [("Oct. 3, '98", "1998-10-03")]),
        ("The dam broke in December 2013.", [("December 2013", "2013-12")]),
        ("The dam broke in Dec. 2013.", [("Dec. 2013", "2013-12")]),
        ("They were there in 1066.", [("1066", "1066")]),
        ("It was built in nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
        ("It flourished in the 1990s and the '80s.", [("the 1990s", "199"), ("the '80s", "198")]),
        ("It is a tale of the nineties.", [("the nineties", "199")]),
        ("It is a 19th century wall.", [("19th century", "18")]),
        ("Version of 2013-03-05.", [("2013-03-05", "2013-03-05")]),
        ("Sent 2013-03-05T14:30:00.", [("2013-03-05T14:30:00", "2013-03-05T14:30")]),
        ("Year one: 1 January 0001; the end: 31 December 9999.",
         [("1 January 0001", "0001-01-01"), ("31 December 9999", "9999-12-31")]),
        ("Closed 5 October ٢٠٢٣.", [("5 October ٢٠٢٣", "2023-10-05")]),
    ],
)  # fmt: skip
def test_complete_dates_stand_for_themselves(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected
    assert {time.basis for time in read(text, None)} == {"itself"}


def test_ranges() -> None:
    assert days("It raged for six years (2003-2009).")[1] == ("2003-2009", "2003-01-01", "2009-12-31")
    assert days("the 1998-99 season") == [("1998-99", "1998-01-01", "1999-12-31")]
    assert days("held on 3-5 October 2012") == [("3-5 October 2012", "2012-10-03", "2012-10-05")]
    assert values("held on April 24 and 25.", "2013-05-01") == [("April 24", "2013-04-24"), ("25", "2013-04-25")]


def test_a_rank_behind_a_day_is_of_the_same_month() -> None:
    assert values("On June 11 and again on the 24th, they came.", "2013-07-01")[1] == ("24th", "2013-06-24")
    assert values("On 6 May and the 3rd of June they came.", "2013-07-01")[1] == ("3rd of June", "2013-06-03")
    assert values("On May 6 and the 3rd battalion's feast they came.", "2013-07-01") == [("May 6", "2013-05-06")]


def test_a_date_without_its_year_takes_that_of_the_date_written() -> None:
    (time,) = read("On 4 January, the group claimed it.", "2024-01-16")
    assert (time.timex, time.basis) == ("2024-01-04", "date written")


def test_a_date_without_its_year_follows_the_tense() -> None:
    assert values("They met on Nov. 5.") == [("Nov. 5", "2012-11-05")]
    assert values("They will meet on Nov. 5.") == [("Nov. 5", "2013-11-05")]


def test_a_month_follows_the_words_and_the_tense() -> None:
    assert values("They met last November.") == [("last November", "2012-11")]
    assert values("It rained in October.") == [("October", "2012-10")]
    assert values("It will open in October.") == [("October", "2013-10")]
    assert values("He is to conclude by May.") == [("May", "2013-05")]
    assert values("It opened in March this year.") == [("March this year", "2013-03")]


def test_a_month_takes_the_year_that_its_sentence_names() -> None:
    first, second = read("The war of 2006 began in July. It rained in October.")[:2]
    assert (second.timex, second.basis, second.anchor) == ("2006-07", "another time", first.id)
    assert values("The war of 2006 was short. It rained in October.")[1] == ("October", "2012-10")


def test_a_month_that_opens_a_sentence_takes_the_year_that_opened_one_before() -> None:
    text = "In 2009 the council voted. In March work began. On 4 May it stopped. In June it ended."
    assert values(text) == [("2009", "2009"), ("March", "2009-03"), ("4 May", "2009-05-04"), ("June", "2009-06")]
    assert values("In 2009 the council voted. In March 2010 it met. In May it fell.")[-1] == ("May", "2010-05")


@pytest.mark.parametrize(
    "text",
    [
        "The council of 2009 was voted out. In February the builders came.",
        "In 2009 the council voted. The builders came in February.",
        "In 2009 the council voted.\n\nIn February the builders came.",
        "In 2009 the council voted. Last week it met again. In February the builders came.",
    ],
)
def test_a_month_that_goes_on_from_no_other_year(text: str) -> None:
    assert values(text)[-1] == ("February", "2013-02")


def test_parts_of_a_date_narrow_its_days() -> None:
    assert days("Hundreds fled at the end of 2017.") == [("the end of 2017", "2017-09-01", "2017-12-31")]
    assert days("in early April 2013") == [("early April 2013", "2013-04-01", "2013-04-10")]
    assert days("in mid-2012") == [("mid-2012", "2012-05-02", "2012-08-31")]
    assert days("It began earlier this month.") == [("earlier this month", "2013-03-01", "2013-03-20")]
    assert days("It ends later this month.") == [("later this month", "2013-03-20", "2013-03-31")]


def test_a_week_of_a_month() -> None:
    assert days("in the first week of April 2013") == [("the first week of April 2013", "2013-04-01", "2013-04-07")]
    assert days("in the last week of February") == [("the last week of February", "2013-02-22", "2013-02-28")]


def test_a_date_in_figures_may_be_ambiguous() -> None:
    (time,) = read("Paid on 05/10/2023.")
    assert (time.timex, time.ambiguous) == ("2023-05-10", True)
    assert [(one.timex, one.earliest, one.latest) for one in time.alternatives] == [
        ("2023-10-05", "2023-10-05", "2023-10-05")
    ]


def test_other_dates_of_the_article_settle_what_is_the_day() -> None:
    assert [(time.timex, time.ambiguous) for time in read("Paid on 05/10/2023, and again on 25/10/2023.")] == [
        ("2023-10-05", False),
        ("2023-10-25", False),
    ]
    assert [time.ambiguous for time in read("Paid on 05.10.2023.")] == [False]


def test_a_day_that_no_calendar_has_is_kept_without_days() -> None:
    assert days("It expired on 30 February 2020, not on Feb 29, 2023 or 2013-02-30.") == [
        ("30 February 2020", None, None),
        ("Feb 29, 2023", None, None),
        ("2013-02-30", None, None),
    ]
    assert values("Born on 29 February.", "2013-03-20") == [("29 February", "2012-02-29")]
    assert values("Due on 31 June.") == [("31 June", "XXXX-06-31")]


def test_september_11_is_that_of_2001_where_the_text_says_so() -> None:
    assert values("since the September 11 attacks") == [("September 11", "2001-09-11")]
    assert values("on September 11 the shop closed", "2013-10-01") == [("September 11", "2013-09-11")]
