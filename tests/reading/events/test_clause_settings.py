"""Times and places: those of the event's own clause."""

from .sample import place, told


def test_the_time_of_the_clause() -> None:
    (event,) = told("shooting")
    assert event.time == "t1"


def test_each_event_has_its_own_time() -> None:
    assert [event.time for event in told("two")] == ["t1", "t2"]


def test_since_when_is_not_when() -> None:
    (event,) = told("since")
    assert event.time is None


def test_a_place_hangs_on_the_clause_or_stands_right_behind_the_noun() -> None:
    assert [event.place for event in told("two", places=[place("two", "Tersk")])] == [None, "p1"]
    (event,) = told("claimed", places=[place("claimed", "Kerman")])
    assert event.place == "p1"


def test_only_a_location_is_a_place_of_an_event() -> None:
    (event,) = told("claimed", places=[place("claimed", "Kerman", role="attribute")])
    assert event.place is None


def test_a_government_that_fights_is_no_place_of_the_fight() -> None:
    name = "battle between"
    (event,) = told(name, places=[place(name, "Dorvan")])
    assert event.place is None


def test_the_day_of_a_participle_is_that_of_its_act() -> None:
    (event,) = told("carrying")
    assert event.time == "t1"


def test_since_and_among_which_it_is_ranked_do_not_date_it() -> None:
    (event,) = told("third such")
    assert event.time == "t1"


def test_a_night_and_its_day_are_one_time() -> None:
    (event,) = told("overnight on")
    assert event.time == "t1"


def test_a_semicolon_parts_two_events_and_their_days() -> None:
    assert [(event.trigger.text, event.time) for event in told("semicolon")] == [("executed", "t1"), ("burned", "t2")]
