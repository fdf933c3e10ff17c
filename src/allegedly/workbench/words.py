"""The words of a text, with their offsets, and borders that move by one of them.

A word is what stands between white space, without the punctuation around it; each mark of punctuation is one of its
own, so that quotation marks can be taken in or left out. The page writes every word as an element that carries its
offsets, in code points, and nothing there ever counts characters.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from ..errors import UsageError
from ..schema import Span

_RUN = re.compile(r"\S+")
_JOINING = re.compile(r"[^\S\n]*\n?[^\S\n]*")
_DASH = re.compile(r"[\u2012-\u2015]|--+|\.\.\.+|…")
MOVES = ("start-left", "start-right", "end-left", "end-right")

_NOTHING_LEFT = UsageError("nothing would be left of it", remedy="Reject it instead")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The words and marks of punctuation of a range, in order."""
    for run in _RUN.finditer(text, start, len(text) if end is None else end):
        first, last = run.span()
        if run[0].isalnum():  # as most are
            yield Span(first, last)
            continue
        while first < last and _is_mark(text[first]):
            yield Span(first, first + 1)
            first += 1
        tail = last
        while first < tail and _is_mark(text[tail - 1]):
            tail -= 1
        for dash in _DASH.finditer(text, first, tail):
            if first < dash.start():
                yield Span(first, dash.start())
            yield Span(*dash.span())
            first = dash.end()
        if first < tail:
            yield Span(first, tail)
        for mark in range(tail, last):
            yield Span(mark, mark + 1)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "P"


@lru_cache(maxsize=8)
def _borders(text: str) -> tuple[list[int], list[int]]:
    found = list(words(text))
    return [word.start for word in found], [word.end for word in found]


def moved(text: str, pieces: tuple[Span, ...], move: str) -> tuple[Span, ...]:
    """The pieces with one border moved by a word: the start of the first, or the end of the last.

    A border that moves over a whole piece takes it away. Raises UsageError at the ends of the text, and where nothing
    would be left.
    """
    starts, ends = _borders(text)
    first, last = pieces[0], pieces[-1]
    if move == "start-left":
        at = bisect_left(starts, first.start) - 1
        if at < 0:
            raise UsageError("this is the beginning of the text")
        return (Span(starts[at], first.end), *pieces[1:])
    if move == "end-right":
        at = bisect_right(ends, last.end)
        if at == len(ends):
            raise UsageError("this is the end of the text")
        return (*pieces[:-1], Span(last.start, ends[at]))
    if move == "start-right":
        at = bisect_right(starts, first.start)
        if at < len(starts) and starts[at] < first.end:
            return (Span(starts[at], first.end), *pieces[1:])
        if len(pieces) > 1:
            return pieces[1:]
        raise _NOTHING_LEFT
    if move == "end-left":
        at = bisect_left(ends, last.end) - 1
        if at >= 0 and ends[at] > last.start:
            return (*pieces[:-1], Span(last.start, ends[at]))
        if len(pieces) > 1:
            return pieces[:-1]
        raise _NOTHING_LEFT
    raise UsageError("there is no such move", where=move[:20], remedy=f"Moves: {', '.join(MOVES)}")


def others(pieces: tuple[Span, ...], number: int) -> tuple[Span, ...]:
    """The pieces beside one of them. Raises UsageError where it is not there."""
    if not 0 <= number < len(pieces):
        raise UsageError("there is no such piece any more", remedy="Load the page again")
    return (*pieces[:number], *pieces[number + 1 :])


def without(pieces: tuple[Span, ...], number: int) -> tuple[Span, ...]:
    """The same, where something has to be left. Raises UsageError where nothing is."""
    left = others(pieces, number)
    if not left:
        raise _NOTHING_LEFT
    return left


def united(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces in order; those that overlap, or have white space of one paragraph alone between them, are one."""
    made: list[Span] = []
    for start, end in sorted(pieces):
        if made and (start <= made[-1].end or _JOINING.fullmatch(text, made[-1].end, start)):
            made[-1] = Span(made[-1].start, max(end, made[-1].end))
        else:
            made.append(Span(start, end))
    return tuple(made)


def selected(text: str, span: str, typed: str = "") -> Span:
    """What a person selected, as `12-30`; else what they typed, which stands in the text once. Raises UsageError."""
    if span:
        first, _, last = span.partition("-")
        if not (first.isdecimal() and last.isdecimal() and len(span) < 20 and int(first) < int(last) <= len(text)):
            raise UsageError("this selection does not lie in the text", remedy="Load the page again")
        return Span(int(first), int(last))
    pattern = r"\s+".join(re.escape(part) for part in typed.split())
    if not pattern:
        raise UsageError("no words are chosen", remedy="Select words in the text, or type them as they stand there")
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    if not found:
        raise UsageError("these words do not stand in the text", remedy="Type them as they stand there")
    if len(found) > 1:
        raise UsageError(
            f"these words stand in {len(found)} places of the text", remedy="Type more of what stands around them"
        )
    return found[0]
