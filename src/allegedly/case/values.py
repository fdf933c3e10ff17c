"""Values that a person sets: of the type of the field, and what the field is called, a day or a place on the earth."""

import datetime
import math
import re
from typing import Any

import msgspec

from ..schema import Toll
from ..schema.decisions import ObjectKind
from .kinds import a, field_types

_DAYS = ("earliest", "latest")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BETWEEN = {"latitude": (-90, 90), "longitude": (-180, 180), "radius": (0, 20_038)}
"""Degrees; and kilometres, to the other side of the earth."""


def converted(value: Any, kind: ObjectKind, field: str) -> Any:
    """A value in the form that the object's own schema has. Raises ValueError, whose text is the reason in words."""
    try:
        made = msgspec.convert(value, field_types(kind)[field])
    except msgspec.ValidationError:
        raise ValueError(f"the {field} of {a(kind)} cannot be set to this") from None
    if field == "name" and not made.strip():
        raise ValueError(f"{a(kind)} needs a name")
    if field in _DAYS and made is not None and not _is_day(made):
        raise ValueError(f"the {field} day of {a(kind)} is no day of the calendar as 2024-01-16 is one")
    numbers = (made.low, made.high) if isinstance(made, Toll) else (made,)
    if not all(math.isfinite(number) for number in numbers if isinstance(number, float)):
        raise ValueError(f"the {field} of {a(kind)} is no number")
    if field in _BETWEEN and made is not None and not _BETWEEN[field][0] <= made <= _BETWEEN[field][1]:
        raise ValueError("the {} of {} lies between {:,} and {:,}".format(field, a(kind), *_BETWEEN[field]))
    # A person's count rests on no number of the text, and ids in values would not outlive the reading.
    return msgspec.structs.replace(made, quantity=None) if isinstance(made, Toll) else made


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
