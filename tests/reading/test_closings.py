"""Verbs of saying behind or inside of what they attribute, from one sentence with its parse given by hand."""

import pytest

from allegedly.reading.closings import around, with_first_half, with_own_clause, without_aside
from allegedly.reading.syntax import Syntax
from allegedly.schema import Span, Tagged

from .given import find, in_words, parsed


def said_around(sentence: str, verb: str) -> tuple[str, ...] | None:
    """The speaker and the parts of the content around a verb, in words."""
    syntax = parsed(sentence)
    found = around(syntax, syntax.forms.index(verb))
    return None if found is None else (text(syntax, found[0]), *(text(syntax, part) for part in found[1]))


def text(syntax: Syntax, words: range) -> str:
    span = syntax.span(words[0], words[-1])
    return syntax.text[span.start : span.end]


SHUT = "It/PRP/nsubj>shut was/VBD/aux:pass>shut shut/VBN/ccomp>{verb} ,/,"


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (
            SHUT.format(verb="admitted") + " admitted/VBD/root>admitted Ann/NNP/compound>Lee Lee/NNP/obj>admitted ,/,"
            " who/WP/nsubj>keeps keeps/VBZ/acl:relcl>Lee it/PRP/obj>keeps ./.",
            "admitted",
            ("Ann Lee , who keeps it", "It was shut"),
        ),
        (
            SHUT.format(verb="told") + " two/CD/nummod>clerks clerks/NNS/nsubj>told told/VBD/root>told us/PRP/obj>told"
            " on/IN/case>Monday Monday/NNP/obl>told ./.",
            "told",
            ("two clerks", "It was shut"),
        ),
        (
            SHUT.format(verb="heard")
            + " the/DT/det>inquiry inquiry/NN/nsubj>heard heard/VBD/root>heard on/IN/case>Monday"
            " Monday/NNP/obl>heard ./.",
            "heard",
            ("the inquiry", "It was shut"),
        ),
        (
            "The/DT poll/NN/nsubj>flatters ,/, she/PRP/nsubj>reckons reckons/VBZ/parataxis>flatters ,/,"
            " flatters/VBZ/root>flatters them/PRP ./.",
            "reckons",
            ("she", "The poll", "flatters them"),
        ),
        (
            "The/DT tour/NN/nsubj>long ,/, Ann/NNP/compound>Lee Lee/NNP/nsubj>informed informed/VBD us/PRP ,/,"
            " was/VBD/cop>long long/JJ/root>long ./.",
            "informed",
            ("Ann Lee", "The tour", "was long"),
        ),
    ],
)
def test_a_verb_of_saying_has_what_stands_around_it(sentence: str, verb: str, expected: tuple[str, ...]) -> None:
    assert said_around(sentence, verb) == expected


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        # Who is attacked says nothing.
        (
            "Rebels/NNS/nsubj>crossed crossed/VBD/root>crossed it/PRP ,/, attacked/VBD/conj>crossed the/DT/det>army"
            " army/NN/obj>attacked ./.",
            "attacked",
        ),
        # A subordinate clause in front is not what is said.
        (
            "As/IN it/PRP/nsubj>rained rained/VBD/advcl>announced ,/, the/DT/det>mayor mayor/NN/nsubj>announced"
            " announced/VBD/root>announced it/PRP/obj>announced ./.",
            "announced",
        ),
        # What is said follows.
        (
            SHUT.format(verb="told") + " clerks/NNS/nsubj>told told/VBD/root>told us/PRP/obj>told it/PRP/nsubj>burnt"
            " burnt/VBD/ccomp>told ./.",
            "told",
        ),
        (
            SHUT.format(verb="heard") + " the/DT/det>guard guard/NN/nsubj>heard heard/VBD/root>heard ./.",
            "heard",
        ),
        ("The/DT star/NN ,/, the/DT/det>road road/NN/nsubj>said said/VBD ,/, slept/VBD/root>slept ./.", "said"),
    ],
)
def test_near_to_it_nothing_is_said(sentence: str, verb: str) -> None:
    assert said_around(sentence, verb) is None


def test_the_half_of_a_clause_before_its_speaker_belongs_to_the_content() -> None:
    syntax = parsed(
        "The/DT tour/NN/nsubj>long ,/, Ann/NNP Lee/NNP/nsubj>said said/VBD us/PRP ,/, was/VBD/cop>long long/JJ ./."
    )
    source, cue = (find(syntax.text, "Ann Lee"),), (find(syntax.text, "said"),)
    half = with_first_half(syntax, Tagged(source, cue, (find(syntax.text, "was long"),), 0.9))
    assert half.content == (find(syntax.text, "The tour"), find(syntax.text, "was long"))
    assert with_first_half(syntax, half) == half


def test_a_content_ends_before_whoever_passes_it_on() -> None:
    syntax = parsed(
        "He/PRP/nsubj>told told/VBD/ccomp>reminds them/PRP/obj>told it/PRP/nsubj>rained rained/VBD/ccomp>told ,/,"
        " Ann/NNP/compound>Lee Lee/NNP/nsubj>reminds reminds/VBZ/root>reminds us/PRP/obj>reminds ./."
    )
    content = find(syntax.text, "it rained , Ann Lee reminds us")
    found = Tagged((find(syntax.text, "He"),), (find(syntax.text, "told"),), (content,), 0.9)
    assert in_words(syntax.text, [without_aside(syntax, found)]) == [("He", "told", "it rained")]
    own = Tagged((find(syntax.text, "Ann Lee"),), (find(syntax.text, "reminds"),), (content,), 0.9)
    assert without_aside(syntax, own) == own


def test_a_verb_that_ends_a_sentence_has_that_for_a_content_and_none_of_the_next() -> None:
    first = (
        SHUT.format(verb="testified") + " testified/VBD/root>testified Ann/NNP/compound>Lee Lee/NNP/obj>testified ./."
    )
    syntax = parsed(f"{first} A/DT report/NN/nsubj>found found/VBD no/DT records/NNS/obj>found ./.")
    cut = len(first.split())
    tags = syntax.tags
    parted = Syntax(
        syntax.text,
        type(tags)(tags.words, (Span(0, cut), Span(cut, len(tags.words))), tags.paragraphs, (), ()),
    )
    source, cue = (find(syntax.text, "Ann Lee"),), (find(syntax.text, "testified"),)
    strayed = Tagged(source, cue, (find(syntax.text, "found no records"),), 0.9)
    assert in_words(syntax.text, [with_own_clause(parted, strayed)]) == [("Ann Lee", "testified", "It was shut")]
    right = Tagged(source, cue, (find(syntax.text, "It was shut"),), 0.9)
    assert with_own_clause(parted, right) == right
