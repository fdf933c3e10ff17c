"""When several tellings are one event, and when they are not."""

from allegedly import read_text

from .sample import cast, mentioned, told


def test_the_attack_means_the_one_just_told() -> None:
    (event,) = told("ambush")
    assert mentioned("ambush", event) == ["ambushed", "killed", "attack"]
    assert event.trigger.text == "ambushed"


def test_another_day_and_another_target_make_another_event() -> None:
    first, second = told("blast")
    assert mentioned("blast", first) == ["bombed", "bombing", "killed"]
    assert (mentioned("blast", second), cast(second)) == (["bombed"], {("actor", "militants"), ("place", "school")})


def test_a_judgement_of_an_attack_is_no_second_attack() -> None:
    (event,) = told("deadliest")
    assert mentioned("deadliest", event) == ["attacked"]


def test_these_attacks_are_not_the_last_one_of_several() -> None:
    assert [mentioned("these", event) for event in told("these")] == [["shot"], ["stormed"]]


def test_killed_when_attacked_is_one_event() -> None:
    (event,) = told("occasion")
    assert mentioned("occasion", event) == ["killed", "attacked"]
    assert event.trigger.text == "attacked"


def test_an_act_and_its_victims_in_one_sentence_are_one_event() -> None:
    bomb, storm = told("two")
    assert mentioned("two", bomb) == ["exploded"]
    assert mentioned("two", storm) == ["stormed", "killed"]


def test_who_fired_the_shells_did_what_they_did() -> None:
    (event,) = told("who fired")
    assert cast(event) == {("actor", "rebels"), ("place", "bakery")}
    assert mentioned("who fired", event) == ["hit", "fired"]


def test_the_first_of_two_attacks_is_the_one_told_first() -> None:
    first, second = told("first and second")
    assert mentioned("first and second", first) == ["hit", "attack", "killed"]
    assert mentioned("first and second", second) == ["struck"]


def test_what_a_question_takes_up_is_no_second_attack() -> None:
    attack, meeting = told("taken up")
    assert mentioned("taken up", attack) == ["attacked", "attacked"]
    assert cast(attack) == {("actor", "Gunmen of the Free Valley Front"), ("place", "army depot")}
    assert meeting.kind == "CONSULT"


def test_what_is_attacked_again_is_attacked_twice() -> None:
    assert [mentioned("again", event) for event in told("again")] == [["attacked"], ["attacked"]]


def test_a_second_attack_is_not_the_only_one_told() -> None:
    (event,) = told("second alone")
    assert mentioned("second alone", event) == ["shelled"]


def test_the_murder_of_somebody_is_no_blast_before_it() -> None:
    assert [mentioned("murder of another", event) for event in told("murder of another")] == [["blast"], ["murder"]]


def test_what_happened_is_not_joined_to_what_was_denied() -> None:
    text = "The ministry denied that its forces had attacked the port. The attack came a day before the talks."
    found = [(event.trigger.text, event.status) for event in read_text(text, threads=1).events]
    assert found[:2] == [("attacked", "denied"), ("attack", "happened")]


def test_what_a_bare_noun_calls_out_is_the_act_that_is_told_behind_it() -> None:
    text = "Another massacre in Homs! Rebels murdered nine people on Monday."
    (event,) = read_text(text, written="2024-01-16", threads=1).events
    assert [text[start:end] for start, end in event.mentions] == ["massacre", "murdered"]


def test_an_act_in_another_province_is_another_one() -> None:
    text = "Fresh fighting in Homs. In Hama, rebels attacked a convoy."
    reading = read_text(text, written="2024-01-16", threads=1)
    places = {one.id: one.text for one in reading.places}
    assert [places[event.place or ""] for event in reading.events] == ["Homs", "Hama"]
