"""Windows: the stretches of a text that the encoder sees at once.

Whole paragraphs are packed together up to a budget of word pieces, so that a quotation and its speaker stay in one
window; a longer paragraph is cut. Each window also sees some words before it, for what was said last and by whom.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

BUDGET = 256
"""Word pieces of a window's own words: the middle of the lengths, 192 to 320, that the reader was trained on."""

CONTEXT = 64
"""Word pieces of left context at most: about the length of the paragraph before."""


class Window(NamedTuple):
    """Words `[start, end)` are the window's own, to be tagged; `[context, start)` are seen and not tagged."""

    context: int
    start: int
    end: int


def windows(
    pieces: npt.NDArray[np.int64],
    paragraphs: npt.NDArray[np.int32],
    *,
    budget: int = BUDGET,
    context: int = CONTEXT,
    first_budget: int | None = None,
) -> list[Window]:
    """Cut words into windows. `pieces[i]` is the number of word pieces of word i, `paragraphs[i]` its paragraph.

    `first_budget` makes the first window shorter, so that training can cut an article at other places each time.
    """
    count = len(pieces)
    if not count:
        return []
    total = np.concatenate([[0], np.cumsum(pieces)])
    borders = np.flatnonzero(np.diff(paragraphs)) + 1
    result: list[Window] = []
    start = 0
    room = first_budget or budget
    while start < count:
        limit = int(np.searchsorted(total, total[start] + room, side="right")) - 1
        end = max(min(limit, count), start + 1)
        if end < count:
            last = int(np.searchsorted(borders, end, side="right")) - 1
            if last >= 0 and borders[last] > start:
                end = int(borders[last])
        before = int(np.searchsorted(total, total[start] - context, side="left"))
        result.append(Window(min(before, start), start, end))
        start, room = end, budget
    return result
