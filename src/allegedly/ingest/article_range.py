"""Where in a text the article proper stands: after mail headers and forwarding, before signature and footer."""

import re

from ..schema import Span
from .paragraphs import Line, blocks_of, lines_of, words_at

HEADER = re.compile(r"[*_]{0,2}(?P<name>[^\W\d_][\w-]{0,30})(?: el)? *[*_]{0,2}:[*_]{0,2}[ \t]*(?P<value>.*)")
LETTER_HEADERS = {
    name: standard
    for standard, names in {
        "from": "from von de da",
        "to": "to an à para a",
        "cc": "cc",
        "bcc": "bcc",
        "subject": "subject betreff objet asunto oggetto assunto",
        "date": "date datum fecha data",
        "sent": "sent gesendet envoyé enviado inviato",
        "reply-to": "reply-to",
        "importance": "importance",
        "attachments": "attachments",
    }.items()
    for name in names.split()
}
"""The standard names of headers that mail programs show in English, German, French, Spanish, Italian and Portuguese."""

FORWARDED = re.compile(
    r"[>\s]*(?:-{2,} ?(?:forwarded message|original message|forwarded by\b.*) ?-*|begin forwarded message:?)\s*",
    re.IGNORECASE,
)
SIGNATURE_MARKS = ("--", "-- ")
FOOTER = re.compile(
    r"unsubscribe|\byou(?:['’]re| are)? (?:have )?receiv(?:ed|ing) this (?:e-?mail|mail|message|newsletter)"
    r"|\byou receive this (?:e-?mail|mail|message|newsletter)|view (?:this|it|the)\b.{0,40}\bbrowser"
    r"|sent from my |get outlook for |(?:manage|update) your (?:e-?mail )?preferences|\A\S+ mailing list\b"
    r"|was this (?:e-?mail|newsletter) forwarded to you|intended (?:only )?for the (?:addressee|named recipient)"
    r"|_{30,}|all rights reserved|\Acopyright ©|\A©",
    re.IGNORECASE,
)

MAX_NOTE_WORDS = 60
"""A note above a forwarded article. Above that, the note is the article and the forwarded mail its exhibit."""

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
    first = after_forwarding(text, lines)
    last = before_signature(text, lines, first)
    begin, end = lines[first].span.start, lines[last].span.end
    return before_footer(text, Span(begin, end))


def letter_headers(text: str) -> tuple[dict[str, tuple[str, Span]], int]:
    """The headers that stand at the top of a pasted mail, by their standard names, and where the article begins.

    Without at least two known headers there are none, and the article begins at 0.
    """
    lines = lines_of(text)
    headers, used = header_block(text, lines, 0)
    if len(headers) < 2:
        return {}, 0
    return headers, lines[used].span.start if used < len(lines) else len(text)


def header_block(text: str, lines: list[Line], first: int) -> tuple[dict[str, tuple[str, Span]], int]:
    """Read header lines from the line `first` on; also gives the number of the line after them."""
    headers: dict[str, tuple[str, Span]] = {}
    number = first
    while number < len(lines):
        span = lines[number].span
        if number > first and lines[number].ends_before > 1 and headers.keys() & {"subject", "date", "sent"}:
            break
        match = HEADER.fullmatch(text, span.start, min(span.end, span.start + 1000))
        standard = LETTER_HEADERS.get(match["name"].lower()) if match else None
        if match and standard:
            value = match["value"].rstrip("*_ ")
            begin = match.start("value")
            headers.setdefault(standard, (value, Span(begin, begin + len(value))))
        elif match is None and (not headers or lines[number].ends_before > 1 or not is_folded(text, span)):
            break
        number += 1
    return headers, number


def is_folded(text: str, span: Span) -> bool:
    """Whether a line goes on with the header above it: it is indented, and not by a quoting mark."""
    before = text[max(0, span.start - 2) : span.start]
    return before.endswith((" ", "\t")) and ">" not in before


def after_forwarding(text: str, lines: list[Line]) -> int:
    """The number of the article's first line: below the innermost forwarding mark that only a short note precedes."""
    first = words = 0
    for number, line in enumerate(lines):
        if FORWARDED.fullmatch(text, line.span.start, min(line.span.end, line.span.start + 200)):
            headers, after = header_block(text, lines, number + 1)
            if headers and after < len(lines):
                first, words = after, 0
        elif number >= first:
            words += len(text[line.span.start : line.span.end].split())
        if words > MAX_NOTE_WORDS:
            break
    return first


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
