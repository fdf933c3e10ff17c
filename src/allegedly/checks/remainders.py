"""What is left of a number: "lost 300 of its 1,150 soldiers, leaving 800"."""

import re
from collections.abc import Iterator

from ..schema import Span
from ..unwrapping import unwrapped
from .amounts import Amount, alike, amounts
from .evidence import Evidence
from .figures import apart, bounds_shown
from .found import Found

_LEAVING = re.compile(r"\bleav(?:es?|ing)\b[^.;:?!]*$")
_LEFT = re.compile(r"(?:\s+[a-z]+)?\s+(?:left|remaining)\s*(?:[.,;:)—–]|$)")
"""Behind it; "seven *remain in hospital*" of twelve who were hurt are no remainder."""


def remainders(evidence: Evidence) -> Iterator[Found]:
    """SUM-02: a number that is given as left, and is not what is left of the whole without its parts.

    Only where no other number stands between them: it may be taken off, or added, too.
    """
    part_of = {quantity.id: quantity.part_of for quantity in evidence.quantities if quantity.part_of}
    row = amounts(evidence)
    for place, left in enumerate(row):
        sentence = evidence.sentence_at(left.span.start)
        before = [one for one in row[max(place - 3, 0) : place] if one.span.start >= sentence.start]
        if not before or not _is_left(evidence, Span(before[-1].span.end, left.span.start), left):
            continue
        parts = [one for one in before if part_of.get(one.id or "")]
        wholes = [one for one in before if one.id in {part_of[part.id or ""] for part in parts}]
        if len(wholes) != 1 or wholes[0] in parts or len(parts) + 1 != len(before):
            continue
        yield from _not_left(evidence, wholes[0], parts, left)


def _is_left(evidence: Evidence, gap: Span, left: Amount) -> bool:
    behind = _LEFT.match(evidence.text, left.span.end)
    return behind is not None or _LEAVING.search(evidence.text[gap.start : gap.end]) is not None


def _not_left(evidence: Evidence, whole: Amount, parts: list[Amount], left: Amount) -> Iterator[Found]:
    if whole.unit == "%" or not all(alike(whole, one) for one in (*parts, left)):
        return
    low = whole.rounded[0] - sum(part.rounded[1] for part in parts)
    high = whole.rounded[1] - sum(part.rounded[0] for part in parts)
    if low < 0 or not apart((low, high), left.rounded):
        return
    taken = " and ".join(unwrapped(part.text) for part in parts)
    most, least = (sum(part.bounds[end] for part in parts) for end in (1, 0))
    rest = whole.bounds[0] - most, whole.bounds[1] - least
    yield Found(
        code="SUM-02",
        quotes=tuple(evidence.cut(one.span) for one in (left, whole, *parts)),
        reason=(
            f"{unwrapped(whole.text)} without {taken} is {bounds_shown(rest)}; "
            f"the text gives {unwrapped(left.text)} as left."
        ),
        refers=tuple(one.id for one in (left, whole, *parts) if one.id is not None),
    )
