"""Who gives how much, against what it is for: "will cost 22 million. The state gives nine million, the county six"."""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..unwrapping import unwrapped
from ..vocabulary.count_checks import count_checks
from ..vocabulary.patterns import alternatives
from .amounts import Amount, alike, amounts
from .evidence import Evidence
from .figures import added, apart, bounds_shown
from .found import Found

_ANOTHER = re.compile(r"(?:\s+[a-z]+)?(?:,|;|,?\s+and)\s+[^.;:?!,\d]{2,40}\s+")
"""Between what one gives and what another does."""
_FEWEST = 3
_LEAST, _MOST = 0.75, 1.25
"""What part of the whole they give together where they are meant to give all of it."""


def contributions(evidence: Evidence) -> Iterator[Found]:
    """SUM-02: three or more who share a cost that is the one amount of the sentence before, and do not make it up."""
    row = [one for one in amounts(evidence) if one.unit != "%"]
    sentences = [list(group) for _, group in groupby(row, lambda one: evidence.sentence_at(one.span.start))]
    for before, here in pairwise(sentences):
        gap = evidence.text[before[-1].span.end : here[0].span.start]
        if len(before) != 1 or "\n\n" in gap or not _give(evidence, here) or not _is_next(evidence, before[0], here[0]):
            continue
        whole, total = before[0], added([one.bounds for one in here])
        off = max(one.slack for one in here)  # parts that are rounded each their own way miss by less than a digit
        near = _LEAST <= total[0] / (whole.bounds[0] or 1.0) <= _MOST
        if near and apart((total[0] - off, total[1] + off), whole.bounds) and all(alike(whole, one) for one in here):
            terms = " + ".join(unwrapped(one.text) for one in here)
            yield Found(
                code="SUM-02",
                quotes=tuple(evidence.cut(one.span) for one in (whole, *here)),
                reason=(
                    f"What each gives, {terms}, makes {bounds_shown(total)} together; "
                    f"the text gives {unwrapped(whole.text)} before."
                ),
                refers=tuple(one.id for one in (whole, *here) if one.id is not None),
            )


def _give(evidence: Evidence, here: Sequence[Amount]) -> bool:
    """Whether the amounts of a sentence are what each of several gives, with one verb."""
    start = here[0].span.start
    gives = _giving().search(evidence.text, evidence.sentence_at(start).start, start) is not None
    listed = all(_ANOTHER.fullmatch(evidence.text, one.span.end, other.span.start) for one, other in pairwise(here))
    return len(here) >= _FEWEST and gives and listed


def _is_next(evidence: Evidence, whole: Amount, first: Amount) -> bool:
    """Whether no sentence without an amount stands between."""
    end = evidence.sentence_at(whole.span.start).end
    return not evidence.text[end : evidence.sentence_at(first.span.start).start].strip()


@functools.cache
def _giving() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(count_checks().paying)})\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
