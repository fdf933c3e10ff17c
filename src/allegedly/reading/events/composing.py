"""One event made of its tellings: whether they tell enough, what it is called, who took part, whether it happened."""

from collections.abc import Sequence

from ...schema import Event, EventActor, Status, quote
from ...vocabulary import event_words
from ..syntax import Syntax
from .contradictions import same_party
from .grammar import is_lemma, is_verb
from .lasting_states import is_state
from .tellings import Telling

_STRENGTH: tuple[Status, ...] = ("happened", "claimed", "denied", "planned", "hypothetical", "habitual")
"""Of several tellings the event has the status that stands first here; a denial that came first outweighs a claim."""


def tells(syntax: Syntax, one: Telling) -> bool:
    """Whether a telling says enough to be one: a noun alone in the air ("attacks are wrong") does not."""
    if is_verb(syntax, one.index):
        return bool(one.weight) or one.trigger.meaning.kind in ("ASSAULT", "PROTEST")
    harmed = any(is_verb(syntax, part.index) for part in one.also)  # "were behind the attack that killed nine"
    if (
        not harmed
        and not is_state(syntax, one.index)
        and {"cop", "nsubj"} <= {syntax.words[child].relation for child in syntax.children(one.index)}
    ):
        return False  # "it was the worst attack": what was told is only judged
    if one.also or one.definite or one.weight:
        return True
    counted = any(
        syntax.words[child].tag == "CD" or syntax.words[child].relation == "nummod"
        for child in syntax.children(one.index)
    )
    return counted or _is_told_of(syntax, one)


def stands(syntax: Syntax, cluster: Sequence[Telling]) -> bool:
    """Whether an event is told at all: a lone "the attack" that points nowhere, with nothing to it, is none."""
    if any(is_verb(syntax, one.index) for one in cluster):
        return True
    return any(one.weight or _is_told_of(syntax, one) for one in cluster)


def _is_told_of(syntax: Syntax, one: Telling) -> bool:
    """Whether a verb says that it took place: "the unrest began", "launched an attack"; not "these attacks show"."""
    predicate = one.trigger.frame.predicate
    if predicate is None:
        return False
    classes = event_words().classes
    return is_lemma(syntax, predicate, classes.happening if one.definite else classes.happening | classes.light)


def composed(syntax: Syntax, cluster: Sequence[Telling], number: str) -> Event:
    """The event of some tellings, under the word that tells most of it."""
    main = max(cluster, key=lambda one: (one.weight, -one.index))
    mode, sub_kind = _sharpest(cluster, main)
    decided = _status(cluster)
    speaking = next((one for one in cluster if one.status == decided), main)
    mentions = sorted({syntax.span(part.index, part.index) for one in cluster for part in (one, *one.also)})
    return Event(
        id=number,
        span=main.clause,
        trigger=quote(syntax.text, (syntax.span(main.index, main.index),)),
        kind=main.trigger.meaning.kind,
        mode=mode,
        sub_kind=sub_kind,
        actors=_merged([main, *(one for one in cluster if one is not main)]),
        time=next((one.time.id for one in cluster if one.time is not None), None),
        place=next((one.place.id for one in cluster if one.place is not None), None),
        killed=next((one.killed for one in cluster if one.killed is not None), None),
        injured=next((one.injured for one in cluster if one.injured is not None), None),
        attribution=speaking.attribution,
        status=decided,
        mentions=tuple(mentions),
    )


def _status(cluster: Sequence[Telling]) -> Status:
    met = [one.status for one in cluster]
    if "happened" not in met and met[0] == "denied":
        return "denied"
    return min(met, key=_STRENGTH.index)


def _merged(tellings: Sequence[Telling]) -> tuple[EventActor, ...]:
    """Each party once, a shorter name for one that is there left out: "the depot" after "an army depot"."""
    found: list[EventActor] = []
    for one in tellings:
        known = tuple(found)
        for actor in one.actors:
            if not any(actor.role == other.role and _is_shorter(actor, other) for other in known):
                found.append(actor)
    return tuple(found)


def _is_shorter(actor: EventActor, other: EventActor) -> bool:
    """Whether it is the same party under the same or a shorter name."""
    return same_party(actor, other) and len(actor.name) <= len(other.name)


def _sharpest(cluster: Sequence[Telling], main: Telling) -> tuple[str | None, str | None]:
    """Mode and sub-kind: from what it is called where that says one, else from what it was done with."""
    own = main.trigger.meaning
    if own.kind != "ASSAULT":
        return own.mode, own.sub_kind
    triggers = [part.trigger for one in (main, *cluster) for part in (one, *one.also)]
    sharp = (one.meaning for one in triggers if one.meaning.sub_kind not in (None, "attack"))
    used = (made for one in triggers for word, made in event_words().instruments.items() if word in one.around)
    found = next(sharp, None) or next(used, own)
    return found.mode, found.sub_kind
