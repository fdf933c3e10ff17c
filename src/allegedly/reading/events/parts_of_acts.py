"""Words of one sentence that tell of one event: an attack and those whom it killed, a raid and what was fended off."""

from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import governor, is_lemma, is_rank, is_verb, is_violence, named_as, preposition
from .harm import harm_of
from .tellings import Telling

_APART = frozenset({"after", "before", "since", "until"})
"""Conjunctions before a clause that tells of another time: "blew up ... *since* a gunman shot dead three"."""

_IN = frozenset({"by", "during", "in"})

_WRECKING = "looting and destruction"

_MARKS = frozenset({",", ";", ":", "—", "–"})


def is_part(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether `other`, in the same sentence, is one event with `one`: the attack that killed, the bomber who blew
    himself up and so killed, those killed in the attack.
    """
    if other.trigger.meaning.kind != "ASSAULT" or one.trigger.meaning.kind not in ("ASSAULT", "PROTEST"):
        return False
    if not is_verb(syntax, other.index):
        return any(way(syntax, one, other) for way in _NOUN_WAYS)
    if one.trigger.meaning.kind == "PROTEST":
        return _results(syntax, one, other)
    return any(way(syntax, one, other) for way in _VERB_WAYS)


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


def _results(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Attacked ..., *killing* 12", "..., *burning* 60 huts": a verb of harm that hangs on the other's clause."""
    word, children = syntax.words[other.index], syntax.children(other.index)
    wrecks = other.trigger.meaning.sub_kind == _WRECKING and (word.tag == "VBG" or _harms(syntax, one.index))
    if not (wrecks or _harms(syntax, other.index)) or any(syntax.forms[child] in _APART for child in children):
        return False
    subject = any(syntax.words[child].relation in ("nsubj", "nsubj:pass") for child in children)
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
    return _is_bare(syntax, other)


def _of_them(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Rebels *attacked* the villagers; 24 *of them* were *killed*": some of those to whom it was done."""
    if not _harms(syntax, other.index) or not other.trigger.frame.passive or other.trigger.frame.doers:
        return False
    if not is_verb(syntax, one.index) or one.index > other.index:
        return False
    counted = any(syntax.forms[head - 1 : head + 1] == ["of", "them"] for head in range(one.index + 1, other.index))
    return counted and not any(is_verb(syntax, index) for index in range(one.index + 1, other.index - 1))


def _under_heading(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "*Attack* on Kesh: nine *killed* on Monday", "*Bloodshed* in Kesh: rebels *gun* down nine": a noun with no verb
    before a colon, which heads what stands behind it.
    """
    if is_verb(syntax, one.index) or not _harms(syntax, other.index) or one.index > other.index:
        return False
    between = range(one.index + 1, other.index)
    colon = next((index for index in between if syntax.forms[index] == ":"), None)
    if colon is None:
        return False
    heading = range(syntax.sentence(one.index).start, colon)
    bare = not any(is_verb(syntax, index) and index != one.index for index in heading)
    return bare and not any(is_violence(syntax, index) for index in range(colon + 1, other.index))


def _is_bare(syntax: Syntax, one: Telling) -> bool:
    """Whether a clause of harm says neither by whom, nor where, when or in what it was done."""
    first = min((child for child in syntax.children(one.index) if child < one.index), default=one.index)
    placed = [head for _, head in one.trigger.frame.obliques if head > first]
    named = any(syntax.entity_kinds.get(head) in ("place", "time") or is_violence(syntax, head) for head in placed)
    return one.trigger.frame.passive and not named


def _of_whom(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "The *murder* of a dock worker who *was shot*": how the man died whose death the noun names."""
    named = not is_verb(syntax, one.index) and is_lemma(syntax, one.index, clause_words().befallen)
    told = _harms(syntax, other.index) or is_lemma(syntax, other.index, clause_words().deadly)
    told = told and syntax.words[other.index].relation == "acl:relcl"
    return named and told and syntax.words[other.index].head in one.trigger.frame.sufferers


def _where(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "A *raid* on Kesh, where two boys *were shot*", "the *shooting* of 1972, when", "the *raid*, in which": the
    place or the day right before it is that of the noun; "*attacked* Kesh, where two boys *were shot*".
    """
    if not _harms(syntax, other.index) or (is_verb(syntax, one.index) and not _is_bare(syntax, other)):
        return False
    where = next((child for child in syntax.children(other.index) if syntax.forms[child] in ("when", "where")), 0)
    where = where or _in_which(syntax, other.index)
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
    word = syntax.words[governor(syntax, other.index)]
    fought = word.relation in ("obj", "nsubj:pass") and word.head in one.words
    return fought and is_lemma(syntax, one.index, clause_words().defending)


def _in_which(syntax: Syntax, verb: int) -> int:
    """The "in" of the "in which" that a clause begins with, or 0."""
    which = (child for child in syntax.children(verb) if syntax.forms[child] == "which")
    return next((child - 1 for child in which if child > 0 and syntax.forms[child - 1] == "in"), 0)


def _names(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "The *attack* killed", "were killed in an *attack*": the noun names what the verb of harm tells of."""
    if is_verb(syntax, one.index):
        return False
    if not _harms(syntax, other.index) and not is_lemma(syntax, other.index, clause_words().hitting):
        return False
    if one.trigger.frame.predicate == other.index:
        return True
    outer = governor(syntax, one.index)
    word = syntax.words[outer]
    subjects = (child for child in syntax.children(other.index) if syntax.words[child].relation == "nsubj")
    relative = any(syntax.words[child].tag == "WDT" for child in subjects)
    if relative and outer < other.index and syntax.words[other.index].relation != "acl:relcl":
        return True
    if word.head == other.index:
        inside = word.relation in ("obl", "obl:agent") and preposition(syntax, outer) in _IN
        return inside or word.relation == "nsubj"
    read = other.trigger.frame
    return outer in read.doers or any(head == outer and case in _IN for case, head in read.obliques)


def _in_one_run(syntax: Syntax, verb: int, noun: int) -> bool:
    """Whether no other verb and no break stands between a verb and a noun behind it, dates left out."""
    return verb < noun and not any(
        is_verb(syntax, index) or (syntax.forms[index] in _MARKS and not syntax.forms[index + 1][0].isdigit())
        for index in range(verb + 1, noun)
    )


def _named_by(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """A noun inside the clause of another word for the same: "killed two soldiers in a bomb *attack*"."""
    outer, named = governor(syntax, other.index), named_as(syntax, other.index)
    if named is not None and _harms(syntax, one.index):
        return one.index < named and not any(is_verb(syntax, index) for index in range(one.index + 1, named))
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


def _won_by(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """ "Drove rebels out of Kesh after *fighting*": the battle in which a place was taken."""
    if one.trigger.meaning.sub_kind != "territory taken" or other.trigger.meaning.sub_kind != "armed clash":
        return False
    marks = {syntax.forms[child] for child in syntax.children(other.index) if child < other.index}
    return syntax.words[other.index].head in one.words and not clause_words().occasions.isdisjoint(marks)


_NOUN_WAYS = (_named_by, _fended_off, _ranks, _won_by)
_VERB_WAYS = (_results, _aftermath, _of_them, _under_heading, _names, _occasion, _of_whom, _where, _by_which, _won_by)
"""How a noun, and how a verb, can tell of a part of an act that another word names."""
