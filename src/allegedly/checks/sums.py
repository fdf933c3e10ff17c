"""Sums and parts, percentages, ranges: whether the numbers of a sentence fit one another.

Numbers are compared as intervals: "more than 35,000" holds every number from there up, so only numbers that cannot
fit in any reading are found.
"""

import re
from collections.abc import Iterator

from .ballots import ballots
from .changes import changes
from .contributions import contributions
from .differences import differences
from .directions import directions
from .divisions import divisions
from .evidence import Evidence
from .figures import added, apart, difference, interval, reading_that_holds, shown, stated
from .found import Found
from .hundred import hundred
from .rates import rates
from .remainders import remainders
from .shares import shares

_JOINED = re.compile(r"[^.;:?!\d]{0,60}?(?:,|\band\b|\bplus\b)\s*(?:and\s+)?")
_TOTAL = re.compile(
    r"[^.;:?!\d]{0,40}[,—–(-]\s*(?:for|making|giving|which\s+makes)?\s*(?:a|an\s+overall)\s+total\s+of\s+"
)
_COMMA = re.compile(r"[^.;:?!\d]{0,40}[,—–(-]\s*")
_IN_ALL = re.compile(r"[^.,;:?!\d]{0,30}\b(?:in\s+all|in\s+total|altogether)\b")
_CLAUSE = 120
"""How many characters from the last number a total may stand."""
_MOST_PARTS = 20
"""How many numbers back parts of a total are looked for, so that a list of totals does not cost its square."""
_BETWEEN = re.compile(r"between\s+(?P<first>.+?)\s+(?:and|to)\s+(?P<second>.+)", re.IGNORECASE | re.DOTALL)


def find(evidence: Evidence) -> Iterator[Found]:
    """SUM, PERCENT, RATE and RANGE: parts that pass their whole; sums, shares, changes, rates that do not come out."""
    yield from divisions(evidence)
    yield from remainders(evidence)
    yield from contributions(evidence)
    yield from ballots(evidence)
    yield from _totals(evidence)
    yield from _ranges(evidence)
    yield from hundred(evidence)
    yield from shares(evidence)
    yield from changes(evidence)
    yield from differences(evidence)
    yield from rates(evidence)


def _totals(evidence: Evidence) -> Iterator[Found]:
    """ "Eight officers and thirteen soldiers, a total of 20"."""
    counts = [quantity for quantity in evidence.quantities if quantity.unit is None]
    for place in range(2, len(counts)):
        whole = counts[place]
        parts = [counts[place - 1]]
        gap = evidence.text[parts[0].span.end : whole.span.start]
        if len(gap) > _CLAUSE:
            continue
        in_all = _COMMA.fullmatch(gap) and _IN_ALL.match(evidence.text, whole.span.end)
        if not in_all and not _TOTAL.fullmatch(gap):
            continue
        for earlier in range(place - 2, max(place - _MOST_PARTS, 0) - 1, -1):
            if not _JOINED.fullmatch(evidence.text, counts[earlier].span.end, parts[0].span.start):
                break
            parts.insert(0, counts[earlier])
        if len(parts) < 2 or any(part.part_of or part.effect != parts[0].effect for part in parts):
            continue
        total, given = added([interval(part) for part in parts]), interval(whole)
        if apart(total, given):
            yield Found(
                code="SUM-03",
                quotes=(evidence.cut(whole.span), *(evidence.cut(part.span) for part in parts)),
                reason=difference(parts, total, given) + reading_that_holds(parts, given),
                refers=(whole.id, *(part.id for part in parts)),
            )


def _ranges(evidence: Evidence) -> Iterator[Found]:
    """ "Between 200 and 150 metres": wrong in every reading, also where the second number's "million" is for both."""
    yield from directions(evidence)
    for quantity in evidence.quantities:
        match = _BETWEEN.match(quantity.text)
        first, second = (stated(match["first"]), stated(match["second"])) if match is not None else (None, None)
        if first is None or second is None or first.value <= second.value:
            continue
        if first.scale or first.value * (second.scale or 1) > second.value:
            yield Found(
                code="RANGE-01",
                quotes=(evidence.cut(quantity.span),),
                reason=f"The range begins at {shown(first.value)} and ends at {shown(second.value)}, which is less.",
                refers=(quantity.id,),
            )
