"""Whether names like persons' are bodies', from one sentence with its tags given by hand."""

import pytest

from allegedly.reading.markables import other_names
from allegedly.reading.name_kinds import settled
from allegedly.reading.phrases import phrase

from .given import parsed


def kind_of(sentence: str, name: str) -> str:
    """The kind of the one name of a sentence, which the reader took for a person's."""
    syntax = parsed(sentence, names={name: "person"})
    (found,) = settled(syntax, other_names(syntax, []))
    return found.kind


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("shares/NNS of/IN Rail/NNP North/NNP fell/VBD", "Rail North"),
        ("shares/NNS of/IN Meridian/NNP Coal/NNP fell/VBD", "Meridian Coal"),
        ("the/DT Zurin/NNP Tageblatt/NNP fell/VBD", "Zurin Tageblatt"),
        ("the/DT regulator/NN ,/, Finwatch/NNP ,/, fell/VBD", "Finwatch"),
        ("the/DT director/NN of/IN Halden/NNP Quays/NNP fell/VBD", "Halden Quays"),
        ("Cruz/NNP Verde/NNP/nsubj>says says/VBZ its/PRP$ boats/NNS sank/VBD", "Cruz Verde"),
        (
            "Cruz/NNP Verde/NNP/nsubj>said said/VBD on/IN Monday/NNP it/PRP had/VBD sunk/VBN a/DT boat/NN",
            "Cruz Verde",
        ),
        ("Verde/NNP 's/POS said/VBD no/UH", "Verde"),
        ("Verde/NNP/nsubj>insist insist/VBP no/UH", "Verde"),
        ("Verde/NNP/nsubj>said said/VBD that/IN it/PRP/nsubj>shut would/MD shut/VB/ccomp>said ports/NNS", "Verde"),
        ("shares/NNS in/IN Verde/NNP fell/VBD", "Verde"),
        ("Verde/NNP 's/POS parliament/NN met/VBD", "Verde"),
        ("partner/NN Verde/NNP Motors/NNP sank/VBD", "Verde Motors"),
        ("Cruz/NNP Verde/NNP ,/, which/WDT was/VBD founded/VBN here/RB", "Cruz Verde"),
        ("Torrend/NNP/nsubj>met met/VBD the/DT Torrendi/JJ/amod>army army/NN/obj>met", "Torrend"),
    ],
)
def test_what_stands_in_a_name_or_around_it_makes_it_a_bodys(sentence: str, name: str) -> None:
    assert kind_of(sentence, name) == "organisation"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("friends/NNS of/IN Halden/NNP Quays/NNP fell/VBD", "Halden Quays"),
        ("the/DT Halden/NNP Quays/NNP case/NN fell/VBD", "Halden Quays"),
        ("the/DT director/NN of/IN Anna/NNP Gold/NNP fell/VBD", "Anna Gold"),
        ("Minister/NNP Rail/NNP North/NNP fell/VBD", "Rail North"),
        ("leader/NN of/IN opposition/NN Halden/NNP Quays/NNP fell/VBD", "Halden Quays"),
        ("the/DT lawyer/NN ,/, Halden/NNP Quays/NNP ,/, fell/VBD", "Halden Quays"),
        ("Halden/NNP Quays/NNP/nsubj>said said/VBD it/PRP was/VBD over/IN", "Halden Quays"),
        ("Quays/NNP/nsubj>insists insists/VBZ no/UH", "Quays"),
        ("Quays/NNP/nsubj>said said/VBD it/PRP/nsubj>rain would/MD rain/VB/ccomp>said hard/RB", "Quays"),
        ("Quays/NNP/nsubj>said said/VBD it/PRP/nsubj>sunk had/VBD sunk/VBN/ccomp>said fast/RB", "Quays"),
        ("Anna/NNP/nsubj>said said/VBD it/PRP/nsubj>shut would/MD shut/VB/ccomp>said ports/NNS", "Anna"),
        ("faith/NN in/IN Quays/NNP fell/VBD", "Quays"),
        ("Torrend/NNP/nsubj>met met/VBD the/DT Torrendo/JJ/amod>army army/NN/obj>met", "Torrend"),
    ],
)
def test_a_given_name_a_title_and_a_personal_role_leave_it_a_persons(sentence: str, name: str) -> None:
    assert kind_of(sentence, name) == "person"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the/DT daily/NN Tirsana/NNP Lajmi/NNP", "organisation"),
        ("leader/NN of/IN opposition/NN Tirsana/NNP Lajmi/NNP", "person"),
    ],
)
def test_the_noun_before_a_name_tells_who_bears_it(sentence: str, expected: str) -> None:
    syntax = parsed(sentence, names={"Tirsana Lajmi": "person"})
    (found,) = settled(syntax, [phrase(syntax, range(len(syntax.words)))])
    assert found.kind == expected


def test_a_name_is_described_on_both_sides() -> None:
    syntax = parsed(
        "the/DT dam/NN 's/POS operator/NN ,/, Tesk/NNP Power/NNP ,/, fell/VBD", names={"Tesk Power": "organisation"}
    )
    (found,) = other_names(syntax, [])
    assert (found.kind, found.roles, syntax.text[slice(*found.span)]) == (
        "organisation",
        {"operator"},
        "the dam 's operator , Tesk Power",
    )
    syntax = parsed("Marlow/NNP Grange/NNP ,/, a/DT brewer/NN ,/, fell/VBD", names={"Marlow Grange": "organisation"})
    (found,) = other_names(syntax, [])
    assert found.roles == {"brewer"}


def test_a_list_describes_nobody() -> None:
    syntax = parsed("the/DT operator/NN ,/, Ann/NNP Lee/NNP left/VBD", names={"Ann Lee": "person"})
    (found,) = other_names(syntax, [])
    assert found.roles == frozenset()
