"""How probable it is that a record is the event: what the two share, weighed by how many other records share it.

Fellegi and Sunter (1969) for each pair: the probability of a gap between two accounts of one event, against that of the
same gap between accounts of two, which is counted in the records around. Where a hundred records lie within a day and
ten kilometres, to be one of them says little. Records and "none of them" then share one, as in Bayes' rule.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from math import prod

from .comparing import Gaps

RECORDED = 0.7
"""How probable it is beforehand that a set which covers an event holds it, in whatever form."""

DAYS = (0, 1, 3, 7, 31)
KILOMETRES = (0, 10, 30, 80, 200)
KILLED = (0.0, 0.2, 0.5, 0.8, 1.5)
"""Upper ends of the classes of a gap: days, kilometres, logarithm of how many times the deaths. A last one is open."""

SAME: dict[str, tuple[float, ...]] = {
    "days": (0.78, 0.10, 0.06, 0.04, 0.015, 0.005),
    "place": (0.68, 0.25, 0.05, 0.015, 0.003, 0.001, 0.001),
    "killed": (0.66, 0.10, 0.09, 0.08, 0.05, 0.02),
    "parties": (0.93, 0.07),
    "kind": (0.95, 0.05),
}
"""How often two accounts of one event are so far apart: by class of gap; before those of place, the same name; for
parties and kind, the same and others.
Most accounts agree in each aspect, and those that do not are mostly near. These values and RECORDED are the best of
some twenty tried on the first two seeds of `evaluation/matching.py`; others are left for the score."""

SMOOTHING = 2.0
"""Records added to those counted in each aspect, spread over all classes alike: a few records are no sure count."""


def probabilities(found: Sequence[Gaps]) -> list[float]:
    """For each record how probable it is that it is the event, given the gaps of all records in a wide search."""
    if not found:
        return []
    classes = [_classes(gaps) for gaps in found]
    counts = {aspect: Counter(row[aspect] for row in classes if row[aspect] is not None) for aspect in SAME}
    ratios = [
        prod(_ratio(aspect, place, counts[aspect]) for aspect, place in row.items() if place is not None)
        for row in classes
    ]
    weights = [RECORDED / len(found) * ratio for ratio in ratios]
    total = sum(weights) + (1 - RECORDED)
    return [weight / total for weight in weights]


def _classes(gaps: Gaps) -> dict[str, int | None]:
    return {
        "days": _class(gaps.days, DAYS),
        "place": 0 if gaps.named else _class(gaps.kilometres, KILOMETRES, first=1),
        "killed": _class(gaps.killed, KILLED),
        "parties": None if gaps.parties is None else int(not gaps.parties),
        "kind": None if gaps.kind is None else int(not gaps.kind),
    }


def _class(gap: float | None, ends: Sequence[float], *, first: int = 0) -> int | None:
    return None if gap is None else first + bisect_left(ends, gap)


def _ratio(aspect: str, place: int, counts: Counter[int | None]) -> float:
    """How much likelier a gap of this class is between two accounts of one event than to any of the other records."""
    same = SAME[aspect]
    others = counts.total() - 1
    share = (counts[place] - 1 + SMOOTHING / len(same)) / (others + SMOOTHING)
    return same[place] / share
