"""What auxiliaries, negations, governing verbs and attributions make of an event."""

import pytest

from .sample import attribution, brief, told


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("shooting", "happened"),
        ("denied", "denied"),
        ("never", "denied"),
        ("we", "denied"),
        ("nobody attacked", "denied"),
        ("no soldiers", "denied"),
        ("no attack", "denied"),
        ("feared", "hypothetical"),
        ("if", "hypothetical"),
        ("habit", "habitual"),
        ("regularly", "habitual"),
        ("each year", "habitual"),
        ("attempt", "happened"),
        ("faces trial", "claimed"),
        ("limited after", "happened"),
        ("control", "planned"),
        ("had they", "hypothetical"),
        ("would if", "hypothetical"),
        ("called for Friday", "planned"),
        ("each time attacks", "habitual"),
    ],
)
def test_status(name: str, status: str) -> None:
    assert [event.status for event in told(name)] == [status]


def test_a_threat_happens_and_what_it_threatens_is_planned() -> None:
    assert brief(told("purpose")) == [("threatened", "THREATEN", "happened"), ("block", "PROTEST", "planned")]
    assert brief(told("planned")) == [("attack", "ASSAULT", "planned"), ("meet", "CONSULT", "planned")]


def test_what_went_on_without_it_happened() -> None:
    assert brief(told("without")) == [("withdrew", "RETREAT", "happened"), ("killing", "ASSAULT", "denied")]


def test_what_stands_on_a_word_of_a_source_is_claimed() -> None:
    said = attribution("shooting", "officials", "said", "Gunmen shot dead three policemen")
    (event,) = told("shooting", attributions=[said])
    assert (event.status, event.attribution) == ("claimed", "a1")


@pytest.mark.parametrize(
    ("act", "attitude", "status"),
    [
        ("statement", "denies", "denied"),
        ("demand", None, "hypothetical"),
        ("demand", "promises", "planned"),
        ("belief", "fears", "hypothetical"),
        ("belief", "assumes", "claimed"),
    ],
)
def test_an_attribution_gives_its_attitude(act: str, attitude: str | None, status: str) -> None:
    said = attribution("shooting", "officials", "said", "Gunmen shot dead three policemen", act=act, attitude=attitude)
    (event,) = told("shooting", attributions=[said])
    assert event.status == status


def test_what_recurs_is_the_memory_and_not_the_massacre() -> None:
    assert brief(told("remembered")) == [("massacre", "ASSAULT", "happened")]


def test_to_kill_nobody_is_to_kill_not_and_a_strike_that_does_is_one() -> None:
    assert [event.status for event in told("nobody killed")] == ["denied"]
    assert [event.status for event in told("nobody in a raid")] == ["happened"]


def test_what_is_to_be_done_is_planned() -> None:
    assert brief(told("is to be")) == [("condemned", "ACCUSE", "happened"), ("lifted", "CONCEDE", "planned")]
