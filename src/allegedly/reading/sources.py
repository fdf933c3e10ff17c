"""Sources: who or what stands behind the attributions of an article, each one once, with all that is said of it."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from ..schema import Article, Attribution, Quote, Source, Span
from ..vocabulary import lemmas, sayings
from .anonymity import reasons_of_sources
from .chains import citations
from .coreference import referents
from .entities import Entities, Entity
from .portraits import affiliation, name, title
from .source_types import source_type
from .syntax import Syntax

_SHOWING = frozenset({"hints", "reveals", "suggests"})


class Sourced(NamedTuple):
    """The sources of an article and its attributions with the ids of their sources."""

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]


def sources(article: Article, syntax: Syntax, attributions: Sequence[Attribution]) -> Sourced:
    """Join the mentions of each source, give it its type, and say which other sources it cites.

    A source that only cites or is only cited is one too. What merely shows something and is no document ("the attacks
    indicate") is no source: there the author argues.
    """
    found = referents(article, syntax, attributions)
    attributions = [
        _shown(attribution, entity) for attribution, entity in zip(attributions, found.of_attribution, strict=True)
    ]
    behind = [
        None if entity is None or (attribution.act == "evidence" and entity.kind == "thing") else entity
        for attribution, entity in zip(attributions, found.of_attribution, strict=True)
    ]
    found.of_attribution[:] = behind
    _embody(syntax, attributions, behind)
    links = citations(syntax, attributions, found)
    met = {entity.number: entity for entity in behind if entity is not None}
    for link in links:
        met[link.citing.number], met[link.cited.number] = link.citing, link.cited
    ordered = sorted(met.values(), key=lambda entity: (min(phrase.span for phrase in entity.phrases), entity.number))
    ids = {entity.number: f"s{number}" for number, entity in enumerate(ordered, 1)}
    reasons = _reasons(syntax, ordered)
    attributed = tuple(
        attribution
        if entity is None
        else msgspec.structs.replace(_requested(attribution, reasons.get(entity.number)), source_id=ids[entity.number])
        for attribution, entity in zip(attributions, behind, strict=True)
    )
    saying: dict[str, list[str]] = {}
    for attribution in attributed:
        if attribution.source_id is not None:
            saying.setdefault(attribution.source_id, []).append(attribution.id)
    cites: dict[int, list[str]] = {}
    for link in links:
        cites.setdefault(link.citing.number, []).append(ids[link.cited.number])
    return Sourced(
        tuple(
            _source(
                found.entities,
                entity,
                ids[entity.number],
                reasons.get(entity.number),
                tuple(saying.get(ids[entity.number], ())),
                tuple(cites.get(entity.number, ())),
            )
            for entity in ordered
        ),
        attributed,
    )


def _shown(attribution: Attribution, entity: Entity | None) -> Attribution:
    """The attribution as evidence, where what "suggests" or "reveals" is a thing or a document and nobody's tongue."""
    inanimate = entity is not None and entity.kind in ("document", "thing")
    if inanimate and attribution.act == "statement" and attribution.attitude in _SHOWING:
        return msgspec.structs.replace(attribution, act="evidence")
    return attribution


def _embody(syntax: Syntax, attributions: Sequence[Attribution], behind: Sequence[Entity | None]) -> None:
    """Make a body of each unknown thing that does what no paper does: "*The town hall* confirmed it"."""
    for attribution, entity in zip(attributions, behind, strict=True):
        if entity is None or entity.kind != "thing" or entity.plural or attribution.cue is None:
            continue
        cue = syntax.words_of(attribution.cue.pieces)
        if any(not sayings().deliberate.isdisjoint(lemmas(syntax.forms[index])) for index in cue):
            entity.kind = "organisation"


def _requested(attribution: Attribution, reason: Quote | None) -> Attribution:
    """ "Who *asked that his name not be used*": the reason for a source's anonymity is a demand of its, and no news."""
    content = attribution.content
    if reason is not None and reason.start <= content.start and content.end <= reason.end:
        return msgspec.structs.replace(attribution, act="demand")
    return attribution


def _reasons(syntax: Syntax, entities: Sequence[Entity]) -> dict[int, Quote]:
    mentions = [
        (phrase.words.start, phrase.words.stop, entity.number)
        for entity in entities
        if not entity.names and not entity.members and entity.kind not in ("document", "thing")
        for phrase in entity.phrases
        if phrase.kind != "pronoun"
    ]
    return reasons_of_sources(syntax, mentions)


def _source(
    entities: Entities,
    entity: Entity,
    number: str,
    reason: Quote | None,
    saying: tuple[str, ...],
    cites: tuple[str, ...],
) -> Source:
    type_ = source_type(entities, entity, reason is not None)
    spans: set[Span] = {phrase.span for phrase in entity.phrases}
    return Source(
        id=number,
        name=name(entities.syntax, entity),
        type=type_,
        title=title(entities.syntax, entity) if type_ == "named person" and not entity.members else None,
        affiliation=None if entity.members else affiliation(entities.syntax, entity),
        anonymity=reason if type_ == "anonymous source" else None,
        mentions=tuple(sorted(spans)),
        attributions=saying,
        cites=cites,
    )
