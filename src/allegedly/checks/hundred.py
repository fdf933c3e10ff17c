"""A hundred per cent is all: a share that passes it, and shares that exclude one another and pass it together."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..schema import Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary.count_checks import count_checks
from .divisions import all_differ
from .evidence import Evidence
from .figures import interval, shown, stated
from .found import Found

_CHANGED = re.compile(r"\b(?:by|grew|increased|increase\s+of|rose|up)\s+$", re.IGNORECASE)
_OF_GROUP = re.compile(r"(?:\s+(?!of\b)[a-z]+){0,2}?\s+of\s+(?:the\s+|all\s+)?(?P<group>[^\W\d_]+)")
_OWNED = re.compile(r"\b(?:controls?|controlled|held|holds?|owns?|owned)\s+$")
_GOT = re.compile(r"\b(?:got|gets?|had|has|have|receives?|received|takes?|took|wins?|won)\s+$")
_OF_ALL = re.compile(r"\s+of\s+(?:all\s+|the\s+)(?:capital|land|market|seats|shares|stock|votes?)\b")
"""Behind the first share, what nobody gets of what another has got."""
_ANOTHER = re.compile(r"(?:\s+of\s+(?:it|the\s+\w+))?(?:,|;|,?\s+and)\s+(?P<owner>[^.;:?!,\d]{2,40})\s+")
_NO_OWNER = frozenset({"IN", "MD", "TO", "VB"})
"""Tags of words that do not stand between a share and the next one's owner: verbs, and "in June"."""
_FEWEST_OWNERS = 3
"""Two may be shares of different things."""
_CLAUSE = 20
"""Characters before a share in which it may be called a change."""
_FEWEST = 2
"""Shares that can be parts of one hundred."""


def hundred(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-01: a share of more than all; PERCENT-04: shares that make more than all."""
    for quantity in evidence.quantities:
        if quantity.unit != "%" or quantity.counts is None or interval(quantity)[0] <= 100:
            continue
        if quantity.counts.text.split()[-1].lower() in count_checks().wholes and not _is_change(evidence, quantity):
            yield Found(
                code="PERCENT-01",
                quotes=(evidence.cut(quantity.span),),
                reason=(
                    f"{shown(interval(quantity)[0])} per cent of the {unwrapped(quantity.counts.text)} "
                    "is more than there are."
                ),
                refers=(quantity.id,),
            )
    yield from _together(evidence)


def _divide(evidence: Evidence, shares: Sequence[Quantity]) -> bool:
    """ "Farmers own 38 percent, the state 41 percent and companies 26 percent": one verb, each time another owner."""
    start = shares[0].span.start
    before = (max(start - _CLAUSE, 0), start)
    got = _OF_ALL.match(evidence.text, shares[0].span.end) and _GOT.search(evidence.text, *before)
    if len(shares) < _FEWEST_OWNERS or not (got or _OWNED.search(evidence.text, *before)):
        return False
    for one, other in pairwise(shares):
        gap = _ANOTHER.fullmatch(evidence.text, one.span.end, other.span.start)
        if gap is None:
            return False
        owner = evidence.words_within(Span(*gap.span("owner")))
        if any(evidence.tags.words[index].tag[:2] in _NO_OWNER for index in owner):
            return False
    return True


def _is_change(evidence: Evidence, quantity: Quantity) -> bool:
    start = quantity.span.start
    return _CHANGED.search(evidence.text, max(start - _CLAUSE, 0), start) is not None


def _together(evidence: Evidence) -> Iterator[Found]:
    """ "52 percent for it, 41 percent against it, 12 percent undecided": of these outcomes each has one."""
    bare = (one for one in evidence.quantities if one.unit in ("%", None))
    for sentence, group in groupby(bare, lambda one: evidence.sentence_at(one.span.start)):
        shares = list(group)
        if len(shares) < _FEWEST or any(one.unit is None for one in shares):
            continue
        ends = [*(one.span.start for one in shares[1:]), sentence.end]
        clauses = [evidence.text[one.span.end : end] for one, end in zip(shares, ends, strict=True)]
        groups = {match["group"].lower() for words in clauses if (match := _OF_GROUP.match(words))}
        if len(groups) > 1:
            continue  # "69 percent of the farmers are for it, 45 percent of the fishermen against it"
        total = sum(interval(one)[0] for one in shares)
        # Each may have been rounded up by half of its last digit.
        slack = sum((given.grain if (given := stated(one.text)) else 1.0) / 2 for one in shares)
        if total - slack > 100 and (all_differ(clauses) or _divide(evidence, shares)):
            yield Found(
                code="PERCENT-04",
                quotes=tuple(evidence.cut(one.span) for one in shares),
                reason=f"The shares exclude one another and make {shown(round(total, 1))} per cent together.",
                refers=tuple(one.id for one in shares),
            )
