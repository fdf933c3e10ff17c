"""What somebody denies or recalls having done, from sentences with their parse given by hand."""

import pytest

from allegedly.reading.gerunds import from_gerund, gerund
from allegedly.schema import Tagged

from .given import find, parsed

DENIED = (
    "The/DT mayor/NN/nsubj>denied denied/VBD/root>denied on/IN/case>Monday Monday/NNP/obl>denied never/RB/advmod>seen"
    " having/VBG/aux>seen seen/VBN/xcomp>denied the/DT letter/NN/obj>seen ./."
)
ADMITTED = (
    "He/PRP/nsubj>admitted admitted/VBD/root>admitted to/TO/case>police police/NN/obl>admitted on/IN/case>Monday"
    " Monday/NNP/obl>admitted taking/VBG/acl>Monday it/PRP/obj>taking ./."
)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (DENIED, "denied", "never having seen the letter"),
        (ADMITTED, "admitted", "taking it"),
        (
            "Ann/NNP/nsubj>recalls recalls/VBZ/root>recalls locking/VBG/xcomp>recalls it/PRP/obj>locking",
            "recalls",
            "locking it",
        ),
    ],
)
def test_the_form_in_ing_is_found_behind_a_time_and_a_hearer(sentence: str, verb: str, expected: str) -> None:
    syntax = parsed(sentence)
    words = gerund(syntax, syntax.forms.index(verb))
    assert " ".join(syntax.forms[index] for index in words) == expected


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        # An act, not a saying: the grass is cut no more.
        ("They/PRP/nsubj>stopped stopped/VBD/root>stopped cutting/VBG/xcomp>stopped grass/NN/obj>cutting", "stopped"),
        # It is the book that describes the sea.
        (
            "He/PRP/nsubj>recalled recalled/VBD/root>recalled a/DT book/NN/obj>recalled describing/VBG/acl>book"
            " storms/NNS/obj>describing",
            "recalled",
        ),
        (
            "He/PRP/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied having/VBG/aux>lied lied/VBN/advcl>denied",
            "denied",
        ),
    ],
)
def test_no_other_form_in_ing_is(sentence: str, verb: str) -> None:
    syntax = parsed(sentence)
    assert len(gerund(syntax, syntax.forms.index(verb))) == 0


@pytest.mark.parametrize(
    ("content", "expected"),
    [("to police on Monday taking it", "taking it"), ("taking it", "taking it")],
)
def test_a_hearer_before_it_is_no_part_of_what_is_said(content: str, expected: str) -> None:
    syntax = parsed(ADMITTED)
    found = Tagged((), (find(syntax.text, "admitted"),), (find(syntax.text, content),), 0.9)
    assert from_gerund(syntax, found).content == (find(syntax.text, expected),)
