"""A hundred per cent is all: a share that passes it, and shares that exclude one another and pass it together."""

import re
from collections.abc import Iterator
from itertools import groupby

from ..schema import Quantity
from ..vocabulary.count_checks import count_checks
from .divisions import all_differ
from .evidence import Evidence
from .figures import interval, one_line, shown, stated
from .found import Found

_CHANGED = re.compile(r"\b(?:by|grew|increased|increase\s+of|rose|up)\s+$", re.IGNORECASE)
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
                    f"{shown(interval(quantity)[0])} per cent of the {one_line(quantity.counts.text)} "
                    "is more than there are."
                ),
                refers=(quantity.id,),
            )
    yield from _together(evidence)


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
        total = sum(interval(one)[0] for one in shares)
        # Each may have been rounded up by half of its last digit.
        slack = sum((given.grain if (given := stated(one.text)) else 1.0) / 2 for one in shares)
        if total - slack > 100 and all_differ(clauses):
            yield Found(
                code="PERCENT-04",
                quotes=tuple(evidence.cut(one.span) for one in shares),
                reason=f"The shares exclude one another and make {shown(round(total, 1))} per cent together.",
                refers=tuple(one.id for one in shares),
            )
