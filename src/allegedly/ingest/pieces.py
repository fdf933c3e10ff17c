"""The pieces that an article is laid out in: its blocks, and the lines of one that have a role of their own."""

from typing import NamedTuple

from ..schema import Span
from .limits import MAX_LINE
from .line_roles import BY, LineRole, is_dated_publication, is_folio, role_of, without_emphasis
from .paragraphs import Block, blocks_of, words_at

MAX_TITLE_LINES = 3
OPENING_BLOCKS = 3
"""Blocks in which a title or standfirst may have its byline or date right below it, with no empty line between."""

MAX_FULL_SHARE = 0.75
"""Wrapped lines fill more of the width than this: the word that did not fit has rarely over 15 letters."""

MIN_WRAP = 50
"""Nobody wraps at fewer columns: shorter lines end where their author ended them."""


class Piece(NamedTuple):
    """A block, or the lines of one that share a role. `words` is on one line and cut at 2,000 characters."""

    span: Span
    role: LineRole
    words: str
    lines: int

    @property
    def length(self) -> int:
        return len(self.words.split())

    @property
    def ends_openly(self) -> bool:
        """It could be a title: no full stop or comma at its end (a question mark is no proof either way)."""
        return not without_emphasis(self.words).rstrip("\"'”’)").endswith((".", ";", ":", ",", "…"))


def pieces_in(text: str, body: Span) -> list[Piece]:
    """The pieces of the article at `body`, in order."""
    blocks = blocks_of(text[: body.end], body.start)
    pieces = [
        piece
        for number, block in enumerate(blocks)
        for piece in pieces_of(text, block, opening=number < OPENING_BLOCKS)
    ]
    if pieces and pieces[0].role == "byline" and not BY.match(without_emphasis(pieces[0].words)):
        pieces[0] = pieces[0]._replace(role="words")  # a title about staff, editors or correspondents
    return with_dated_publications(pieces)


def pieces_of(text: str, block: Block, *, opening: bool = False) -> list[Piece]:
    """Split a block where lines with a role of their own stand at its start or end, like a credit under a caption.

    In an `opening` block the title may stand right above the byline or date.
    """
    lines = block.lines
    if len(lines) == 1:
        return [piece(text, lines, role_of(text[lines[0].start : lines[0].end]))]
    first, last = (lines_of_title(text, block) if opening else 0), len(lines)
    pieces = [piece(text, lines[:first], "words")] if first else []
    while first < last:
        role = role_of(text[lines[first].start : lines[first].end])
        if role in ("words", "clutter") or not breaks_early(block, first):
            break
        pieces.append(piece(text, lines[first : first + 1], role))
        first += 1
    closing = []
    while last > first and role_of(text[lines[last - 1].start : lines[last - 1].end]) == "credit":
        closing.append(piece(text, lines[last - 1 : last], "credit"))
        last -= 1
    if first < last:
        pieces.append(piece(text, lines[first:last], "words"))
    return pieces + closing[::-1]


def lines_of_title(text: str, block: Block) -> int:
    """How many first lines of a block are a title: those above a line that is a byline or a date and nothing else."""
    for number, line in enumerate(block.lines[: MAX_TITLE_LINES + 1]):
        words = text[line.start : line.end]
        if number and role_of(words) in ("byline", "date") and (words[0].isupper() or words[0].isdigit()):
            return number
        if len(words) > MAX_LINE or words.endswith("."):
            break
    return 0


def with_dated_publications(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the name of a publication and a date taken for a date where they stand beside a byline, or with a
    page's number above all."""

    def is_date(number: int) -> bool:
        beside = any(other.role == "byline" for other in pieces[max(0, number - 1) : number + 2])
        words = pieces[number].words
        return (beside and is_dated_publication(words)) or (number == 0 and is_folio(words))

    return [
        piece._replace(role="date") if piece.role == "words" and piece.lines == 1 and is_date(number) else piece
        for number, piece in enumerate(pieces)
    ]


def breaks_early(block: Block, number: int) -> bool:
    """Whether a line ends though more would have fit on it: a wrapped line, being full, is part of a paragraph."""
    if number + 1 == len(block.lines):
        return True
    around = block.lines[number : number + 10]
    longest = max(end - start for start, end in around)
    line = block.lines[number]
    return line.end - line.start < MAX_FULL_SHARE * longest or longest <= MIN_WRAP


def piece(text: str, lines: tuple[Span, ...], role: LineRole) -> Piece:
    span = Span(lines[0].start, lines[-1].end)
    return Piece(span, role, words_at(text, Span(span.start, min(span.end, span.start + 2000))), len(lines))
