"""Times of day with a dot: "at 17.30". The same figures are a price, a score or a rate as often, so that the words
around them must leave nothing else."""

import re

from .lexicon import KNOWN

_WORDS = KNOWN.dotted
_WEEKDAYS = "|".join(day.title() for day in KNOWN.weekdays)
_LEADING = re.compile(rf"\b(?:{'|'.join(_WORDS.leading)})\s$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*(?:$|[;:)!?—–]|[.,](?!\d)|\s(?:{'|'.join(_WORDS.behind)}|{_WEEKDAYS})\b)")
_IN_THE_DAY = re.compile(r"\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night|o['’]clock)\b")
_PRICED = re.compile(rf"[$£€%]|\b(?:{'|'.join(_WORDS.priced)})\b", re.IGNORECASE)
_NEAR = 80
"""Characters to either side in which a word for money or measure forbids a time."""


def is_time(text: str, start: int, end: int) -> bool:
    """Whether the figures at `[start, end)`, an hour, a dot and two digits of minutes, are a time of day."""
    if _IN_THE_DAY.match(text, end):
        return True
    if not _LEADING.search(text, max(start - 8, 0), start) or not _BEHIND.match(text, end):
        return False
    return not (_PRICED.search(text, max(start - _NEAR, 0), start) or _PRICED.search(text, end, end + _NEAR))
