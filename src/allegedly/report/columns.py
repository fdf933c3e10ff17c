"""Terminal columns: how wide a text shows, and breaking it into lines that fit.

East Asian wide characters take two columns and combining marks none (UAX #11, UAX #44). What is ambiguous counts as one
column, as terminals outside East Asia have it.
"""

import unicodedata


def width(text: str) -> int:
    """The columns that `text`, one line with no control characters, takes on a terminal; at least that many."""
    return len(text) if text.isascii() else sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    # The emoji variation selector widens the character before it by one.
    if character == "\ufe0f":
        return 1
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def shorten(text: str, columns: int) -> str:
    """`text` where it fits, else as many of its whole words as fit, and "..."; a first word that is too long is cut.

    A bracket that the cut left open is closed behind the dots.
    """
    if width(text) <= columns:
        return text
    kept = _whole_words(text, columns - 3)
    if not _open(kept):
        return kept + "..."
    kept = _whole_words(text, columns - 4)
    return kept + ("...)" if _open(kept) else "...")


def _whole_words(text: str, room: int) -> str:
    kept = _fitting(text, room)
    # Cutting at a space keeps words whole, unless that would throw away more than half of what fits.
    at_word = text[: len(kept) + 1].rpartition(" ")[0]
    return (at_word if width(at_word) * 2 > room else kept).rstrip(" ,;:(")


def _open(text: str) -> bool:
    return text.count("(") > text.count(")")


def wrap(text: str, columns: int, *, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `columns`, the first behind `first`, the others behind `rest`.

    Breaks at spaces; a word longer than a line is cut.
    """
    lines: list[str] = []
    line, prefix = "", first
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width(prefix) + width(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(prefix + line)
            prefix = rest
        remaining = word
        while width(prefix) + width(remaining) > columns:
            head = _fitting(remaining, columns - width(prefix)) or remaining[0]
            lines.append(prefix + head)
            prefix, remaining = rest, remaining[len(head) :]
        line = remaining
    return [*lines, prefix + line] if line or not lines else lines


def _fitting(text: str, columns: int) -> str:
    """The longest beginning of `text` that takes at most `columns`."""
    used = 0
    for index, character in enumerate(text):
        used += _character_width(character)
        if used > columns:
            return text[:index]
    return text
