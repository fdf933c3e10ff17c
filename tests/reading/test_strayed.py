"""Pieces of contents beside a verb of saying that was overlooked, with parses given by hand."""

import msgspec
import pytest

from allegedly.reading.strayed import regrouped
from allegedly.reading.stretches import Stretches
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tagged

from .given import find, in_words, parsed

NONE = Stretches(())


def two_sentences(first: str, second: str) -> Syntax:
    """Both in one paragraph."""
    syntax = parsed(f"{first} {second}")
    cut = len(first.split())
    sentences = (Span(0, cut), Span(cut, len(syntax.words)))
    return Syntax(syntax.text, msgspec.structs.replace(syntax.tags, sentences=sentences))


GUARD = "“/`` We/PRP knew/VBD ,/, ”/'' the/DT/det>guard guard/NN/nsubj>said said/VBD/root>said ./."


@pytest.mark.parametrize(
    ("second", "piece", "expected"),
    [
        (
            "“/`` It/PRP rained/VBD ,/, ”/'' writes/VBZ/root>writes Edna/NNP/compound>Cole Cole/NNP/obj>writes ./.",
            "“ It rained , ”",
            ("Edna Cole", "writes", "“ It rained , ”"),
        ),
        (
            "“/`` It/PRP rained/VBD ,/, ”/'' the/DT/det>fund fund/NN/nsubj>argued had/VBD/aux>argued"
            " argued/VBN/root>argued ./.",
            "“ It rained , ”",
            ("the fund", "had argued", "“ It rained , ”"),
        ),
        (
            "A/DT/det>clerk clerk/NN/nsubj>denied denied/VBD/root>denied having/VBG/xcomp>denied slept/VBN ./.",
            "having slept",
            ("A clerk", "denied", "having slept"),
        ),
    ],
)
def test_a_content_goes_to_the_verb_beside_it(second: str, piece: str, expected: tuple[str, str, str]) -> None:
    syntax = two_sentences(GUARD, second)
    text = syntax.text
    content = (find(text, "We knew"), Span(text.index(piece), text.index(piece) + len(piece)))
    found = Tagged((find(text, "the guard"),), (find(text, "said"),), content, 0.9)
    assert in_words(text, regrouped(syntax, [found], NONE)) == [("the guard", "said", "We knew"), expected]
    assert regrouped(syntax, [found], Stretches([content[1]])) == [found]  # a heading


@pytest.mark.parametrize(
    "second",
    [
        "It/PRP rained/VBD ,/, the/DT/det>road road/NN/nsubj>flooded flooded/VBD/root>flooded ./.",  # nobody says it
        "“/`` It/PRP rained/VBD ./. ”/'' The/DT/det>mayor mayor/NN/nsubj>said said/VBD/root>said so/RB ./.",  # no comma
        "It/PRP rained/VBD ,/, the/DT/det>road road/NN/nsubj>said said/VBD/root>said ./.",  # a thing, nothing quoted
    ],
)
def test_a_content_beside_no_verb_of_its_own_stays(second: str) -> None:
    syntax = two_sentences(GUARD, second)
    text = syntax.text
    found = Tagged((), (find(text, "said"),), (find(text, "We knew"), find(text, "It rained")), 0.9)
    assert regrouped(syntax, [found], NONE) == [found]


def test_a_content_goes_to_the_attribution_that_has_the_verb_already() -> None:
    syntax = two_sentences(
        GUARD,
        "Not/RB so/RB ,/, says/VBZ/root>says Ann/NNP/compound>Lee Lee/NNP/nsubj>says :/: “/`` It/PRP rained/VBD"
        " ”/'' ./.",
    )
    text = syntax.text
    guard = Tagged(
        (find(text, "the guard"),), (find(text, "said"),), (find(text, "We knew"), find(text, "Not so")), 0.9
    )
    lee = Tagged((find(text, "Ann Lee"),), (find(text, "says"),), (find(text, "It rained"),), 0.9)
    kept, joined = regrouped(syntax, [guard, lee], NONE)
    assert kept.content == (find(text, "We knew"),)
    assert joined.content == (find(text, "Not so"), find(text, "It rained"))


def test_a_content_that_says_itself_who_says_it_is_set_free() -> None:
    syntax = two_sentences(
        GUARD,
        "The/DT poll/NN/nsubj>flatters ,/, she/PRP/nsubj>reckons reckons/VBZ ,/, flatters/VBZ/root>flatters us/PRP ./.",
    )
    text = syntax.text
    aside = find(text, "The poll , she reckons , flatters us")
    found = Tagged((find(text, "the guard"),), (find(text, "said"),), (find(text, "We knew"), aside), 0.9)
    assert in_words(text, regrouped(syntax, [found], NONE)) == [("the guard", "said", "We knew")]
