"""The table of decisions: all of each decision in plain columns, so that it can be read, edited and taken back."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from ...schema.decisions import Decision
from .exported import Subject
from .tables import ColumnType, Table, Value

COLUMNS: dict[str, ColumnType] = dict.fromkeys(
    (
        "article",
        "action",
        "kind",
        "object",
        "words",
        "author",
        "time",
        "note",
        "values",
        "borders",
        "links",
        "rating",
        "target",
        "undoes",
        "reading",
        "id",
    ),
    "text",
)
"""`words` are for people. `values`, `borders`, `links`, `rating` and `target` are the parts of a decision as JSON."""


def decision_table(subjects: Sequence[Subject]) -> Table:
    """One row a decision, those that were taken back among them."""
    return Table(
        "decisions", COLUMNS, [decision_row(subject.id, one) for subject in subjects for one in subject.decisions]
    )


def decision_row(article: str, decision: Decision) -> tuple[Value, ...]:
    """The values of all columns for one decision."""
    row: dict[str, Value] = {
        "article": article,
        "action": decision.action,
        "kind": decision.target.kind,
        "object": decision.target.id,
        "words": decision.target.anchor.quote.text,
        "author": decision.author,
        "time": decision.time,
        "note": decision.note,
        "values": _json(decision.values),
        "borders": _json(decision.borders),
        "links": _json(decision.links),
        "rating": _json(decision.rating),
        "target": _json(decision.target),
        "undoes": decision.undoes,
        "reading": decision.reading,
        "id": decision.id,
    }
    return tuple(row[column] for column in COLUMNS)


def _json(value: Any) -> str | None:
    """As ASCII, so that no cell holds a character that acts unseen."""
    return json.dumps(msgspec.to_builtins(value), separators=(",", ":")) if value else None
