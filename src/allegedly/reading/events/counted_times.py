"""Times from which a length is counted: "two days after the vote *on Sunday*" names no day of what happened then, and
"were buried on Tuesday, two days after they *were killed*" none of the killing.
"""

from collections.abc import Sequence
from itertools import islice

from ...schema import Time
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import upwards
from .tellings import Telling

_COUNTING = frozenset({"after", "before"})

_FARTHEST = 4
"""Words up the parse from a day to the noun that the length is counted from."""


def without_counted_from(syntax: Syntax, times: Sequence[Time]) -> tuple[Time, ...]:
    """The times but for such; lengths of less than a day leave the day as it is: "two hours after dawn on Sunday"."""
    lengths = _lengths(syntax, times)
    return tuple(time for time in times if not lengths or not _is_counted_from(syntax, time, lengths))


def without_days_counted_from(
    syntax: Syntax, times: Sequence[Time], tellings: Sequence[Telling], when: dict[int, Time]
) -> None:
    """Take its day from each event from which a length is counted, unless the day stands in its own clause."""
    lengths = _lengths(syntax, times)
    for number, one in enumerate(tellings):
        marks = (child for child in syntax.children(one.index) if syntax.forms[child] in _COUNTING)
        counted = any(child < one.index and child - 1 in lengths for child in marks)
        if counted and number in when and syntax.within(when[number].span)[0] not in syntax.subtree(one.index):
            del when[number]


def _lengths(syntax: Syntax, times: Sequence[Time]) -> set[int]:
    """The last words of the lengths of days or more."""
    long = (time for time in times if time.type == "DURATION" and not time.timex.startswith("PT"))
    return {words[-1] for time in long if len(words := syntax.within(time.span))}


def _is_counted_from(syntax: Syntax, time: Time, lengths: set[int]) -> bool:
    words = syntax.within(time.span)
    if not len(words) or time.type == "DURATION":
        return False
    above = [one for one in islice(upwards(syntax, syntax.head(words)), _FARTHEST) if syntax.words[one].tag in NOUNS]
    children = (child for noun in above for child in syntax.children(noun) if child < words[0])
    return any(syntax.forms[child] in _COUNTING and child - 1 in lengths for child in children)
