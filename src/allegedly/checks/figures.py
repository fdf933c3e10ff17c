"""Numbers as a finding shows them, and what their intervals say about one another."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ..schema import Quantity
from ..unwrapping import unwrapped
from ..vocabulary.numerals import Bound, numerals

Interval = tuple[float, float]
"""The least and the most; infinite where nothing bounds it."""

INFINITE = float("inf")


def interval(quantity: Quantity) -> Interval:
    """The bounds of a quantity, minus or plus infinity where it has none; people cannot be fewer than none."""
    low = 0.0 if quantity.low is None else quantity.low
    return low, INFINITE if quantity.high is None else quantity.high


def is_plain(quantity: Quantity) -> bool:
    """Whether a number counts people or things, and is no part or addition of another."""
    return quantity.unit is None and quantity.part_of is None and not quantity.additional


_AROUND = 0.1
"""How far from a number "about" and "nearly" may be, as a part of it; the same as where quantities are read."""


def bounded(value: float, bound: Bound) -> Interval:
    """What a number under a bound may be: "more than 60" is 60 or more."""
    below, above = value * (1 - _AROUND), value * (1 + _AROUND)
    return {
        "about": (below, above),
        "beyond": (value, above),
        "least": (value, INFINITE),
        "most": (0.0, value),
        "nearly": (below, value),
    }[bound]


def added(intervals: list[Interval]) -> Interval:
    """The bounds of a sum."""
    return sum(low for low, _ in intervals), sum(high for _, high in intervals)


def apart(one: Interval, other: Interval) -> bool:
    """Whether no number lies in both."""
    return one[1] < other[0] or other[1] < one[0]


def distance(one: Interval, other: Interval) -> Interval:
    """How far apart two numbers may be, whichever is more."""
    least = max(one[0] - other[1], other[0] - one[1], 0.0)
    return round(least, 6), round(max(one[1] - other[0], other[1] - one[0]), 6)


def shown(number: float) -> str:
    """A number in figures, with commas for thousands and without needless decimals: `35,000`, `2.5`."""
    return f"{number:,.0f}" if number == int(number) else f"{Decimal(str(round(number, 2))):,f}"


def bounds_shown(bounds: Interval) -> str:
    """An interval in words: `35,000`, `35,000 or more`, `at most 40`, `150 to 200`."""
    low, high = bounds
    if high == INFINITE:
        return f"{shown(low)} or more"
    if low == high:
        return shown(low)
    return f"at most {shown(high)}" if low <= 0 else f"{shown(low)} to {shown(high)}"


def difference(parts: Sequence[Quantity], total: Interval, given: Interval) -> str:
    """By how much parts and the total that is given for them differ, as a sentence."""
    terms = " + ".join(bounds_shown(interval(part)) for part in parts)
    off = given[0] - total[1] if total[1] < given[0] else total[0] - given[1]
    side = "less" if total[1] < given[0] else "more"
    return (
        f"The parts, {terms}, add up to {bounds_shown(total)}; the whole is given as {bounds_shown(given)}: "
        f"{shown(off)} {side}."
    )


def reading_that_holds(parts: Sequence[Quantity], given: Interval) -> str:
    """The first reading, if there is one, in which the numbers fit: one part counted inside the others."""
    for left_out in parts:
        rest = added([interval(part) for part in parts if part is not left_out])
        if len(parts) > 2 and not apart(rest, given):
            words = unwrapped(left_out.text + (f" {left_out.counts.text}" if left_out.counts else ""))
            return f" It holds if “{words}” are among the others."
    return ""


NUMBER = (
    r"(?:(?:[$£€]\s?)?\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s(?:thousand|million|billion))?"
    rf"|(?:{'|'.join(sorted(numerals().words, key=len, reverse=True))})(?:-[a-z]+)?)"
)
"""A number in figures or in a word or two, as a part of a regular expression."""


def number(words: str) -> float:
    """The value of words that `NUMBER` matches: "1.5 million", "twenty-four"; 0 for words that are none."""
    given = stated(words)
    if given is not None:
        return given.value
    known = numerals().words
    return float(sum(known.get(word, 0) for word in words.lower().split("-")))


FRACTION_SLACK = 3.0
"""Points by which a fraction in words may miss: 47 in a hundred are "half" to everybody."""


def last_place(value: float, grain: float = 1.0) -> float:
    """What the last figure of a number that is not nought counts; `grain` is what its last digit does."""
    while value >= 10 * grain and value % (10 * grain) == 0:
        grain *= 10
    return grain


class Stated(NamedTuple):
    """A number in figures as it is given: its value, what its last digit counts, and what a word multiplies it by."""

    value: float
    grain: float
    scale: float | None


_FIGURE = re.compile(r"(?P<number>\d[\d,]*(?:\.(?P<decimals>\d+))?)(?:[\s-]?(?P<scale>[a-z]+)\b)?", re.IGNORECASE)


def stated(text: str) -> Stated | None:
    """The first number in figures of a text; None where there is none."""
    match = _FIGURE.search(text)
    if match is None:
        return None
    word = (match["scale"] or "").lower()
    scale = numerals().scales.get(word) or numerals().short_scales.get(word)
    factor = scale or 1
    grain = 10.0 ** -len(match["decimals"] or "")
    return Stated(float(match["number"].replace(",", "")) * factor, grain * factor, scale)
