"""Words and turns of phrase of the data files as regular expressions."""

import re
from collections.abc import Iterable

PASSING = r"(?:[^.;:?!\d]|\b(?:1[5-9]|20)\d\d\b(?![.,]\d))"
"""A sign of the words between two numbers of one clause, as a part of an expression: no digit but those of a year."""

BRACKETED = r"\)(?:,|,?\s+and)\s+[^.;:?!\d()]{1,40}\("
"""Between two numbers that each stand in brackets behind what they are for: "water (220,000), *food* (130,000)"."""


def alternatives(words: Iterable[str]) -> str:
    """Words as the alternatives of a regular expression, the longest first, with any space between their parts."""
    return _spaced("|".join(sorted(words, key=lambda word: (-len(word), word))))


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for phrases that are patterns themselves: the first that fits where no word goes on at either end."""
    return re.compile(_spaced(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)"))


def _spaced(pattern: str) -> str:
    """A pattern in which a space stands for any white space: a line of the article may end inside a phrase."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
