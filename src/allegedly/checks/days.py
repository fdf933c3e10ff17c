"""Lengths in days and weeks against the days beside them: "a two-week strike from 3 to 9 May"."""

import re
from collections.abc import Iterator
from datetime import date

from ..schema import Span
from ..unwrapping import unwrapped
from ..vocabulary.time_words import time_words
from .evidence import Evidence
from .figures import NUMBER, number
from .found import Found

_MONTHS = time_words().months
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_LENGTH = re.compile(
    rf"\b(?P<many>{NUMBER}|an?)(?:-|\s+)(?P<unit>(?:day|week)s?)\b(?:[^.;:?!\d]|\.(?=\d)){{0,40}}?(?:,\s+|\(|\s+)(?:from|between)\s+"
    rf"(?:(?P<day>\d{{1,2}})(?:\s+(?P<month>{_MONTH}))?\s+(?:to|and|until)\s+(?P<last>\d{{1,2}})\s+(?P<last_month>{_MONTH})"
    rf"|(?P<us_month>{_MONTH})\s+(?P<us_day>\d{{1,2}})\s+(?:to|and|until)\s+(?:(?P<us_last_month>{_MONTH})\s+)?(?P<us_last>\d{{1,2}}))"
    r"\b(?![.,:]?\d)",
    re.IGNORECASE,
)
_NOT_SO_LONG = re.compile(
    r"\b(?:about|after|almost|around|in|less\s+than|more\s+than|nearly|over|some|within)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
"""Before a length that is only near, or no length of what follows: "*in* two weeks"."""
_BEFORE = 20
_WEEK = 7
_PLAIN_YEAR = 2001
"""Neither it nor the year after has a 29 February."""
_LOOSE = 3
"""Days by which weeks may be off: a strike of two weeks ends on its second Friday."""


def days(evidence: Evidence) -> Iterator[Found]:
    """DATE-03 for days and weeks, both days counted or only one."""
    for match in _LENGTH.finditer(evidence.text, *evidence.article.body):
        start = match.start()
        if _NOT_SO_LONG.search(evidence.text, max(start - _BEFORE, 0), start):
            continue
        given = 1 if match["many"].lower() in ("a", "an") else int(number(match["many"]))
        between = _between(match, evidence.article.written or "")
        if not given or between is None:
            continue
        weeks = match["unit"].lower().startswith("week")
        least, most = (given * _WEEK - _LOOSE, given * _WEEK + 1) if weeks else (given, given + 1)
        if not least <= between + 1 <= most:
            yield Found(
                code="DATE-03",
                quotes=(evidence.cut(Span(start, match.end())),),
                reason=(
                    f"From the first of the two days to the last, both counted, is {between + 1} days; "
                    f"the text gives {unwrapped(evidence.text[start : match.end('unit')])}."
                ),
            )


def _between(match: re.Match[str], written: str) -> int | None:
    """The days from the first to the last; None where the article's year, or a plain one, has no such days.

    Over new year, an article from the first half of a year tells of days that began in the year before.
    """
    last_month = match["last_month"] or match["us_last_month"] or match["us_month"]
    month = match["month"] or match["us_month"] or last_month
    first = _MONTHS.index(month.lower()) + 1, int(match["day"] or match["us_day"])
    last = _MONTHS.index(last_month.lower()) + 1, int(match["last"] or match["us_last"])
    year = int(written[:4]) if written[:4].isdecimal() and int(written[:4]) else _PLAIN_YEAR
    over_new_year = last < first
    began = year - (over_new_year and "01" <= written[5:7] <= "06")
    try:
        return (date(began + over_new_year, *last) - date(began, *first)).days
    except ValueError:
        return None
