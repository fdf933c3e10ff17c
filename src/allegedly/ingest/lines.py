"""Articles in a JSON Lines file: one object a line, `{"id": ..., "text": ..., "written": ...}`."""

import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import msgspec

from ..errors import AllegedlyError, ArticleNotFound, ArticleTooLarge, InputError
from ..schema import Article
from .articles import article_from_text
from .files import shown
from .limits import MAX_CHARACTERS

MAX_LINE_BYTES = 6 * MAX_CHARACTERS
"""A line that may hold a text within the limit on characters, each of them written as an escape of six bytes."""


class Entry(msgspec.Struct, frozen=True):
    """One line. Other fields are allowed and ignored; without an id the line's number is the id."""

    text: str
    id: str | int | None = None
    written: str | None = None


def articles_in_lines(path: str | os.PathLike[str]) -> Iterator[tuple[str, Article | InputError]]:
    """Give the id and the article of every line that is not blank, or the error of that line; the rest goes on.

    `path` may be "-" for standard input. An error's place is the path and the number of the line. Raises InputError
    only where the file itself cannot be read.
    """
    where = "standard input" if path == "-" else shown(Path(path))
    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as file:
            for number, line in numbered_lines(file):
                if not line.isspace():
                    yield article_in_line(line, number, f"{where}:{number}")
    except FileNotFoundError as error:
        raise ArticleNotFound("there is no such file", where=where, remedy="Check the path") from error
    except (OSError, ValueError) as error:
        raise InputError("the file cannot be read", where=where, remedy="Check the path and its permissions") from error


def numbered_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1; of a line over the limit, just enough to see that it is."""
    number = 0
    while line := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_LINE_BYTES + 1)
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def article_in_line(line: bytes, number: int, where: str) -> tuple[str, Article | InputError]:
    """Read one line; whatever is wrong with it is given as its error."""
    name = str(number)
    if len(line) > MAX_LINE_BYTES:
        what = f"the line is over {MAX_LINE_BYTES // 1_000_000} MB, the limit"
        return name, ArticleTooLarge(what, where=where, remedy="Split its text")
    try:
        entry = msgspec.json.decode(line, type=Entry)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        remedy = 'Write one object a line, like {"id": "1", "text": "..."}'
        return name, InputError("the line is no JSON object with a text", where=where, remedy=remedy)
    name = name if entry.id is None else str(entry.id)
    try:
        return name, article_from_text(entry.text, written=entry.written, origin=where)
    except InputError as error:
        return name, error
    except AllegedlyError as error:  # of an argument: here the argument is the line's
        return name, InputError(error.what, where=where, remedy=error.remedy)
