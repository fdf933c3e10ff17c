"""The calendar: weekdays against their dates, days that no calendar has, lengths and orders against the dates beside
them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ..schema import Span
from ..vocabulary.happenings import happening_words
from ..vocabulary.time_words import time_words
from .afterwards import afterwards
from .ages import ages
from .ago import ago
from .courses import courses
from .days import days
from .distances import distances
from .evidence import Evidence
from .found import Found
from .lengths import lengths
from .sequence import sequence
from .tomorrow import not_yet

_MONTHS = tuple(name.title() for name in time_words().months)
_WEEKDAYS = tuple(name.title() for name in time_words().weekdays)
_SHORT = "|".join(rf"{name.title()}\.?" for name in time_words().month_short)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|{_SHORT})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d)(?![\d.,]\d|\w))?"
# A day stands alone, and not as a count: "in April 31 people", "May 35 million".
_ENDS = r"(?!\w|[.,:]\d|[-–/]\d|\s*%)"
_DATES = (
    re.compile(rf"\b{_MONTH}\s+{_DAY}{_ENDS}{_YEAR}"),
    re.compile(rf"(?<![\w.,:/$£€–-])(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?!\w){_YEAR}"),
)
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+\(?(?:on\s+)?(?:the\s+)?$")
_NO_COUNT = re.compile(
    r"\s*(?:$|[.,;:)\]”\"'’!?—–-]|(?:at|in|and|of|on|to|when|as|was|is|by|for|the|with|from|after|before|until|through|"
    r"he|she|they|it|that|which|\d{4})\b)"
)
_AHEAD = re.compile(rf"\b(?:will|shall|(?:is|are)\s+(?:to|{'|'.join(sorted(happening_words().impending))}))\b")
"""What tells of a day to come."""
_PAST, _PRESENT = frozenset({"VBD", "VBN"}), frozenset({"VBZ", "VBP"})
_NEAR = 200
"""Days from the article's date within which a date without a year lies: just over half a year to either side."""
_YEARS = re.compile(r"(?<![\d.,$£€-])(?:1[89]|20)\d\d(?![\d,]|\.\d)")


def find(evidence: Evidence) -> Iterator[Found]:
    """DATE and AGE."""
    first_named: dict[int, int] = {}
    for year in _YEARS.finditer(evidence.text):
        first_named.setdefault(int(year[0]), year.start())
    for pattern in _DATES:
        for match in pattern.finditer(evidence.text, *evidence.article.body):
            yield from _day(evidence, match, {year for year, place in first_named.items() if place < match.start()})
    yield from lengths(evidence)
    yield from distances(evidence)
    yield from ago(evidence)
    yield from afterwards(evidence)
    yield from days(evidence)
    yield from courses(evidence)
    yield from not_yet(evidence)
    yield from sequence(evidence)
    yield from ages(evidence)


def _day(evidence: Evidence, match: re.Match[str], named: set[int]) -> Iterator[Found]:
    month = next(number for number, name in enumerate(_MONTHS, 1) if name[:3] == match["month"][:3])
    day = int(match["day"])
    year = int(match["year"]) if match["year"] else None
    span = Span(*match.span())
    if not evidence.is_running(span) or day == 0:
        return
    last = monthrange(year, month)[1] if year else (29 if month == 2 else monthrange(2001, month)[1])
    if day > last:
        days = "28 or 29" if month == 2 and not year else last
        day_first = match.start("day") < match.start("month")
        if day <= 31 and (year or day_first or _NO_COUNT.match(evidence.text, match.end())):
            yield Found(
                code="DATE-02",
                quotes=(evidence.cut(span),),
                reason=f"{_MONTHS[month - 1]}{f' {year}' if year else ''} has {days} days.",
            )
        return
    before = _WEEKDAY.search(evidence.text, max(match.start() - 20, 0), match.start())
    if before is not None:
        ahead = _AHEAD.search(evidence.text, evidence.sentence_at(before.start()).start, before.start()) is not None
        meant = set() if _is_present(evidence, before.start()) else named
        possible = [date(year, month, day)] if year else _possible_days(evidence, month, day, meant, ahead=ahead)
        yield from _weekday(evidence, Span(before.start(), match.end()), before["weekday"], possible)


def _is_present(evidence: Evidence, offset: int) -> bool:
    """Whether the words of a sentence before a date are of the present, and so of no year of long ago: "*meets* on"."""
    words = evidence.words_within(Span(evidence.sentence_at(offset).start, offset))
    tags = {evidence.tags.words[index].tag for index in words}
    return _PAST.isdisjoint(tags) and not _PRESENT.isdisjoint(tags)


def _weekday(evidence: Evidence, span: Span, stated: str, days: list[date]) -> Iterator[Found]:
    """A date with a year is one day. Without one, the weekday must fit none of the days that the article can mean."""
    if not days or any(_WEEKDAYS[day.weekday()] == stated for day in days):
        return
    written = _written(evidence)
    likeliest = min(days, key=lambda day: abs((day - (written or day)).days))
    verb = "is" if written and likeliest > written else "was"
    yield Found(
        code="DATE-01",
        quotes=(evidence.cut(span),),
        reason=(
            f"{likeliest.day} {_MONTHS[likeliest.month - 1]} {likeliest.year} {verb} a "
            f"{_WEEKDAYS[likeliest.weekday()]}, not a {stated}."
        ),
    )


def _possible_days(evidence: Evidence, month: int, day: int, named: set[int], *, ahead: bool) -> list[date]:
    """The day near the article's date, and that of every year that the text has named before (a year that is named
    later cannot be the one that is meant); none for an undated article. What lies ahead is near, and not past.
    """
    written = _written(evidence)
    if written is None:
        return []
    near = {year for year in range(written.year - 1, written.year + 2) if 1 <= year <= 9999}
    days = [(year, date(year, month, day)) for year in sorted(near | named) if day <= monthrange(year, month)[1]]
    if ahead:
        return [each for _, each in days if 0 <= (each - written).days <= _NEAR]
    return [each for year, each in days if year in named or abs((each - written).days) <= _NEAR]


def _written(evidence: Evidence) -> date | None:
    try:
        return date.fromisoformat((evidence.article.written or "")[:10])
    except ValueError:
        return None
