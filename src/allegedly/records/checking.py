"""Checks of a finished import: rows that stand twice, places with their coordinates swapped, and what it spans."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError
from . import country_names
from .coverages import Span
from .database import all_of, literal
from .rows import EVENTS_FORMAT, ROW
from .tables import shown

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

AT_ONCE = 20_000_000
"""Ids that are compared with each other at once. A hundred million in one pass made 393 MB of memory, and more would
not have fitted."""

SQUARE = 0.5
"""Degrees: a place is near to the towns of its country that lie in its square or in one beside it. Of 19,572
events of UCDP's in the Middle East 51 have no such town, and three of four would have none with their coordinates
swapped."""

LEAST_SWAPPED = 0.1
"""Share of all places that must be near to towns of their country only when swapped: single rows may err."""


def keep_once(connection: "DuckDBPyConnection", workshop: Path, set_name: str) -> int:
    """Keep rows that stand there twice, cell by cell, only once; return how many went.

    Raises DataError where two rows with one id differ.
    """
    events = f"read_parquet({all_of(workshop, 'events-*.parquet')})"
    if not _lay_out_repeated(connection, events):
        return 0
    originals = [
        f"SELECT {part} AS part, {ROW} AS row, hash(*COLUMNS(* EXCLUDE ({ROW}))) AS digest"
        f" FROM read_parquet({literal(file)})"
        for part, file in enumerate(sorted(workshop.glob("original-*.parquet")))
    ]
    connection.execute(
        "CREATE TEMP TABLE twice AS SELECT id, part, row, digest FROM"
        f" (SELECT id, part, row FROM {events} WHERE hash(id) IN (SELECT key FROM repeated))"
        f" JOIN ({' UNION ALL '.join(originals)}) USING (part, row)"
    )
    found = connection.execute("SELECT count(*) - count(DISTINCT id) FROM twice").fetchone()
    repeated = int(found[0]) if found else 0
    clash = connection.execute(
        "SELECT id, count(*), min(row) FROM twice GROUP BY id HAVING count(DISTINCT digest) > 1 ORDER BY 3, 1 LIMIT 1"
    ).fetchone()
    if clash:
        raise DataError(
            f"{clash[1]} rows that differ have the id {shown(str(clash[0]))}, the first of them row {clash[2]}",
            where=set_name,
            remedy="Files of two versions may be mixed: give those of one",
        )
    for file in sorted(workshop.glob("events-*.parquet")):
        target = file.with_suffix(".once")
        connection.execute(
            f"COPY (SELECT * FROM read_parquet({literal(file)}) WHERE (part, row) NOT IN (SELECT (part, row) FROM"
            " (SELECT part, row, row_number() OVER (PARTITION BY id ORDER BY part, row) AS place FROM twice)"
            f" WHERE place > 1) ORDER BY earliest, row) TO {literal(target)}"
            f" ({EVENTS_FORMAT})"
        )
        target.replace(file)
    return repeated


def _lay_out_repeated(connection: "DuckDBPyConnection", events: str) -> int:
    """Lay out the table `repeated`, the hashes of ids that stand more than once, and return how many there are.

    Texts would not fit into memory and are not put aside to the disk; their hashes do, some at a time.
    """
    found = connection.execute(f"SELECT count(*) FROM {events}").fetchone()
    passes = 1 + (int(found[0]) if found else 0) // AT_ONCE
    connection.execute("CREATE OR REPLACE TEMP TABLE repeated (key UBIGINT)")
    for number in range(passes):
        connection.execute(
            f"INSERT INTO repeated SELECT hash(id) AS key FROM {events} WHERE hash(id) % {passes} = {number}"
            " GROUP BY key HAVING count(*) > 1"
        )
    found = connection.execute("SELECT count(*) FROM repeated").fetchone()
    return int(found[0]) if found else 0


def refuse_swapped(connection: "DuckDBPyConnection", workshop: Path, set_name: str) -> None:
    """Raise DataError where of the places that can tell most are near to towns of their country only when swapped."""
    country_names.lay_out_settled(connection, SQUARE)
    found = connection.execute(
        "WITH inside AS (SELECT (code, north, east) FROM settled), places AS"
        " (SELECT country, floor(latitude / $1)::INTEGER AS north, floor(longitude / $1)::INTEGER AS east,"
        f" count(*) AS n FROM read_parquet({all_of(workshop, 'events-*.parquet')})"
        " WHERE latitude IS NOT NULL AND country IS NOT NULL GROUP BY ALL)"
        " SELECT sum(n), sum(n) FILTER (straight AND NOT swapped), sum(n) FILTER (swapped AND NOT straight) FROM"
        " (SELECT n, (country, north, east) IN (FROM inside) AS straight,"
        " (country, east, north) IN (FROM inside) AS swapped FROM places)",
        [SQUARE],
    ).fetchone()
    places, straight, swapped = (int(each or 0) for each in found or (0, 0, 0))
    if swapped > max(straight, LEAST_SWAPPED * places):
        raise DataError(
            f"latitude and longitude are swapped: {swapped:,} of {places:,} places lie in their country only so",
            where=set_name,
            remedy="Swap the names of the two columns",
        )


def span(connection: "DuckDBPyConnection", workshop: Path) -> Span:
    """The days and countries of an import."""
    events = f"read_parquet({all_of(workshop, 'events-*.parquet')})"
    days = connection.execute(
        "SELECT coalesce(min(watched), min(earliest)),"
        f" coalesce(max(watched), max(earliest + ((latest - earliest) // 2)::INTEGER)) FROM {events}"
    ).fetchone()
    if days is None or days[0] is None:
        raise DataError("no row is left to import", where=str(workshop.parent), remedy="Check the files")
    countries = connection.execute(
        f"SELECT DISTINCT country FROM {events} WHERE country IS NOT NULL ORDER BY country"
    ).fetchall()
    return Span(str(days[0]), str(days[1]), tuple(str(row[0]) for row in countries))


def out_of_order(connection: "DuckDBPyConnection", workshop: Path) -> int:
    """How many events have a best figure of those killed that lies outside of their lowest and highest. Published sets
    hold some, so they are told and not refused."""
    found = connection.execute(
        "SELECT count(*) FILTER (killed_low > killed_best OR killed_best > killed_high OR killed_low > killed_high)"
        f" FROM read_parquet({all_of(workshop, 'events-*.parquet')})"
    ).fetchone()
    return int(found[0]) if found else 0


def told(repeated: int, left_out: int, disordered: int, strangers: Mapping[str, int]) -> list[str]:
    """What a user should know of rows that were treated in some way."""
    notes = []
    if repeated:
        notes.append(f"Kept once: {_rows(repeated)} that stood there twice.")
    if left_out:
        notes.append(f"Left out: {_rows(left_out)} that cannot be read.")
    if disordered:
        notes.append(f"Kept as they came: {_rows(disordered)} whose lowest, best and highest figure are out of order.")
    if strangers:
        names = ", ".join(shown(name) for name in sorted(strangers, key=lambda name: (-strangers[name], name))[:5])
        notes.append(f"Without a country: {_rows(sum(strangers.values()))} or more, under names such as {names}.")
    return notes


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"
