"""The tables of an export, one for each kind of object: typed columns, one row an object, in reading order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from ...schema import Claim, Span
from ...schema.decisions import ObjectKind
from .exported import Links, Subject

ColumnType = Literal["text", "integer", "number", "boolean"]
Value = str | int | float | bool | None


class Table(NamedTuple):
    """`columns` by name with their types; each row has a value, or None, for every column."""

    name: str
    columns: dict[str, ColumnType]
    rows: list[tuple[Value, ...]]


_HEAD: dict[str, ColumnType] = {"article": "text", "id": "text", "by": "text", "author": "text"}
_WORDS: dict[str, ColumnType] = {"start": "integer", "end": "integer", "text": "text"}


def tables(subjects: Sequence[Subject]) -> list[Table]:
    """All tables, also those without a row, so that the same files come every time."""
    made = []
    for name, columns, rows in _TABLES:
        found = [row for subject in subjects for row in rows(subject)]
        made.append(Table(name, columns, [tuple(_value(row.get(column)) for column in columns) for row in found]))
    return made


_Row = dict[str, Any]

_PARTIES = (("actor", "actor"), ("target", "target"), ("post", "place"))
"""The columns of who takes part in an event, and their roles there; `place` is that of the event itself."""


def _value(value: Any) -> Value:
    if isinstance(value, tuple | list):
        return "; ".join(map(str, value)) or None
    return value if isinstance(value, str | int | float | bool) else None


def _head(subject: Subject, kind: ObjectKind, identity: str) -> _Row:
    by, author = subject.standing(kind, identity)
    return {"article": subject.id, "id": identity, "by": by, "author": author or None}


def _words(pieces: Sequence[Span], text: str) -> _Row:
    return {"start": pieces[0].start if pieces else None, "end": pieces[-1].end if pieces else None, "text": text}


def _articles(subject: Subject) -> Iterator[_Row]:
    article, made = subject.reading.article, subject.reading.made
    yield msgspec.structs.asdict(article) | {
        "article": subject.id,
        "origin": subject.origin,
        "version": made.version,
        "reader": made.reader,
        "characters": len(article.text),
    }


def _attributions(subject: Subject) -> Iterator[_Row]:
    sources = Links(subject.reading).sources
    for one in subject.reading.attributions:
        source = sources.get(one.source_id)
        yield (
            _head(subject, "attribution", one.id)
            | msgspec.structs.asdict(one)
            | _words(one.content.pieces, one.content.text)
            | {"source": one.source.text if one.source else None, "cue": one.cue.text if one.cue else None}
            | {"source_name": source.name if source else None, "source_type": source.type if source else None}
        )


def _sources(subject: Subject) -> Iterator[_Row]:
    for source in subject.reading.sources:
        anonymity = source.anonymity.text if source.anonymity else None
        yield (
            _head(subject, "source", source.id)
            | msgspec.structs.asdict(source)
            | {"anonymity": anonymity, "mentions": len(source.mentions)}
        )


def _claims(subject: Subject) -> Iterator[_Row]:
    links = Links(subject.reading)
    for claim in subject.reading.claims:
        source = links.speaker(claim)
        judgement = subject.judged.judgement("claim", claim.id)
        yield (
            _head(subject, "claim", claim.id)
            | _words(claim.pieces, claim.text)
            | {"attribution": claim.attribution, "checkable": claim.checkable, "hedges": _hedges(claim)}
            | {"source_id": source.id if source else None, "source_name": source.name if source else None}
            | {"source_type": source.type if source else "nobody"}
            | {"rating": judgement.rating.label if judgement and judgement.rating else None}
        )


def _hedges(claim: Claim) -> list[str]:
    return [f"{hedge.kind}: {hedge.quote.text}" for hedge in claim.hedges]


def _times(subject: Subject) -> Iterator[_Row]:
    for time in subject.reading.times:
        row = _head(subject, "time", time.id) | msgspec.structs.asdict(time) | _words((time.span,), time.text)
        event = subject.reading.article.text[time.event.start : time.event.end] if time.event else None
        yield row | {"event": event, "alternatives": [other.timex for other in time.alternatives]}


def _places(subject: Subject) -> Iterator[_Row]:
    for place in subject.reading.places:
        yield _head(subject, "place", place.id) | msgspec.structs.asdict(place) | _words((place.span,), place.text)


def _quantities(subject: Subject) -> Iterator[_Row]:
    for one in subject.reading.quantities:
        row = _head(subject, "quantity", one.id) | msgspec.structs.asdict(one) | _words((one.span,), one.text)
        yield row | {"counts": one.counts.text if one.counts else None}


def _events(subject: Subject) -> Iterator[_Row]:
    links, text = Links(subject.reading), subject.reading.article.text
    for event in subject.reading.events:
        time, place, source = links.times.get(event.time), links.places.get(event.place), links.speaker(event)
        row = _head(subject, "event", event.id) | msgspec.structs.asdict(event)
        row |= _words((event.span,), text[event.span.start : event.span.end])
        row |= {"trigger": event.trigger.text, "source_name": source.name if source else None}
        row |= {column: [one.name for one in event.actors if one.role == role] for column, role in _PARTIES}
        if time is not None:
            row |= {"earliest": time.earliest, "latest": time.latest}
        if place is not None:
            row |= {"place_name": place.name, "latitude": place.latitude, "longitude": place.longitude}
        for effect, toll in (("killed", event.killed), ("injured", event.injured)):
            row |= {f"{effect}_low": toll.low if toll else None, f"{effect}_high": toll.high if toll else None}
        yield row


def _arguments(subject: Subject) -> Iterator[_Row]:
    text = subject.reading.article.text
    for one in subject.reading.arguments:
        row = _head(subject, "argument", one.id) | msgspec.structs.asdict(one)
        row |= _words((one.span,), text[one.span.start : one.span.end])
        row |= {"first": one.first.quote.text if one.first else None, "then": one.then.quote.text if one.then else None}
        yield row | {"marker": one.marker.text}


def _findings(subject: Subject) -> Iterator[_Row]:
    for one in subject.reading.findings:
        quote = one.quotes[0] if one.quotes else None
        words = _words(quote.pieces, quote.text) if quote else {}
        yield _head(subject, "finding", one.id) | msgspec.structs.asdict(one) | words


def _typed(integers: str = "", numbers: str = "", booleans: str = "", *, text: str) -> dict[str, ColumnType]:
    """Columns by name, each in the place that it has in `text`, with the type that it has elsewhere."""
    types: dict[str, ColumnType] = dict.fromkeys(integers.split(), "integer")
    types |= dict.fromkeys(numbers.split(), "number")
    types |= dict.fromkeys(booleans.split(), "boolean")
    return {name: types.get(name, "text") for name in text.split()}


_TABLES: tuple[tuple[str, dict[str, ColumnType], Callable[[Subject], Iterator[_Row]]], ...] = (
    (
        "articles",
        _typed(
            "characters",
            text="article title standfirst byline publisher dateline written language kind origin sha256 characters "
            "version reader",
        ),
        _articles,
    ),
    (
        "attributions",
        _HEAD
        | _WORDS
        | _typed(numbers="score", text="source cue manner act attitude source_id source_name source_type score"),
        _attributions,
    ),
    ("sources", _HEAD | _typed("mentions", text="name type title affiliation anonymity mentions attributions cites"),
     _sources),
    (
        "claims",
        _HEAD
        | _WORDS
        | _typed(
            booleans="checkable", text="attribution source_id source_name source_type checkable hedges rating"
        ),
        _claims,
    ),
    (
        "times",
        _HEAD
        | _WORDS
        | _typed(text="type timex earliest latest basis modifier anchor event alternatives"),
        _times,
    ),
    (
        "places",
        _HEAD
        | _WORDS
        | _typed(
            "geonames_id",
            "latitude longitude radius",
            text="name kind role latitude longitude country area geonames_id radius made_of reason",
        ),
        _places,
    ),
    (
        "quantities",
        _HEAD
        | _WORDS
        | _typed(
            numbers="low high",
            booleans="approximate additional",
            text="low high approximate unit counts effect part_of additional earlier",
        ),
        _quantities,
    ),
    (
        "events",
        _HEAD
        | _WORDS
        | _typed(
            numbers="latitude longitude killed_low killed_high injured_low injured_high",
            text="trigger kind mode sub_kind status actor target post time earliest latest place place_name latitude "
            "longitude killed_low killed_high injured_low injured_high attribution source_name",
        ),
        _events,
    ),
    ("arguments", _HEAD | _WORDS | _typed(text="form marker first then attribution"), _arguments),
    ("findings", _HEAD | _WORDS | _typed(text="code severity reason refers"), _findings),
)  # fmt: skip
