"""Words of one sentence that tell of one event: an attack and those whom it killed, a raid and what was fended off."""

from collections.abc import Sequence, Set

from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import governor, is_lemma, is_rank, is_verb, is_violence, preposition
from .harm import harm_of
from .tellings import Telling, telling
from .triggers import Trigger

_APART = frozenset({"after", "before", "since", "until"})
"""Conjunctions before a clause that tells of another time: "blew up ... *since* a gunman shot dead three"."""

_IN = frozenset({"by", "during", "in"})

_MARKS = frozenset({",", ";", ":", "—", "–"})


def whole(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether `other`, in the same sentence, is one event with `one`: the attack that killed, the bomber who blew
    himself up and so killed, those killed in the attack.
    """
    if other.trigger.meaning.kind != "ASSAULT" or one.trigger.meaning.kind not in ("ASSAULT", "PROTEST"):
        return False
    if not is_verb(syntax, other.index):
        return any(same(syntax, one, other) for same in (_named_by, _fended_off, _ranks))
    if one.trigger.meaning.kind == "PROTEST" and not _result(syntax, one, other):
        return False
    return (
        _result(syntax, one, other)
        or _aftermath(syntax, one, other)
        or _names(syntax, one, other)
        or _occasion(syntax, one, other)
        or _where(syntax, one, other)
        or _by_which(syntax, one, other)
    )


def _harms(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells what an attack did to people: "*killing* 12", "*shot* dead two"."""
    return is_lemma(syntax, verb, clause_words().harming) or harm_of(syntax, verb) in ("injured", "killed")


def _occasion(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Two were *killed* when militants *attacked*": the clause behind "when" tells how."""
    if not one.trigger.frame.passive or one.trigger.frame.doers or not _harms(syntax, one.index):
        return False
    word, children = syntax.words[other.index], syntax.children(other.index)
    follows = min(children, default=other.index) == syntax.subtree(one.index).stop
    opened = any(syntax.forms[child] in clause_words().occasions for child in children)
    return word.relation == "advcl" and opened and (word.head in one.words or follows)


def _result(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Attacked ..., *killing* 12": a participle of harm that hangs on the other's clause."""
    word = syntax.words[other.index]
    if not _harms(syntax, other.index) or any(syntax.forms[one] in _APART for one in syntax.children(other.index)):
        return False
    subject = any(syntax.words[child].relation in ("nsubj", "nsubj:pass") for child in syntax.children(other.index))
    if subject and word.relation != "acl:relcl" and not _in_which(syntax, other.index):
        return False
    if word.tag == "VBG" and not subject and syntax.forms[_first_joined(syntax, other.index) - 1] == ",":
        aside = syntax.words[one.index].relation == "acl:relcl" and other.index not in syntax.subtree(one.index)
        return one.index < other.index and not aside
    if word.relation == "conj" and word.head in one.words and is_verb(syntax, word.head):
        mine, theirs = one.trigger.frame.doers, other.trigger.frame.doers
        same = mine == theirs or not mine or not theirs or one.index in theirs
        return same and one.trigger.meaning.kind == "ASSAULT"
    return word.relation in ("advcl", "acl", "acl:relcl", "xcomp", "parataxis") and word.head in one.words


def _first_joined(syntax: Syntax, verb: int) -> int:
    """The first of the participles that "and" joins: "*burning* 60 huts and killing 15"."""
    word = syntax.words[verb]
    return word.head if word.relation == "conj" and syntax.words[word.head].tag == "VBG" else verb


def _aftermath(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Rebels attacked Kesh, and nine people *were killed*": by nobody else, and nowhere and never else."""
    word, read = syntax.words[other.index], other.trigger.frame
    open_doer = one.trigger.frame.passive and not one.trigger.frame.doers and _harms(syntax, one.index)
    if not _harms(syntax, other.index) or not read.passive or (read.doers and not open_doer):
        return False
    if not is_verb(syntax, one.index) or one.index > other.index:
        return False
    if word.relation not in ("conj", "parataxis") or word.head not in one.words:
        return False
    if open_doer and not one.trigger.frame.obliques:
        return True  # "a soldier was killed and three *were wounded* on Friday in a blast": the rest is told of both
    first = min((child for child in syntax.children(other.index) if child < other.index), default=other.index)
    placed = (head for _, head in read.obliques if head > first)
    return not any(syntax.entity_kinds.get(head) in ("place", "time") or is_violence(syntax, head) for head in placed)


def _where(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "A *raid* on Kesh, where two boys *were shot*", "the *shooting* of 1972, when", "the *raid*, in which": the
    place or the day right before it is that of the noun.
    """
    if is_verb(syntax, one.index) or not _harms(syntax, other.index):
        return False
    where = next((child for child in syntax.children(other.index) if syntax.forms[child] in ("when", "where")), 0)
    where = where or next((child - 1 for child in syntax.children(other.index) if _is_in_which(syntax, child)), 0)
    before = where - 1 - (where > 1 and syntax.forms[where - 1] == ",")
    return where > 0 and one.index < before and before in syntax.subtree(one.index)


def _by_which(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "*Killed* by a shell that *hit* their house": what did the harm did so by this."""
    word, read = syntax.words[other.index], one.trigger.frame
    if word.relation != "acl:relcl" or not read.passive or not _harms(syntax, one.index):
        return False
    return word.head in read.doers or any(case in _IN and head == word.head for case, head in read.obliques)


def _ranks(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether a noun behind a comma or "in" only says the how manyth or the worst it was: ", *the third attack* there
    this month".
    """
    noun = other.index
    first = min(syntax.children(noun), default=noun)
    if not one.index < first or syntax.forms[first] not in ("in", "the") or syntax.forms[first - 1] not in (",", "in"):
        return False
    subject = syntax.words[noun].relation in ("nsubj", "nsubj:pass")
    between = syntax.forms[one.index : noun]
    return not subject and ";" not in between and any(is_rank(syntax, child) for child in syntax.children(noun))


def _fended_off(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "*Repelled* an *assault*": the object of a verb of defence is what was fought."""
    outer = governor(syntax, other.index)
    return (
        is_lemma(syntax, one.index, clause_words().defending)
        and syntax.words[outer].head in one.words
        and syntax.words[outer].relation in ("obj", "nsubj:pass")
    )


def _in_which(syntax: Syntax, verb: int) -> bool:
    """Whether the clause begins with "in which"."""
    return any(
        syntax.words[child].relation == "obl" and syntax.forms[child] == "which" for child in syntax.children(verb)
    )


def _is_in_which(syntax: Syntax, child: int) -> bool:
    return syntax.forms[child] == "which" and child > 0 and syntax.forms[child - 1] == "in"


def _names(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "The *attack* killed", "were killed in an *attack*": the noun names what the verb of harm tells of."""
    if is_verb(syntax, one.index) or not is_lemma(syntax, other.index, clause_words().harming | clause_words().hitting):
        return False
    if one.trigger.frame.predicate == other.index:
        return True
    outer = governor(syntax, one.index)
    word = syntax.words[outer]
    relative = any(
        syntax.words[child].relation == "nsubj" and syntax.words[child].tag == "WDT"
        for child in syntax.children(other.index)
    )
    if relative and outer < other.index and syntax.words[other.index].relation != "acl:relcl":
        return True
    if word.head == other.index:
        return word.relation in ("nsubj", "obl", "obl:agent") and (
            word.relation == "nsubj" or preposition(syntax, outer) in _IN
        )
    return outer in other.trigger.frame.doers or any(
        head == outer and case in _IN for case, head in other.trigger.frame.obliques
    )


def _in_one_run(syntax: Syntax, verb: int, noun: int) -> bool:
    """Whether no other verb and no break stands between a verb and a noun behind it, dates left out."""
    return verb < noun and not any(
        is_verb(syntax, index) or (syntax.forms[index] in _MARKS and not syntax.forms[index + 1][0].isdigit())
        for index in range(verb + 1, noun)
    )


def _named_by(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """A noun inside the clause of another word for the same: "killed two soldiers in a bomb *attack*"."""
    outer = governor(syntax, other.index)
    if is_verb(syntax, one.index) and _harms(syntax, one.index):
        leading = preposition(syntax, outer) or syntax.forms[max(syntax.subtree(outer).start, one.index + 1)]
        return leading in _IN and (syntax.words[outer].head in one.words or _in_one_run(syntax, one.index, outer))
    inside = any(syntax.words[outer].head in part.words for part in (one, *one.also))
    own = syntax.children(other.index)
    below = [inner for child in own for inner in syntax.children(child)]
    described = any(  # "in an attack", "in the deadliest attack", "in the most brutal attack"
        syntax.words[child].tag in ("JJS", "RBS") or syntax.forms[child] in ("a", "an") for child in (*own, *below)
    )
    return inside and described and preposition(syntax, outer) == "in"


def joint_tellings(syntax: Syntax, found: Sequence[Trigger]) -> list[Telling]:
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
