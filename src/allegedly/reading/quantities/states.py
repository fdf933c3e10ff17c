"""Two states of one count: "rose from 14 to 19", "fell to 30 from 45". They are one count at two times, not two."""

import re
from collections.abc import Sequence

from .drafts import Draft
from .stated import changes

_TO = re.compile(r"(?:\s+(?:an?|at|in|last|on|the)\s+\w[\w\s]{0,23}?|\s+[^\W\d_]+)?,?\s+to\s+")
_FROM = re.compile(r"(?:\s+(?:an?|at|in|last|on|the)\s+\w[\w\s]{0,23}?|\s+[^\W\d_]+)?,?\s+(?:up\s+|down\s+)?from\s+")
_REACH = 70
"""How many characters before the first of two states the verb of their change stands."""


def earlier_states(text: str, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each quantity that says what another became the index of that other."""
    found = {}
    for index in range(len(drafts) - 1):
        one, other = drafts[index], drafts[index + 1]
        if one.unit != other.unit:
            continue
        gap = text[one.end : other.span.start]
        before = text[max(one.span.start - _REACH, 0) : one.span.start]
        if _TO.fullmatch(gap) and changes("from").search(before):
            found[index + 1] = index
        elif _FROM.fullmatch(gap) and changes("to").search(before):
            found[index] = index + 1
    return found
