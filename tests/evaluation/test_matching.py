"""The measure of matching: statements made from a few invented records, and the scorer."""

from datetime import date
from random import Random

import matching

from allegedly.schema import Record

import stated_events
from statement_wordings import Style

RECORD = Record(
    set_name="made",
    version="1",
    id="1",
    earliest="2017-03-01",
    latest="2017-03-01",
    date_precision="day",
    latitude=35.0,
    longitude=40.0,
    place_precision="exact",
    place="As Dorvan village",
    area="Kesh Governorate",
    country="SY",
    actor="IS",
    target="Government of Syria",
    kind="ASSAULT",
    killed_low=4,
    killed_best=4,
    killed_high=4,
)
LAST = Record(
    set_name="made",
    version="1",
    id="2",
    earliest="2020-01-01",
    latest="2020-01-01",
    date_precision="day",
    country="SY",
    area="Dorvan",
)
"""A set runs on after an event, or nothing can be said to be missing from it."""


def test_statements_are_the_same_for_the_same_seed_and_say_what_the_record_says() -> None:
    style = Style(("{Number} people died in {place} on {day} in a raid by {actor}.",), {"IS": ("gunmen",)})
    one = stated_events.stated([RECORD, LAST], style, 3)
    assert one == stated_events.stated([RECORD, LAST], style, 3)
    assert all(each.text.endswith(" in a raid by gunmen.") for each in one)
    assert {kind: sum(each.kind == kind for each in one) for kind in stated_events.COUNTS} == stated_events.COUNTS
    right = [each for each in one if each.kind == "right"]
    assert {(each.day, each.killed) for each in right} == {(date(2017, 3, 1), 4)}
    assert all(each.text.startswith(("Four people died in", "4 people died in")) for each in right)
    assert all(each.killed != 4 for each in one if each.kind == "wrong figure")
    assert all(each.day != date(2017, 3, 1) for each in one if each.kind in ("wrong day", "invented"))
    assert all(" in Kesh" in each.place or "Dorvan" in each.place for each in right)


def test_places_come_in_the_spellings_of_the_press() -> None:
    assert {stated_events._spelled("Al Dorvah", Random(seed)) for seed in range(60)} == {
        "Al Dorvah", "Al Dorva", "al-Dorvah", "al-Dorva", "el-Dorvah", "el-Dorva", "Dorvah", "Dorva",
    }  # fmt: skip


def test_the_shares_of_right_outcomes() -> None:
    kinds = ["right", "right", "wrong day", "invented", "invented", "not covered"]
    outcomes = ["agrees", "differs", "differs", "not looked up", "agrees", "outside coverage"]
    assert matching.shares(kinds, outcomes) == {
        "right": 50.0,
        "wrong-day": 100.0,
        "invented": 0.0,
        "not-covered": 100.0,
        "invented-unmatched": 50.0,
        "all": 50.0,
    }


def test_precision_and_recall_by_outcome() -> None:
    kinds = ["right", "right", "wrong day", "invented", "invented", "not covered"]
    outcomes = ["agrees", "differs", "differs", "not looked up", "agrees", "outside coverage"]
    assert matching.by_outcome(kinds, outcomes) == {
        "agrees precision": 50.0,
        "agrees recall": 50.0,
        "differs precision": 50.0,
        "differs recall": 100.0,
        "not-recorded precision": 100.0,
        "not-recorded recall": 0.0,
        "outside-coverage precision": 100.0,
        "outside-coverage recall": 100.0,
    }


def test_what_is_handed_over_is_what_is_stated() -> None:
    style = Style(("{Actor} killed {number} people in {place} on {day}.",), {})
    (one, *_) = stated_events.stated([RECORD, LAST], style, 3)
    asked = matching.handed_over(one)
    assert (asked.earliest, asked.killed, asked.parties, asked.country) == (one.day, (4.0, 4.0), ("IS",), "SY")
    assert "Dorvan" in asked.place_words
