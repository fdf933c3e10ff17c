"""Sentences that open with a place and no comma behind it."""

import pytest

from allegedly.reading.syntax import Syntax

from .given import parsed


def tied(syntax: Syntax) -> list[tuple[str, str, str]]:
    """Each word but the root with its relation and the word that it hangs on."""
    return [
        (syntax.forms[index], word.relation, syntax.forms[word.head])
        for index, word in enumerate(syntax.words)
        if word.relation in ("case", "det", "nmod", "nsubj", "nsubj:pass", "obl")
    ]


def test_a_name_is_taken_out_of_the_phrase_behind_it() -> None:
    syntax = parsed("In/IN/case>markets Kesh/NNP/compound>markets markets/NNS/nsubj>closed closed/VBD")
    assert tied(syntax) == [("in", "case", "kesh"), ("kesh", "obl", "closed"), ("markets", "nsubj", "closed")]


def test_a_verb_without_a_subject_has_the_noun_behind_the_names() -> None:
    syntax = parsed(
        "In/IN/case>Kesh Kesh/NNP/obl>struck in/IN/case>province Dorvan/NNP/compound>province province/NN/nmod>Kesh "
        "a/DT/det>school school/NN/appos>province was/VBD/aux:pass>struck struck/VBN"
    )
    assert ("school", "nsubj:pass", "struck") in tied(syntax)
    assert ("province", "nmod", "kesh") in tied(syntax)


@pytest.mark.parametrize(
    "sentence",
    [
        "In/IN/case>Kesh Kesh/NNP/obl>closed markets/NNS/nsubj>closed closed/VBD",
        "In/IN/case>markets the/DT/det>markets markets/NNS/obl>fell prices/NNS/nsubj>fell fell/VBD",
        "In/IN/case>Kesh Kesh/NNP/obl>closed ,/, markets/NNS/nsubj>closed closed/VBD",
    ],
)
def test_a_right_parse_stays_as_it_is(sentence: str) -> None:
    syntax = parsed(sentence)
    assert [(one.head, one.relation) for one in syntax.words] == [(one.head, one.relation) for one in syntax.tags.words]
