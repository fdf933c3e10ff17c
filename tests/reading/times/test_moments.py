from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading.times.moments import (
    add,
    add_months,
    containing,
    duration,
    grain,
    interval,
    narrowed,
    on_weekday,
)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2013-03-20", date(2013, 3, 20), date(2013, 3, 20)),
        ("2013-03-20T14:30", date(2013, 3, 20), date(2013, 3, 20)),
        ("2013-W01", date(2012, 12, 31), date(2013, 1, 6)),
        ("2013-W12-WE", date(2013, 3, 23), date(2013, 3, 24)),
        ("2013-Q4", date(2013, 10, 1), date(2013, 12, 31)),
        ("2013-H1", date(2013, 1, 1), date(2013, 6, 30)),
        ("2013-SU", date(2013, 6, 1), date(2013, 8, 31)),
        ("2013-WI", date(2013, 12, 1), date(2014, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("00", date(1, 1, 1), date(99, 12, 31)),
    ],
)
def test_a_value_covers_its_days(value: str, first: date, last: date) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize("value", ["PAST_REF", "P3Y", "XXXX-05", "2013-QX", ""])
def test_other_values_cover_none(value: str) -> None:
    assert interval(value) == (None, None)
    assert grain(value) == ""


@pytest.mark.parametrize("value", ["2013-02-30", "0000", "2013-W54"])
def test_days_that_no_calendar_has_are_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        interval(value)


def test_months_are_added_to_the_last_day_of_shorter_ones() -> None:
    assert add_months(date(2013, 1, 31), 1) == date(2013, 2, 28)
    assert add_months(date(2012, 2, 29), -12) == date(2011, 2, 28)


def test_parts_of_a_day_move_by_whole_days_only() -> None:
    assert add(date(2013, 3, 20), "H", 30) == date(2013, 3, 21)
    assert add(date(2013, 3, 20), "MIN", -90) == date(2013, 3, 20)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        ("3", "Y", "P3Y"),
        ("2", "H", "PT2H"),
        ("X", "W", "PXW"),
        ("2", "DE", "P20Y"),
        ("X", "DE", "PXDE"),
        ("1", "F", "P2W"),
    ],
)
def test_a_length_of_time(count: str, unit: str, value: str) -> None:
    assert duration(count, unit) == value


def test_early_mid_and_late_leave_a_third() -> None:
    april = interval("2013-04")
    assert narrowed(april, "START") == (date(2013, 4, 1), date(2013, 4, 10))
    assert narrowed(april, "MID") == (date(2013, 4, 11), date(2013, 4, 20))
    assert narrowed(april, "END") == (date(2013, 4, 21), date(2013, 4, 30))
    assert narrowed((None, None), "END") == (None, None)


def test_a_weekday_near_a_day() -> None:
    wednesday = date(2013, 3, 20)
    assert on_weekday(wednesday, 2, -1) == on_weekday(wednesday, 2, 1) == wednesday
    assert on_weekday(wednesday, 4, -1) == date(2013, 3, 15)
    assert on_weekday(wednesday, 4, 1) == date(2013, 3, 22)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(101, 1, 1), date(9998, 12, 31)), st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_the_unit_that_contains_a_day_covers_it(day: date, unit: str) -> None:
    value = containing(day, unit)
    first, last = interval(value)
    assert first is not None
    assert last is not None
    assert first <= day <= last
    assert grain(value) == unit
