"""The region that a map shows: the cut that fits most of an article's places."""

import math
from collections.abc import Sequence

import msgspec

from ..place_rows import PlaceRow
from .projection import KILOMETRES, View

WIDTH, HEIGHT = 400.0, 300.0
"""Units of the picture: about as many as a telephone has points, so that type of 12 units can be read there."""

TOGETHER = (500.0, 1000.0, 2000.0)
"""Kilometres around a place that make one scene with it: the least that holds `MOST` of the mentions. A place on
another continent, which would shrink all else to a dot, is left to the world's picture."""

MOST = 0.75

NARROWEST = 220.0
"""Kilometres that the picture is wide at least: below, the outlines have nothing more to show."""

MARGIN = 1.35
"""How much wider than the places the picture is, so that names have room and neighbours can be seen."""

COUNTRY_REACH = 250.0
"""Kilometres around the middle of a country that are kept in view where its own reach is not known."""


class Reach(msgspec.Struct, frozen=True):
    """A place with what it reaches over, in degrees, around its middle."""

    latitude: float
    longitude: float
    south: float
    north: float
    across: float


def region(rows: Sequence[PlaceRow]) -> View | None:
    """The view over the places that lie together and are mentioned most; None where no place is located.

    Countries and what is as wide count only where there is nothing closer: the middle of one says little of where
    something happened.
    """
    located = [row for row in rows if row.point is not None]
    closer = [row for row in located if not row.wide]
    together = _together(closer or located)
    if not together:
        return None
    middle = together[0].point
    assert middle is not None
    reaches = [_reach(row) for row in together]
    lefts = [_turned(each.longitude, middle[1]) - each.across for each in reaches]
    rights = [_turned(each.longitude, middle[1]) + each.across for each in reaches]
    south, north = min(each.south for each in reaches), max(each.north for each in reaches)
    latitude = max(-84.0, min(84.0, (south + north) / 2))
    longitude = middle[1] + (min(lefts) + max(rights)) / 2
    squeeze = math.cos(math.radians(latitude))
    high = max((north - south) * MARGIN, NARROWEST / KILOMETRES * HEIGHT / WIDTH)
    wide = max((max(rights) - min(lefts)) * squeeze * MARGIN, NARROWEST / KILOMETRES)
    return View(latitude, longitude, min(HEIGHT / high, WIDTH / wide), WIDTH, HEIGHT)


def _together(rows: Sequence[PlaceRow]) -> list[PlaceRow]:
    """The places around the one that has the most mentions near to it, that one first."""
    total = sum(row.mentions for row in rows)
    scenes = [_densest(rows, reach) for reach in TOGETHER]
    return next((scene for scene in scenes if sum(row.mentions for row in scene) >= MOST * total), scenes[1])


def _densest(rows: Sequence[PlaceRow], reach: float) -> list[PlaceRow]:
    """The place with the most mentions within `reach` kilometres, and those places."""
    best: list[PlaceRow] = []
    most = 0
    for row in rows:
        near = [row, *(other for other in rows if other is not row and _distance(row, other) <= reach)]
        mentions = sum(each.mentions for each in near)
        if mentions > most:
            best, most = near, mentions
    return best


def _distance(one: PlaceRow, other: PlaceRow) -> float:
    """Kilometres between two places on the globe."""
    assert one.point is not None
    assert other.point is not None
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, row.point)) for row in (one, other) if row.point is not None)
    a = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(a)))


def _reach(row: PlaceRow) -> Reach:
    assert row.point is not None
    latitude, longitude = row.point
    if row.place.shape:
        latitudes = [point[0] for point in row.place.shape]
        across = max(abs(_turned(point[1], longitude)) for point in row.place.shape)
        return Reach(latitude, longitude, min(latitudes), max(latitudes), across)
    kilometres = row.place.radius or (COUNTRY_REACH if row.place.kind == "country" else 0.0)
    along = min(kilometres, TOGETHER[-1]) / KILOMETRES
    squeeze = max(math.cos(math.radians(latitude)), 0.05)
    return Reach(latitude, longitude, latitude - along, latitude + along, along / squeeze)


def _turned(longitude: float, middle: float) -> float:
    """A longitude as degrees east of a middle, the short way round."""
    return (longitude - middle + 180.0) % 360.0 - 180.0
