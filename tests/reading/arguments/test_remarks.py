"""What a remark on timing points to, through the trained reader."""

import pytest

from .test_arguments import read, words

REMARKS = [
    # the sentence before, by a marker of its own, which is then no second argument
    (
        "Each time the bank was audited, a witness changed his story. You can call that luck.",
        "denied coincidence", "the bank was audited", "a witness changed his story",
    ),
    # the sentence before, by what says that one came soon after the other
    (
        "The court asks for the files, and the next morning the archive burns. If that is an accident, I am a bishop.",
        "denied coincidence", "The court asks for the files", "the archive burns",
    ),
    # two sentences before
    (
        "The envoy left on Sunday. By Monday evening the shelling had begun again. Make of that what you will.",
        "coincidence", "The envoy left on Sunday", "By Monday evening the shelling had begun again",
    ),
    # two sentences, or two clauses, that are dated each
    (
        "The editor was arrested on Monday. The newspaper was sold on Tuesday. Coincidence?",
        "coincidence", "The editor was arrested on Monday", "The newspaper was sold on Tuesday",
    ),
    (
        "The minister resigned on Monday and the ambassador was recalled on Friday. Some coincidence.",
        "coincidence", "The minister resigned on Monday", "the ambassador was recalled on Friday",
    ),
    # the sentence behind, and what stands behind a colon
    (
        "It is always the same story. Elections are called, and within a fortnight somebody blows up a bridge.",
        "whenever", "Elections are called", "somebody blows up a bridge",
    ),
    (
        "It has become a ritual. The house debates the withdrawal, rebels attack a convoy, and the vote is put off.",
        "whenever", "The house debates the withdrawal", "rebels attack a convoy",
    ),
    (
        "Every spring it is the same: the generals ask for money, and soldiers are shot on the border.",
        "whenever", "the generals ask for money", "soldiers are shot on the border",
    ),
    (
        "Call me suspicious: the minister asked for the files on a Monday, and on Tuesday the archive burned.",
        "coincidence", "the minister asked for the files on a Monday", "on Tuesday the archive burned",
    ),
    (
        "Funny how that works: the senator was indicted, and two days later the court lost his files.",
        "coincidence", "the senator was indicted", "the court lost his files",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "form", "first", "then"), REMARKS)
def test_a_remark_has_the_sides_that_it_points_to(text: str, form: str, first: str, then: str) -> None:
    (found,) = read(text)
    assert (found.form, words(found.first), words(found.then)) == (form, first, then)


@pytest.mark.parametrize(
    "text",
    [
        "Each time the bell rang, the children ran to the door. You can call that luck.",
        "It is always the same story with my telephone. I charge it, and within an hour it is empty.",
        "The minister was in Lisbon. Just bad luck, her office said.",
        "The minister resigned, and two days later the court closed the case. It is always the same story.",
        "Two days later the court closed the case, make of that what you will.",
        "It has become a ritual. The mayor cuts the ribbon, the band plays, and everybody goes to the beer tent.",
    ],
)
def test_private_matters_and_remarks_that_point_nowhere_are_no_arguments(text: str) -> None:
    assert read(text) == ()
