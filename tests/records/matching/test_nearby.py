"""Days and places beside an event that names none: asked, and believed only where the record has such an event."""

from datetime import date

import pytest

from allegedly.records.matching.judging import judge
from allegedly.records.matching.nearby import is_borne_out, questions_nearby

from .made import BACKGROUND, COVERAGE, record
from .told import event, reading

SIEGE = record(900, 12, "Belad", 0.4, 19)


def test_the_place_and_the_day_beside_an_event_are_asked() -> None:
    question, *_ = questions_nearby(event(), reading("Belad"))
    assert (question.place_words, question.earliest, question.killed) == ("Belad", date(2023, 3, 13), (19, 19))


def test_a_name_that_no_gazetteer_has_is_asked_too() -> None:
    questions = list(questions_nearby(event(), reading()))
    assert ("Belad", None) in [(one.place_words, one.latitude) for one in questions]
    assert not any("13 March" in one.place_words or "IS" in one.place_words for one in questions)


def test_an_event_of_which_nothing_is_told_asks_nothing() -> None:
    assert list(questions_nearby(event(killed=None), reading("Belad"))) == []


@pytest.mark.parametrize(
    ("day", "killed", "borne_out"),
    [(12, 19, True), (12, 7, True), (9, 19, False)],
)
def test_only_an_event_of_that_place_and_day_bears_it_out(day: int, killed: int, borne_out: bool) -> None:
    given = reading("Belad")
    question, *_ = questions_nearby(event(), given)
    match = judge(question, COVERAGE, [*BACKGROUND, record(900, day, "Belad", 0.4, killed)])
    assert is_borne_out(question, event(), given, match) is borne_out


def test_of_two_places_one_that_differs_says_nothing() -> None:
    text = "In Belad and Corin all was unclear on 13 March, but residents say IS fighters killed 19 people."
    given = reading("Belad", "Corin", text=text)
    question = next(one for one in questions_nearby(event(text=text), given) if one.place_words == "Belad")
    other = judge(question, COVERAGE, [*BACKGROUND, record(900, 12, "Belad", 0.4, 7)])
    same = judge(question, COVERAGE, [*BACKGROUND, SIEGE])
    assert (other.outcome, is_borne_out(question, event(text=text), given, other)) == ("differs", False)
    assert (same.outcome, is_borne_out(question, event(text=text), given, same)) == ("agrees", True)
