"""One amount in two units: "30 tonnes of wheat, or 25,000 kilograms", "a road of 12 km (9,000 m)"."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Span
from ..unwrapping import unwrapped
from ..vocabulary.units import in_base
from .amounts import Amount, amounts
from .evidence import Evidence
from .figures import Interval, apart, bounds_shown
from .found import Found

_RESTATED = re.compile(
    r"(?:\s+of\s+[^.,;:?!()\d]{1,40})?(?:[^.,;:?!()\d]{0,40},\s+(?:or|that\s+is)\s+|\s*\(|\s*,\s+)(?:the\s+equivalent\s+of\s+)?",
)
"""Between an amount and the same in another unit: "*of wheat were lost, or*", "*(*"; "5 kg or 200 g" is a choice."""
_ANOTHER = re.compile(r"\b(?:and|but|each|every|per)\b", re.IGNORECASE)
_OF_IT = re.compile(r"\s*(?:\)|[.,;]|by\b|according\b|in\b|$)")
"""Behind the second, which has no noun of its own."""
_LOOSE = 0.05
"""What part of an amount is lost where miles are rounded to kilometres: "12 miles (20 km)" are 19.3."""


def conversions(evidence: Evidence) -> Iterator[Found]:
    """COUNT-02: an amount that is given once more right behind it, in another unit of its kind, and is not the same."""
    for one, other in pairwise(amounts(evidence)):
        base, factor = in_base(one.unit)
        again, size = in_base(other.unit)
        if one.unit == other.unit or None in (one.unit, other.unit) or base != again:
            continue
        gap = evidence.text[one.span.end : other.span.start]
        if not _RESTATED.fullmatch(gap) or _ANOTHER.search(gap) or not _OF_IT.match(evidence.text, other.span.end):
            continue
        if differ(one, other):
            turned = bounds_shown(tuple(round(bound * factor / size, 2) for bound in one.bounds))  # type: ignore[arg-type]
            yield Found(
                code="COUNT-02",
                quotes=(evidence.cut(Span(one.span.start, other.span.end)),),
                reason=f"{unwrapped(one.text)} are {turned} {other.unit}; the text gives {unwrapped(other.text)}.",
                refers=tuple(each.id for each in (one, other) if each.id is not None),
            )


def differ(one: Amount, other: Amount) -> bool:
    """Whether two amounts cannot be one, each as far rounded as it may be. A unit that is no tenth, hundredth or the
    like of the other is rounded to ones besides.
    """
    factors = in_base(one.unit)[1], in_base(other.unit)[1]
    exact = math.log10(factors[0] / factors[1]).is_integer()
    first, second = (
        _scaled(each.rounded if exact else _loose(each), factor)
        for each, factor in zip((one, other), factors, strict=True)
    )
    return apart(first, second)


def _loose(amount: Amount) -> Interval:
    low, high = amount.rounded
    return min(low, low * (1 - _LOOSE) - 0.5 * (low >= 1)), high * (1 + _LOOSE) + 0.5


def _scaled(bounds: Interval, factor: float) -> Interval:
    return bounds[0] * factor, bounds[1] * factor
