"""Rows: a table as text, read once and kept as it came in `original-NNNN.parquet`, with the number of each row."""

import codecs
import csv
import difflib
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import DataError
from .database import literal, quoted
from .importers import IMPORTERS, Importer
from .opening import SAMPLE, separator
from .tables import shown
from .unpacking import Unpacked

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROW = "allegedly_row"
"""The column with the number of a row as spreadsheets count it: the header is row 1."""

ROWS_TOGETHER = 20_480
"""Rows in a group of a Parquet file: small enough that a search by date skips most of a file, and ten times DuckDB's
own batch of 2,048."""

EVENTS_FORMAT = f"FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE {ROWS_TOGETHER}"
"""Of events, which are read at each question: lz4 takes half as much room again as zstd and a fifth off a search.
The rows as they came are read one by one and packed tighter."""

LIKENESS = 0.5
"""From which a column's name may be another's in other words, by difflib: "lat" for "latitude" is just over it."""


class Layout(NamedTuple):
    """How a table is written: its columns' names, whether its first row holds them, what divides the cells."""

    columns: tuple[str, ...]
    header: bool
    separator: str
    quoted: bool


def layout_of(table: Unpacked, importer: Importer) -> Layout:
    """The layout of a table. Raises DataError where it is empty, or its columns are not those of the set."""
    with table.path.open("rb") as stream:
        head = stream.read(SAMPLE).removeprefix(codecs.BOM_UTF8)
        divider = importer.separator if importer.separator is not None else separator(stream, "utf-8-sig")
    text = head.decode("utf-8", errors="replace")
    if importer.quoted:
        first = next(csv.reader(io.StringIO(text, newline=""), delimiter=divider), [])
    else:
        first = text.partition("\n")[0].rstrip("\r").split(divider)
    if not any(cell.strip() for cell in first):
        raise DataError("the table is empty", where=table.name, remedy="Check that the right file was saved")
    names = tuple(cell.strip() for cell in first)
    if importer.names and not {name.lower() for name in names} & {name.lower() for name in importer.needed}:
        if len(importer.names) - 1 <= len(names) <= len(importer.names) and names[0].isdigit():
            return Layout(importer.names[: len(names)], False, divider, importer.quoted)
        raise _other(table, names, importer)
    lower = [name.lower() for name in names]
    repeated = sorted({name for name in lower if name and lower.count(name) > 1})
    if repeated:
        raise DataError(
            f"two columns are called {shown(repeated[0])}", where=table.name, remedy="Give each a name of its own"
        )
    if {each.lower() for each in importer.needed} - set(lower):
        raise _other(table, names, importer)
    filled = tuple(name or f"column {place}" for place, name in enumerate(names, start=1))
    return Layout(filled, True, divider, importer.quoted)


def _other(table: Unpacked, names: Sequence[str], importer: Importer) -> DataError:
    """Why the columns are not those of the set: another set's, or some are missing or renamed."""
    lower = {name.lower() for name in names}
    missing = [name for name in importer.needed if name.lower() not in lower]
    others = [
        other
        for other in IMPORTERS.values()
        if {name.lower() for name in other.needed} <= lower and set(other.needed) != set(importer.needed)
    ]
    if others:
        # Two sets can have the same columns; the file's name then tells them apart, or nothing does.
        named = [other for other in others if other.version_in(table.name)] or others
        sets = " or ".join(other.set_name for other in named)
        return DataError(
            f"this is a file of {sets}, not of {importer.set_name}",
            where=table.name,
            remedy=f"Run: allegedly records add {named[-1].set_name} --file FILE",
        )
    if len(missing) == len(importer.needed):
        return DataError(
            f"no column of {importer.set_name} is there",
            where=table.name,
            remedy="For any other table use: records map",
        )
    unknown = sorted(lower - {name.lower() for name in (*importer.needed, *importer.names)})
    close = {name: difflib.get_close_matches(name.lower(), unknown, 1, LIKENESS) for name in missing}
    told = ", ".join(shown(name) + (f" (is it {shown(close[name][0])}?)" if close[name] else "") for name in missing)
    return DataError(
        f"{'the column' if len(missing) == 1 else 'the columns'} {told} {'is' if len(missing) == 1 else 'are'} missing",
        where=table.name,
        remedy=f"Rename {'it' if len(missing) == 1 else 'them'}, or say which columns are which in a mapping file"
        " (allegedly records map FILE)",
    )


def keep_rows(connection: "DuckDBPyConnection", table: Unpacked, layout: Layout, target: Path) -> int:
    """Write all rows to `target`, every cell as text, and return their number. Raises DataError for a torn row."""
    import duckdb

    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in layout.columns)
    quote = "'\"'" if layout.quoted else "''"
    try:
        connection.execute(
            f"COPY (SELECT row_number() OVER () + {int(layout.header)} AS {ROW}, * FROM read_csv({literal(table.path)},"
            f" columns = {{{columns}}}, header = {str(layout.header).lower()}, delim = {literal(layout.separator)},"
            f" quote = {quote}, escape = {quote}, auto_detect = false, strict_mode = true, nullstr = ''))"
            f" TO {literal(target)}"
            f" (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROWS_TOGETHER})"
        )
    except duckdb.InvalidInputException as error:
        raise _torn(str(error), table, layout) from error
    found = connection.execute(f"SELECT count(*) FROM read_parquet({literal(target)})").fetchone()
    rows = int(found[0]) if found else 0
    if not rows:
        raise DataError(
            "the table has a header and no rows", where=table.name, remedy="Check that the right file was saved"
        )
    return rows


def _torn(message: str, table: Unpacked, layout: Layout) -> DataError:
    """What DuckDB says of a row that is not like the others, without the row's own words."""
    line = re.search(r"Line: (\d+)", message)
    where = f"{table.name}, line {line[1]}" if line else table.name
    counts = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", message)
    if counts:
        return DataError(
            f"the row has {counts[2]} cells instead of {counts[1]}",
            where=where,
            remedy="The file may be cut off or damaged: download it again, or repair the row",
        )
    if "quote" in message.lower():
        return DataError(
            "a quotation mark is never closed",
            where=where,
            remedy="The file may be cut off: download it again, or close the mark",
        )
    return DataError(
        "a row cannot be divided into cells", where=where, remedy="Download the file again, or repair the row"
    )


def names_of(layout: Layout) -> dict[str, str]:
    """Each column by its name in lower case: its name in SQL."""
    return {name.lower(): quoted(name) for name in layout.columns}
