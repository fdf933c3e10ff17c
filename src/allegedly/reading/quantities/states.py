"""Two states of one count: "rose from 14 to 19", "fell to 30 from 45". They are one count at two times, not two."""

import re
from collections.abc import Sequence

from .drafts import Draft
from .stated import changes

_WHEN = r"(?:\s+(?:an?|at|in|last|on|the)\s+\w[\w\s]{0,23}?|\s+[^\W\d_]+)?,?\s+"
_TO = re.compile(_WHEN + r"to\s+")
_FROM = re.compile(_WHEN + r"(?:up\s+|down\s+)?from\s+")
_UP_FROM = re.compile(_WHEN + r"(?:up|down)\s+from\s+")
"""Between what a count is and what it was, where no verb need say that it changed: "41 deaths, *up from* 23"."""
INSTEAD = re.compile(r"(?:\s+(?!to\b)[^\W\d_]+){0,3}?,?\s+(?:after|compared\s+(?:to|with)|instead\s+of)\s+")
"""Between a count and what it was before, when the later has no noun of its own: "3.8 million litres *after* 4.2"."""
_OPENED = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BECOMES = re.compile(
    r"(?:\s+(?!to\b)[^\W\d_]+|\s+(?:19|20)\d\d|,){0,4},?\s+to\s+(?:[a-z]+\s+){0,2}?[$£€]?\d+(?:[.,]\d+)*"
)
_BY_SO_MUCH = re.compile(r"[^.;:?!\d]{0,40}?[,(—–][^.;:?!\d]{0,40}\d+(?:\.\d+)?\s*(?:%|per\s?cent\b)")
"""Behind two numbers that a change in per cent is given of: "from 3.10 to 3.90, *12 percent* more"."""
_REACH = 70
"""How many characters before the first of two states the verb of their change stands."""


def is_first_state(text: str, start: int, end: int) -> bool:
    """Whether the bare number at `[start, end)` is what something went from: "fares rose from *3.10* to 3.90"."""
    becomes = _BECOMES.match(text, end)
    if becomes is None or not _OPENED.search(text, max(start - 6, 0), start):
        return False
    return _changes(text, start, becomes.end())


def earlier_states(text: str, drafts: Sequence[Draft]) -> dict[int, int]:
    """For each quantity that says what another became the index of that other."""
    found = {}
    for index in range(len(drafts) - 1):
        one, other = drafts[index], drafts[index + 1]
        if one.unit != other.unit:
            continue
        gap = text[one.end : other.span.start]
        before = text[max(one.span.start - _REACH, 0) : one.span.start]
        if _TO.fullmatch(gap) and _OPENED.search(before) and _changes(text, one.span.start, other.span.end):
            found[index + 1] = index
        elif (
            _UP_FROM.fullmatch(gap)
            or _is_before(gap, one, other)
            or (_FROM.fullmatch(gap) and changes("to").search(before))
        ):
            found[index] = index + 1
    return found


def _changes(text: str, start: int, end: int) -> bool:
    """Whether a verb in front of "from", or a change in per cent behind both numbers, says that a count changed."""
    before = text[max(start - _REACH, 0) : start]
    return changes("from").search(before) is not None or _BY_SO_MUCH.match(text, end) is not None


def _is_before(gap: str, one: Draft, other: Draft) -> bool:
    """Whether the second of two numbers is what the first was, by "after" or "instead of"."""
    bare = other.found.head is None and other.effect is None
    return bare and (one.unit is not None or one.found.head is not None) and INSTEAD.fullmatch(gap) is not None
