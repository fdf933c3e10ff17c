"""Where attributions and quotations stand among the paragraphs of an article."""

from bisect import bisect_right

from ..schema import Span
from .syntax import Syntax

OPENING = frozenset({'"', "“", "«", "‘", "``", "''", "„", "'"})
CLOSING = frozenset({'"', "”", "»", "’", "'"})


def paragraph_of(syntax: Syntax, offset: int) -> int:
    """The number of the paragraph that a place stands in, or -1."""
    number = bisect_right(syntax.tags.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    return number if number >= 0 and offset < syntax.tags.paragraphs[number].end else -1


def by_paragraph(syntax: Syntax, piece: Span) -> list[tuple[int, Span]]:
    """A piece cut at the ends of paragraphs; what stands in no paragraph has the number -1."""
    first, last = paragraph_of(syntax, piece.start), paragraph_of(syntax, piece.end - 1)
    if first == last:
        return [(first, piece)]
    parts = []
    for number in range(max(first, 0), last + 1):
        start, end = syntax.tags.paragraphs[number]
        part = Span(max(start, piece.start), min(end, piece.end))
        if part.start < part.end:
            parts.append((number, part))
    return parts


def last_of_quotation(syntax: Syntax, number: int) -> int:
    """The last of the paragraphs that a quotation runs over: each is left open, and the next one opens again."""
    paragraphs = syntax.tags.paragraphs
    while number + 1 < len(paragraphs):
        open_end = syntax.text[paragraphs[number].end - 1] not in CLOSING
        if not open_end or syntax.text[paragraphs[number + 1].start] not in OPENING:
            break
        number += 1
    return number


def opening_quotations(syntax: Syntax, after: Span) -> tuple[Span, ...]:
    """The quotation that opens each paragraph of a stretch, marks included: to where the quoted words end."""
    pieces = []
    for _, part in by_paragraph(syntax, after):
        words = syntax.within(part)
        last = words.start
        while last + 1 in words and (syntax.quoted[last + 1] or not syntax.forms[last + 1][0].isalnum()):
            last += 1
        pieces.append(syntax.span(words.start, last))
    return tuple(pieces)
