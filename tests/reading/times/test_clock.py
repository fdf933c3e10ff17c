import pytest

from .sample import read, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He died at 10:30 a.m. on Friday.", "10:30 a.m. on Friday", "2013-03-15T10:30"),
        ("He died at 10 p.m. Monday.", "10 p.m. Monday", "2013-03-18T22:00"),
        ("It closes at 5 p.m. EST, Nov. 6.", "5 p.m. EST, Nov. 6", "2013-11-06T17:00"),
        ("It ended at noon Thursday.", "noon Thursday", "2013-03-14T12:00"),
        ("It began at 1600 GMT.", "1600 GMT", "2013-03-20T16:00"),
        ("It began at 14.30 today.", "14.30 today", "2013-03-20T14:30"),
        ("They left around 5.40 in the morning.", "around 5.40 in the morning", "2013-03-20T05:40"),
        ("They left at 5.40 in the afternoon.", "5.40 in the afternoon", "2013-03-20T17:40"),
        ("At 6.40 the trucks come.", "6.40", "2013-03-20T06:40"),
        ("The gate shut at 18.30 on Friday.", "18.30 on Friday", "2013-03-15T18:30"),
        ("They came at 5 o'clock.", "5 o'clock", "2013-03-20T05:00"),
        ("They came Friday night.", "Friday night", "2013-03-15TNI"),
        ("They came early Friday morning.", "early Friday morning", "2013-03-15TMO"),
        ("It went dry by mid-afternoon on Thursday.", "mid-afternoon on Thursday", "2013-03-14TAF"),
        ("It blew up at 2.30am on Saturday morning.", "2.30am on Saturday morning", "2013-03-16T02:30"),
        ("They came last night.", "last night", "2013-03-19TNI"),
        ("They came this morning.", "this morning", "2013-03-20TMO"),
        ("They come tomorrow evening.", "tomorrow evening", "2013-03-21TEV"),
        ("They sing tonight.", "tonight", "2013-03-20TNI"),
        ("It blew up on the morning of 11 March 2004.", "the morning of 11 March 2004", "2004-03-11TMO"),
        ("It blew up in the early hours of 5 March.", "the early hours of 5 March", "2013-03-05TMO"),
        ("It blew up in the small hours of Friday.", "the small hours of Friday", "2013-03-15TMO"),
        ("It blew up in the early hours of Monday.", "the early hours of Monday", "2013-03-18TMO"),
    ],
)
def test_times_of_day(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


def test_a_bare_time_belongs_to_the_day_spoken_of() -> None:
    first, second = read("On 5 March 2013 the alarm rang. At 6:15 a.m. the door opened.")
    assert (second.type, second.timex, second.earliest, second.anchor) == (
        "TIME", "2013-03-05T06:15", "2013-03-05", first.id,
    )  # fmt: skip


def test_a_day_since_which_something_goes_on_dates_nothing_else() -> None:
    text = (
        "On 5 March 2013 the alarm rang, the third since the board began to debate the law on 2 March 2013. At 6 a.m."
    )
    assert values(text)[-1] == ("6 a.m.", "2013-03-05T06:00")


def test_a_bare_time_in_a_month_of_another_year_has_no_day() -> None:
    time = read("In July 2012 the camp was attacked. The guards fled at 2 a.m.")[-1]
    assert (time.timex, time.earliest) == ("XXXX-XX-XXT02:00", None)


def test_the_next_morning_follows_the_day_spoken_of() -> None:
    assert values("They met on 5 May 2012 and left the next morning.")[1] == ("the next morning", "2012-05-06TMO")


@pytest.mark.parametrize(
    "text",
    [
        "A pint costs about 5.40 in the capital.",
        "The pound stood at 1.25 and the krone at 0.11.",
        "The price rose to around 5.40 from 4.10.",
        "The winner ran it in 9.58.",
        "Inflation was at 4.10 in the capital.",
        "It measured about 12.50 metres.",
    ],
)
def test_a_number_with_a_dot_is_no_time_where_it_may_be_another(text: str) -> None:
    assert read(text) == ()


def test_there_is_no_such_time() -> None:
    assert values("Psalm 25:99, 14 a.m., a score of 31:25.") == []


def test_without_a_day_the_time_is_kept() -> None:
    (time,) = read("He died at 10 p.m. Monday.", None)
    assert (time.type, time.timex, time.earliest) == ("TIME", "XXXX-WXX-1T22:00", None)


def test_a_night_lies_between_two_days() -> None:
    (time,) = read("On the night of 14-15 April 2012 it sank.")
    assert (time.timex, time.earliest, time.latest) == ("2012-04-14TNI", "2012-04-14", "2012-04-15")
