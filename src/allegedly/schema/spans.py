"""Spans: where in the text of record something stands."""

from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A half-open range `[start, end)` of Unicode code points in the text of record."""

    start: int
    end: int


class Quote(msgspec.Struct, frozen=True):
    """Words of the article, possibly in several pieces, with where they stand.

    `text` is each piece as it stands in the text of record, line breaks and all, the pieces joined by one space;
    so for a quote of one piece `article.text[start:end] == quote.text`, always.
    """

    pieces: tuple[Span, ...]
    text: str

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


def quote(text: str, pieces: tuple[Span, ...]) -> Quote:
    """Cut the quote that stands at `pieces` (in order, not empty, not overlapping) out of a text of record."""
    return Quote(pieces=pieces, text=" ".join(text[start:end] for start, end in pieces))
