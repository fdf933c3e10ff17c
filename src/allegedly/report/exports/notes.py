"""Notes without the text: all that was found and decided, and not a word of the article, for sharing under copyright.

Whoever has the same text, by its digest, can put the words back: `text[start:end]`. Only fields that are named here go
out, so that a field that is new elsewhere never carries words out by accident.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ...schema import Quote, Span
from ...schema.decisions import Decision, ObjectKind
from .exported import Exported, Subject, json_bytes
from .left_out import EVERY_KIND, Held, left_out

_FIELDS: Mapping[ObjectKind, tuple[str, tuple[str, ...]]] = {
    "attribution": (
        "attributions",
        ("id", "source", "cue", "content", "manner", "act", "attitude", "source_id", "score"),
    ),
    "source": ("sources", ("id", "type", "mentions", "anonymity", "attributions", "cites")),
    "claim": ("claims", ("id", "pieces", "attribution", "checkable")),
    "time": ("times", ("id", "span", "type", "timex", "earliest", "latest", "basis", "modifier", "anchor", "event")),
    "place": (
        "places",
        ("id", "span", "kind", "role", "latitude", "longitude", "country", "geonames_id", "radius", "made_of"),
    ),
    "quantity": (
        "quantities",
        ("id", "span", "low", "high", "approximate", "unit", "counts", "effect", "part_of", "additional", "earlier"),
    ),
    "event": (
        "events",
        ("id", "span", "trigger", "kind", "mode", "sub_kind", "time", "place", "killed", "injured", "attribution",
         "status", "mentions"),
    ),
    "argument": ("arguments", ("id", "span", "form", "marker", "attribution")),
    "finding": ("findings", ("id", "code", "severity", "quotes", "refers")),
}  # fmt: skip

HELD: Held = {
    **{collection: " ".join(fields) for collection, fields in _FIELDS.values()},
    "article": "language written",
    "people": "rejected ratings history",
    "notes": EVERY_KIND,
}


def notes(subjects: Sequence[Subject]) -> Exported:
    """One file, `notes.json`."""
    losses = (
        "All words of the article are left out, names and reasons among them; whoever has the text can put them back",
        *left_out(subjects, HELD),
        "The borders that persons drew are kept as places in the text, their links as ids",
    )
    content = {"about": "Notes on articles, without their texts", "articles": [_article(one) for one in subjects]}
    return Exported({"notes.json": json_bytes(content)}, losses)


def _article(subject: Subject) -> dict[str, Any]:
    reading = subject.reading
    article = reading.article
    about: dict[str, Any] = {
        "sha256": article.sha256,
        "characters": len(article.text),
        "written": article.written,
        "language": article.language,
        "made": reading.made,
        "balance": reading.balance,
    }
    for kind, (collection, fields) in _FIELDS.items():
        about[collection] = [
            {field: _wordless(getattr(thing, field)) for field in fields} | _standing(subject, kind, thing.id)
            for thing in getattr(reading, collection)
        ]
    about["rejected"] = [
        {"kind": gone.kind, "id": gone.id, "pieces": gone.quote.pieces, "author": gone.judgement.author}
        for gone in subject.judged.rejected
    ]
    about["decisions"] = [_decision(decision) for decision in subject.decisions]
    return about


def _wordless(value: Any) -> Any:
    """A value without words: a quote becomes its pieces."""
    if isinstance(value, Quote):
        return value.pieces
    if isinstance(value, tuple) and not isinstance(value, Span):
        return [_wordless(one) for one in value]
    return msgspec.to_builtins(value)


def _standing(subject: Subject, kind: ObjectKind, identity: str) -> dict[str, str]:
    by, author = subject.standing(kind, identity)
    return {"by": by, "author": author} if author else {"by": by}


def _decision(decision: Decision) -> dict[str, Any]:
    """A decision without words. A note is the person's own; of values, which may hold names, only the fields."""
    return {
        "id": decision.id,
        "action": decision.action,
        "kind": decision.target.kind,
        "object": decision.target.id,
        "pieces": decision.target.anchor.quote.pieces,
        "borders": {field: one.quote.pieces if one else None for field, one in decision.borders.items()},
        "links": {field: [target.id for target in targets] for field, targets in decision.links.items()},
        "changed": sorted(decision.values),
        "author": decision.author,
        "time": decision.time,
        "note": decision.note,
        "rating": decision.rating,
        "undoes": decision.undoes,
    }
