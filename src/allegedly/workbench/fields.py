"""The fields of a form: what of an object can be changed, each as an input, and the input back as a value.

A field's own type in the schema decides: a few words to choose from, yes or no, a number, or words.
"""

import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from ..case.kinds import KIND, Object, field_types
from ..errors import UsageError
from ..report.event_rows import STATUSES, root_words
from ..report.place_rows import KINDS as PLACE_KINDS
from ..schema import Toll
from ..schema.decisions import ObjectKind
from ..vocabulary.record_kinds import record_kinds

NAMES = {
    "act": "Kind of act",
    "additional": "On top of another number",
    "affiliation": "Belongs to",
    "approximate": "Approximate",
    "area": "Part of the country",
    "attitude": "What the cue adds",
    "basis": "Counted from",
    "checkable": "A record could bear it out",
    "country": "Country (two letters)",
    "earliest": "First day (2024-01-16)",
    "effect": "What befell them",
    "form": "Form",
    "geonames_id": "GeoNames number",
    "high": "At most",
    "injured": "Injured",
    "killed": "Killed",
    "kind": "Kind",
    "latest": "Last day (2024-01-16)",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "low": "At least",
    "manner": "Manner",
    "mode": "Mode",
    "modifier": "Modifier (TIMEX3)",
    "name": "Name",
    "radius": "Give or take (km)",
    "reason": "Why this place",
    "role": "Role in the text",
    "status": "How the article tells it",
    "sub_kind": "Closer kind",
    "timex": "Value (TIMEX3)",
    "title": "Title",
    "type": "Type",
    "unit": "Unit",
}
"""Each field in plain words."""


class Field(msgspec.Struct, frozen=True):
    """One input: `form` is "choice", "several" (to tick), "number" or "words"; `choices` are values and what they are
    called.

    `value` is what it holds now, as text, several with a space between them; `needed` says that it may not be empty.
    """

    name: str
    label: str
    form: Literal["choice", "several", "number", "words"]
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False


def fields(kind: ObjectKind, thing: Object | None = None) -> tuple[Field, ...]:
    """The inputs for an object, or for one of a kind that is to be added."""
    given = {} if thing is None else {name: getattr(thing, name) for name in KIND[kind].values}
    if thing is None:
        given = {name: value for name, value in (KIND[kind].missing or {}).items() if name in KIND[kind].values}
    made: list[Field] = []
    for name in KIND[kind].values:
        made += _inputs(kind, name, given.get(name))
    return tuple(made)


def changed(kind: ObjectKind, posted: Mapping[str, str]) -> dict[str, Any]:
    """The values that a person changed: those that are not as they were when the page was made (`was-NAME`).

    Raises UsageError for a number that is none.
    """
    values: dict[str, Any] = {}
    for name in KIND[kind].values:
        inputs = [name] if name not in _TOLLS.get(kind, ()) else [f"{name}-low", f"{name}-high"]
        if all(posted.get(each, "").strip() == posted.get(f"was-{each}", "") for each in inputs):
            continue
        parts = [_value(kind, name, posted.get(each, "").strip()) for each in inputs]
        if len(parts) == 1:
            values[name] = parts[0]
        else:
            values[name] = None if parts == [None, None] else {"low": parts[0], "high": parts[1]}
    return values


_TOLLS: Mapping[str, tuple[str, ...]] = {"event": ("killed", "injured")}


def _inputs(kind: ObjectKind, name: str, value: Any) -> list[Field]:
    label = NAMES[name]
    if name in _TOLLS.get(kind, ()):
        toll: Toll | None = value
        return [
            Field(f"{name}-low", f"{label}, at least", "number", _text(toll.low if toll else None)),
            Field(f"{name}-high", f"{label}, at most", "number", _text(toll.high if toll else None)),
        ]
    options, optional = _types(kind, name)
    choices = _choices(kind, name, options)
    if choices:
        missing = value is None and not optional
        nothing = (("", "–"),) if optional or missing else ()
        return [Field(name, label, "choice", _text(value), (*nothing, *choices), not optional)]
    number = options <= {int, float}
    return [Field(name, label, "number" if number else "words", _text(value), (), not optional)]


def _choices(kind: ObjectKind, name: str, options: set[Any]) -> tuple[tuple[str, str], ...]:
    if kind == "event" and name == "kind":
        return tuple((root, root_words(root)) for root in record_kinds())
    if options == {bool}:
        return (("yes", "yes"), ("no", "no"))
    words = [word for option in options if get_origin(option) is Literal for word in get_args(option)]
    spoken: Mapping[Any, str] = {}
    if kind == "event" and name == "status":
        spoken = {status: ": ".join(said) for status, said in STATUSES.items()}
    elif kind == "place" and name == "kind":
        spoken = PLACE_KINDS
    return tuple((word, spoken.get(word, word)) for word in words)


def _types(kind: ObjectKind, name: str) -> tuple[set[Any], bool]:
    """The types that a field can have, None apart, and whether it can be None."""
    declared = field_types(kind)[name]
    options = set(get_args(declared)) if get_origin(declared) in (Union, types.UnionType) else {declared}
    return options - {type(None)}, type(None) in options


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def _value(kind: ObjectKind, name: str, posted: str) -> Any:
    options, optional = (({float}, True)) if name in _TOLLS.get(kind, ()) else _types(kind, name)
    if not posted:
        if not optional:
            raise UsageError("this cannot be left empty", where=NAMES[name])
        return None
    if options == {bool}:
        return posted == "yes"
    if options <= {int, float}:
        return number(posted, NAMES[name]) if float in options else _whole(posted, NAMES[name])
    return posted


def number(posted: str, label: str) -> float | None:
    """A number as a person writes it, None for an empty field. Raises UsageError for what is none."""
    try:
        return float(posted.replace(",", "")) if posted else None
    except ValueError:
        raise _no_number(label) from None


def _whole(posted: str, label: str) -> int:
    try:
        return int(posted)
    except ValueError:
        raise _no_number(label) from None


def _no_number(label: str) -> UsageError:
    return UsageError("this is no number", where=label, remedy="Write it in digits")
