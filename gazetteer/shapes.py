"""Middles of the shapes in a TopoJSON file (its specification of 2013: quantised arcs shared by neighbours)."""

import math
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

Point = tuple[float, float]


def middles(topology: dict[str, Any], layer: str) -> dict[str, tuple[Point, str]]:
    """For each shape of a layer, by its id: the (longitude, latitude) of its largest polygon's centroid; its name."""
    arcs = _arcs(topology)
    found = {}
    for shape in topology["objects"][layer]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"])
        if polygons and "id" in shape:
            rings = (_ring(arcs, polygon[0]) for polygon in polygons)
            _, middle = max((_centroid(ring) for ring in rings), key=lambda one: one[0])
            found[shape["id"]] = (middle, shape["properties"]["name"])
    return found


def _arcs(topology: dict[str, Any]) -> list[list[Point]]:
    (scale_x, scale_y), (x, y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        columns = (accumulate(step[0] for step in steps), accumulate(step[1] for step in steps))
        arcs.append([(x + scale_x * east, y + scale_y * north) for east, north in zip(*columns, strict=True)])
    return arcs


def _ring(arcs: list[list[Point]], numbers: list[int]) -> list[Point]:
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def _centroid(ring: list[Point]) -> tuple[float, Point]:
    """Area (in square degrees at the equator's width) and centroid of a ring, a plane map of which is near enough."""
    narrow = math.cos(math.radians(sum(point[1] for point in ring) / len(ring)))
    twice = x = y = 0.0
    for (x1, y1), (x2, y2) in _sides(ring):
        cross = x1 * y2 - x2 * y1
        twice, x, y = twice + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if not twice:
        return 0.0, ring[0]
    return abs(twice) / 2 * narrow, (x / (3 * twice), y / (3 * twice))


def _sides(ring: list[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(ring, ring[1:] + ring[:1], strict=True)
