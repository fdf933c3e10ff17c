"""Single steps along a parse: what a word is, what stands before it, what is joined to it."""

from ...vocabulary import event_words, lemmas
from ..heads import NOUNS
from ..syntax import Syntax

_NOMINAL = ("nsubj", "nsubj:pass", "obj")

_DEEPEST = 4
"""Measures of measures that are looked through: "dozens of rounds of talks"."""

_MOST_JOINED = 20
"""Nouns in one list; longer ones are tables."""


def is_verb(syntax: Syntax, index: int) -> bool:
    """Whether a word is used as a verb; "*fighting* erupted" is not."""
    word = syntax.words[index]
    return word.tag.startswith("VB") and not (word.tag == "VBG" and word.relation in _NOMINAL)


def is_lemma(syntax: Syntax, index: int, words: frozenset[str]) -> bool:
    """Whether a word is a form of one of these lemmas."""
    return any(lemma in words for lemma in lemmas(syntax.forms[index]))


def preposition(syntax: Syntax, index: int) -> str:
    """The preposition before a noun phrase, or an empty string."""
    for child in syntax.children(index):
        if syntax.words[child].relation == "case" and child < index:
            return syntax.forms[child]
    return ""


def joined(syntax: Syntax, index: int) -> list[int]:
    """A noun and the nouns that "and" joins to it."""
    found = [counted(syntax, index)]
    for one in found:
        found.extend(
            child
            for child in syntax.children(one)
            if syntax.words[child].relation == "conj"
            and (syntax.words[child].tag in NOUNS or syntax.words[child].tag in ("CD", "PRP"))
            and len(found) < _MOST_JOINED
        )
    return sorted(set(found))


def counted(syntax: Syntax, index: int) -> int:
    """The noun that a measure is of: "tens of thousands of *people*", "25,000 of *them*"; else the word itself."""
    for _ in range(_DEEPEST):
        if syntax.words[index].tag != "CD" and not is_lemma(syntax, index, event_words().classes.measures):
            break
        inner = next(
            (
                child
                for child in syntax.children(index)
                if child > index
                and syntax.words[child].relation in ("nmod", "obl")
                and preposition(syntax, child) == "of"
                and syntax.words[child].tag in (*NOUNS, "PRP")
            ),
            None,
        )
        if inner is None:
            break
        index = inner
    return index


def governor(syntax: Syntax, noun: int) -> int:
    """The noun that stands in the clause for this one: itself, or the measure before it ("a *wave* of strikes")."""
    measures = event_words().classes.measures
    for _ in range(_DEEPEST):
        head = syntax.words[noun].head
        if syntax.words[noun].relation != "nmod" or preposition(syntax, noun) != "of":
            break
        if head == noun or not is_lemma(syntax, head, measures):
            break
        noun = head
    return noun
