"""Checks the rows of terrain.toml against other tables by name and distance, and notes in each what checked it.

    python gazetteer/check_terrain.py [FILE...]            say which rows agree, which are off, which no table knows
    python gazetteer/check_terrain.py [FILE...] --write    and write it into the rows

terrain_checks.tsv beside this script holds coordinates that were read on public pages, each with its address, and those
marked `list`: a list of some 900 places that is used to mark maps (russellvt/xplanet-scripts, markers/ed_u.com). FILEs
are further tables, TSV with a header, gzipped or not: Pleiades' places, and villages and towns of GeoNames. A town or
an ancient place of the same name counts for less; its word is taken only where no page and no list has one.

A row agrees where a table puts its name within half its reach, or within 15 km, as rows are rounded.
"""

import argparse
import csv
import gzip
import io
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from allegedly.gazetteer.entries import distance
from allegedly.gazetteer.names import normal

HERE = Path(__file__).parent
TERRAIN = HERE / "terrain.toml"
CHECKS = HERE / "terrain_checks.tsv"

ROUNDED = 15.0
"""Kilometres that a row may be off because degrees are rounded to a tenth."""

ORDER = ("page", "list", "namesake")
"""What is believed first."""

_ROW = re.compile(r'^(    \["(?P<name>[^"]+)", .*\])(?:, "[^"]*")\],$')
"""A row of the table, one a line; its last cell says what it was checked with."""


class Point(NamedTuple):
    """Where some table puts a name: what sort of table it is, and its country where the table has one."""

    sort: str
    latitude: float
    longitude: float
    country: str


def main() -> None:
    parser = argparse.ArgumentParser(description="Check the table of terrain.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    points = known([CHECKS, *options.files])
    text = TERRAIN.read_text(encoding="utf-8")
    found = {row[0]: status(row, points) for group in tomllib.loads(text)["group"] for row in group["rows"]}
    for name, told in found.items():
        if told.startswith("off"):
            sys.stdout.write(f"{name}: {told}\n")
    for sort in (*ORDER, "off", "unchecked"):
        sys.stdout.write(f"{sum(told.startswith(sort) for told in found.values()):4} {sort}\n")
    if options.write:
        lines = (_ROW.sub(lambda match: f'{match[1]}, "{found[match["name"]]}"],', line) for line in text.split("\n"))
        TERRAIN.write_text("\n".join(lines), encoding="utf-8")


def known(files: list[Path]) -> dict[str, list[Point]]:
    """All points of the tables by the normal form of their names."""
    points: dict[str, list[Point]] = defaultdict(list)
    for file in files:
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        for row in csv.DictReader(io.StringIO(data.decode("utf-8")), delimiter="\t"):
            latitude, longitude = row.get("latitude") or row.get("lat"), row.get("longitude") or row.get("lon")
            if latitude and longitude:
                sort = "namesake" if "source" not in row else "list" if row["source"] == "list" else "page"
                country = row.get("country") or row.get("countrycode") or ""
                point = Point(sort, float(latitude), float(longitude), country)
                for name in set(map(normal, names(row))):
                    points[name].append(point)
    return points


def names(row: dict[str, str]) -> Iterator[str]:
    """All names of a row of any of the tables."""
    for column in ("name", "title", "alternates", "alternatenames", "names"):
        yield from (row.get(column) or "").split("|")


def status(row: list[Any], points: dict[str, list[Point]]) -> str:
    """What a row was checked with and how far it is from there: "page 4 km", "off 120 km of list", "unchecked"."""
    name, _, country, latitude, longitude, reach, others = row[:7]
    met: dict[str, list[float]] = defaultdict(list)
    for spelt in {normal(one) for one in (name, *others)}:
        for point in points.get(spelt, ()):
            if not point.country or point.country == country:
                met[point.sort].append(distance(latitude, longitude, point.latitude, point.longitude))
    for sort in ORDER:
        if met[sort] and min(met[sort]) <= max(ROUNDED, reach / 2):
            return f"{sort} {min(met[sort]):.0f} km"
    for sort in ORDER[:2]:  # a town far away that bears the name says nothing
        if met[sort]:
            return f"off {min(met[sort]):.0f} km of {sort}"
    return "unchecked"


if __name__ == "__main__":
    main()
