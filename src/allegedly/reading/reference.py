"""Definite noun phrases ("the officer"): which of the entities met so far they mean.

The nearest entity that is called the same and that nothing contradicts; else a body or a document named lately that can
be called so; else whoever is most present.
"""

from collections.abc import Sequence

from ..vocabulary import source_words
from .entities import Entities, Entity
from .phrases import Phrase
from .presence import can_be_called, epithet_referent

_PAIR = frozenset({"both", "duo", "pair", "two"})

_SEXES = frozenset({"men", "women"})

_TELLING = frozenset({"NNP", "NNPS", "POS"})
"""Tags of words by which a phrase says itself which body it means: "the *Vell* channel", "the firm*'s* website"."""

_PAIR_NAMED = 2
_PAIR_REACH = 8
_BODY_REACH = 4
"""Sentences back to where "the two", apart or together, or "the company" may point."""

_STATEMENT_REACH = 2
"""Sentences back to who issued "the statement"."""


def definite_referent(entities: Entities, phrase: Phrase) -> Entity | None:
    """The entity that a phrase such as "the officer" or "the Iraqi security source" means, or None where it is new.

    Called the same comes first; else an epithet ("the billionaire") means whoever is most present, as a pronoun does.
    """
    ordinal = _ordinal(entities, phrase)
    if ordinal is not None:
        return _counted(entities, phrase, ordinal)
    own = _own(entities, phrase)
    if own is not None:
        return own
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
    # "*The company's* claim" is of the company; in "the *firm's* website" another noun stands behind the owner.
    core = phrase.core[:-1] if entities.syntax.words[phrase.core[-1]].tag == "POS" else phrase.core
    says_which = any(entities.syntax.words[index].tag in _TELLING for index in core)
    says_which = says_which or entities.syntax.forms[phrase.core.stop : phrase.core.stop + 1] in (["that"], ["which"])
    bodies = [
        (_is_surely_body(entity), -(distance // 2), entity.number in subjects, len(entity.phrases), entity)
        for entity, distance in ([] if says_which else lately)
        if _generic(entities, phrase, entity, distance)
    ]
    if bodies:
        return max(bodies, key=lambda body: body[:4])[4]
    return epithet_referent(entities, phrase)


def _own(entities: Entities, phrase: Phrase) -> Entity | None:
    """The one whom the author has called "*my* official" before, or None."""
    forms = entities.syntax.forms
    if forms[phrase.core.start] != "my":
        return None
    for _, entity in entities.before(phrase.head):
        own = any(forms[one.core.start] == "my" for one in entity.phrases)
        if own and _called_the_same(phrase, entity):
            return entity
    return None


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
    shared = (phrase.roles & entity.roles) - set(words.synonyms.values())
    if not shared and phrase.complement - words.generic - known:
        return True  # "the head *of the police*" is not the chief executive of a mine
    elsewhere = any(role in entity.belonging for role in phrase.roles)
    return bool(phrase.belonging) and elsewhere and phrase.belonging.isdisjoint(known)


def _is_surely_body(entity: Entity) -> bool:
    """Whether it is said what body an entity is, or it speaks as one."""
    return bool(entity.roles) or (entity.speaks and entity.kind == "organisation")


def _generic(entities: Entities, phrase: Phrase, entity: Entity, distance: int) -> bool:
    """Whether "the company" or "the paper" may be this body, named lately: of several, the one named most is meant."""
    press = source_words().press
    unsure = entity.speaks and entities.may_be_body(entity)  # "*Lilo Varga* won, the club said" leaves no doubt
    paper = phrase.kind == "document" and not phrase.roles.isdisjoint(press) and not entity.roles.isdisjoint(press)
    return (
        (phrase.kind == "organisation" or paper)
        and (entity.kind == "organisation" or (phrase.kind == "organisation" and distance > 0 and unsure))
        and bool(entity.names)
        and phrase.known
        and not phrase.roles.isdisjoint(source_words().generic)
        and can_be_called(phrase.roles, entity.roles)
        and (phrase.roles.isdisjoint(entity.roles) or source_words().tier & phrase.modifiers <= entity.modifiers)
        and distance <= _BODY_REACH
        and not entities.is_place(entity)
    )
