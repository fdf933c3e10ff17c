"""Times from which a length is counted: "two days after the vote *on Sunday*" names no day of what happened then."""

from collections.abc import Sequence
from itertools import islice

from ...schema import Time
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import upwards

_COUNTING = frozenset({"after", "before"})

_FARTHEST = 4
"""Words up the parse from a day to the noun that the length is counted from."""


def without_counted_from(syntax: Syntax, times: Sequence[Time]) -> tuple[Time, ...]:
    """The times but for such; lengths of less than a day leave the day as it is: "two hours after dawn on Sunday"."""
    lengths = {
        words[-1]
        for time in times
        if time.type == "DURATION" and not time.timex.startswith("PT") and len(words := syntax.within(time.span))
    }
    return tuple(time for time in times if not lengths or not _is_counted_from(syntax, time, lengths))


def _is_counted_from(syntax: Syntax, time: Time, lengths: set[int]) -> bool:
    words = syntax.within(time.span)
    if not len(words) or time.type == "DURATION":
        return False
    above = [one for one in islice(upwards(syntax, syntax.head(words)), _FARTHEST) if syntax.words[one].tag in NOUNS]
    children = (child for noun in above for child in syntax.children(noun) if child < words[0])
    return any(syntax.forms[child] in _COUNTING and child - 1 in lengths for child in children)
