"""What an event of an article asks of a data set: when, where, who, how many; in the article's words and in figures."""

from collections import Counter
from datetime import date

import msgspec

from ...gazetteer import gazetteer
from ...schema import Event, EventActor, Place, Reading, Time
from ...unwrapping import unwrapped
from .place_names import same_place_name
from .place_words import finer_name, place_words

LONGEST_SPELL = 31
"""Days that an event's time may span: "in 2017" has hundreds of records and would match anything."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """`earliest` and `latest` are days, both inside; `latitude` and `longitude` degrees, None where the place has no
    middle, `radius` kilometres, `area` the first-level area. `unplaced` says that the place has a name of its own and
    is known no better than by what it lies in. `killed` are bounds, None where open. `parties` are names. `date_words`,
    `place_words` and `killed_words` are the article's own.
    """

    event: str
    kind: str
    earliest: date
    latest: date
    date_words: str
    place_words: str
    latitude: float | None
    longitude: float | None
    radius: float
    country: str | None
    area: str | None = None
    parties: tuple[str, ...]
    killed: tuple[float | None, float | None] | None
    killed_words: str
    unplaced: bool = False


def asked(event: Event, reading: Reading) -> Asked | None:
    """What the event asks; None where its time or its place is too vague to be looked up."""
    time = next((each for each in reading.times if each.id == event.time), None)
    place = next((each for each in reading.places if each.id == event.place), None)
    return None if time is None or place is None else asked_of(event, reading, time, place)


def asked_of(event: Event, reading: Reading, time: Time, place: Place) -> Asked | None:
    """What the event asks, if it was at this time and place; None where the time is too vague."""
    days = days_of(time)
    if days is None:
        return None
    killed, killed_words = _killed(event, reading)
    latitude, longitude, radius = _where(place, reading)
    words = place_words(event, place, reading.article.text, reading.times)
    parties = (actor for actor in event.actors if actor.role != "place" and not _only_counted(actor, reading))
    parties = (actor for actor in parties if actor.role == "actor" or not same_place_name(actor.name, words))
    return Asked(
        event=event.id,
        kind=event.kind,
        earliest=days[0],
        latest=days[1],
        date_words=unwrapped(time.text),
        place_words=words,
        latitude=latitude,
        longitude=longitude,
        radius=radius,
        country=place.country or focus(reading),
        area=place.name if place.kind == "area" else place.area,
        parties=tuple(dict.fromkeys(_party(actor, reading) for actor in parties)),
        killed=killed,
        killed_words=killed_words,
        unplaced=_is_unplaced(event, place, reading),
    )


def _is_unplaced(event: Event, place: Place, reading: Reading) -> bool:
    """Whether a place has a name of its own but is known no better than by what it lies in."""
    unknown = place.latitude is None and place.kind == "settlement" and place.area is not None
    return unknown or bool(finer_name(event, place, reading.article.text, reading.times))


def _party(actor: EventActor, reading: Reading) -> str:
    """Its name; that of the government for a town that acts as one does, and for any seat of one that is said to have
    done it: "*Damascus* denied", "perpetrator: *Damascus*".
    """
    towns = (place for place in reading.places if place.kind == "settlement" and place.span == actor.span)
    governing = gazetteer().seats if actor.role == "actor" else frozenset[int]()
    seats = (place for place in towns if place.role == "actor" or place.geonames_id in governing)
    seat = next((place for place in seats if place.country), None)
    return f"Government of {seat.country}" if seat is not None else actor.name


def days_of(time: Time) -> tuple[date, date] | None:
    """The first and the last day that a time can mean; None where it is open or spans too many."""
    if time.earliest is None or time.latest is None:
        return None
    earliest, latest = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    return (earliest, latest) if (latest - earliest).days < LONGEST_SPELL else None


def _only_counted(actor: EventActor, reading: Reading) -> bool:
    """Whether those to whom it was done are but a number, which no record names: "16 people"."""
    counted = any(actor.span.start <= one.span.start < actor.span.end for one in reading.quantities)
    named = any(word[:1].isupper() for word in actor.name.split()[1:])
    return actor.role == "target" and counted and not named


def focus(reading: Reading) -> str | None:
    """The country of most places of the article: that of a village which no gazetteer has."""
    named = Counter(place.country for place in reading.places if place.country and place.role == "location")
    return min(named, key=lambda country: (-named[country], country)) if named else None


def _killed(event: Event, reading: Reading) -> tuple[tuple[float | None, float | None] | None, str]:
    if event.killed is None:
        return None, ""
    quantity = next((each for each in reading.quantities if each.id == event.killed.quantity), None)
    words = unwrapped(quantity.text) if quantity is not None else ""
    return (event.killed.low, event.killed.high), words


def _where(place: Place, reading: Reading) -> tuple[float | None, float | None, float]:
    """Its middle and reach; those of the area in which the text puts it, where no gazetteer has it; none of a state."""
    if place.latitude is None and place.area is not None:
        alike = (one for one in reading.places if one.kind == "area" and one.name == place.area)
        place = next((one for one in alike if one.country == place.country), place)
    if place.kind == "country" or place.latitude is None:
        return None, None, 0.0
    return place.latitude, place.longitude, place.radius if place.radius is not None else 0.0
