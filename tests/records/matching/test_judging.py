"""The outcome for one event among a month of invented records."""

import pytest

from allegedly.records.matching.judging import judge
from allegedly.schema import AspectComparison

from .made import BACKGROUND, COVERAGE, question, record

SIEGE = record(900, 12, "Belad al-Sur", 0.4, 19)


def test_the_same_day_place_deaths_and_party_agree() -> None:
    match = judge(question(12, 0.41, 19, "ISIS militants", place="Balad as-Sur"), COVERAGE, [*BACKGROUND, SIEGE])
    assert (match.outcome, match.candidates[0].record.id) == ("agrees", "900")
    assert match.reasons == ("The record has the same date, place, killed, actor, kind.",)
    assert match.query == "set=made country=IQ 2023-03-13..2023-03-13"


@pytest.mark.parametrize(
    ("day", "north", "killed", "aspects"),
    [(12, 0.4, 40, ["killed"]), (15, 0.4, 19, ["date"]), (12, 0.6, 19, ["place"])],
)
def test_a_gap_in_one_aspect_is_named(day: int, north: float, killed: int, aspects: list[str]) -> None:
    match = judge(question(day, north, killed, "Daesh"), COVERAGE, [*BACKGROUND, SIEGE])
    assert (match.outcome, match.candidates[0].record.id) == ("differs", "900")
    assert [row.aspect for row in match.candidates[0].comparisons if row.agrees is False] == aspects


def test_what_is_nowhere_near_is_not_recorded() -> None:
    match = judge(question(12, 1.9, 60, "Daesh"), COVERAGE, BACKGROUND)
    assert match.outcome == "not recorded"
    assert match.reasons == ("Of 30 records around the day and the place none is likely to be it.",)
    nothing = judge(question(12, 1.9, 60, "Daesh"), COVERAGE, [])
    assert (nothing.outcome, nothing.reasons) == ("not recorded", ("No record lies around the day and the place.",))


def test_outside_of_coverage_nothing_is_said() -> None:
    match = judge(question(12, 0.4, 19), COVERAGE, [SIEGE], "The set does not cover it.")
    assert (match.outcome, match.reasons, match.candidates) == ("outside coverage", ("The set does not cover it.",), ())


def test_records_of_one_day_and_place_may_add_up() -> None:
    halves = [record(901, 12, "Belad", 0.4, 11), record(902, 12, "Belad", 0.4, 8)]
    match = judge(question(12, 0.4, 19, "IS"), COVERAGE, [*BACKGROUND, *halves])
    assert match.outcome == "agrees"
    assert match.reasons == ("2 records of the same day, place and parties have 19 killed together.",)


def test_two_accounts_stand_side_by_side() -> None:
    rows = judge(question(12, 0.4, 19, "ISIS"), COVERAGE, [*BACKGROUND, SIEGE]).candidates[0].comparisons
    assert rows == (
        AspectComparison("date", "that day", "2023-03-13", True),
        AspectComparison("place", "Nowhere", "Belad al-Sur town, IQ", True),
        AspectComparison("killed", "19", "19", True),
        AspectComparison("actor", "ISIS", "IS against Government of Iraq", True),
        AspectComparison("kind", "ASSAULT", "ASSAULT", True),
    )
