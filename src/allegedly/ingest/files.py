"""Bytes from a path or from standard input, never more than the limit."""

import os
import sys
from pathlib import Path

from ..errors import ArticleNotFound, ArticleTooLarge, InputError
from .limits import MAX_BYTES


def read_path(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """Read a file. Raises ArticleNotFound, ArticleTooLarge before reading, or InputError with the system's reason."""
    where = shown(path)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > limit else file.read(limit + 1)
    except FileNotFoundError as error:
        raise ArticleNotFound("there is no such file", where=where, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise InputError("this is a folder", where=where, remedy="Name the files in it") from error
    except PermissionError as error:
        raise InputError("reading it is not permitted", where=where, remedy="Check the file's permissions") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise InputError(reason, where=where, remedy="Check the path and the disk") from error
    except ValueError as error:  # a NUL in the path
        raise ArticleNotFound("this is no valid path", where=where, remedy="Check the path") from error
    if max(size, len(data)) > limit:
        raise too_large(limit, where)
    return data


def read_standard_input(*, limit: int = MAX_BYTES) -> bytes:
    """Read standard input to its end. Raises ArticleTooLarge as soon as the limit is passed."""
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except (OSError, ValueError, AttributeError) as error:  # closed, or not there at all
        raise InputError("standard input cannot be read", remedy="Pipe the article in, or name a file") from error
    if len(data) > limit:
        raise too_large(limit, "standard input")
    return data


def too_large(limit: int, where: str) -> ArticleTooLarge:
    return ArticleTooLarge(f"the input is over {limit // 1_000_000} MB, the limit", where=where, remedy="Split it")


def shown(path: Path) -> str:
    """The path as text that any output can hold: names on disk may hold bytes that no encoding explains."""
    return str(path).encode("utf-8", "replace").decode()
