"""The kinds of objects that a person decides about: where they stand in a reading, and what of them can be changed."""

from collections.abc import Mapping
from typing import Any, TypeAlias, get_args

import msgspec

from ..schema import (
    Argument,
    Attribution,
    Claim,
    Event,
    Finding,
    Place,
    Quantity,
    Quote,
    Reading,
    Source,
    Span,
    Time,
    quote,
)
from ..schema.decisions import ObjectKind
from ..schema.events import ActorRole

Object: TypeAlias = Attribution | Source | Claim | Time | Place | Quantity | Event | Argument | Finding

KINDS: tuple[ObjectKind, ...] = get_args(ObjectKind)

SAME_AS = "same_as"
"""The link of a source that says that two sources are one."""

APART_FROM = "apart_from"
"""The link of a source that was added: its words were taken for those of another one, which loses them."""

SAID: frozenset[str] = frozenset({SAME_AS, APART_FROM})
"""Links that a decision makes and that no object holds."""

PARTIES: Mapping[str, ActorRole] = {"actor": "actor", "target": "target", "post": "place"}
"""Borders of an event that list who takes part in it, each piece one of them, and the role that they have there."""

ADDED = "added-"
"""How the ids of objects begin that a person added; no reader gives such."""

AFTER = "after-"
"""How the ids of findings begin that only came up when the checks were run again on what a person decided."""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind: `collection` is its field in a reading, `main` the field with the words that an object is known by.

    `borders`, `links` (field to the kind that it points at) and `values` are the fields that a person may change,
    `missing` what an added object has where the person says nothing; None: none can be added.
    """

    collection: str
    type: type[Object]
    main: str
    borders: tuple[str, ...] = ()
    links: Mapping[str, ObjectKind] = {}
    values: tuple[str, ...] = ()
    missing: Mapping[str, Any] | None = None


KIND: Mapping[ObjectKind, Kind] = {
    "attribution": Kind(
        collection="attributions",
        type=Attribution,
        main="content",
        borders=("source", "cue", "content"),
        links={"source_id": "source"},
        values=("manner", "act", "attitude"),
        missing={
            "source": None,
            "cue": None,
            "manner": "indirect",
            "act": "statement",
            "attitude": None,
            "source_id": None,
            "score": 1.0,
        },
    ),
    "source": Kind(
        collection="sources",
        type=Source,
        main="mentions",
        borders=("mentions", "anonymity"),
        links={"cites": "source", SAME_AS: "source", APART_FROM: "source"},
        values=("name", "type", "title", "affiliation"),
        missing={"title": None, "affiliation": None, "anonymity": None, "attributions": (), "cites": ()},
    ),
    "claim": Kind(
        collection="claims",
        type=Claim,
        main="pieces",
        borders=("pieces",),
        links={"attribution": "attribution"},
        values=("checkable",),
        missing={"attribution": None, "hedges": (), "checkable": True},
    ),
    "time": Kind(
        collection="times",
        type=Time,
        main="span",
        borders=("span",),
        links={"anchor": "time"},
        values=("type", "timex", "earliest", "latest", "basis", "modifier"),
        missing={"type": "DATE", "earliest": None, "latest": None, "basis": "itself"},
    ),
    "place": Kind(
        collection="places",
        type=Place,
        main="span",
        borders=("span",),
        links={"made_of": "place"},
        values=("name", "kind", "role", "latitude", "longitude", "country", "area", "geonames_id", "radius", "reason"),
        missing={"role": "location"},
    ),
    "quantity": Kind(
        collection="quantities",
        type=Quantity,
        main="span",
        borders=("span", "counts"),
        links={"part_of": "quantity", "earlier": "quantity"},
        values=("low", "high", "approximate", "unit", "effect", "additional"),
        missing={"low": None, "high": None, "approximate": False},
    ),
    "event": Kind(
        collection="events",
        type=Event,
        main="trigger",
        borders=("span", "trigger", "mentions", *PARTIES),
        links={"time": "time", "place": "place", "attribution": "attribution"},
        values=("kind", "mode", "sub_kind", "killed", "injured", "status"),
        missing={
            "mode": None,
            "sub_kind": None,
            "actors": (),
            "time": None,
            "place": None,
            "killed": None,
            "injured": None,
            "attribution": None,
            "status": "happened",
        },
    ),
    "argument": Kind(
        collection="arguments",
        type=Argument,
        main="marker",
        borders=("span", "marker"),
        links={"attribution": "attribution"},
        values=("form",),
        missing={"first": None, "then": None, "attribution": None},
    ),
    "finding": Kind(collection="findings", type=Finding, main="quotes"),
}


def a(kind: ObjectKind) -> str:
    """The kind with its article, as in a sentence."""
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"


def objects(reading: Reading, kind: ObjectKind) -> tuple[Object, ...]:
    """All objects of one kind, in the order of the reading."""
    found: tuple[Object, ...] = getattr(reading, KIND[kind].collection)
    return found


def pieces(kind: ObjectKind, thing: Object) -> tuple[Span, ...]:
    """Where the words stand that an object is known by; a source's are its first mention."""
    if isinstance(thing, Finding):
        return thing.quotes[0].pieces if thing.quotes else ()
    found = drawn(thing, KIND[kind].main)
    return found[:1] if kind == "source" else found


def drawn(thing: Object, field: str) -> tuple[Span, ...]:
    """Where the words of one border of an object stand, whichever form the field has; none where it has none."""
    if isinstance(thing, Event) and field in PARTIES:
        return tuple(actor.span for actor in thing.actors if actor.role == PARTIES[field])
    value = getattr(thing, field)
    if value is None:
        return ()
    if isinstance(value, Quote):
        return value.pieces
    return (value,) if isinstance(value, Span) else tuple(value)


def several(kind: ObjectKind, field: str) -> bool:
    """Whether a border can hold several pieces."""
    return field in PARTIES or field_types(kind)[field] not in (Span, Span | None)


def listed(field: str) -> bool:
    """Whether each piece of a border stands for itself, as mentions do: two beside each other stay two."""
    return field in PARTIES or field == "mentions"


def label(kind: ObjectKind, thing: Object) -> str:
    """What tells an object from another on the same words: who says it and how; the code of a finding."""
    if isinstance(thing, Attribution):
        return " / ".join(part.text if part else "" for part in (thing.source, thing.cue))
    return thing.code if isinstance(thing, Finding) else ""


def field_types(kind: ObjectKind) -> dict[str, Any]:
    """The type of each field of a kind."""
    return {field.name: field.type for field in msgspec.structs.fields(KIND[kind].type)}


def bordered(field_type: Any, text: str, spans: tuple[Span, ...]) -> Any:
    """`spans` in the form that a field of this type holds: a quote, a span or a tuple of spans."""
    if field_type in (Quote, Quote | None):
        return quote(text, spans)
    return spans[0] if field_type in (Span, Span | None) else spans
