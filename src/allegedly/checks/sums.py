"""Sums and parts, percentages, ranges: whether the numbers of a sentence fit one another.

Numbers are compared as intervals: "more than 35,000" holds every number from there up, so only numbers that cannot
fit in any reading are found.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Quantity
from .evidence import Evidence
from .figures import Interval, added, apart, bounds_shown, interval, one_line, shown, stated
from .found import Found
from .shares import shares

_OPENS_LIST = re.compile(r"[^.;:?!]{0,60}?(?::|—|–|--|\(|\s-\s)\s*(?:the\s+)?")
_JOINED = re.compile(r"[^.;:?!\d]{0,60}?(?:,|\band\b|\bplus\b)\s*(?:and\s+)?")
_TOTAL = re.compile(
    r"[^.;:?!\d]{0,40}[,—–(-]\s*(?:for|making|giving|which\s+makes)?\s*(?:a|an\s+overall)\s+total\s+of\s+"
)
_COMMA = re.compile(r"[^.;:?!\d]{0,40}[,—–(-]\s*")
_IN_ALL = re.compile(r"[^.,;:?!\d]{0,30}\b(?:in\s+all|in\s+total|altogether)\b")
_CLAUSE = 120
"""How many characters from the last number a total may stand."""
_BETWEEN = re.compile(r"between\s+(?P<first>.+?)\s+(?:and|to)\s+(?P<second>.+)", re.IGNORECASE | re.DOTALL)


def find(evidence: Evidence) -> Iterator[Found]:
    """SUM, PERCENT and RANGE: parts that pass their whole, sums, shares and changes that do not come out, ranges."""
    yield from _parts(evidence)
    yield from _totals(evidence)
    yield from _ranges(evidence)
    yield from shares(evidence)


def _parts(evidence: Evidence) -> Iterator[Found]:
    by_id = {quantity.id: quantity for quantity in evidence.quantities}
    parts: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in evidence.quantities:
        whole = by_id.get(quantity.part_of or "")
        if whole is None or quantity.unit != whole.unit:
            continue
        parts[whole.id].append(quantity)
        if interval(quantity)[0] > interval(whole)[1]:
            yield Found(
                code="SUM-01",
                quotes=(evidence.cut(quantity.span), evidence.cut(whole.span)),
                reason=(
                    f"The part, {bounds_shown(interval(quantity))}, is larger than the whole that it is counted in, "
                    f"{bounds_shown(interval(whole))}."
                ),
                refers=(quantity.id, whole.id),
            )
    for name, found in parts.items():
        yield from _sum_of_parts(evidence, by_id[name], found)


def _sum_of_parts(evidence: Evidence, whole: Quantity, parts: list[Quantity]) -> Iterator[Found]:
    """Parts that a colon or a dash lists make up the whole; parts with different fates only must not pass it."""
    if len(parts) < 2 or any(interval(part)[0] > interval(whole)[1] for part in parts):
        return
    total, given = added([interval(part) for part in parts]), interval(whole)
    effects = [part.effect for part in parts]
    disjoint = None not in effects and len(set(effects)) == len(effects)
    if (_is_list(evidence, whole, parts) and apart(total, given)) or (disjoint and total[0] > given[1]):
        yield Found(
            code="SUM-02",
            quotes=(evidence.cut(whole.span), *(evidence.cut(part.span) for part in parts)),
            reason=_difference(parts, total, given) + _reading_that_holds(parts, given),
            refers=(whole.id, *(part.id for part in parts)),
        )


def _is_list(evidence: Evidence, whole: Quantity, parts: list[Quantity]) -> bool:
    between = evidence.text[whole.span.end : parts[0].span.start]
    return _OPENS_LIST.fullmatch(between) is not None and all(
        _JOINED.fullmatch(evidence.text[one.span.end : other.span.start]) for one, other in pairwise(parts)
    )


def _difference(parts: list[Quantity], total: Interval, given: Interval) -> str:
    terms = " + ".join(bounds_shown(interval(part)) for part in parts)
    off = given[0] - total[1] if total[1] < given[0] else total[0] - given[1]
    side = "less" if total[1] < given[0] else "more"
    return (
        f"The parts, {terms}, add up to {bounds_shown(total)}; the whole is given as {bounds_shown(given)}: "
        f"{shown(off)} {side}."
    )


def _reading_that_holds(parts: list[Quantity], given: Interval) -> str:
    """The first reading, if there is one, in which the numbers fit: one part counted inside the others."""
    for left_out in parts:
        rest = added([interval(part) for part in parts if part is not left_out])
        if len(parts) > 2 and not apart(rest, given):
            words = one_line(left_out.text + (f" {left_out.counts.text}" if left_out.counts else ""))
            return f" It holds if “{words}” are among the others."
    return ""


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
        for earlier in range(place - 2, -1, -1):
            if not _JOINED.fullmatch(evidence.text[counts[earlier].span.end : parts[0].span.start]):
                break
            parts.insert(0, counts[earlier])
        if len(parts) < 2 or any(part.part_of or part.effect != parts[0].effect for part in parts):
            continue
        total, given = added([interval(part) for part in parts]), interval(whole)
        if apart(total, given):
            yield Found(
                code="SUM-03",
                quotes=(evidence.cut(whole.span), *(evidence.cut(part.span) for part in parts)),
                reason=_difference(parts, total, given) + _reading_that_holds(parts, given),
                refers=(whole.id, *(part.id for part in parts)),
            )


def _ranges(evidence: Evidence) -> Iterator[Found]:
    """ "Between 200 and 150 metres": wrong in every reading, also where the second number's "million" is for both."""
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
