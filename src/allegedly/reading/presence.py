"""Who is meant by how present they are: pronouns, and epithets that call somebody something new ("the billionaire").

Both go to the entity that is most present: near, lately a subject, lately speaking, agreeing in number and gender. A
body may be meant by "the miner"; where nobody is present any more, "the 61-year-old" is whom the article is about.
"""

from collections import Counter
from collections.abc import Callable

from ..vocabulary import source_words
from .entities import Entities, Entity, Record
from .heads import AGED
from .phrases import PRONOUNS, Phrase

_ANY = frozenset({"association", "body", "group", "institution", "movement", "organisation", "organization"})

_REACH = 60
"""Mentions looked back at; farther back than any pronoun of news text points."""

_SCHOLARS = ("logist", "scientist")
"""How the names of more sciences end than a list holds: "the glaciologist". Other agents ("the heckler") may be new."""

_SENTENCE = 1.0
_SUBJECT = 1.2
_SPEAKER = 2.0
_QUOTED = 1.6
_GENDER = 1.2
_SINGULAR_THEY = 2.0
_TOPIC = 1.4
_EPITHET = -2.0
_ENOUGH = -4.0
"""Weights of presence, in sentences of distance: a subject two sentences back stands about level with an object just
before, who spoke last outweighs both, and who is only named inside a quotation counts less. Set by hand on sixteen
labelled articles; there the weight of the speaker made no difference from 1.5 to 2.0 and cost a point of F1 at 2.5.
The subject of the sentence that opens a paragraph is what the paragraph is about (`_TOPIC`): from 1.2 to 1.6 that gives
1.3 points of F1 on PolNeAR's labels, and on labelled articles of our own more than it takes; at 2.0 it takes as much.
An epithet (`_EPITHET`) needs more presence than a pronoun (`_ENOUGH`): it may also be somebody new.
"""


def pronoun_referent(entities: Entities, phrase: Phrase, apart: Entity | None, within: Entity | None) -> Entity | None:
    """The entity that a pronoun of the third person means, or None.

    `apart` is who speaks the quotation that it stands in (who would say "I"); `within` is the source of the indirect
    content that it stands in (who is often meant).
    """
    syntax = entities.syntax
    pronoun = PRONOUNS[syntax.forms[phrase.head]]
    quoted = syntax.quoted[phrase.head]
    scores: dict[int, float] = {}
    speaker_met = False
    for seen, (record, entity) in enumerate(entities.before(phrase.head)):
        if seen >= _REACH:
            break
        latest = record.speaker and not record.quoted and not speaker_met
        speaker_met = speaker_met or latest
        if (apart is not None and entity is apart) or _own_voice(entity) or not _agrees(pronoun, entity):
            continue
        score = -_SENTENCE * syntax.distance(record.index, phrase.head)
        score += _SUBJECT * record.subject + _SPEAKER * latest * (not quoted) - _QUOTED * (record.quoted and not quoted)
        score += _GENDER * (entity.gender is not None and entity.gender == phrase.gender)
        score += _SPEAKER * (within is not None and entity is within)
        score += _TOPIC * (record.subject and entities.opens_paragraph(record.index, phrase.head))
        score -= _SINGULAR_THEY * (pronoun == "they" and entity.kind == "person" and not entity.plural)
        scores[entity.number] = max(score, scores.get(entity.number, score))
    best = max(scores, key=lambda number: (scores[number], number), default=None)
    return None if best is None or scores[best] < _ENOUGH else entities.all[best]


def _own_voice(entity: Entity) -> bool:
    """Whether an entity is only known as "I", "we" or "you": no pronoun of the third person means that."""
    return not entity.names and all(phrase.kind == "pronoun" for phrase in entity.phrases) and entity.roles == set()


def _agrees(pronoun: str, entity: Entity) -> bool:
    if pronoun in ("he", "she"):
        gender = "male" if pronoun == "he" else "female"
        return entity.kind == "person" and not entity.plural and entity.gender in (None, gender)
    if pronoun == "they":
        several = entity.plural and entity.kind not in ("document", "thing")
        return several or entity.kind in ("group", "organisation") or (entity.kind == "person" and not entity.names)
    return entity.kind in ("organisation", "document", "thing") and not entity.plural


def can_be_called(roles: frozenset[str], known: set[str]) -> bool:
    """Whether a body that is known to be something can be called this: no institute is a company."""
    words = source_words()
    families = words.families.values()
    known = known - (words.person - words.either)  # "Voltara, *a leader* in batteries," may be called anything
    if not known or roles & known or any(roles & family and known & family for family in families):
        return True
    if roles & words.press:
        return not known.isdisjoint(words.press)
    return not roles.isdisjoint(_ANY) and known.isdisjoint(words.press | words.institution)


def epithet_referent(entities: Entities, phrase: Phrase) -> Entity | None:
    """The most present person, where a singular phrase points at one who is called something new: who has a name, or
    has spoken without one. "The miner" and "the grain trader" may be bodies.
    """
    words = source_words()
    elsewhere = not words.office.isdisjoint(phrase.roles) and bool(phrase.belonging or phrase.modifiers)
    if phrase.kind != "person" or phrase.plural or elsewhere or not _is_bare(entities, phrase):
        return None
    settled = _is_calling(phrase) or any(role.endswith(AGED) for role in phrase.roles)
    told = not phrase.roles.isdisjoint(words.epithet | words.withheld)
    telling = settled or told or bool(phrase.modifiers or phrase.gender)
    fits = _may_be_called if telling else _just_introduced
    best = _most_present(entities, phrase, fits)
    if best is None and settled:
        return _main_person(entities, phrase)
    if best is not None and not _known_otherwise(entities, phrase, best):
        return best
    return None if words.either.isdisjoint(phrase.roles) else _most_present(entities, phrase, _may_be_body)


def _is_bare(entities: Entities, phrase: Phrase) -> bool:
    """Whether a phrase consists of "the" and what it calls somebody, with no owner and no more than a "who" clause."""
    forms, core = entities.syntax.forms, phrase.core
    described = forms[core.stop : core.stop + 2] in ([",", "who"], [",", "whose"])
    owned = not {"'s", "’s"}.isdisjoint(forms[core.start : core.stop])
    bare = len(phrase.words) == len(core) or described
    return bare and not owned and forms[core.start] in ("our", "the", "this", "that")


def _most_present(entities: Entities, phrase: Phrase, fits: Callable[..., bool]) -> Entity | None:
    best, most = None, _EPITHET
    for seen, (record, entity) in enumerate(entities.before(phrase.head)):
        if seen >= _REACH:
            break
        if fits(entities, phrase, record, entity):
            score = _presence(entities, record, phrase.head) + _GENDER * len(phrase.modifiers & entity.modifiers)
            if score > most:
                best, most = entity, score
    return best


def _main_person(entities: Entities, phrase: Phrase) -> Entity | None:
    """The named person whom the text before a phrase is about: named before all who are named again, and oftener."""
    counts = Counter(
        entity.number
        for _, entity in entities.before(phrase.head)
        if entity.kind == "person" and entity.names and not entity.plural
    )
    again = [(entities.all[number], count) for number, count in counts.most_common() if count > 1]
    if not again or again[0][1] in [count for _, count in again[1:2]]:
        return None
    main = min(again, key=lambda pair: pair[0].phrases[0].head)[0]
    office = (source_words().office | source_words().in_bodies) - source_words().calling
    return main if main is again[0][0] and main.roles.isdisjoint(office) else None


def _may_be_called(_entities: Entities, phrase: Phrase, record: Record, entity: Entity) -> bool:
    """Whether an epithet may be somebody's: "the woman" is no man's, and who has an office is called by that."""
    words = source_words()
    if entity.kind != "person" or entity.plural or (phrase.gender and entity.gender not in (None, phrase.gender)):
        return False
    if not phrase.roles.isdisjoint(words.heard) and not entity.roles.isdisjoint(words.hearing):
        return False
    withheld = not phrase.roles.isdisjoint(words.withheld)
    if withheld or not entity.names:
        return record.speaker and not entity.names and (withheld or not phrase.roles.isdisjoint(words.epithet))
    return not _is_calling(phrase) or entity.roles.isdisjoint((words.office | words.in_bodies) - words.calling)


def _just_introduced(entities: Entities, phrase: Phrase, record: Record, entity: Entity) -> bool:
    """Whether a sentence ago somebody spoke for the first time of whom only the name is known: any noun may call them
    then, "*the herder*". One that no list has ("the heckler") may be somebody new.
    """
    words = source_words()
    fit = phrase.roles & words.person - words.office - words.in_bodies - words.withheld - words.either
    unknown = entity.kind == "person" and bool(entity.names) and not entity.roles and not entity.plural
    first = unknown and record.speaker and record.index == entity.phrases[0].head
    return bool(fit) and first and entities.syntax.distance(record.index, phrase.head) == 1


def _may_be_body(entities: Entities, phrase: Phrase, _record: Record, entity: Entity) -> bool:
    """Whether a noun for a person or a body may call a body with a name."""
    named = entity.kind == "organisation" and bool(entity.names) and entity.speaks and not entities.is_place(entity)
    return named and can_be_called(phrase.roles, entity.roles)


def _is_calling(phrase: Phrase) -> bool:
    """Whether a phrase tells no more than what somebody does for a living, as no office is: "the composer"."""
    words = source_words()
    return not phrase.modifiers and all(role in words.calling or role.endswith(_SCHOLARS) for role in phrase.roles)


def _known_otherwise(entities: Entities, phrase: Phrase, entity: Entity) -> bool:
    """Whether an entity is called something already, and a phrase tells of a body that nothing ties it to: the finance
    minister is not "the army spokesman". A place may be news: "the Vermont senator".
    """
    syntax = entities.syntax
    places = {syntax.forms[index] for index in phrase.core if syntax.entity_kinds.get(index) == "place"}
    unheard = phrase.belonging - places - entity.told - entity.modifiers
    return bool(entity.roles and unheard) and source_words().epithet.isdisjoint(phrase.roles)


def _presence(entities: Entities, record: Record, index: int) -> float:
    """How present a mention makes its entity at a word outside quotations."""
    distance = entities.syntax.distance(record.index, index)
    return _SUBJECT * record.subject + _SPEAKER * record.speaker - _QUOTED * record.quoted - _SENTENCE * distance
