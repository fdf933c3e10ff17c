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
        (("the so-called Islamic State",), True),
        (("President Barzani's forces",), True),
        (("the regime",), True),
        (("anti-ISIS activists",), None),
        (("rebels",), None),
        (("gunmen",), None),
        (("Ten fighters", "two local sources"), None),
        (("Local officials",), None),
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
    assert meanings("the army", None) == frozenset()


def test_the_army_of_a_state_is_its_government_under_its_own_name_too() -> None:
    assert meanings("the Israeli army", None) >= {"idf", "government of IL"}
    assert meanings("the SAA", None) == frozenset({"saa", "syrian arab army", "government of SY"})
    assert "government of SY" not in meanings("the Syrian National Army", "SY")


def test_the_fighters_of_a_group_are_the_group() -> None:
    assert meanings("Free Valley Front", "IQ") <= meanings("gunmen of the Free Valley Front", "IQ")


def test_rebels_without_a_name_are_those_of_their_country() -> None:
    for name in ("Syrian insurgents", "Syrian opposition fighters", "armed rebels"):
        assert meanings(name, "SY") == frozenset({"insurgents of SY"})
    assert same_parties(("rebels",), record(1, 1, "Ashar", 0, 1, "Iraqi insurgents"), "IQ") is True
    assert meanings("Patani insurgents", "TH") == frozenset({"patani", "patani insurgents"})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Deir ez-Zor", "Dayr az-Zawr city", True),
        ("the town of Haditha", "Hadithah town", True),
        ("Haditha", "Hit town", False),
        ("el-Raqqa", "Ar Raqqah town", True),
        ("Ayn al Arab", "Kobane/Ayn al Arab town", True),
        ("the village", "Hit town", False),
    ],
)
def test_places_are_compared_by_sound(one: str, other: str, same: bool) -> None:
    assert same_place_name(one, other) is same
