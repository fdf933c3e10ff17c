"""Characters that do something instead of showing something, made harmless and visible.

An article may hold escape sequences, direction overrides, NULs and halves of surrogate pairs, by accident or to
mislead. In the article on the page they are kept, and labelled; elsewhere on the page, and in the terminal, which
obeys them, they do not get through.
"""

import re
import unicodedata
from collections.abc import Iterator

from markupsafe import Markup, escape

from ..schema import Span
from ..unwrapping import unwrapped

_BIDI_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
"""The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9), by their short names."""

_BIDI = "".join(_BIDI_NAMES)
_JOINERS = "\u200c\u200d"
"""Invisible, and part of the spelling of Persian, Indic scripts and emoji: let through everywhere."""

# A carriage return that belongs to a CRLF is an ordinary line break; tab and line feed are ordinary spacing.
_UNSEEN = re.compile(rf"([\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_BIDI}])\1*|\r(?!\n)")

_NOT_IN_HTML = re.compile("[\x00\ud800-\udfff]")


def unseen(text: str) -> Iterator[tuple[Span, str]]:
    """Each run of one character that acts unseen, and how to show it: `RLO`, `U+001B`, `U+000C×3`.

    A carriage return alone is a line break of its own and shown as one.
    """
    for match in _UNSEEN.finditer(text):
        count = match.end() - match.start()
        name = _name(match[0][0])
        yield Span(match.start(), match.end()), name if count == 1 else f"{name}×{count}"


def _name(character: str) -> str:
    if character == "\r":
        return "\n"
    return _BIDI_NAMES.get(character) or f"U+{ord(character):04X}"


def verbatim(text: str) -> str:
    """`text` for the article on the page, with what no web page can hold replaced, one character for one: NUL by `␀`,
    half a surrogate pair by `\N{REPLACEMENT CHARACTER}`. All else is kept.
    """
    return _NOT_IN_HTML.sub(lambda match: "␀" if match[0] == "\x00" else "\N{REPLACEMENT CHARACTER}", text)


def written(text: str) -> Markup:
    """`verbatim` text as markup: a carriage return as a reference, since a parser turns a bare one into a line feed."""
    return Markup(str(escape(verbatim(text))).replace("\r", "&#13;"))


def plain(text: str) -> str:
    """`text` safe to show anywhere: control and format characters dropped, direction overrides written out as `<RLO>`,
    half a surrogate pair as `\N{REPLACEMENT CHARACTER}`. Tabs and line breaks are kept.
    """
    if text.isprintable():
        return text
    return "".join(map(_plain_character, text))


def one_line(text: str) -> str:
    """`plain` text, `unwrapped`."""
    return plain(unwrapped(text))


def _plain_character(character: str) -> str:
    if character in "\t\n\r":
        return character
    if character in _BIDI_NAMES:
        return f"<{_BIDI_NAMES[character]}>"
    category = unicodedata.category(character)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Cc" or (category == "Cf" and character not in _JOINERS):
        return ""
    return character
