import msgspec

from allegedly.inquiry.choosing import SetAtHand
from allegedly.inquiry.parties import parties_in, party_named, pointed_to, state_in
from allegedly.inquiry.sides import claims_rise, propose_side
from allegedly.schema import Place

from .given import FIRST, SIMULATED, THEN, lowmere, raid, reading, side

PARTIES = ("Government of Malta", "Harbour Guard", "IS")
AT_HAND = SetAtHand(SIMULATED, PARTIES, lambda _: 10)


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
    assert found.unanswered == "No events of the kind consult are recorded in simulated 1."
    assert found.needs is not None
    assert (found.needs.file, found.needs.columns) == ("g1-first.csv", ("date", "happening", "source"))
    assert found.needs.rows_are == f"One row for each time that this happened: “{FIRST}”."


def test_a_party_that_the_set_does_not_know_is_no_other_party() -> None:
    then = side(THEN, actors=("Hill Brotherhood",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid("Hill Brotherhood"),)), [AT_HAND], "t.csv")
    assert found.unanswered == "No party like “Hill Brotherhood” is named in simulated 1."


def test_another_country_is_outside_coverage() -> None:
    then = side(THEN, actors=("Harbour Guard",), places=("p1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(places=(lowmere("IT"),)), [AT_HAND], "t.csv")
    assert found.outside
    assert found.unanswered == "Italy is not covered by simulated 1: nothing is said of what happened there or not."


def test_the_place_of_the_other_side_is_an_assumption() -> None:
    first, then = side(FIRST, places=("p1",)), side(THEN, actors=("Harbour Guard",), kinds=("ASSAULT",))
    found = propose_side(then, first, reading(places=(lowmere(),)), [AT_HAND], "t.csv")
    assert ("country", "Malta", "assumed") in [(each.part, each.value, each.basis) for each in found.grounds]


def test_the_first_set_that_records_it_is_asked() -> None:
    other = SetAtHand(msgspec.structs.replace(SIMULATED, set_name="talks", kinds=("CONSULT",)), PARTIES, lambda _: 10)
    then = side(THEN, actors=("Harbour Guard",), kinds=("ASSAULT",))
    assert propose_side(then, None, reading(), [other, AT_HAND], "t.csv").query.startswith("set=simulated ")


def test_the_set_with_most_such_records_is_asked_and_events_before_reports() -> None:
    fuller = SetAtHand(msgspec.structs.replace(SIMULATED, set_name="fuller"), PARTIES, lambda _: 12)
    press = msgspec.structs.replace(SIMULATED, set_name="press", counts_reports=True)
    reports = SetAtHand(press, PARTIES, lambda _: 900)
    then = side(THEN, actors=("Harbour Guard",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(), [AT_HAND, fuller, reports], "t.csv")
    assert found.query.startswith("set=fuller ")
    assert found.grounds[0].value == "fuller 1"
    assert found.grounds[0].reason == (
        "Of the sets of events that can be asked it holds the most such records: simulated 1 10; fuller 1 12;"
        " press 1 900."
    )
    nothing = AT_HAND._replace(count=lambda _: 0)
    assert propose_side(then, None, reading(), [nothing, reports], "t.csv").query.startswith("set=press ")


def test_a_town_that_was_taken_for_an_actor_is_no_government() -> None:
    words = "raided depots in Lowmere"
    then = side(words, actors=("Lowmere",), places=("p1",), events=("e1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid("Lowmere"),), places=(lowmere(),)), [AT_HAND], "t.csv")
    assert "actor=" not in found.query
    assert next((each.part, each.value, each.basis) for each in found.grounds) == ("actor", "anybody", "assumed")


def test_a_set_without_coordinates_is_asked_by_the_places_name() -> None:
    plain = AT_HAND._replace(count=lambda query: 0 if "near=" in str(query) else 4)
    then = side(THEN, actors=("Harbour Guard",), places=("p1",), events=("e1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid(),), places=(lowmere(),)), [plain], "t.csv")
    assert " place=Lowmere " in found.query
    assert ("place", "Lowmere", "words") in [(each.part, each.value, each.basis) for each in found.grounds]


def test_a_states_army_is_its_government_and_its_rebels_are_not() -> None:
    malta = msgspec.structs.replace(lowmere(), text="Maltese", kind="country", role="attribute")
    assert state_in("Maltese troops attack", (malta,), PARTIES) == ("Maltese", "Government of Malta")
    assert state_in("Maltese rebels attack", (malta,), PARTIES) is None


def test_a_state_that_strikes_goes_before_whom_it_strikes() -> None:
    text = "Maltese air strikes on Harbour Guard camps"
    malta = msgspec.structs.replace(lowmere(), text="Maltese", kind="country", role="attribute")
    then = side(text, text, actors=("Maltese", "Harbour Guard"), events=("e1",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(text=text, events=(raid("Maltese"),), places=(malta,)), [AT_HAND], "t.csv")
    assert 'actor="Government of Malta"' in found.query


def test_an_unknown_party_that_attacks_a_state_is_not_that_state() -> None:
    text = "Hill Brotherhood raided Maltese troops"
    malta = msgspec.structs.replace(lowmere(), text="Maltese", kind="country", role="attribute")
    then = side(text, text, actors=("Hill Brotherhood",), events=("e1",), kinds=("ASSAULT",))
    given = reading(text=text, events=(raid("Hill Brotherhood"),), places=(malta,))
    assert propose_side(then, None, given, [AT_HAND], "t.csv").query == ""


def test_sets_with_one_reason_are_named_together() -> None:
    other = AT_HAND._replace(coverage=msgspec.structs.replace(SIMULATED, set_name="other"))
    third = AT_HAND._replace(coverage=msgspec.structs.replace(SIMULATED, set_name="third"))
    then = side(THEN, actors=("Hill Brotherhood",), kinds=("ASSAULT",))
    found = propose_side(then, None, reading(events=(raid("Hill Brotherhood"),)), [AT_HAND, other, third], "t.csv")
    assert found.unanswered == "No party like “Hill Brotherhood” is named in simulated 1, other 1 or third 1."


def test_a_rise_of_an_armed_party_is_taken_for_its_attacks_and_said_to_be() -> None:
    text = "IS regains momentum each and every time the government raises it."
    then = side("IS regains momentum", text)
    found = propose_side(then, None, reading(text=text), [AT_HAND], "t.csv")
    assert found.query == "set=simulated version=1 actor=IS kind=attack 2015-01-01..2022-12-31"
    assert next(each for each in found.grounds if each.part == "kind").basis == "assumed"
    assert claims_rise(then) == "momentum"


def test_a_name_of_the_set_counts_where_the_reader_saw_no_actor() -> None:
    text = "The revival of the Harbour Guard comes as the assembly debates."
    found = propose_side(side("The revival of the Harbour Guard", text), None, reading(text=text), [AT_HAND], "t.csv")
    assert found.query == 'set=simulated version=1 actor="Harbour Guard" kind=attack 2015-01-01..2022-12-31'


def test_a_word_tells_the_kind_where_the_reading_has_no_event() -> None:
    marches = AT_HAND._replace(coverage=msgspec.structs.replace(SIMULATED, kinds=("ASSAULT", "PROTEST")))
    text = "The Harbour Guard was marching in the capital whenever the assembly met."
    told = side("The Harbour Guard was marching in the capital", text)
    found = propose_side(told, None, reading(text=text), [marches], "t.csv")
    assert found.query == 'set=simulated version=1 actor="Harbour Guard" kind=protest 2015-01-01..2022-12-31'
    assert [each.basis for each in found.grounds if each.part == "kind"] == ["assumed"]
    assert propose_side(told, None, reading(text=text), [AT_HAND], "t.csv").query == ""


def test_a_government_that_faces_an_assault_is_not_taken_for_a_fighting_party() -> None:
    text = "Malta struggles under an assault on its influence whenever it votes."
    then = side("Malta struggles under an assault on its influence", text, actors=("Malta",))
    assert propose_side(then, None, reading(text=text), [AT_HAND], "t.csv").query == ""


def test_neither_party_nor_place_is_nothing_to_ask() -> None:
    then = side("raided depots", events=("e1",), kinds=("ASSAULT",))
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
    assert party_named("Houthi forces", (), ("Ansarallah",)) == "Houthis"
    assert party_named("Valletta", (valletta,), PARTIES) == "Government of Malta"
    assert party_named("Guard", (), PARTIES) is None
    assert party_named("Italy", (), PARTIES) is None


def test_names_in_words() -> None:
    assert parties_in("Islamic State attacks in Syria, and what is more, ISIS itself", PARTIES) == (
        "Islamic State",
        "ISIS",
    )
    assert parties_in("what is this", PARTIES) == ()


def test_the_group_is_the_one_party_named_in_the_nearest_sentence_before_it() -> None:
    before = "Its leaders live in Valletta. Islamic State has been driven out of the valley.\n\nNobody was surprised. "
    assert pointed_to("The group's attacks", before, PARTIES) == ("The group", "Islamic State")
    assert pointed_to("Its attacks", before, PARTIES) == ("Its", "Islamic State")
    assert pointed_to("attacks on its bases", before, PARTIES) is None
    assert pointed_to("the harbour burns", before, PARTIES) is None
    assert pointed_to("The group's attacks", before + "The Hill Brotherhood was blamed. ", PARTIES) is None
    assert pointed_to("The group's attacks", "IS fought the Harbour Guard. ", (*PARTIES, "Ansarallah")) is None
    assert pointed_to("The militia's attacks", "The Harbour Guard left. ", PARTIES) == ("The militia", "Harbour Guard")


def test_what_points_back_is_assumed_and_says_so() -> None:
    text = "IS has been driven out. The group's attacks surged just as the army left."
    found = propose_side(side("The group's attacks surged", text), None, reading(text=text), [AT_HAND], "t.csv")
    assert found.query == "set=simulated version=1 actor=IS kind=attack 2015-01-01..2022-12-31"
    actor = next(each for each in found.grounds if each.part == "actor")
    assert actor.basis == "assumed"
    assert actor.reason == "“The group” is taken for IS, which alone is named in the nearest sentence before it."
    other = side("The group's attacks surged", text, actors=("Hill Brotherhood",))
    assert propose_side(other, None, reading(text=text), [AT_HAND], "t.csv").query == ""
