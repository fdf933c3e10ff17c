"""Nearness: how far the nearest of many points lies, in time that hardly grows with their number.

Points are kept in cubes of space around the earth's middle, of several sides. The cubes around a point that are as wide
as some reach hold all points within it, so that the search begins with narrow ones and ends as soon as one is near.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ...gazetteer import Entry, distance
from ...gazetteer.entries import EARTH

SIDES = (5.0, 25.0, 100.0, 600.0)
"""Kilometres: within a town, a county, an area, a country. Wider than the last nothing is near to anything."""

FAR = SIDES[-1]
"""Kilometres that stand for all that lie farther."""

_AROUND = tuple((x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1))
_SLACK = 1.0001
"""What cubes are wider than their reach, so that no rounding leaves a point on the border out."""

_Cube = tuple[int, int, int]


class _Point(NamedTuple):
    key: str
    latitude: float
    longitude: float


class Points:
    """Entries by a key, each to be asked for the nearest of the others."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        self._cubes: tuple[dict[_Cube, list[_Point]], ...] = tuple(defaultdict(list) for _ in SIDES)
        for key, entry in entries:
            point, middle = _Point(key, entry.latitude, entry.longitude), _in_space(entry)
            for side, cubes in zip(SIDES, self._cubes, strict=True):
                cubes[_cube(middle, side)].append(point)

    def nearest(self, entry: Entry, beside: str = "") -> float:
        """Kilometres from an entry to the nearest point that has another key, at most FAR."""
        middle, nearest = _in_space(entry), FAR
        for side, cubes in zip(SIDES, self._cubes, strict=True):
            x, y, z = _cube(middle, side)
            for right, up, deep in _AROUND:
                for point in cubes.get((x + right, y + up, z + deep), ()):
                    if point.key != beside:
                        away = distance(entry.latitude, entry.longitude, point.latitude, point.longitude)
                        nearest = min(nearest, away)
            if nearest <= side:
                break
        return nearest


def _in_space(entry: Entry) -> tuple[float, float, float]:
    """Kilometres from the earth's middle along three axes: never farther apart than along the ground."""
    latitude, longitude = math.radians(entry.latitude), math.radians(entry.longitude)
    level = EARTH * math.cos(latitude)
    return level * math.cos(longitude), level * math.sin(longitude), EARTH * math.sin(latitude)


def _cube(middle: tuple[float, float, float], side: float) -> _Cube:
    x, y, z = middle
    width = side * _SLACK
    return math.floor(x / width), math.floor(y / width), math.floor(z / width)
