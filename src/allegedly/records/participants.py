"""Participants: who takes part in the events of a set, and where and when each does."""

from pathlib import Path
from typing import NamedTuple

from .conditions import conditions
from .coverages import watched
from .database import literal
from .events_view import opened, opened_for
from .query import Query

MIDDLE = "(events.earliest + ((events.latest - events.earliest) // 2)::INTEGER)"
"""SQL: the middle of an event's date, rounded down."""


class Appearance(NamedTuple):
    """Who took part in an event, on either side, where (ISO code) and when: the middle of its date as days since
    1970-01-01."""

    actor: str | None
    target: str | None
    country: str | None
    day: int


def participants(set_name: str, version: str | None = None, *, folder: Path | None = None) -> tuple[str, ...]:
    """The names of all who take part in a version's events, the most frequent first.

    Raises DataError where it is not there.
    """
    with opened(set_name, version, folder) as (_, connection, place):
        rows = connection.execute(
            f"SELECT name FROM read_parquet({literal(place / 'names.parquet')}) ORDER BY rows DESC, name"
        ).fetchall()
    return tuple(str(name) for (name,) in rows)


def appearances(asked: Query, *, limit: int, folder: Path | None = None) -> list[Appearance]:
    """Who took part in the events that a query selects, where and when, in order of time, up to `limit` of them.

    Events outside of what the set covers are left out. Raises DataError for a set, an actor or a kind that is not
    there.
    """
    with opened_for(asked, folder) as (held, connection, place):
        wheres = conditions(connection, place, asked, f"{held.set_name} {held.version}")
        windows = watched(held.coverage)
        tests = [each.sql for each in wheres]
        tests += [f"events.earliest <= DATE '{windows[-1][1]}'", f"events.latest >= DATE '{windows[0][0]}'"]
        rows = connection.execute(
            f"SELECT actor, target, country, {MIDDLE} - DATE '1970-01-01' FROM events WHERE {' AND '.join(tests)}"
            f" ORDER BY events.earliest, part, row LIMIT {limit}"
        ).fetchall()
    return [Appearance(*row) for row in rows]
