"""Parties under the names of articles and of data sets."""

import pytest

from allegedly.records.matching.parties import meanings, same_parties
from allegedly.records.matching.place_names import same_place_name

from .made import record


@pytest.mark.parametrize(
    ("names", "same"),
    [
        (("ISIS militants",), True),
        (("the Islamic State group",), True),
        (("Iraqi army",), True),
        (("government forces",), True),
        (("Syrian troops",), False),
        (("Hamas",), False),
        (("gunmen",), None),
        (("villagers",), None),
        ((), None),
    ],
)
def test_parties_are_compared_whatever_they_are_called(names: tuple[str, ...], same: bool | None) -> None:
    assert same_parties(names, record(1, 1, "Ashar", 0, 1), "IQ") is same


def test_a_state_is_meant_by_its_government_its_people_and_its_name() -> None:
    state = frozenset({"government of SY"})
    for name in ("Government of Syria", "the Syrian army", "Syria", "Syrian government forces"):
        assert meanings(name, "IQ") == state
    assert meanings("the army", "SY") == state
    assert meanings("the army", None) == frozenset({"the army", "army"})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Deir ez-Zor", "Dayr az-Zawr city", True),
        ("the town of Haditha", "Hadithah town", True),
        ("Haditha", "Hit town", False),
        ("the village", "Hit town", False),
    ],
)
def test_places_are_compared_by_sound(one: str, other: str, same: bool) -> None:
    assert same_place_name(one, other) is same
