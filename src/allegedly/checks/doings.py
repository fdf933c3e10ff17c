"""Whether two sentences count those who did the same: "6,000 people marched to the harbour", twice."""

from ..schema import Quantity, Span
from ..vocabulary import lemmas
from .divisions import end_of
from .evidence import Evidence

_FEWEST_SHARED = 2
"""Words besides the verb that both clauses must share: one place or day is shared by much that is told of it."""
_OPEN = ("NN", "VB")
_BREAKS = frozenset({",", ";", ":", "and", "but", "who", "which", "that", "when", "while"})


def same_doing(evidence: Evidence, one: Quantity, other: Quantity) -> bool:
    """Whether the counted do the same in both sentences, by the verb and the words behind it, on another's word."""
    first, second = _clause(evidence, one), _clause(evidence, other)
    if not first or not second or first[0] != second[0]:
        return False
    shared = set(first[1:]) & set(second[1:])
    return len(shared) >= _FEWEST_SHARED and _voice(evidence, one) != _voice(evidence, other)


def _clause(evidence: Evidence, quantity: Quantity) -> list[str]:
    """The lemmas of the verb right behind what is counted and of the nouns of its clause; none without a verb."""
    start = end_of(quantity)
    words = evidence.words_within(Span(start, evidence.sentence_at(start).end))
    found: list[str] = []
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


def _voice(evidence: Evidence, quantity: Quantity) -> str | None:
    """The source that gives the number, None for the author."""
    named = (evidence.source_of.get(attribution.id) for attribution in evidence.carriers(quantity.span))
    return next((source.id for source in named if source is not None), None)
