"""STIX 2.1: a bundle with a report for each article, an identity for each source, a note for each claim.

An opinion stands where a person has rated a claim on a scale. Nothing of the machine's becomes an opinion.
"""

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from ...schema.decisions import Rating
from ..characters import plain
from .exported import Exported, Links, Subject, json_bytes, lost, place_key
from .left_out import Held, left_out

HELD: Held = {
    "article": "title standfirst publisher written origin",
    "attributions": "source_id",
    "sources": "name type title affiliation cites",
    "claims": "text attribution",
    "places": "name latitude longitude country radius reason",
    "events": "span kind place status",
    "people": "ratings",
}

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "allegedly.stix")
_EPOCH = "1970-01-01"

_CLASSES = {
    "named person": "individual",
    "named organisation": "organization",
    "document": "unknown",
    "anonymous source": "unknown",
    "unnamed group": "group",
}

_OPINIONS = ("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree")

_Object = dict[str, Any]


def stix(subjects: Sequence[Subject]) -> Exported:
    """One file, `stix.json`."""
    objects: dict[str, _Object] = {}
    for subject in subjects:
        objects.update((made["id"], made) for made in _objects(subject))
    identity = uuid.uuid5(_NAMESPACE, "\n".join(objects))
    bundle = {"type": "bundle", "id": f"bundle--{identity}", "objects": list(objects.values())}
    ratings = [
        judgement.rating
        for subject in subjects
        for judgement in subject.judged.judgements.get("claim", {}).values()
        if judgement.rating
    ]
    losses = [
        *lost(
            sum(subject.reading.article.written is None for subject in subjects),
            "article has no date; its objects are dated 1970-01-01, for STIX wants a date",
            "articles have no date; their objects are dated 1970-01-01, for STIX wants a date",
        ),
        *lost(
            sum(_opinion(rating) is None for rating in ratings),
            "rating without a scale is no opinion of STIX and stands in a note",
            "ratings without a scale are no opinions of STIX and stand in notes",
        ),
        *lost(
            sum(len(subject.reading.events) for subject in subjects),
            "event is a note with its words, for STIX has no object for it",
            "events are notes with their words, for STIX has no object for them",
        ),
        "The dates of all objects are those of the article",
        "Places without coordinates, and those that stand for a government or describe something else, are left out",
        *left_out(subjects, HELD),
    ]
    return Exported({"stix.json": json_bytes(bundle)}, tuple(losses))


def _objects(subject: Subject) -> Iterator[_Object]:
    links = Links(subject.reading)
    program = f"allegedly {subject.reading.made.version}"
    objects = [
        _object(subject, "identity", "allegedly", name=program, identity_class="system"),
        *_sources(subject),
        *_places(subject),
        *_claims(subject, links),
        *_events(subject, links),
    ]
    yield from objects
    yield _report(subject, [each["id"] for each in objects])


def _sources(subject: Subject) -> Iterator[_Object]:
    for source in subject.reading.sources:
        yield _object(
            subject,
            "identity",
            source.id,
            name=source.name,
            identity_class=_CLASSES[source.type],
            description=f"{source.type}. {subject.by_whom('source', source.id)}",
            roles=[plain(role) for role in (source.title, source.affiliation) if role],
        )
        for cited in source.cites:
            yield _object(
                subject,
                "relationship",
                f"{source.id} {cited}",
                relationship_type="related-to",
                description="cites",
                source_ref=_id(subject, "identity", source.id),
                target_ref=_id(subject, "identity", cited),
            )


def _places(subject: Subject) -> Iterator[_Object]:
    for place in subject.located():
        yield _object(
            subject,
            "location",
            str(place_key(place)),
            name=place.name,
            latitude=place.latitude,
            longitude=place.longitude,
            precision=1000 * place.radius if place.radius is not None else None,
            country=place.country,
            description=place.reason,
        )


def _claims(subject: Subject, links: Links) -> Iterator[_Object]:
    """A note for each claim, and an opinion where a person's rating of it has a scale."""
    for claim in subject.reading.claims:
        speaker = links.speaker(claim)
        judgement = subject.judged.judgement("claim", claim.id)
        rating = judgement.rating if judgement else None
        opinion = _opinion(rating) if rating else None
        abstract = f"Claim. {subject.by_whom('claim', claim.id)}"
        if judgement and rating and opinion is None:
            abstract += f". Rated by {judgement.author}: {rating.label}"
        yield _object(
            subject,
            "note",
            claim.id,
            abstract=abstract,
            content=claim.text,
            authors=[plain(speaker.name)] if speaker else None,
            object_refs=[_id(subject, "identity", speaker.id) if speaker else _id(subject, "report", "article")],
        )
        if judgement and rating and opinion:
            yield _object(
                subject,
                "opinion",
                claim.id,
                opinion=opinion,
                explanation=rating.label,
                authors=[plain(judgement.author)],
                object_refs=[_id(subject, "note", claim.id)],
            )


def _events(subject: Subject, links: Links) -> Iterator[_Object]:
    for event in subject.reading.events:
        where = links.places.get(event.place)
        placed = where is not None and where.latitude is not None
        about = ("location", str(place_key(where))) if where and placed else ("report", "article")
        yield _object(
            subject,
            "note",
            event.id,
            abstract=f"Event: {event.kind.lower()}, {event.status}. {subject.by_whom('event', event.id)}",
            content=subject.reading.article.text[event.span.start : event.span.end],
            object_refs=[_id(subject, *about)],
        )


def _report(subject: Subject, referred: list[str]) -> _Object:
    article = subject.reading.article
    reference: _Object = {"source_name": article.publisher or "article", "hashes": {"SHA-256": article.sha256}}
    reference |= {"url": subject.address} if subject.address else {"description": "the text of record"}
    return _object(
        subject,
        "report",
        "article",
        name=subject.title,
        description=article.standfirst,
        published=_moment(subject),
        object_refs=referred,
        external_references=[reference],
    )


def _object(subject: Subject, kind: str, what: str, **properties: Any) -> _Object:
    moment = _moment(subject)
    made: _Object = {
        "type": kind,
        "spec_version": "2.1",
        "id": _id(subject, kind, what),
        "created_by_ref": _id(subject, "identity", "allegedly"),
        "created": moment,
        "modified": moment,
    }
    for name, value in properties.items():
        if value is not None and value not in ("", []):
            made[name] = plain(value) if isinstance(value, str) else value
    return made


def _id(subject: Subject, kind: str, what: str) -> str:
    return f"{kind}--{uuid.uuid5(_NAMESPACE, f'{subject.reading.article.sha256} {kind} {what}')}"


def _moment(subject: Subject) -> str:
    return f"{subject.reading.article.written or _EPOCH}T00:00:00.000Z"


def _opinion(rating: Rating) -> str | None:
    """The rating on the five steps of STIX; its best is to agree with the claim."""
    if rating.value is None or rating.worst is None or rating.best is None or rating.worst == rating.best:
        return None
    share = (rating.value - rating.worst) / (rating.best - rating.worst)
    return _OPINIONS[round(4 * min(1.0, max(0.0, share)))]
