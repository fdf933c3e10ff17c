"""Words that are numbers, vague numbers, what bounds them, and words whose number names instead of counting."""

import functools
import re
from collections.abc import Mapping
from typing import Literal

from .patterns import alternatives
from .tables import Words, loader, turned

Bound = Literal["about", "beyond", "least", "most", "nearly"]
"""Near it on either side; near it from above; no less; no more; near it from below."""


class Numerals(Words, frozen=True):
    """The lists of `numerals.toml`. `few` and `many` give the least and the most that a vague number can stand for."""

    words: Mapping[str, int]
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    parts: Mapping[str, int]
    few: Mapping[str, tuple[float, float]]
    many: Mapping[str, tuple[float, float]]
    before: Mapping[Bound, tuple[str, ...]]
    after: Mapping[Bound, tuple[str, ...]]


class Numbered(Words, frozen=True):
    """`before` a number that names ("Article 5"); what is `collective` and counted in the singular; `compound`s that
    count ("a 12-member panel"); heads of turns of phrase that are `uncounted`.

    `limiting` words belittle a number and put no bound on it ("only").

    For numbers whose noun stands elsewhere: `bodies` of so many, verbs of `telling`, of `giving`, of `revising` and of
    `winning`, what is `won`, `figures` that were given before, and `sizes` that are counts themselves.
    """

    before: frozenset[str]
    collective: frozenset[str]
    compound: frozenset[str]
    uncounted: frozenset[str]
    limiting: frozenset[str]
    bodies: frozenset[str]
    telling: frozenset[str]
    giving: frozenset[str]
    revising: frozenset[str]
    figures: frozenset[str]
    winning: frozenset[str]
    won: frozenset[str]
    sizes: frozenset[str]


numerals = loader("numerals", Numerals)


numbered = loader("numbered", Numbered)


@functools.cache
def bound_words(side: Literal["before", "after"]) -> Mapping[str, Bound]:
    """For each turn of phrase on one side of a number the bound that it puts on it."""
    return turned(numerals().before if side == "before" else numerals().after)


def limiting() -> str:
    """The words that belittle the number behind them and bound nothing, as alternatives of a regular expression."""
    return alternatives(numbered().limiting)


def bounding() -> str:
    """The words that bound the number behind them, in the same form."""
    return alternatives(bound_words("before"))


@functools.cache
def told_again() -> re.Pattern[str]:
    """What stands before a number that somebody gives for what was counted before: "counted", "puts the figure at",
    "says that there were"."""
    be = r"(?:is|are|was|were|(?:had|has|have)\s+been)"
    return re.compile(
        rf"(?:\b(?:{alternatives(numbered().telling)})(?:\s+that)?(?:\s+it\s+{be})?"
        rf"|\b(?:there|(?:{alternatives(numbered().figures)}))\s+{be}"
        rf"|\b(?:{alternatives(numbered().giving)})\s+{_the_figure()}\s+(?:as|at))(?:\s+(?:{limiting()}))?\s+$",
        re.IGNORECASE,
    )


@functools.cache
def gapped_voice() -> re.Pattern[str]:
    """What stands before a number that another gives with the verb of the one before: "put it at 6,000, *the union
    at*", "spoke of 6,000, *the union of*"; `who` is the other."""
    given = rf"(?:{alternatives(numbered().giving)})\b[^.;:?!\d]{{1,40}}?\s(?=at\s)|(?:speaks?|spoke|talks?|talked)\s"
    number = rf"(?:{bounding()}\s+)?\d(?:[\d,.]*\d)?(?:\s+[a-z]+)?"
    joined = r"(?:\s*[,;]|(?:\s*,)?\s+(?:and|but|while))\s+"
    who = r"(?P<who>[^.,;:?!\d\s][^.,;:?!\d]{1,38}?)"
    return re.compile(rf"\b(?:{given})(?P<link>at|of)\s+{number}{joined}{who}\s+(?P=link)\s+$", re.IGNORECASE)


@functools.cache
def revised_to() -> re.Pattern[str]:
    """What stands before a number that somebody changes a count to: "lowered the figure to"."""
    return re.compile(rf"\b(?:{alternatives(numbered().revising)})\s+{_the_figure()}\s+to\s+$", re.IGNORECASE)


def _the_figure() -> str:
    """ "It", "the figure", "the death toll", "the number of dead": a count given before, as a regular expression."""
    figures = alternatives(numbered().figures)
    return rf"(?:it|them|(?:the|that|this|its|their)\s+(?:[a-z]+\s+)?(?:{figures})(?:\s+of\s+(?:the\s+)?[a-z]+)?)"
