"""What every export takes and gives: subjects in, files and a list of losses out."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from ...schema import Attribution, Claim, Event, Place, Reading, Source, Time
from ...schema.decisions import Decision, Judged, ObjectKind

_SURROGATE = re.compile("[\ud800-\udfff]")


class Subject(msgspec.Struct, frozen=True):
    """One article to export: its id in the case (or the name of its file), its judged reading, its decisions."""

    id: str
    judged: Judged
    decisions: tuple[Decision, ...] = ()

    @property
    def reading(self) -> Reading:
        return self.judged.reading

    @property
    def address(self) -> str:
        """The article's address on the web, or nothing: where a file lies on somebody's disk is nobody's business."""
        origin = self.reading.article.origin
        return origin if origin.lower().startswith(("http://", "https://")) else ""

    @property
    def origin(self) -> str:
        """The article's address, or the name of its file."""
        return self.address or re.split(r"[/\\]", self.reading.article.origin)[-1] or self.id

    @property
    def title(self) -> str:
        """The article's title, else where it comes from."""
        return self.reading.article.title or self.origin

    def located(self) -> list[Place]:
        """The resolved places at which something is or happens, each entry of the gazetteer once."""
        found: dict[tuple[object, ...], Place] = {}
        told = {event.place for event in self.reading.events}
        for place in self.reading.places:
            if place.latitude is not None and (place.role in ("location", "dateline") or place.id in told):
                found.setdefault(place_key(place), place)
        return list(found.values())

    def standing(self, kind: ObjectKind, identity: str) -> tuple[str, str]:
        """Who stands behind an object: "machine", "accepted", "corrected" or "added", and the person, if any does."""
        judgement = self.judged.judgement(kind, identity)
        # Whoever only rates a claim says nothing of whether the machine found it rightly.
        if judgement is None or judgement.state == "machine":
            return "machine", ""
        return judgement.state, judgement.author

    def by_whom(self, kind: ObjectKind, identity: str) -> str:
        """The same in words: "Found by the machine", "Accepted by RM"."""
        by, author = self.standing(kind, identity)
        return f"{by.capitalize()} by {author}" if author else "Found by the machine"


class Exported(msgspec.Struct, frozen=True):
    """Files by their names, and sentences that say what the format cannot hold of what was there."""

    files: dict[str, bytes]
    losses: tuple[str, ...]


class Links:
    """The objects of one reading by their ids, for what refers to them."""

    def __init__(self, reading: Reading) -> None:
        self.sources: dict[str | None, Source] = {source.id: source for source in reading.sources}
        self.attributions: dict[str | None, Attribution] = {one.id: one for one in reading.attributions}
        self.times: dict[str | None, Time] = {time.id: time for time in reading.times}
        self.places: dict[str | None, Place] = {place.id: place for place in reading.places}

    def speaker(self, thing: Claim | Event) -> Source | None:
        """The source that a claim or an event rests on, or None."""
        attribution = self.attributions.get(thing.attribution)
        return self.sources.get(attribution.source_id) if attribution else None


def place_key(place: Place) -> tuple[object, ...]:
    """What two mentions of one place share."""
    return (place.name, place.latitude, place.longitude)


def unjudged(reading: Reading) -> Judged:
    """A reading that no person has looked at yet."""
    return Judged(reading, reading, {}, (), ())


def json_bytes(value: Any) -> bytes:
    """Indented JSON in UTF-8. Half a surrogate pair, which it cannot carry, becomes U+FFFD."""
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_whole(msgspec.to_builtins(value)))
    return msgspec.json.format(encoded, indent=2) + b"\n"


def lost(count: int, one: str, several: str) -> Iterable[str]:
    """The sentence about a loss, if anything was lost: its words for one thing, and for several."""
    if count:
        yield f"{count} {one if count == 1 else several}"


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list) else value
