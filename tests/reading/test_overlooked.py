"""Attributions that the reader overlooked, from one sentence with its parse given by hand."""

import msgspec
import pytest

from allegedly.reading.overlooked import overlooked
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
            "Satellite/NN/compound>images images/NNS/nsubj>show show/VBP/root>show half/NN/obj>show the/DT berths/NNS"
            " empty/JJ/xcomp>show ./.",
            ("", "show", "half the berths empty"),
        ),
        (
            "A/DT coroner/NN/nsubj>gave gave/VBD/root>gave the/DT cause/NN/obj>gave as/IN heart/NN failure/NN/obl>gave",
            ("", "gave", "the cause as heart failure"),
        ),
        (
            "It/PRP/nsubj>shut was/VBD shut/VBN/ccomp>admitted ,/, admitted/VBD/root>admitted Ann/NNP/compound>Lee"
            " Lee/NNP/obj>admitted ./.",
            ("Ann Lee", "admitted", "It was shut"),
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
        "The/DT boys/NNS/nsubj>show show/VBP/root>show the/DT way/NN/obj>show",
        "The/DT coroner/NN/nsubj>gave gave/VBD/root>gave the/DT book/NN/obj>gave as/IN a/DT gift/NN/obl>gave",
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
