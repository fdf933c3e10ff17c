"""Incident lists: the fields beside an act give it its day, place, toll and perpetrator."""

from allegedly.schema import Toll

from .sample import cast, place, quantity, told


def test_an_entry_gives_its_act_what_its_fields_say() -> None:
    nine = quantity("entry", "9", 9, "injured")
    (event,) = told("entry", places=[place("entry", "Orsha", role="attribute")], quantities=[nine])
    assert (event.trigger.text, event.time, event.place) == ("thrown", "t1", "p1")
    assert (event.killed, event.injured) == (Toll(4, 4), Toll(9, 9, "q9"))


def test_what_the_words_of_the_act_say_stands_before_its_fields() -> None:
    (event,) = told("grenade", quantities=[quantity("grenade", "four", 4, "injured", "officers")])
    assert event.injured == Toll(4, 4, "q4")


def test_an_entry_says_what_happened_and_who_did_it() -> None:
    (event,) = told("incident", places=[place("incident", "Orsha")])
    assert (event.trigger.text, event.time, event.place, event.killed) == ("attack", "t1", "p1", Toll(3, 3))
    assert cast(event) == {("actor", "rebel forces")}


def test_an_act_in_one_word_is_no_verb() -> None:
    (event,) = told("incident in one word")
    assert (event.trigger.text, event.sub_kind, event.killed) == ("shelling", "shelling", Toll(4, 4))


def test_an_entry_without_harm_tells_of_no_violence() -> None:
    assert told("incident of a union") == ()
