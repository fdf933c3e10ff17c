"""Several words of a sentence that tell of one event, and those that do not."""

import pytest

from .sample import brief, cast, mentioned, told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("third such", ["strike", "killed", "wounded", "attack"]),
        ("repelled", ["repelled", "assault", "killed"]),
        ("both harmed", ["killed", "wounded", "blast"]),
    ],
)
def test_one_event_in_several_words(name: str, words: list[str]) -> None:
    (event,) = told(name)
    assert mentioned(name, event) == words


def test_what_was_before_is_no_part_of_it() -> None:
    first = next(iter(told("bloodiest since")))
    assert mentioned("bloodiest since", first) == ["exploded", "killing", "attack"]


def test_what_was_done_in_it_is_part_of_it() -> None:
    (event,) = told("in which soldiers")
    assert mentioned("in which soldiers", event) == ["massacre", "killed"]


def test_what_somebody_calls_an_attack_is_how_people_were_killed() -> None:
    (event,) = told("so called")
    assert (event.trigger.text, mentioned("so called", event)) == ("killed", ["killed", "attack"])
    assert ("actor", "Fourth Brigade") in cast(event)
    assert brief(told("called a strike")) == [("strike", "ASSAULT", "happened")]


def test_a_murder_and_how_the_man_died_are_one() -> None:
    (murder,) = told("murder who")
    assert mentioned("murder who", murder) == ["murder", "shot"]
