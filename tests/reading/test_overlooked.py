"""Attributions that the reader overlooked, from one sentence with its parse given by hand."""

import msgspec
import pytest

from allegedly.reading.overlooked import overlooked, with_source
from allegedly.reading.syntax import Syntax
from allegedly.schema import Basis, Span, Tagged

from .given import article, find, in_words, parsed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The/DT ministry/NN/nsubj>put put/VBD/root>put the/DT toll/NN/obj>put at/IN 12/CD dead/JJ and/CC 40/CD"
            " hurt/JJ",
            ("", "put", "the toll at 12 dead and 40 hurt"),
        ),
        (
            "The/DT doors/NNS/nsubj>shut were/VBD/aux>shut shut/VBN/ccomp>maintains ,/, he/PRP/nsubj>maintains"
            " maintains/VBZ/root>maintains ./.",
            ("", "maintains", "The doors were shut"),
        ),
        (
            "The/DT clinic/NN/nsubj>gave gave/VBD/root>gave it/PRP/obj>gave as/IN 14/CD ./.",
            ("", "gave", "it as 14"),
        ),
        (
            "The/DT union/NN/nsubj>spoke spoke/VBD/root>spoke of/IN chaos/NN/obl>spoke ./.",
            ("", "spoke of", "chaos"),
        ),
        (
            "The/DT front/NN/nsubj>denied denied/VBD/root>denied any/DT/det>role role/NN/obj>denied",
            ("", "denied", "any role"),
        ),
        (
            "The/DT army/NN/nsubj>claimed claimed/VBD/root>claimed responsibility/NN/obj>claimed",
            ("", "claimed", "responsibility"),
        ),
        (
            "Police/NNS/nsubj>gave gave/VBD/root>gave a/DT figure/NN/obj>gave of/IN 9,000/CD ./.",
            ("", "gave", "a figure of 9,000"),
        ),
        (
            "The/DT/det>memo memo/NN/nsubj>puts puts/VBZ/root>puts the/DT figure/NN/obj>puts at/IN 61/CD ./.",
            ("", "puts", "the figure at 61"),
        ),
        (
            "Nurses/NNS/nsubj>counted counted/VBD/root>counted nineteen/CD/nummod>bodies bodies/NNS/obj>counted ./.",
            ("", "counted", "nineteen bodies"),
        ),
        (
            "Officials/NNS/nsubj>said said/VBD/root>said it/PRP/nsubj>ended had/VBD ended/VBN/ccomp>said ./.",
            ("", "said", "it had ended"),
        ),
        (
            "The/DT union/NN/nsubj>held held/VBD/root>held the/DT army/NN/obj>held responsible/JJ/xcomp>held"
            " for/IN/case>raid the/DT raid/NN/obl>responsible ./.",
            ("", "held", "the army responsible for the raid"),
        ),
    ],
)
def test_what_somebody_says_is_found(sentence: str, expected: tuple[str, str, str]) -> None:
    syntax = parsed(sentence)
    assert in_words(syntax.text, overlooked(article(syntax.text), syntax, ())) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The/DT mayor/NN/nsubj>put put/VBD/root>put the/DT bag/NN/obj>put at/IN the/DT door/NN at/IN 9/CD",
        "The/DT bomb/NN/nsubj>claimed claimed/VBD/root>claimed 12/CD lives/NNS/obj>claimed",
        "No/DT/det>group group/NN/nsubj>claimed claimed/VBD/root>claimed responsibility/NN/obj>claimed",
        "The/DT team/NN/nsubj>claimed claimed/VBD/root>claimed victory/NN/obj>claimed",
        "The/DT front/NN/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied",
        "The/DT road/NN/nsubj>said said/VBD/root>said it/PRP/nsubj>ended ended/VBD/ccomp>said",
        "You/PRP/nsubj>said said/VBD/root>said it/PRP/nsubj>ended ended/VBD/ccomp>said",
    ],
)
def test_what_nobody_says_is_left(sentence: str) -> None:
    syntax = parsed(sentence)
    assert overlooked(article(syntax.text), syntax, ()) == []


@pytest.mark.parametrize("title", [True, False])
def test_a_title_asks_for_things_and_what_belongs_to_the_site_does_not(title: bool) -> None:
    syntax = parsed("Two/CD/nummod>deputies deputies/NNS/nsubj>ask ask/VBP/root>ask for/IN a/DT debate/NN/obl>ask")
    whole = Span(0, len(syntax.text))
    basis = {"title": Basis("first line", whole)} if title else {}
    given = msgspec.structs.replace(article(syntax.text), apparatus=(whole,), basis=basis)
    expected = [("", "ask for", "a debate")] if title else []
    assert in_words(syntax.text, overlooked(given, syntax, ())) == expected


def test_what_the_reader_has_is_not_found_again() -> None:
    syntax = parsed("The/DT front/NN/nsubj>denied denied/VBD/root>denied any/DT/det>role role/NN/obj>denied")
    text = syntax.text
    found = Tagged((find(text, "The front"),), (find(text, "denied"),), (find(text, "any role"),), 0.9)
    assert overlooked(article(text), syntax, [found]) == []


def test_the_place_of_a_dateline_is_no_source() -> None:
    syntax = parsed("Velmar/NNP -/: The/DT/det>mayor mayor/NN/nsubj>said said/VBD/root>said so/RB")
    text = syntax.text
    found = Tagged((find(text, "Velmar"),), (find(text, "said"),), (find(text, "so"),), 0.9)
    mended = with_source(syntax, found, Span(0, len("Velmar")))
    assert mended == msgspec.structs.replace(found, source=(find(text, "The mayor"),))


def test_an_adverb_is_no_source() -> None:
    syntax = parsed("An/DT/det>official official/NN/nsubj>added there/RB/advmod>added added/VBD/root>added so/RB")
    text = syntax.text
    found = Tagged((find(text, "there"),), (find(text, "added"),), (find(text, "so"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "An official"),)


def test_who_does_what_a_passive_tells_is_its_source() -> None:
    syntax = parsed(
        "It/PRP/nsubj:pass>denied was/VBD/aux:pass>denied denied/VBN/root>denied by/IN/case>army the/DT/det>army"
        " army/NN/obl>denied by/IN/case>Monday Monday/NNP/obl>denied ./.",
        names={"Monday": "time"},
    )
    text = syntax.text
    found = Tagged((), (find(text, "was denied"),), (find(text, "It"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "the army"),)


def test_what_stands_behind_a_set_phrase_is_its_source() -> None:
    syntax = parsed("According/VBG to/TO him/PRP ,/, the/DT road/NN is/VBZ open/JJ")
    text = syntax.text
    found = Tagged((), (find(text, "According to"),), (find(text, "the road is open"),), 0.9)
    assert with_source(syntax, found).source == (find(text, "him"),)


def test_a_source_of_the_next_sentence_gives_way_to_the_subject_and_one_cut_at_an_initial_does_not() -> None:
    syntax = parsed(
        "The/DT/det>mayor mayor/NN/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied once/RB ./. Lee/NNP left/VBD"
    )
    text, words = syntax.text, syntax.words
    parted = Syntax(text, msgspec.structs.replace(syntax.tags, sentences=(Span(0, 6), Span(6, len(words)))))
    found = Tagged((find(text, "Lee"),), (find(text, "denied"),), (find(text, "it"),), 0.6)
    assert with_source(parted, found).source == (find(text, "The mayor"),)
    initial = parsed("Ann/NNP H/NNP ./. Lee/NNP/nsubj>denied denied/VBD/root>denied it/PRP/obj>denied")
    cut = Syntax(initial.text, msgspec.structs.replace(initial.tags, sentences=(Span(0, 3), Span(3, 6))))
    whole = Tagged(
        (find(initial.text, "Ann H . Lee"),), (find(initial.text, "denied"),), (find(initial.text, "it"),), 0.9
    )
    assert with_source(cut, whole) == whole
