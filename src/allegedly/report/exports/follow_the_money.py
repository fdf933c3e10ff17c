"""FollowTheMoney 4: entities as JSON Lines, for Aleph and its kin.

Only a named person or organisation becomes an entity with a name: "an official" would be taken for one and the same
in every article. What such sources say is a note on the article, with the words for them in it.
"""

import calendar
import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from ...schema import Time
from ..characters import plain
from .exported import Exported, Links, Subject, lost, place_key
from .left_out import Held, left_out

HELD: Held = {
    "article": "text origin language title byline publisher written",
    "attributions": "source_id",
    "sources": "name type title affiliation cites",
    "claims": "text attribution",
    "times": "earliest latest",
    "places": "name latitude longitude country reason",
    "events": "span trigger kind actors time place status",
    "people": "ratings",
}

_SCHEMA = {"named person": "Person", "named organisation": "Organization", "document": "Document"}

_LANGUAGES = {"en": "eng"}
"""ISO 639-1 to the 639-3 that FollowTheMoney uses, for what is read."""

_NO_EVENTS = ("denied", "hypothetical", "habitual")
"""An entity says that something is or will be; these say that it is not, may be, or is meant in general."""

_Entity = dict[str, Any]


def follow_the_money(subjects: Sequence[Subject]) -> Exported:
    """One file, `entities.ftm.json`, one entity a line."""
    entities = [entity for subject in subjects for entity in _entities(subject)]
    sources = [source for subject in subjects for source in subject.reading.sources]
    losses = [
        *lost(
            sum(source.type not in _SCHEMA for source in sources),
            "unnamed source is no entity; its claims are notes with its words",
            "unnamed sources are no entities; their claims are notes with their words",
        ),
        *lost(
            sum(_date(time) is None for subject in subjects for time in subject.reading.times),
            "time that is no day, month or year is left out",
            "times that are no day, month or year are left out",
        ),
        *lost(
            sum(event.status in _NO_EVENTS for subject in subjects for event in subject.reading.events),
            "event that is denied, hypothetical or habitual is left out",
            "events that are denied, hypothetical or habitual are left out",
        ),
        *lost(
            sum(place.latitude is None for subject in subjects for place in subject.reading.places),
            "place without coordinates is left out",
            "places without coordinates are left out",
        ),
        "Places that stand for a government or describe something else are left out",
        *left_out(subjects, HELD),
    ]
    lines = b"".join(msgspec.json.encode(entity) + b"\n" for entity in entities)
    return Exported({"entities.ftm.json": lines}, tuple(losses))


def _entities(subject: Subject) -> Iterator[_Entity]:
    links = Links(subject.reading)
    named = {source.id for source in subject.reading.sources if source.type in _SCHEMA}
    yield _article(subject)
    yield from _sources(subject, named)
    yield from _claims(subject, links, named)
    yield from _places(subject)
    yield from _events(subject, links)


def _article(subject: Subject) -> _Entity:
    article = subject.reading.article
    return _entity(
        _id(subject, "article"),
        "Article",
        title=subject.title,
        author=article.byline,
        publisher=article.publisher,
        publishedAt=article.written,
        language=_LANGUAGES.get(article.language or ""),
        contentHash=hashlib.sha1(article.text.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
        sourceUrl=subject.address,
        bodyText=article.text.strip(),
    )


def _sources(subject: Subject, named: set[str]) -> Iterator[_Entity]:
    own = _id(subject, "article")
    for source in subject.reading.sources:
        if source.id not in named:
            continue
        label = "title" if source.type == "document" else "name"
        about = {"position": source.title} if source.type == "named person" else {}
        notes = [source.affiliation, subject.by_whom("source", source.id)]
        yield _entity(
            _id(subject, source.id), _SCHEMA[source.type], **{label: source.name}, **about, notes=notes, proof=own
        )
        for cited in source.cites:
            if cited in named:
                yield _entity(
                    _id(subject, f"{source.id} {cited}"),
                    "UnknownLink",
                    subject=_id(subject, source.id),
                    object=_id(subject, cited),
                    role="cites",
                    proof=own,
                )


def _claims(subject: Subject, links: Links, named: set[str]) -> Iterator[_Entity]:
    own = _id(subject, "article")
    for claim in subject.reading.claims:
        speaker = links.speaker(claim)
        judgement = subject.judged.judgement("claim", claim.id)
        rating = judgement.rating if judgement else None
        yield _entity(
            _id(subject, claim.id),
            "Note",
            name=f"Claim {claim.id}",
            description=claim.text,
            entity=[own, _id(subject, speaker.id) if speaker and speaker.id in named else None],
            summary=f"Rests on {speaker.name if speaker else 'nobody'} ({speaker.type if speaker else 'own voice'})",
            notes=[
                subject.by_whom("claim", claim.id),
                f"Rated by {judgement.author}: {rating.label}" if judgement and rating else None,
            ],
            proof=own,
        )


def _places(subject: Subject) -> Iterator[_Entity]:
    for place in subject.located():
        yield _entity(
            _id(subject, f"place {place_key(place)}"),
            "Address",
            full=place.name,
            latitude=f"{place.latitude:.5f}",
            longitude=f"{place.longitude:.5f}",
            country=place.country.lower() if place.country else None,
            remarks=place.reason,
            proof=_id(subject, "article"),
        )


def _events(subject: Subject, links: Links) -> Iterator[_Entity]:
    for event in subject.reading.events:
        if event.status in _NO_EVENTS:
            continue
        where, time = links.places.get(event.place), links.times.get(event.time)
        yield _entity(
            _id(subject, event.id),
            "Event",
            name=f"{event.kind.capitalize()}: {event.trigger.text} ({event.status})",
            summary=subject.reading.article.text[event.span.start : event.span.end],
            date=_date(time) if time else None,
            location=where.name if where else None,
            country=where.country.lower() if where and where.country else None,
            addressEntity=_id(subject, f"place {place_key(where)}") if where and where.latitude is not None else None,
            involved=[
                _id(subject, actor.id) for actor in event.actors if actor.id and _is_legal_entity(links, actor.id)
            ],
            notes=subject.by_whom("event", event.id),
            proof=_id(subject, "article"),
        )


def _entity(identity: str, schema: str, **properties: Any) -> _Entity:
    """An entity as the standard writes it: every property a list of texts, none empty."""
    kept = {}
    for name, value in properties.items():
        values = [plain(one) for one in (value if isinstance(value, list) else [value]) if one]
        if values:
            kept[name] = values
    return {"id": identity, "schema": schema, "properties": kept}


def _id(subject: Subject, what: str) -> str:
    """The same article gives the same ids, in whichever case it lies."""
    words = f"allegedly {subject.reading.article.sha256} {what}"
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()


def _date(time: Time) -> str | None:
    """The ISO prefix that means exactly these days, or None."""
    first, last = time.earliest, time.latest
    if first is None or last is None:
        return None
    if first == last:
        return first
    if first[:7] == last[:7] and first.endswith("-01") and _ends_month(last):
        return first[:7]
    return first[:4] if (first[4:], last[4:]) == ("-01-01", "-12-31") and first[:4] == last[:4] else None


def _ends_month(day: str) -> bool:
    return int(day[8:]) == calendar.monthrange(int(day[:4]), int(day[5:7]))[1]


def _is_legal_entity(links: Links, identity: str) -> bool:
    source = links.sources.get(identity)
    return source is not None and source.type in ("named person", "named organisation")
