"""What a meaning asks of those who take part: that they live, that they are armed, that there is something to hit."""

from collections.abc import Callable, Mapping

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .acting import (
    has_parties,
    has_partners,
    is_by_agent,
    is_by_agent_alone,
    is_of_living,
    is_official,
    subjects_before,
)
from .blamed_deaths import blamed_for, laid_to
from .grammar import is_lemma, is_verb, is_violence
from .harm import harm_of
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

_DONE_TO_NOBODY = frozenset({"attack", "strike"})
"""Verbs of this kind that need nobody to whom it is done: "rebels *attacked* at dawn"."""


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
    doers = [one for doer in read.doers for one in (doer, *subjects_before(syntax, doer))]
    return any(_fights(syntax, one) for one in doers)


def _forces(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """The same, or a state or those who rule it do what hardly anything but arms can: "*Damascus* strafed the road"."""
    rulers = clause_words().rulers
    return _armed(syntax, topics, read) or any(
        _is_state(syntax, one) or is_lemma(syntax, one, rulers) for one in read.doers
    )


def _victim(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone alive suffers it, and no accident does it; a noun must name both, or count them: "the killing of four
    men by troops", "the killing of four men".
    """
    if _accidental(syntax, topics, read):
        return False
    alive = any(is_alive(syntax, one) or is_armed(syntax, one) for one in read.sufferers)
    if not is_verb(syntax, read.index):
        counted = any(syntax.words[child].tag == "CD" for one in read.sufferers for child in syntax.children(one))
        return alive and (counted or any(_acts(syntax, doer) for doer in read.doers))
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
        if harm_of(syntax, read.index) == "killed":
            return True  # "took nine men from their homes and *shot* them"
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
        ruled = any(is_lemma(syntax, one, clause_words().rulers) for one in read.doers)
        return sited or topics.arms(read.index) or (ruled and topics.arms_behind(read.index))
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
    "agent": is_by_agent,
    "alone": is_by_agent_alone,
    "armed": _armed,
    "blamed": _blamed,
    "exposed": _exposed,
    "fighting": _fighting,
    "forces": _forces,
    "ground": _ground,
    "living": is_of_living,
    "official": is_official,
    "parties": has_parties,
    "partners": has_partners,
    "struck": _struck,
    "target": _target,
    "victim": _victim,
    "weapon": _weapon,
}
"""The conditions by the names that the vocabulary gives them."""
