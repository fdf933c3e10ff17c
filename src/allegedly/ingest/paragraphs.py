"""Lines and blocks of a text: where they stand, whatever the line ends, quoting marks and hard wraps."""

import re
from typing import NamedTuple

from ..schema import Span
from ..unwrapping import unwrapped

LINE = re.compile(r"[^\r\n]+")
GAP = re.compile(r"\r\n|\r|\n")
QUOTING = re.compile(r"(?:>[ \t]?){1,20}")

LONGEST_WRAPPED_LINE = 160
"""Mail programs wrap at 65 to 100 columns; a longer line is a whole paragraph, and then every line is one."""


class Line(NamedTuple):
    """A line with words: its span without quoting marks and blanks at either end, and how many line ends precede it."""

    span: Span
    ends_before: int
    quoting: int


class Block(NamedTuple):
    """Lines that belong together: a paragraph, a heading, an address. `lines` are in order and never empty."""

    lines: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end)


def lines_of(text: str, start: int = 0) -> list[Line]:
    """All lines with something on them, from `start` on. Only CR, LF and CRLF end a line."""
    while start > 0 and text[start - 1] in "> \t":
        start -= 1  # a range begins at its first word: the marks before it belong to its line
    found = []
    position, ends = start, 0
    for match in LINE.finditer(text, start):
        ends += len(GAP.findall(text, position, match.start()))
        position = match.end()
        quoting = QUOTING.match(text, match.start(), match.end())
        begin = quoting.end() if quoting else match.start()
        words = text[begin : match.end()]
        if not words or words.isspace():
            continue  # a blank line keeps adding up in `ends`
        begin += len(words) - len(words.lstrip())
        depth = quoting[0].count(">") if quoting else 0
        found.append(Line(Span(begin, begin + len(words.strip())), ends, depth))
        ends = 0
    return found


def blocks_of(text: str, start: int = 0) -> list[Block]:
    """Group lines into blocks: at blank lines, and at every line end in a text whose paragraphs are one line each."""
    lines = lines_of(text, start)
    longest = max((end - begin for (begin, end), _, _ in lines if " " in text[begin:end]), default=0)
    wrapped = longest <= LONGEST_WRAPPED_LINE
    blocks: list[list[Span]] = []
    quoting = 0
    for line in lines:
        if blocks and wrapped and line.ends_before == 1 and line.quoting == quoting:
            blocks[-1].append(line.span)
        else:
            blocks.append([line.span])
        quoting = line.quoting
    return [Block(tuple(block)) for block in blocks]


def words_at(text: str, span: Span) -> str:
    """The words of a span on one line, without quoting marks."""
    return unwrapped(text[span.start : span.end])
