import json

import jsonschema
import msgspec

from allegedly.case import apply
from allegedly.report.exports import Subject, export

from .subjects import judged, plain

POSITION = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 3}
SCHEMA = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "items": {
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "geometry": {
                        "anyOf": [
                            {"type": "null"},
                            {
                                "required": ["type", "coordinates"],
                                "properties": {"type": {"const": "Point"}, "coordinates": POSITION},
                            },
                            {
                                "required": ["type", "coordinates"],
                                "properties": {
                                    "type": {"const": "Polygon"},
                                    "coordinates": {"items": {"type": "array", "minItems": 4, "items": POSITION}},
                                },
                            },
                        ]
                    },
                    "properties": {"type": ["object", "null"]},
                },
            }
        },
    },
}
"""What RFC 7946, sections 3.1 to 3.3, asks of the geometries that we use."""


def made(subject: Subject) -> list[dict[str, object]]:
    content = json.loads(export([subject], "geojson").files["places.geojson"])
    jsonschema.validate(content, SCHEMA)
    features: list[dict[str, object]] = content["features"]
    return features


def test_places_are_points_and_unresolved_ones_have_no_geometry() -> None:
    town, bridge, event = made(plain())
    assert town["geometry"] == {"type": "Point", "coordinates": [10.25, 56.5]}
    assert bridge["geometry"] is None
    assert event["geometry"] is None
    assert (town["id"], event["id"]) == ("bridge/p1", "bridge/e1")


def test_a_region_is_a_closed_ring_that_runs_counter_clockwise() -> None:
    machine = plain().reading
    clockwise = ((0.0, 0.0), (1.0, 0.0), (1.0, 2.0))
    region = msgspec.structs.replace(machine.places[1], shape=clockwise)
    subject = Subject("bridge", apply(msgspec.structs.replace(machine, places=(machine.places[0], region)), ()))
    assert made(subject)[1]["geometry"] == {
        "type": "Polygon",
        "coordinates": [[[0.0, 0.0], [2.0, 1.0], [0.0, 1.0], [0.0, 0.0]]],
    }


def test_an_event_without_a_place_is_said_to_be_left_out() -> None:
    machine = plain().reading
    events = (msgspec.structs.replace(machine.events[0], place=None),)
    subject = Subject("bridge", apply(msgspec.structs.replace(machine, events=events), ()))
    assert export([subject], "geojson").losses[0] == "1 event without a place is left out"
    assert len(made(judged())) == 3
