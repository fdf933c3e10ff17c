"""Texts with marks inside: "{kind words}", which may stand inside each other."""

import re
from typing import NamedTuple

from allegedly.schema import Span


class Mark(NamedTuple):
    """A mark's opening and the words in it, as a span of the text without marks."""

    opening: re.Match[str]
    span: Span


def without_marks(marked: str, mark: re.Pattern[str]) -> tuple[str, list[Mark]]:
    """A text without its marks, and these in the order in which they close. `mark` matches what opens one, and "}".

    Raises ValueError for a mark that is never closed.
    """
    text, reached = "", 0
    found: list[Mark] = []
    around: list[tuple[re.Match[str], int]] = []
    for match in mark.finditer(marked):
        text += marked[reached : match.start()]
        reached = match.end()
        if match.group() != "}":
            around.append((match, len(text)))
        else:
            opening, start = around.pop()
            found.append(Mark(opening, Span(start, len(text))))
    if around:
        raise ValueError(f"a mark is never closed: {around[0][0].group()}")
    return text + marked[reached:], found
