"""Conditions in SQL: a query put to one version of a set, with its actors and kinds looked up in what the set has."""

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import DataError
from ..vocabulary.actors import actor_names
from ..vocabulary.countries import plain
from ..vocabulary.record_kinds import kind_words
from .database import literal
from .query import PRECISIONS, Condition, Query
from .tables import shown

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

KILOMETRES_PER_DEGREE = 111.195
"""Of latitude, on a sphere of 6,371 km."""

COLUMNS = {"killed": "killed_best", "civilians": "civilians_killed"}


class Where(NamedTuple):
    """What a condition is in SQL, and how it reads."""

    sql: str
    told: str


def conditions(connection: "DuckDBPyConnection", folder: Path, query: Query, name: str) -> list[Where]:
    """The conditions of a query over `events`, the days as those that an event may have happened on.

    Raises DataError where the set `name` has no such actor or kind, naming one that is close.
    """
    found = [Where(_MAKERS[each.key](each, connection, folder, name), _told(each)) for each in query.conditions]
    days = [f"events.latest >= DATE '{query.earliest}'"] if query.earliest else []
    days += [f"events.earliest <= DATE '{query.latest}'"] if query.latest else []
    if days:
        found.append(Where(" AND ".join(days), f"{query.earliest or ''}..{query.latest or ''}"))
    return found


def distance(latitude: float, longitude: float) -> str:
    """SQL: kilometres from an event to a point (haversine)."""
    return (
        f"2 * 6371.0 * asin(sqrt(least(1, pow(sin(radians(latitude - ({latitude})) / 2), 2) + cos(radians({latitude}))"
        f" * cos(radians(latitude)) * pow(sin(radians(longitude - ({longitude})) / 2), 2))))"
    )


def around(latitude: float, longitude: float, kilometres: float) -> str:
    """SQL: within so many kilometres of a point. The latitude alone rules out most rows without any sine."""
    band = kilometres / KILOMETRES_PER_DEGREE
    return (
        f"latitude BETWEEN {latitude - band} AND {latitude + band} AND {distance(latitude, longitude)} <= {kilometres}"
    )


def _told(each: Condition) -> str:
    return str(Query(conditions=(each,)))


def _sign(each: Condition, sql: str) -> str:
    return f"NOT coalesce({sql}, false)" if each.comparison == "!=" else f"({sql})"


def _listed(values: list[str] | tuple[str, ...]) -> str:
    return ", ".join(map(literal, values))


def _actor(each: Condition, connection: "DuckDBPyConnection", folder: Path, name: str) -> str:
    columns = ("target",) if each.key == "target" else ("actor", "target")
    rows = connection.execute(f"SELECT name FROM read_parquet({literal(folder / 'names.parquet')})").fetchall()
    known = [str(row[0]) for row in rows]
    wanted = [found for value in each.values for found in _named(value, known, name)]
    return _sign(each, " OR ".join(f"{column} IN ({_listed(wanted)})" for column in columns))


def _named(value: str, known: list[str], name: str) -> list[str]:
    """The names in the set that mean an actor: equal to one of its names, as a whole or one of several in a cell; for
    an actor that the vocabulary does not have, also those that hold its words. Raises DataError where there is none.
    """
    wanted = actor_names(value)
    found = [each for each in known if wanted & {plain(each), *map(plain, _parts(each))}]
    if not found and len(wanted) == 1:
        words = f" {plain(value)} "
        found = [each for each in known if words in f" {plain(each)} "]
    if not found:
        close = difflib.get_close_matches(plain(value), {plain(each): each for each in known}, 1, 0.6)
        near = next((each for each in known if close and plain(each) == close[0]), None)
        meant = f"Did you mean {shown(near)}? " if near else ""
        remedy = f"{meant}Give a name as the set writes it, or words of it"
        raise DataError(f"{name} names no actor '{value}'", where="actor", remedy=remedy)
    return found


def _parts(cell: str) -> list[str]:
    """The actors of a cell that names several, each also without what it has in brackets."""
    parts = [part.strip() for part in cell.replace(";", ",").split(",")]
    return [each for part in parts for each in (part, part.partition("(")[0])]


def _kind(each: Condition, connection: "DuckDBPyConnection", folder: Path, name: str) -> str:
    words = kind_words()
    kinds = [words[value.lower()] for value in each.values if value.lower() in words]
    own = [value for value in each.values if value.lower() not in words]
    tests = [f"kind IN ({_listed(kinds)})"] if kinds else []
    if own:
        rows = connection.execute(f"SELECT name FROM read_parquet({literal(folder / 'kinds.parquet')})").fetchall()
        known = {plain(str(row[0])): str(row[0]) for row in rows}
        for value in own:
            if plain(value) not in known:
                close = difflib.get_close_matches(plain(value), [*known, *words], 1, 0.6)
                meant = f"Did you mean {known.get(close[0], close[0])}? " if close else ""
                raise DataError(
                    f"{name} has no kind '{value}'", where="kind", remedy=f"{meant}Kinds are attack, protest, talks"
                )
        tests.append(f"sub_kind IN ({_listed([known[plain(value)] for value in own])})")
    return _sign(each, " OR ".join(tests))


def _country(each: Condition, *_: object) -> str:
    return _sign(each, f"country IN ({_listed(each.values)})")


def _name(each: Condition, *_: object) -> str:
    """Words anywhere in the name of an area or a place, whatever their case and accents."""
    return _holds(each, f"strip_accents(lower({each.key}))")


def _text(each: Condition, *_: object) -> str:
    """Words anywhere in the headline or the source, likewise."""
    return _holds(each, "words")


def _holds(each: Condition, cell: str) -> str:
    tests = [f"contains({cell}, strip_accents(lower({literal(value)})))" for value in each.values]
    return _sign(each, " OR ".join(tests))


def _figure(each: Condition, *_: object) -> str:
    return f"{COLUMNS[each.key]} {'<>' if each.comparison == '!=' else each.comparison} {int(each.values[0])}"


def _near(each: Condition, *_: object) -> str:
    latitude, longitude, kilometres = map(float, each.values)
    return around(latitude, longitude, kilometres)


def _precision(each: Condition, *_: object) -> str:
    return f"date_precision IN ({_listed(PRECISIONS[: PRECISIONS.index(each.values[0]) + 1])})"


def _id(each: Condition, *_: object) -> str:
    return _sign(each, f"id IN ({_listed(each.values)})")


_MAKERS: dict[str, Callable[[Condition, "DuckDBPyConnection", Path, str], str]] = {
    "actor": _actor,
    "target": _actor,
    "country": _country,
    "area": _name,
    "place": _name,
    "near": _near,
    "kind": _kind,
    "killed": _figure,
    "civilians": _figure,
    "precision": _precision,
    "text": _text,
    "id": _id,
}
