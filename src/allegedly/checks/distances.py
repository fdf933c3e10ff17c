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
    """DATE-03: a length between two dates that do not have it.

    Nothing where they lie the other way round: the order of events is another check's.
    """
    for near, time in pairwise(evidence.times):
        stated, joined = years(time), _JOINED.match(evidence.text, time.span.end)
        if stated is None or joined is None or near.type != "DATE" or not near.earliest or not near.latest:
            continue
        far = dated_behind(evidence, time, joined.end())
        if far is None or not _BESIDE.fullmatch(evidence.text, near.span.end, time.span.start):
            continue
        first, later = (far, near) if joined["joint"] == "after" else (near, far)
        between = gap(first, later.earliest or "", later.latest or "")
        if between is None or between[1] < 0 or (between[0] <= stated[1] and stated[0] <= between[1]):
            continue
        yield Found(
            code="DATE-03",
            quotes=tuple(evidence.cut(one.span) for one in (time, near, far)),
            reason=(
                f"From {unwrapped(first.text)} to {unwrapped(later.text)} is {about(sum(between) / 2)}; "
                f"the text gives {unwrapped(time.text)}."
            ),
            refers=(time.id, near.id, far.id),
        )
