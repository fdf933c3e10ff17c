"""Deaths that are laid to somebody: "recorded 11 *fatalities* in Kesh, all of them attributed to the army".

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
    blaming = (index for index in range(noun + 1, here.stop) if is_lemma(syntax, index, clause_words().blaming))
    verb = next((index for index in blaming if syntax.words[index].tag.startswith("VB")), None)
    if verb is None:
        return []
    sides = (head for case, head in verb_frame(syntax, verb).obliques if case in _TO and head > verb)
    return [one for head in sides for one in joined(syntax, head) if _can_have_killed(syntax, one)]


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
