import json
import re
from typing import Any

import pytest

from allegedly.report.exports import Subject, export
from allegedly.report.exports.stix import _opinion
from allegedly.schema.decisions import Rating

from .subjects import HOSTILE, hostile, judged, plain

REQUIRED = {
    "identity": {"name"},
    "location": set(),
    "note": {"content", "object_refs"},
    "opinion": {"opinion", "object_refs"},
    "relationship": {"relationship_type", "source_ref", "target_ref"},
    "report": {"name", "published", "object_refs"},
}
"""What STIX 2.1 (OASIS Standard, 10 June 2021), sections 4 and 5, requires besides the common properties."""


def objects(subject: Subject) -> list[dict[str, Any]]:
    bundle = json.loads(export([subject], "stix").files["stix.json"])
    assert bundle["type"] == "bundle"
    made: list[dict[str, Any]] = bundle["objects"]
    return made


@pytest.mark.parametrize("subject", [plain(), judged(), *map(hostile, HOSTILE)])
def test_objects_have_what_the_standard_requires_and_refer_to_each_other(subject: Subject) -> None:
    made = objects(subject)
    known = {one["id"] for one in made}
    assert len(known) == len(made)
    for one in made:
        assert REQUIRED[one["type"]] <= set(one)
        assert one["spec_version"] == "2.1"
        assert re.fullmatch(rf"{one['type']}--[0-9a-f]{{8}}-[0-9a-f]{{4}}-5[0-9a-f]{{3}}-[0-9a-f-]{{17}}", one["id"])
        assert one["created"] == one["modified"] == "2024-05-14T00:00:00.000Z"
        references = [*one.get("object_refs", ()), one["created_by_ref"]]
        references += [one[name] for name in ("source_ref", "target_ref") if name in one]
        assert references
        assert set(references) <= known
        assert "" not in one.values()


def test_the_library_itself_takes_it() -> None:
    stix2 = pytest.importorskip("stix2", reason="the library of the standard is not installed")
    for subject in (plain(), judged(), *map(hostile, HOSTILE)):
        bundle = stix2.parse(export([subject], "stix").files["stix.json"].decode(), allow_custom=False)
        assert len(bundle.objects) == len(objects(subject))


def test_a_claim_is_a_note_by_its_source_and_an_opinion_is_a_persons() -> None:
    made = objects(judged())
    opinions = [one for one in made if one["type"] == "opinion"]
    assert [(one["opinion"], one["explanation"], one["authors"]) for one in opinions] == [
        ("agree", "Mostly right", ["AB"])
    ]
    notes = {one["content"]: one for one in made if one["type"] == "note"}
    assert notes["The railing was rotten"]["authors"] == ["Mara Lindqvist"]
    assert notes["The railing was rotten"]["abstract"] == "Claim. Found by the machine. Rated by RM: Not shown"
    assert "authors" not in notes["The bridge is 90 years old"]
    assert "1 rating without a scale is no opinion of STIX and stands in a note" in export([judged()], "stix").losses


@pytest.mark.parametrize(
    ("value", "worst", "best", "opinion"),
    [
        (1, 1, 5, "strongly-disagree"),
        (2, 1, 5, "disagree"),
        (3, 1, 5, "neutral"),
        (5, 1, 5, "strongly-agree"),
        (1, 5, 1, "strongly-agree"),
        (9, 1, 5, "strongly-agree"),
        (3, 3, 3, None),
        (None, 1, 5, None),
    ],
)
def test_a_rating_on_the_five_steps(
    value: float | None, worst: float | None, best: float | None, opinion: str | None
) -> None:
    assert _opinion(Rating("a word", value, worst, best)) == opinion
