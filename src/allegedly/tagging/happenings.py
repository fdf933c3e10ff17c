"""What happens: the words that name events, and the words that argue from timing."""

from collections.abc import Iterator

import numpy as np

from ..schema import Span, TaggedAct, TaggedTiming
from .decoding import best_tags, probabilities, softmax, spans
from .labels import ACTS, FORMS, SIDES
from .network import Floats, Seen
from .settings import settings

LEAST_SCORE = 0.2
"""Probability from which a word is passed on as one that may name a kind of act: reading decides what to make of it."""

SURE_SUB_KIND = 0.8
"""Probability from which a sub-kind of violence is named: "abuses" is sexual violence by .77, and does not say so."""

BROADEST = "attack"
"""The sub-kind that takes in all others."""

LONGEST_WAY = 60
"""Words between a link and a side: an argument's sides stand in its sentence or in the ones beside it."""

_KINDS = tuple(dict.fromkeys(name.partition(".")[0] for name in ACTS))
_OF_ROOT = np.array([[name.partition(".")[0] == kind for kind in _KINDS] for name in ACTS], dtype=np.float32)
"""Which of ACTS are of which root category: sub-kinds of violence are one when it is asked how sure that is."""

_DOUBT = 0.05
"""Probability, each word by itself, up to which a word is taken to be in no argument without asking its neighbours."""

_Tagged = tuple[int, int, int]
"""A group with its first and last word."""


def acts(seen: Seen, tables: dict[str, Floats], base: int) -> Iterator[TaggedAct]:
    """Every word that may name an act, in reading order; `base` is added to the indices of words."""
    chances = softmax(seen.parts["acts"])
    roots = chances[:, 1:] @ _OF_ROOT
    for word in np.flatnonzero(roots.max(axis=1) >= LEAST_SCORE).tolist():
        root = int(roots[word].argmax())
        within = chances[word, 1:] * _OF_ROOT[:, root]
        sub_kind = ACTS[int(within.argmax())].partition(".")[2]
        if sub_kind and within.max() < SURE_SUB_KIND:
            sub_kind = BROADEST
        yield TaggedAct(
            word=base + word,
            kind=_KINDS[root],
            sub_kind=sub_kind or None,
            score=_rounded(roots[word, root]),
            settings=settings(seen, tables, word, base),
        )


def timings(seen: Seen, tables: dict[str, Floats], base: int) -> Iterator[TaggedTiming]:
    """Every link that argues from timing, in reading order, each side with the link that it stands nearest to."""
    emissions, transitions = seen.parts["timing"], tables["timing_transitions"]
    for start, end in _stretches(emissions):
        here = emissions[start:end]
        tags = best_tags(here, transitions)
        found = spans(tags)
        links = [one for one in found if one[0] >= len(SIDES)]
        if not links:
            continue
        chances = probabilities(here, transitions)
        sides = _sides(found, links)
        for (group, first, last), own in zip(links, sides, strict=True):
            offset = base + start
            before, after = (None if one is None else Span(offset + one[0], offset + one[1] + 1) for one in own)
            yield TaggedTiming(
                form=FORMS[group - len(SIDES)],
                link=Span(offset + first, offset + last + 1),
                first=before,
                then=after,
                score=_rounded(min(chances[first, tags[first]], chances[last, tags[last]])),
            )


def _stretches(emissions: Floats) -> Iterator[tuple[int, int]]:
    """Ranges of words outside of which hardly anything is tagged: the rest of a text need not be decoded."""
    words = np.flatnonzero(softmax(emissions)[:, 0] < 1 - _DOUBT)
    if len(words):
        for run in np.split(words, np.flatnonzero(np.diff(words) > LONGEST_WAY) + 1):
            yield int(run[0]), int(run[-1]) + 1


def _sides(found: list[_Tagged], links: list[_Tagged]) -> list[list[tuple[int, int] | None]]:
    """For each link the first and last word of each of its sides, the longest piece of one that is in pieces."""
    sides: list[list[tuple[int, int] | None]] = [[None] * len(SIDES) for _ in links]
    for group, first, last in found:
        if group < len(SIDES):
            near = min(range(len(links)), key=lambda number: _way(links[number], first, last))
            before = sides[near][group]
            longer = before is None or last - first > before[1] - before[0]
            if longer and _way(links[near], first, last) <= LONGEST_WAY:
                sides[near][group] = (first, last)
    return sides


def _way(link: _Tagged, first: int, last: int) -> int:
    """Words between a link and a span."""
    return max(link[1] - last, first - link[2], 0)


def _rounded(chance: float) -> float:
    return round(float(chance), 2)
