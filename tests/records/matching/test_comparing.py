"""How far an event and a record are apart, and whether they share enough to be one."""

import msgspec

from allegedly.records.matching.comparing import gaps, is_near, is_plausible, is_told, killed_range
from allegedly.records.matching.judging import judge

from .made import BACKGROUND, COVERAGE, question, record

SIEGE = record(900, 12, "Belad al-Sur", 0.4, 19)


def test_a_country_is_no_place_to_agree_in() -> None:
    vague = msgspec.structs.replace(question(12, 0.4, 19, "IS"), latitude=None, longitude=None)
    found = gaps(vague, SIEGE)
    assert (found.kilometres, found.same_place) == (None, False)
    assert is_told(found)
    assert not is_told(gaps(msgspec.structs.replace(vague, killed=None), SIEGE))
    assert judge(msgspec.structs.replace(vague, killed=None), COVERAGE, [*BACKGROUND, SIEGE]).outcome == "not recorded"


def test_another_area_or_country_is_another_place() -> None:
    named = record(901, 12, "Corin", 0.0, 19, latitude=None, longitude=None, place_precision="unknown", area="Kesh")
    asked = msgspec.structs.replace(question(12, 0.4, 19, "IS"), area="Dorvan province")
    assert gaps(asked, named).kilometres == 100.0
    assert gaps(msgspec.structs.replace(asked, area="Kesh"), named).kilometres is None
    assert gaps(msgspec.structs.replace(asked, country="SY"), named).kilometres == 5000.0


def test_a_place_without_coordinates_is_known_by_its_name() -> None:
    named = record(902, 12, "Belad", 0.0, 19, latitude=None, longitude=None, place_precision="unknown")
    found = gaps(question(12, 0.4, 19, "IS", place="Belad"), named)
    assert (found.named, found.kilometres) == (True, 0.0)
    assert is_near(found, named)


def test_a_province_is_not_the_town_of_its_name() -> None:
    assert not gaps(question(12, 0.4, 19, place="Belad province"), record(903, 12, "Belad", 0.4, 19)).named


def test_the_same_day_near_by_is_too_little() -> None:
    other = record(904, 12, "Corin", 0.4, 2, "Hamas", target=None)
    found = gaps(question(12, 0.41, None, "gunmen"), other)
    assert (found.same_place, found.same_time, found.parties) == (True, True, None)
    assert not is_near(found, other)
    assert not is_plausible(found, other)


def test_a_lower_bound_says_something_where_it_is_close() -> None:
    at_least = msgspec.structs.replace(question(12, 0.4, 19), killed=(18.0, None))
    assert gaps(at_least, SIEGE).same_toll
    assert not gaps(msgspec.structs.replace(at_least, killed=(2.0, None)), SIEGE).same_toll


def test_bounds_without_a_best_count() -> None:
    bounds = record(905, 12, "Belad", 0.4, 3, killed_low=3, killed_best=None, killed_high=5)
    assert killed_range(bounds) == (3, 5)
    assert gaps(question(12, 0.4, 4), bounds).killed == 0
    assert killed_range(record(906, 12, "Belad", 0.4, 3, killed_low=None, killed_best=None, killed_high=None)) is None


def test_near_a_place_is_not_in_the_next_province() -> None:
    near = record(904, 12, "Tursa", 0.2, 19, place_precision="near", area="Kesh")
    asked = question(12, 0.0, 19, "IS", place="Corin")
    assert gaps(msgspec.structs.replace(asked, area="Kesh province"), near).kilometres == 0.0
    assert gaps(msgspec.structs.replace(asked, area="Dorvan province"), near).kilometres != 0.0


def test_a_place_known_by_its_area_alone_is_no_place_of_another_name_there() -> None:
    unplaced = msgspec.structs.replace(question(12, 0.4, 19, "IS", place="Nowhere"), unplaced=True)
    assert gaps(unplaced, SIEGE).kilometres == 30.0
    assert judge(unplaced, COVERAGE, [*BACKGROUND, SIEGE]).outcome == "not recorded"
    assert gaps(msgspec.structs.replace(unplaced, place_words="Belad al-Sur"), SIEGE).kilometres == 0.0
