"""The CSV of decisions, edited or not, taken back into a case.

A row that was not changed is the decision that it was, also where a spreadsheet wrote its time in a form of its own.
One that was changed, or that a person wrote, is a new decision, made now: what stood there before stays in the history.
A new row needs `article`, `action`, `kind`, `object` and `author`; `note`, `values` (JSON) and `rating` (JSON, or a
word) where they apply. The same table again adds nothing.
"""

import csv
import io
from typing import Any

import msgspec

from ..errors import AllegedlyError, DataError, OutputError
from ..report.characters import plain
from ..report.exports.csv_tables import unguarded
from ..report.exports.decision_table import COLUMNS, decision_row
from ..schema.decisions import Action, Decision, ObjectKind, Rating, Target
from .folder import Case
from .history import live
from .imported import Imported
from .lines import flaw
from .moments import now
from .proposing import propose, stamped
from .records import UNREADABLE

_NEEDED = {"article", "action", "author"}
_VERDICTS = ("accepted", "rejected")
_SAYING = ("article", "action", "kind", "object", "author", "note", "values", "borders", "links", "rating")
"""The columns that people edit; the others say when and on which words."""

_Row = dict[str, str]


def import_decisions(case: Case, content: bytes, *, author: str) -> Imported:
    """Take the rows of a CSV of decisions into a case. `author` is whose they are where a row does not say it.

    A row that cannot be taken is listed, and the rest goes on. Raises DataError where it is no such table, and
    OutputError where the case cannot be written to; what was taken before is then in it.
    """
    taken, same, left = 0, 0, []
    for number, row in _rows(content):
        try:
            article = row["article"]
            case.record(article)
            here = case.decisions(article)
            if any(decision.id == row.get("id") and _unchanged(row, decision) for decision in here):
                same += 1
                continue
            kept = _kept(row)
            if kept is not None:
                taken += case.merge_decisions(article, (kept,))
                continue
            made = _new(case, row, author)
            if _said_already(made, here):
                same += 1
            else:
                case.decide(article, made)
                taken += 1
        except OutputError:
            raise
        except AllegedlyError as error:
            left.append(f"row {number}: {error.what}")
    return Imported(taken, same, tuple(left))


def _rows(content: bytes) -> list[tuple[int, _Row]]:
    """The rows with their numbers as a spreadsheet shows them, guards taken away; those without a word are no rows."""
    try:
        text = content.decode("utf-8-sig")
        separator = max(",;\t", key=text.partition("\n")[0].count)  # a spreadsheet may have saved it with another
        head, *lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)) or [[]]
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError("this is no CSV in UTF-8", remedy="Save it as CSV UTF-8") from error
    columns = [name.strip().lower() for name in head]
    missing = _NEEDED - set(columns)
    if missing:
        raise DataError(
            f"the table has no column {', '.join(sorted(missing))}",
            remedy="Take the decisions.csv that allegedly export --format csv writes",
        )
    return [(number, _row(columns, cells)) for number, cells in enumerate(lines, start=2) if any(map(str.strip, cells))]


def _row(columns: list[str], cells: list[str]) -> _Row:
    row = dict.fromkeys(columns, "") | dict(zip(columns, map(unguarded, cells), strict=False))
    return row | {column: row[column].strip().lower() for column in ("action", "kind") if column in row}


def _unchanged(row: _Row, decision: Decision) -> bool:
    """Whether a row says what the export writes of a decision, as far as the table has the columns for it."""
    written = dict(zip(COLUMNS, decision_row(row["article"], decision), strict=True))
    return all(row[column] == plain(str(written[column] or "")) for column in _SAYING if column in row)


def _kept(row: _Row) -> Decision | None:
    """The decision that a row holds unchanged, which its id proves; None for a row that was edited or is new."""
    if not row.get("id") or not row.get("target"):
        return None
    decision = _decision(row, row["author"])
    return decision if stamped(decision).id == row["id"] and not flaw(decision) else None


def _new(case: Case, row: _Row, author: str) -> Decision:
    author = row["author"] or author
    if row.get("target"):
        edited = msgspec.structs.replace(_decision(row, author), time=now())
        if flaw(edited):
            raise DataError(flaw(edited))
        if edited.action == "undone":
            raise DataError("an edited row cannot take another one back")
        if row.get("object", edited.target.id) != edited.target.id:
            raise DataError("an edited row stays with its object; for another one, leave its target and id empty")
        return msgspec.structs.replace(edited, undoes=None)
    action, kind = _convert(row["action"], Action, "action"), _convert(row.get("kind", ""), ObjectKind, "kind")
    return propose(
        case.judged(row["article"]),
        action,
        kind,
        row.get("object", ""),
        author=author,
        note=row.get("note", ""),
        values=_json(row, "values"),
        rating=_rating(row),
    )


def _said_already(made: Decision, here: tuple[Decision, ...]) -> bool:
    """Whether its author says this of the object already, so that the same file taken twice adds nothing. Of accepted
    and rejected the last one counts: whoever changed their mind may change it back."""
    theirs = [
        one
        for one in live(here)
        if (one.author, one.target.kind, one.target.anchor) == (made.author, made.target.kind, made.target.anchor)
    ]
    if made.action in _VERDICTS:
        theirs = [one for one in theirs if one.action in _VERDICTS][-1:]
    return any(_words(one) == _words(made) for one in theirs)


def _words(decision: Decision) -> Decision:
    """A decision without when it was made and on which reading."""
    target = msgspec.structs.replace(decision.target, id="")
    return msgspec.structs.replace(decision, id="", time="", reading="", target=target)


def _decision(row: _Row, author: str) -> Decision:
    """The decision of all columns; what people edit stands in columns of its own and overrides the target's."""
    target = _convert(_json(row, "target"), Target, "target")
    fields: dict[str, Any] = {
        "id": row.get("id", ""),
        "action": row["action"],
        "target": msgspec.to_builtins(target) | {"kind": row.get("kind") or target.kind},
        "author": author,
        "time": row.get("time", ""),
        "note": row.get("note", ""),
        "values": _json(row, "values"),
        "borders": _json(row, "borders"),
        "links": _json(row, "links"),
        "rating": _rating(row),
        "reading": row.get("reading", ""),
        "undoes": row.get("undoes") or None,
    }
    decision: Decision = _convert(msgspec.to_builtins(fields), Decision, "decision")
    return decision


def _rating(row: _Row) -> Rating | None:
    given = row.get("rating", "").strip()
    if not given:
        return None
    return _convert(_json(row, "rating"), Rating, "rating") if given.startswith("{") else Rating(given)


def _json(row: _Row, column: str) -> Any:
    try:
        return msgspec.json.decode(row.get(column) or "{}")
    except UNREADABLE as error:
        raise DataError(f"the column {column} is no JSON") from error


def _convert(value: Any, kind: Any, what: str) -> Any:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise DataError(f"the {what} makes no sense ({error})") from error
