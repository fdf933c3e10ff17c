"""Paragraphs from the lines of a PDF, which knows of none: told by gaps, indents, short last lines and sizes.

The lines stay lines, as in a hard-wrapped text, and a blank line goes between paragraphs. Lines that stand at the top
or bottom of many pages, and page numbers there, are left out: they would cut through the sentences that run on.
"""

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ..schema import Span

GAP = 1.3
"""A step this many times the usual one parts paragraphs; leading varies by a tenth where pages are justified."""

INDENT = 0.8
"""How far, in font sizes, a first line is moved in; typographers use one to two."""

SHORT = 0.85
"""A line that ends before this share of the column's width may be a paragraph's last one."""

SIZE_CHANGE = 1.1
"""Sizes that differ by more are different text: a title, a heading, a caption."""

HEADING_WORDS = 15
EDGE_LINES = 2
"""How many lines at the top and at the bottom of a page may be running titles and page numbers."""

RUNNING_WORDS = 10
"""Words of a running title; longer lines that repeat are a refrain of the text."""

MIN_REPEATS = 3
"""On how many pages a line must stand to be a running title."""

ENDINGS = (".", "!", "?", "”", '"', "’", ":", "…", ")")
BROKEN_WORD = re.compile(r"([^\W\d_]+)\ufffe([^\W\d_]*)")


class PageLine(NamedTuple):
    """A line of a page; lengths in points from the page's lower left corner.

    `bottom` is that of its first character and `end` that of its last: two lines are one where a hyphen joins them.
    """

    page: int
    text: str
    left: float
    right: float
    bottom: float
    end: float
    size: float
    bold: bool
    italic: bool = False


def without_running_lines(pages: list[list[PageLine]]) -> list[PageLine]:
    """All lines in order, without running titles and page numbers."""
    edges = Counter(running_form(line) for page in pages for line in edge_lines(page))
    kept = []
    for page in pages:
        around = edge_lines(page)
        for line in page:
            form = running_form(line)
            running = len(form.split()) <= RUNNING_WORDS and (edges[form] >= MIN_REPEATS or form in ("#", "page #"))
            if not (running and line in around and len(pages) > 1):
                kept.append(line)
    return kept


def edge_lines(page: list[PageLine]) -> set[PageLine]:
    """The highest and lowest lines of a page."""
    ordered = sorted(page, key=lambda line: line.bottom)
    return {*ordered[:EDGE_LINES], *ordered[-EDGE_LINES:]}


def running_form(line: PageLine) -> str:
    """A line with its numbers made equal, so that page 3 and page 4 are the same."""
    return re.sub(r"\d+", "#", line.text.casefold()).strip("-–— |")


def written_out(lines: list[PageLine]) -> tuple[str, tuple[Span, ...], Span | None]:
    """The text of some lines, its headings, and its title: the largest of the first page's, if it stands out."""
    body_size = Counter(line.size for line in lines for _ in range(len(line.text))).most_common(1)[0][0]
    paragraphs = paragraphs_of(lines)
    whole = whole_words("\n".join(line.text for line in lines))
    texts = [rejoined("\n".join(line.text for line in paragraph), whole) for paragraph in paragraphs]
    spans, position = [], 0
    for text in texts:
        spans.append(Span(position, position + len(text)))
        position += len(text) + 2
    set_off = [number for number, paragraph in enumerate(paragraphs) if is_set_off(paragraph, body_size)]
    first = [paragraphs[number][0] for number in set_off if paragraphs[number][0].page == lines[0].page]
    largest = max((line.size for line in first), default=0.0)
    stands_out = largest > SIZE_CHANGE * body_size
    title = next((number for number in set_off if stands_out and paragraphs[number][0].size == largest), None)
    headings = tuple(spans[number] for number in set_off if title is None or number > title)
    return "\n\n".join(texts), headings, None if title is None else spans[title]


def is_set_off(paragraph: list[PageLine], body_size: float) -> bool:
    """Whether a short paragraph is larger or bolder than the running text."""
    words = sum(len(line.text.split()) for line in paragraph)
    emphatic = all(line.bold or line.size > SIZE_CHANGE * body_size for line in paragraph)
    return emphatic and words <= HEADING_WORDS and not paragraph[-1].text.endswith((".", ",", ";", ":"))


def paragraphs_of(lines: list[PageLine]) -> list[list[PageLine]]:
    """Group lines into paragraphs."""
    steps = [above.end - line.bottom for above, line in pairwise(lines) if 0 < above.end - line.bottom < 2 * line.size]
    step = sorted(steps)[len(steps) // 4] if steps else median(line.size for line in lines)
    width = median(line.right - line.left for line in lines)
    paragraphs = [[lines[0]]]
    for above, line in pairwise(lines):
        if parts(above, line, step, width):
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return paragraphs


def parts(above: PageLine, line: PageLine, step: float, width: float) -> bool:
    """Whether a new paragraph begins with `line`."""
    if max(above.size, line.size) > SIZE_CHANGE * min(above.size, line.size) or above.bold != line.bold:
        return True
    if above.italic != line.italic and line.text[:1].isupper():  # a standfirst, a byline, a note
        return True
    ended = above.text.endswith(ENDINGS)
    short = above.right - above.left < SHORT * width
    if line.page != above.page or line.bottom > above.end:  # a new page or column
        return ended and (short or line.text[:1].isupper() or line.text[:1] in "“\"'‘")
    if above.end - line.bottom > GAP * step:
        return True
    indented = line.left - above.left > INDENT * line.size
    return (indented and ended) or (ended and short)


def whole_words(text: str) -> set[str]:
    """The words of a text that no line end breaks, hyphens included."""
    return {word.casefold() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w\ufffe])", text)}


def rejoined(text: str, whole: set[str]) -> str:
    """Put words together that a line end broke; the hyphen stays where the text has the word with it elsewhere."""

    def join(match: re.Match[str]) -> str:
        return f"{match[1]}-{match[2]}" if f"{match[1]}-{match[2]}".casefold() in whole else f"{match[1]}{match[2]}"

    return BROKEN_WORD.sub(join, text).replace("\ufffe", "-")
