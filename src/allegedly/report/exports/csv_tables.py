"""CSV: one table for each kind of object, and the decisions, which `allegedly import` takes back.

Written for spreadsheets, in which most of them are opened: UTF-8 with a byte order mark, CRLF line ends (RFC 4180),
and nothing that a spreadsheet would run as a formula.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..characters import plain
from .decision_table import decision_table
from .exported import Exported, Subject, lost
from .table_losses import table_losses
from .tables import Value, tables

_GUARD = "'"
"""Put before what a spreadsheet would run: it shows the rest as text."""

_BEGINNING = r"(^|[;\t])"
"""Where a cell begins; behind a semicolon or a tab too, for spreadsheets that divide at these whatever the quotes."""

_FORMULA = re.compile(rf"{_BEGINNING}(?=[ \n]*[=+\-@\t\r＝＋－＠{_GUARD}])")
"""What spreadsheets run, also in full width (OWASP, CSV injection), and the guard itself, or it would be lost on the
way back."""

_GUARDED = re.compile(rf"{_BEGINNING}{_GUARD}")


def csv_tables(subjects: Sequence[Subject]) -> Exported:
    """One file for each table."""
    files = {}
    run = changed = 0
    for table in [*tables(subjects), decision_table(subjects)]:
        rows: list[list[str]] = [list(table.columns)]
        for row in table.rows:
            cells = [_cell(value) for value in row]
            rows.append([cell.shown for cell in cells])
            run += sum(cell.guarded for cell in cells)
            changed += sum(cell.changed for cell in cells)
        file = io.StringIO(newline="")
        csv.writer(file).writerows(rows)
        files[f"{table.name}.csv"] = file.getvalue().encode("utf-8-sig")
    losses = [
        *table_losses(subjects),
        *lost(
            run,
            "cell has an apostrophe before what a spreadsheet would run as a formula",
            "cells have an apostrophe before what a spreadsheet would run as a formula",
        ),
        *lost(
            changed,
            "cell has control characters left out and direction marks written out",
            "cells have control characters left out and direction marks written out",
        ),
    ]
    return Exported(files, tuple(losses))


class _Cell(NamedTuple):
    """What stands in a cell, and whether it was guarded and differs from what it stands for otherwise."""

    shown: str
    guarded: bool = False
    changed: bool = False


def _cell(value: Value) -> _Cell:
    if isinstance(value, bool):
        return _Cell("true" if value else "false")
    if not isinstance(value, str):
        return _Cell("" if value is None else repr(value))
    shown = plain(value)
    safe = guarded(shown)
    return _Cell(safe, safe != shown, shown != value)


def guarded(text: str) -> str:
    """A text that no spreadsheet runs."""
    return _FORMULA.sub(rf"\1{_GUARD}", text)


def unguarded(text: str) -> str:
    """The text that was guarded."""
    return _GUARDED.sub(r"\1", text)
