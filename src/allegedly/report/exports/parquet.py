"""Parquet: the same tables with typed columns, for data frames and databases."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from ...errors import UsageError
from .decision_table import decision_table
from .exported import Exported, Subject
from .table_losses import table_losses
from .tables import ColumnType, Table, Value, tables

_TYPES: dict[ColumnType, str] = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def parquet(subjects: Sequence[Subject]) -> Exported:
    """One file for each table. Raises UsageError where DuckDB, which writes them, is not installed."""
    try:
        import duckdb
    except ImportError as error:
        raise UsageError(
            "Parquet needs DuckDB, which is not installed",
            where="--format parquet",
            remedy='Install it: pip install "allegedly[records]"; or take --format csv',
        ) from error
    # DuckDB would fetch extensions by itself; what Parquet needs is built in.
    offline: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "threads": 1,
    }
    files = {}
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:", config=offline) as connection:
        for table in [*tables(subjects), decision_table(subjects)]:
            columns = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in table.columns.items())
            connection.execute(f"CREATE OR REPLACE TABLE made ({columns})")
            if table.rows:
                # Whole columns at once: row by row took three times as long.
                lists = ", ".join(f"unnest(?::{_TYPES[kind]}[])" for kind in table.columns.values())
                connection.execute(f"INSERT INTO made SELECT {lists}", _columns(table))
            path = Path(folder) / f"{table.name}.parquet"
            target = str(path).replace("'", "''")
            connection.execute(f"COPY made TO '{target}' (FORMAT parquet)")
            files[path.name] = path.read_bytes()
    return Exported(files, tuple(table_losses(subjects)))


def _columns(table: Table) -> list[list[Value]]:
    """Columns that UTF-8 can carry: half a surrogate pair becomes U+FFFD."""
    return [[_whole(row[index]) for row in table.rows] for index in range(len(table.columns))]


def _whole(value: Value) -> Value:
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value
