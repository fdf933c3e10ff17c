"""Lists beside the events of an import, in which a query looks up what would else be sought in all of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from .database import all_of, literal

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LISTS = {
    "names": "SELECT name, count(*) AS rows FROM (SELECT unnest([actor, target]) AS name FROM {events})"
    " WHERE name IS NOT NULL GROUP BY name ORDER BY rows DESC, name",
    "kinds": "SELECT DISTINCT sub_kind AS name FROM {events} WHERE sub_kind IS NOT NULL ORDER BY name",
    "days": "SELECT DISTINCT part, earliest, latest FROM {events} ORDER BY part, earliest, latest",
}
"""Each list and its SQL: what a query's actors are looked up in, its kinds, and which files hold the days it asks for.
A file of press reports may hold days of ten years before, so its first and last day would not tell."""


def write_lists(connection: "DuckDBPyConnection", workshop: Path) -> None:
    """Write each list to a file of its name."""
    events = f"read_parquet({all_of(workshop, 'events-*.parquet')})"
    for name, select in LISTS.items():
        connection.execute(
            f"COPY ({select.format(events=events)}) TO {literal(workshop / f'{name}.parquet')}"
            " (FORMAT parquet, COMPRESSION zstd)"
        )
