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
        (
            "The/DT Oil/NNP Ministry/NNP said/VBD fire/NN and/CC the/DT oil/NN ministry/NN added/VBD smoke/NN",
            [("The Oil Ministry", "said", "fire"), ("the oil ministry", "added", "smoke")],
            {"Oil Ministry": "organisation"},
        ),
        (
            "A/DT study/NN of/IN frogs/NNS said/VBD fire/NN and/CC the/DT document/NN added/VBD smoke/NN",
            [("A study of frogs", "said", "fire"), ("the document", "added", "smoke")],
            {},
        ),
        (
            "Vell/NNP Bank/NNP said/VBD fire/NN and/CC the/DT lender/NN added/VBD smoke/NN",
            [("Vell Bank", "said", "fire"), ("the lender", "added", "smoke")],
            {"Vell Bank": "organisation"},
        ),
        (
            "The/DT army/NN said/VBD fire/NN and/CC the/DT statement/NN added/VBD smoke/NN",
            [("The army", "said", "fire"), ("the statement", "added", "smoke")],
            {},
        ),
        (
            "A/DT statement/NN by/IN the/DT army/NN said/VBD fire/NN and/CC the/DT army/NN added/VBD smoke/NN",
            [("A statement by the army", "said", "fire"), ("the army", "added", "smoke")],
            {},
        ),
        (
            "The/DT chief/JJ rail/NN officer/NN (/-LRB- CRO/NNP )/-RRB- ,/, Ann/NNP Lee/NNP said/VBD fire/NN and/CC"
            " the/DT CRO/NNP added/VBD smoke/NN",
            [("The chief rail officer ( CRO ) , Ann Lee", "said", "fire"), ("the CRO", "added", "smoke")],
            {"Ann Lee": "person"},
        ),
        (
            "Zed/NNP Lee/NNP said/VBD hail/NN ,/, Eva/NNP Lee/NNP said/VBD fire/NN and/CC Mrs/NNP Lee/NNP added/VBD"
            " smoke/NN",
            [("Eva Lee", "said", "fire"), ("Mrs Lee", "added", "smoke")],
            {"Zed Lee": "person", "Eva Lee": "person"},
        ),
        (
            "Defence/NN counsel/NN Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT lawyer/NN added/VBD smoke/NN",
            [("Defence counsel Ann Lee", "said", "fire"), ("the lawyer", "added", "smoke")],
            {"Ann Lee": "person"},
        ),
        (
            "The/DT Miners/NNPS '/POS Congress/NNP said/VBD fire/NN and/CC Tesk/NNP Power/NNP said/VBD hail/NN and/CC"
            " the/DT union/NN added/VBD smoke/NN",
            [("The Miners ' Congress", "said", "fire"), ("the union", "added", "smoke")],
            {"Miners ' Congress": "organisation", "Tesk Power": "organisation"},
        ),
        (
            "Storm/NNP heads/VBZ the/DT operator/NN ,/, Tesk/NNP Power/NNP ,/, that/WDT said/VBD fire/NN and/CC the/DT"
            " company/NN added/VBD smoke/NN",
            [("the operator , Tesk Power", "said", "fire"), ("the company", "added", "smoke")],
            {"Storm": "person", "Tesk Power": "organisation"},
        ),
        (
            "Ann/NNP Pike/NNP said/VBD fire/NN and/CC the/DT composer/NN added/VBD smoke/NN",
            [("Ann Pike", "said", "fire"), ("the composer", "added", "smoke")],
            {"Ann Pike": "person"},
        ),
        (
            "A/DT survey/NN leaked/VBN to/IN us/PRP said/VBD fire/NN and/CC the/DT 61/JJ -/: page/NN survey/NN"
            " added/VBD smoke/NN",
            [("A survey leaked to us", "said", "fire"), ("the 61 - page survey", "added", "smoke")],
            {},
        ),
        (
            "An/DT internal/JJ memo/NN said/VBD fire/NN and/CC the/DT leaked/VBN paper/NN added/VBD smoke/NN",
            [("An internal memo", "said", "fire"), ("the leaked paper", "added", "smoke")],
            {},
        ),
        (
            "The/DT Sarn/NNP said/VBD fire/NN and/CC the/DT central/JJ bank/NN added/VBD smoke/NN",
            [("The Sarn", "said", "fire"), ("the central bank", "added", "smoke")],
            {"Sarn": "organisation"},
        ),
    ],
)
def test_they_are_one_source(sentence: str, given: list[tuple[str, str, str]], names: dict[str, str]) -> None:
    assert len(told(sentence, given, names).sources) == 1


@pytest.mark.parametrize(
    ("sentence", "given", "names"),
    [
        (
            "Dovrian/JJ minister/NN Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT Karish/JJ minister/NN added/VBD"
            " hail/NN",
            [("Dovrian minister Ann Lee", "said", "fire"), ("the Karish minister", "added", "hail")],
            {"Ann Lee": "person", "Dovrian": "other", "Karish": "other"},
        ),
        (
            "Finance/NN minister/NN Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT interior/JJ minister/NN added/VBD"
            " hail/NN",
            [("Finance minister Ann Lee", "said", "fire"), ("the interior minister", "added", "hail")],
            {"Ann Lee": "person"},
        ),
        (
            "The/DT analyst/NN Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT army/NN spokeswoman/NN added/VBD hail/NN",
            [("The analyst Ann Lee", "said", "fire"), ("the army spokeswoman", "added", "hail")],
            {"Ann Lee": "person"},
        ),
        (
            "Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT prime/JJ minister/NN added/VBD hail/NN",
            [("Ann Lee", "said", "fire"), ("the prime minister", "added", "hail")],
            {"Ann Lee": "person"},
        ),
        (
            "Deputy/NNP mayor/NN Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT mayor/NN added/VBD hail/NN",
            [("Deputy mayor Ann Lee", "said", "fire"), ("the mayor", "added", "hail")],
            {"Ann Lee": "person"},
        ),
        (
            "Ann/NNP Pike/NNP said/VBD fire/NN and/CC met/VBD a/DT woman/NN/obj>met and/CC the/DT woman/NN added/VBD"
            " hail/NN",
            [("Ann Pike", "said", "fire"), ("the woman", "added", "hail")],
            {"Ann Pike": "person"},
        ),
        (
            "The/DT first/JJ guard/NN said/VBD fire/NN and/CC the/DT second/JJ guard/NN added/VBD hail/NN",
            [("The first guard", "said", "fire"), ("the second guard", "added", "hail")],
            {},
        ),
        (
            "The/DT Vell/NNP Gazette/NNP said/VBD fire/NN and/CC the/DT Karsk/NNP paper/NN added/VBD hail/NN",
            [("The Vell Gazette", "said", "fire"), ("the Karsk paper", "added", "hail")],
            {"Vell Gazette": "organisation", "Karsk": "place"},
        ),
        (
            "Tesk/NNP Power/NNP said/VBD fire/NN and/CC the/DT party/NN that/WDT won/VBD added/VBD hail/NN",
            [("Tesk Power", "said", "fire"), ("the party that won", "added", "hail")],
            {"Tesk Power": "organisation"},
        ),
        (
            "Inspector/NNP Ann/NNP Lee/NNP said/VBD fire/NN and/CC the/DT regional/JJ governor/NN added/VBD hail/NN",
            [("Inspector Ann Lee", "said", "fire"), ("the regional governor", "added", "hail")],
            {"Ann Lee": "person"},
        ),
        (
            "Vell/NNP Bank/NNP said/VBD fire/NN and/CC the/DT central/JJ bank/NN added/VBD hail/NN",
            [("Vell Bank", "said", "fire"), ("the central bank", "added", "hail")],
            {"Vell Bank": "organisation"},
        ),
        (
            "Mayor/NNP Ann/NNP Pike/NNP said/VBD fire/NN and/CC the/DT composer/NN added/VBD hail/NN",
            [("Mayor Ann Pike", "said", "fire"), ("the composer", "added", "hail")],
            {"Ann Pike": "person"},
        ),
        (
            "A/DT police/NN report/NN said/VBD fire/NN and/CC the/DT medical/JJ report/NN added/VBD hail/NN",
            [("A police report", "said", "fire"), ("the medical report", "added", "hail")],
            {},
        ),
        (
            "Ann/NNP Pike/NNP said/VBD fire/NN and/CC the/DT heckler/NN added/VBD hail/NN",
            [("Ann Pike", "said", "fire"), ("the heckler", "added", "hail")],
            {"Ann Pike": "person"},
        ),
    ],
)
def test_they_are_two_sources(sentence: str, given: list[tuple[str, str, str]], names: dict[str, str]) -> None:
    assert len(told(sentence, given, names).sources) == 2


def test_the_second_of_several_is_the_one_introduced_second() -> None:
    sentence = (
        "A/DT guard/NN said/VBD fire/NN and/CC another/DT guard/NN said/VBD hail/NN and/CC the/DT second/JJ guard/NN"
        " added/VBD smoke/NN and/CC the/DT first/JJ guard/NN denied/VBD snow/NN"
    )
    given = [
        ("A guard", "said", "fire"),
        ("another guard", "said", "hail"),
        ("the second guard", "added", "smoke"),
        ("the first guard", "denied", "snow"),
    ]
    assert [one.source_id for one in told(sentence, given).attributions] == ["s1", "s2", "s2", "s1"]


@pytest.mark.parametrize(
    ("sentence", "source", "names", "expected"),
    [
        ("The/DT firm/NN 's/POS website/NN said/VBD fire/NN", "The firm 's website", {}, "document"),
        (
            "Our/PRP$ partner/NN ,/, the/DT Vell/NNP Fund/NNP ,/, said/VBD fire/NN",
            "Our partner , the Vell Fund",
            {"Vell Fund": "organisation"},
            "named organisation",
        ),
        ("The/DT accused/VBN said/VBD fire/NN", "The accused", {}, "anonymous source"),
        ("One/CD said/VBD fire/NN", "One", {}, "anonymous source"),
    ],
)
def test_the_type_of_a_source(sentence: str, source: str, names: dict[str, str], expected: str) -> None:
    assert [one.type for one in told(sentence, [(source, "said", "fire")], names).sources] == [expected]


def test_a_capitalised_adjective_belongs_to_a_name() -> None:
    found = told(
        "The/DT charity/NN Open/JJ Hands/NNPS said/VBD fire/NN",
        [("The charity Open Hands", "said", "fire")],
        {"Hands": "organisation"},
    )
    assert [one.name for one in found.sources] == ["Open Hands"]


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


@pytest.mark.parametrize(
    ("pair", "type_"), [("The/DT two/CD", "named person"), ("The/DT two/CD voters/NNS", "unnamed group")]
)
def test_the_two_are_those_who_were_just_named(pair: str, type_: str) -> None:
    sentence = f"Ann/NNP Lee/NNP met/VBD Bo/NNP Orr/NNP and/CC {pair} said/VBD fire/NN"
    source = " ".join(word.split("/")[0] for word in pair.split())
    (found,) = told(sentence, [(source, "said", "fire")], {"Ann Lee": "person", "Bo Orr": "person"}).sources
    assert found.type == type_
