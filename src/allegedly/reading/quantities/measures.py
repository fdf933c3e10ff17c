"""Units beside a number: signs of money before it, measures and money after it, and short scales ("$5m", "5k people").

A single letter after figures is a scale where money stands before it or people follow, and a unit where neither does.
"""

import functools
import re
from typing import NamedTuple

from ...vocabulary.numerals import numerals
from ...vocabulary.units import currency_signs, units


class Measured(NamedTuple):
    """A number with its unit: from `start` to `end`, the unit's short form or None, and what its letter multiplies."""

    start: int
    end: int
    unit: str | None
    factor: float


@functools.cache
def _sign() -> re.Pattern[str]:
    signs = sorted(currency_signs(), key=len, reverse=True)
    return re.compile(rf"(?<![\w$£€])(?:{'|'.join(map(re.escape, signs))})\s?$")


@functools.cache
def _unit() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]+")
        for word in sorted(units(), key=len, reverse=True)
        if word not in ("%", "m")
    )
    return re.compile(rf"\s?%|[\s-]?(?:(?:{words})(?![\w])|m(?![\w'’]))(?!-of\b)", re.IGNORECASE)


_LETTER = re.compile(r"\s?([kmb])(?!\w)", re.IGNORECASE)
_OF_A_SUM = re.compile(r"\s+(?:the\s+|my\s+|his\s+|her\s+|its\s+|their\s+)?\d")
_COUNTED_NEXT = re.compile(r"\s+[a-z]+s\b|\s+people\b")


def measured(text: str, start: int, end: int, *, figure: bool) -> Measured:
    """The unit of the number at `[start, end)` of the text, which has plain digits."""
    sign = _sign().search(text, max(start - 6, 0), start) if figure else None
    money = None
    if sign is not None:
        start, money = sign.start(), currency_signs()[sign[0].strip()]
    letter = _LETTER.match(text, end) if figure else None
    if letter is not None:
        scale = letter[1].lower()
        if money or scale == "k" or (scale == "m" and _COUNTED_NEXT.match(text, letter.end())):
            factor = float(numerals().short_scales[scale])
            after = None if money else _unit().match(text, letter.end())
            unit = _short(after[0]) if after else None
            return Measured(start, after.end() if after else letter.end(), money or unit, factor)
    if money:
        return Measured(start, end, money, 1)
    after = _unit().match(text, end)
    if after is not None and after[0].strip(" -") == "G":
        after = None  # "5G masts": grams are small
    if after is not None and after[0].endswith("of") and _OF_A_SUM.match(text, after.end()):
        after = None  # "900 pounds of the 2,400 that I earn"
    if after is None or (len(after[0].strip(" -")) == 1 and after[0][-1:] != "%" and not figure):
        return Measured(start, end, None, 1)
    return Measured(start, after.end(), _short(after[0]), 1)


def _short(words: str) -> str:
    return units()[re.sub(r"[\s-]+", " ", words).strip().lower()]
