"""Searching: records that a query selects, records near a day and a place, one record in full."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from ..errors import DataError, UsageError
from ..gazetteer import normal
from ..schema import Coverage, Record
from ..vocabulary.countries import countries
from .conditions import Where, around, conditions, distance
from .conversion import FIELDS
from .database import literal
from .events_view import opened, opened_for
from .query import Query, parse
from .rows import ROW
from .store import StoredSet

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SHOWN = 20
"""Records that a search gives unless it is asked for more: a screen of them."""

_SELECTED = ", ".join(f"{name}::VARCHAR AS {name}" if kind == "DATE" else name for name, kind in FIELDS.items())


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a search found: `records`, the earliest first, are the first of `total`. `query` selects the same again."""

    query: str
    coverage: Coverage
    total: int
    records: tuple[Record, ...]
    notes: tuple[str, ...]


def search(query: str, *, limit: int | None = SHOWN, folder: Path | None = None) -> Found:
    """The records that a query selects, in order of time; all of them where `limit` is None.

    Raises UsageError for a query that cannot be understood, and DataError for a set, an actor or a kind that is not
    there. That nothing is found is no error: `notes` then say which condition leaves nothing.
    """
    asked = parse(query)
    if limit is not None and limit < 0:
        raise UsageError("this is no number of records", where="limit", remedy="Give 0 or more")
    with opened_for(asked, folder) as (held, connection, place):
        wheres = conditions(connection, place, asked, f"{held.set_name} {held.version}")
        where = " AND ".join(each.sql for each in wheres) or "true"
        total, rows = _selected(connection, where, limit)
    notes = list(outside(asked, held.coverage))
    if not total:
        with opened(held.set_name, held.version, folder) as (_, connection, _):
            notes.append(_why_none(connection, wheres))
    return Found(
        query=str(msgspec.structs.replace(asked, set_name=held.set_name, version=held.version)),
        coverage=held.coverage,
        total=total,
        records=tuple(_record(row, held) for row in rows),
        notes=tuple(notes),
    )


def _why_none(connection: "DuckDBPyConnection", wheres: Sequence[Where]) -> str:
    """What each condition would select by itself: the one that selects nothing, or too little, shows."""
    if len(wheres) < 2:
        return "No record fits."
    alone = [(each.told, number(connection, f"SELECT count(*) FROM events WHERE {each.sql}")) for each in wheres]
    return f"No record fits: {', '.join(f'{words} alone fits {rows_of(count)}' for words, count in alone)}."


def _selected(connection: "DuckDBPyConnection", where: str, limit: int | None) -> tuple[int, list[tuple[Any, ...]]]:
    """How many records a condition selects, and the first of them. The condition is looked at once for both; the words
    of records are then read for those alone that are given back."""
    order = "ORDER BY events.earliest, part, row"
    if limit is None:
        rows = connection.execute(f"SELECT {_SELECTED} FROM events WHERE {where} {order}").fetchall()
        return len(rows), rows
    hits = connection.execute(
        f"SELECT part, row, events.earliest::VARCHAR, count(*) OVER () FROM events WHERE {where} {order} LIMIT {limit}"
    ).fetchall()
    if not hits:
        return (number(connection, f"SELECT count(*) FROM events WHERE {where}") if limit == 0 else 0), []
    places = ", ".join(f"({part}, {row})" for part, row, *_ in hits)
    return hits[0][3], connection.execute(
        f"SELECT {_SELECTED} FROM events WHERE events.earliest BETWEEN DATE '{hits[0][2]}' AND DATE '{hits[-1][2]}'"
        f" AND (part, row) IN ({places}) {order}"
    ).fetchall()


def candidates(
    set_name: str,
    version: str | None,
    earliest: str,
    latest: str,
    near: tuple[float, float, float] | None = None,
    country: str | None = None,
    limit: int = 200,
    *,
    folder: Path | None = None,
) -> list[Record]:
    """The records that may have happened between two ISO days, both inside: nearest first where `near` (latitude,
    longitude, kilometres) is given, else by their day. `country` is an ISO code.

    Records whose place is not known are found without `near` only. Raises DataError where the set is not there.
    """
    with opened(set_name, version, folder, earliest=earliest, latest=latest) as (held, connection, _):
        tests = [f"events.latest >= {literal(earliest)}::DATE", f"events.earliest <= {literal(latest)}::DATE"]
        order = "events.earliest"
        if country is not None:
            tests.append(f"country = {literal(country)}")
        if near is not None:
            tests.append(around(*near))
            order = distance(near[0], near[1])
        rows = connection.execute(
            f"SELECT {_SELECTED} FROM events WHERE {' AND '.join(tests)} ORDER BY {order}, part, row LIMIT {limit}"
        ).fetchall()
    return [_record(row, held) for row in rows]


class Site(NamedTuple):
    """A place of a set, with the middle of its records where they have coordinates."""

    place: str
    country: str | None
    area: str | None
    latitude: float | None
    longitude: float | None


def sites(set_name: str, version: str | None, name: str, *, folder: Path | None = None) -> list[Site]:
    """The places of a set in whose names the longest word of this name stands, whatever its case and accents, those
    with most records first. Raises DataError where the set is not there.
    """
    longest = max(normal(name).split(), key=len, default="")
    with opened(set_name, version, folder) as (_, connection, _):
        rows = connection.execute(
            "SELECT place, country, area, avg(latitude), avg(longitude) FROM events"
            " WHERE contains(lower(strip_accents(place)), $1)"
            " GROUP BY place, country, area ORDER BY count(*) DESC, place",
            [longest.removesuffix("h")],
        ).fetchall()
    return [Site(*row) for row in rows if longest]


def record(set_name: str, version: str | None, identity: str, *, folder: Path | None = None) -> Record:
    """One record by its id, with the row as it came. Raises DataError where the set has none of that id."""
    with opened(set_name, version, folder) as (held, connection, place):
        rows = connection.execute(f"SELECT {_SELECTED}, part, row FROM events WHERE id = $1", [identity]).fetchall()
        if not rows:
            what = f"{held.set_name} {held.version} has no record '{identity}'"
            raise DataError(what, remedy=f'Look for its day: allegedly records search "set={held.set_name} 2016-01-31"')
        part, row = rows[0][-2:]
        original = connection.execute(
            f"SELECT * EXCLUDE ({ROW}) FROM read_parquet({literal(place / f'original-{part:04}.parquet')})"
            f" WHERE {ROW} = {row}"
        )
        names = [column[0] for column in original.description or ()]
        cells = original.fetchone() or ()
    kept = {name: str(cell) for name, cell in zip(names, cells, strict=True) if cell is not None}
    return msgspec.structs.replace(_record(rows[0], held), original=kept)


def outside(asked: Query, coverage: Coverage) -> Iterator[str]:
    """What of a query the set does not cover, each in a sentence."""
    name = f"{coverage.set_name} {coverage.version}"
    for each in asked.conditions:
        if each.key == "country" and each.comparison == "=":
            for code in each.values:
                if (coverage.countries and code not in coverage.countries) or code in coverage.not_covered:
                    country = countries()[code].name
                    yield f"{name} does not cover {country}: nothing here says what happened there or not."
    before = asked.earliest is not None and asked.earliest < coverage.earliest
    after = asked.latest is not None and asked.latest > coverage.latest
    if before or after:
        yield f"{name} covers {coverage.earliest} to {coverage.latest} only."
    if coverage.counts_reports:
        yield f"{name} counts press reports, not events."


def number(connection: "DuckDBPyConnection", sql: str) -> int:
    row = connection.execute(sql).fetchone()
    return int(row[0]) if row else 0


def rows_of(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"


def _record(row: tuple[Any, ...], held: StoredSet) -> Record:
    return Record(set_name=held.set_name, version=held.version, **dict(zip(FIELDS, row, strict=False)))
