"""The day in a dateline: "DORVAN, Dec 13 (Coast Wire) -" says when it was written, and nothing of what happened."""

import re
from collections.abc import Sequence

from ...schema import Article, Place, Time

_BETWEEN = re.compile(r"[\s,]*(?:\([^()\n]{1,40}\)[\s,]*)?")
"""Between the place of a dateline and its day."""
_DASH = re.compile(r"[\s,]*(?:\([^()\n]{1,40}\)\s*)?(?:-|–|—|--)\s")


def without_datelines(article: Article, times: Sequence[Time], places: Sequence[Place]) -> tuple[Time, ...]:
    """The times but for those of datelines: the day of writing, between the place and a dash."""
    ends = [place.span.end for place in places if place.role == "dateline"]
    written = (article.written or "")[:10]
    return tuple(
        time
        for time in times
        if time.earliest != written
        or not _DASH.match(article.text, time.span.end)
        or not any(_BETWEEN.fullmatch(article.text, end, time.span.start) for end in ends if end <= time.span.start)
    )
