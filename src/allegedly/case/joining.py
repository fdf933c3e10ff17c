"""Sources made one and taken apart, and who takes part in an event: what a decision changes in several objects at once.

Each function changes the tables of objects by id that it is given.
"""

from collections.abc import Iterable, Mapping

import msgspec

from ..schema import Attribution, EventActor, Source, Span
from ..schema.decisions import Judgement, ObjectKind
from ..unwrapping import unwrapped
from .kinds import PARTIES, Object


def unite(
    sources: dict[str, Object],
    attributions: dict[str, Object],
    one: Mapping[str, str],
    judgements: dict[ObjectKind, dict[str, Judgement]],
) -> None:
    """Make one source of those that a person said are one (`one`: part to whole).

    A circle of such words has no effect.
    """
    for identity in list(one):
        whole = one[identity]
        seen = {identity}
        while whole in one and whole not in seen:
            seen.add(whole)
            whole = one[whole]
        part, into = sources.get(identity), sources.get(whole)
        if whole in seen or not isinstance(part, Source) or not isinstance(into, Source):
            continue
        sources[whole] = msgspec.structs.replace(
            into,
            mentions=tuple(sorted({*into.mentions, *part.mentions})),
            cites=tuple(dict.fromkeys(cited for cited in (*into.cites, *part.cites) if cited != whole)),
        )
        del sources[identity]
        ours = judgements["source"]
        ours.setdefault(whole, msgspec.structs.replace(ours[identity], state="corrected", fields=("mentions",)))
        for key, attribution in attributions.items():
            if isinstance(attribution, Attribution) and attribution.source_id == identity:
                attributions[key] = msgspec.structs.replace(attribution, source_id=whole)
        for key, source in sources.items():
            if isinstance(source, Source) and identity in source.cites:
                cites = (whole if cited == identity else cited for cited in source.cites)
                kept = tuple(dict.fromkeys(cited for cited in cites if cited != key))
                sources[key] = msgspec.structs.replace(source, cites=kept)


def set_apart(sources: dict[str, Object], attributions: dict[str, Object], other: str, apart: Object) -> bool:
    """Take the mentions of a source that was added from the one that they were counted to, with what is said there.

    Returns False, and changes nothing, where that one has none of them, or would be left with none.
    """
    whole = sources[other]
    if not isinstance(whole, Source) or not isinstance(apart, Source):
        return False
    kept = tuple(mention for mention in whole.mentions if mention not in apart.mentions)
    if not kept or kept == whole.mentions:
        return False
    sources[other] = msgspec.structs.replace(whole, mentions=kept)
    for key, attribution in attributions.items():
        if (
            isinstance(attribution, Attribution)
            and attribution.source_id == other
            and attribution.source is not None
            and any(_within(piece, apart.mentions) for piece in attribution.source.pieces)
        ):
            attributions[key] = msgspec.structs.replace(attribution, source_id=apart.id)
    return True


def taking_part(
    text: str, before: Iterable[EventActor], lists: Mapping[str, tuple[Span, ...]], sources: Iterable[Object]
) -> tuple[EventActor, ...]:
    """Who takes part in an event after a person drew some of the `lists`; the roles of no list stay as they were.

    Whom the event had on the same words stays who that was. Others are the source that has a mention there, if any.
    """
    before = tuple(before)
    known = {(actor.role, actor.span): actor for actor in before}
    mentioned = {mention: source for source in sources if isinstance(source, Source) for mention in source.mentions}
    found = [actor for actor in before if actor.role not in {PARTIES[field] for field in lists}]
    for field, spans in lists.items():
        for span in spans:
            source = mentioned.get(span)
            name = source.name if source is not None else unwrapped(text[span.start : span.end])
            new = EventActor(None if source is None else source.id, PARTIES[field], span, name)
            found.append(known.get((new.role, span), new))
    return tuple(sorted(found, key=lambda actor: (actor.role, actor.span)))


def _within(span: Span, mentions: tuple[Span, ...]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in mentions)
