"""Cells: what one text of a table says of a date, whatever way it is written.

This is the careful reader, for one cell at a time; `iso_dates` reads the common case for many cells at once.
"""

import re
from datetime import date
from typing import NamedTuple

from ..vocabulary.time_words import time_words

MISSING, UNREADABLE, YEAR, MONTH, DAY, MOMENT, ZONED = range(7)
"""What a cell holds: nothing, no date, a year, a month, a day, a time of day, a time of day with its time zone."""

NO_DAY = float("nan")
EPOCH = date(1970, 1, 1).toordinal()
_NOTHING = {"", "-", "--", "?", "na", "n/a", "#n/a", "nan", "nat", "null", "none", "unknown"}

_MONTHS = {
    written: number
    for number, name in enumerate(time_words().months, start=1)
    for written in (name, name[:3], f"{name[:3]}.", *(("sept", "sept.") if number == 9 else ()))
}
_NAME = r"(?P<name>[A-Za-z]{3,9}\.?)"
_DAY_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_NAME},?[ -](?P<year>\d{{4}})",
        rf"{_NAME}[ -](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[ -](?P<year>\d{{4}})",
    )
)
_MONTH_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})/(?P<year>\d{4})",
        rf"{_NAME},?[ -](?P<year>\d{{4}})",
    )
)
_YEAR = re.compile(r"(?P<year>\d{4})")
_EITHER_ORDER = re.compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})")
_CLOCK = re.compile(
    r"[T ]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r" ?(?P<half>[AaPp]\.?[Mm]\.?)? ?(?P<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?"
)


class Cell(NamedTuple):
    """The first and the last day that a cell can mean, as days since 1970-01-01, and its `kind`.

    `swapped` is the day with day and month exchanged, where the writing leaves their order open: NaN where there is no
    such day. `first` is then the reading with the day first, and NaN likewise. Otherwise `swapped` equals `first`.
    """

    kind: int
    first: float = NO_DAY
    last: float = NO_DAY
    swapped: float = NO_DAY


def read_cell(text: str) -> Cell:
    """Read one cell without its outer spaces; kind `UNREADABLE` for anything that is no date."""
    if text.lower() in _NOTHING:
        return Cell(MISSING)
    for pattern in (*_DAY_FORMS, _EITHER_ORDER):
        if match := pattern.match(text):
            return _on_a_day(match, text[match.end() :])
    for pattern in _MONTH_FORMS:
        if match := pattern.fullmatch(text):
            return _in_a_month(match)
    if match := _YEAR.fullmatch(text):
        year = int(match["year"])
        return _spell(YEAR, _day(year, 1, 1), _day(year, 12, 31))
    return Cell(UNREADABLE)


def _on_a_day(match: re.Match[str], rest: str) -> Cell:
    year = int(match["year"])
    if "mark" in match.re.groupindex:
        one, two = int(match["one"]), int(match["two"])
        first, swapped = _day(year, two, one), _day(year, one, two)
        if match["mark"] == ".":  # with points, the day comes first wherever that is written
            swapped = first
    else:
        first = swapped = _day(year, _month(match), int(match["day"]))
    if first != first and swapped != swapped:
        return Cell(UNREADABLE)
    if not rest:
        return Cell(DAY, first, first, swapped)
    clock = _CLOCK.fullmatch(rest)
    share = _share(clock) if clock else NO_DAY
    if clock is None or share != share:
        return Cell(UNREADABLE)
    away = _away(clock["zone"] or "")
    moment = first + share - away
    return Cell(ZONED if clock["zone"] else MOMENT, moment, moment, swapped + share - away)


def _share(clock: re.Match[str]) -> float:
    """The time of day as a share of the day; NaN where the clock has no such time."""
    hour, minute, second = int(clock["hour"]), int(clock["minute"]), int(clock["second"] or 0)
    if clock["half"]:
        if not 1 <= hour <= 12:
            return NO_DAY
        hour = hour % 12 + (12 if clock["half"][0] in "Pp" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return NO_DAY
    return (hour * 3600 + minute * 60 + second + float(f"0.{clock['fraction'] or 0}")) / 86_400


def _away(zone: str) -> float:
    """How far the zone's clock is ahead of UTC, as a share of the day."""
    if zone[:1] not in ("+", "-"):
        return 0.0
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return (-minutes if zone[0] == "-" else minutes) / 1440


def _in_a_month(match: re.Match[str]) -> Cell:
    year, month = int(match["year"]), _month(match)
    following = _day(year + month // 12, month % 12 + 1, 1) if 1 <= month <= 12 else NO_DAY
    return _spell(MONTH, _day(year, month, 1), following - 1)


def _month(match: re.Match[str]) -> int:
    if "name" in match.re.groupindex:
        return _MONTHS.get(match["name"].lower(), 0)
    return int(match["month"])


def _day(year: int, month: int, day: int) -> float:
    try:
        return float(date(year, month, day).toordinal() - EPOCH)
    except ValueError:
        return NO_DAY


def _spell(kind: int, first: float, last: float) -> Cell:
    return Cell(kind, first, last, first) if first == first and last == last else Cell(UNREADABLE)
