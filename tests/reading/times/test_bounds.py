"""Months, days and hours that bound what is told: "since late February", "from Monday to Friday", "overnight"."""

import pytest

from .sample import days

TUESDAY = "2024-05-14"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("He has been here since January.", "2024-01-01", "2024-01-31"),
        ("A gang holds the road since late February.", "2024-02-20", "2024-02-29"),
        ("The group is active since June.", "2023-06-01", "2023-06-30"),
        ("Nobody crosses since 20 May.", "2023-05-20", "2023-05-20"),
        ("The pass was held until February.", "2024-02-01", "2024-02-29"),
        ("The hearing was adjourned until June.", "2024-06-01", "2024-06-30"),
        ("Shells fell overnight.", "2024-05-13", "2024-05-14"),
        ("Shells fell overnight on Friday.", "2024-05-10", "2024-05-11"),
        ("Shells fell overnight into Friday.", "2024-05-09", "2024-05-10"),
        ("Shells fell in the week of 8 May.", "2024-05-06", "2024-05-12"),
        ("Shells fell in the week beginning 8 May.", "2024-05-08", "2024-05-14"),
        ("Sales fell in the first nine months of 2023.", "2023-01-01", "2023-09-30"),
        ("Sales fell in the last two weeks of 2023.", "2023-12-18", "2023-12-31"),
        ("Sales fell in the last quarter of 2023.", "2023-10-01", "2023-12-31"),
    ],
)
def test_one_bound(text: str, earliest: str, latest: str) -> None:
    assert [found[1:] for found in days(text, TUESDAY)] == [(earliest, latest)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was shut from Monday to Thursday.", "2024-05-06", "2024-05-09"),
        ("It will be shut from Monday to Thursday.", "2024-05-20", "2024-05-23"),
        ("Nine died between Friday and Sunday.", "2024-05-10", "2024-05-12"),
        ("It fell between 2 a.m. and 4 a.m. on Sunday.", "2024-05-12", "2024-05-12"),
        ("They met in December and again in March.", "2023-12-01", "2024-03-01"),
    ],
)
def test_two_bounds(text: str, first: str, last: str) -> None:
    assert [found[1] for found in days(text, TUESDAY)] == [first, last]


def test_feasts_of_another_calendar_have_no_day_of_ours() -> None:
    assert [found[0] for found in days("They met on Orthodox Easter, 5 May.", TUESDAY)] == ["5 May"]
