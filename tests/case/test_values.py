import math
from typing import Any

import pytest

from allegedly.case import apply, propose
from allegedly.case.values import converted
from allegedly.errors import UsageError
from allegedly.schema import Toll
from allegedly.schema.decisions import ObjectKind

from .sample import reading


@pytest.mark.parametrize(
    ("kind", "field", "value", "made"),
    [
        ("time", "earliest", "2024-02-29", "2024-02-29"),
        ("time", "latest", None, None),
        ("place", "latitude", -90, -90.0),
        ("place", "radius", 0.5, 0.5),
        ("source", "name", " Jens Holm", " Jens Holm"),
        ("event", "killed", {"low": 3, "high": None, "quantity": "q1"}, Toll(3, None)),
    ],
)
def test_values_take_the_form_of_the_schema(kind: ObjectKind, field: str, value: Any, made: Any) -> None:
    assert converted(value, kind, field) == made


@pytest.mark.parametrize(
    ("kind", "field", "value", "reason"),
    [
        (
            "time",
            "earliest",
            "16 January 2024",
            "the earliest day of a time is no day of the calendar as 2024",
        ),
        ("time", "earliest", "2023-02-29", "the earliest day of a time is no day"),
        ("time", "latest", "9999-99-99", "the latest day of a time is no day"),
        ("time", "latest", "20240116", "the latest day of a time is no day"),
        ("time", "type", "SOMEDAY", "the type of a time cannot be set to this"),
        ("place", "latitude", 90.01, "the latitude of a place lies between -90 and 90"),
        ("place", "longitude", 1e300, "the longitude of a place lies between -180 and 180"),
        ("place", "radius", -1, "the radius of a place lies between 0 and 20,038"),
        ("place", "latitude", math.nan, "the latitude of a place is no number"),
        ("quantity", "low", math.inf, "the low of a quantity is no number"),
        ("event", "killed", {"low": math.inf, "high": None}, "the killed of an event is no number"),
        ("source", "name", "  ", "a source needs a name"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(kind: ObjectKind, field: str, value: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        converted(value, kind, field)


def test_a_person_is_told_so_and_nothing_is_decided() -> None:
    judged = apply(reading(), ())
    with pytest.raises(UsageError, match="no day of the calendar"):
        propose(judged, "corrected", "time", "t1", author="RM", values={"earliest": "on Monday"})
