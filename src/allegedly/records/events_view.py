"""A version of a set opened for questions: its records as the view `events`, without the files that hold other days."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError
from .database import all_of, explained, literal, reading
from .query import Query
from .store import FORM, StoredSet, find, records_folder, version_folder

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FEW = 8
"""Files up to which all are opened: to look up which hold a day takes as long as to open some."""


@contextlib.contextmanager
def opened(
    set_name: str | None,
    version: str | None,
    folder: Path | None,
    *,
    earliest: str | None = None,
    latest: str | None = None,
) -> "Iterator[tuple[StoredSet, DuckDBPyConnection, Path]]":
    """A version of a set, a database with its records as the view `events`, and its folder.

    `earliest` and `latest` are ISO days: files without an event that may have happened between them are left out of the
    view, and some other events are in it. Raises DataError where the version is not there, damaged or of another
    release.
    """
    store = records_folder(folder)
    held = find(store, set_name, version)
    if held.form != FORM:
        raise DataError(
            f"{held.set_name} {held.version} was imported by another release of this program",
            where=str(store),
            remedy=f"Add its files again, after: allegedly records remove {held.set_name} {held.version}",
        )
    place = version_folder(store, held.set_name, held.version)
    with reading() as connection, explained(str(place), "Remove this version and add it again"):
        files = all_of(place, "events-*.parquet")
        if held.parts > FEW and (earliest or latest):
            files = _files(connection, place, earliest, latest)
        connection.execute(f"CREATE TEMP VIEW events AS SELECT * FROM read_parquet({files})")
        yield held, connection, place


@contextlib.contextmanager
def opened_for(asked: Query, folder: Path | None) -> "Iterator[tuple[StoredSet, DuckDBPyConnection, Path]]":
    """The version that a query asks, opened for its days."""
    with opened(asked.set_name, asked.version, folder, earliest=asked.earliest, latest=asked.latest) as found:
        yield found


def _files(connection: "DuckDBPyConnection", place: Path, earliest: str | None, latest: str | None) -> str:
    """SQL: the list of files that hold events of some days; one of them at least, since a view needs its columns."""
    tests = [f"latest >= DATE {literal(earliest)}"] if earliest else []
    tests += [f"earliest <= DATE {literal(latest)}"] if latest else []
    parts = connection.execute(
        f"SELECT DISTINCT part FROM read_parquet({literal(place / 'days.parquet')}) WHERE {' AND '.join(tests)}"
        " ORDER BY part"
    ).fetchall()
    names = [literal(place / f"events-{part:04}.parquet") for (part,) in parts or [(0,)]]
    return f"[{', '.join(names)}]"
