"""Sentences that open with a place and no comma behind it: "*In Kesh* markets were closed", "In Kesh a school was hit".

The parser often takes such a name into the phrase behind it ("Kesh markets") and leaves the verb without a subject.
What stands behind "in" is no subject: where the verb above has no other, the name hangs on the verb, and the noun
behind it is the subject.
"""

from collections.abc import Sequence

import msgspec

from ..schema import Span, Word
from ..vocabulary.place_words import place_words

_OPENING = frozenset({"at", "in", "inside", "near", "outside"})
_NAMES, _NOUNS = frozenset({"NNP", "NNPS"}), frozenset({"NN", "NNS"})
_DESCRIBING = frozenset({"CD", "DT", "JJ", "JJR", "JJS", "NN", "NNS", "PRP$"})
_SITES = frozenset({"field", "gas", "oil"})
_INSIDE = {"IN": "case", "DT": "det"}
"""How words hang on the last of a name, by their tags."""
_HIGHEST = 6
"""Words on the way up from a name to its verb."""


def with_opening_places(text: str, words: Sequence[Word], sentences: Sequence[Span]) -> tuple[Word, ...]:
    """The words, such names and subjects tied to their verbs."""
    found = list(words)
    for sentence in sentences:
        first, last = sentence
        if last - first > 3 and _form(text, words[first]) in _OPENING:
            names = _names(text, words, first, last)
            if names:
                _tie(words, found, first, last, names)
    return tuple(found)


def _names(text: str, words: Sequence[Word], first: int, last: int) -> list[range]:
    """The names that a sentence opens with, each behind an "in": "In *Kesh* in *Dorvan province*"."""
    found: list[range] = []
    at = first
    while at < last and _form(text, words[at]) in (_OPENING if at == first else ("in",)):
        start = at + 1
        start += start < last and words[start].tag == "DT"
        if start + 1 < last and words[start].tag == "NN" and _form(text, words[start + 1]) == "of":
            start += 2  # "in the town of Kesh"
        stop = start
        while stop < last and words[stop].tag in _NAMES:
            stop += 1
        if stop == start:
            break
        while stop < last and _form(text, words[stop]) in place_words().spatial | _SITES:
            stop += 1
        found.append(range(start, stop))
        at = stop
    return found


def _tie(words: Sequence[Word], found: list[Word], first: int, last: int, names: Sequence[range]) -> None:
    """Tie the first name to its verb, the others to it, and the noun behind them to the verb as its subject."""
    end = names[-1].stop
    stop = end
    while stop < last and words[stop].tag in _DESCRIBING:
        stop += 1
    subject = next((one for one in range(stop - 1, end - 1, -1) if words[one].tag in _NOUNS), None)
    head = names[0][-1]
    verb = _verb_above(words, head)
    if subject is None or verb is None or verb < subject:
        return
    others = [one for one in range(first, last) if words[one].head == verb and words[one].relation.startswith("nsubj")]
    tied = words[subject].head == verb and words[subject].relation.startswith("nsubj") and words[head].head == verb
    above = words[verb].head  # of a broken parse nothing is mended: words would hang on each other in a ring
    if tied or first <= above < stop or any(one != subject for one in others):
        return
    passive = any(one.head == verb and one.relation == "aux:pass" for one in words[first:last])
    at = first
    for name in names:
        inner = name[-1]
        found[inner] = _hung(words[inner], *((verb, "obl") if inner == head else (head, "nmod")))
        for one in range(at, inner):
            found[one] = _hung(words[one], inner, _INSIDE.get(words[one].tag, "compound"))
        at = name.stop
    found[subject] = _hung(words[subject], verb, "nsubj:pass" if passive else "nsubj")


def _verb_above(words: Sequence[Word], index: int) -> int | None:
    """The nearest verb on which a word hangs, through whatever nouns."""
    for _ in range(_HIGHEST):
        if words[index].tag.startswith("VB"):
            return index
        index = words[index].head
    return None


def _hung(word: Word, head: int, relation: str) -> Word:
    return msgspec.structs.replace(word, head=head, relation=relation)


def _form(text: str, word: Word) -> str:
    return text[word.start : word.end].lower()
