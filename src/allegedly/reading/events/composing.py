"""One event made of its tellings: what it is called, who took part, and whether it happened."""

from collections.abc import Sequence

from ...schema import Event, EventActor, Quote, Span, Status, quote
from ...vocabulary import event_words
from ..syntax import Syntax
from .tellings import Telling

_STRENGTH: tuple[Status, ...] = ("happened", "claimed", "denied", "planned", "hypothetical", "habitual")
"""Of several tellings the event has the status that stands first here; a denial that came first outweighs a claim."""


def composed(syntax: Syntax, cluster: Sequence[Telling], number: str) -> Event:
    main = max(cluster, key=lambda one: (one.weight, -one.index))
    meaning = _sharpest(cluster, main)
    decided = _status(cluster)
    speaking = next((one for one in cluster if one.status == decided), main)
    mentions = sorted({syntax.span(part.index, part.index) for one in cluster for part in (one, *one.also)})
    trigger = syntax.span(main.index, main.index)
    return Event(
        id=number,
        span=main.clause,
        trigger=_quote(syntax, trigger),
        kind=main.trigger.meaning.kind,
        mode=meaning[0],
        sub_kind=meaning[1],
        actors=_merged([main, *(one for one in cluster if one is not main)]),
        time=next((one.time.id for one in cluster if one.time is not None), None),
        place=next((one.place.id for one in cluster if one.place is not None), None),
        killed=next((one.killed for one in cluster if one.killed is not None), None),
        injured=next((one.injured for one in cluster if one.injured is not None), None),
        attribution=speaking.attribution,
        status=decided,
        mentions=tuple(mentions),
    )


def _quote(syntax: Syntax, span: Span) -> Quote:
    return quote(syntax.text, (span,))


def _status(cluster: Sequence[Telling]) -> Status:
    met = [one.status for one in cluster]
    if "happened" not in met and met[0] == "denied":
        return "denied"
    return min(met, key=_STRENGTH.index)


def _merged(tellings: Sequence[Telling]) -> tuple[EventActor, ...]:
    found: dict[tuple[str, str], EventActor] = {}
    for one in tellings:
        for actor in one.actors:
            found.setdefault((actor.role, actor.name.lower()), actor)
    return tuple(found.values())


def _sharpest(cluster: Sequence[Telling], main: Telling) -> tuple[str | None, str | None]:
    """Mode and sub-kind: from what it is called where that says one, else from what it was done with."""
    if main.trigger.meaning.kind != "ASSAULT":
        return main.trigger.meaning.mode, main.trigger.meaning.sub_kind
    parts = [part for one in (main, *cluster) for part in (one, *one.also)]
    for part in parts:
        if part.trigger.meaning.sub_kind not in (None, "attack"):
            return part.trigger.meaning.mode, part.trigger.meaning.sub_kind
    instruments = event_words().instruments
    for part in parts:
        for word, instrument in instruments.items():
            if word in part.trigger.around:
                return instrument.mode, instrument.sub_kind
    return main.trigger.meaning.mode, main.trigger.meaning.sub_kind
