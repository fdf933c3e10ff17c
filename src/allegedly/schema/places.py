"""Places: the mentions of places in an article, each resolved as far as the gazetteer and the text allow."""

from typing import Literal

import msgspec

from .spans import Span

PlaceKind = Literal["country", "area", "settlement", "terrain", "water", "site", "region"]
"""A state; a part of one with a government (governorate, county); a city, town or village; a mountain, valley, desert;
a river, lake, sea; a camp, base, dam, road; a stretch that the text describes or that has no borders of its own."""

PlaceRole = Literal["location", "dateline", "actor", "attribute"]
"""Where something is or happens; where the article was filed; a government or its army called by its seat or country
("Washington said"); part of another's description ("the Iraqi parliament", "the University of Oxford")."""


class PlaceChoice(msgspec.Struct, frozen=True):
    """Another entry of the gazetteer that the same words can mean."""

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    country: str | None
    geonames_id: int | None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A mention of a place. `text` is the text of record at `span`.

    `name` is the gazetteer's own name, or the words of the mention where it is in none. `latitude` and `longitude` are
    degrees (WGS 84) of its middle, None where it is unresolved. `country` is an ISO 3166-1 alpha-2 code, `area` the
    name of the first-level area around it. `geonames_id` is the entry's number, None for what other tables hold.
    `radius` is how far, in kilometres, the place may reach from its middle. `shape` is a region's ring of
    `(latitude, longitude)`, empty for all else, and `made_of` the ids of the places that it was made from ("the
    triangle between A, B and C"). `reason` says in words why this entry and no other. `alternatives` come best first.
    """

    id: str
    span: Span
    text: str
    name: str
    kind: PlaceKind
    role: PlaceRole
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    area: str | None = None
    geonames_id: int | None = None
    radius: float | None = None
    shape: tuple[tuple[float, float], ...] = ()
    made_of: tuple[str, ...] = ()
    reason: str = ""
    alternatives: tuple[PlaceChoice, ...] = ()
