"""The words around a number that say how sure it is: "more than", "around", "or so"; and "additional", "more".

How wide a word opens a number is a reading, stated here once: "around" and its like allow a tenth on either side,
"nearly" a tenth below, "just over" a tenth above. A tenth is what a reader would still call around.
"""

import functools
import re
from typing import NamedTuple

from ...unwrapping import unwrapped
from ...vocabulary.change import change
from ...vocabulary.numerals import Bound, bound_words, numerals

AROUND = 0.1


class Interval(NamedTuple):
    """At least `low`, at most `high`, None where nothing bounds it."""

    low: float | None
    high: float | None
    approximate: bool


class Wording(NamedTuple):
    """The words around a number: from `start` to `end` with it, the bounds that they put on it, and whether they add
    it to another number."""

    start: int
    end: int
    bounds: frozenset[Bound]
    additional: bool


_REACH = 48
"""How many characters before a number its bounds are looked for: longer than any of them, short enough to be cheap."""


def _alternatives(side: str) -> str:
    phrases = sorted(bound_words("before" if side == "before" else "after"), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


@functools.cache
def _before() -> re.Pattern[str]:
    bounds = _alternatives("before")
    return re.compile(
        rf"(?:^|(?<=[\s(“\"'—–]))(?P<outer>(?:{bounds})\s+)?(?P<the>the\s+)?"
        rf"(?P<added>(?:an?\s+)?(?:additional|another|further|extra)\s+)?(?P<inner>(?:{bounds})\s+)?$",
        re.IGNORECASE,
    )


@functools.cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<sign>\+)(?!\w)|(?P<plus>-plus)\b|\s+(?P<phrase>{_alternatives('after')})\b"
        r"|\s+(?P<added>more|additional|further|extra)\b(?!\s+than)",
        re.IGNORECASE,
    )


def wording(text: str, start: int, end: int) -> Wording:
    """What stands around the number at `[start, end)`, unit included."""
    bounds: set[Bound] = set()
    additional = False
    window = text[max(start - _REACH, 0) : start]
    found = _before().search(window)
    if found is not None and found[0] and not _compares(window, found):
        for name in ("outer", "inner"):
            if found[name]:
                bounds.add(bound_words("before")[unwrapped(found[name].lower())])
        additional = bool(found["added"])
        if bounds or additional:
            start -= len(found[0])
    behind = _after().match(text, end)
    if behind is not None:
        if behind["sign"] or behind["plus"]:
            bounds.add("least")
        elif behind["phrase"]:
            bounds.add(bound_words("after")[unwrapped(behind["phrase"].lower())])
        else:
            additional = True
        end = behind.end()
    return Wording(start, end, frozenset(bounds), additional)


def _compares(window: str, bound: re.Match[str]) -> bool:
    """Whether "more than" bounds no number but says by how much it is passed: "*nine* more than the 35 of May"."""
    compared = bound["the"] and bound["outer"] and bound["outer"].rstrip().endswith(("than", "as"))
    return bool(compared) and _number_at_end().search(window, 0, bound.start()) is not None


@functools.cache
def _number_at_end() -> re.Pattern[str]:
    words = "|".join((*numerals().words, *numerals().scales, *change().times))
    return re.compile(rf"(?:\d|%|\bper\s?cent|\b(?:{words}))(?:\s+[a-z]+)?\s+$", re.IGNORECASE)


def bounded(low: float, high: float, approximate: bool, bounds: frozenset[Bound]) -> Interval:
    """The interval of a number from `low` to `high` under the bounds of its words."""
    if "least" in bounds:
        return Interval(low, None, approximate or "about" in bounds)
    if "most" in bounds:
        return Interval(None, high, approximate or "about" in bounds)
    if not bounds:
        return Interval(low, high, approximate)
    below = low * (1 - AROUND) if bounds & {"about", "nearly"} else low
    above = high * (1 + AROUND) if bounds & {"about", "beyond"} else high
    return Interval(round(below, 6), round(above, 6), True)
