"""A pair among others: every series of one list with every one of another, put to the same window over the same days.

What somebody picked stands in the lists with all that could have been picked in its stead; the answer is its place.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from .. import coincidence
from ..coincidence import Series
from ..coincidence.placebo import SHIFT
from ..schema.timing import ComparedPair, OtherPairs
from .series import Dated, Floats

LEAST_EVENTS = 3
"""Events from which a series is compared: fewer make no pattern that anyone would claim."""

SHOWN = 5
"""Places that are listed."""


class Candidate(NamedTuple):
    """A series to compare, by its name and its whole days."""

    name: str
    days: Floats


class Terms(NamedTuple):
    """What all pairs share: the whole days that both picked series were observed on, and the window and lag in days."""

    start: float
    end: float
    window: int
    lag: int

    @classmethod
    def common(cls, one: Dated, two: Dated, *, window: float, lag: float) -> "Terms":
        start, end = max(one.span[0], two.span[0]), min(one.span[1], two.span[1])
        return cls(float(np.floor(start)), float(np.floor(end)), int(np.ceil(window)), int(np.floor(lag)))

    @property
    def days(self) -> int:
        return max(0, int(self.end - self.start) + 1)

    @property
    def shift(self) -> int:
        """Days by which the series are shifted against each other, both ways."""
        return min(SHIFT, self.days // 10)

    @property
    def bears(self) -> bool:
        """Whether the shifts lead out of the window: otherwise each would count the same coincidences again."""
        return self.shift > self.window

    def observed(self, candidate: Candidate) -> Series:
        inside = (candidate.days >= self.start) & (candidate.days <= self.end)
        return Series(candidate.days[inside], observed=[(self.start, self.end)])


def ranked(
    terms: Terms,
    firsts: Sequence[Candidate],
    thens: Sequence[Candidate],
    own: tuple[int, int],
    by: tuple[tuple[str, ...], tuple[str, ...]],
    progress: Callable[[int], None] | None = None,
) -> OtherPairs | None:
    """The place of the pair `own`, as its indexes in the two lists, among all of their pairs; None where it is alone.

    `by` says in what the candidates of each list differ. Where one list is given twice, no series meets itself.
    """
    causes = [terms.observed(each) for each in firsts]
    effects = None if firsts is thens else [terms.observed(each) for each in thens]
    tell = None if progress is None else lambda done, _: progress(done)
    found = coincidence.placebo(causes, effects, window=terms.window, lag=terms.lag, shift=terms.shift, progress=tell)
    rank, pairs = found.rank(*own)
    if pairs < 2:
        return None
    listed = found.most_striking(SHOWN)
    listed += [] if own in listed else [own]
    return OtherPairs(
        first_by=by[0],
        then_by=by[1],
        firsts=len(firsts),
        thens=len(thens),
        pairs=pairs,
        rank=rank,
        p_value=found.p_value(*own),
        shift=terms.shift,
        striking=tuple(
            ComparedPair(
                first=firsts[i].name,
                then=thens[j].name,
                events=(len(firsts[i].days), len(thens[j].days)),
                coincidences=int(found.counts[i, j]),
                expected=round(float(found.expected[i, j]), 4),
                p_value=found.p_value(i, j),
                own=(i, j) == own,
            )
            for i, j in listed
        ),
    )
