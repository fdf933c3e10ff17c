import json
from typing import Any

import msgspec
import pytest

from allegedly.case import apply
from allegedly.report.exports import Subject, export
from allegedly.report.exports.follow_the_money import _date

from .subjects import HOSTILE, hostile, judged, plain

THING = {"name", "notes", "summary", "description", "country", "addressEntity", "proof", "sourceUrl", "keywords"}
MODEL: dict[str, set[str]] = {
    "Article": THING | {"title", "author", "publisher", "publishedAt", "language", "contentHash", "bodyText"},
    "Document": THING | {"title", "author"},
    "Person": THING | {"position"},
    "Organization": THING,
    "Note": THING | {"entity"},
    "Address": THING | {"full", "latitude", "longitude", "remarks"},
    "Event": THING | {"date", "location", "involved"},
    "UnknownLink": {"subject", "object", "role", "proof"},
}
"""The properties that FollowTheMoney 4.11 has in the schemata that we use, as far as we use them."""


def entities(subject: Subject) -> list[dict[str, Any]]:
    lines = export([subject], "ftm").files["entities.ftm.json"].decode().split("\n")
    return [json.loads(line) for line in lines if line]


def test_every_property_is_one_of_its_schema_and_a_list_of_texts() -> None:
    for entity in entities(judged()):
        assert set(entity) == {"id", "schema", "properties"}
        assert set(entity["properties"]) <= MODEL[entity["schema"]]
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)


def test_every_link_leads_to_an_entity_of_the_file() -> None:
    made = entities(judged())
    known = {entity["id"] for entity in made}
    for entity in made:
        for name in ("proof", "entity", "subject", "object", "addressEntity", "involved"):
            assert set(entity["properties"].get(name, ())) <= known


def test_only_what_has_a_name_becomes_an_entity() -> None:
    made = entities(plain())
    assert [(one["schema"], one["properties"].get("name") or one["properties"].get("title")) for one in made] == [
        ("Article", ["Bridge at Oster Ferry closed after crash"]),
        ("Person", ["Mara Lindqvist"]),
        ("UnknownLink", None),
        ("Document", ["a report"]),
        ("Organization", ["The town council"]),
        ("Note", ["Claim c1"]),
        ("Note", ["Claim c2"]),
        ("Note", ["Claim c3"]),
        ("Note", ["Claim c4"]),
        ("Note", ["Claim c5"]),
        ("Address", None),
        ("Event", ["Accident: crashed (claimed)"]),
    ]
    assert made[5]["properties"]["summary"] == ["Rests on a police officer (anonymous source)"]


def test_what_is_denied_or_hypothetical_is_no_event() -> None:
    machine = plain().reading
    events = (msgspec.structs.replace(machine.events[0], status="denied"),)
    subject = Subject("bridge", apply(msgspec.structs.replace(machine, events=events), ()))
    assert "Event" not in {entity["schema"] for entity in entities(subject)}
    assert "1 event that is denied, hypothetical or habitual is left out" in export([subject], "ftm").losses


@pytest.mark.parametrize(
    ("earliest", "latest", "date"),
    [
        ("2024-05-13", "2024-05-13", "2024-05-13"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-05-13", "2024-05-19", None),
        ("2024-05-13", None, None),
    ],
)
def test_a_date_is_a_prefix_that_means_just_these_days(earliest: str, latest: str | None, date: str | None) -> None:
    time = msgspec.structs.replace(plain().reading.times[0], earliest=earliest, latest=latest)
    assert _date(time) == date


def test_the_same_article_gives_the_same_ids_in_any_case() -> None:
    other = Subject("elsewhere", plain().judged)
    assert [one["id"] for one in entities(plain())] == [one["id"] for one in entities(other)]


def test_the_library_itself_takes_every_value() -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="the library of the standard is not installed")
    for subject in (judged(), *map(hostile, HOSTILE)):
        for entity in entities(subject):
            proxy = followthemoney.model.get_proxy(entity, cleaned=False)
            for name, values in entity["properties"].items():
                # Names that are nothing but signs are refused by its cleaning; all others stay.
                if any(letter.isalpha() for value in values for letter in value):
                    assert proxy.get(name), (entity["schema"], name)
            followthemoney.model.get(entity["schema"]).validate(proxy.to_dict())
