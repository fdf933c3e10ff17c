"""How far two dates of a sentence lie apart: "on 4 May 2022, two years after the last transfer in March 2022"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..unwrapping import unwrapped
from .evidence import Evidence
from .found import Found
from .lengths import about, dated_behind, gap, years

_JOINED = re.compile(r"\s+(?P<joint>after|before)\b")
_BESIDE = re.compile(r",\s+(?:and\s+)?")
"""Between a date and how long before or after another it is."""


def distances(evidence: Evidence) -> Iterator[Found]:
    """DATE-03, and DATE-07 where they lie the other way round: a length between two dates that do not have it,
    whichever year is meant by one without.

    Nothing where both have a year or both have none and they lie the other way round: another check looks at those.
    """
    for near, time in pairwise(evidence.times):
        stated, joined = years(time), _JOINED.match(evidence.text, time.span.end)
        if stated is None or joined is None or near.type != "DATE" or not near.earliest or not near.latest:
            continue
        far = dated_behind(evidence, time, joined.end(), inferred=True)
        if far is None or not _BESIDE.fullmatch(evidence.text, near.span.end, time.span.start):
            continue
        first, later = (far, near) if joined["joint"] == "after" else (near, far)
        between = gap(first, later.earliest or "", later.latest or "")
        own = (far.basis == "itself") == (near.basis == "itself")
        if between is None or (between[1] < 0 and own) or _fits(between, stated, own=own):
            continue
        middle = sum(between) / 2
        far_apart = f"is {about(middle)}" if middle >= 0 else f"is {about(-middle)} back"
        yield Found(
            code="DATE-03" if middle >= 0 else "DATE-07",
            quotes=tuple(evidence.cut(one.span) for one in (time, near, far)),
            reason=(
                f"From {unwrapped(first.text)} to {unwrapped(later.text)} {far_apart}; "
                f"the text gives {unwrapped(time.text)}."
            ),
            refers=(time.id, near.id, far.id),
        )


def _fits(between: tuple[float, float], stated: tuple[float, float], *, own: bool) -> bool:
    """Whether the dates may lie so far apart; one without a year of its own in the year before or after, too."""
    return any(
        between[0] + years_off <= stated[1] and stated[0] <= between[1] + years_off
        for years_off in ((0,) if own else (-1, 0, 1))
    )
