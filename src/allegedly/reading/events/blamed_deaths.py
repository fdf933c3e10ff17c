"""Deaths that are laid to somebody: "recorded 11 *fatalities* in Kesh, all of them attributed to the army", "the army
was responsible for the *deaths* of 11 people".

A death alone is no act of violence. One that is said to be the doing of the armed or of a state is, where the sentence
tells of nothing else that these may be blamed for.
"""

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_violence, joined
from .harm import DEATHS
from .noun_phrases import is_armed, names_fighters
from .verb_frames import verb_frame

_TO = frozenset({"on", "to"})


def blamed_for(syntax: Syntax, noun: int) -> list[int]:
    """Those to whom deaths are laid, where the noun is a word for deaths and its sentence tells of no other act."""
    here = syntax.sentence(noun)
    if syntax.forms[noun] not in DEATHS or any(_is_act(syntax, index) for index in here):
        return []
    sides = _blamed(syntax, range(noun + 1, here.stop)) or _responsible(syntax, here)
    return [one for head in sides for one in joined(syntax, head) if _can_have_killed(syntax, one)]


def _blamed(syntax: Syntax, here: range) -> list[int]:
    """Those to whom the first verb of blaming lays it."""
    blaming = (index for index in here if is_lemma(syntax, index, clause_words().blaming))
    verb = next((index for index in blaming if syntax.words[index].tag.startswith("VB")), None)
    if verb is None:
        return []
    return [head for case, head in verb_frame(syntax, verb).obliques if case in _TO and head > verb]


def _responsible(syntax: Syntax, here: range) -> list[int]:
    """ "The *army* was responsible for", "held the *army* responsible", "responsibility lies with the *army*"."""
    for index in here:
        form, above = syntax.forms[index], syntax.words[index].head
        if form == "responsible":
            subjects = [one for one in syntax.children(index) if syntax.words[one].relation == "nsubj"]
            return subjects or [one for one in syntax.children(above) if syntax.words[one].relation == "obj"]
        if form == "responsibility" and syntax.words[index].relation == "nsubj":
            return [head for case, head in verb_frame(syntax, above).obliques if case == "with"]
    return []


def _is_act(syntax: Syntax, index: int) -> bool:
    """Whether a word may name an act of violence by itself."""
    if not syntax.words[index].tag.startswith("VB"):
        return is_violence(syntax, index)
    verbs = event_words().verbs
    met = (meaning for lemma in lemmas(syntax.forms[index]) for meaning in verbs.get(lemma, ()))
    return any(meaning.kind == "ASSAULT" for meaning in met)


def _can_have_killed(syntax: Syntax, head: int) -> bool:
    """Whether it is the armed or a state; firms, too, are blamed for deaths."""
    state = syntax.entity_kinds.get(head) == "place" or is_lemma(syntax, head, clause_words().rulers)
    return state or is_armed(syntax, head) or names_fighters(syntax, head)
