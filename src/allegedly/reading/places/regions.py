"""Regions that the text makes from other places, each a ring around where its words put it, with how rough that is.

"Eastern Syria", "20 km south of Homs", "near the Rutba desert", "the triangle between A, B and C", "the Iraqi-Syrian
border".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...schema import Place, Span
from .geometry import BEARINGS, Point, circle, hull, middle_of, moved, part, reach
from .region_words import (
    BEYOND,
    FARTHEST,
    JOINED,
    LAND,
    LISTED,
    NEAR,
    PART,
    SIDE_OF,
    SPANNED,
    WITHIN,
    before_place,
)

NEAR_TOWN = 15.0
"""Kilometres around a town that "near" reaches: to the next town, roughly."""

LAND_AROUND = 50.0
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
        before = before_place(text, place.span.start)
        for describe in (_part, _beyond, _within):
            region = describe(before, place, at)
            if region is not None:
                break
        else:
            region = _land(before, text, place, at)
        if region is not None:
            found.append(region)
    found.extend(_spanned(text, places, {region.parts[0]: region for region in found}))
    return sorted(found, key=lambda region: (region.span, region.parts))


def _at(place: Place) -> Point:
    assert place.latitude is not None
    assert place.longitude is not None
    return place.latitude, place.longitude


def _bearing(direction: str) -> float:
    return BEARINGS[re.sub(r"[- ]", "", direction.lower())]


def _span(before: str, match: re.Match[str], place: Place) -> Span:
    return Span(place.span.start - (len(before) - match.start()), place.span.end)


def _kilometres(match: re.Match[str]) -> float:
    return float(match["number"]) * (MILE if match["unit"].lower().startswith("mile") else 1.0)


def _part(before: str, place: Place, at: int) -> Region | None:
    """ "Eastern Syria", "the north of Iraq": the sector of the circle around its middle; not for towns."""
    match = PART.search(before) or SIDE_OF.search(before)
    if match is None or place.radius is None:
        return None
    words, bearing, width = match["direction"].lower(), _bearing(match["direction"]), 90.0
    first = match.groupdict().get("first")
    if first is not None:
        turn = (_bearing(first) - bearing + 180) % 360 - 180
        if abs(turn) > 90:
            return None  # "northern and southern Yemen": two parts that no one sector holds
        words, bearing, width = f"{first.lower()} and {words}", bearing + turn / 2, 135.0
    ring = part(_at(place), place.radius, bearing, width)
    middle = moved(_at(place), bearing, place.radius / 2)
    why = f"the {words} of {place.name}, drawn as a part of a circle of {place.radius:.0f} km"
    return Region(_span(before, match, place), (at,), ring, middle, round(place.radius / 2, 1), why)


def _beyond(before: str, place: Place, at: int) -> Region | None:
    """ "20 km south of Homs": a circle a quarter of the distance wide, as such numbers are rounded."""
    match = BEYOND.search(before)
    if match is None or place.kind not in ("settlement", "site", "terrain"):
        return None
    if match["number"]:
        away = _kilometres(match)
        radius = max(5.0, away / 4)
        why = f"{away:.0f} km {match['direction'].lower()} of {place.name}, give or take {radius:.0f} km"
    else:
        away = radius = BEYOND_TOWN
        why = f"{match['direction'].lower()} of {place.name}, taken as within {2 * radius:.0f} km"
    middle = moved(_at(place), _bearing(match["direction"]), away)
    return Region(_span(before, match, place), (at,), circle(middle, radius), middle, round(radius, 1), why)


def _within(before: str, place: Place, at: int) -> Region | None:
    """ "Within 10 miles of Palmyra", "15 km outside Kirkuk": a circle around it, a quarter wider where it may be."""
    match = WITHIN.search(before)
    if match is None:
        return None
    away = _kilometres(match)
    radius = round(max(5.0, away if match["within"] else away * 1.25), 1)
    why = f"{away:.0f} km from {place.name} in no direction that is said, taken as within {radius:.0f} km"
    return Region(_span(before, match, place), (at,), circle(_at(place), radius), _at(place), radius, why)


def _land(before: str, text: str, place: Place, at: int) -> Region | None:
    """ "Near Homs", "the Rutba desert": a circle around it."""
    near = NEAR.search(before)
    land = LAND.match(text, place.span.end) if place.kind in ("settlement", "area") else None
    if (near is None and land is None) or place.kind == "country":
        return None
    radius = round((place.radius or 0.0) + (LAND_AROUND if land else NEAR_TOWN), 1)
    span = _span(before, near, place) if near else place.span
    words = [" ".join(near["word"].lower().split())] if near else []
    words += [f"the {land['land'].lower()} around {place.name}" if land else place.name]
    why = f"{' '.join(words)}, taken as within {radius:.0f} km of its middle"
    whole = Span(span.start, land.end() if land else span.end)
    return Region(whole, (at,), circle(_at(place), radius), _at(place), radius, why)


def _spanned(text: str, places: Sequence[Place], single: dict[int, Region]) -> list[Region]:
    """What several places span, each of them with its direction where it has one."""
    found = []
    at = 0
    while at < len(places):
        first = single[at].span.start if at in single else places[at].span.start
        match = SPANNED.search(text, max(0, first - FARTHEST), first)
        listed = _listed(text, places, at) if match is not None else []
        if match is not None and len(listed) > 1:
            span = Span(match.start(), places[listed[-1]].span.end)
            found.append(_drawn(match["form"].lower(), span, places, listed, single))
            at = listed[-1]
        elif (pair := _joined(text, places, at)) is not None:
            found.append(_drawn(pair["form"].lower(), Span(first, pair.end()), places, [at, at + 1], single))
            at += 1
        at += 1
    return found


def _drawn(form: str, span: Span, places: Sequence[Place], listed: Sequence[int], single: dict[int, Region]) -> Region:
    """The hull of the middles of three places and more; for two, a circle that holds both, or what lies between."""
    middles = [single[one].middle if one in single else _at(places[one]) for one in listed]
    names = " and ".join(", ".join(places[one].name for one in listed).rsplit(", ", 1))
    if form in ("border", "frontier") and len(listed) == 2:
        return _border(span, places, listed, names)
    middle = middle_of(middles)
    radius = round(max(5.0, reach(middle, middles)), 1)
    why = f"the area that {names} span, drawn through their middles"
    if form in ("halfway", "midway"):
        radius = round(max(5.0, radius / 2), 1)
        why = f"halfway between {names}, give or take {radius:.0f} km"
    shape = hull(middles) if len(listed) > 2 else circle(middle, radius)
    return Region(span, tuple(listed), shape, middle, radius, why)


def _border(span: Span, places: Sequence[Place], listed: Sequence[int], names: str) -> Region:
    """A circle as wide as the smaller of two neighbours where their circles would meet: borders are not known here."""
    one, two = (places[at] for at in listed)
    near, far = one.radius or 1.0, two.radius or 1.0
    share = near / (near + far)
    east = (_at(two)[1] - _at(one)[1] + 180) % 360 - 180
    latitude = _at(one)[0] + (_at(two)[0] - _at(one)[0]) * share
    middle = round(latitude, 4), round((_at(one)[1] + east * share + 180) % 360 - 180, 4)
    radius = round(max(5.0, min(near, far)), 1)
    why = f"the border between {names}, taken as within {radius:.0f} km of the middle between them"
    return Region(span, tuple(listed), circle(middle, radius), middle, radius, why)


def _joined(text: str, places: Sequence[Place], at: int) -> re.Match[str] | None:
    """The noun behind "Iraqi-Syrian" or "Baghdad-Basra", where both have a point."""
    pair = places[at : at + 2]
    if len(pair) < 2 or any(one.latitude is None for one in pair):
        return None
    gap = text[pair[0].span.end : pair[1].span.start]
    return JOINED.match(text, pair[1].span.end) if gap in ("-", "–") else None


def _listed(text: str, places: Sequence[Place], at: int) -> list[int]:
    """The places from this one on that only commas, "and" and directions stand between; [] where one has no point."""
    listed = [at]
    while listed[-1] + 1 < len(places):
        one, two = places[listed[-1]], places[listed[-1] + 1]
        gap = text[one.span.end : two.span.start]
        words = re.sub(r"(?i)^\s*(?:governorate|province|county|city)\b", "", gap)
        if not LISTED.match(words):
            break
        listed.append(listed[-1] + 1)
    return listed if all(places[one].latitude is not None for one in listed) else []
