"""War for places: "stormed Dorvan", "the battle for Tersk", where the name of a place stands rather than a person's."""

from ...vocabulary import event_words, lemmas
from .surroundings import Surroundings

_LONGEST_DOER = 7
"""Words behind "by" in which the name of an army ends."""


def struck(context: Surroundings, words: range, verbs: frozenset[str]) -> bool:
    """Whether a name stands right behind one of these verbs: "stormed *Dorvan*"; or before its passive."""
    syntax, before, behind = context.syntax, words.start - 1, words.stop
    if before >= 0 and syntax.words[before].tag.startswith("VB"):
        return not verbs.isdisjoint(lemmas(syntax.forms[before]))
    tags = [word.tag for word in syntax.words[behind : behind + 2]]
    if tags == ["VBD", "VBN"] and syntax.forms[behind] in ("was", "were"):
        return not verbs.isdisjoint(lemmas(syntax.forms[behind + 1]))
    return False


def storms(context: Surroundings, words: range) -> bool:
    """Whether a verb is said of a name whose object is hardly ever a person: "shelled *Dorvan*"."""
    return struck(context, words, context.words.storming)


def fought_over(context: Surroundings, words: range) -> bool:
    """Whether the words around a name are of war for a place: "the battle for *Tersk*", "troops attacked *Tersk*",
    "rockets hit *Tersk*", "*Tersk* came under fire".
    """
    syntax, verb = context.syntax, words.start - 1
    forms = syntax.forms
    if forms[words.stop : words.stop + 2] in (["came", "under"], ["comes", "under"]):
        return True
    if words.start > 1 and (lemma := lemmas(forms[words.start - 2])):
        if forms[verb] == "for" and not context.words.contests.isdisjoint(lemma):
            return True
        if forms[verb] in ("against", "of", "on") and not context.words.onslaughts.isdisjoint(lemma):
            return True
    if not struck(context, words, context.words.striking):
        return False
    armed = event_words().classes.armed | context.words.weapons
    doers = [one for one in syntax.children(max(verb, 0)) if syntax.words[one].relation == "nsubj"]
    if forms[words.stop + 2 : words.stop + 3] == ["by"]:  # "was attacked by rebels"
        doers = list(range(words.stop + 3, min(words.stop + _LONGEST_DOER, len(forms))))
    return any(not armed.isdisjoint(lemmas(forms[one])) for one in doers)
