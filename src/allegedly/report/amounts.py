"""Numbers and their bounds in words."""

from math import ceil, floor

from ..schema import Quantity, Toll

_AFTER = {"%", "°C", "°F"}
"""Units that stand right behind the number; all others stand after a space."""


def bounds(low: float | None, high: float | None) -> str:
    """`8`, `3 to 8`, `at least 35,000`, `at most 12`; `not told` where there is no bound."""
    if low is None or high is None:
        if low is not None:
            return f"at least {figure(low)}"
        return "not told" if high is None else f"at most {figure(high)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def amount(quantity: Quantity) -> str:
    """A quantity in words: bounds and unit, `roughly` where it is approximate, `more` where it comes on top."""
    low, high = quantity.low, quantity.high
    if quantity.unit is None and quantity.approximate:  # people and things are whole
        low, high = (None if low is None else floor(low)), (None if high is None else ceil(high))
    words = bounds(low, high)
    if quantity.unit is not None and (quantity.low, quantity.high) != (None, None):
        words += ("" if quantity.unit in _AFTER else " ") + quantity.unit
    if quantity.additional:
        words += " more"
    return f"{words}, roughly" if quantity.approximate else words


def toll(count: Toll | None) -> str:
    """How many of an event's killed or injured; empty where it tells of none."""
    return "" if count is None else bounds(count.low, count.high)


def figure(value: float) -> str:
    """A number with thousands marks and no more digits than it has."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
