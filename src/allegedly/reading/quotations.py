"""Where the quotation marks are, and what stands between them.

News has curly and straight marks, guillemets and doubled apostrophes, marks that are never closed, and quotations over
several paragraphs in which each paragraph opens with a mark and only the last one closes. So a mark counts within its
paragraph: what is left open there ends with it, and a paragraph that closes what it never opened continues the
quotation that the paragraph before it left open.
"""

import re
from collections.abc import Sequence

from ..schema import Span

_MARK = re.compile(r"[“”„«»\"]|''|``|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
_ALWAYS_OPEN = frozenset({"“", "„", "«", "``"})
_ALWAYS_CLOSE = frozenset({"”", "»"})
_SINGLE = frozenset({"‘", "’", "'"})


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The spans inside quotation marks, marks left out, in order; a quotation inside another is part of it."""
    found: list[Span] = []
    left_open = False
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1].start if number + 1 < len(paragraphs) else len(text)
        inside, left_open = _paragraph(text, paragraph, left_open, text[following : following + 1] in ("'", "‘"))
        found.extend(inside)
    return tuple(found)


def _paragraph(text: str, paragraph: Span, continued: bool, reopened: bool) -> tuple[list[Span], bool]:
    found: list[Span] = []
    opened: int | None = None
    opener = ""
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        if mark in _SINGLE:
            continue
        if opened is None:
            if mark in _ALWAYS_CLOSE or (mark not in _ALWAYS_OPEN and _closes(text, match, paragraph)):
                if continued and not found:
                    found.append(Span(paragraph.start, match.start()))
            else:
                opened, opener = match.end(), mark
        elif mark not in _ALWAYS_OPEN and not (mark == opener and _opens(text, match, paragraph)):
            found.append(Span(opened, match.start()))
            opened = None
        elif mark == opener:
            # A second opening mark: the first was never closed, or both open at once; the text between is quoted.
            found.append(Span(opened, match.start()))
            opened = match.end()
    if opened is not None and opened < paragraph.end:
        found.append(Span(opened, paragraph.end))
        return found, True
    return found + _single(text, paragraph, found, reopened), False


def _single(text: str, paragraph: Span, double: Sequence[Span], reopened: bool) -> list[Span]:
    """Quotations in single marks, where a paragraph has no double ones: an apostrophe opens nothing.

    One that is left open runs to the end of its paragraph only where the next one opens it again (`reopened`).
    """
    if double:
        return []
    found = []
    opened: int | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[match.start() - 1 : match.start()] if match.start() > paragraph.start else ""
        if match.group() == "‘" or (match.group() == "'" and not before.isalnum() and opened is None):
            opened = match.end()
        elif opened is not None and before not in ("", " "):
            if match.start() - opened > 1:
                found.append(Span(opened, match.start()))
            opened = None
    if reopened and opened is not None and opened < paragraph.end:
        found.append(Span(opened, paragraph.end))
    return found


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """A straight mark after a space and before a letter opens."""
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def _closes(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """A straight mark after a letter or a full stop and before a space closes."""
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    return not before.isspace() and (after.isspace() or after in ".,;:!?)]—–")
