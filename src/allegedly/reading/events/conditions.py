"""What a meaning asks of those who take part: that they live, that they are armed, that there is something to hit."""

from collections.abc import Callable, Mapping

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .blamed_deaths import blamed_for, laid_to
from .grammar import is_lemma, is_verb, is_violence, preposition
from .noun_phrases import (
    bears_full_name,
    is_alive,
    is_armed,
    is_site,
    is_vehicle,
    names_fighters,
    phrase_lemmas,
    site_meant,
)
from .sentence_topics import SentenceTopics
from .verb_frames import Frame

_NEVER_PASSIVE = frozenset({"arm", "meet"})
"""Verbs whose passive is another word: "armed with a knife", "met with silence"."""

_MEETING = frozenset({"among", "between", "with"})

_DONE_TO_NOBODY = frozenset({"attack", "strike"})
"""Verbs of this kind that need nobody to whom it is done: "rebels *attacked* at dawn"."""


def _agent(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone who can act does it; in the passive the doer may be left out, and a noun may do without."""
    if not is_verb(syntax, read.index):
        return True
    if read.passive and not read.doers:
        return bool(read.sufferers)
    kin = event_words().classes.kin
    return any(
        (is_alive(syntax, doer) and not is_lemma(syntax, doer, kin)) or _stands_for_agent(syntax, doer)
        for doer in read.doers
    )


def _stands_for_agent(syntax: Syntax, doer: int) -> bool:
    """Whether "it" or "which" follows somebody in its sentence whom it can stand for."""
    return any(is_alive(syntax, index) for index in _before_pronoun(syntax, doer))


def _before_pronoun(syntax: Syntax, doer: int) -> list[int]:
    """The subjects before "it" or "which" in its sentence, for which it can stand; none for other words."""
    if syntax.forms[doer] not in ("it", "which", "that"):
        return []
    before = range(syntax.sentence(doer).start, doer)
    return [index for index in before if syntax.words[index].relation in ("nsubj", "nsubj:pass")]


def _alone(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone who can act does it, and to nothing: "demonstrated", not "demonstrated the device"."""
    return _agent(syntax, topics, read) and not read.sufferers


def _ground(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """The armed take a site or a place; in the passive the armed may be left out, where arms are in sight."""
    places = [one for one in read.sufferers if is_site(syntax, one) and syntax.forms[one] not in clause_words().elected]
    if not places:
        return False
    if read.doers:
        return any(is_armed(syntax, one) for one in read.doers) or (
            any(is_alive(syntax, one) for one in read.doers) and topics.arms(read.index)
        )
    return topics.arms(read.index) or topics.arms_before(read.index)


def _armed(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """The armed do it; in the passive they may be left out, where arms are in sight: rents, too, "drive people out"."""
    if read.passive and not read.doers:
        return topics.arms(read.index) or topics.arms_before(read.index)
    doers = [one for doer in read.doers for one in (doer, *_before_pronoun(syntax, doer))]
    return any(_fights(syntax, one) for one in doers)


def _parties(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Two parties: one acts, and another, or a joint subject's second half, has part in it."""
    if not _agent(syntax, topics, read):
        return False
    if read.passive and not read.doers:
        return bool(read.sufferers) and not is_lemma(syntax, read.index, _NEVER_PASSIVE)
    others = [*read.sufferers, *(head for case, head in read.obliques if case in ("with", "to"))]
    joint = len(read.doers) > 1 or any(
        syntax.words[doer].tag in ("NNS", "NNPS") or syntax.forms[doer] in ("they", "we") for doer in read.doers
    )
    each_other = any(syntax.forms[other] == "other" for other in others)
    return (
        each_other
        or any(is_alive(syntax, other) for other in others)
        or (joint and not read.passive and not read.sufferers)
    )


def _partners(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Two who can act are named beside a noun: "talks *between A and B*", "*their* meeting *with the envoy*"."""
    parties = {one for one in read.doers if is_alive(syntax, one)}
    several = len(parties) > 1 or any(syntax.words[one].tag in ("NNS", "NNPS") for one in parties)
    return several and any(preposition(syntax, one) in _MEETING for one in parties)


def _living(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone alive suffers it, whoever does it: "freed *the hostages*", "released", no film."""
    return _agent(syntax, topics, read) and any(is_alive(syntax, one) for one in read.sufferers)


def _victim(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone alive suffers it, and no accident does it; a noun must name both: "the killing of four men by troops"."""
    if _accidental(syntax, topics, read):
        return False
    alive = any(is_alive(syntax, one) or is_armed(syntax, one) for one in read.sufferers)
    if not is_verb(syntax, read.index):
        return alive and any(_acts(syntax, doer) for doer in read.doers)
    if not read.passive and any(is_violence(syntax, doer) for doer in read.doers):
        return not topics.accident(read.index)
    if not alive:
        return False
    if read.passive and not read.doers:
        fighters = any(names_fighters(syntax, index) for index in syntax.sentence(read.index))
        violent = fighters or topics.strife(read.index) or bool(laid_to(syntax, read.index))
        return violent and not topics.accident(read.index)
    if read.passive and any(bears_full_name(syntax, doer) for doer in read.doers):
        return True
    return any(_acts(syntax, doer) for doer in read.doers) or (not read.doers and topics.arms(read.index))


def _acts(syntax: Syntax, doer: int) -> bool:
    """Whether this can kill: the living, weapons, and events such as "the attack"."""
    if names_fighters(syntax, doer) or is_alive(syntax, doer) or is_armed(syntax, doer):
        return True
    if syntax.words[doer].tag in ("WDT", "WP", "DT"):
        return True
    classes = event_words().classes
    return is_lemma(syntax, doer, classes.weapons | classes.strife) or is_violence(syntax, doer)


def _accidental(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    accidents = event_words().classes.accidents
    parties = [*read.doers, *(head for _, head in read.obliques)]
    named = (one for one in read.doers if syntax.words[one].tag == "NNP")  # "Typhoon Vell"
    return any(is_lemma(syntax, one, accidents) for one in parties) or any(
        not accidents.isdisjoint(phrase_lemmas(syntax, one)) for one in named
    )


def _blamed(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """The armed or a state is said to have caused the deaths, and no accident, illness or weather is in sight."""
    return bool(blamed_for(syntax, read.index)) and not topics.accident(read.index)


def _fighting(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Arms, armed people or wounds stand in the sentence, or just before it."""
    if _accidental(syntax, topics, read):
        return False
    if is_verb(syntax, read.index):
        agents = [one for one in (*read.doers, *read.sufferers) if is_alive(syntax, one) or is_site(syntax, one)]
        weapons = [one for one in read.doers if is_lemma(syntax, one, event_words().classes.weapons)]
        if not agents and not weapons:
            return False
        if read.passive and not read.doers and is_lemma(syntax, read.index, clause_words().wounding):
            return topics.strife(read.index) and not topics.accident(read.index)
        if read.sufferers and not any(_can_suffer(syntax, one) for one in read.sufferers):
            return False  # "fought the ruling", "battled delays"
    return topics.arms(read.index) or topics.arms_before(read.index)


def _can_suffer(syntax: Syntax, one: int) -> bool:
    return (
        is_alive(syntax, one)
        or is_site(syntax, one)
        or is_vehicle(syntax, one)
        or is_armed(syntax, one)
        or is_lemma(syntax, one, event_words().classes.weapons)
        or is_violence(syntax, one)
        or site_meant(syntax, one) is not None
    )


def _struck(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """It is done to the living, a site or a place. A noun may leave that out."""
    return not is_verb(syntax, read.index) or any(_can_suffer(syntax, one) for one in read.sufferers)


def _target(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """It is done to the living, a site or a place; and between people without arms in sight, it is but words."""
    if _accidental(syntax, topics, read):
        return False
    if not is_verb(syntax, read.index):
        return topics.arms(read.index) or topics.arms_before(read.index)
    aimed = [
        head
        for case, head in read.obliques
        if case in ("on", "at", "against")
        and head not in topics.when
        and syntax.forms[head] not in clause_words().parts_of_day
    ]
    suffering = [*read.sufferers, *aimed]
    if any(_fights(syntax, one) for one in read.doers):
        if not suffering and not read.passive:
            return is_lemma(syntax, read.index, _DONE_TO_NOBODY)  # "rebels attacked at dawn"
        named = any(syntax.words[one].tag == "NNP" for one in suffering)  # a town that the reader has never met
        return named or any(_can_suffer(syntax, one) for one in suffering)
    physical = [one for one in suffering if is_armed(syntax, one) or is_site(syntax, one) or is_vehicle(syntax, one)]
    if topics.arms(read.index):
        physical += [one for one in suffering if site_meant(syntax, one) is not None]  # courts, too, strike "it" down
    if not physical and not any(is_alive(syntax, one) for one in suffering):
        return False
    if read.doers and not any(_acts(syntax, one) or syntax.words[one].tag in ("NNP", "PRP") for one in read.doers):
        return topics.arms(read.index)  # "the house was hit by a lorry"
    if physical and not any(_is_person(syntax, one) for one in read.doers):
        sited = any(not syntax.entity_kinds.get(one) for one in physical) or topics.arms_before(read.index)
        return sited or topics.arms(read.index)
    if any(_is_state(syntax, one) for one in read.doers) and any(_is_state(syntax, one) for one in suffering):
        return True
    return topics.arms(read.index)


def _fights(syntax: Syntax, doer: int) -> bool:
    """Whether it is the armed, a group known to be, or an arm that does it."""
    return is_armed(syntax, doer) or names_fighters(syntax, doer) or _names_arms(syntax, doer)


def _is_state(syntax: Syntax, head: int) -> bool:
    return syntax.entity_kinds.get(head) == "place" or is_lemma(syntax, head, clause_words().states)


def _is_person(syntax: Syntax, head: int) -> bool:
    return syntax.entity_kinds.get(head) == "person" or syntax.forms[head] in ("he", "she")


def _exposed(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """ "The town came under fire", not "the minister": of a site, a place or the armed, by the armed, if anybody."""
    armed = any(_fights(syntax, one) for one in read.doers)
    if read.predicate is not None and is_lemma(syntax, read.predicate, clause_words().dying):
        return any(is_alive(syntax, one) for one in read.sufferers)
    if armed and any(syntax.words[one].tag == "NNP" and not syntax.entity_kinds.get(one) for one in read.sufferers):
        return True  # a town that the reader has never met
    hit = any(is_site(syntax, one) or is_armed(syntax, one) or is_vehicle(syntax, one) for one in read.sufferers)
    return hit and (armed or (not read.doers and topics.arms(read.index)))


def _weapon(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """ "Shells fell on the town": by shells or bombs; by a rocket or a drone only where other arms are in sight."""
    subjects = read.sufferers if read.passive and not read.doers else read.doers  # what falls is never let fall
    weapons = [one for one in subjects if _names_arms(syntax, one)]
    met = [*read.sufferers, *(head for case, head in read.obliques if case in clause_words().struck_at)]
    if not weapons or _accidental(syntax, topics, read):
        return False
    if not any(_can_suffer(syntax, one) for one in met):
        return False
    peaceful = any(lemma in clause_words().peaceful_arms for one in weapons for lemma in lemmas(syntax.forms[one]))
    return not peaceful or topics.arms(read.index, *weapons)


def _names_arms(syntax: Syntax, noun: int) -> bool:
    """Whether a noun, or one beside it in its phrase, is a weapon: "mortar rounds"."""
    weapons = event_words().classes.weapons
    return any(lemma in weapons for lemma in phrase_lemmas(syntax, noun)) and syntax.entity_kinds.get(noun) is None


NEEDS: Mapping[str, Callable[[Syntax, SentenceTopics, Frame], bool]] = {
    "agent": _agent,
    "alone": _alone,
    "armed": _armed,
    "blamed": _blamed,
    "exposed": _exposed,
    "fighting": _fighting,
    "ground": _ground,
    "living": _living,
    "parties": _parties,
    "partners": _partners,
    "struck": _struck,
    "target": _target,
    "victim": _victim,
    "weapon": _weapon,
}
"""The conditions by the names that the vocabulary gives them."""
