"""The countries that a user has added: each a table in the data folder, made from a file of GeoNames."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ..downloads import fetch
from ..errors import DataError, OutputError, UsageError
from ..folders import data_folder
from .geonames import rows
from .tables import Table, compile_table, open_table

ADDRESS = "https://download.geonames.org/export/dump/"
"""GeoNames' daily files, one a country (CC BY 4.0)."""


class Added(NamedTuple):
    """A country in the user's data folder: how many places it has, and the SHA-256 of the file that they are from."""

    country: str
    places: int
    sha256: str
    new: bool = False
    """Whether this call changed anything: adding the same file again does not."""


def add(
    country: str,
    *,
    file: str | os.PathLike[str] | None = None,
    folder: Path | None = None,
    address: str = ADDRESS,
    progress: Callable[[int, int | None], None] | None = None,
) -> Added:
    """Add the places of a country, from GeoNames' own address or from its file given by hand (IQ.zip or IQ.txt).

    The whole table appears in the folder or nothing. Raises UsageError for what is no country's code, FetchError,
    DataError for a file that is none of GeoNames', and OutputError.
    """
    code, here = _code(country), _folder(folder)
    source = Path(file) if file is not None else fetch(f"{address}{code}.zip", here / "downloads", progress=progress)
    try:
        digest = _digest(source)
        known = {one.country: one for one in added(folder)}
        if code in known and known[code].sha256 == digest:
            return known[code]
        found = list(rows(source, code))
        data = compile_table(found, {"source": [f"GeoNames, {code}, CC BY 4.0"], "country": code, "sha256": digest})
        _write(here / f"{code}.bin", data)
    finally:
        if file is None:
            source.unlink(missing_ok=True)
    return Added(code, len(found), digest, new=True)


def added(folder: Path | None = None) -> tuple[Added, ...]:
    """The countries that were added, in the order of their codes. Raises DataError for a file that is none of ours."""
    return tuple(Added(table.header["country"], len(table), table.header["sha256"]) for table in tables_of(folder))


def remove(country: str, *, folder: Path | None = None) -> None:
    """Take a country away again. Raises DataError where it is not there, UsageError for what is no country's code."""
    path = _folder(folder) / f"{_code(country)}.bin"
    try:
        path.unlink()
    except FileNotFoundError:
        raise DataError("this country was not added", where=country, remedy="See: allegedly places list") from None
    except OSError as error:
        raise OutputError("it cannot be removed", where=str(path), remedy="Check the permissions") from error


def tables_of(folder: Path | None) -> list[Table]:
    """The tables of the user's data folder, or of another one. Raises DataError where they cannot be read."""
    place = _folder(folder)
    try:
        return [open_table(path) for path in sorted(place.glob("??.bin"))]
    except OSError as error:
        raise DataError(
            "the places that were added cannot be read", where=str(place), remedy="Check the permissions"
        ) from error


def _folder(folder: Path | None) -> Path:
    return (folder or data_folder()) / "gazetteer"


def _code(country: str) -> str:
    code = country.upper()
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise UsageError("a country is given by its code of two letters, such as IQ", where=country)
    return code


def _digest(path: Path) -> str:
    total = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                total.update(block)
    except OSError as error:
        raise DataError("the file cannot be read", where=str(path), remedy="Check the path") from error
    return total.hexdigest()


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: written beside, then moved into place."""
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            temporary = file.name
            file.write(data)
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            "the places cannot be written", where=str(path), remedy="Check space and permissions"
        ) from error
