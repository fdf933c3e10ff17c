"""Who takes part in an event, and how: those who do it, those whom it is done to, and the sites where it is done."""

from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise

from ...schema import ActorRole, Attribution, EventActor, Place
from ...vocabulary import EventMeaning, event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .cast import Cast
from .grammar import counted, is_lemma, is_verb, preposition
from .noun_phrases import bears_full_name, force_before, is_alive, is_armed, is_site, is_vehicle
from .place_rows import lies_in
from .sentence_topics import SentenceTopics
from .status import ACTS_OF_SPEECH
from .tellings import Telling
from .triggers import Trigger
from .verb_frames import verb_frame

_TO = {
    "AID": ("to",),
    "AGREE": ("with",),
    "ACCUSE": ("against", "at"),
    "ASSAULT": ("on", "against", "at"),
    "COERCE": ("on", "against"),
    "CONSULT": ("with",),
    "COOPERATE": ("with",),
    "REQUEST": ("on", "upon", "to"),
    "SANCTION": ("with", "to"),
    "SUPPORT": ("to",),
    "THREATEN": ("against",),
}
"""By kind the prepositions before the party to whom it is done."""

_SETTING_FIRE = frozenset({"set"})
"""The verb of "set fire *to* the depot"."""

_TO_PEOPLE = frozenset({"abduct", "arrest", "assassinate", "deport", "sexual", "torture"})
"""Modes that only people suffer, so whatever noun stands there names them."""

_DONE_TO_OBJECTS = frozenset({"AID", "COERCE", "CONSULT", "REQUEST", "SANCTION"})
"""Kinds whose phrases are done to their objects: "expel *diplomats*", "ask *the council*", not "deploy *troops*"."""

_NAMED = ("organisation", "person", "place", "other")

_ARTILLERY = frozenset({"artillery", "aviation", "gun", "jet", "plane", "tank", "warplane"})
"""Arms that are forces, too: "the *artillery* shelled"."""

_LYING = frozenset({"drop", "fall", "lay", "lie"})
"""Verbs behind which "dead" tells of what they are said of: "lay *dead*", not "shot dead"."""

_MOST = 12
"""Parties of one telling; a longer list is a table."""


def sited_words(syntax: Syntax, places: Sequence[Place]) -> frozenset[int]:
    """The words of places that nobody acts through: "the *Paris* attacks" are not made by Paris, nor was it Iraq that
    "a blast in Kesh, *Iraq* killed".
    """
    ends = {other.id for one, other in pairwise(places) if lies_in(syntax, one, other) and other.role == "location"}
    sites = (place for place in places if place.role != "actor" and (place.kind != "country" or place.id in ends))
    return frozenset(index for place in sites for index in syntax.within(place.span))


def participants(
    syntax: Syntax,
    topics: SentenceTopics,
    cast: Cast,
    sited: Set[int],
    one: Telling,
    carrier: Attribution | None,
) -> tuple[EventActor, ...]:
    """All parties of a telling, each once, those of its harm among them. `sited` are the `sited_words`."""
    found: dict[tuple[str, str], EventActor] = {}
    doing: set[str] = set()
    behind = _speakers_behind(syntax, one, carrier)
    for part in (one, *one.also):
        for head, role in _parties(syntax, part.trigger, sited):
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


def _parties(syntax: Syntax, trigger: Trigger, sited: Set[int]) -> Iterator[tuple[int, ActorRole]]:
    """The heads of all that take part in what one trigger tells, with their roles, each once."""
    given = {trigger.index}
    if trigger.meaning.kind not in _DONE_TO_OBJECTS:
        given.update(trigger.consumed)
    elif trigger.meaning.kind == "AID":
        given.update(head for head in trigger.consumed if is_vehicle(syntax, head))  # "sent a *convoy*"
    doing = (
        found
        for head in trigger.frame.doers
        if head not in given and not _ends_row(syntax, head, sited)
        for found in _doing(syntax, trigger, head, sited)
    )
    for head, role in chain(doing, _done_to(syntax, trigger, sited)):
        if head not in given and len(given) <= _MOST:
            given.add(head)
            yield head, role


def _ends_row(syntax: Syntax, head: int, sited: Set[int]) -> bool:
    """Whether a name only says where the place before it lies: "a blast in Kesh, *Dorvan* killed nine"."""
    first = head
    while first - 1 in sited:
        first -= 1
    return head in sited and syntax.forms[first - 1 : first] == [","] and first - 2 in sited


def _doing(syntax: Syntax, trigger: Trigger, head: int, sited: Set[int]) -> Iterator[tuple[int, ActorRole]]:
    """What a doer of the frame is: a party, or a weapon with those behind it, or only where it was."""
    read, word = trigger.frame, syntax.words[head]
    if _dies(syntax, read.index):
        yield head, "target"  # "*two guards* lay dead"
        return
    sending = _owners_of_arms(syntax, head)
    if sending:
        for one in sending:
            yield one, "actor"  # "killed by the artillery of *Kesh*"
    elif not is_verb(syntax, read.index) and word.relation in ("compound", "amod"):
        force = force_before(syntax, head)
        role = "actor" if force is not None else _role_before(syntax, trigger, head, sited)
        if role is not None:
            yield head if force is None else force, role
    elif _is_weapon(syntax, head):
        for one in (*syntax.children(head), *_launchers(syntax, head)):
            if syntax.entity_kinds.get(one) in _NAMED or is_armed(syntax, one):
                yield one, "actor"  # "*Russian* missiles hit", "shells fired by *the army* fell"
    else:
        intends = trigger.meaning.needs == "struck" and word.tag in NOUNS  # only people murder
        named = read.passive and trigger.meaning.kind == "ASSAULT" and bears_full_name(syntax, head)
        if intends or named or is_alive(syntax, head) or is_armed(syntax, head) or syntax.forms[head] == "it":
            yield head, "actor"


def _dies(syntax: Syntax, verb: int) -> bool:
    """Whether what a verb is said of is dead by it: "perished", "lay *dead*"."""
    if not is_verb(syntax, verb):
        return False
    lies = is_lemma(syntax, verb, _LYING) and syntax.forms[verb + 1 : verb + 2] == ["dead"]
    return lies or is_lemma(syntax, verb, clause_words().dying)


def _owners_of_arms(syntax: Syntax, head: int) -> list[int]:
    """Whose arms a doer of the frame is, by what stands behind "of"; nothing where it is none."""
    arms = event_words().classes.weapons | _ARTILLERY
    if not is_lemma(syntax, head, arms) or syntax.forms[head].endswith("ing"):
        return []  # the "*shelling* of Kesh" is not done by Kesh
    behind = (one for one in syntax.children(head) if preposition(syntax, one) == "of")
    return [one for one in behind if syntax.entity_kinds.get(one) in _NAMED or is_armed(syntax, one)]


def _is_weapon(syntax: Syntax, head: int) -> bool:
    """Whether a doer is an arm and neither a force nor an act: the "*shelling* of Kesh" is no shell that Kesh fired."""
    weapon = is_lemma(syntax, head, event_words().classes.weapons)
    return weapon and not syntax.forms[head].endswith("ing") and not is_armed(syntax, head)


def _role_before(syntax: Syntax, trigger: Trigger, head: int, sited: Set[int]) -> ActorRole | None:
    """What a word before a noun tells: "*rebel* attack", "*market* bombing". "The *Vell* shooting", "the *Orsha*
    invasion" may have been done to them.
    """
    name, armed = syntax.entity_kinds.get(head), is_armed(syntax, head)
    if syntax.words[head].relation == "compound":
        if name == "person" or (name == "place" and is_lemma(syntax, trigger.index, clause_words().befallen)):
            return None
        if name is None and is_site(syntax, head) and not armed:
            return "place"
    if is_lemma(syntax, head, event_words().classes.weapons):
        return None
    acts = (name in _NAMED and head not in sited) or (armed and syntax.words[head].tag in NOUNS)
    return "actor" if acts else None


def _done_to(syntax: Syntax, trigger: Trigger, sited: Set[int]) -> Iterator[tuple[int, ActorRole]]:
    """Those to whom it is done, or where; the other side of a clash is a party to it."""
    read, kind = trigger.frame, trigger.meaning.kind
    clash = kind in ("ASSAULT", "PROTEST") and syntax.forms[trigger.index].startswith(("clash", "fight", "battl"))
    other_side = [head for case, head in read.obliques if clash and case == "with"]
    for head in (*read.sufferers, *_aimed_at(syntax, trigger), *other_side):
        if kind in ("MOBILIZE", "RETREAT") and is_armed(syntax, head) and not read.passive:
            continue  # the troops that are sent or withdrawn are no party to it
        role = "place" if kind == "ASSAULT" and head in sited else _role(syntax, head, trigger.meaning)
        if role is not None:
            yield head, "actor" if clash and role == "target" and head not in read.sufferers else role


def _aimed_at(syntax: Syntax, trigger: Trigger) -> Iterator[int]:
    """Those behind the preposition that leads to whom it is done to."""
    kind, frame = trigger.meaning.kind, trigger.frame
    cases, violent = set(_TO.get(kind, ())), kind == "ASSAULT"
    missiles = event_words().classes.weapons | clause_words().thrown
    thrown = any(is_lemma(syntax, one, missiles) for one in trigger.consumed)  # "threw a grenade *at* a post"
    if violent and thrown:
        cases.add("into")
    if violent and is_lemma(syntax, frame.index, _SETTING_FIRE):
        cases.add("to")
    for case, head in frame.obliques:
        if case in cases and not (violent and case == "at" and not thrown and is_site(syntax, head)):
            yield counted(syntax, head)


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
    if kind not in ACTS_OF_SPEECH and is_lemma(syntax, head, event_words().classes.sites - event_words().classes.armed):
        return "place"
    if is_alive(syntax, head) or is_armed(syntax, head) or is_vehicle(syntax, head):
        return "target"
    return "target" if meaning.mode in _TO_PEOPLE and syntax.words[head].tag in NOUNS else None
