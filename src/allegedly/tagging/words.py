"""Words and paragraphs of a text: where the trained reader puts its finger.

The split follows the Penn Treebank where an attribution's border may fall: clitics ("Clinton | 's", "did | n't") and
every mark of punctuation stand alone; abbreviations ("U.S."), figures ("1,500.5") and hyphenated words stay whole.
What only lays the text out is no word: a mail's `>` before a quoted line, the `*` of emphasis, a link in angle
brackets. Each pattern is linear in its input: no group repeats a group.
"""

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

_WORD = re.compile(
    r"""
      (?P<layout> ^[ \t]*>[> \t]* | <https?://[^\s<>]{1,2000}> | (?<![^\W_])[*_]+(?=\S) | (?<=\S)[*_]+(?![^\W_]) )
    | https?://[^\s<>"”]+                                  # a bare link
    | (?:[A-Za-z]\.){2,}                                   # U.S.  p.m.
    | \d[\d.,:]*\d | \d                                    # 1,500.5  16:00
    | [A-Za-z]+(?=n['’]t\b)                                # did | n't
    | n['’]t\b                                             # n't
    | ['’](?:s|re|ve|ll|d|m)\b                             # 's
    | (?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Prof|St|Jr|Sr|No|vs|etc|Inc|Corp|Co)\.(?=\s|$)
    | (?:Cmdr|Cpl|Hon|Rt|Supt)\.(?=\s|$)
    | [^\W_]+ (?: [-‐‑][^\W_]+ )*                          # words, hyphenated ones whole
    | \.{2,} | -{2,}                                       # runs that count as one mark
    | \S                                                   # any other visible character alone
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)

_BLANK_LINE = re.compile(r"\r?\n[ \t>]*\r?\n\s*")
_LONGEST_WORD = 100
"""Longer runs of letters are no words of any language; they are cut so that no single one fills a window."""

Ints = npt.NDArray[np.int32]


class Words(NamedTuple):
    """The words of a text in order: `starts[i]:ends[i]` are the code points of word i; `paragraphs[i]` numbers the
    paragraph in which it stands, from 0. All three are int32 arrays of one length.
    """

    starts: Ints
    ends: Ints
    paragraphs: Ints


def split_words(text: str, breaks: tuple[int, ...] = ()) -> Words:
    """Split a text into words. A paragraph ends at a blank line and at each offset of `breaks` (sorted)."""
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if match["layout"] is not None:
            continue
        start, end = match.span()
        while end - start > _LONGEST_WORD:
            spans.append((start, start + _LONGEST_WORD))
            start += _LONGEST_WORD
        spans.append((start, end))
    array = np.array(spans, dtype=np.int32).reshape(-1, 2)
    borders = sorted({match.end() for match in _BLANK_LINE.finditer(text)} | set(breaks))
    numbers = np.searchsorted(np.array(borders, dtype=np.int64), array[:, 0], side="right")
    _, paragraphs = np.unique(numbers, return_inverse=True)
    return Words(array[:, 0].copy(), array[:, 1].copy(), paragraphs.astype(np.int32).reshape(-1))
