"""An entry of the gazetteer: one place with its names' owner, its point and what lies around it."""

import math
from typing import NamedTuple

import msgspec

from ..schema import PlaceKind

KINDS: tuple[PlaceKind, ...] = ("country", "area", "settlement", "terrain", "water", "site", "region")
"""The kinds in the order of their numbers in a table."""

EARTH = 6371.0
"""Mean radius of the earth in kilometres."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A place. Degrees are WGS 84, `radius` is in kilometres and says how far it may reach from its middle.

    `country` is an ISO 3166-1 alpha-2 code, empty where it lies in none or many. `area` and `county` are the codes of
    the areas of the first and the second level around it in GeoNames' notation ("IQ.01", "US.LA.079"), empty where not
    known; an area bears its own code. `geonames_id` is 0 for what GeoNames does not number here. `population` is 0
    where it is not known.
    """

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    country: str = ""
    area: str = ""
    county: str = ""
    population: int = 0
    geonames_id: int = 0
    radius: float = 0.0

    @property
    def level(self) -> int:
        """0 for a country, 1 and 2 for an area of the first and the second level, 3 for all else."""
        if self.kind == "country":
            return 0
        if self.kind == "area":
            return 2 if self.county else 1
        return 3

    def lies_in(self, other: "Entry") -> bool:
        """Whether this place is part of an area or a country, as far as the codes tell."""
        if self is other or other.level >= 3 or self.level <= other.level:
            return False
        if other.level == 0:
            return self.country == other.country
        return self.area == other.area if other.level == 1 else bool(self.county) and self.county == other.county


class Row(NamedTuple):
    """An entry with all its names, as tables are compiled from."""

    entry: Entry
    names: tuple[str, ...]


def distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres along the great circle between two points in degrees (haversine)."""
    one, two = math.radians(latitude), math.radians(other_latitude)
    across = math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    up = math.sin((two - one) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(up + math.cos(one) * math.cos(two) * across)))
