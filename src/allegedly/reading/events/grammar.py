"""Single steps along a parse: what a word is, what stands before it, what is joined to it."""

from collections.abc import Iterator
from itertools import islice

from ... import schema
from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax

_NOMINAL = ("nsubj", "nsubj:pass", "obj")

_DEFINITE = frozenset({"that", "the", "these", "this", "those"})

BEING = frozenset({"are", "is", "was", "were"})

_HIGHEST = 10
"""Words on the way up to the root; a longer way leads through other clauses."""

_DEEPEST = 4
"""Measures of measures that are looked through: "dozens of rounds of talks"."""

_LONGEST_NAMING = 10
"""Words from "what" to the noun in "in what *the governor of the province* called a deliberate attack"."""

_MOST_JOINED = 20
"""Nouns in one list; longer ones are tables."""


def upwards(syntax: Syntax, index: int) -> Iterator[int]:
    """A word, what it hangs on, what that hangs on, and so on towards the root of its sentence."""
    return islice(schema.upwards(syntax.words, index), _HIGHEST)


def is_verb(syntax: Syntax, index: int) -> bool:
    """Whether a word is used as a verb; "*fighting* erupted" is not."""
    word = syntax.words[index]
    if word.tag != "VBG":
        return word.tag.startswith("VB")
    return word.relation not in _NOMINAL and not _is_action_noun(syntax, index)


def _is_action_noun(syntax: Syntax, index: int) -> bool:
    """Whether a form in -ing is a noun, whatever the parse says: "*Fighting* between"."""
    sentence = syntax.sentence(index)
    if index + 1 >= sentence.stop or not any(lemma in event_words().nouns for lemma in lemmas(syntax.forms[index])):
        return False
    if index > sentence.start and syntax.forms[index - 1] == "under":
        return True  # "came under *shelling*"
    if syntax.forms[index + 1] == "." and index > sentence.start and syntax.forms[index - 1] == ":":
        return True  # "Incident: *shelling*."
    if index > sentence.start + 1 and syntax.forms[index - 1] == "of":
        return is_lemma(syntax, index - 2, event_words().classes.measures)  # "after five days of *fighting*"
    if syntax.forms[index + 1] not in ("among", "between", "by", "of"):
        return False
    return index == sentence.start or syntax.forms[index - 1] != ","


def follows_doers(syntax: Syntax, verb: int) -> bool:
    """Whether who does it stands right before a bare form, as in a chronology, whatever the parse says: "when *rebels
    storm* a market", "3 May: *the army shell* Kesh"; not "let the army shell it".
    """
    before = verb > syntax.sentence(verb).start and syntax.words[verb - 1].tag in NOUNS
    return before and syntax.words[verb].relation not in ("ccomp", "xcomp")


def is_arranged(syntax: Syntax, verb: int) -> bool:
    """Whether a form of "be" and "to" before a verb tell a plan, whatever the parse says: "left and *was to meet*"."""
    first = syntax.sentence(verb).start
    if syntax.words[verb].tag != "VB" or verb - 2 < first or syntax.forms[verb - 1] != "to":
        return False
    before = verb - 2
    while before > first and syntax.words[before].tag == "RB":
        before -= 1
    return syntax.forms[before] in BEING and syntax.forms[verb] != "blame"


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
    """A noun and the nouns that "and" joins to it. What follows an object with but a comma between is the subject of
    another clause: "killing eight and wounding five, *two officers* told".
    """
    found = [counted(syntax, index)]
    for one in found:
        found.extend(
            child
            for child in syntax.children(one)
            if syntax.words[child].relation == "conj"
            and (syntax.words[child].tag in NOUNS or syntax.words[child].tag in ("CD", "PRP"))
            and len(found) < _MOST_JOINED
        )
    found = sorted(set(found))
    while len(found) > 1 and syntax.words[index].relation == "obj" and _is_set_off(syntax, found[-2], found[-1]):
        found.pop()
    return found


def _is_set_off(syntax: Syntax, before: int, last: int) -> bool:
    """Whether but a comma stands between the last of those joined and the one before it."""
    between = syntax.forms[before + 1 : last]
    return "," in between and not any(syntax.words[one].tag == "CC" for one in range(before + 1, last))


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


def is_definite(syntax: Syntax, noun: int) -> bool:
    """Whether a noun points at what is known: "the attack", "their raid"."""
    return any(
        syntax.forms[child] in _DEFINITE or syntax.words[child].relation == "nmod:poss"
        for child in syntax.children(noun)
        if child < noun and syntax.words[child].relation in ("det", "nmod:poss")
    )


def is_violence(syntax: Syntax, noun: int) -> bool:
    """Whether the noun is one for violence, whatever else is told: "the *attack* killed two", not its "deaths"."""
    if _is_month(syntax, noun):
        return False
    nouns = event_words().nouns
    return any(
        meaning.kind in ("ASSAULT", "PROTEST") and meaning.needs != "blamed"
        for lemma in lemmas(syntax.forms[noun])
        for meaning in nouns.get(lemma, ())
    )


def _is_month(syntax: Syntax, noun: int) -> bool:
    """Whether "March" is that of a day: "7 *March*", "*March* 7, 2019"."""
    beside = syntax.words[max(noun - 1, 0) : noun] + syntax.words[noun + 1 : noun + 2]
    return syntax.forms[noun] == "march" and any(word.tag == "CD" for word in beside)


def named_as(syntax: Syntax, noun: int) -> int | None:
    """The "in" of "were killed in what residents called an *attack*", where somebody calls something by this noun."""
    first = max(noun - _LONGEST_NAMING, syntax.sentence(noun).start)
    what = next((index for index in range(noun - 1, first, -1) if syntax.forms[index] == "what"), first)
    named = any(is_lemma(syntax, index, clause_words().naming) for index in range(what, noun))
    return what - 1 if named and syntax.forms[what - 1 : what + 1] == ["in", "what"] else None


def is_rank(syntax: Syntax, word: int) -> bool:
    """Whether a word ranks what stands behind it: "worst", "third", "latest"."""
    form = syntax.forms[word]
    ranked = syntax.words[word].tag in ("JJS", "RBS") or form in clause_words().ranks
    return ranked or (form[0].isdigit() and form[-1] in "dht")
