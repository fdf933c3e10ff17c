"""The type of a source, from one sentence with its tags given by hand."""

import msgspec
import pytest

from allegedly.reading import assemble
from allegedly.schema import Tagged

from .given import article, find, parsed


def type_of(sentence: str, source: str, names: dict[str, str] | None = None) -> str:
    """The type of the one source of a sentence that ends with "said" and a content of one word."""
    syntax = parsed(f"{sentence} said/VBD so/RB", names=names)
    text = syntax.text
    tagged = Tagged((find(text, source),), (find(text, "said"),), (find(text, "so"),), 1.0)
    tags = msgspec.structs.replace(syntax.tags, attributions=(tagged,))
    (found,) = assemble(article(text), tags).sources
    return found.type


@pytest.mark.parametrize(
    ("sentence", "source", "type_"),
    [
        ("The/DT president/NN", "The president", "named person"),
        ("The/DT interior/JJ minister/NN", "The interior minister", "named person"),
        ("The/DT mayor/NN of/IN the/DT town/NN", "The mayor of the town", "named person"),
        ("The/DT mayor/NN", "The mayor", "named person"),
        ("The/DT minister/NN", "The minister", "anonymous source"),
        ("The/DT prefect/NN", "The prefect", "named person"),
        ("The/DT auditor/NN general/NN", "The auditor general", "named person"),
        ("The/DT retired/JJ general/NN", "The retired general", "anonymous source"),
        ("A/DT former/JJ president/NN", "A former president", "anonymous source"),
        ("The/DT former/JJ presidents/NNS", "The former presidents", "unnamed group"),
        ("The/DT president/NN 's/POS aide/NN", "The president 's aide", "anonymous source"),
    ],
)
def test_an_office_that_one_holds_at_a_time_says_who(sentence: str, source: str, type_: str) -> None:
    assert type_of(sentence, source) == type_


def test_a_role_beside_a_name_makes_it_a_persons_whatever_the_reader_says() -> None:
    sentence = "The/DT party/NN leader/NN ,/, Vanya/NNP Orlo/NNP ,/,"
    names = {"Vanya Orlo": "organisation"}
    assert type_of(sentence, "The party leader , Vanya Orlo ,", names) == "named person"
    assert type_of("Vanya/NNP Orlo/NNP", "Vanya Orlo", names) == "named organisation"


@pytest.mark.parametrize(
    ("sentence", "source", "names"),
    [
        ("Police/NNS", "Police", {}),
        ("The/DT drivers/NNS 's/POS union/NN ,/, NDU/NNP ,/,", "The drivers 's union , NDU ,", {}),
        (
            "The/DT Kisan/NNP Sevak/NNP Morcha/NNP (/-LRB- KSM/NNP )/-RRB-",
            "The Kisan Sevak Morcha",
            {"Kisan Sevak Morcha": "person"},
        ),
        ("Brackwell/NNP plc/NN", "Brackwell plc", {}),
    ],
)
def test_a_body_is_a_named_one_by_its_initials_or_what_it_is(sentence: str, source: str, names: dict[str, str]) -> None:
    assert type_of(sentence, source, names) == "named organisation"


def test_a_document_is_no_other_name_of_a_person() -> None:
    assert type_of("Velmar/NNP -/: letters/NNS/appos>Velmar", "letters", {"Velmar": "person"}) == "document"


def test_two_people_who_are_familiar_with_it_are_anonymous() -> None:
    assert type_of("Two/CD people/NNS familiar/JJ with/IN it/PRP", "Two people familiar with it") == "anonymous source"


@pytest.mark.parametrize(
    ("sentence", "source", "type_"),
    [
        ("Two/CD bankers/NNS", "Two bankers", "anonymous source"),
        ("Thirty/CD bankers/NNS", "Thirty bankers", "unnamed group"),
        ("Some/DT bankers/NNS", "Some bankers", "unnamed group"),
        ("Somebody/NN", "Somebody", "anonymous source"),
        ("A/DT scout/NN", "A scout", "anonymous source"),
    ],
)
def test_two_are_told_one_by_one_and_many_are_a_group(sentence: str, source: str, type_: str) -> None:
    assert type_of(sentence, source) == type_


@pytest.mark.parametrize(
    ("sentence", "source", "type_"),
    [
        ("The/DT Clerk/NNP", "The Clerk", "named person"),
        ("The/DT clerk/NN", "The clerk", "anonymous source"),
        ("The/DT Duty/NNP Clerk/NNP", "The Duty Clerk", "anonymous source"),
    ],
)
def test_a_role_with_a_capital_is_an_office(sentence: str, source: str, type_: str) -> None:
    assert type_of(sentence, source) == type_


def test_a_law_is_a_document() -> None:
    names = {"Emergency Powers Act": "organisation"}
    assert type_of("The/DT Emergency/NNP Powers/NNP Act/NNP", "The Emergency Powers Act", names) == "document"
    names = {"Emergency Powers Office": "organisation"}
    assert type_of("The/DT Emergency/NNP Powers/NNP Office/NNP", "The Emergency Powers Office", names) == (
        "named organisation"
    )


@pytest.mark.parametrize(
    ("sentence", "source", "type_"),
    [
        ("A/DT second/JJ", "A second", "anonymous source"),
        ("The/DT youngest/JJS", "The youngest", "anonymous source"),
        ("The/DT poorest/JJS", "The poorest", "unnamed group"),
        ("The/DT manifests/NNS", "The manifests", "document"),
    ],
)
def test_one_of_some_is_a_source_and_what_is_read_is_a_document(sentence: str, source: str, type_: str) -> None:
    assert type_of(sentence, source) == type_
