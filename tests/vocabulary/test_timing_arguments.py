from typing import get_args

import pytest

from allegedly.schema import ArgumentForm
from allegedly.vocabulary import timing_arguments


def test_each_form_has_a_marker() -> None:
    assert {marker.form for marker in timing_arguments().markers} == set(get_args(ArgumentForm))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("is it merely a coincidence that", "coincidence"),
        ("it is no mere accident that", "denied coincidence"),
        ("can no longer be dismissed as coincidence that", "denied coincidence"),
        ("can’t be seen as a mere coincidence that", "denied coincidence"),
        ("it’s no accident that", "denied coincidence"),
        ("that isn't a coincidence", "denied coincidence"),
        ("don't believe in coincidences", "denied coincidence"),
        ("nobody here believes in coincidences", "denied coincidence"),
        ("too neat to be a coincidence", "denied coincidence"),
        ("the timing of the arrests looks highly suspicious", "coincidence"),
        ("coincided rather conveniently with", "coincidence"),
        ("timed to coincide with", "coincidence"),
        ("each and every\ntime", "whenever"),
        ("just as", "just as"),
        ("came barely", None),
        ("came two days after", "aftermath"),
        ("in the immediate aftermath of", "aftermath"),
        ("against a backdrop of", "backdrop"),
        ("justas", None),
    ],
)
def test_the_first_kind_that_fits(words: str, form: str | None) -> None:
    found = [marker.form for marker in timing_arguments().markers if marker.pattern.search(words)]
    assert found[:1] == ([] if form is None else [form])


def test_the_telling_joints_come_first() -> None:
    text = "rockets fell as the army left just when the vote began"
    pattern, behind_is_first = next(joint for joint in timing_arguments().joints if joint[0].search(text))
    match = pattern.search(text)
    assert match is not None
    assert (match.group(), behind_is_first) == ("just when", True)
