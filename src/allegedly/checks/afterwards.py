"""A date and how long after another it is, side by side: "crested on 29 September, a day later"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Time
from ..unwrapping import unwrapped
from .evidence import Evidence
from .figures import NUMBER, number
from .found import Found
from .lengths import UNITS, about, gap

_LATER = re.compile(
    rf"(?:just\s+|only\s+)?(?P<many>{NUMBER}|an?|the)\s+(?P<unit>day|week|month|year)s?\s+(?P<way>later|earlier|before|after)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",?\s+(?:on\s+|in\s+)?(?:the\s+)?|\s+\(")
_DATED = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:T\w+)?")
"""A time value of a month or a day."""
_ANCHOR_REACH = 2
"""Sentences from the two to the date that they count from."""


def afterwards(evidence: Evidence) -> Iterator[Found]:
    """DATE-03, and DATE-07 where the order is the other way round: a date that is not so long after the one before."""
    for place, (one, other) in enumerate(pairwise(evidence.times)):
        if not _BESIDE.fullmatch(evidence.text, one.span.end, other.span.start):
            continue
        dated, counted = (one, other) if _LATER.fullmatch(unwrapped(other.text)) else (other, one)
        said = _LATER.fullmatch(unwrapped(counted.text))
        anchor = _before(evidence, place, one)
        if said is None or anchor is None or not _is_dated(dated):
            continue
        ahead = said["way"].lower() in ("later", "after")
        first, last = (anchor, dated) if ahead else (dated, anchor)
        between = gap(first, last.earliest or "", last.latest or "")
        many = 1 if said["many"].lower() in ("a", "an", "the") else number(said["many"].lower())
        size = UNITS[said["unit"][0].upper()]
        if between is None or (between[0] <= (many + 1) * size and (many - 1) * size <= between[1] and between[1] > 0):
            continue
        yield Found(
            code="DATE-07" if between[1] < 0 else "DATE-03",
            quotes=tuple(evidence.cut(each.span) for each in sorted((counted, dated), key=lambda each: each.span)),
            reason=(
                f"From {unwrapped(anchor.text)} to {unwrapped(dated.text)} is {_told(between, ahead=ahead)}; "
                f"the text gives {unwrapped(counted.text).lower()}."
            ),
            refers=(counted.id, dated.id, anchor.id),
        )


def _told(between: tuple[float, float], *, ahead: bool) -> str:
    middle = sum(between) / 2
    if middle < 0:
        return f"{about(-middle)} {'back' if ahead else 'ahead'}"
    return about(middle)


def _before(evidence: Evidence, place: int, one: Time) -> Time | None:
    """The last date before the two that names its month or day."""
    for anchor in reversed(evidence.times[:place]):
        gone = evidence.text[anchor.span.end : one.span.start]
        if "\n\n" in gone or gone.count(". ") > _ANCHOR_REACH:
            return None
        if _is_dated(anchor):
            return anchor
    return None


def _is_dated(time: Time) -> bool:
    named = re.search(r"\d", time.text) is not None or time.basis == "itself"
    return time.type in ("DATE", "TIME") and named and _DATED.fullmatch(time.timex) is not None and bool(time.earliest)
