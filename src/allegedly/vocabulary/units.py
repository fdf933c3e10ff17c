"""Units of measure and money: from their words to their usual short form."""

import functools
from collections.abc import Mapping

from .tables import table


@functools.cache
def units() -> Mapping[str, str]:
    """The short form of each unit by its lower-case words behind a number, money among them."""
    data = table("units")
    return {word: short for kind in ("measures", "money") for short, listed in data[kind].items() for word in listed}


@functools.cache
def currency_signs() -> Mapping[str, str]:
    """The short form of each sign of money before a number."""
    return {sign: short for short, listed in table("units")["signs"].items() for sign in listed}


@functools.cache
def currencies() -> frozenset[str]:
    """The short forms that are money."""
    data = table("units")
    return frozenset((*data["money"], *data["signs"]))


@functools.cache
def _bases() -> Mapping[str, tuple[str, float]]:
    data = table("units")["multiples"]
    return {short: (base, float(factor)) for base, others in data.items() for short, factor in others.items()}


def in_base(unit: str | None) -> tuple[str | None, float]:
    """The unit in which those of its kind are compared, and how many of it one is; any other unit is its own."""
    return (unit, 1.0) if unit is None else _bases().get(unit, (unit, 1.0))


@functools.cache
def hundredths() -> frozenset[str]:
    """What a hundred of make a unit of money."""
    return frozenset(table("units")["hundredths"]["any"])
