from typing import get_args

import msgspec
import pytest

from allegedly.errors import DataError
from allegedly.report.ledger import KINDS, Ledger, kind_of
from allegedly.schema import SourceType

from . import sample


def test_sources_are_labelled_by_type_and_first_mention():
    assert [(label, source.name) for label, source in Ledger(sample.reading()).in_order()] == [
        ("P1", "Anneli Brook"),
        ("P2", "Pell Adair"),
        ("P3", "דנה אלון"),
        ("O1", "Brackwater Marine"),
        ("O2", "The police"),
        ("D1", "an internal audit"),
        ("A1", "an official in the harbour authority"),
        ("A2", "A second official"),
        ("G1", "Residents of the quay"),
    ]


def test_a_claim_is_followed_to_its_source():
    reading = sample.reading()
    ledger = Ledger(reading)
    rests_on = {claim.id: ledger.label(ledger.support(claim)) for claim in reading.claims}
    assert {key: rests_on[key] for key in ("c1", "c5", "c8", "c19", "c20")} == {
        "c1": "A1",
        "c5": "N",  # the author's own voice
        "c8": "P1",  # inside of what the audit says
        "c19": "N",  # "it is said"
        "c20": "A2",
    }


def test_a_source_that_the_reading_does_not_hold_is_named():
    reading = sample.reading()
    damaged = msgspec.structs.replace(reading, sources=reading.sources[1:])
    ledger = Ledger(damaged)
    with pytest.raises(DataError, match="s1: the reading names a source that it does not hold"):
        ledger.speaker(damaged.attributions[0])


def test_an_id_that_stands_twice_is_refused():
    reading = sample.reading()
    with pytest.raises(DataError, match="gives one id to two things"):
        Ledger(msgspec.structs.replace(reading, sources=(*reading.sources, reading.sources[0])))


def test_every_type_of_source_has_a_kind_and_a_letter_of_its_own():
    assert [kind.type for kind in KINDS] == [*get_args(SourceType), "nobody"]
    assert len({kind.letter for kind in KINDS}) == len({kind.style for kind in KINDS}) == len(KINDS)


def test_an_unknown_type_is_refused():
    with pytest.raises(DataError, match="oracle: the reading speaks of a type of source that does not exist"):
        kind_of("oracle")
