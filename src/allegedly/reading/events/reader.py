"""From an article to its events: find the words, read their clauses, then make one event of several tellings."""

from collections.abc import Sequence, Set
from copy import copy

from ...schema import (
    Article,
    Attribution,
    Event,
    EventActor,
    Place,
    Quantity,
    Quote,
    Source,
    Span,
    Status,
    Time,
    quote,
)
from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .actors import Cast, parties
from .anchors import add_deaths, place_of, recurring, time_of
from .clusters import clustered
from .fields import fill_from_fields
from .links import is_definite, is_lemma, is_verb
from .lone import lone_places, lone_times
from .settings import add_scenes, days_there, followers, set_scenes, share_settings, there
from .status import carrier_of, carriers, status
from .struck import struck_places
from .surroundings import Surroundings
from .tellings import Telling, telling, whole
from .tolls import tolls
from .triggers import Trigger, triggers

_STRENGTH: tuple[Status, ...] = ("happened", "claimed", "denied", "planned", "hypothetical", "habitual")
"""Of several tellings the event has the status that stands first here; a denial that came first outweighs a claim."""


def events(
    article: Article,
    syntax: Syntax,
    sources: tuple[Source, ...],
    attributions: tuple[Attribution, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    quantities: tuple[Quantity, ...],
) -> tuple[Event, ...]:
    """What an article says happened, will happen or did not happen, in reading order.

    All ids that an event points at are those of the objects given. Words of headings and apparatus tell of no events.
    Takes time in proportion to the text, and to the events times those near to them.
    """
    syntax = _with_places(syntax, places)
    surroundings = Surroundings(article, syntax, times)
    found = triggers(syntax, surroundings)
    tellings = _tellings(syntax, found)
    owners = {word: number for number, one in enumerate(tellings) for part in (one, *one.also) for word in part.words}
    for number, one in enumerate(tellings):  # a trigger is its own, whoever else's clause it stands in
        for part in (one, *one.also):
            owners[part.index] = number
    add_deaths(syntax, owners)
    add_scenes(syntax, owners)
    carried = carriers(syntax, attributions)
    cast = Cast(syntax, sources, attributions)
    when, again = time_of(syntax, times, owners), recurring(syntax, times, owners)
    where = place_of(syntax, places, owners)
    following = followers(syntax, tellings, owners)
    when = lone_times(syntax, times, tellings, following, carried) | when
    placed = there(syntax, tellings, places) | struck_places(syntax, tellings, places)
    where = lone_places(syntax, places, tellings, following, owners, carried) | placed | where
    share_settings(syntax, tellings, following, places, when, where)
    set_scenes(syntax, times, places, tellings, when, where)
    days_there(syntax, times, tellings, placed, when)
    sited = frozenset(
        index
        for place in places
        if place.role != "actor" and place.kind != "country"
        for index in syntax.within(place.span)
    )
    tolls(syntax, quantities, tellings, owners)
    for number, one in enumerate(tellings):
        carrier = carrier_of(syntax, one.index, carried)
        one.attribution = carrier.id if carrier is not None else None
        one.status = status(syntax, one.trigger, carrier, number in again)
        one.time, one.place = when.get(number), where.get(number)
        one.actors = _actors(syntax, surroundings, cast, sited, one, carrier)
        one.definite = not is_verb(syntax, one.index) and is_definite(syntax, one.index)
    fill_from_fields(syntax, times, places, quantities, tellings)
    told = [one for one in tellings if _tells(syntax, one)]
    clusters = [cluster for cluster in clustered(syntax, surroundings, told) if _stands(syntax, cluster)]
    return tuple(_event(syntax, cluster, f"e{number}") for number, cluster in enumerate(clusters, 1))


def _with_places(syntax: Syntax, places: Sequence[Place]) -> Syntax:
    """The same words, with those known as places that the reading of places has found to be some, or governments that
    go by the name of one.
    """
    found = copy(syntax)
    located = {index: "place" for one in places if one.role != "attribute" for index in syntax.within(one.span)}
    found.entity_kinds = syntax.entity_kinds | located
    return found


def _tellings(syntax: Syntax, found: Sequence[Trigger]) -> list[Telling]:
    """The tellings, those in one sentence that are one whole put together."""
    others = frozenset(trigger.index for trigger in found)
    protests = {index for one in found if one.meaning.kind == "PROTEST" for index in (one.index, one.frame.predicate)}
    kept: list[Telling] = []
    first_here = 0
    for trigger in found:
        if trigger.meaning.kind == "REQUEST" and _is_purpose(syntax, trigger, protests):
            continue
        one = telling(syntax, trigger, others)
        while first_here < len(kept) and kept[first_here].index < syntax.sentence(one.index).start:
            first_here += 1
        here = range(len(kept) - 1, first_here - 1, -1)
        place = next((number for number in here if _one_whole(syntax, kept[number], one)), None)
        if place is None:
            kept.append(one)
        elif _leads(syntax, one, kept[place]):
            parent = kept[place]
            one.also, parent.also = [parent, *parent.also], []
            kept[place] = one
        else:
            kept[place].also.append(one)
    return kept


def _is_purpose(syntax: Syntax, trigger: Trigger, protests: Set[int | None]) -> bool:
    """Whether a demand is what a protest is for: "marched to *demand*"; then it is no second event."""
    word = syntax.words[trigger.index]
    if word.tag not in ("VB", "VBG") or word.relation not in ("advcl", "xcomp", "acl"):
        return False
    return word.head in protests


def _one_whole(syntax: Syntax, earlier: Telling, later: Telling) -> bool:
    """Whether two words of one sentence tell of one event, whichever of them names it."""
    parts = (earlier, *earlier.also)
    return any(whole(syntax, one, later) or whole(syntax, later, one) for one in parts) or _won_by(
        syntax, earlier, later
    )


def _won_by(syntax: Syntax, taking: Telling, battle: Telling) -> bool:
    """ "Drove rebels out of Kesh after *fighting*": the battle in which a place was taken."""
    if taking.trigger.meaning.sub_kind != "territory taken" or battle.trigger.meaning.sub_kind != "armed clash":
        return False
    marks = {syntax.forms[child] for child in syntax.children(battle.index) if child < battle.index}
    return syntax.words[battle.index].head in taking.words and not clause_words().occasions.isdisjoint(marks)


def _leads(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether the later of two is what happened and the earlier but its harm: "were *killed* in an *ambush*"."""
    return is_lemma(syntax, other.index, clause_words().harming) and not is_lemma(
        syntax, one.index, clause_words().harming
    )


def _actors(
    syntax: Syntax,
    surroundings: Surroundings,
    cast: Cast,
    where: frozenset[int],
    one: Telling,
    carrier: Attribution | None,
) -> tuple[EventActor, ...]:
    """All parties of a telling, each once, those of its harm among them."""
    found: dict[tuple[str, str], EventActor] = {}
    doing: set[str] = set()
    behind = _speakers_behind(syntax, one, carrier)
    for part in (one, *one.also):
        for head, role in parties(syntax, part.trigger, where):
            if head in surroundings.when or head in behind or any(head == other.index for other in (one, *one.also)):
                continue
            actor = cast.actor(head, role, carrier)
            if actor is None or (role != "actor" and actor.name.lower() in doing):
                continue
            if role == "actor":
                doing.add(actor.name.lower())
            found.setdefault((actor.role, actor.name.lower()), actor)
    return tuple(sorted(found.values(), key=lambda actor: actor.span))


def _speakers_behind(syntax: Syntax, one: Telling, carrier: Attribution | None) -> Set[int]:
    """The words behind an event for who tells of it, and has no part in it: "attacked Kesh, *two officials* said"."""
    if carrier is None or carrier.source is None:
        return frozenset()
    return {index for index in syntax.words_of(carrier.source.pieces) if index > one.index}


def _tells(syntax: Syntax, one: Telling) -> bool:
    """Whether a telling says enough to be one: a noun alone in the air ("attacks are wrong") does not."""
    if is_verb(syntax, one.index):
        return bool(one.weight) or one.trigger.meaning.kind in ("ASSAULT", "PROTEST")
    if {"cop", "nsubj"} <= {syntax.words[child].relation for child in syntax.children(one.index)}:
        return False  # "it was the worst attack": what was told is only judged
    if one.also or one.definite or one.actors or one.time is not None or one.place is not None:
        return True
    counted = any(
        syntax.words[child].tag == "CD" or syntax.words[child].relation == "nummod"
        for child in syntax.children(one.index)
    )
    return counted or _is_told_of(syntax, one) or _is_brought_about(syntax, one)


def _is_brought_about(syntax: Syntax, one: Telling) -> bool:
    """ "Sparked *riots*", "quelled the *unrest*"."""
    word = syntax.words[one.index]
    return word.relation in ("obj", "nsubj:pass") and is_lemma(syntax, word.head, event_words().classes.sparking)


def _stands(syntax: Syntax, cluster: Sequence[Telling]) -> bool:
    """Whether an event is told at all: a lone "the attack" that points nowhere, with nothing to it, is none."""
    if any(is_verb(syntax, one.index) for one in cluster):
        return True
    return any(one.weight or _is_told_of(syntax, one) or _is_brought_about(syntax, one) for one in cluster)


def _is_told_of(syntax: Syntax, one: Telling) -> bool:
    """Whether a verb says that it took place: "the unrest began", "launched an attack"; not "these attacks show"."""
    predicate = one.trigger.frame.predicate
    if predicate is None:
        return False
    classes = event_words().classes
    return is_lemma(syntax, predicate, classes.happening if one.definite else classes.happening | classes.light)


def _event(syntax: Syntax, cluster: Sequence[Telling], number: str) -> Event:
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
