"""Who speaks by a verb of saying: its subject before it, or behind it, and whether that is somebody who can speak."""

from collections.abc import Sequence

from ..vocabulary import lemmas, sayings, says
from .heads import SPEAKING
from .phrases import PRONOUNS, names_nobody, phrase
from .stock_phrases import trimmed
from .syntax import FINITE, Syntax

_LONGEST = 30
"""Words of a speaker behind the verb, its apposition and its relative clause among them."""

_AUXILIARIES = ("MD", "RB", "VB", "VBD", "VBN", "VBP", "VBZ")

_HEARING = frozenset({"hear", "tell"})
_COURTS = frozenset({"court", "hearing", "inquest", "inquiry", "jury", "tribunal"})

_PERSONAL = frozenset({"he", "she", "they", "we"})


def speaks(syntax: Syntax, words: range) -> bool:
    """Whether a noun phrase is somebody who can say something: no thing, no document, no "no group"."""
    found = phrase(syntax, words)
    if names_nobody(syntax, found.core):
        return False
    if found.kind == "pronoun":
        return PRONOUNS[syntax.forms[found.head]] in _PERSONAL
    return found.kind in SPEAKING or syntax.entity_kinds.get(found.head) in ("person", "organisation")


def tells(syntax: Syntax, verb: int) -> bool:
    """Whether a word is a verb that says something, outside of quotation marks, in a clause that asserts it."""
    if syntax.quoted[verb] or not says(syntax.forms[verb]) or not syntax.words[verb].tag.startswith("VB"):
        return False
    return syntax.words[verb].tag in FINITE or any(
        syntax.words[child].tag in FINITE and syntax.words[child].relation == "aux" for child in syntax.children(verb)
    )


def heard_in_court(syntax: Syntax, cue: Sequence[int], source: Sequence[int]) -> bool:
    """Whether a court "hears" or "is told" something: somebody says it there."""
    heard = any(not _HEARING.isdisjoint(lemmas(syntax.forms[index])) for index in cue)
    return heard and any(not _COURTS.isdisjoint(lemmas(syntax.forms[index])) for index in source)


def verb_group(syntax: Syntax, verb: int) -> range:
    """A verb with the auxiliaries and adverbs that stand directly before it: "had strongly denied"."""
    start = verb
    while start and syntax.words[start - 1].head == verb and syntax.words[start - 1].tag in _AUXILIARIES:
        start -= 1
    while start < verb and syntax.words[start].tag == "RB":
        start += 1
    return range(start, verb + 1)


def subject_of(syntax: Syntax, verb: int) -> range | None:
    """The subject of a verb in the active voice, with all that hangs on it, loose punctuation at its end left out."""
    if not syntax.words[verb].tag.startswith("VB"):
        return None
    for child in syntax.children(verb):
        if syntax.words[child].relation == "nsubj" and syntax.words[child].tag[:1] in "NPDW":
            words = syntax.subtree(child)
            stop = min(words.stop, verb) if child < verb else words.stop
            while stop > child + 1 and not syntax.forms[stop - 1][0].isalnum():
                stop -= 1
            start = words.start
            while start < child and syntax.words[start].tag[:2] in ("IN", "CC", "RB", "WR", "TO"):
                start += 1
            if syntax.forms[child] in ("it", "there", "this", "that", "which", "what"):
                return None
            return range(start, stop)
    return None


def speaker_behind(syntax: Syntax, verb: int) -> range:
    """The speaker directly behind a verb of saying: "admitted *Ann Lee, who keeps the keys*". No words where nobody is.

    A parser at times takes such a speaker for the verb's object, which is believed of verbs that have no such object.
    """
    inverts = not sayings().inverting.isdisjoint(lemmas(syntax.forms[verb]))
    for child in syntax.children(verb):
        word = syntax.words[child]
        relations = ("nsubj", "obj") if inverts else ("nsubj",)
        if child > verb and word.relation in relations and word.tag[:2] in ("NN", "PR", "CD"):
            words = trimmed(syntax, syntax.subtree(child))
            near = len(words) and words.start == verb + 1 and len(words) <= _LONGEST
            return words if near and speaks(syntax, words) else range(0)
    return range(0)
