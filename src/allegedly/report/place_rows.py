"""The rows of the places: all mentions of one place together, with where it lies and how sure that is."""

import math

import msgspec

from ..schema import Place, PlaceKind
from .characters import one_line
from .contents import Contents
from .lines import Lines

KINDS: dict[PlaceKind, str] = {
    "country": "country",
    "area": "part of a country",
    "settlement": "town or village",
    "terrain": "mountain, valley or desert",
    "water": "river, lake or sea",
    "site": "camp, base or building",
    "region": "stretch of land",
}


WIDE = 400.0
"""Kilometres from its middle above which a place is as wide as a country."""


class PlaceRow(msgspec.Struct, frozen=True):
    """One place. `place` is its first mention; `lines`, `anchors` and `ids` are those of all mentions, in the order of
    the text. `number` counts the places, from 1.
    """

    number: int
    place: Place
    mentions: int
    anchors: tuple[str, ...]
    lines: tuple[int, ...]
    ids: tuple[str, ...] = ()

    @property
    def located(self) -> bool:
        """Whether it has somewhere to stand on a map."""
        return self.point is not None

    @property
    def words(self) -> str:
        """What to call it."""
        return place_words(self.place)

    @property
    def wide(self) -> bool:
        """Whether it is a country or as wide as one, so that a mark at its middle would mislead."""
        return self.place.kind == "country" or (self.place.radius or 0.0) > WIDE

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude of its middle; None where it is unresolved, or where they are none of this globe."""
        place = self.place
        if place.latitude is None or place.longitude is None:
            return None
        inside = math.isfinite(place.longitude) and abs(place.latitude) <= 90 and abs(place.longitude) <= 360
        return (place.latitude, place.longitude) if inside else None


def place_rows(contents: Contents, lines: Lines) -> tuple[PlaceRow, ...]:
    """Where something is or happens, and where the article was filed: every place once, in the order of the text.

    Governments called by their seat, and places in the description of others, are no places of what is told.
    """
    groups: dict[object, list[Place]] = {}
    for place in sorted(contents.places, key=lambda each: each.span.start):
        if place.role in ("location", "dateline"):
            groups.setdefault(_same(place), []).append(place)
    return tuple(
        PlaceRow(
            number=number,
            place=mentions[0],
            mentions=len(mentions),
            anchors=tuple(contents.places.anchor(each.id) for each in mentions),
            lines=tuple(lines.at(each.span.start) for each in mentions),
            ids=tuple(each.id for each in mentions),
        )
        for number, mentions in enumerate(groups.values(), start=1)
    )


def place_words(place: Place) -> str:
    """What to call a place: as the article does, but for countries and for what stands in capitals."""
    text = one_line(place.text)
    return place.name if place.kind == "country" or text.isupper() else text


def _same(place: Place) -> object:
    """What two mentions of one place have in common."""
    if place.geonames_id is not None:
        return place.geonames_id
    if place.latitude is None:
        return place.name.casefold()
    return place.name.casefold(), place.latitude, place.longitude
