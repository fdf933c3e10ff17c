"""What speaks against two tellings being of one event: other names, other days, other places, other numbers."""

from collections.abc import Sequence

from ...schema import EventActor, Place, Toll
from ...vocabulary import EventMeaning, lemmas
from ...vocabulary.event_clauses import clause_words
from .tellings import Telling

MOST_COMPARED = 12
"""Tellings of one event that another is compared with, the latest; it, too, keeps the work linear."""

_REAL = frozenset({"claimed", "denied", "happened"})

_BY_HAND = frozenset({"abduct", "assassinate", "beat", "seize", "sexual", "torture"})

_BROAD = frozenset({"attack"})

BLASTS = frozenset({"air strike", "bombing", "shelling", "suicide bombing"})


def agrees(one: Telling, cluster: Sequence[Telling]) -> bool:
    """Whether nothing speaks against it."""
    meaning = one.trigger.meaning
    for other in cluster[-MOST_COMPARED:]:
        theirs = other.trigger.meaning
        if meaning.kind != theirs.kind or (one.status in _REAL) != (other.status in _REAL):
            return False
        if "habitual" in (one.status, other.status) and one.status != other.status:
            return False
        if _personal(meaning.mode, theirs) or _personal(theirs.mode, meaning):
            return False
        if not of_one_sort(meaning.sub_kind, theirs.sub_kind):
            return False
        if meaning.kind != "ASSAULT" and meaning.mode and theirs.mode and meaning.mode != theirs.mode:
            return False
        if _differ_in_time(one, other) or _differ_in_place(one, other):
            return False
        if _differ_in_toll(one.killed, other.killed) or _differ_in_toll(one.injured, other.injured):
            return False
        if any(_apart(one.actors, other.actors, role) for role in ("actor", "target", "place")):
            return False
    return True


def _personal(mode: str | None, other: EventMeaning) -> bool:
    """Whether one is done to a person by hand, as a murder or a rape is, and the other is something else."""
    return mode in _BY_HAND and (other.mode not in (None, mode) or other.sub_kind in BLASTS)


def of_one_sort(one: str | None, other: str | None) -> bool:
    """Whether two sub-kinds of violence can be of one act: "bombing" takes in "shelling", "attack" takes in all."""
    if one is None or other is None or one == other or one in _BROAD or other in _BROAD:
        return True
    return one in BLASTS and other in BLASTS and "bombing" in (one, other)


def _differ_in_time(one: Telling, other: Telling) -> bool:
    mine, theirs = one.time, other.time
    if mine is None or theirs is None or not (mine.earliest and mine.latest and theirs.earliest and theirs.latest):
        return False
    return mine.latest < theirs.earliest or theirs.latest < mine.earliest


def _differ_in_place(one: Telling, other: Telling) -> bool:
    if one.place is None or other.place is None:
        return False
    if one.place.name == other.place.name:
        return False
    if one.place.kind != other.place.kind:
        mine, theirs = _area(one.place), _area(other.place)
        return mine is not None and theirs is not None and mine != theirs
    return one.place.kind in ("settlement", "country", "site")


def _area(place: Place) -> tuple[str | None, str] | None:
    """The first-level area of a place that the gazetteer has, with its country; None of what has no such."""
    if place.latitude is None or place.kind not in ("area", "settlement"):
        return None
    area = place.area or (place.name if place.kind == "area" else None)
    return (place.country, area) if area is not None else None


def _differ_in_toll(one: Toll | None, other: Toll | None) -> bool:
    """Whether two counts cannot be the same: neither reaches into the other."""
    if one is None or other is None:
        return False
    high, low = one.high if one.high is not None else float("inf"), one.low or 0.0
    their_high, their_low = other.high if other.high is not None else float("inf"), other.low or 0.0
    return high < their_low or their_high < low


def _apart(one: Sequence[EventActor], other: Sequence[EventActor], role: str) -> bool:
    """Whether both name someone in a role, and none of the one is among the other."""
    mine = [actor for actor in one if actor.role == role]
    theirs = [actor for actor in other if actor.role == role]
    if role == "actor":  # "gunmen attacked ... IS claimed the attack"
        unnamed = [all(map(_is_unnamed, party)) for party in (mine, theirs)]
        if unnamed[0] != unnamed[1]:
            return False
    else:  # a convoy and the soldiers in it, a market and its traders: only names exclude each other
        mine, theirs = ([actor for actor in party if actor.name[:1].isupper()] for party in (mine, theirs))
    return bool(mine) and bool(theirs) and not any(same_party(a, b) for a in mine for b in theirs)


def _is_unnamed(actor: EventActor) -> bool:
    """Whether words for somebody armed are all that is told of a perpetrator: "two gunmen", no "IS fighters"."""
    words = actor.name.split()
    named = any(word[:1].isupper() for word in words[1:])
    return not named and any(lemma in clause_words().perpetrators for lemma in lemmas(words[-1].lower()))


def same_party(one: EventActor, other: EventActor) -> bool:
    """Whether two are one party: by source, or where one name holds the other and ends as it does."""
    if one.id is not None and one.id == other.id:
        return True
    mine, theirs = _key(one.name), _key(other.name)
    if not mine or not theirs:
        return False
    shorter, longer = sorted((mine, theirs), key=len)
    return shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.lower().split() if word not in ("the", "a", "an", "at", "least"))
