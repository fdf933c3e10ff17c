"""DuckDB in process: the one place that opens it, with the network off, and that puts its errors into our words."""

import contextlib
import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DataError, OutputError, UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "256MB"
"""What DuckDB may hold: half of what an import may take in all. What is over goes to files beside the import."""

_WILD = re.compile(r"[*?\[]")
_DISK = re.compile(r"no space left|disk (?:is )?full|quota exceeded|file too large", re.IGNORECASE)


@contextlib.contextmanager
def connect(scratch: Path) -> "Iterator[DuckDBPyConnection]":
    """A database of its own for an import; `scratch` is the folder for what does not fit into memory."""
    with _open(str(scratch)) as connection:
        yield _quiet(connection)


@contextlib.contextmanager
def reading() -> "Iterator[DuckDBPyConnection]":
    """A connection to the process's one database for questions: to open a database takes longer than most of them."""
    with _kept(os.getpid()).cursor() as connection:
        yield _quiet(connection)


@functools.lru_cache(maxsize=1)
def _kept(_process: int) -> "DuckDBPyConnection":
    """Kept by process, since a database does not live on in a fork."""
    return _open("")


def _open(scratch: str) -> "DuckDBPyConnection":
    """A database in memory that loads no extension and asks no network.

    Raises UsageError, naming the line to type, where DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError(
            "records are kept with DuckDB, which is not installed", remedy="Run: pip install 'allegedly[records]'"
        ) from error
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": MEMORY,
        "threads": 2,
        "temp_directory": scratch,
    }
    return duckdb.connect(":memory:", config=settings)


def _quiet(connection: "DuckDBPyConnection") -> "DuckDBPyConnection":
    """DuckDB would draw a bar of its own on the screen."""
    connection.execute("SET enable_progress_bar = false")
    return connection


@contextlib.contextmanager
def explained(where: str, remedy: str, *, smaller: str = "Narrow the query") -> Iterator[None]:
    """Puts an error of DuckDB into ours: a full disk; a damaged file, for which `remedy` helps; too little memory, for
    which `smaller` does."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise DataError("this needs more memory than is allowed", where=where, remedy=smaller) from error
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException) as error:
        if _DISK.search(str(error)):
            raise OutputError(
                "the disk is full", where=where, remedy="Free some space; what was there before is untouched"
            ) from error
        raise DataError(
            f"the records cannot be read ({type(error).__name__})",
            where=where,
            remedy=remedy,
        ) from error


def quoted(name: str) -> str:
    """A name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | Path) -> str:
    """A text as SQL wants it."""
    return "'" + str(text).replace("'", "''") + "'"


def all_of(folder: Path, pattern: str) -> str:
    """SQL: the files of a folder that fit a pattern; the folder's own name is taken as it is, such as `case [2]`."""
    return literal(Path(_WILD.sub(r"[\g<0>]", str(folder))) / pattern)
