"""Cutting a text at the borders of overlapping spans, and nesting the pieces as elements.

Marks nest (a quotation within a quotation) and may cross. Each slice between two borders has the set of marks that
cover it. From the slices comes a sequence of steps, open, text, close, that is well nested whatever the marks are: one
that crosses another is closed and opened again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ..errors import DataError
from ..schema import Span


class Slice(NamedTuple):
    """A piece of text under one set of marks: `covering` are the marks' indices, the outermost first."""

    start: int
    end: int
    covering: tuple[int, ...]


class Step(NamedTuple):
    """One step of writing marked text.

    `kind` "open" or "close": `mark` is the index of the mark. "reopen" opens one that had to be closed on the way.
    "text": the range `[start, end)` of the text.
    """

    kind: Literal["open", "reopen", "close", "text"]
    mark: int = -1
    start: int = 0
    end: int = 0


def cut(length: int, marks: Sequence[Span]) -> list[Slice]:
    """Slices of a text of `length` code points, cut at every border of `marks`; in order, none empty, covering it all.

    The outer of two marks is the one that starts earlier, then the longer one, then the one that is given first. Empty
    marks cover nothing. Raises `DataError` for a mark that reaches out of the text.
    """
    starting: dict[int, list[int]] = defaultdict(list)
    borders = {0, length}
    for index, (start, end) in enumerate(marks):
        if not 0 <= start <= end <= length:
            raise DataError(
                "a span of the reading lies outside of its article's text",
                where=f"characters {start} to {end} of {length}",
                remedy="The reading was changed or damaged; read the article again",
            )
        if start < end:
            starting[start].append(index)
            borders.update((start, end))
    slices = []
    covering: list[int] = []
    for start, end in pairwise(sorted(borders)):
        covering = [index for index in covering if marks[index].end > start]
        covering += sorted(starting[start], key=lambda index: (-marks[index].end, index))
        slices.append(Slice(start, end, tuple(covering)))
    return slices


def nest(slices: Iterable[Slice]) -> Iterator[Step]:
    """The steps that write `slices` as nested elements, in order; every mark that opens is closed."""
    stack: list[int] = []
    seen: set[int] = set()
    for piece in slices:
        shared = 0
        while shared < min(len(stack), len(piece.covering)) and stack[shared] == piece.covering[shared]:
            shared += 1
        while len(stack) > shared:
            yield Step("close", mark=stack.pop())
        for mark in piece.covering[shared:]:
            yield Step("reopen" if mark in seen else "open", mark=mark)
            seen.add(mark)
            stack.append(mark)
        yield Step("text", start=piece.start, end=piece.end)
    while stack:
        yield Step("close", mark=stack.pop())
