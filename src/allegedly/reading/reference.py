"""Pronouns and definite noun phrases: which of the entities met so far they mean.

Pronouns go to the entity that is most present: near, lately a subject, lately speaking, agreeing in number and gender.
Definite phrases ("the officer") go to the nearest entity that is called the same and that nothing contradicts.
"""

from collections.abc import Sequence

from ..vocabulary import source_words
from .entities import Entities, Entity, Record
from .heads import AGED
from .phrases import PRONOUNS, Phrase

_ANY = frozenset({"association", "body", "group", "institution", "movement", "organisation", "organization"})
_PAIR = frozenset({"both", "duo", "pair", "two"})

_SEXES = frozenset({"men", "women"})

_TELLING = frozenset({"NNP", "NNPS", "POS"})
"""Tags of words by which a phrase says itself which body it means: "the *Vell* channel", "the firm*'s* website"."""

_REACH = 60
"""Mentions looked back at; farther back than any pronoun of news text points."""

_SCHOLARS = ("logist", "scientist")
"""How the names of more sciences end than a list holds: "the glaciologist". Other agents ("the heckler") may be new."""

_PAIR_NAMED = 2
_PAIR_REACH = 8
_BODY_REACH = 4
"""Sentences back to where "the two", apart or together, or "the company" may point."""

_STATEMENT_REACH = 2
"""Sentences back to who issued "the statement"."""

_SENTENCE = 1.0
_SUBJECT = 1.2
_SPEAKER = 2.0
_QUOTED = 1.6
_GENDER = 1.2
_SINGULAR_THEY = 2.0
_EPITHET = -2.0
_ENOUGH = -4.0
"""Weights of presence, in sentences of distance: a subject two sentences back stands about level with an object just
before, who spoke last outweighs both, and who is only named inside a quotation counts less. Set by hand on sixteen
labelled articles; there the weight of the speaker made no difference from 1.5 to 2.0 and cost a point of F1 at 2.5.
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


def definite_referent(entities: Entities, phrase: Phrase) -> Entity | None:
    """The entity that a phrase such as "the officer" or "the Iraqi security source" means, or None where it is new.

    Called the same comes first; else an epithet ("the billionaire") means whoever is most present, as a pronoun does.
    """
    ordinal = _ordinal(entities, phrase)
    if ordinal is not None:
        return _counted(entities, phrase, ordinal)
    pair = _is_pair(entities, phrase)
    latest: dict[int, int] = {}
    subjects: set[int] = set()
    for record, entity in entities.before(phrase.head):
        if entity.number not in latest:
            latest[entity.number] = entities.syntax.distance(record.index, phrase.head)
            if record.subject:
                subjects.add(entity.number)
            if _called_the_same(phrase, entity) and (entity.members or not pair):
                return entity
    lately = [(entities.all[number], distance) for number, distance in latest.items()]
    for entity, distance in lately:
        if pair and entity.members and distance <= _PAIR_REACH:
            return entity
    issuer = _issuer(entities, phrase)
    if issuer is not None:
        return issuer
    document = _any_document(phrase, lately)
    if document is not None:
        return document
    says_which = any(entities.syntax.words[index].tag in _TELLING for index in phrase.core)
    says_which = says_which or entities.syntax.forms[phrase.core.stop : phrase.core.stop + 1] in (["that"], ["which"])
    bodies = [
        (bool(entity.roles), -(distance // 2), entity.number in subjects, len(entity.phrases), entity)
        for entity, distance in ([] if says_which else lately)
        if _generic(phrase, entity, distance) and not entities.is_place(entity)
    ]
    if bodies:
        return max(bodies, key=lambda body: body[:4])[4]
    return _epithet(entities, phrase)


def _any_document(phrase: Phrase, lately: Sequence[tuple[Entity, int]]) -> Entity | None:
    """The document that "the document" or "the leaked paper" means: one read lately, or the only one of the article."""
    words = source_words()
    incidental = _incidental(phrase)
    paper = not phrase.roles.isdisjoint(words.press) and not incidental
    if phrase.roles.isdisjoint(words.any_document) or phrase.plural or paper or phrase.modifiers - incidental:
        return None
    documents = [(entity, distance) for entity, distance in lately if entity.kind == "document" and not entity.plural]
    near = len(documents) == 1 or (documents and documents[0][1] <= _BODY_REACH)
    return documents[0][0] if near else None


def pair_before(entities: Entities, phrase: Phrase) -> list[Entity]:
    """The two named people or bodies of the sentence before "the two", or of the two sentences before; or none."""
    if not _is_bare_pair(entities, phrase):
        return []
    met: dict[int, Entity] = {}
    reached = 1
    for record, entity in entities.before(phrase.head):
        distance = entities.syntax.distance(record.index, phrase.head)
        if distance > reached:
            if len(met) > 1 or distance > _PAIR_NAMED:
                break
            reached = distance
        fits = entity.kind == ("organisation" if phrase.kind == "organisation" else "person")
        alone = not entity.members and not entity.plural
        if fits and alone and entity.names and not record.quoted and not entities.is_place(entity):
            met[entity.number] = entity
    return list(met.values()) if len(met) == 2 else []


def _is_pair(entities: Entities, phrase: Phrase) -> bool:
    return not _PAIR.isdisjoint(entities.syntax.forms[phrase.core.start : phrase.core.stop])


def _is_bare_pair(entities: Entities, phrase: Phrase) -> bool:
    """Whether a phrase says no more than that there are two: "*the two*", "*both* men", but not "both voters"."""
    forms = set(entities.syntax.forms[phrase.core.start : phrase.core.stop])
    calling = forms - _PAIR - source_words().pointing
    generic = phrase.kind == "organisation" and phrase.roles <= source_words().generic
    return phrase.known and len(phrase.words) == len(phrase.core) and (calling <= _SEXES or generic)


def _ordinal(entities: Entities, phrase: Phrase) -> str | None:
    """The word that says which of several is meant, in the order of their introduction: "the *second* officer"."""
    core = entities.syntax.forms[phrase.core.start : phrase.core.stop]
    if phrase.plural or not phrase.known:
        return None
    return next((form for form in core if form in source_words().ordinals), None)


def _counted(entities: Entities, phrase: Phrase, ordinal: str) -> Entity | None:
    """Of all that are called the same the one called "second" already, else the second; None where it is new."""
    ordinals = source_words().ordinals
    before = {entity.number: entity for _, entity in entities.before(phrase.head)}
    alike = [before[number] for number in sorted(before, key=lambda number: before[number].phrases[0].head)]
    alike = [entity for entity in alike if not entity.plural and not phrase.roles.isdisjoint(entity.roles)]
    for entity in alike:
        if ordinal in entity.told:
            return entity
    place = ordinals[ordinal] - 1
    unnumbered = place < len(alike) and alike[place].told.isdisjoint(ordinals)
    return alike[place] if unnumbered else None


def _issuer(entities: Entities, phrase: Phrase) -> Entity | None:
    """Whose "the statement" is: of whoever said something "in a statement" lately, else of the body that spoke last."""
    issued, syntax = source_words().issued, entities.syntax
    if phrase.roles.isdisjoint(issued) or phrase.plural:
        return None
    for record, entity in entities.before(phrase.head):
        if syntax.distance(record.index, phrase.head) > _STATEMENT_REACH:
            break
        sentence = syntax.sentence(record.index)
        stated = not issued.isdisjoint(syntax.forms[sentence.start : min(sentence.stop, phrase.head)])
        if record.speaker and not record.quoted and (stated or entity.kind == "organisation"):
            return entity
    return None


def _called_the_same(phrase: Phrase, entity: Entity) -> bool:
    """A head noun in common, the same number, and nothing said of it that is not said of the entity.

    A named person may have any modifier that does not say of another body or country, as long as the role fits.
    """
    if not phrase.roles & entity.roles or phrase.plural != entity.plural:
        return False
    if entity.members:
        return True
    if entity.names and entity.kind == "person":
        return not told_apart(phrase, entity)
    known = entity.modifiers | entity.told | {word for name in entity.names for word in name}
    if entity.kind == "document":
        known = known | _incidental(phrase)
    return phrase.modifiers <= known and phrase.complement <= known


def _incidental(phrase: Phrase) -> frozenset[str]:
    """The words that tell of a document how it looks or came out, and not which it is: "*leaked*", "*61-page*"."""
    found = phrase.modifiers & source_words().incidental
    return found | {word for word in phrase.modifiers if word.isdigit() and "page" in found}


def told_apart(phrase: Phrase, entity: Entity) -> bool:
    """Whether a role that both have is of another rank or belongs elsewhere: an *Iraqi* minister is no Iranian one."""
    words = source_words()
    mine, theirs = words.rank & (phrase.modifiers | phrase.roles), words.rank & (entity.modifiers | entity.roles)
    if mine - theirs or (theirs - mine and not phrase.roles.isdisjoint(words.sole)):
        return True
    known = entity.told | entity.modifiers
    elsewhere = any(role in entity.belonging for role in phrase.roles)
    return bool(phrase.belonging) and elsewhere and phrase.belonging.isdisjoint(known)


def _generic(phrase: Phrase, entity: Entity, distance: int) -> bool:
    """Whether "the company" or "the paper" may be this body, named lately: of several, the one named most is meant."""
    press = source_words().press
    paper = phrase.kind == "document" and not phrase.roles.isdisjoint(press) and not entity.roles.isdisjoint(press)
    return (
        (phrase.kind == "organisation" or paper)
        and entity.kind == "organisation"
        and bool(entity.names)
        and phrase.known
        and not phrase.roles.isdisjoint(source_words().generic)
        and can_be_called(phrase.roles, entity.roles)
        and (phrase.roles.isdisjoint(entity.roles) or source_words().tier & phrase.modifiers <= entity.modifiers)
        and distance <= _BODY_REACH
    )


def can_be_called(roles: frozenset[str], known: set[str]) -> bool:
    """Whether a body that is known to be something can be called this: an institute is no company, nor is a paper."""
    words = source_words()
    families = words.families.values()
    if not known or roles & known or any(roles & family and known & family for family in families):
        return True
    if roles & words.press:
        return not known.isdisjoint(words.press)
    return not roles.isdisjoint(_ANY) and known.isdisjoint(words.press)


def _epithet(entities: Entities, phrase: Phrase) -> Entity | None:
    """The most present named person, where a singular phrase points at one who is called something new."""
    forms = entities.syntax.forms[phrase.core.start : phrase.core.stop]
    described = entities.syntax.forms[phrase.core.stop : phrase.core.stop + 2]
    bare = (
        (len(phrase.words) == len(phrase.core) or described in ([",", "who"], [",", "whose"]))
        and "'s" not in forms
        and "’s" not in forms
        and entities.syntax.forms[phrase.core.start] in ("the", "this", "that")
    )
    words = source_words()
    calling = _is_calling(phrase)
    aged = any(role.endswith(AGED) for role in phrase.roles)
    telling = bool(phrase.modifiers or phrase.gender) or not phrase.roles.isdisjoint(words.epithet) or calling or aged
    elsewhere = not words.office.isdisjoint(phrase.roles) and bool(phrase.belonging or phrase.modifiers)
    if phrase.kind != "person" or phrase.plural or not bare or not telling or elsewhere:
        return None
    best, most = None, _EPITHET
    for seen, (record, entity) in enumerate(entities.before(phrase.head)):
        if seen >= _REACH:
            break
        fits = entity.kind == "person" and entity.names and not entity.plural
        if not fits or (phrase.gender and entity.gender and phrase.gender != entity.gender):
            continue
        if calling and not entity.roles.isdisjoint((words.office | words.in_bodies) - words.calling):
            continue  # who has an office is called by that
        score = _presence(entities, record, phrase.head) + _GENDER * len(phrase.modifiers & entity.modifiers)
        if score > most:
            best, most = entity, score
    return None if best is None or _known_otherwise(entities, phrase, best) else best


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
