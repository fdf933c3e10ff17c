"""A country's file from GeoNames as rows of a table (its columns: download.geonames.org/export/dump/readme.txt)."""

import io
import math
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ..errors import DataError
from ..schema import PlaceKind
from .area_words import bare_area_names
from .entries import Entry, Row
from .names import normal

_COLUMNS = 19
_LIMIT = 2_000_000_000
"""Bytes of a file when unpacked: more than any country's, and no more than a disk takes in."""

_KINDS: dict[str, PlaceKind] = {
    "A": "area", "P": "settlement", "T": "terrain", "V": "terrain", "U": "terrain", "H": "water", "L": "region",
    "R": "site", "S": "site",
}  # fmt: skip
_AREAS = {"ADM1", "ADM2"}
_SITES = re.compile(
    r"AIR|MILB|INSM|CMP|DAM|PRN|BRKS|FT$|PS|PRT|MN|OILR|OILP|GASF|NAV|CTRM|BDG|CSTM|PSTB|RSTN|RUIN|ANS|RDJCT|TNL|PASS"
)
"""Of buildings and roads only what news names as a place of events; shops and schools bear the names of all else."""
_RADII = {"terrain": 15.0, "water": 15.0, "region": 30.0, "area": 40.0}
"""Kilometres. The files give points only; these are for the size that such features usually have."""


def rows(path: Path, country: str) -> Iterator[Row]:
    """The places of a country in a GeoNames file, `.txt` or `.zip`. Raises DataError where it is neither."""
    met = False
    for number, line in enumerate(_lines(path, country), 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != _COLUMNS:
            raise _unfit(path, f"line {number} has {len(cells)} of {_COLUMNS} columns")
        if cells[8] != country:
            continue
        met = True
        row = _row(cells, path, number)
        if row is not None:
            yield row
    if not met:
        raise _unfit(path, f"it holds no place of {country}")


def _lines(path: Path, country: str) -> Iterator[str]:
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                member = archive.getinfo(f"{country}.txt")
                if member.file_size > _LIMIT:
                    raise _unfit(path, "it is too large when unpacked")
                with archive.open(member) as file:
                    yield from io.TextIOWrapper(file, encoding="utf-8", newline="\n")
        else:
            with path.open(encoding="utf-8", newline="\n") as plain:
                yield from plain
    except FileNotFoundError:
        raise DataError("there is no such file", where=str(path), remedy="Check the path") from None
    except (OSError, KeyError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise _unfit(path, f"it is no text of places and no archive with {country}.txt in it") from error


def _row(cells: list[str], path: Path, number: int) -> Row | None:
    geonames_id, name, others, class_, feature = cells[0], cells[1], cells[3], cells[6], cells[7]
    kind = _KINDS.get(class_)
    if kind is None or (kind == "area" and feature not in _AREAS) or (kind == "site" and not _SITES.match(feature)):
        return None
    try:
        latitude, longitude, population = float(cells[4]), float(cells[5]), int(cells[14] or 0)
        identifier = int(geonames_id)
    except ValueError:
        raise _unfit(path, f"line {number} has a word where a number belongs") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180 and 0 <= population < 2**32 and 0 < identifier < 2**32):
        raise _unfit(path, f"line {number} has a number, a degree or a population that cannot be")
    area = f"{cells[8]}.{cells[10]}" if cells[10] else ""
    county = f"{area}.{cells[11]}" if area and cells[11] and feature != "ADM1" else ""
    names = {name, *(other for other in others.split(",") if other[:1].isupper() and normal(other).isascii())}
    if kind == "area":
        names |= {bare for each in tuple(names) for bare in bare_area_names(each)}
    entry = Entry(
        name=name, kind=kind, latitude=latitude, longitude=longitude, country=cells[8], area=area, county=county,
        population=population, geonames_id=identifier,
        radius=_RADII.get(kind) or max(1.0, round(math.sqrt(population / 4000 / math.pi), 1)),
    )  # fmt: skip
    return Row(entry, tuple(sorted(names)))


def _unfit(path: Path, what: str) -> DataError:
    return DataError(
        f"this is no country's file from GeoNames: {what}",
        where=str(path),
        remedy="Take a file such as IQ.zip from https://download.geonames.org/export/dump/",
    )
