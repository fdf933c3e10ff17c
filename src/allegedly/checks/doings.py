"""Whether two sentences count those who did the same: "6,000 people marched to the harbour", twice."""

import re

from ..schema import Quantity, Span
from ..vocabulary import lemmas
from ..vocabulary.count_checks import count_checks
from .divisions import end_of
from .evidence import Evidence
from .voices import AUTHOR, voice

_FEWEST_SHARED = 2
"""Words besides the verb that both clauses must share: one place or day is shared by much that is told of it."""
_FEWEST_BETWEEN_SOURCES = 1
"""The same where either number has a source of its own, and not the same one."""
_OPEN = ("NN", "VB")
_BREAKS = frozenset({",", ";", ":", "and", "but", "who", "which", "that", "when", "while"})
_THERE = re.compile(r"\bthere\s+(?:are|were|is|was)\s+(?:just\s+|now\s+|only\s+|still\s+)?$", re.IGNORECASE)
_REACH = 40
"""Characters before a number in which the words stand that give it."""


def same_doing(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether the counted do, or are, the same in both sentences, by the verb and the words behind it, on another's
    word."""
    voices = voice(evidence, one), voice(evidence, other)
    if voices[0] == voices[1] or one.counts == other.counts:
        return False
    first, second = _clause(evidence, one), _clause(evidence, other)
    if not first or not second or first[0] != second[0]:
        return False
    shared = {word for word in first[1:] if word in second[1:] and word not in count_checks().vague_places}
    sourced = None not in voices and AUTHOR not in voices
    return len(shared) >= (_FEWEST_BETWEEN_SOURCES if sourced else _FEWEST_SHARED)


def _clause(evidence: Evidence, quantity: Quantity) -> list[str]:
    """The lemmas of the verb right behind what is counted and of the nouns of its clause; none without a verb.

    "There are 120 beds in the north" has its verb in front.
    """
    start = end_of(quantity)
    words = evidence.words_within(Span(start, evidence.sentence_at(start).end))
    found: list[str] = []
    if _THERE.search(evidence.text, max(quantity.span.start - _REACH, 0), quantity.span.start):
        found.append("be")
    for index in words:
        if evidence.tags.words[index].start < start:
            continue
        form, tag = evidence.forms[index], evidence.tags.words[index].tag
        if form in _BREAKS:
            break
        if tag[:2] in _OPEN and form not in ("had", "have", "has", "were", "was", "been"):
            found.append(lemmas(form)[0])
            if len(found) == 1 and not tag.startswith("VB"):
                return []
    return found
