"""Points, bearings and rings on the globe, in degrees and kilometres, as exact as a described region deserves."""

import math
from collections.abc import Sequence

from ...gazetteer import distance

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

KILOMETRES_A_DEGREE = 111.2

BEARINGS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip


def moved(point: Point, bearing: float, kilometres: float) -> Point:
    """The point so far away in a direction (0 is north, 90 east), on a plane that fits a few hundred kilometres."""
    latitude = point[0] + math.cos(math.radians(bearing)) * kilometres / KILOMETRES_A_DEGREE
    latitude = max(-89.9, min(89.9, latitude))
    narrow = max(0.05, math.cos(math.radians((point[0] + latitude) / 2)))
    longitude = point[1] + math.sin(math.radians(bearing)) * kilometres / KILOMETRES_A_DEGREE / narrow
    return round(latitude, 4), round((longitude + 180) % 360 - 180, 4)


def circle(middle: Point, radius: float, corners: int = 16) -> tuple[Point, ...]:
    """A ring around a point, closed by its first corner."""
    ring = [moved(middle, 360 * corner / corners, radius) for corner in range(corners)]
    return (*ring, ring[0])


def part(middle: Point, radius: float, bearing: float, width: float = 90.0) -> tuple[Point, ...]:
    """The part of a circle that lies in a direction: from its middle to `width` degrees on either side, closed."""
    arc = [moved(middle, bearing - width + width * step / 6, radius) for step in range(13)]
    return (middle, *arc, middle)


def middle_of(points: Sequence[Point]) -> Point:
    """The mean of points that lie within one part of the globe."""
    east = [(longitude - points[0][1] + 180) % 360 - 180 for _, longitude in points]
    latitude = sum(point[0] for point in points) / len(points)
    return round(latitude, 4), round((points[0][1] + sum(east) / len(east) + 180) % 360 - 180, 4)


def reach(middle: Point, points: Sequence[Point]) -> float:
    """Kilometres from a middle to the farthest of some points."""
    return max(distance(*middle, *point) for point in points)


def hull(points: Sequence[Point]) -> tuple[Point, ...]:
    """The convex hull as a closed ring (Andrew's monotone chain); the points themselves where they make no area."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return (*ordered, ordered[0]) if ordered else ()
    chains = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in run:
            while len(chain) > 1 and _left(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        chains.append(chain[:-1])
    ring = chains[0] + chains[1]
    return (*ring, ring[0])


def _left(one: Point, two: Point, three: Point) -> float:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])
