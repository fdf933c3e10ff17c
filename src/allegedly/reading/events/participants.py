"""Who takes part in an event, and how: those who do it, those whom it is done to, and the sites where it is done."""

from collections.abc import Iterator, Sequence, Set

from ...schema import ActorRole, Attribution, EventActor, Place
from ...vocabulary import EventMeaning, event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .cast import Cast
from .grammar import counted, is_lemma, is_verb
from .noun_phrases import bears_full_name, is_alive, is_armed, is_site, is_vehicle
from .sentence_topics import SentenceTopics
from .status import ACTS_OF_SPEECH
from .tellings import Telling
from .triggers import Trigger
from .verb_frames import verb_frame

_TO = {
    "AID": ("to",),
    "AGREE": ("with",),
    "ACCUSE": ("against", "at"),
    "ASSAULT": ("on", "against", "at", "to"),
    "COERCE": ("on", "against"),
    "CONSULT": ("with",),
    "COOPERATE": ("with",),
    "REQUEST": ("on", "upon", "to"),
    "SANCTION": ("with", "to"),
    "SUPPORT": ("to",),
    "THREATEN": ("against",),
}
"""By kind the prepositions before the party to whom it is done; those of "with" a clash are its other side."""

_TO_PEOPLE = frozenset({"abduct", "arrest", "assassinate", "deport", "sexual", "torture"})
"""Modes that only people suffer, so whatever noun stands there names them."""

_NAMED = ("organisation", "person", "place", "other")

_MOST = 12
"""Parties of one telling; a longer list is a table."""


def parties(syntax: Syntax, trigger: Trigger, where: frozenset[int]) -> Iterator[tuple[int, ActorRole]]:
    """The heads of all that take part in what one trigger tells, with their roles.

    `where` are the words of places that nobody acts through: "the *Paris* attacks" are not made by Paris.
    """
    read, kind = trigger.frame, trigger.meaning.kind
    given: set[int] = {trigger.index}
    if kind not in ("AID", "COERCE", "SANCTION"):  # "expel diplomats" is done to them, "deploy troops" is not
        given.update(trigger.consumed)
    given.update(head for head in trigger.consumed if is_vehicle(syntax, head))
    weapons = event_words().classes.weapons
    for head in read.doers:
        if head in given or len(given) > _MOST:
            continue
        modifier = not is_verb(syntax, read.index) and syntax.words[head].relation in ("compound", "amod")
        armed = is_armed(syntax, head)
        compound = modifier and syntax.words[head].relation == "compound"
        kind_of_name = syntax.entity_kinds.get(head)
        if compound and (
            kind_of_name == "person"
            or (kind_of_name == "place" and is_lemma(syntax, trigger.index, clause_words().befallen))
        ):
            continue  # "the Smith shooting", "the Iraq invasion": it may have been done to them
        if compound and kind_of_name is None and is_site(syntax, head) and not armed:
            given.add(head)
            yield head, "place"
            continue
        named = syntax.entity_kinds.get(head) in _NAMED and head not in where
        if modifier and not (named or (armed and syntax.words[head].tag in NOUNS)):
            continue
        if is_lemma(syntax, head, weapons) and (modifier or not armed):
            for child in () if modifier else (*syntax.children(head), *_launchers(syntax, head)):
                if (syntax.entity_kinds.get(child) in _NAMED or is_armed(syntax, child)) and child not in given:
                    given.add(child)  # "*Russian* missiles hit", "shells fired by *the army* fell"
                    yield child, "actor"
            continue
        intends = trigger.meaning.needs == "struck" and syntax.words[head].tag in NOUNS  # only people murder
        named_only = read.passive and kind == "ASSAULT" and bears_full_name(syntax, head)
        if modifier or is_alive(syntax, head) or armed or intends or named_only or syntax.forms[head] == "it":
            given.add(head)
            yield head, "actor"
    aimed = any(
        is_lemma(syntax, one, weapons | clause_words().thrown) for one in trigger.consumed
    )  # "threw a grenade *at* a post"
    beside = [
        counted(syntax, head)
        for case, head in read.obliques
        if case in (*_TO.get(kind, ()), *(("into",) if kind == "ASSAULT" and aimed else ()))
        and not (kind == "ASSAULT" and case == "at" and not aimed and is_site(syntax, head))
        and not (kind == "ASSAULT" and case == "to" and syntax.forms[read.index] not in ("set", "setting", "sets"))
    ]
    clash = kind in ("ASSAULT", "PROTEST") and syntax.forms[trigger.index].startswith(("clash", "fight", "battl"))
    for head in (*read.sufferers, *beside, *((h for c, h in read.obliques if c == "with") if clash else ())):
        if head in given or len(given) > _MOST:
            continue
        role = "place" if kind == "ASSAULT" and head in where else _role(syntax, head, trigger.meaning)
        if kind in ("MOBILIZE", "RETREAT") and is_armed(syntax, head) and not read.passive:
            continue  # the troops that are sent or withdrawn are no party to it
        if role is not None:
            given.add(head)
            yield head, "actor" if clash and role == "target" and head not in read.sufferers else role


def _launchers(syntax: Syntax, weapon: int) -> Iterator[int]:
    """Who fired, dropped or planted a weapon, where a participle behind it says so."""
    for child in syntax.children(weapon):
        if syntax.words[child].relation == "acl" and syntax.words[child].tag in ("VBN", "VBD"):
            yield from verb_frame(syntax, child).doers


def _role(syntax: Syntax, head: int, meaning: EventMeaning) -> ActorRole | None:
    """Whether what something is done to is a target or a place, or neither."""
    kind = meaning.kind
    visited = kind == "CONSULT" and meaning.mode == "visit"
    if syntax.entity_kinds.get(head) == "place" and (visited or kind in ("ASSAULT", "PROTEST", "COERCE")):
        return "place"
    if syntax.entity_kinds.get(head) in ("person", "organisation", "place"):
        return "target"
    if is_lemma(syntax, head, event_words().classes.sites - event_words().classes.armed):
        return "place" if kind not in ACTS_OF_SPEECH else None
    if is_alive(syntax, head) or is_armed(syntax, head) or is_vehicle(syntax, head):
        return "target"
    return "target" if meaning.mode in _TO_PEOPLE and syntax.words[head].tag in NOUNS else None


def sited_words(syntax: Syntax, places: Sequence[Place]) -> frozenset[int]:
    """The words of places that nobody acts through: "the *Paris* attacks" are not made by Paris."""
    sites = (place for place in places if place.role != "actor" and place.kind != "country")
    return frozenset(index for place in sites for index in syntax.within(place.span))


def participants(
    syntax: Syntax,
    topics: SentenceTopics,
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
            if head in topics.when or head in behind or any(head == other.index for other in (one, *one.also)):
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
