"""Blocks of lines with ">" that somebody is said to have written: "Oliver Stamp wrote:" and the block behind it.

In a mail the marks are the quotation marks. The trained reader ends such a quotation with its first sentence.
"""

import re

import msgspec

from ..schema import Span, Tagged
from .paragraph_quotations import CLOSING, by_paragraph, paragraph_of
from .stock_phrases import trimmed
from .syntax import Syntax

_MARKS = re.compile(r"[ \t]*(?:>[ \t]*)*")


def with_block(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the whole of the block that its content begins, where a colon behind its cue leads to it."""
    if not found.cue or not found.content:
        return found
    text, piece = syntax.text, found.content[0]
    cue = found.cue[-1]
    line = _line(text, piece.start)
    leads = text[cue.end - 1 : line].rstrip(" \t\r\n>").endswith(":")
    depth = _depth(text, line)
    opens = not text[line : piece.start].strip(" \t>\"“'‘*_")
    if not leads or cue.end > line or not opens or depth <= _depth(text, _line(text, cue.end - 1)):
        return found
    end = line
    while end < len(text) and _depth(text, end) >= depth:
        newline = text.find("\n", end)
        end = len(text) if newline < 0 else newline + 1
    block = Span(piece.start, piece.start + len(text[piece.start : end].rstrip(" \t\r\n>")))
    pieces = [trimmed(syntax, syntax.within(part)) for _, part in by_paragraph(syntax, block)]
    whole = tuple(syntax.span(words[0], words[-1]) for words in pieces if len(words))
    if not whole or whole[-1].end <= found.content[-1].end:
        return found
    return msgspec.structs.replace(found, content=whole)


def with_whole_quotation(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the whole of the quotation that its content begins behind a colon: "said: '*It rained. We
    stayed*.'"
    """
    if not found.cue or len(found.content) != 1:
        return found
    words = syntax.within(found.content[0])
    between = syntax.text[found.cue[-1].end - 1 : found.content[0].start]
    paragraph = paragraph_of(syntax, found.content[0].start)
    if not len(words) or ":" not in between or not syntax.quoted[words[-1]] or syntax.forms[words[-1]] in CLOSING:
        return found
    inside: list[int] = []
    for index in range(words[-1] + 1, len(syntax.words)):
        closes = syntax.forms[index] in CLOSING
        if paragraph_of(syntax, syntax.words[index].start) != paragraph or not (closes or _within(syntax, index)):
            return found
        inside.append(index)
        if closes:
            break
    if not any(syntax.forms[index][0].isalnum() for index in inside):
        return found
    return msgspec.structs.replace(found, content=(syntax.span(words[0], inside[-1]),))


def _within(syntax: Syntax, index: int) -> bool:
    return syntax.quoted[index] or not syntax.forms[index][0].isalnum()


def _line(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _depth(text: str, line: int) -> int:
    """How many marks a line begins with."""
    marks = _MARKS.match(text, line)
    return marks[0].count(">") if marks else 0
