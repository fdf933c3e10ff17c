"""Those who came to harm, one by one."""

import pytest

from allegedly.reading.events.harm import harm_of
from allegedly.schema import Toll

from .sample import passage, quantity, told


@pytest.mark.parametrize(
    ("name", "verb", "harm"),
    [
        ("who died", "shot", "killed"),
        ("in which", "hacked", "killed"),
        ("lives of", "cost", "killed"),
        ("one by one", "wounded", "injured"),
        ("one by one", "exploded", None),
    ],
)
def test_what_a_verb_tells_befell_people(name: str, verb: str, harm: str | None) -> None:
    _, syntax = passage(name)
    assert harm_of(syntax, syntax.forms.index(verb)) == harm


def test_who_is_shot_and_dies_later_is_killed() -> None:
    (event,) = told("who died")
    assert (event.killed, event.time) == (Toll(1, 1), "t1")


def test_one_and_two_wounded_are_three() -> None:
    (event,) = told("one by one", quantities=[quantity("one by one", "two", 2, "injured", "sons")])
    assert (event.killed, event.injured) == (None, Toll(3, 3))


def test_those_whom_a_relative_clause_is_about_are_its_victims() -> None:
    (event,) = told("whom", quantities=[quantity("whom", "nine", 9, None, "people")])
    assert event.killed == Toll(9, 9, "q9")


def test_lives_are_counted_by_whose_they_are() -> None:
    (event,) = told("lives of", quantities=[quantity("lives of", "22", 22, None, "recruits")])
    assert event.killed == Toll(22, 22, "q22")


def test_those_taken_and_then_shot_are_counted_where_they_were_taken() -> None:
    (event,) = told("taken", quantities=[quantity("taken", "nine", 9, None, "men")])
    assert event.killed == Toll(9, 9, "q9")
    (event,) = told("pictures", quantities=[quantity("pictures", "four", 4, None, "photographs")])
    assert event.killed is None
