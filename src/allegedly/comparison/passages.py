"""Passages: sentences with their counterparts, and the words in which these differ."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import msgspec

from ..schema import Span, quote
from ..schema.comparisons import Edit, Passage, PassageKind
from .alignment import Match
from .segments import Segment, joined

_CRUMB = 1
"""Equal words between two edits of more than that many words each that are taken for chance: "of", "the"."""


class Worded(msgspec.Struct, frozen=True):
    """A passage with its words on either side. `blocks` are the ranges of words (old from, to, new from, to) that
    differ; between them the words are the same.
    """

    passage: Passage
    old: Segment | None
    new: Segment | None
    blocks: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def kept(self) -> int:
        """Words that both sides have."""
        return 0 if self.old is None else len(self.old.keys) - sum(end - start for start, end, _, _ in self.blocks)


def passages(
    texts: tuple[str, str], old: Sequence[Segment], new: Sequence[Segment], matches: Sequence[Match]
) -> list[Worded]:
    """All passages in the order of the later version; what was removed stands after what it stood behind."""
    found: list[tuple[tuple[float, int, int], Match]] = []
    new_of = {index: match.new[0] for match in matches if not match.moved for index in match.old}
    taken_old = {index for match in matches for index in match.old}
    taken_new = {index for match in matches for index in match.new}
    found += (((match.new[0], 0, 0), match) for match in matches)
    found += (((index, 0, 0), Match((), (index,), moved=False)) for index in range(len(new)) if index not in taken_new)
    behind = -1.0
    for index in range(len(old)):
        behind = new_of.get(index, behind)
        if index not in taken_old:
            found.append(((behind, 1, index), Match((index,), (), moved=False)))
    ordered = [match for _, match in sorted(found, key=lambda pair: pair[0])]
    return [_worded(f"p{number}", texts, old, new, match) for number, match in enumerate(ordered, start=1)]


def _worded(
    identity: str, texts: tuple[str, str], old: Sequence[Segment], new: Sequence[Segment], match: Match
) -> Worded:
    one = joined([old[index] for index in match.old]) if match.old else None
    other = joined([new[index] for index in match.new]) if match.new else None
    blocks = _blocks(one.keys, other.keys) if one and other else ()
    kind: PassageKind = "added" if one is None else "removed" if other is None else "unchanged"
    if kind == "unchanged" and (blocks or match.moved):
        kind = "moved" if match.moved else "reworded"
    passage = Passage(
        id=identity,
        kind=kind,
        old=quote(texts[0], (one.span,)) if one else None,
        new=quote(texts[1], (other.span,)) if other else None,
        old_paragraph=one.paragraph if one else None,
        new_paragraph=other.paragraph if other else None,
        edits=tuple(Edit(_span(one, a, b), _span(other, c, d)) for a, b, c, d in blocks) if one and other else (),
    )
    return Worded(passage, one, other, blocks)


def _blocks(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[tuple[int, int, int, int], ...]:
    if old == new:
        return ()
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    blocks: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in codes:
        if tag == "equal":
            continue
        if blocks and _is_crumb(blocks[-1], (a, b, c, d), old):
            blocks[-1] = (blocks[-1][0], b, blocks[-1][2], d)
        else:
            blocks.append((a, b, c, d))
    return tuple(blocks)


def _is_crumb(one: tuple[int, int, int, int], other: tuple[int, int, int, int], old: tuple[str, ...]) -> bool:
    """Whether the words between two edits are too few, and too common, to tell them apart."""
    between = old[one[1] : other[0]]
    if len(between) > _CRUMB or any(len(key) > 3 or not key.isalpha() for key in between):
        return False
    return all(max(b - a, d - c) > _CRUMB for a, b, c, d in (one, other))


def _span(segment: Segment, start: int, end: int) -> Span:
    """The characters of some words; for none, the place between the words on either side, behind the first of them."""
    if start < end:
        return Span(segment.starts[start], segment.ends[end - 1])
    at = segment.ends[start - 1] if start else segment.span.start
    return Span(at, at)


class Words:
    """The words of one side of all passages: which of them stand in a span, and which of them were changed."""

    def __init__(self, sides: Iterable[tuple[Segment, str, Sequence[tuple[int, int]]]]) -> None:
        """Takes each segment with the id of its passage and the ranges of its words that differ."""
        ordered = sorted(sides, key=lambda side: side[0].span)
        self.starts = [start for segment, _, _ in ordered for start in segment.starts]
        self.ends = [end for segment, _, _ in ordered for end in segment.ends]
        self.keys = [key for segment, _, _ in ordered for key in segment.keys]
        self.passages = [identity for segment, identity, _ in ordered for _ in segment.keys]
        self.first = {}
        self.changed: set[int] = set()
        base = 0
        for segment, identity, ranges in ordered:
            self.first[identity] = base
            for start, end in ranges:
                self.changed.update(range(base + start, base + end))
            base += len(segment.keys)

    def within(self, spans: Iterable[Span]) -> set[int]:
        """The numbers of the words that stand, in whole or in part, in some spans."""
        found: set[int] = set()
        for start, end in spans:
            found.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return found

    def touched(self, spans: Iterable[Span]) -> bool:
        """Whether any of the words of some spans differ from the other version."""
        return not self.within(spans).isdisjoint(self.changed)

    def passages_of(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The ids of the passages in which some spans stand, in the order of the text."""
        return tuple(dict.fromkeys(self.passages[number] for number in sorted(self.within(spans))))


class Sides:
    """The words of both versions, and which of the one are which of the other."""

    def __init__(self, worded: Sequence[Worded]) -> None:
        self.old = Words(
            (each.old, each.passage.id, [(a, b) for a, b, _, _ in each.blocks] if each.new else _all(each.old))
            for each in worded
            if each.old
        )
        self.new = Words(
            (each.new, each.passage.id, [(c, d) for _, _, c, d in each.blocks] if each.old else _all(each.new))
            for each in worded
            if each.new
        )
        self.same: dict[int, int] = {}
        self.instead: dict[int, range] = {}
        for each in worded:
            if each.old and each.new:
                self._pair(each)

    def meet(self, old: Iterable[Span], new: Iterable[Span]) -> bool:
        """Whether any word of the earlier version in some spans is one of the later version in others, or was put in
        the place of one."""
        there = self.new.within(new)
        return any(
            self.same.get(word) in there or not there.isdisjoint(self.instead.get(word, ()))
            for word in self.old.within(old)
        )

    def _pair(self, each: Worded) -> None:
        old, new = self.old.first[each.passage.id], self.new.first[each.passage.id]
        assert each.old is not None
        length = len(each.old.keys)
        edges = [(0, 0, 0, 0), *each.blocks, (length, length, 0, 0)]
        for (_, a, _, c), (b, _, _, _) in pairwise(edges):
            for step in range(b - a):
                self.same[old + a + step] = new + c + step
        for a, b, c, d in each.blocks:
            for number in range(a, b):
                self.instead[old + number] = range(new + c, new + d)


def _all(segment: Segment) -> list[tuple[int, int]]:
    return [(0, len(segment.keys))]
