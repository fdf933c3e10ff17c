"""The headers of mails that stand in a text: of a mail as a mail program shows it, or of one forwarded in another."""

import re

from ..schema import Span
from ..vocabulary.layout_words import layout_words
from .dates import date_in
from .extracted import Hint
from .paragraphs import Line, lines_of

HEADER = re.compile(r"[*_]{0,2}(?P<name>[^\W\d_][\w-]{0,30})(?: el)? *[*_]{0,2}:[*_]{0,2}[ \t]*(?P<value>.*)")
LETTER_HEADERS = {spelt: name for name, spellings in layout_words().headers.items() for spelt in spellings}

FORWARDED = re.compile(
    r"[>\s]*(?:-{2,} ?(?:forwarded message|original message|forwarded by\b.*) ?-*|begin forwarded message:?)\s*",
    re.IGNORECASE,
)
WROTE = re.compile(r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\b[^:]*:\s*\Z")
ADDRESS_OR_TIME = re.compile(r"@|\b\d{1,2}[:.h]\d\d\b")
"""What a mail program tells beside the day, and a sentence about what somebody wrote does not."""

REPLY = re.compile(r"\A(?:(?:re|fwd?|aw|wg|tr|sv)(?:\[\d{1,3}\])?: *|\[[^\]]{1,40}\] +)+", re.IGNORECASE)

MAX_NOTE_WORDS = 60
"""A note above a forwarded article. Above that, the note is the article and the forwarded mail its exhibit."""

Headers = dict[str, tuple[str, Span]]
"""Values with where they stand, by the standard names of their headers."""


def letter_headers(text: str) -> tuple[Headers, int]:
    """The headers that stand at the top of a pasted mail, by their standard names, and where the article begins.

    Without at least two known headers there are none, and the article begins at 0.
    """
    lines = lines_of(text)
    headers, used = header_block(text, lines, 0)
    if len(headers) < 2:
        return {}, 0
    return headers, lines[used].span.start if used < len(lines) else len(text)


def header_block(text: str, lines: list[Line], first: int) -> tuple[Headers, int]:
    """Read header lines from the line `first` on; also gives the number of the line after them."""
    headers: Headers = {}
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


def forwarded(text: str, lines: list[Line]) -> tuple[Headers, int]:
    """The headers of the innermost mail that was passed on under a short note, and the line below them, by number.

    Where nothing was passed on there are none, and the number is 0.
    """
    innermost: Headers = {}
    first = words = 0
    for number, line in enumerate(lines):
        if number < first:
            continue
        headers, after = passed_on(text, lines, number)
        if headers and after < len(lines):
            innermost, first, words = headers, after, 0
        else:
            words += len(text[line.span.start : line.span.end].split())
        if words > MAX_NOTE_WORDS:
            break
    return innermost, first


def passed_on(text: str, lines: list[Line], number: int) -> tuple[Headers, int]:
    """The headers that begin at a line and the number of the line below them, in the three ways of mail programs.

    A mark and headers below it; headers alone, at least three with who sent it and when; or "On 3 May 2024 at 18:02, A
    <a@b> wrote:", which may be broken into two lines.
    """
    line = lines[number].span
    if FORWARDED.fullmatch(text, line.start, min(line.end, line.start + 200)):
        return header_block(text, lines, number + 1)
    headers, after = header_block(text, lines, number)
    if len(headers) >= 3 and "from" in headers and not headers.keys().isdisjoint(("date", "sent")):
        return headers, after
    for last in range(number, min(number + 2, len(lines))):
        span = Span(line.start, min(lines[last].span.end, line.start + 300))
        words = text[span.start : span.end]
        if WROTE.search(words) and ADDRESS_OR_TIME.search(words) and date_in(words):
            return {"date": (words, span)}, last + 1
    return {}, number


def hints_of(headers: Headers) -> dict[str, Hint]:
    """What the headers tell of the article: its title, and the day it was sent."""
    hints = {}
    if "subject" in headers:
        value, span = headers["subject"]
        hints["title"] = Hint(subject(value), "mail header", span)
    for name in ("date", "sent"):
        dated = date_in(headers[name][0][:100]) if name in headers else None
        if dated and len(dated.days) == 1:
            hints.setdefault("written", Hint(dated.days[0].isoformat(), "mail header", headers[name][1]))
    return {name: hint for name, hint in hints.items() if hint.value}


def subject(value: str) -> str:
    """A subject without "Re:", "Fwd:" and the tag of a mailing list."""
    return REPLY.sub("", value.strip())
