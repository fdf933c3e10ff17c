"""Which words name events, in which sense, and which only look like it."""

import pytest

from .sample import brief, cast, quantity, told


@pytest.mark.parametrize(
    "name",
    ["words", "office", "sport", "kitchen", "novel", "accident", "gas", "metaphor", "generic", "himself", "port"],
)
def test_what_only_sounds_like_an_event_is_none(name: str) -> None:
    assert told(name) == ()


@pytest.mark.parametrize(
    ("name", "kind", "mode", "sub_kind"),
    [
        ("labour", "PROTEST", "strike", None),
        ("hunger", "PROTEST", "hunger", None),
        ("air", "ASSAULT", "heavy-weapons", "air strike"),
        ("at dawn", "ASSAULT", None, "attack"),
        ("short name", "ASSAULT", None, "attack"),
        ("street", "ASSAULT", "heavy-weapons", "shelling"),
        ("shooting", "ASSAULT", "firearms", "attack"),
        ("died", "ASSAULT", "heavy-weapons", "shelling"),
        ("compound", "ASSAULT", None, "armed clash"),
        ("control", "RETREAT", "withdraw", None),
        ("since", "COERCE", "arrest", None),
    ],
)
def test_a_word_has_the_sense_of_its_arguments(name: str, kind: str, mode: str | None, sub_kind: str | None) -> None:
    (event,) = told(name)
    assert (event.kind, event.mode, event.sub_kind) == (kind, mode, sub_kind)


def test_a_verb_and_what_depends_on_it_make_a_phrase() -> None:
    assert brief(told("sanctions")) == [("imposed", "COERCE", "happened"), ("expelled", "SANCTION", "happened")]
    assert brief(told("apology")) == [("apologised", "SUPPORT", "happened"), ("promised", "AGREE", "happened")]


def test_an_order_and_a_title_are_no_events() -> None:
    assert told("order") == ()


def test_who_refuses_to_comment_rejects_nothing() -> None:
    (event,) = told("refuse")
    assert [actor.name for actor in event.actors] == ["rebels"]


def test_all_who_are_counted_are_alive() -> None:
    assert brief(told("hikers")) == [("killed", "ASSAULT", "happened")]


def test_a_headline_leaves_out_that_it_is_passive() -> None:
    (event,) = told("abducted headline")
    assert cast(event) == {("target", "Two aid workers")}


def test_a_house_hit_by_a_lorry_is_not_attacked() -> None:
    assert told("lorry") == ()


def test_the_armed_drive_people_out_and_fires_or_rents_do_not() -> None:
    assert brief(told("driven by troops")) == [("drove", "ASSAULT", "happened")]
    assert "drove" not in [word for word, _, _ in brief(told("driven by fires"))]


def test_a_plot_tells_of_nothing_that_happened() -> None:
    assert told("plot") == ()


def test_talks_need_two_sides() -> None:
    (talks,) = told("talks between")
    assert (talks.trigger.text, talks.kind) == ("talks", "CONSULT")
    assert cast(talks) == {("actor", "rebels"), ("actor", "council")}


def test_people_are_released_and_data_are_not() -> None:
    (released,) = told("release of data")
    assert (released.trigger.text, released.kind) == ("freed", "RETREAT")


def test_who_asks_for_a_pen_makes_no_request_of_state() -> None:
    (request,) = told("official asking")
    assert cast(request) == {("actor", "ministry"), ("target", "council")}


def test_by_nightfall_is_nobody_who_acts() -> None:
    (arrest,) = told("by nightfall")
    assert (arrest.trigger.text, cast(arrest)) == ("detained", {("target", "31 people")})


def test_days_of_fighting_are_a_fight() -> None:
    (fight,) = told("days of fighting", quantities=[quantity("days of fighting", "17", 17, "killed")])
    assert fight.trigger.text == "fighting"
    assert fight.killed is not None
    assert fight.killed.low == 17


def test_who_gathers_to_demand_protests() -> None:
    assert brief(told("gathered to demand")) == [("gathered", "PROTEST", "happened")]
