"""Where in a text the article proper stands: after mail headers and forwarding, before signature and footer."""

import re

from ..schema import Span
from .letters import forwarded
from .paragraphs import Line, blocks_of, lines_of, words_at

SIGNATURE_MARKS = ("--", "-- ")
FOOTER = re.compile(
    r"unsubscribe|\byou(?:['’]re| are)? (?:have )?receiv(?:ed|ing) this (?:e-?mail|mail|message|newsletter)"
    r"|\byou receive this (?:e-?mail|mail|message|newsletter)|view (?:this|it|the)\b.{0,40}\bbrowser"
    r"|sent from my |get outlook for |(?:manage|update) your (?:e-?mail )?preferences|\A\S+ mailing list\b"
    r"|was this (?:e-?mail|newsletter) forwarded to you|intended (?:only )?for the (?:addressee|named recipient)"
    r"|_{30,}|all rights reserved|\Acopyright ©|\A©",
    re.IGNORECASE,
)

MAX_SIGNATURE_LINES = 15
"""Lines after a signature mark. The custom is four; companies add notices. More is text after a drawn line."""

MAX_FOOTER_WORDS = 120
"""A paragraph of a footer. Legal notices have about a hundred words; more is an article about mailing lists."""

MAX_ADDRESS_WORDS = 12
"""Words of a line under a footer, such as a postal address, that is no sentence and goes with it."""


def article_range(text: str, start: int = 0) -> Span:
    """The range of the article proper, from its first word to its last. Never empty where the text has any words."""
    lines = lines_of(text, start)
    if not lines:
        return Span(start, len(text))
    _, first = forwarded(text, lines)
    last = before_signature(text, lines, first)
    begin, end = lines[first].span.start, lines[last].span.end
    return before_footer(text, Span(begin, end))


def before_signature(text: str, lines: list[Line], first: int) -> int:
    """The number of the article's last line: above a signature mark near the end, if there is one."""
    for number in range(max(first + 1, len(lines) - MAX_SIGNATURE_LINES - 1), len(lines)):
        if text[lines[number].span.start : lines[number].span.end] in SIGNATURE_MARKS:
            return number - 1
    return len(lines) - 1


def before_footer(text: str, body: Span) -> Span:
    """The range without notices like "Unsubscribe" at its end, or "View in your browser" at its start."""
    blocks = [block.span for block in blocks_of(text[: body.end], body.start)]
    last = len(blocks)
    for number in range(len(blocks) - 1, 0, -1):
        if is_footer(text, blocks[number]):
            last = number
        elif not is_address(text, blocks[number]):
            break
    first = 1 if last > 1 and is_footer(text, blocks[0]) else 0
    return Span(blocks[first].start, blocks[last - 1].end)


def is_footer(text: str, span: Span) -> bool:
    words = words_at(text, Span(span.start, min(span.end, span.start + 2000)))
    return len(words.split()) <= MAX_FOOTER_WORDS and FOOTER.search(words) is not None


def is_address(text: str, span: Span) -> bool:
    words = words_at(text, Span(span.start, min(span.end, span.start + 200)))
    return len(words.split()) <= MAX_ADDRESS_WORDS and not words.endswith((".", "!", "?", '"', "”", "’", "'"))
