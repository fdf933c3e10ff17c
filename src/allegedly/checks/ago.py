"""How long ago something was against the year beside it: "founded in 1998, 23 years ago"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Time
from ..unwrapping import unwrapped
from .evidence import Evidence
from .found import Found

_YEARS_AGO = re.compile(r"\byears\s+ago$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BESIDE = re.compile(r"\s*(?:,|\(|[—–-])\s*(?:(?:back\s+)?in\s+)?", re.IGNORECASE)
"""What stands between two that tell of one time."""
_OFF = 1
"""Years by which a count of years may be off: whether the day has passed in both is open."""
_ROUNDED = 0.1
"""The part of it by which a count of tens, or one that is called a near one, may be off besides."""


def ago(evidence: Evidence) -> Iterator[Found]:
    """DATE-03: a number of years ago beside a year that is another number of years before the day of the article."""
    written = evidence.article.written
    for one, other in pairwise(evidence.times):
        if not _BESIDE.fullmatch(evidence.text, one.span.end, other.span.start):
            continue
        counted, dated = (one, other) if _YEARS_AGO.search(one.text) else (other, one)
        if not written or not _YEARS_AGO.search(counted.text) or not counted.timex.isdecimal():
            continue
        year = _YEAR.search(dated.text)
        if dated.type != "DATE" or year is None or dated.basis != "itself":
            continue
        passed, given = int(written[:4]) - int(year[0]), int(written[:4]) - int(counted.timex)
        if _is_off(counted, passed, given):
            yield Found(
                code="DATE-03",
                quotes=(evidence.cut(counted.span), evidence.cut(dated.span)),
                reason=f"{year[0]} is {passed} years before the article; the text gives {unwrapped(counted.text)}.",
                refers=(counted.id, dated.id),
            )


def _is_off(counted: Time, passed: int, given: int) -> bool:
    if counted.modifier in ("MORE_THAN", "EQUAL_OR_MORE"):
        return passed < given - _OFF
    if counted.modifier in ("LESS_THAN", "EQUAL_OR_LESS"):
        return passed > given + _OFF
    near = counted.modifier is not None or given % 10 == 0
    return abs(passed - given) > _OFF + (_ROUNDED * given if near else 0)
