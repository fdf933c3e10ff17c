"""Deaths that are laid to somebody: "recorded 11 *fatalities* in Kesh, all of them attributed to the army", "the army
was responsible for the *deaths* of 11 people".

A death alone is no act of violence. One that is said to be the doing of the armed or of a state is, where the sentence
tells of nothing else that these may be blamed for.
"""

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_violence, joined, preposition
from .harm import DEATHS
from .noun_phrases import is_armed, names_fighters
from .verb_frames import verb_frame

_TO = frozenset({"on", "to"})


def blamed_for(syntax: Syntax, noun: int) -> list[int]:
    """Those to whom deaths are laid, where the noun is a word for deaths and its sentence tells of no other act."""
    here = syntax.sentence(noun)
    if syntax.forms[noun] not in DEATHS or any(_is_act(syntax, index) for index in here):
        return []
    return laid_to(syntax, noun)


def laid_to(syntax: Syntax, index: int) -> list[int]:
    """Those to whom the sentence of a word lays what it tells: the armed, and states where an act is laid to them."""
    here = syntax.sentence(index)
    blaming = (one for one in range(index + 1, here.stop) if is_lemma(syntax, one, clause_words().blaming))
    verb = next((one for one in blaming if syntax.words[one].tag.startswith("VB")), None)
    sides = verb_frame(syntax, verb).obliques if verb is not None else []
    laid = [one for case, head in sides if case in _TO for one in joined(syntax, head) if one > index]
    found = [one for one in laid if _is_armed(syntax, one) or _is_state(syntax, one)]
    held = (one for head in _responsible(syntax, here) for one in joined(syntax, head))
    killed = syntax.words[index].tag.startswith("VB")  # of deaths alone a state may be guilty by doing nothing
    return found or [one for one in held if _is_armed(syntax, one) or (killed and _is_state(syntax, one))]


def _responsible(syntax: Syntax, here: range) -> list[int]:
    """ "The *army* was responsible for", "held the *army* responsible", "responsibility lies with the *army*", "blamed
    the *army* for": who is so may have failed to help, too.
    """
    for index in here:
        form, above = syntax.forms[index], syntax.words[index].head
        if form == "responsible" and all(syntax.forms[one] in DEATHS for one in _what_for(syntax, index)):
            subjects = [one for one in syntax.children(index) if syntax.words[one].relation == "nsubj"]
            if syntax.words[index].relation == "amod" and above < index:
                subjects = [above]  # whom a parse took for what it only describes: "holds *the army* responsible"
            return subjects or [one for one in syntax.children(above) if syntax.words[one].relation == "obj"]
        if form == "responsibility" and syntax.words[index].relation == "nsubj":
            return [head for case, head in verb_frame(syntax, above).obliques if case == "with"]
        if syntax.words[index].tag.startswith("VB") and is_lemma(syntax, index, clause_words().blaming):
            return verb_frame(syntax, index).sufferers
    return []


def _what_for(syntax: Syntax, index: int) -> list[int]:
    return [one for one in syntax.children(index) if preposition(syntax, one) == "for"]


def _is_act(syntax: Syntax, index: int) -> bool:
    """Whether a word may name an act of violence by itself."""
    if not syntax.words[index].tag.startswith("VB"):
        return is_violence(syntax, index)
    verbs = event_words().verbs
    met = (meaning for lemma in lemmas(syntax.forms[index]) for meaning in verbs.get(lemma, ()))
    return any(meaning.kind == "ASSAULT" for meaning in met)


def _is_state(syntax: Syntax, head: int) -> bool:
    return syntax.entity_kinds.get(head) == "place" or is_lemma(syntax, head, clause_words().rulers)


def _is_armed(syntax: Syntax, head: int) -> bool:
    """Whether it is the armed; firms, too, are blamed for deaths."""
    return is_armed(syntax, head) or names_fighters(syntax, head)
