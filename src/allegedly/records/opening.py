"""Opening a table: its bytes, the encoding that fits them, the separator, and its rows one by one."""

import codecs
import csv
import io
import sys
from collections.abc import Generator
from typing import IO

from ..errors import DataError

SAMPLE = 65_536
"""Bytes of the beginning from which separator and encoding are told: some hundred rows."""

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}

REGULAR = 0.7
"""Share of rows that must have as many cells as the header for a character to be believed a separator."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NOT_TABLES = {b"PK\x03\x04": "a spreadsheet or archive", b"\x1f\x8b": "a compressed file", b"%PDF": "a PDF"}


def open_bytes(path: str) -> IO[bytes]:
    """The file, or all of standard input for "-", as bytes that can be read twice. Raises DataError."""
    if path == "-":
        return io.BytesIO(sys.stdin.buffer.read())
    try:
        stream = open(path, "rb")  # noqa: SIM115 - the caller closes it
    except FileNotFoundError as error:
        raise DataError("there is no such file", where=path, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise DataError("this is a folder", where=path, remedy="Give a CSV file") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise DataError("the file cannot be opened", where=path, remedy="Check its permissions") from error
    if stream.seekable():
        return stream
    with stream:
        return io.BytesIO(stream.read())


def encodings(stream: IO[bytes], path: str) -> tuple[str, ...]:
    """The encodings to try, in order, told from the beginning of the file. Raises DataError for what is no text."""
    stream.seek(0)
    head = stream.read(SAMPLE)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return (encoding,)
    for magic, name in _NOT_TABLES.items():
        if head.startswith(magic):
            raise DataError(f"this is {name}, not a table as text", where=path, remedy="Save it as CSV")
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(head) > 3 and zeros.count(0) > 0.7 * len(zeros):
            return (encoding,)
    if b"\0" in head:
        raise DataError("this is binary data, not a table", where=path, remedy="Save the table as CSV")
    return ("utf-8", "cp1252")


def separator(stream: IO[bytes], encoding: str) -> str:
    """The character that divides the cells: the one that gives the header most of them and rows as many."""
    stream.seek(0)
    head = codecs.getincrementaldecoder(encoding)(errors="replace").decode(stream.read(SAMPLE))
    best, cells = ",", 1
    for candidate in SEPARATORS:
        try:
            rows = [row for row in csv.reader(io.StringIO(head, newline=""), delimiter=candidate) if row][:200]
        except csv.Error:
            continue
        if len(rows) > 2:
            rows.pop()  # it may be cut off
        if not rows or len(rows[0]) <= cells:
            continue
        if sum(len(row) == len(rows[0]) for row in rows) >= REGULAR * len(rows):
            best, cells = candidate, len(rows[0])
    return best


def rows(stream: IO[bytes], encoding: str, divider: str, path: str) -> Generator[tuple[int, list[str]], None, None]:
    """Each row that is not blank with its number, the header being row 1. Raises DataError, and UnicodeDecodeError."""
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding=encoding, newline="")
    number = 0
    try:
        for number, row in enumerate(csv.reader(text, delimiter=divider), start=1):
            if any(row):
                yield number, row
    except csv.Error as error:
        raise DataError(
            "the row cannot be divided into cells",
            where=f"{path}, row {number + 1}",
            remedy="Look for a quotation mark that is never closed",
        ) from error
    finally:
        text.detach()
