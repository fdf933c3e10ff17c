"""Ships, storms, treaties, newspapers and teams that are called after places are none."""

import pytest

from .sample import read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The/DT cruiser/NN Moskva/NNP burned/VBD ./.", "Moskva"),
        ("HMS/NNP Lancaster/NNP sailed/VBD ./.", "Lancaster"),
        ("The/DT Sevastopol/NNP sank/VBD ./.", "Sevastopol"),
        ("Hurricane/NNP Florence/NNP came/VBD ./.", "Florence"),
        ("The/DT Geneva/NNP Conventions/NNPS apply/VBP ./.", "Geneva"),
        ("The/DT Treaty/NNP of/IN Lisbon/NNP holds/VBZ ./.", "Lisbon"),
        ("The/DT Boston/NNP Globe/NNP wrote/VBD it/PRP ./.", "Boston"),
        ("It/PRP is/VBZ Havana/NNP syndrome/NN ./.", "Havana"),
        ("Radio/NNP Tirana/NNP spoke/VBD ./.", "Tirana"),
        ("Queen/NNP Victoria/NNP wept/VBD ./.", "Victoria"),
    ],
)
def test_what_is_only_called_after_a_place_is_none(sentence: str, name: str) -> None:
    assert read(sentence, {name: "place"}) == ()


def test_a_ship_is_a_ship_afterwards_until_something_is_put_into_the_place() -> None:
    found = read(
        "The/DT ferry/NN Estonia/NNP sank/VBD ./. Divers/NNS reached/VBD the/DT Estonia/NNP ./. "
        "Fog/NN lay/VBD in/IN Estonia/NNP ./.",
        {"ferry Estonia": "other"},
    )
    assert [(one.text, one.span.start) for one in found] == [("Estonia", 65)]


def test_sides_of_a_match_are_no_places_and_where_it_was_is_one() -> None:
    found = read(
        "Dallas/NNP/nsubj>beat beat/VBD Denver/NNP/obj>beat 2-1/CD in/IN/case>Chicago Chicago/NNP/obl>beat ./.",
        {"Dallas": "place", "Denver": "place", "Chicago": "place"},
    )
    assert [one.text for one in found] == ["Chicago"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kyiv/NNP/nsubj>lost lost/VBD 20-30/CD tanks/NNS/obj>lost",
        "Kyiv/NNP/nsubj>lose could/MD lose/VB sight/NN of/IN its/PRP$ goal/NN",
        "Kyiv/NNP/nsubj>played played/VBD a/DT part/NN in/IN 2003-2009/CD",
    ],
)
def test_who_loses_in_war_is_no_team(sentence: str) -> None:
    assert [one.text for one in read(sentence, {"Kyiv": "place"})] == ["Kyiv"]


def test_without_a_score_or_a_word_of_sport_it_is_no_match() -> None:
    found = read("Iraq/NNP/nsubj>beat beat/VBD Iran/NNP/obj>beat back/RB", {"Iraq": "place", "Iran": "place"})
    assert [one.text for one in found] == ["Iraq", "Iran"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They/PRP met/VBD in/IN Prince/NNP William/NNP County/NNP ./.", "Prince William County"),
        ("The/DT Law/NNP Enforcement/NNP Center/NNP in/IN Mansfield/NNP ./.", "Mansfield"),
    ],
)
def test_what_begins_like_a_title_or_a_law_may_be_a_place(sentence: str, name: str) -> None:
    assert [one.text for one in read(sentence, {name: "place"})] == [name]


def test_who_seized_a_ship_is_not_its_name() -> None:
    found = read(
        "the/DT tanker/NN Iran/NNP/nsubj>seized seized/VBD/acl:relcl>tanker left/VBD Rafah/NNP Border/NNP Post/NNP",
        {"Iran": "place", "Rafah": "place"},
    )
    assert [one.text for one in found] == ["Iran", "Rafah"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("She/PRP was/VBD at/IN St/NNP Joseph/NNP 's/POS on/IN Monday/NNP ./.", "St Joseph"),
        ("In/IN St/NNP Joseph/NNP 's/POS hospital/NN it/PRP rained/VBD ./.", "St Joseph"),
        ("Pupils/NNS of/IN Lima/NNP Road/NNP School/NNP left/VBD ./.", "Lima"),
        ("Trains/NNS stop/VBP at/IN Lima/NNP Street/NNP station/NN ./.", "Lima Street"),
    ],
)
def test_a_house_of_a_saint_or_in_a_street_is_no_town(sentence: str, name: str) -> None:
    assert read(sentence, {name: "place"}) == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It/PRP rained/VBD in/IN St/NNP Joseph/NNP ./.", "St Joseph"),
        ("St/NNP Petersburg/NNP 's/POS streets/NNS flooded/VBD ./.", "St Petersburg"),
        ("It/PRP rained/VBD in/IN Lima/NNP ./.", "Lima"),
    ],
)
def test_a_town_that_is_called_like_one_is(sentence: str, name: str) -> None:
    assert [one.text for one in read(sentence, {name: "place"})] == [name]
