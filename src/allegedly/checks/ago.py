"""How long ago something was against the year beside it: "founded in 1998, 23 years ago", "begun in 2016, has run for
more than a decade"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Time
from ..unwrapping import unwrapped
from .evidence import Evidence
from .found import Found
from .lengths import about, gap, years

_YEARS_AGO = re.compile(r"\byears\s+ago$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BESIDE = re.compile(r"\s*(?:,|\(|[—–-])\s*(?:(?:back\s+)?in\s+)?", re.IGNORECASE)
"""What stands between two that tell of one time."""
_OFF = 1
"""Years by which a count of years may be off: whether the day has passed in both is open."""
_ROUNDED = 0.1
"""The part of it by which a count of tens, or one that is called a near one, may be off besides."""
_FOR = re.compile(
    r"\b(?:for|over|in|during)\s+(?:the\s+(?:last|past)\s+)?(?:more\s+than\s+|over\s+|about\s+)?$", re.IGNORECASE
)
_HAS_DONE = re.compile(r",?\s+(?:and\s+)?(?:(?:it|they|he|she)\s+)?(?:has|have|had)\b")
"""Behind the year in which something began, what goes on to tell of the same thing."""
_SINCE_BEGAN = re.compile(
    r"\b(?:began|begun|born|built|created|elected|established|formed|founded|launched|opened|set\s+up|started)\s+in\s+$"
)
_SINCE_OFFICE = re.compile(
    r"\b(?:came\s+to\s+power|took\s+(?:office|over|power)|(?:was|were)\s+(?:appointed|elected|sworn\s+in))\s+in\s+$"
)
_IN_OFFICE = re.compile(
    r",?\s+(?:and\s+)?(?:(?:it|they|he|she)\s+)?(?:has|have)\s+(?:(?:since|now)\s+)?"
    r"(?:been\s+in\s+(?:charge|office|power)|governed|headed|led|presided|reigned|ruled|run)\b"
)
"""Behind the year in which somebody came to office, what has gone on since and stops for nothing in between."""


def ago(evidence: Evidence) -> Iterator[Found]:
    """DATE-03: a length of time up to the day of the article against the year beside it; DATE-04 where it is longer
    than what began in that year has been."""
    yield from _years_ago(evidence)
    yield from _longer_than_it_is(evidence)


def _longer_than_it_is(evidence: Evidence) -> Iterator[Found]:
    """ "The Front, which was *founded in 2016*, has fought the government *for more than a decade*"; or shorter, where
    somebody has been in office since: "*came to power in 2010* and has ruled *for a dozen years*".
    """
    written = evidence.article.written
    for began, lasted in pairwise(evidence.times):
        stated = years(lasted)
        sentence = evidence.sentence_at(began.span.start)
        if not written or stated is None or lasted.span.start >= sentence.end or not _YEAR.fullmatch(began.text):
            continue
        in_office = _SINCE_OFFICE.search(evidence.text, sentence.start, began.span.start) is not None
        if not (in_office or _SINCE_BEGAN.search(evidence.text, sentence.start, began.span.start)):
            continue
        if not _FOR.search(evidence.text, began.span.end, lasted.span.start):
            continue
        if not (_IN_OFFICE if in_office else _HAS_DONE).match(evidence.text, began.span.end):
            continue
        passed = gap(began, written[:10], written[:10])
        if passed is None or (stated[0] <= passed[1] and (passed[0] <= stated[1] or not in_office)):
            continue
        bound = f"at most {about(passed[1])}" if passed[1] < stated[0] else f"at least {about(passed[0])}"
        yield Found(
            code="DATE-04",
            quotes=(evidence.cut(lasted.span), evidence.cut(began.span)),
            reason=(
                f"From {began.text} to the day of the article is {bound}; the text gives {unwrapped(lasted.text)}."
            ),
            refers=(lasted.id, began.id),
        )


def _years_ago(evidence: Evidence) -> Iterator[Found]:
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
