"""How an article is laid out: what its first lines are for, and where its headings and photo credits stand.

An article mostly begins with a title, a standfirst, a byline and a date, in any order and with any of them missing,
each in a line or a hard-wrapped paragraph of its own. Nothing in a plain text marks them, so they are told by what
bylines, dates and credits look like, and by standing in front of the first long paragraph.
"""

import msgspec

from ..schema import Span
from ..vocabulary.layout_words import layout_words
from .datelines import dateline_in
from .dates import date_in
from .limits import MAX_LINE
from .line_roles import REPORTING, credit_of, is_bare_name, is_marked, without_emphasis
from .paragraphs import words_at
from .pieces import MAX_TITLE_LINES, Piece, pieces_in

MAX_FRONT_WORDS = 60
"""Words of a title or standfirst. Standfirsts have up to 50; paragraphs that are longer are the article."""

MAX_FRONT_PIECES = 3
"""Kicker, title and standfirst: more pieces of plain words before a byline or date are the article."""

MAX_FRONT = 30
"""Pieces among which the front is looked for; titles with all that goes around them take under ten."""

MAX_TITLE_WORDS = 25
MAX_KICKER_WORDS = 3
MAX_HEADING_WORDS = 8
"""Headings inside an article have two to eight words as a rule; cut-off paragraphs of one line have more."""

CHRONOLOGY = 3
"""This many lines that are dates make a chronology, whose dates are its headings and not the article's own."""

UNDERLINES = ("====", "----")
FINAL = tuple(".!?:;,…")
OPENING = tuple("\"'“‘«([")


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


def layout_of(text: str, body: Span, *, marked: bool = False, title: str = "") -> Layout:
    """Lay out the article that stands at `body`. `marked` says that its headings are known and need no guessing; a
    `title` that is known from elsewhere is no kicker, however short.
    """
    everything = pieces_in(text, body)
    pieces = [piece for piece in everything if piece.role != "stamp"]
    front = front_length(text, pieces)
    heading, standfirst, kicker = title_and_standfirst(pieces, front, marked=marked, known=title)
    if heading and front < len(pieces) and pieces[front].span == heading:
        front += 1
    byline = byline_in(pieces, front)
    date = next((piece.span for piece in pieces[:front] if piece.role == "date"), None)
    rest = pieces[front:]
    dateline, agency = dateline_of(text, rest)
    credits_ = tuple(piece.span for piece in pieces if piece.role == "credit")
    clutter = [piece.span for piece in everything if piece.role in ("clutter", "stamp")]
    singles = [span for span in (heading, kicker, byline, date) if span]
    closing = [piece.span for piece in rest[-2:] if piece.role == "byline"]
    others = [piece.span for piece in pieces[:front] if piece.role in ("byline", "date")]
    return Layout(
        title=heading,
        standfirst=standfirst,
        byline=byline or next(iter(closing), None),
        date=date or date_before_words(text, rest),
        dateline=dateline,
        agency=agency,
        credits=credits_,
        headings=() if marked else headings_in(rest),
        apparatus=tuple(sorted({*singles, *others, *credits_, *clutter, *closing})),
    )


def front_length(text: str, pieces: list[Piece]) -> int:
    """How many pieces stand in front of the first paragraph: up to the last byline or date among the first, or up to
    the one that opens with a dateline."""
    chronology = sum(piece.role == "date" for piece in pieces) >= CHRONOLOGY
    length = plain = prose = 0
    for number, piece in enumerate(pieces[:MAX_FRONT]):
        if piece.role == "words":
            if prose < plain and dateline_in(text, piece.span)[0]:
                return number
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
    pieces: list[Piece], front: int, *, marked: bool, known: str
) -> tuple[Span | None, Span | None, Span | None]:
    """Title, standfirst and kicker among the pieces in front, or a title alone just after them."""
    plain = [piece for piece in pieces[:front] if piece.role == "words" and not is_byline_name(piece, pieces[:front])]
    if not plain:
        following = pieces[front : front + 2]
        alone = len(following) == 2 and following[0].role == "words" and is_title(following[0], alone=True)
        if alone and not marked and following[0].length < following[1].length:
            return following[0].span, None, None
        return None, None, None
    has_kicker = len(plain) > 1 and is_kicker(plain[0]) and is_title(plain[1])
    kicker = plain.pop(0).span if has_kicker and without_emphasis(plain[0].words) != known else None
    label = next(filter(is_label, plain[1:]), None) if kicker is None else None
    if label is not None:
        plain.remove(label)
        kicker = label.span
    if not is_title(plain[0]):
        return None, plain[0].span, kicker
    return plain[0].span, plain[1].span if len(plain) > 1 else None, kicker


def is_title(piece: Piece, *, alone: bool = False) -> bool:
    if piece.length > MAX_TITLE_WORDS or not piece.ends_openly:
        return False
    if alone and piece.words.endswith(("?", "!")) and piece.words.startswith(OPENING):
        return False  # a spoken sentence
    last = piece.words.split()[-1].lower()
    return piece.lines <= MAX_TITLE_LINES and last not in layout_words().cut_off


def is_kicker(piece: Piece) -> bool:
    return piece.length <= MAX_KICKER_WORDS and piece.ends_openly


def is_label(piece: Piece) -> bool:
    """Whether a piece only says what kind of article it is, in capitals: "EXCLUSIVE"."""
    words = without_emphasis(piece.words)
    return is_kicker(piece) and words.isupper() and words.strip(":").casefold() in layout_words().labels


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
    return closed and words.split()[-1].lower() not in layout_words().cut_off and following.length > piece.length


def credits_at(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Who the credit lines name, each once."""
    names = (credit_of(without_emphasis(words_at(text, span))) for span in spans)
    return tuple(dict.fromkeys(name for name in names if name))
