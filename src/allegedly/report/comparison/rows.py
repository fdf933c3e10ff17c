"""Rows: two texts side by side, paragraph by paragraph, with the words that differ.

What stands in the same order in both versions keeps the rows together. Between two such passages comes what was there
before, then what is there now. A passage that moved stands on each side where it stands in that text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from ...schema import Span
from ...schema.comparisons import Change, Comparison, Passage
from ..lines import Lines

CONTEXT = 1
"""Unchanged rows that stay in sight before and after a change."""

FEWEST_FOLDED = 2


class Piece(msgspec.Struct, frozen=True):
    """Words of one side: the same on the other, or there alone."""

    text: str
    differs: bool


class Cell(msgspec.Struct, frozen=True):
    """A passage on one side. `other_line` is its line in the other text, for one that moved; `changes` are the numbers
    of the changes that stand in it."""

    passage: Passage
    pieces: tuple[Piece, ...]
    line: int
    other_line: int | None
    changes: tuple[int, ...]


class Row(msgspec.Struct, frozen=True):
    """Paragraphs that stand for each other: the cells of either side, in the order of its text."""

    old: tuple[Cell, ...]
    new: tuple[Cell, ...]

    @property
    def unchanged(self) -> bool:
        """Whether there is nothing to see."""
        return all(cell.passage.kind == "unchanged" and not cell.changes for cell in (*self.old, *self.new))


class Run(msgspec.Struct, frozen=True):
    """Rows one after the other; `folded` where they are unchanged and many."""

    rows: tuple[Row, ...]
    folded: bool


_Item = tuple[Passage | None, Passage | None]


def side_by_side(comparison: Comparison) -> list[Run]:
    """All rows of a comparison, the long unchanged stretches folded."""
    return list(_runs(list(_rows(comparison))))


def numbers(changes: Sequence[Change]) -> dict[str, tuple[int, ...]]:
    """For each passage the numbers of its changes, from 1 for the weightiest."""
    found: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for number, change in enumerate(changes, start=1):
        for identity in change.passages:
            found[identity] += (number,)
    return found


def _rows(comparison: Comparison) -> Iterator[Row]:
    texts = comparison.old.article.text, comparison.new.article.text
    lines = Lines(texts[0]), Lines(texts[1])
    told = numbers(comparison.changes)
    linked = {
        (each.old_paragraph, each.new_paragraph)
        for each in comparison.passages
        if each.old and each.new and each.kind != "moved"
    }

    def cell(passage: Passage, side: Literal[0, 1]) -> Cell:
        here, there = (passage.old, passage.new) if side == 0 else (passage.new, passage.old)
        assert here is not None
        return Cell(
            passage=passage,
            pieces=tuple(_pieces(texts[side], passage, side)),
            line=lines[side].at(here.start),
            other_line=lines[1 - side].at(there.start) if there and passage.kind == "moved" else None,
            changes=told.get(passage.id, ()),
        )

    row: list[_Item] = []
    for item in _items(comparison.passages):
        if row and not _belongs(item, row, linked):
            yield _row(row, cell)
            row = []
        row.append(item)
    if row:
        yield _row(row, cell)


def _row(items: Sequence[_Item], cell: Callable[[Passage, Literal[0, 1]], Cell]) -> Row:
    return Row(
        tuple(cell(old, 0) for old, _ in items if old is not None),
        tuple(cell(new, 1) for _, new in items if new is not None),
    )


def _items(passages: Sequence[Passage]) -> Iterator[_Item]:
    """Passages in pairs where both stand in order; else alone, those of the earlier version first."""
    waiting = sorted((each for each in passages if each.old), key=lambda each: each.old.start if each.old else 0)
    at = 0
    added: list[Passage] = []
    for passage in passages:
        if passage.new is None:
            continue
        if passage.old is None or passage.kind == "moved":
            added.append(passage)
            continue
        while waiting[at] is not passage:
            yield waiting[at], None
            at += 1
        yield from ((None, each) for each in added)
        added = []
        yield passage, passage
        at += 1
    yield from ((each, None) for each in waiting[at:])
    yield from ((None, each) for each in added)


def _belongs(item: _Item, row: Sequence[_Item], linked: set[tuple[int | None, int | None]]) -> bool:
    """Whether an item goes on with the paragraphs of a row, on each side that it has."""
    olds = [old.old_paragraph for old, _ in row if old]
    news = [new.new_paragraph for _, new in row if new]
    old = item[0].old_paragraph if item[0] else None
    new = item[1].new_paragraph if item[1] else None
    if (old is not None and olds and olds[-1] != old) or (new is not None and news and news[-1] != new):
        return False
    ours = old if old is not None else olds[-1] if olds else None
    theirs = new if new is not None else news[-1] if news else None
    return ours is None or theirs is None or (ours, theirs) in linked


def _pieces(text: str, passage: Passage, side: Literal[0, 1]) -> Iterator[Piece]:
    here = passage.old if side == 0 else passage.new
    assert here is not None
    if passage.kind in ("added", "removed"):
        yield Piece(here.text, differs=True)
        return
    at = here.start
    for edit in passage.edits:
        start, end = edit.old if side == 0 else edit.new
        if start < end:
            yield from _cut(text, Span(at, start), Span(start, end))
            at = end
    if at < here.end:
        yield Piece(text[at : here.end], differs=False)


def _cut(text: str, same: Span, differing: Span) -> Iterator[Piece]:
    if same.start < same.end:
        yield Piece(text[slice(*same)], differs=False)
    yield Piece(text[slice(*differing)], differs=True)


def _runs(rows: Sequence[Row]) -> Iterator[Run]:
    """Rows as they are shown; of a long unchanged stretch its middle is folded."""
    shown: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end].unchanged:
            end += 1
        first = at + (CONTEXT if at else 0)
        last = end - (CONTEXT if end < len(rows) else 0)
        if last - first >= FEWEST_FOLDED:
            shown += rows[at:first]
            if shown:
                yield Run(tuple(shown), folded=False)
            yield Run(tuple(rows[first:last]), folded=True)
            shown = list(rows[last:end])
        else:
            shown += rows[at:end]
        if end < len(rows):
            shown.append(rows[end])
            end += 1
        at = end
    if shown:
        yield Run(tuple(shown), folded=False)
