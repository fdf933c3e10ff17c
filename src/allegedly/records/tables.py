"""Tables: one column of dates out of a CSV or TSV file, read row by row and never held as text."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

import numpy as np

from ..errors import DataError, UsageError
from ..vocabulary.record_columns import record_columns
from .batches import ORDERS, DateCells, Finished
from .cells import DAY, MISSING, MONTH, read_cell
from .columns import Column, Selection
from .opening import encodings, open_bytes, rows, separator

BATCH = 65_536
"""Rows read at once: enough for numpy to pay, some ten megabytes of text."""

LOOKED_AT = 200
"""Rows by which a column of dates is found where its name does not tell."""

Row = tuple[int, list[str]]
"""The number of a row, the header being row 1, and its cells."""

Filter = tuple[int, set[str]]
"""The place of a column, and the texts of which one must stand there."""

Taken = TypeVar("Taken")

Progress = Callable[[int], None]
"""Called with the number of rows read so far."""


def read_column(selection: Selection, *, progress: Progress | None = None) -> Column:
    """The dates that `selection` asks for.

    UTF-8, UTF-16 and Windows-1252, with or without byte order mark; cells divided by commas, semicolons, tabs or bars;
    a header. Dates are ISO (2021-05-03, with a time of day and a zone or without), 2021-05 and 2021 (which become
    intervals), 3 May 2021, and 03/04/2021 where the column shows which is the day or `date_format` tells.

    Raises DataError for a file, a header, a filter or dates that cannot be used, naming rows as spreadsheets count
    them (the header is row 1), and UsageError for a `date_format` that is none. No message holds a cell's text.
    """
    if selection.date_format not in (None, *ORDERS):
        raise UsageError("this is no date format", where="date_format", remedy="Give dmy or mdy")
    return read_table(selection.path, lambda table: _column(table, selection, progress))


@dataclass(frozen=True)
class Table:
    """A table that is being read: the names of its columns, its first rows, and all rows in batches."""

    path: str
    names: list[str]
    beginning: list[Row]
    batches: Iterator[list[Row]]
    encoding: str
    separator: str

    def place(self, name: str) -> int:
        """Which column has a name, by its letters and else whatever their case. Raises DataError."""
        return _place(self.names, name, self.path)


def read_table(path: str, take: Callable[[Table], Taken]) -> Taken:
    """Hand a table to `take`, from its beginning again with the next encoding where one does not fit its bytes."""
    with open_bytes(path) as stream:
        for encoding in encodings(stream, path):
            divider = separator(stream, encoding)
            with closing(rows(stream, encoding, divider, path)) as table, suppress(UnicodeDecodeError):
                return take(_opened(table, encoding, divider, path))
    raise DataError("no known encoding fits the bytes", where=path, remedy="Save the table as UTF-8")


def _opened(table: Iterator[Row], encoding: str, divider: str, path: str) -> Table:
    _, header = next(table, (0, []))
    if not header:
        raise DataError("the table is empty", where=path, remedy="Check that the right file was saved")
    beginning = list(islice(table, LOOKED_AT))
    if not beginning:
        raise DataError("the table has a header and no rows", where=path, remedy="Check that the right file was saved")
    names = [name.strip() for name in header]
    return Table(path, names, beginning, _batches(beginning, table), encoding, divider)


def _column(table: Table, selection: Selection, progress: Progress | None) -> Column:
    place = date_column(table, selection)
    beside = None if selection.beside is None else table.place(selection.beside)
    filters = row_filters(table, selection.where)
    cells, other, count = DateCells(), DateCells(), 0
    for batch in table.batches:
        count += len(batch)
        kept = batch if not filters else [row for row in batch if passes(row[1], filters)]
        if kept:
            numbers = [number for number, _ in kept]
            cells.add([cell(row, place) for _, row in kept], numbers)
            if beside is not None:
                other.add([cell(row, beside) for _, row in kept], numbers)
        if progress is not None:
            progress(count)
    dates = _dates(cells, table, place, selection)
    both = np.ones(dates.first.size, dtype=bool)
    second = None
    if beside is not None:
        found = _dates(other, table, beside, selection)
        both, second = found.kept[dates.kept], found.middle[dates.kept[found.kept]]
        if not both.any():
            raise DataError("no row has both dates", where=table.path, remedy="Check the columns that were named")
    sure = bool((dates.first == dates.last).all())
    return Column(
        times=dates.middle[both],
        earliest=None if sure else dates.first[both],
        latest=None if sure else dates.last[both],
        beside=second,
        whole_days=dates.whole_days,
        name=table.names[place],
        rows=count,
        missing=dates.missing + int(np.sum(~both)),
        unreadable=dates.unreadable,
        partial=dates.partial,
        zoned=dates.zoned,
        order=dates.order,
        encoding={"utf-8-sig": "utf-8", "cp1252": "windows-1252"}.get(table.encoding, table.encoding),
        separator=table.separator,
    )


def _dates(cells: DateCells, table: Table, place: int, selection: Selection) -> Finished:
    where = f"{table.path}, column {shown(table.names[place])}"
    return cells.finish(where=where, date_format=selection.date_format, skip_bad=selection.skip_bad)


def _batches(beginning: list[Row], table: Iterator[Row]) -> Iterator[list[Row]]:
    yield beginning
    while batch := list(islice(table, BATCH)):
        yield batch


def cell(row: list[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def row_filters(table: Table, where: Sequence[tuple[str, str]]) -> list[Filter]:
    """For each column that is named, the texts of which one must stand in it."""
    wanted: dict[str, set[str]] = {}
    for name, value in where:
        wanted.setdefault(name, set()).add(value.strip())
    return [(table.place(name), values) for name, values in wanted.items()]


def passes(row: list[str], filters: Sequence[Filter]) -> bool:
    return all(cell(row, place) in wanted for place, wanted in filters)


def date_column(table: Table, selection: Selection) -> int:
    """The place of the column of dates: as named, else by its name, else the only one that holds dates."""
    names, path = table.names, selection.path
    if any(read_cell(name).kind >= DAY for name in names):
        raise DataError(
            "the first row holds a date, not the names of the columns",
            where=path,
            remedy="Put a row of names on top",
        )
    if selection.column is not None:
        return table.place(selection.column)
    lower = [name.lower() for name in names]
    for likely in record_columns()["date"]:
        if lower.count(likely) == 1:
            return lower.index(likely)
    holding = [place for place in range(len(names)) if _holds_dates([row for _, row in table.beginning], place)]
    if len(holding) == 1:
        return holding[0]
    listed = ", ".join(shown(names[place]) for place in (holding or range(len(names)))[:8])
    what = f"{len(holding)} columns hold dates" if holding else "no column of dates was found"
    remedy = "Name the column: --column, or --first-column and --then-column where there are two tables"
    raise DataError(f"{what}: {listed}", where=path, remedy=remedy)


def _holds_dates(sample: list[list[str]], place: int) -> bool:
    """Whether most cells are dates. Bare numbers of four digits may be anything, and are not taken for years."""
    kinds = [read_cell(cell(row, place)).kind for row in sample]
    filled = [kind for kind in kinds if kind != MISSING]
    return sum(kind >= MONTH for kind in filled) > len(filled) / 2


def _place(names: list[str], wanted: str, path: str) -> int:
    """The place of the column of a name, by its letters and else whatever their case."""
    exact = [place for place, name in enumerate(names) if name == wanted.strip()]
    found = exact or [place for place, name in enumerate(names) if name.lower() == wanted.strip().lower()]
    if len(found) == 1:
        return found[0]
    if found:
        raise DataError(
            f"{len(found)} columns are called {shown(wanted)}", where=path, remedy="Give each column a name of its own"
        )
    listed = ", ".join(map(shown, names[:8])) + (", ..." if len(names) > 8 else "")
    raise DataError(f"there is no column {shown(wanted)}", where=path, remedy=f"The columns are {listed}")


def shown(name: str) -> str:
    """A column's name, safe on a terminal and short."""
    safe = "".join(letter if letter.isprintable() else "?" for letter in name)
    return f"'{safe}'" if len(safe) <= 40 else f"'{safe[:37]}...'"
