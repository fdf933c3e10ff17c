"""Who is meant by a pronoun or a definite phrase, from sentences with their tags given by hand."""

import msgspec
import pytest

from allegedly.reading import Assembled, assemble
from allegedly.schema import Tagged

from .given import article, find, parsed


def told(sentence: str, given: list[tuple[str, str, str]], names: dict[str, str] | None = None) -> Assembled:
    syntax = parsed(sentence, names=names)
    text = syntax.text
    tagged = tuple(Tagged(*((find(text, words),) for words in one), 0.9) for one in given)
    return assemble(article(text), msgspec.structs.replace(syntax.tags, attributions=tagged))


@pytest.mark.parametrize(
    ("sentence", "given", "names"),
    [
        (
            "The/DT Vell/NNP Gazette/NNP reported/VBD fire/NN and/CC the/DT paper/NN added/VBD smoke/NN",
            [("The Vell Gazette", "reported", "fire"), ("the paper", "added", "smoke")],
            {"Vell Gazette": "organisation"},
        ),
        (
            "Ann/NNP Pike/NNP said/VBD fire/NN and/CC the/DT grandmother/NN ,/, who/WP fled/VBD ,/, added/VBD smoke/NN",
            [("Ann Pike", "said", "fire"), ("the grandmother , who fled ,", "added", "smoke")],
            {"Ann Pike": "person"},
        ),
        (
            "Police/NNS said/VBD fire/NN and/CC the/DT police/NNS added/VBD smoke/NN",
            [("Police", "said", "fire"), ("the police", "added", "smoke")],
            {},
        ),
    ],
)
def test_they_are_one_source(sentence: str, given: list[tuple[str, str, str]], names: dict[str, str]) -> None:
    assert len(told(sentence, given, names).sources) == 1


def test_he_is_never_the_author() -> None:
    given = [("I", "asked", "why"), ("he", "said", "so")]
    found = told("I/PRP asked/VBD why/WRB and/CC he/PRP said/VBD so/RB", given)
    first, second = found.attributions
    assert first.source_id != second.source_id


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "act"),
    [
        ("A/DT court/NN heard/VBD it/PRP/nsubj>ended ended/VBD", "A court", "heard", "statement"),
        ("A/DT neighbour/NN heard/VBD it/PRP/nsubj>ended ended/VBD", "A neighbour", "heard", "other"),
    ],
)
def test_what_a_court_hears_is_stated_there(sentence: str, source: str, cue: str, act: str) -> None:
    found = told(sentence, [(source, cue, "it ended")])
    assert [one.act for one in found.attributions] == [act]
