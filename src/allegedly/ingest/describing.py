"""What an article says about itself, each piece with where it was found.

Several places may give the same piece. A mark in the format (JSON-LD, a title style) beats what the first lines look
like, and these beat the headers of a mail, which tell of the mail: the article in it may be older. The user beats all.
"""

import bisect
import datetime
import hashlib

from ..schema import Article, Basis, Span
from .article_range import article_range
from .dates import date_in, settle
from .extracted import Extracted, Hint
from .language import language_of
from .layout import Layout, credits_at, layout_of
from .letters import forwarded, hints_of
from .line_roles import byline_of, without_emphasis
from .paragraphs import blocks_of, lines_of, words_at
from .publishers import parted, publisher_of

FRONT_BLOCKS = 8
"""Among how many first blocks a title or byline that is known from elsewhere is looked for."""

WEAK = ("mail header", "document properties", "address")
"""Places that are only asked where the article's own words say nothing."""


def describe(extracted: Extracted, *, origin: str, written: str | None) -> Article:
    """Make the article; `written` is an ISO date that the user gave, or None. Raises WrongLanguage."""
    text = extracted.text
    body = article_range(text, extracted.start)
    title = extracted.hints.get("title")
    layout = layout_of(text, body, marked=extracted.marked, title=title.value if title else "")
    found = words_of_front(text, layout)
    headers, _ = forwarded(text, lines_of(text, extracted.start))
    elsewhere = extracted.hints | hints_of(headers) | strong(extracted.hints)
    hints = {name: placed(text, body, hint) for name, hint in elsewhere.items()}
    pieces = hints | found | strong(hints)
    pieces.pop("written", None)
    date = date_written(text, layout, hints.get("written"), written)
    if date:
        pieces["written"] = date
    if "standfirst" in pieces and "title" in pieces and pieces["standfirst"].value == pieces["title"].value:
        del pieces["standfirst"]
    credits_ = tuple(dict.fromkeys((*credits_at(text, layout.credits), *extracted.credits)))
    basis = {name: Basis(hint.found, hint.span) for name, hint in sorted(pieces.items())}
    if credits_:
        basis["credits"] = Basis("credit line", next(iter(layout.credits), None))
    in_front = [hint.span for name, hint in pieces.items() if name in ("title", "byline") and hint.span]
    apparatus = inside(body, (*layout.apparatus, *extracted.apparatus, *in_front))
    headings = inside(body, (*layout.headings, *extracted.headings))
    return Article(
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        kind=extracted.kind,
        origin=origin,
        body=body,
        encoding=extracted.encoding,
        language=language_of(text[body.start : body.end]),
        title=value_of(pieces, "title"),
        standfirst=value_of(pieces, "standfirst"),
        byline=value_of(pieces, "byline"),
        publisher=value_of(pieces, "publisher"),
        dateline=value_of(pieces, "dateline"),
        written=value_of(pieces, "written"),
        credits=credits_,
        basis=dict(sorted(basis.items())),
        apparatus=apparatus,
        headings=tuple(span for span in headings if not overlaps(span, apparatus)),
    )


def strong(hints: dict[str, Hint]) -> dict[str, Hint]:
    """The hints that beat the article's own first lines."""
    return {name: hint for name, hint in hints.items() if hint.found not in WEAK}


def words_of_front(text: str, layout: Layout) -> dict[str, Hint]:
    """The pieces that the article's own first lines give."""
    pieces: dict[str, Hint] = {}
    for name, span in (("title", layout.title), ("standfirst", layout.standfirst)):
        if span:
            pieces[name] = Hint(without_emphasis(words_at(text, span)), "first lines", span)
    if layout.byline:
        line = without_emphasis(words_at(text, layout.byline))
        authors, publisher = parted(byline_of(line) or line)
        pieces["byline"] = Hint(authors, "byline", layout.byline)
        find = text.rindex if publisher else text.index  # the paper stands behind its authors, but before its offices
        publisher = publisher or publisher_of(line)
        if publisher:
            start = find(publisher.split()[0], *layout.byline)
            pieces["publisher"] = Hint(publisher, "byline", Span(start, start + len(publisher)))
    if layout.dateline:
        pieces["dateline"] = Hint(words_at(text, layout.dateline), "dateline", layout.dateline)
    if layout.agency:
        pieces["publisher"] = Hint(words_at(text, layout.agency), "dateline", layout.agency)
    return pieces


def date_written(text: str, layout: Layout, elsewhere: Hint | None, given: str | None) -> Hint | None:
    """The day the article was written: given, else marked in the format, else on a line of its own, else from a header.

    A date like 05.03.2024 is settled by the other evidence.
    """
    if given:
        return Hint(given, "given by the user")
    if elsewhere and elsewhere.found not in WEAK:
        return elsewhere
    for span in (layout.date, layout.byline, layout.dateline):
        dated = date_in(words_at(text, span)) if span else None
        if span and dated:
            evidence = [datetime.date.fromisoformat(elsewhere.value)] if elsewhere else []
            day = settle(dated, evidence)
            if day:
                return Hint(day.isoformat(), "dateline" if span == layout.dateline else "date line", span)
    return elsewhere


def placed(text: str, body: Span, hint: Hint) -> Hint:
    """A hint with where its words stand among the article's first blocks, if they do."""
    if hint.span is not None:
        return hint
    wanted = comparable(hint.value)
    for block in blocks_of(text[: min(body.end, body.start + 4000)], body.start)[:FRONT_BLOCKS]:
        words = without_emphasis(words_at(text, block.span))
        if wanted and wanted in (comparable(words), comparable(byline_of(words) or "")):
            return Hint(hint.value, hint.found, block.span)
    return hint


def comparable(words: str) -> str:
    """Letters and digits alone: titles differ in quotation marks between a page and its metadata."""
    return "".join(character for character in words.casefold() if character.isalnum())


def value_of(pieces: dict[str, Hint], name: str) -> str | None:
    return pieces[name].value if name in pieces else None


def inside(body: Span, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans within the body, in order, none overlapping the one before it."""
    kept: list[Span] = []
    for span in sorted(set(spans)):
        if body.start <= span.start < span.end <= body.end and not (kept and span.start < kept[-1].end):
            kept.append(span)
    return tuple(kept)


def overlaps(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether a span shares a character with one of the others, which are in order and do not overlap."""
    number = bisect.bisect_left(others, (span.end,))
    return number > 0 and others[number - 1].end > span.start
