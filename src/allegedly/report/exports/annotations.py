"""What the two formats of annotations share: each object as words with a label, tags, and where the words stand."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...schema import Quote, Span, quote
from ...schema.decisions import ObjectKind
from .exported import Links, Subject
from .left_out import EVERY_KIND, Held

HELD: Held = {
    "article": "origin",
    "attributions": "content manner act source_id",
    "sources": "name type mentions",
    "claims": "pieces text attribution",
    "times": "span text earliest latest",
    "places": "span text name kind",
    "quantities": "span text low high unit",
    "events": "span kind status",
    "arguments": "span form",
    "findings": "code quotes reason",
    "people": "rejected",
    "notes": EVERY_KIND,
}

CONTEXT = 32
"""Characters around a quotation, as the Hypothes.is client keeps them."""


class Annotation(NamedTuple):
    """One object on its words: its kind, what there is to say of it, who stands behind it; the code of a finding."""

    kind: ObjectKind
    id: str
    quote: Quote
    label: str
    by: str
    author: str
    note: str
    code: str = ""

    @property
    def tags(self) -> list[str]:
        return [self.kind, self.by, self.code] if self.code else [self.kind, self.by]


def annotations(subject: Subject) -> Iterator[Annotation]:
    """Every object of a reading that stands on words, and what a person rejected, in the order of the kinds."""
    reading, links = subject.reading, Links(subject.reading)
    for one in reading.attributions:
        source = links.sources.get(one.source_id)
        yield _one(subject, "attribution", one.id, one.content, f"{one.act}, {one.manner}: {_name(source)}")
    for source in reading.sources:
        if source.mentions:
            yield _one(subject, "source", source.id, _quote(subject, source.mentions), f"{source.type}: {source.name}")
    for claim in reading.claims:
        yield _one(
            subject, "claim", claim.id, Quote(claim.pieces, claim.text), f"rests on {_name(links.speaker(claim))}"
        )
    for time in reading.times:
        yield _one(subject, "time", time.id, Quote((time.span,), time.text), f"{time.earliest} to {time.latest}")
    for place in reading.places:
        yield _one(subject, "place", place.id, Quote((place.span,), place.text), f"{place.kind}: {place.name}")
    for number in reading.quantities:
        label = f"{_bound(number.low)} to {_bound(number.high)} {number.unit or ''}".strip()
        yield _one(subject, "quantity", number.id, Quote((number.span,), number.text), label)
    for event in reading.events:
        yield _one(subject, "event", event.id, _quote(subject, (event.span,)), f"{event.kind}, {event.status}")
    for argument in reading.arguments:
        yield _one(subject, "argument", argument.id, _quote(subject, (argument.span,)), argument.form)
    for finding in reading.findings:
        if finding.quotes:
            made = _one(subject, "finding", finding.id, finding.quotes[0], f"{finding.code}: {finding.reason}")
            yield made._replace(code=finding.code)
    codes = {finding.id: finding.code for finding in subject.judged.machine.findings}
    for gone in subject.judged.rejected:
        code = codes.get(gone.id, "") if gone.kind == "finding" else ""
        judged = gone.judgement
        yield Annotation(gone.kind, gone.id, gone.quote, "", "rejected", judged.author, judged.note, code)


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """A piece by its words and by its place; places count code points, as the Web Annotation model has them."""
    start, end = span
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - CONTEXT) : start],
            "suffix": text[end : end + CONTEXT],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def address(subject: Subject) -> str:
    """What is annotated: the article's own address, or the digest of its text where it has none."""
    return subject.address or f"urn:sha256:{subject.reading.article.sha256}"


def _one(subject: Subject, kind: ObjectKind, identity: str, words: Quote, label: str) -> Annotation:
    judgement = subject.judged.judgement(kind, identity)
    by, author = subject.standing(kind, identity)
    return Annotation(kind, identity, words, label, by, author, judgement.note if judgement else "")


def _quote(subject: Subject, pieces: tuple[Span, ...]) -> Quote:
    return quote(subject.reading.article.text, pieces)


def _name(source: Any) -> str:
    return source.name if source else "nobody"


def _bound(value: float | None) -> str:
    return "?" if value is None else f"{value:g}"
