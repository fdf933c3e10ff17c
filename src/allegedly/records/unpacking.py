"""Unpacking: a file as it was given (plain, .zip, .gz, in some encoding) as tables in UTF-8 that DuckDB can read."""

import codecs
import gzip
import io
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from ..errors import DataError, OutputError
from .opening import encodings

TABLES = (".csv", ".tab", ".tsv", ".txt")
"""Endings of what is a table inside of an archive; the rest are code books and pictures."""

CHUNK = 1 << 20


class Unpacked(NamedTuple):
    """A table in UTF-8 and the name that it had."""

    path: Path
    name: str


def unpack(given: Path, workshop: Path) -> Iterator[Unpacked]:
    """The tables of one file, one after the other; what is written to `workshop` for one is gone at the next.

    Raises DataError: no such file, a broken archive, a spreadsheet, no table inside, no text.
    """
    try:
        with given.open("rb") as file:
            magic = file.read(4)
    except FileNotFoundError as error:
        raise DataError("there is no such file", where=str(given), remedy="Check the path") from error
    except IsADirectoryError as error:
        raise DataError("this is a folder", where=str(given), remedy="Give the files in it") from error
    except OSError as error:
        raise DataError("the file cannot be opened", where=str(given), remedy="Check its permissions") from error
    plain = workshop / "unpacked"
    if magic == b"PK\x03\x04" or magic == b"PK\x05\x06":
        yield from _unzip(given, plain)
    elif magic[:2] == b"\x1f\x8b":
        with gzip.open(given) as packed:
            _write(packed, plain, given)
        yield _in_utf8(plain, given.name.removesuffix(".gz"), given)
    else:
        yield _in_utf8(given, given.name, given, plain)
    plain.unlink(missing_ok=True)


def _unzip(given: Path, plain: Path) -> Iterator[Unpacked]:
    try:
        with zipfile.ZipFile(given) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            if any(each.filename == "xl/workbook.xml" for each in members):
                raise DataError("this is a spreadsheet", where=str(given), remedy="Save it as CSV in UTF-8")
            tables = [
                each
                for each in members
                if each.filename.lower().endswith(TABLES) and not each.filename.startswith("__MACOSX")
            ]
            if not tables:
                raise DataError(
                    "there is no table in this archive", where=str(given), remedy="Give the archive with the CSV"
                )
            for member in sorted(tables, key=lambda each: each.filename):
                if member.flag_bits & 1:
                    raise DataError("the archive is encrypted", where=str(given), remedy="Unpack it first")
                with archive.open(member) as packed:
                    _write(packed, plain, given)
                yield _in_utf8(plain, member.filename.rpartition("/")[2], given)
    except zipfile.BadZipFile as error:
        raise _broken(given) from error


def _write(packed: IO[bytes] | gzip.GzipFile, plain: Path, given: Path) -> None:
    try:
        with plain.open("wb") as file:
            while True:
                try:
                    chunk = packed.read(CHUNK)
                except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
                    raise _broken(given) from error
                if not chunk:
                    return
                file.write(chunk)
    except OSError as error:
        raise OutputError(
            "there is no room to unpack the file",
            where=str(plain.parent),
            remedy="Free some space; what was there before is untouched",
        ) from error


def _in_utf8(path: Path, name: str, given: Path, plain: Path | None = None) -> Unpacked:
    """The table as it is where it is UTF-8, else written again in UTF-8 (to `plain`, where the file is the user's)."""
    with path.open("rb") as file:
        tried = encodings(file, str(given))
        for encoding in tried:
            if encoding.startswith("utf-8") and _is_utf8(file):
                return Unpacked(path, name)
            if not encoding.startswith("utf-8"):
                target = plain if plain is not None else path.with_name("in-utf8")
                _rewrite(file, encoding, target, given)
                return Unpacked(target if plain is not None else Path(shutil.move(target, path)), name)
    raise DataError("no known encoding fits the bytes", where=str(given), remedy="Save the table as UTF-8")


def _is_utf8(file: IO[bytes]) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _rewrite(file: IO[bytes], encoding: str, target: Path, given: Path) -> None:
    """Windows-1252 leaves five bytes without a character; they become the sign for what cannot be read."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        with target.open("w", encoding="utf-8", newline="") as written:
            shutil.copyfileobj(text, written, CHUNK)
    except OSError as error:
        raise OutputError(
            "there is no room to unpack the file",
            where=str(target.parent),
            remedy="Free some space; what was there before is untouched",
        ) from error
    except UnicodeError as error:
        raise DataError("no known encoding fits the bytes", where=str(given), remedy="Save it as UTF-8") from error
    finally:
        text.detach()


def _broken(given: Path) -> DataError:
    return DataError("the archive is broken or was not loaded to its end", where=str(given), remedy="Download it again")
