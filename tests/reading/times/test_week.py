import pytest

from .sample import days, read, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "2013-03-15"),
        ("They will meet on Friday.", "2013-03-22"),
        ("The offer is due to expire Friday.", "2013-03-22"),
        ("The island has until Monday to agree.", "2013-03-25"),
        ("It could open as soon as Friday.", "2013-03-22"),
        ("The unions called a strike for Friday.", "2013-03-22"),
        ("They met Wednesday.", "2013-03-20"),
        ("They met last Friday.", "2013-03-15"),
        ("They met last Wednesday.", "2013-03-13"),
        ("They meet next Monday.", "2013-03-25"),
        ("They meet this Friday.", "2013-03-22"),
    ],
)
def test_a_weekday_follows_its_words_and_the_tense(text: str, value: str) -> None:
    (time,) = read(text)
    assert (time.timex, time.basis) == (value, "date written")


def test_a_weekday_with_no_tense_may_be_either() -> None:
    (time,) = read("Friday: talks.")
    assert (time.timex, [one.timex for one in time.alternatives]) == ("2013-03-15", ["2013-03-22"])


def test_next_friday_is_not_the_same_to_all() -> None:
    (time,) = read("They meet next Friday.")
    assert (time.timex, [one.timex for one in time.alternatives]) == ("2013-03-22", ["2013-03-29"])


def test_weekends() -> None:
    assert days("They spoke over the weekend.") == [("the weekend", "2013-03-16", "2013-03-17")]
    assert days("They will speak this weekend.") == [("this weekend", "2013-03-23", "2013-03-24")]


def test_seasons() -> None:
    assert values("It dried last summer.") == [("last summer", "2012-SU")]
    assert values("It will flood this summer.") == [("this summer", "2013-SU")]
    assert values("It dried in the fall of 2011.") == [("the fall of 2011", "2011-FA")]
    assert values("It fell in winter.", "2013-02-01") == [("winter", "2012-WI")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Easter 2013", "2013-03-31"),
        ("Good Friday 2024", "2024-03-29"),
        ("Thanksgiving 2012", "2012-11-22"),
        ("Labor Day 2013", "2013-09-02"),
        ("Memorial Day 2013", "2013-05-27"),
        ("Election Day 2016", "2016-11-08"),
        ("New Year's Eve 1999", "1999-12-31"),
    ],
)
def test_feasts_fall_where_the_calendar_puts_them(text: str, value: str) -> None:
    assert values(f"It was on {text}.") == [(text, value)]


def test_a_feast_without_a_year_follows_the_tense() -> None:
    assert values("They danced on Christmas Eve.") == [("Christmas Eve", "2012-12-24")]
    assert values("They will dance on Christmas Eve.", "2013-11-20") == [("Christmas Eve", "2013-12-24")]


def test_weeks_are_counted_from_a_weekday() -> None:
    assert values("The trial opens a week from Monday.") == [("a week from Monday", "2013-04-01")]
