"""A name before the area or the country in which it lies, whatever the trained reader took it for."""

import pytest

from .sample import read


@pytest.mark.parametrize(
    ("sentence", "names", "found"),
    [
        (
            "Rockets/NNS fell/VBD on/IN Khan/NNP Shaykhun/NNP ,/, Idlib/NNP ./.",
            {"Khan Shaykhun": "person", "Idlib": "person"},
            [("Khan Shaykhun", "SY"), ("Idlib", "SY")],
        ),
        (
            "They/PRP stormed/VBD Orlo/NNP (/-LRB- Homs/NNP )/-RRB- ./.",
            {"Orlo": "person", "Homs": "person"},
            [("Orlo", "SY"), ("Homs", "SY")],
        ),
        (
            "the/DT inhabitants/NNS of/IN Orlo/NNP ,/, Syria/NNP ,/, fled/VBD ./.",
            {"Orlo": "person", "Syria": "place"},
            [("Orlo", "SY"), ("Syria", "SY")],
        ),
        (
            "fighting/NN in/IN Tall/NNP as/IN Sawwan/NNP ,/, Syria/NNP ./.",
            {"Sawwan": "person", "Syria": "place"},
            [("Tall as Sawwan", "SY"), ("Syria", "SY")],
        ),
    ],
)
def test_both_names_of_an_address_are_places(
    sentence: str, names: dict[str, str], found: list[tuple[str, str]]
) -> None:
    assert [(one.text, one.country) for one in read(sentence, names)] == found


@pytest.mark.parametrize(
    ("sentence", "names", "found"),
    [
        (
            "They/PRP spoke/VBD to/TO Orlo/NNP ,/, Syria/NNP envoy/NN ./.",
            {"Orlo": "person", "Syria": "place"},
            ["Syria"],
        ),
        ("Mayor/NNP Lee/NNP ,/, Ohio/NNP ,/, spoke/VBD ./.", {"Lee": "person", "Ohio": "place"}, ["Ohio"]),
        ("in/IN Homs/NNP as/IN Syrians/NNPS ,/, too/RB ,/, fled/VBD", {"Homs": "place"}, ["Homs", "Syrians"]),
    ],
)
def test_a_person_before_a_place_is_none(sentence: str, names: dict[str, str], found: list[str]) -> None:
    assert [one.text for one in read(sentence, names)] == found


def test_before_its_country_no_namesake_elsewhere_is_meant() -> None:
    (town, _) = read("fighting/NN in/IN Gori/NNP ,/, Syria/NNP ./.", {"Gori": "place", "Syria": "place"})
    assert (town.country, town.latitude) == ("SY", None)
    listed = read(
        "They/PRP saw/VBD Gori/NNP ,/, Syria/NNP and/CC Iraq/NNP ./.",
        {"Gori": "place", "Syria": "place", "Iraq": "place"},
    )
    assert [one.country for one in listed] == ["GE", "SY", "IQ"]


def test_a_large_town_is_meant_whatever_state_the_text_puts_it_in() -> None:
    (town, _) = read("born/VBN in/IN Simferopol/NNP ,/, Russia/NNP ./.", {"Simferopol": "place", "Russia": "place"})
    assert (town.name, town.latitude is not None) == ("Simferopol", True)


def test_the_innermost_of_the_areas_around_a_place_decides() -> None:
    names = {"Qarah": "place", "Aleppo": "place", "Syria": "place"}
    (qarah, *_) = read("fighting/NN in/IN Qarah/NNP ,/, Aleppo/NNP governorate/NN ,/, Syria/NNP ./.", names)
    assert (qarah.latitude, qarah.country) == (None, "SY")  # not the town of that name near Damascus
    del names["Aleppo"]
    (qarah, *_) = read("fighting/NN in/IN Qarah/NNP ,/, Syria/NNP ./.", names)
    assert qarah.latitude is not None
