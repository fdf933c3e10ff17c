"""Alignment: which sentence of the later version stands for which of the earlier one.

Two sentences are as alike as the words that they share, rare words counting more (Dice's coefficient over words
weighted by their inverse frequency). Of all pairs that are alike enough, those are taken that keep the order of both
versions and hold the most words: the heaviest increasing sequence, found with a Fenwick tree in O(p log n) for p pairs.
What is left over and alike has moved. Last, a sentence whose words its neighbour's counterpart has too is joined with
that neighbour: a sentence was split in two, or two made one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .segments import Segment

ALIKE = 0.35
"""Sentences in order are one, reworded, from here on; below it a pair of unrelated sentences on one subject is
as likely."""

ALIKE_BETWEEN = 0.2
"""Sentences that are alone between two neighbours that stand for each other need share less."""

ALIKE_ELSEWHERE = 0.7
"""A moved sentence has no neighbours that vouch for it, so its words must."""

MOVED_WORDS = 4
"""Shorter sentences ("He declined to comment.") recur, and are no sign that something moved."""

TAKEN_OVER = 0.6
"""The share of a sentence that its neighbour's counterpart must have beyond that neighbour's own words."""

KNOWN_SIZE = 1000.0
"""What a known pair weighs in words: more than any sentence."""

_RARE_WORDS = 12
_MOST_HOLDERS = 60
_MOST_CANDIDATES = 8
"""A sentence is looked for by its dozen rarest words, each of them in at most 60 sentences, and compared with the eight
that share most of these: enough in any prose, and bounded in a text that repeats itself."""

_MOST_REPEATS = 400
"""Pairs of equal sentences that are all tried; of more, the first goes with the first, and so on."""


class Match(NamedTuple):
    """Sentences, as indices, that stand for each other: one on either side, or neighbours on one side."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool


class _Candidate(NamedTuple):
    old: int
    new: int
    alike: float
    size: float


def align(old: Sequence[Segment], new: Sequence[Segment], known: Sequence[tuple[int, int]] = ()) -> list[Match]:
    """All matches, by their place in the later version. `known` are pairs that stand for each other whatever their
    words, as two titles do."""
    weights = _weights(old, new)
    candidates = [*_equal(old, new, weights), *_similar(old, new, weights)]
    candidates += (_Candidate(one, other, ALIKE, KNOWN_SIZE) for one, other in known)
    chosen = _in_order(candidates, len(new))
    chosen = sorted([*chosen, *_between(chosen, old, new, weights)])
    moved = _moved(candidates, chosen, old)
    return sorted(_with_neighbours(chosen, moved, old, new, weights), key=lambda match: match.new)


def _weights(old: Sequence[Segment], new: Sequence[Segment]) -> dict[str, float]:
    holders: Counter[str] = Counter()
    for segment in (*old, *new):
        holders.update(set(segment.keys))
    count = len(old) + len(new)
    return {key: math.log1p(count / number) for key, number in holders.items()}


def _size(words: Counter[str], weights: dict[str, float]) -> float:
    return sum(weights[key] * number for key, number in words.items())


def _equal(old: Sequence[Segment], new: Sequence[Segment], weights: dict[str, float]) -> Iterator[_Candidate]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, segment in enumerate(new):
        places[segment.keys].append(index)
    ours: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, segment in enumerate(old):
        if segment.keys in places:
            ours[segment.keys].append(index)
    for keys, firsts in ours.items():
        size = _size(Counter(keys), weights)
        others = places[keys]
        if len(firsts) * len(others) <= _MOST_REPEATS:
            pairs = [(one, other) for one in firsts for other in others]
        else:
            pairs = list(zip(firsts, others, strict=False))
        yield from (_Candidate(one, other, 1.0, size) for one, other in pairs)


def _similar(old: Sequence[Segment], new: Sequence[Segment], weights: dict[str, float]) -> Iterator[_Candidate]:
    """Pairs of sentences that are alike and neither of which the other version has word for word."""
    known_old, known_new = {one.keys for one in old}, {one.keys for one in new}
    bags = {index: Counter(one.keys) for index, one in enumerate(new) if one.keys not in known_old}
    sizes = {index: _size(bag, weights) for index, bag in bags.items()}
    holders: dict[str, list[int]] = defaultdict(list)
    for index, bag in bags.items():
        for key in bag:
            holders[key].append(index)
    for index, segment in enumerate(old):
        if segment.keys in known_new:
            continue
        bag = Counter(segment.keys)
        size = _size(bag, weights)
        rare = sorted((key for key in bag if key in holders), key=lambda key: (-weights[key], key))[:_RARE_WORDS]
        shared: dict[int, float] = defaultdict(float)
        for key in rare:
            if len(holders[key]) <= _MOST_HOLDERS:
                for other in holders[key]:
                    shared[other] += weights[key]
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CANDIDATES]:
            common = _size(bag & bags[other], weights)
            alike = 2 * common / (size + sizes[other])
            if alike >= ALIKE:
                yield _Candidate(index, other, alike, common)


def _in_order(candidates: Sequence[_Candidate], length: int) -> list[_Candidate]:
    """The pairs of the heaviest sequence in which both sides increase."""
    ordered = sorted(candidates, key=lambda each: (each.old, -each.new))
    # best[k] is the heaviest chain that ends below k in the later version: its weight and its last pair's number.
    best: list[tuple[float, int]] = [(0.0, -1)] * (length + 1)
    before: list[int] = []
    for number, candidate in enumerate(ordered):
        reach, heaviest = candidate.new, (0.0, -1)
        while reach > 0:
            heaviest = max(heaviest, best[reach])
            reach -= reach & -reach
        before.append(heaviest[1])
        chain = (heaviest[0] + candidate.alike * candidate.size, number)
        reach = candidate.new + 1
        while reach <= length:
            best[reach] = max(best[reach], chain)
            reach += reach & -reach
    last, reach = (0.0, -1), length
    while reach > 0:
        last = max(last, best[reach])
        reach -= reach & -reach
    chosen = []
    number = last[1]
    while number >= 0:
        chosen.append(ordered[number])
        number = before[number]
    return chosen[::-1]


def _between(
    chosen: Sequence[_Candidate], old: Sequence[Segment], new: Sequence[Segment], weights: dict[str, float]
) -> Iterator[_Candidate]:
    """Pairs that are all there is, on either side, between two chosen ones."""
    edges = [(-1, -1), *((each.old, each.new) for each in chosen), (len(old), len(new))]
    for (one, other), (next_one, next_other) in pairwise(edges):
        if next_one - one == 2 and next_other - other == 2:
            ours, theirs = Counter(old[one + 1].keys), Counter(new[other + 1].keys)
            common = _size(ours & theirs, weights)
            alike = 2 * common / (_size(ours, weights) + _size(theirs, weights))
            if alike >= ALIKE_BETWEEN:
                yield _Candidate(one + 1, other + 1, alike, common)


def _moved(candidates: Sequence[_Candidate], chosen: Sequence[_Candidate], old: Sequence[Segment]) -> list[_Candidate]:
    """Of what is left, the pairs that are most alike; of equals, the nearest. A short one moves with a neighbour."""
    used_old, used_new = {each.old for each in chosen}, {each.new for each in chosen}
    moved: dict[tuple[int, int], _Candidate] = {}
    short = []
    for each in sorted(candidates, key=lambda each: (-each.alike, abs(each.old - each.new), each.old, each.new)):
        if each.alike < ALIKE_ELSEWHERE or each.old in used_old or each.new in used_new:
            continue
        if len(old[each.old].keys) < MOVED_WORDS:
            short.append(each)
            continue
        moved[each.old, each.new] = each
        used_old.add(each.old)
        used_new.add(each.new)
    for each in short:
        beside = any((each.old + step, each.new + step) in moved for step in (-1, 1))
        if beside and each.old not in used_old and each.new not in used_new:
            moved[each.old, each.new] = each
            used_old.add(each.old)
            used_new.add(each.new)
    return list(moved.values())


def _with_neighbours(
    chosen: Sequence[_Candidate],
    moved: Sequence[_Candidate],
    old: Sequence[Segment],
    new: Sequence[Segment],
    weights: dict[str, float],
) -> Iterator[Match]:
    free_old = set(range(len(old))) - {each.old for each in (*chosen, *moved)}
    free_new = set(range(len(new))) - {each.new for each in (*chosen, *moved)}
    for each in chosen:
        olds: tuple[int, ...] = (each.old,)
        news: tuple[int, ...] = (each.new,)
        if each.alike < 1:
            news = _grown(news, free_new, new, Counter(old[each.old].keys), weights)
            if len(news) == 1:
                olds = _grown(olds, free_old, old, Counter(new[each.new].keys), weights)
        yield Match(olds, news, moved=False)
    yield from (Match((each.old,), (each.new,), moved=True) for each in moved)


def _grown(
    indices: tuple[int, ...], free: set[int], ours: Sequence[Segment], theirs: Counter[str], weights: dict[str, float]
) -> tuple[int, ...]:
    """The same with the free neighbours on either side whose words the counterpart has and `indices` lack."""
    grown = list(indices)
    left = theirs - Counter(ours[indices[0]].keys)
    for step in (-1, 1):
        neighbour = indices[0] + step
        while neighbour in free and ours[neighbour].apart == ours[indices[0]].apart:
            bag = Counter(ours[neighbour].keys)
            if _size(bag & left, weights) < TAKEN_OVER * _size(bag, weights):
                break
            free.discard(neighbour)
            left -= bag
            grown.append(neighbour)
            neighbour += step
    return tuple(sorted(grown))
