"""GeoJSON (RFC 7946): the places of articles, and the events that are placed, as features of one collection.

A place that is not resolved is a feature without a geometry, which the standard allows and every program skips.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from ...schema import Place
from .exported import Exported, Links, Subject, json_bytes, lost
from .left_out import Held, left_out

HELD: Held = {
    "attributions": "source_id",
    "sources": "name",
    "times": "earliest latest",
    "places": "text name kind role latitude longitude country area geonames_id radius shape reason",
    "events": "span kind sub_kind time place killed attribution status",
}

_Feature = dict[str, Any]


def geojson(subjects: Sequence[Subject]) -> Exported:
    """One file, `places.geojson`."""
    features = [feature for subject in subjects for feature in _features(subject)]
    events = [event for subject in subjects for event in subject.reading.events]
    losses = [
        *lost(
            sum(event.place is None for event in events),
            "event without a place is left out",
            "events without a place are left out",
        ),
        *left_out(subjects, HELD),
    ]
    return Exported({"places.geojson": json_bytes({"type": "FeatureCollection", "features": features})}, tuple(losses))


def _features(subject: Subject) -> Iterator[_Feature]:
    links = Links(subject.reading)
    for place in subject.reading.places:
        by, author = subject.standing("place", place.id)
        properties = {
            "kind": place.kind,
            "name": place.name,
            "words": place.text,
            "role": place.role,
            "country": place.country,
            "area": place.area,
            "geonames_id": place.geonames_id,
            "radius_km": place.radius,
            "reason": place.reason,
        }
        yield _feature(subject, "place", place.id, place, properties | {"by": by, "author": author})
    for event in subject.reading.events:
        where, time, source = links.places.get(event.place), links.times.get(event.time), links.speaker(event)
        if where is None:
            continue
        by, author = subject.standing("event", event.id)
        properties = {
            "kind": event.kind,
            "sub_kind": event.sub_kind,
            "words": subject.reading.article.text[event.span.start : event.span.end],
            "place": where.name,
            "earliest": time.earliest if time else None,
            "latest": time.latest if time else None,
            "killed_low": event.killed.low if event.killed else None,
            "killed_high": event.killed.high if event.killed else None,
            "status": event.status,
            "source": source.name if source else None,
        }
        yield _feature(subject, "event", event.id, where, properties | {"by": by, "author": author})


def _feature(subject: Subject, object_type: str, identity: str, place: Place, properties: dict[str, Any]) -> _Feature:
    return {
        "type": "Feature",
        "id": f"{subject.id}/{identity}",
        "geometry": _geometry(place),
        "properties": {"object": object_type, "article": subject.id} | properties,
    }


def _geometry(place: Place) -> dict[str, Any] | None:
    """Longitude before latitude, rings closed and counter-clockwise, as the standard wants them."""
    if len(place.shape) >= 3:
        ring = [[longitude, latitude] for latitude, longitude in place.shape]
        if ring[0] != ring[-1]:
            ring.append(ring[0])
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
        return {"type": "Polygon", "coordinates": [ring if area >= 0 else ring[::-1]]}
    if place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}
