"""Whether two numbers give the change that is stated of them: a difference, a share of the first, or a multiple of it.

All numbers are intervals, as wide as their words and their rounding leave them. A change fits if some numbers within
them give it.
"""

from typing import NamedTuple

from ..unwrapping import unwrapped
from .amounts import HUNDREDTH, Amount
from .figures import FRACTION_SLACK, INFINITE, Interval, apart, bounds_shown, distance, shown, stated

TIMES = "times"
"""The unit of a multiple: "*doubled*", "*three times* as many"."""


class Change(NamedTuple):
    """What a number was and is, and by how much it is said to have changed."""

    old: Amount
    new: Amount
    by: Amount


def misfit(change: Change) -> str | None:
    """What the change comes to, where no numbers that the three may stand for give what is stated; else None.

    Between two shares a change in per cent may be of points or of the first share: either will do.
    """
    old, new, by = change.old, change.new, _in_unit(change.by, change.old)
    is_zero = old.bounds == (0.0, 0.0)  # of nothing there is no share
    if is_zero or (by.unit in ("pp", old.unit) and not apart(distance(old.rounded, new.rounded), by.rounded)):
        return None
    if by.unit == TIMES:
        if not apart(_ratio(old.rounded, new.rounded), by.rounded):
            return None
        factor = shown(by.bounds[0] or by.bounds[1])
        return _told(change, f"{_shown(_ratio(old.bounds, new.bounds), 2)} times as much", f"{factor} times")
    if by.unit == "%":
        given = stated(by.text)
        slack = given.grain if given else 1.0 if "cent" in by.text else FRACTION_SLACK
        if not apart(_share(old.rounded, new.rounded), (by.bounds[0] - slack, by.bounds[1] + slack)):
            return None
    if by.unit == "%" != old.unit:
        size = f"{_shown(_share(old.bounds, new.bounds), 1)} per cent"
    else:
        size = _shown(distance(old.bounds, new.bounds), 2)
    return _told(change, f"a change of {size}", by.text)


def _in_unit(by: Amount, old: Amount) -> Amount:
    """A change in cents or pence in the unit that the numbers are in."""
    if not by.unit == HUNDREDTH != old.unit:
        return by
    low, high = by.bounds
    return by._replace(bounds=(low / 100, high / 100), slack=by.slack / 100, unit=old.unit)


def _ratio(old: Interval, new: Interval) -> Interval:
    """How many times the first the second may be."""
    return (new[0] / old[1] if old[1] < INFINITE else 0.0), (new[1] / old[0] if old[0] else INFINITE)


def _share(old: Interval, new: Interval) -> Interval:
    """By how many per cent of the first the second may differ from it."""
    low, high = (100 * (bound - 1) for bound in _ratio(old, new))
    return max(low, -high, 0.0), max(abs(low), abs(high))


def _shown(size: Interval, digits: int) -> str:
    return bounds_shown((round(size[0], digits), round(size[1], digits)))


def _told(change: Change, size: str, given: str) -> str:
    old, new = unwrapped(change.old.text), unwrapped(change.new.text)
    return f"From {old} to {new} is {size}; the text gives {unwrapped(given)}."
