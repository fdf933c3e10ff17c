"""Who does it and to whom, for verbs and nouns, in all the shapes that a clause takes."""

import pytest

from .sample import cast, told


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("shooting", {("actor", "Gunmen"), ("target", "three policemen")}),
        ("passive", {("actor", "rebels"), ("target", "convoy")}),
        ("relative", {("actor", "militants"), ("place", "consulate")}),
        ("control", {("actor", "troops")}),
        ("compound", {("actor", "ISIS"), ("target", "four soldiers")}),
        ("air", {("actor", "US"), ("place", "militant camp"), ("target", "14 fighters")}),
        ("claimed", {("actor", "ISIS")}),
        ("sum", {("target", "four guards"), ("target", "nine militants")}),
        ("fire", {("actor", "Troops"), ("target", "three people")}),
    ],
)
def test_parties_by_role(name: str, parties: set[tuple[str, str]]) -> None:
    (event,) = told(name)
    assert cast(event) == parties


def test_a_verb_without_a_subject_shares_that_of_the_verb_above() -> None:
    agreed, release = told("agreed")
    assert cast(agreed) == {("actor", "rebels")}
    assert cast(release) == {("actor", "rebels"), ("target", "25 prisoners")}
