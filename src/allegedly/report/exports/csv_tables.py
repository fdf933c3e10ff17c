"""CSV: one table for each kind of object, and the decisions, which `allegedly import` takes back.

Written for spreadsheets, in which most of them are opened: UTF-8 with a byte order mark, CRLF line ends (RFC 4180),
and no cell that a spreadsheet would run as a formula.
"""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from ..characters import plain
from .decision_table import decision_table
from .exported import Exported, Subject, lost
from .table_losses import table_losses
from .tables import Value, tables

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets (OWASP, CSV injection)."""

GUARD = "'"
"""Put before such a cell: spreadsheets show the rest as text. `allegedly import` takes it away again."""


def csv_tables(subjects: Sequence[Subject]) -> Exported:
    """One file for each table."""
    files = {}
    guarded = changed = 0
    for table in [*tables(subjects), decision_table(subjects)]:
        rows: list[list[str]] = [list(table.columns)]
        for row in table.rows:
            cells = [_cell(value) for value in row]
            rows.append([cell.shown for cell in cells])
            guarded += sum(cell.guarded for cell in cells)
            changed += sum(cell.changed for cell in cells)
        file = io.StringIO(newline="")
        csv.writer(file).writerows(rows)
        files[f"{table.name}.csv"] = file.getvalue().encode("utf-8-sig")
    losses = [
        *table_losses(subjects),
        *lost(
            guarded,
            "cell that a spreadsheet would run as a formula begins with an apostrophe",
            "cells that a spreadsheet would run as formulas begin with an apostrophe",
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
    # A text that begins with the guard itself would lose it on the way back.
    guarded = shown.lstrip(" \n").startswith((*_FORMULA, GUARD))
    return _Cell(f"{GUARD}{shown}" if guarded else shown, guarded, shown != value)
