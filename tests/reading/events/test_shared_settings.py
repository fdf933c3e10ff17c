"""What a clause takes over from another, and what is told of an act in the next sentence."""

import pytest

from .sample import attribution, brief, cast, mentioned, passage, place, quantity, told

DEAD = ("target", "nine people")


@pytest.mark.parametrize(
    ("name", "words", "parties"),
    [
        ("shells", ["fell", "killing"], {("actor", "army"), ("place", "town"), DEAD}),
        ("continued", ["attacked", "killed"], {("actor", "Rebels"), ("place", "town"), DEAD}),
        ("where", ["killed", "exchange"], {("actor", "rebels"), ("actor", "soldiers"), DEAD}),
        ("there", ["killed"], {("actor", "rebels"), DEAD}),
        ("attackers", ["attacked", "killed"], {("actor", "Rebels"), ("actor", "attackers"), ("place", "town"), DEAD}),
        ("traded", ["traded", "clashes"], {("actor", "Soldiers"), ("actor", "rebels"), DEAD}),
    ],
)
def test_one_event_with_its_time_place_and_dead(name: str, words: list[str], parties: set[tuple[str, str]]) -> None:
    (event,) = told(name, places=[place(name, "Tersk")], quantities=[quantity(name, "nine", 9, "killed")])
    assert (event.kind, event.time, event.place) == ("ASSAULT", "t1", "p1")
    assert event.killed is not None
    assert (event.killed.low, event.killed.high) == (9, 9)
    assert (mentioned(name, event), cast(event)) == (words, parties)


def test_an_attack_that_only_the_next_sentence_names() -> None:
    name = "blamed later"
    blame, attack = told(name, places=[place(name, "Tersk")], quantities=[quantity(name, "Nine", 9, "killed")])
    assert (blame.kind, blame.place, blame.killed) == ("ACCUSE", None, None)
    assert (attack.trigger.text, attack.time, attack.place, cast(attack)) == (
        "attack",
        "t1",
        "p1",
        {("actor", "rebels")},
    )
    assert attack.killed is not None
    assert attack.killed.low == 9


def test_who_claims_an_attack_is_who_did_it() -> None:
    (event,) = told("claimed later", places=[place("claimed later", "Tersk")])
    assert cast(event) == {("actor", "suicide bomber"), ("actor", "Dawn Brigade"), ("place", "town")}


def test_what_residents_tell_of_happened_where_they_are() -> None:
    content = "that nine people had been killed in shelling by the army on Monday"
    (event,) = told(
        "heard",
        attributions=[attribution("heard", "Residents in Tersk", "said", content)],
        places=[place("heard", "Tersk")],
    )
    assert (event.status, event.time, event.place) == ("claimed", "t1", "p1")


def test_a_town_comes_under_fire_and_a_minister_does_not() -> None:
    assert brief(told("exposed")) == [("fire", "ASSAULT", "happened")]
    assert "under fire" in passage("criticised")[0].text
    assert told("criticised") == ()


def test_a_rocket_that_lands_is_no_attack_by_itself() -> None:
    assert told("landing") == ()


def test_efforts_are_what_stands_before_them() -> None:
    assert brief(told("efforts")) == [("ended", "SANCTION", "happened")]


@pytest.mark.parametrize("name", ["scene", "which took place", "entered", "colon"])
def test_a_time_and_a_place_that_stand_apart_from_the_act(name: str) -> None:
    (event,) = told(name, places=[place(name, "Tersk")])
    assert (event.kind, event.time, event.place) == ("ASSAULT", "t1", "p1")


def test_what_is_no_violence_sets_no_scene() -> None:
    name = "scene of talks"
    assert [event.place for event in told(name, places=[place(name, "Tersk")]) if event.kind == "ASSAULT"] == [None]


def test_hours_later_is_the_same_day() -> None:
    assert [event.time for event in told("hours later")] == ["t1", "t1"]


def test_hours_after_an_act_is_its_day() -> None:
    assert [(event.trigger.text, event.time) for event in told("hours after")] == [("bombed", "t2"), ("killed", "t2")]


def test_what_was_done_during_an_act_was_done_that_day() -> None:
    assert {event.kind: event.time for event in told("during", places=[place("during", "Tersk")])} == {
        "COERCE": "t1",
        "PROTEST": "t1",
    }


def test_where_is_the_place_right_before_it() -> None:
    events = {event.kind: event for event in told("spread", places=[place("spread", "Tersk")])}
    assert (events["ASSAULT"].place, events["ASSAULT"].time) == ("p1", "t1")
