import msgspec

from allegedly.inquiry.parties import parties_in, party_named
from allegedly.inquiry.sides import SetAtHand, claims_rise, propose_side
from allegedly.schema import Place

from .given import FIRST, SIMULATED, THEN, lowmere, raid, reading, side

PARTIES = ("Government of Malta", "Harbour Guard", "IS")
AT_HAND = SetAtHand(SIMULATED, PARTIES)


def test_words_become_a_query() -> None:
    then = side(THEN, actors=("Harbour Guard",), places=("p1",), events=("e1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid(),), places=(lowmere(),)), [AT_HAND], "g1-then.csv")
    assert found.query == (
        'set=simulated version=1 actor="Harbour Guard" country=MT near=35.900,14.500,25 kind=attack'
        " 2015-01-01..2022-12-31"
    )
    assert [(each.part, each.value, each.basis) for each in found.grounds] == [
        ("actor", "Harbour Guard", "words"),
        ("country", "Malta", "words"),
        ("place", "Lowmere", "words"),
        ("kind", "attack", "words"),
        ("days", "2015-01-01 to 2022-12-31", "assumed"),
    ]


def test_a_kind_that_no_set_records_needs_a_table() -> None:
    first = side(FIRST, actors=("Harbour Guard",), kinds=("CONSULT",))
    found = propose_side(first, None, reading(), [AT_HAND], "g1-first.csv")
    assert (found.query, found.outside) == ("", False)
    assert found.unanswered == "simulated 1 does not record events of the kind consult."
    assert found.needs is not None
    assert (found.needs.file, found.needs.columns) == ("g1-first.csv", ("date", "happening", "source"))
    assert found.needs.rows_are == f"One row for each time that this happened: “{FIRST}”."


def test_a_party_that_the_set_does_not_know_is_no_other_party() -> None:
    then = side(THEN, actors=("Hill Brotherhood",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid("Hill Brotherhood"),)), [AT_HAND], "t.csv")
    assert found.unanswered == "simulated 1 names no party like Hill Brotherhood."


def test_another_country_is_outside_coverage() -> None:
    then = side(THEN, actors=("Harbour Guard",), places=("p1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(places=(lowmere("IT"),)), [AT_HAND], "t.csv")
    assert found.outside
    assert found.unanswered == ("simulated 1 does not cover Italy: it says nothing of what happened there or not.")


def test_the_place_of_the_other_side_is_an_assumption() -> None:
    first, then = side(FIRST, places=("p1",)), side(THEN, actors=("Harbour Guard",), kinds=("ASSAULT",))
    found = propose_side(then, first, reading(places=(lowmere(),)), [AT_HAND], "t.csv")
    assert ("country", "Malta", "assumed") in [(each.part, each.value, each.basis) for each in found.grounds]


def test_the_first_set_that_records_it_is_asked() -> None:
    other = SetAtHand(msgspec.structs.replace(SIMULATED, set_name="talks", kinds=("CONSULT",)), PARTIES)
    then = side(THEN, actors=("Harbour Guard",), kinds=("ASSAULT",))
    assert propose_side(then, None, reading(), [other, AT_HAND], "t.csv").query.startswith("set=simulated ")


def test_a_rise_of_an_armed_party_is_taken_for_its_attacks_and_said_to_be() -> None:
    text = "IS regains momentum each and every time the government raises it."
    then = side("IS regains momentum", text)
    found = propose_side(then, None, reading(text=text), [AT_HAND], "t.csv")
    assert found.query == "set=simulated version=1 actor=IS kind=attack 2015-01-01..2022-12-31"
    assert next(each for each in found.grounds if each.part == "kind").basis == "assumed"
    assert claims_rise(then) == "momentum"


def test_a_government_that_faces_an_assault_is_not_taken_for_a_fighting_party() -> None:
    text = "Malta struggles under an assault on its influence whenever it votes."
    then = side("Malta struggles under an assault on its influence", text, actors=("Malta",))
    assert propose_side(then, None, reading(text=text), [AT_HAND], "t.csv").query == ""


def test_neither_party_nor_place_is_nothing_to_ask() -> None:
    then = side(THEN, events=("e1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid(),)), [AT_HAND], "t.csv")
    assert found.unanswered == "The words name neither a party nor a place."


def test_no_set_and_no_side() -> None:
    assert propose_side(side(THEN), None, reading(), [], "t.csv").unanswered == "No set of records is stored here."
    assert propose_side(None, None, reading(), [AT_HAND], "t.csv").needs is None


def test_names_of_parties() -> None:
    valletta: Place = msgspec.structs.replace(lowmere(), text="Valletta", role="actor")
    assert party_named("Harbour Guard fighters", (), PARTIES) == "Harbour Guard"
    assert party_named("the Islamic State", (), PARTIES) == "Islamic State"
    assert party_named("Malta", (), PARTIES) == "Government of Malta"
    assert party_named("Valletta", (valletta,), PARTIES) == "Government of Malta"
    assert party_named("Guard", (), PARTIES) is None
    assert party_named("Italy", (), PARTIES) is None


def test_names_in_words() -> None:
    assert parties_in("Islamic State attacks in Syria, and what is more, ISIS itself", PARTIES) == (
        "Islamic State",
        "ISIS",
    )
    assert parties_in("what is this", PARTIES) == ()
