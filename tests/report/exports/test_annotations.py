import json
from typing import Any

import jsonschema
import msgspec
import pytest
from case.sample import TEXT, reading, span

from allegedly.report.exports import Subject, export, unjudged

from .subjects import HOSTILE, hostile, judged, plain

SELECTORS = {
    "type": "array",
    "items": {
        "oneOf": [
            {
                "required": ["type", "exact"],
                "properties": {
                    "type": {"const": "TextQuoteSelector"},
                    "exact": {"type": "string"},
                    "prefix": {"type": "string"},
                    "suffix": {"type": "string"},
                },
            },
            {
                "required": ["type", "start", "end"],
                "properties": {
                    "type": {"const": "TextPositionSelector"},
                    "start": {"type": "integer", "minimum": 0},
                    "end": {"type": "integer", "minimum": 0},
                },
            },
        ]
    },
}
TARGET = {"type": "object", "required": ["source"], "properties": {"source": {"format": "uri"}, "selector": SELECTORS}}
ANNOTATION = {
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["tagging", "describing", "commenting", "classifying", "highlighting"]},
        "body": {"items": {"required": ["type", "value"], "properties": {"type": {"const": "TextualBody"}}}},
        "target": {"anyOf": [TARGET, {"type": "array", "items": TARGET}]},
    },
}
COLLECTION = {
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "required": ["type", "items", "startIndex"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"items": ANNOTATION}},
        },
    },
}
"""What the Web Annotation Data Model, sections 3.1, 3.2.4, 4.2 and 5, asks of what we use."""


def collection(subject: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(export([subject], "webannotation").files["annotations.jsonld"])
    jsonschema.validate(content, COLLECTION)
    return content


def test_every_object_is_an_annotation_on_its_words() -> None:
    content = collection(plain())
    items = content["first"]["items"]
    assert content["total"] == len(items) == 4 + 4 + 5 + 2 + 2 + 1 + 1 + 1 + 1
    assert len({item["id"] for item in items}) == len(items)


def test_one_annotation_in_full() -> None:
    start, end = span("Two lorries crashed on the bridge on Monday, killing at least 3 people")
    item = next(item for item in collection(judged())["first"]["items"] if item.get("creator"))
    assert item == {
        "id": item["id"],
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"type": "Person", "name": "AB"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "source"},
            {"type": "TextualBody", "purpose": "tagging", "value": "corrected"},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "value": "named person: Mara Lindqvist",
            },
        ],
        "target": [
            {"source": item["target"][0]["source"], "selector": item["target"][0]["selector"]},
            {"source": item["target"][0]["source"], "selector": item["target"][1]["selector"]},
        ],
    }
    claim = next(item for item in collection(judged())["first"]["items"] if item["body"][0]["value"] == "claim")
    assert claim["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": TEXT[start:end],
            "prefix": TEXT[start - 32 : start],
            "suffix": TEXT[end : end + 32],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def test_what_was_rejected_is_there_as_rejected() -> None:
    tags = [[body["value"] for body in item["body"][:2]] for item in collection(judged())["first"]["items"]]
    assert tags[-1] == ["time", "rejected"]


@pytest.mark.parametrize("words", HOSTILE)
def test_quotations_stay_exact_whatever_they_hold(words: str) -> None:
    items = collection(hostile(words))["first"]["items"]
    claim = next(item for item in items if item["body"][0]["value"] == "claim")
    assert claim["target"]["selector"][0]["exact"] == words.replace("\ud800", "\N{REPLACEMENT CHARACTER}")


def test_hypothesis_rows_have_one_target_and_text_that_is_no_markup() -> None:
    made = export([hostile("[x](javascript:alert(1)) <b>")], "hypothesis")
    rows = json.loads(made.files["hypothesis.json"])["annotations"]
    assert {len(row["target"]) for row in rows} == {1}
    for row in rows:
        jsonschema.validate(row["target"][0], TARGET)
    source = next(row for row in rows if row["tags"][0] == "source")
    assert source["tags"] == ["source", "machine"]
    user = "acct:allegedly@localhost"
    assert source["user"] == user
    # Read by its import without asking whether they are there: an annotation without them is an error there.
    assert {str(row["permissions"]) for row in rows} == {str({"read": [user], "update": [user], "delete": [user]})}
    assert "\\[x\\]\\(javascript\\:alert\\(1\\)\\) \\<b\\>" in source["text"]
    assert made.losses[0] == "1 annotation in several pieces stands on its first"


def test_hypothesis_rows_on_the_same_words_are_told_apart() -> None:
    twice = msgspec.structs.replace(
        reading(), times=tuple(msgspec.structs.replace(reading().times[1], id=name) for name in ("t1", "t2", "t3"))
    )
    made = export([Subject("bridge", unjudged(twice))], "hypothesis")
    rows = json.loads(made.files["hypothesis.json"])["annotations"]
    assert [row["text"].rpartition("\n\n")[2] for row in rows if row["tags"][0] == "time"] == [
        "found by the machine", "The same words, number 2", "The same words, number 3",
    ]  # fmt: skip
