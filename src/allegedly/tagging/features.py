"""What a word looks like on the page, which the uncased encoder cannot see: case, spacing, quotation marks.

A quotation mark and a new paragraph are where contents begin and end.
"""

import numpy as np
import numpy.typing as npt

from .words import Words

SHAPES = ("lower", "capital", "capitals", "mixed", "digits", "letters and digits", "mark", "initials")
GAPS = ("none", "space", "line", "paragraph")
MARKS = ("none", "opening", "closing", "straight", "single opening", "single closing", "single straight")
INSIDE = ("outside", "inside")
"""The values of the four features, each in the order of its numbers."""

SIZES = (len(SHAPES), len(GAPS), len(MARKS), len(INSIDE))

_MARKS = {"“": 1, "„": 1, "«": 1, "”": 2, "»": 2, '"': 3, "‘": 4, "’": 5, "'": 6, "`": 4}

Features = npt.NDArray[np.int64]


def shape(word: str) -> int:
    """The index in SHAPES of a word's shape."""
    if word.isdigit():
        return 4
    if not any(letter.isalnum() for letter in word):
        return 6
    if not word.isalpha():
        if any(letter.isdigit() for letter in word):
            return 5
        if "." in word:
            return 7
    if word.islower():
        return 0
    if word.isupper():
        return 1 if len(word) == 1 else 2
    return 1 if word[0].isupper() and (word[1:].islower() or "-" in word) else 3


def inside(marks: npt.NDArray[np.int64], paragraphs: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """For each word, whether it stands inside double quotation marks that were opened in its own paragraph.

    A straight mark opens or closes by turns. The marks themselves count as inside. A mark that is never closed holds to
    the end of its paragraph, as a reader would take it.
    """
    state = 0
    result = np.zeros(len(marks), dtype=np.int64)
    previous = -1
    for index, (mark, paragraph) in enumerate(zip(marks.tolist(), paragraphs.tolist(), strict=True)):
        if paragraph != previous:
            state, previous = 0, paragraph
        if mark == 1 or (mark == 3 and not state):
            state = 1
            result[index] = 1
        elif mark in (2, 3):
            result[index] = state
            state = 0
        else:
            result[index] = state
    return result


def features(text: str, words: Words) -> Features:
    """The features of every word: int64 `[words, 4]`, columns shape, gap before, mark, inside a quotation."""
    count = len(words.starts)
    result = np.zeros((count, len(SIZES)), dtype=np.int64)
    previous_end, previous_paragraph = 0, -1
    for index, (start, end, paragraph) in enumerate(
        zip(words.starts.tolist(), words.ends.tolist(), words.paragraphs.tolist(), strict=True)
    ):
        word = text[start:end]
        result[index, 0] = shape(word)
        if paragraph != previous_paragraph:
            result[index, 1] = 3
        elif start > previous_end:
            result[index, 1] = 2 if "\n" in text[previous_end:start] else 1
        result[index, 2] = _MARKS.get(word, 0)
        previous_end, previous_paragraph = end, paragraph
    result[:, 3] = inside(result[:, 2], words.paragraphs)
    return result
