"""The phrases in a row behind a noun for an event, whatever the parse ties them to."""

import pytest

from allegedly.reading.events.trailing_phrases import trailing_phrases

from .sample import cast, mentioned, passage, told


@pytest.mark.parametrize(
    ("name", "noun", "phrases", "verb"),
    [
        ("row", "ambush", [("of", "patrol"), ("near", "Dorvan"), ("by", "gunmen"), ("on", "2017")], "left"),
        ("gerund", "Shelling", [("of", "district"), ("by", "army"), ("on", "Monday")], "wounded"),
        ("protest", "Protests", [], None),
        ("blamed", "bombing", [], None),
    ],
)
def test_the_row_goes_on_until_a_phrase_of_another_action(
    name: str, noun: str, phrases: list[tuple[str, str]], verb: str | None
) -> None:
    _, syntax = passage(name)
    forms = [syntax.text[word.start : word.end] for word in syntax.words]
    found = trailing_phrases(syntax, forms.index(noun))
    assert [(case, forms[head]) for case, head in found.phrases] == phrases
    assert (None if found.verb is None else forms[found.verb]) == verb


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("row", {("target", "patrol"), ("actor", "gunmen"), ("target", "nine soldiers")}),
        ("gerund", {("place", "Tersk district"), ("actor", "army"), ("target", "seven civilians")}),
        ("erupted", {("actor", "police"), ("actor", "smugglers"), ("target", "four people")}),
        ("blamed", {("actor", "separatists")}),
        ("responsible", {("actor", "separatists")}),
        ("reported", {("target", "two soldiers"), ("actor", "rebels")}),
        ("under", {("place", "town"), ("actor", "rebels")}),
    ],
)
def test_parties_stand_in_the_row_or_are_blamed_behind_it(name: str, parties: set[tuple[str, str]]) -> None:
    (event,) = told(name)
    assert cast(event) == parties


def test_a_noun_in_ing_is_one_event_with_the_harm_that_it_did() -> None:
    (event,) = told("gerund")
    assert mentioned("gerund", event) == ["Shelling", "wounded"]


def test_a_noun_of_a_verbs_family_points_back_to_it() -> None:
    (event,) = told("bombardment")
    assert mentioned("bombardment", event) == ["bombed", "bombardment", "killed"]
