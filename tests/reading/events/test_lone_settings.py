"""The one date and the one place of a sentence with one event; and what is of another clause."""

from .sample import attribution, place, quantity, told


def test_a_date_that_the_parse_ties_to_the_verb_of_saying() -> None:
    content = "Six traders were wounded when gunmen stormed Orlo in Kesh province on May 4 , 2017"
    (event,) = told("loose", attributions=[attribution("loose", "doctors", "said", content)])
    assert event.time == "t1"


def test_a_date_of_another_clause_is_not_the_events() -> None:
    (event,) = told("founded")
    assert event.time is None


def test_the_date_of_a_statement_is_not_the_events() -> None:
    (event,) = told("told")
    assert event.time is None


def test_where_people_died_is_where_the_attack_was() -> None:
    (event,) = told("blamed", places=[place("blamed", "Kesh")], quantities=[quantity("blamed", "Two", 2, "killed")])
    assert (event.time, event.place) == ("t1", "p1")
    assert event.killed is not None
    assert event.killed.low == 2


def test_lives_are_lost_in_what_is_told_behind() -> None:
    (event,) = told("lives", quantities=[quantity("lives", "Three", 3, "killed")])
    assert event.killed is not None
    assert event.killed.high == 3


def test_the_next_sentence_counts_the_dead() -> None:
    (event,) = told("next", quantities=[quantity("next", "Nine", 9, "killed")])
    assert event.killed is not None
    assert event.killed.low == 9
