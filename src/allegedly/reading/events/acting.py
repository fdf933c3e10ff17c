"""What a meaning asks of those who act: that they can, that they are two, that they act for a state or the like."""

from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb, preposition
from .noun_phrases import is_alive, phrase_lemmas
from .sentence_topics import SentenceTopics
from .verb_frames import Frame

_NEVER_PASSIVE = frozenset({"arm", "meet"})
"""Verbs whose passive is another word: "armed with a knife", "met with silence"."""

_MEETING = frozenset({"among", "between", "with"})
_PRONOUNS = frozenset({"PRP", "WDT", "WP"})
_THINGS = frozenset({"it", "that", "which"})


def is_by_agent(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone who can act does it; in the passive the doer may be left out, and a noun may do without."""
    if not is_verb(syntax, read.index):
        return True
    if read.passive and all(_is_when(syntax, doer) for doer in read.doers):
        return bool(read.sufferers)
    kin = event_words().classes.kin
    return any(
        (is_alive(syntax, doer) and not is_lemma(syntax, doer, kin)) or _stands_for_agent(syntax, doer)
        for doer in read.doers
    )


def _is_when(syntax: Syntax, doer: int) -> bool:
    """Whether what stands behind "by" is a time: "*by nightfall* 31 were detained"."""
    return syntax.entity_kinds.get(doer) == "time" or syntax.forms[doer] in clause_words().parts_of_day


def _stands_for_agent(syntax: Syntax, doer: int) -> bool:
    """Whether "it" or "which" follows somebody in its sentence whom it can stand for."""
    return syntax.forms[doer] in _THINGS and any(is_alive(syntax, index) for index in subjects_before(syntax, doer))


def subjects_before(syntax: Syntax, pronoun: int) -> list[int]:
    """The subjects before a pronoun in its sentence, for which it can stand; none for other words."""
    if syntax.words[pronoun].tag not in _PRONOUNS and syntax.forms[pronoun] not in _THINGS:
        return []
    before = range(syntax.sentence(pronoun).start, pronoun)
    return [index for index in before if syntax.words[index].relation in ("nsubj", "nsubj:pass")]


def is_by_agent_alone(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone who can act does it, and to nothing: "demonstrated", not "demonstrated the device"."""
    return is_by_agent(syntax, topics, read) and not read.sufferers


def has_parties(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Two parties: one acts, and another, or a joint subject's second half, has part in it."""
    if not is_by_agent(syntax, topics, read):
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


def has_partners(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Two who can act are named beside a noun: "talks *between A and B*", "*their* meeting *with the envoy*"."""
    parties = {one for one in read.doers if is_alive(syntax, one)}
    several = len(parties) > 1 or any(syntax.words[one].tag in ("NNS", "NNPS") for one in parties)
    return several and any(preposition(syntax, one) in _MEETING for one in parties)


def is_official(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Who does it, or in the passive suffers it, acts for a state, a force, a party or the like, or is a pronoun behind
    one who does.
    """
    told = read.sufferers if read.passive and not read.doers else read.doers
    return any(_is_official(syntax, one) for party in told for one in (party, *subjects_before(syntax, party)))


def _is_official(syntax: Syntax, head: int) -> bool:
    officials = event_words().classes.officials
    if is_lemma(syntax, head, officials) or syntax.entity_kinds.get(head) == "place":
        return True
    return is_alive(syntax, head) and any(lemma in officials for lemma in phrase_lemmas(syntax, head))


def is_of_living(syntax: Syntax, topics: SentenceTopics, read: Frame) -> bool:
    """Someone alive suffers it, whoever does it: "freed *the hostages*", "released", no film."""
    return is_by_agent(syntax, topics, read) and any(is_alive(syntax, one) for one in read.sufferers)
