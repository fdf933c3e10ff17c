"""Checks: findings about the text itself, one file a family. Facts about the text, never a judgement of its truth.

A family is a file with `find(evidence: Evidence) -> Iterator[Found]` and a table of the same name with its codes. It
looks at the evidence alone, finds nothing where what it needs was not read, and stands in the list below.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from ..schema import Finding, Severity
from . import calendar, counts, headline, names, parties, quoting, sourcing, sums, text, wording
from .codes import Code, Example, codes
from .evidence import Evidence
from .found import Found

__all__ = ["Code", "Evidence", "Example", "Found", "check", "codes"]

_FAMILIES: tuple[Callable[[Evidence], Iterator[Found]], ...] = (
    text.find,
    quoting.find,
    sourcing.find,
    parties.find,
    headline.find,
    wording.find,
    names.find,
    sums.find,
    calendar.find,
    counts.find,
)

_WORST_FIRST: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2}

MOST_OF_ONE_CODE = 8
"""Findings of one code that are listed: what comes up more often than that is a habit of the text (a transcript, a
table), and a reader who has seen eight of a kind knows it. How many are left out is said in the last one's reason."""


def check(evidence: Evidence) -> tuple[Finding, ...]:
    """All findings of an article, the worst first, then in reading order; ids count from f1 in that order.

    The same words are given once under one code. The same evidence always gives the same findings.
    """
    meanings = codes()
    ranked = sorted(
        {found_key(found): found for family in _FAMILIES for found in family(evidence)}.values(),
        key=lambda found: (_WORST_FIRST[meanings[found.code].severity], found.quotes[0].start, found.code),
    )
    return tuple(
        Finding(
            id=f"f{number}",
            code=found.code,
            severity=meanings[found.code].severity,
            quotes=found.quotes,
            reason=found.reason + left_out,
            refers=found.refers,
        )
        for number, (found, left_out) in enumerate(_without_floods(ranked), 1)
    )


def found_key(found: Found) -> tuple[object, ...]:
    """What makes two findings one: the code and the words."""
    return found.code, *(quote.pieces for quote in found.quotes)


def _without_floods(ranked: list[Found]) -> Iterator[tuple[Found, str]]:
    """Each finding that is listed, with a remark behind its reason."""
    totals = Counter(found.code for found in ranked)
    listed: Counter[str] = Counter()
    for found in ranked:
        listed[found.code] += 1
        if listed[found.code] < MOST_OF_ONE_CODE or totals[found.code] == MOST_OF_ONE_CODE == listed[found.code]:
            yield found, ""
        elif listed[found.code] == MOST_OF_ONE_CODE:
            yield found, f" {totals[found.code] - MOST_OF_ONE_CODE} more of this kind are not listed."
