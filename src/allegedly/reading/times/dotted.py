"""Times of day with a dot: "at 17.30". The same figures are a price, a score or a rate as often, so that the words
around them must leave nothing else."""

import re

_LEADING = re.compile(r"\b(?:about|after|around|at|before|between|by|from|since|till|until)\s$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:$|[;:)!?—–]|[.,](?!\d)|\s(?:and|but|in\s+the\s+(?:morning|afternoon|evening)|he|on|or|she|that|the"
    r"|they|this|to|today|tomorrow|until|when|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_IN_THE_DAY = re.compile(r"\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night|o['’]clock)\b")
_PRICED = re.compile(
    r"[$£€%]|\b(?:averag\w+|bought|cents?|costs?|crowns|dollars?|euros?|exchange|francs?|grades?|index|inflation|interest"
    r"|magnitude|odds|pegged|percent|per\s+cent|points?|pounds|pric\w+|quoted|rat(?:es?|ed|ing)|ratio|scor\w+|seconds?"
    r"|sells?|shares?|sold|stands?|stocks?|stood|trad(?:ed|es|ing)|unemployment|valued|wages?|worth|yields?)\b",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters to either side in which a word for money or measure forbids a time."""


def is_time(text: str, start: int, end: int) -> bool:
    """Whether the figures at `[start, end)`, an hour, a dot and two digits of minutes, are a time of day."""
    if _IN_THE_DAY.match(text, end):
        return True
    if not _LEADING.search(text, max(start - 8, 0), start) or not _BEHIND.match(text, end):
        return False
    return not (_PRICED.search(text, max(start - _NEAR, 0), start) or _PRICED.search(text, end, end + _NEAR))
