"""Roles: governments called by their seats are actors, names in descriptions are attributes."""

import pytest

from .sample import read, told


def test_a_seat_of_government_that_acts_is_an_actor() -> None:
    found = read(
        "Washington/NNP/nsubj>urged urged/VBD Baghdad/NNP/obj>urged to/TO act/VB",
        {"Washington": "place", "Baghdad": "place"},
    )
    assert told(found) == [("Washington", "Washington, US", "actor"), ("Baghdad", "Baghdad, IQ", "actor")]


def test_a_country_is_no_people_though_its_name_ends_as_one() -> None:
    found = read(
        "The/DT/det>Philippines Philippines/NNPS/nsubj>asked asked/VBD for/IN ships/NNS", {"Philippines": "place"}
    )
    assert told(found) == [("Philippines", "Philippines, PH", "actor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP met/VBD in/IN/case>Baghdad Baghdad/NNP/obl>met",
        "Baghdad/NNP/nsubj>suffered suffered/VBD floods/NNS",
        "Baghdad/NNP/nsubj:pass>bombed was/VBD bombed/VBN",
        "Baghdad/NNP/nmod:poss>streets 's/POS/case>Baghdad streets/NNS were/VBD empty/JJ",
    ],
)
def test_a_town_where_something_is_or_happens_is_a_location(sentence: str) -> None:
    assert [one.role for one in read(sentence, {"Baghdad": "place"})] == ["location"]


def test_what_a_government_has_no_land_has() -> None:
    found = read("Berlin/NNP/nsubj>has has/VBZ no/DT plans/NNS/obj>has", {"Berlin": "place"})
    assert [one.role for one in found] == ["actor"]


def test_a_town_that_is_no_seat_does_not_act() -> None:
    found = read("Haditha/NNP/nsubj>urged urged/VBD them/PRP to/TO leave/VB", {"Haditha": "place"})
    assert [one.role for one in found] == ["location"]


def test_names_in_descriptions_are_attributes() -> None:
    found = read(
        "The/DT Iraqi/JJ/amod>parliament parliament/NN heard/VBD the/DT University/NNP of/IN Oxford/NNP",
        {"University of Oxford": "organisation"},
    )
    assert told(found) == [("Iraqi", "Iraq, IQ", "attribute"), ("Oxford", "Oxford, GB", "attribute")]


def test_a_dateline_is_told_apart() -> None:
    found = read("BEIRUT/NNP (Agency)/NNP —/: They/PRP left/VBD Beirut/NNP/obj>left", {"Beirut": "place"})
    assert [(one.text, one.role) for one in found] == [("BEIRUT", "dateline"), ("Beirut", "location")]


def test_houses_of_governments_stand_for_them() -> None:
    found = read("The/DT Kremlin/NNP/nsubj>denied denied/VBD it/PRP", {"Kremlin": "organisation"})
    assert told(found) == [("Kremlin", "Kremlin, RU", "actor")]
    outside = read(
        "outside/IN/case>House the/DT White/NNP/compound>House House/NNP ./.", {"White House": "organisation"}
    )
    assert told(outside[1:]) == [("White House", "White House, US", "location")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks/NNS between/IN/case>Baghdad Baghdad/NNP/nmod>Talks and/CC Tehran/NNP/conj>Baghdad resumed/VBD",
        "put/VBD sanctions/NNS/obj>put on/IN/case>Baghdad Baghdad/NNP/obl>put and/CC Tehran/NNP/conj>Baghdad",
        "Sanctions/NNS on/IN/case>Baghdad Baghdad/NNP/nmod>Sanctions and/CC Tehran/NNP/conj>Baghdad bite/VBP",
    ],
)
def test_governments_talk_and_are_sanctioned(sentence: str) -> None:
    assert [one.role for one in read(sentence, {"Baghdad": "place", "Tehran": "place"})] == ["actor", "actor"]


def test_who_is_wished_to_act_is_somebody() -> None:
    found = read("They/PRP want/VBP Baghdad/NNP/obj>want to/TO pay/VB", {"Baghdad": "place"})
    assert [one.role for one in found] == ["actor"]


def test_a_body_of_a_town_is_there_and_lands_that_meet_do_nothing() -> None:
    hospital = "Baghdad/NNP/nmod:poss>hospital 's/POS/case>Baghdad hospital/NN was/VBD full/JJ"
    assert [one.role for one in read(hospital, {"Baghdad": "place"})] == ["location"]
    border = "a/DT place/NN where/WRB/advmod>meet Mali/NNP/nsubj>meet and/CC Niger/NNP/conj>Mali meet/VBP"
    assert [one.role for one in read(border, {"Mali": "place", "Niger": "place"})] == ["location", "location"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("battle/NN between/IN Damascus/NNP/nmod>battle and/CC rebels/NNS", "actor"),
        ("shells/NNS/nsubj>fell of/IN/case>Damascus Damascus/NNP/nmod>shells fell/VBD", "actor"),
        ("Damascus/NNP/nsubj>came came/VBD under/IN attack/NN", "location"),
        ("raid/NN in/IN Homs/NNP/compound>talks ,/, talks/NNS", "location"),
    ],
)
def test_what_the_words_beside_a_name_make_of_it(sentence: str, role: str) -> None:
    names = {"Damascus": "place", "Homs": "place"}
    assert [one.role for one in read(sentence, {name: kind for name, kind in names.items() if name in sentence})] == [
        role
    ]


def test_what_is_dug_or_built_there_goes_by_the_name_of_its_place() -> None:
    sentence = "shelling/NN at/IN Tanak/NNP/compound>field oil/NN/compound>field field/NN/nmod>shelling killed/VBD 9/CD"
    assert [one.role for one in read(sentence, {"Tanak": "place"})] == ["location"]
    club = "the/DT Homs/NNP/compound>band band/NN/nsubj>played played/VBD"
    assert [one.role for one in read(club, {"Homs": "place"})] == ["attribute"]
