"""Numbers that no clause gives to an act."""

from allegedly.reading.events.unattached_tolls import is_risen
from allegedly.schema import Toll

from .sample import passage, quantity, told


def test_a_toll_that_rose_later_takes_the_place_of_the_first() -> None:
    five, nine = quantity("toll rose", "five", 5, "killed", "people"), quantity("toll rose", "nine", 9, "killed")
    (event,) = told("toll rose", quantities=[five, nine])
    assert (event.killed, event.time) == (Toll(9, 9, "q9"), "t1")


def test_only_what_a_toll_has_come_to_has_risen() -> None:
    _, syntax = passage("toll rose")
    assert is_risen(syntax, [syntax.forms.index("nine")])
    assert not is_risen(syntax, [syntax.forms.index("five")])


def test_the_dead_are_of_the_raid_and_not_of_its_condemnation() -> None:
    name = "condemned"
    raid, condemned = told(name, quantities=[quantity(name, "nine", 9, "killed", "refugees")])
    assert (raid.trigger.text, raid.killed) == ("raid", Toll(9, 9, "q9"))
    assert (condemned.kind, condemned.killed) == ("ACCUSE", None)


def test_bodies_are_people_killed() -> None:
    (event,) = told("bodies", quantities=[quantity("bodies", "nine", 9, None, "bodies")])
    assert event.killed == Toll(9, 9, "q9")


def test_deaths_that_occurred_when_something_was_done_are_its_toll() -> None:
    (event,) = told("occurred", quantities=[quantity("occurred", "Twelve", 12, "killed", "deaths")])
    assert (event.trigger.text, event.time, event.killed) == ("shelled", "t1", Toll(12, 12, "q12"))


def test_bodies_got_out_of_what_was_hit_are_its_toll() -> None:
    (event,) = told("recovered", quantities=[quantity("recovered", "14", 14, None, "bodies")])
    assert (event.trigger.text, event.killed) == ("bombed", Toll(14, 14, "q14"))
