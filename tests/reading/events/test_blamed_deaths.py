"""Deaths that are an act of violence because somebody is said to have caused them."""

import pytest

from allegedly.schema import Toll

from .sample import brief, cast, place, quantity, told


def test_deaths_laid_to_the_armed_are_an_act_of_theirs() -> None:
    name = "blamed deaths"
    (event,) = told(name, quantities=[quantity(name, "eleven", 11, "killed", "fatalities")])
    assert (event.trigger.text, event.kind, event.killed) == ("fatalities", "ASSAULT", Toll(11, 11, "q11"))
    assert cast(event) == {("actor", "Dawn Brigade")}


@pytest.mark.parametrize("name", ["lies with", "army responsible"])
def test_who_is_responsible_for_deaths_has_done_it(name: str) -> None:
    (event,) = told(name, places=[place(name, "Tersk")], quantities=[quantity(name, "nine", 9, "killed", "people")])
    assert (event.trigger.text, event.time, event.place) == ("deaths", "t1", "p1")
    assert ("actor", "army") in cast(event)


def test_a_killing_that_the_armed_are_held_responsible_for_is_an_act() -> None:
    (event,) = told("held responsible")
    assert (event.trigger.text, event.kind, event.time) == ("killed", "ASSAULT", "t1")


@pytest.mark.parametrize("name", ["cold deaths", "police responsible", "blamed government"])
def test_deaths_laid_to_others_are_no_act(name: str) -> None:
    assert "ASSAULT" not in [event.kind for event in told(name)]


def test_deaths_of_another_act_are_no_act_of_their_own() -> None:
    assert "deaths" not in [trigger for trigger, _, _ in brief(told("strike deaths"))]
