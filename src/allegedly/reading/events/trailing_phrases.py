"""The phrases in a row behind a noun for an event: "a raid *on Dorvan* *by the army* *on 3 May* left ...".

A parse ties names that it has never met anywhere; the order of the words is plain all the same. Between such a noun and
the next verb or comma stand its own phrases, as long as each is about people, places or days, which have none of
their own.
"""

from typing import NamedTuple

from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import is_lemma
from .noun_phrases import is_alive, is_armed, is_site, is_vehicle

_IN_PHRASE = NOUNS | {"CD", "DT", "JJ", "JJR", "JJS", "POS", "PRP$"}
_PAST = frozenset({"VBD", "VBP", "VBZ"})
_MOST = 8
"""Phrases that are followed; more is a table."""


class TrailingPhrases(NamedTuple):
    """The phrases, each by its preposition and its head, and the verb that the row runs into, whose subject the noun
    is; None where it runs into something else.
    """

    phrases: tuple[tuple[str, int], ...]
    verb: int | None


def trailing_phrases(syntax: Syntax, noun: int) -> TrailingPhrases:
    """The phrases in a row behind a noun."""
    found: list[tuple[str, int]] = []
    stop = syntax.sentence(noun).stop
    index = noun + 1
    while index < stop and len(found) < _MOST:
        index = _past_participle(syntax, index, stop) if not found else index
        case = syntax.forms[index]
        if syntax.words[index].tag in _PAST:
            return TrailingPhrases(tuple(found), _predicate(syntax, noun, index))
        if case not in clause_words().behind_nouns or syntax.words[index].tag not in ("IN", "TO"):
            break
        heads, index = _phrase(syntax, index + 1, stop)
        if not heads or not all(_is_plain(syntax, head) for head in heads):
            break
        found.extend((case, head) for head in heads)
    return TrailingPhrases(tuple(found), None)


def _past_participle(syntax: Syntax, index: int, stop: int) -> int:
    """The "by" behind a participle that leaves it to the noun to say what was done: "strikes *carried out* by jets"."""
    if syntax.words[index].tag not in ("VBD", "VBN") or not is_lemma(syntax, index, event_words().classes.light):
        return index
    behind = index + 1 + (index + 1 < stop and syntax.forms[index + 1] == "out")
    return behind if behind < stop and syntax.forms[behind] == "by" else index


def _phrase(syntax: Syntax, first: int, stop: int) -> tuple[list[int], int]:
    """The heads of a noun phrase and of those that "and" joins to it, and the word behind it."""
    heads: list[int] = []
    index = first
    while index < stop:
        begin = index
        while index < stop and (_goes_on(syntax, index) or (index > begin and _inside_date(syntax, index, stop))):
            index += 1
        if index == begin:
            break
        heads.append(index - 1)
        if index + 1 >= stop or syntax.forms[index] != "and" or not _goes_on(syntax, index + 1):
            return heads, index + _closes_date(syntax, index, stop)
        index += 1
    return heads, index


def _goes_on(syntax: Syntax, index: int) -> bool:
    if syntax.words[index].tag in _IN_PHRASE:
        return True
    named = index in syntax.entity_kinds and syntax.words[index].tag not in _PAST
    return named and syntax.forms[index] not in clause_words().behind_nouns


def _inside_date(syntax: Syntax, index: int, stop: int) -> bool:
    """Whether a mark stands inside "Tuesday, May 3, 2016" or "Nov. 17"."""
    if syntax.forms[index] not in (",", ".") or index + 1 >= stop:
        return False
    before, after = syntax.words[index - 1].tag, syntax.words[index + 1].tag
    numbered = after == "CD" and before in ("CD", "NNP")
    return numbered or (before == after == "NNP" and index + 2 < stop and syntax.words[index + 2].tag == "CD")


def _closes_date(syntax: Syntax, index: int, stop: int) -> bool:
    """Whether the comma that American usage puts behind a year stands here."""
    return (
        index < stop
        and syntax.forms[index] == ","
        and len(syntax.forms[index - 1]) == 4
        and (syntax.forms[index - 1].isdigit())
    )


def _is_plain(syntax: Syntax, head: int) -> bool:
    """Whether a phrase is about people, places or numbers, and so has no phrases of an action of its own."""
    if syntax.words[head].tag in ("CD", "NNP", "NNPS") or head in syntax.entity_kinds:
        return True
    if any(lemma in event_words().nouns for lemma in lemmas(syntax.forms[head])):
        return False
    return any(is_it(syntax, head) for is_it in (is_alive, is_armed, is_site, is_vehicle))


def _predicate(syntax: Syntax, noun: int, verb: int) -> int | None:
    """The verb, where the noun is free to be its subject and the parse knows no other that stands before it."""
    first = noun
    while first - 1 in syntax.sentence(noun) and syntax.words[first - 1].tag in _IN_PHRASE:
        first -= 1
    before = first - 1
    bound = before in syntax.sentence(noun) and syntax.words[before].tag in ("IN", "TO", "VB", "VBD", "VBG", "VBN")
    if bound and syntax.forms[before] not in clause_words().opening_clauses:
        return None
    if any(
        syntax.words[child].relation in ("nsubj", "nsubj:pass") and child < first for child in syntax.children(verb)
    ):
        return None
    above = syntax.words[verb]
    return above.head if above.relation in ("aux", "aux:pass", "cop") and above.head > verb else verb
