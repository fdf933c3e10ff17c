"""Violence whose clause leaves its place, its doer or its words to another: "it", "there was", "carried out"."""

import pytest

from .sample import cast, place, quantity, told

DEAD = ("target", "nine people")


@pytest.mark.parametrize(
    ("name", "number", "trigger", "parties"),
    [
        ("struck it", "nine", "attacked", {("actor", "rebels"), DEAD}),
        ("carried out", "Nine", "raid", {("actor", "army")}),
        ("driven", "nine", "drove", {("actor", "army"), ("target", "rebels"), DEAD}),
        ("that killed", "nine", "attack", {("actor", "Rebels"), DEAD}),
        ("behind", "nine", "attack", {("actor", "Rebels"), DEAD}),
        ("violence", "nine", "killed", {DEAD}),
        ("full name", "Nine", "killed", {("actor", "Hawar Operations Room"), ("target", "Nine people")}),
        ("astray", "nine", "killed", {("actor", "Ahrar Vell"), DEAD}),
        ("with killed", "nine", "killed", {("actor", "rebels"), DEAD}),
    ],
)
def test_one_event_with_its_doer_place_and_dead(
    name: str, number: str, trigger: str, parties: set[tuple[str, str]]
) -> None:
    (event,) = told(name, places=[place(name, "Tersk")], quantities=[quantity(name, number, 9, "killed")])
    assert (event.trigger.text, event.kind, event.time, event.place) == (trigger, "ASSAULT", "t1", "p1")
    assert cast(event) == parties
    assert event.killed is not None
    assert (event.killed.low, event.killed.high) == (9, 9)


def test_which_stands_for_the_place_before_it() -> None:
    (event,) = told("which", places=[place("which", "Tersk")])
    assert (event.trigger.text, event.time, event.place) == ("bombed", "t1", "p1")


def test_rebels_attack_and_the_next_sentence_says_where() -> None:
    (event,) = told("alone", places=[place("alone", "Tersk")], quantities=[quantity("alone", "Nine", 9, "killed")])
    assert ("actor", "Rebels") in cast(event)
    assert (event.time, event.place) == ("t1", "p1")


def test_a_storm_with_a_name_does_no_violence() -> None:
    assert told("storm", places=[place("storm", "Tersk")], quantities=[quantity("storm", "Nine", 9, "killed")]) == ()


def test_a_court_strikes_it_down_without_arms() -> None:
    assert told("court", places=[place("court", "Tersk")]) == ()
