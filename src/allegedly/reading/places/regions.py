"""Regions that the text makes from other places, each a ring around where its words put it, with how rough that is.

"Eastern Syria", "20 km south of Homs", "near the Rutba desert", "the triangle between A, B and C".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...schema import Place, Span
from .geometry import BEARINGS, Point, circle, hull, middle_of, moved, part, reach

_DIRECTION = r"(?P<direction>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_PART = re.compile(rf"\b(?:the )?{_DIRECTION}ern(?: parts?)?(?: of)?(?: the)?\s+(?:desert\s+of\s+)?$", re.IGNORECASE)
_SIDE_OF = re.compile(rf"\bin the {_DIRECTION}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_BEYOND = re.compile(
    r"\b(?:(?P<number>\d{1,4}(?:\.\d+)?)[ -]?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?)\b[^.;]{0,12}?\s)?"
    rf"(?<!the ){_DIRECTION}\s+of\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?P<word>near|around|outside|close\s+to|outskirts\s+of|vicinity\s+of)\s+(?:the\s+)?$", re.IGNORECASE
)
_MANY = re.compile(
    r"\b(?:triangle|area|region|stretch|zone|corridor|strip|road|highway)\b[^.;:]{0,60}?"
    r"\b(?:between|that\s+(?:includes|links|joins)|formed\s+by|of|comprising)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"^[\s,]*(?:(?:and|to|or)\s+)?(?:the\s+)?(?:[\w-]+ern\s+)?$", re.IGNORECASE)

_LAND = re.compile(r"\s+(?P<land>desert|mountains|hills|plains?|valley|countryside|marshes)\b")

BEHIND = 40
"""Characters before a name in which words such as "20 kilometres south of" stand."""

NEAR_TOWN = 15.0
"""Kilometres around a town that "near" reaches: to the next town, roughly."""

LAND = 50.0
"""Kilometres that a desert or mountains named after a town reach from it."""

BEYOND_TOWN = 30.0
"""Kilometres that "south of" a town reaches where the text gives no number."""

MILE = 1.609


class Region(NamedTuple):
    """A described region: where its words stand, what it is made of (indices of places), its ring and its roughness."""

    span: Span
    parts: tuple[int, ...]
    shape: tuple[Point, ...]
    middle: Point
    radius: float
    reason: str


def regions(text: str, places: Sequence[Place]) -> list[Region]:
    """The regions that the words around resolved places describe, in the order of the text."""
    found: list[Region] = []
    for at, place in enumerate(places):
        if place.latitude is None or place.longitude is None or place.role in ("attribute", "dateline", "actor"):
            continue
        before = " ".join(("", text[max(0, place.span.start - BEHIND) : place.span.start]))
        for describe in (_part, _beyond):
            region = describe(before, place, at)
            if region is not None:
                found.append(region)
                break
        else:
            region = _land(before, text, place, at)
            if region is not None:
                found.append(region)
    found.extend(_many(text, places, {region.parts[0]: region for region in found}))
    return sorted(found, key=lambda region: (region.span, region.parts))


def has_direction(text: str, span: Span) -> bool:
    """Whether "eastern", "the north of" or the like stands before these words."""
    before = " ".join(("", text[max(0, span.start - BEHIND) : span.start]))
    return bool(_PART.search(before) or _SIDE_OF.search(before))


def _at(place: Place) -> Point:
    assert place.latitude is not None
    assert place.longitude is not None
    return place.latitude, place.longitude


def _bearing(direction: str) -> float:
    return BEARINGS[re.sub(r"[- ]", "", direction.lower())]


def _span(before: str, match: re.Match[str], place: Place) -> Span:
    return Span(place.span.start - (len(before) - match.start()), place.span.end)


def _part(before: str, place: Place, at: int) -> Region | None:
    """ "Eastern Syria", "the north of Iraq": the sector of the circle around its middle; not for towns."""
    match = _PART.search(before) or _SIDE_OF.search(before)
    if match is None or place.radius is None:
        return None
    ring = part(_at(place), place.radius, _bearing(match["direction"]))
    middle = moved(_at(place), _bearing(match["direction"]), place.radius / 2)
    why = f"the {match['direction'].lower()} of {place.name}, drawn as a part of a circle of {place.radius:.0f} km"
    return Region(_span(before, match, place), (at,), ring, middle, round(place.radius / 2, 1), why)


def _beyond(before: str, place: Place, at: int) -> Region | None:
    """ "20 km south of Homs": a circle a quarter of the distance wide, as such numbers are rounded."""
    match = _BEYOND.search(before)
    if match is None or place.kind not in ("settlement", "site", "terrain"):
        return None
    if match["number"]:
        away = float(match["number"]) * (MILE if match["unit"].startswith("mile") else 1.0)
        radius = max(5.0, away / 4)
        why = f"{away:.0f} km {match['direction'].lower()} of {place.name}, give or take {radius:.0f} km"
    else:
        away = radius = BEYOND_TOWN
        why = f"{match['direction'].lower()} of {place.name}, taken as within {2 * radius:.0f} km"
    middle = moved(_at(place), _bearing(match["direction"]), away)
    return Region(_span(before, match, place), (at,), circle(middle, radius), middle, round(radius, 1), why)


def _land(before: str, text: str, place: Place, at: int) -> Region | None:
    """ "Near Homs", "the Rutba desert": a circle around it."""
    near = _NEAR.search(before)
    land = _LAND.match(text, place.span.end) if place.kind in ("settlement", "area") else None
    if (near is None and land is None) or place.kind == "country":
        return None
    radius = round((place.radius or 0.0) + (LAND if land else NEAR_TOWN), 1)
    span = _span(before, near, place) if near else place.span
    words = [" ".join(near["word"].lower().split())] if near else []
    words += [f"the {land['land'].lower()} around {place.name}" if land else place.name]
    why = f"{' '.join(words)}, taken as within {radius:.0f} km of its middle"
    whole = Span(span.start, land.end() if land else span.end)
    return Region(whole, (at,), circle(_at(place), radius), _at(place), radius, why)


def _many(text: str, places: Sequence[Place], single: dict[int, Region]) -> list[Region]:
    """ "The triangle between A, B and C": the hull of the middles of its parts, and of theirs where they are parts."""
    found = []
    at = 0
    while at < len(places):
        first = places[at]
        start = single[at].span.start if at in single else first.span.start
        match = _MANY.search(text[max(0, start - 120) : start])
        listed = _listed(text, places, at) if match is not None else []
        if match is not None and len(listed) > 1:
            middles = [single[one].middle if one in single else _at(places[one]) for one in listed]
            middle = middle_of(middles)
            radius = round(max(5.0, reach(middle, middles)), 1)
            span = Span(max(0, start - 120) + match.start(), places[listed[-1]].span.end)
            names = ", ".join(places[one].name for one in listed)
            shape = hull(middles) if len(listed) > 2 else circle(middle, radius)
            found.append(
                Region(
                    span,
                    tuple(listed),
                    shape,
                    middle,
                    radius,
                    f"the area that {names} span, drawn through their middles",
                )
            )
            at = listed[-1]
        at += 1
    return found


def _listed(text: str, places: Sequence[Place], at: int) -> list[int]:
    """The places from this one on that only commas, "and" and directions stand between; [] where one has no point."""
    listed = [at]
    while listed[-1] + 1 < len(places):
        one, two = places[listed[-1]], places[listed[-1] + 1]
        gap = text[one.span.end : two.span.start]
        words = re.sub(r"(?i)^\s*(?:governorate|province|county|city)\b", "", gap)
        if not _BETWEEN.match(words):
            break
        listed.append(listed[-1] + 1)
    return listed if all(places[one].latitude is not None for one in listed) else []
