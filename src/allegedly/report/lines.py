"""Lines of the text of record: how a place in it is told to somebody who has only the file."""

import re
from bisect import bisect_right

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text, counted from 1, as editors count them (LF, CRLF or CR end one)."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def at(self, offset: int) -> int:
        """The number of the line on which the code point at `offset` stands."""
        return bisect_right(self._starts, offset)
