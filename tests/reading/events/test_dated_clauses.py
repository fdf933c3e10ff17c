"""Clauses about a day just named: "rose in Tersk on Monday, when nine people were killed"."""

from .sample import place, quantity, told


def test_a_clause_behind_a_day_tells_of_that_day_and_of_the_place_beside_it() -> None:
    name = "day when"
    (event,) = told(name, places=[place(name, "Tersk")], quantities=[quantity(name, "nine", 9, "killed")])
    assert (event.trigger.text, event.time, event.place) == ("battle", "t1", "p1")
    assert event.killed is not None
