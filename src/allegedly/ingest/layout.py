"""How an article is laid out: what its first lines are for, and where its headings and photo credits stand.

An article mostly begins with a title, a standfirst, a byline and a date, in any order and with any of them missing,
each in a line or a hard-wrapped paragraph of its own. Nothing in a plain text marks them, so they are told by what
bylines, dates and credits look like, and by standing in front of the first long paragraph.
"""

from typing import NamedTuple

import msgspec

from ..schema import Span
from .datelines import dateline_in
from .dates import date_in
from .limits import MAX_LINE
from .line_roles import (
    BY,
    REPORTING,
    LineRole,
    credit_of,
    is_bare_name,
    is_dated_publication,
    is_folio,
    is_marked,
    role_of,
    without_emphasis,
)
from .paragraphs import Block, blocks_of, words_at
from .word_sets import word_set

MAX_FRONT_WORDS = 60
"""Words of a title or standfirst. Standfirsts have up to 50; paragraphs that are longer are the article."""

MAX_FRONT_PIECES = 3
"""Kicker, title and standfirst: more pieces of plain words before a byline or date are the article."""

MAX_FRONT = 30
"""Pieces among which the front is looked for; titles with all that goes around them take under ten."""

MAX_TITLE_WORDS = 25
MAX_TITLE_LINES = 3
OPENING_BLOCKS = 3
"""Blocks in which a title or standfirst may have its byline or date right below it, with no empty line between."""

MAX_KICKER_WORDS = 3
MAX_HEADING_WORDS = 8
"""Headings inside an article have two to eight words as a rule; cut-off paragraphs of one line have more."""

MAX_FULL_SHARE = 0.75
"""Wrapped lines fill more of the width than this: the word that did not fit has rarely over 15 letters."""

MIN_WRAP = 50
"""Nobody wraps at fewer columns: shorter lines end where their author ended them."""

CHRONOLOGY = 3
"""This many lines that are dates make a chronology, whose dates are its headings and not the article's own."""

UNDERLINES = ("====", "----")
FINAL = tuple(".!?:;,…")
OPENING = tuple("\"'“‘«([")
CUT_OFF = word_set(
    "a an the and or but nor of to in on at by for from with without into over under than that which who whom"
    " whose this these those their its his her our your my is are was were be been has have had will would can"
    " could may might must should as if when while because until after before between against about more most not"
    " no"
)
"""Words that no heading ends with: a line that does was cut off in the middle of a sentence."""


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


class Layout(msgspec.Struct, frozen=True):
    """Where the pieces of an article stand; None or empty where it has none."""

    title: Span | None
    standfirst: Span | None
    byline: Span | None
    date: Span | None
    dateline: Span | None
    agency: Span | None
    credits: tuple[Span, ...]
    headings: tuple[Span, ...]
    apparatus: tuple[Span, ...]


def layout_of(text: str, body: Span, *, marked: bool = False) -> Layout:
    """Lay out the article that stands at `body`. `marked` says that its headings are known and need no guessing."""
    blocks = blocks_of(text[: body.end], body.start)
    pieces = [
        piece
        for number, block in enumerate(blocks)
        for piece in pieces_of(text, block, opening=number < OPENING_BLOCKS)
    ]
    if pieces and pieces[0].role == "byline" and not BY.match(without_emphasis(pieces[0].words)):
        pieces[0] = pieces[0]._replace(role="words")  # a title about staff, editors or correspondents
    pieces = with_dated_publications(pieces)
    front = front_length(pieces)
    title, standfirst, kicker = title_and_standfirst(pieces, front, marked=marked)
    if title and front < len(pieces) and pieces[front].span == title:
        front += 1
    byline = byline_in(pieces, front)
    date = next((piece.span for piece in pieces[:front] if piece.role == "date"), None)
    rest = pieces[front:]
    dateline, agency = dateline_of(text, rest)
    credits_ = tuple(piece.span for piece in pieces if piece.role == "credit")
    clutter = [piece.span for piece in pieces if piece.role == "clutter"]
    singles = [span for span in (title, kicker, byline, date) if span]
    closing = [piece.span for piece in rest[-2:] if piece.role == "byline"]
    others = [piece.span for piece in pieces[:front] if piece.role in ("byline", "date")]
    return Layout(
        title=title,
        standfirst=standfirst,
        byline=byline or next(iter(closing), None),
        date=date or date_before_words(text, rest),
        dateline=dateline,
        agency=agency,
        credits=credits_,
        headings=() if marked else headings_in(rest),
        apparatus=tuple(sorted({*singles, *others, *credits_, *clutter, *closing})),
    )


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


def front_length(pieces: list[Piece]) -> int:
    """How many pieces stand in front of the first paragraph: up to the last byline or date among the first."""
    chronology = sum(piece.role == "date" for piece in pieces) >= CHRONOLOGY
    length = plain = prose = 0
    for number, piece in enumerate(pieces[:MAX_FRONT]):
        if piece.role == "words":
            plain += 1
            prose += not piece.ends_openly
            if piece.length > MAX_FRONT_WORDS or plain > MAX_FRONT_PIECES:
                break
        elif opens(piece, chronology and prose > 0) or length == number:
            length = number + 1
    return length


def opens(piece: Piece, within_chronology: bool) -> bool:
    """Whether a piece stands in front of the article: a date or byline, not of those that close an agency's report."""
    if piece.role == "byline":
        return REPORTING.match(piece.words) is None
    return piece.role == "date" and not within_chronology


def title_and_standfirst(
    pieces: list[Piece], front: int, *, marked: bool
) -> tuple[Span | None, Span | None, Span | None]:
    """Title, standfirst and kicker among the pieces in front, or a title alone just after them."""
    plain = [piece for piece in pieces[:front] if piece.role == "words" and not is_byline_name(piece, pieces[:front])]
    if not plain:
        following = pieces[front : front + 2]
        alone = len(following) == 2 and following[0].role == "words" and is_title(following[0], alone=True)
        if alone and not marked and following[0].length < following[1].length:
            return following[0].span, None, None
        return None, None, None
    kicker = plain.pop(0).span if len(plain) > 1 and is_kicker(plain[0]) and is_title(plain[1]) else None
    if not is_title(plain[0]):
        return None, plain[0].span, kicker
    return plain[0].span, plain[1].span if len(plain) > 1 else None, kicker


def is_title(piece: Piece, *, alone: bool = False) -> bool:
    if piece.length > MAX_TITLE_WORDS or not piece.ends_openly:
        return False
    if alone and piece.words.endswith(("?", "!")) and piece.words.startswith(OPENING):
        return False  # a spoken sentence
    last = piece.words.split()[-1].lower()
    return piece.lines <= MAX_TITLE_LINES and last not in CUT_OFF


def is_kicker(piece: Piece) -> bool:
    return piece.length <= MAX_KICKER_WORDS and piece.ends_openly


def byline_in(pieces: list[Piece], front: int) -> Span | None:
    """The first byline in front, else a bare name beside a date or credit."""
    for piece in pieces[:front]:
        if piece.role == "byline":
            return piece.span
    return next((piece.span for piece in pieces[:front] if is_byline_name(piece, pieces[:front])), None)


def is_byline_name(piece: Piece, front: list[Piece]) -> bool:
    """Whether a piece in front is a bare name: not the first of them, and next to a date or a credit."""
    if piece.role != "words" or piece.lines > 1 or not is_bare_name(piece.words):
        return False
    number = front.index(piece)
    if number == 0:
        return False
    if any(other.role == "byline" for other in front) or is_kicker(front[number - 1]):
        return False
    return any(other.role in ("date", "credit") for other in front[number - 1 : number + 2])


def date_before_words(text: str, pieces: list[Piece]) -> Span | None:
    """A date that the first paragraph begins with, set off by a dash: "JAN 16, 2024 - Officials say"."""
    if not pieces:
        return None
    start = pieces[0].span.start
    opening = text[start : min(pieces[0].span.end, start + 60)]
    dated = date_in(opening)
    if dated and dated.start <= len("Wednesday, ") and opening[dated.end :].lstrip().startswith(("-", "–", "—")):
        return Span(start, start + dated.end)
    return None


def dateline_of(text: str, pieces: list[Piece]) -> tuple[Span | None, Span | None]:
    """The dateline that the first paragraph begins with, and the agency in it."""
    first = next((piece.span for piece in pieces if piece.role == "words"), None)
    return (None, None) if first is None else dateline_in(text, first)


def headings_in(pieces: list[Piece]) -> tuple[Span, ...]:
    """Short lines between paragraphs that are no sentences."""
    return tuple(
        piece.span
        for number, piece in enumerate(pieces)
        if piece.role == "words" and number + 1 < len(pieces) and is_heading(piece, pieces[number + 1])
    )


def is_heading(piece: Piece, following: Piece) -> bool:
    """Whether a piece heads the one after it: marked as a heading, emphasised, or a short line that is no sentence."""
    if piece.length > 2 * MAX_HEADING_WORDS or len(piece.words) > MAX_LINE:
        return False
    if is_marked(piece.words) or piece.words.endswith(UNDERLINES) or following.words.startswith(UNDERLINES[0]):
        return True
    if piece.lines > 1 or piece.length > MAX_HEADING_WORDS or following.role != "words":
        return False
    words = piece.words.strip("\"“”'‘’")
    if not words or not (words[0].isupper() or words[0].isdigit()) or words.endswith(FINAL):
        return False
    closed = piece.words[0] not in "\"“'‘" or piece.words[-1] in "\"”'’"
    return closed and words.split()[-1].lower() not in CUT_OFF and following.length > piece.length


def credits_at(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Who the credit lines name, each once."""
    names = (credit_of(without_emphasis(words_at(text, span))) for span in spans)
    return tuple(dict.fromkeys(name for name in names if name))
