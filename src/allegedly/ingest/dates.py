"""Dates on a line of their own: the day an article was written, as it says so itself."""

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from ..errors import UsageError
from ..vocabulary.layout_words import layout_words
from ..vocabulary.time_words import time_words

MONTHS = {spelt: number for number, name in enumerate(time_words().months, 1) for spelt in layout_words().months[name]}
WEEKDAYS = time_words().weekdays

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
DAY = r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
DATE_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"{DAY}[ \-](?:of |de )?{MONTH},?(?: de)?[ \-]{YEAR}",
        rf"\b{MONTH} {DAY}(?:,| ,)? ?{YEAR}",
        rf"\b{YEAR}[ /]{MONTH}[ /]{DAY}\b",
        rf"\b{YEAR}/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)\b",
    )
)
NUMERIC = re.compile(r"\b(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)\b")
WEEKDAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
AROUND = re.compile(
    r"\b(?:first |last )?(?:published|posted|updated|modified|written|created|date|issued|released)\b|\bdate[ -]?line\b"
    r"|\bfor immediate release\b|\b\d{1,3} (?:minute|hour|day|week)s? ago\b"
    r"|(?:\b|T)[0-2]?\d[:.h][0-5]\d(?:[:.][0-5]\d)?(?: ?[ap]\.?m)?\b|\b[01]?\d ?[ap]\.?m\b\.?|\b[ap]\.?m\b\.?"
    r"|\b(?:gmt|utc|bst|cet|cest|eet|eest|est|edt|cst|cdt|pst|pdt|mst|mdt|ist|et|local time)\b(?:[+-]\d{1,2})?"
    r"|[+-]\d\d:?\d\d\b|\b\d{1,2} ?-?min(?:ute)?s?(?: read)?\b|\b(?:on|at|the|of|and)\b|[TZ]\b",
    re.IGNORECASE,
)
"""What may stand around a date on its line: what was done on it, a time, a zone, the reading time."""
PLACE_OR_PAPER = re.compile(r"\A[A-Z][\w.'’-]{2,}(?: [A-Z&][\w.'’-]*){0,4}, (?=\S)")
"""The place that an article was sent from, or the paper that brought it, before the day on a line of their own."""


class Dated(NamedTuple):
    """A date as written: every day that it may mean (one, or two where day and month could be swapped) and its place.

    The likelier reading comes first; `firm` says that it can be taken without other evidence.
    """

    days: tuple[datetime.date, ...]
    firm: bool
    start: int
    end: int


def date_in(line: str) -> Dated | None:
    """The first full date of a line, or None. A weekday on the line settles which of two readings is meant."""
    found = [dated for dated in (*spelled(line), *numeric(line)) if dated.days]
    if not found:
        return None
    first = min(found, key=lambda dated: (dated.start, -dated.end))
    weekday = WEEKDAY.search(line)
    if weekday and len(first.days) > 1:
        fitting = tuple(day for day in first.days if WEEKDAYS[day.weekday()].startswith(weekday[1].lower()))
        if fitting:
            return first._replace(days=fitting, firm=True)
    return first


def spelled(line: str) -> Iterable[Dated]:
    """Dates whose month is a word or whose order is fixed by a standard."""
    for form in DATE_FORMS:
        for match in form.finditer(line):
            month = match["month"].lower()
            day = calendar_day(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))
            if day:
                yield Dated((day,), True, *match.span())


def numeric(line: str) -> Iterable[Dated]:
    """Dates like 16.01.2024. With dots the day comes first; with slashes or hyphens either may."""
    for match in NUMERIC.finditer(line):
        year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
        either = [calendar_day(year, second, first), calendar_day(year, first, second)]
        days = tuple(dict.fromkeys(day for day in either if day))
        yield Dated(days, len(days) == 1 or match["mark"] == ".", *match.span())


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing else but what goes with dates: a weekday, a time, "Published on", and a
    place or a paper before it: "CARROW, Sept. 9, 2024", "Hallam Post, 14 May 2025"."""
    if date_in(line) is None:
        return False
    rest = WEEKDAY.sub(" ", PLACE_OR_PAPER.sub("", line))
    while (dated := date_in(rest)) is not None:
        rest = f"{rest[: dated.start]} {rest[dated.end :]}"
    return not any(character.isalnum() for character in AROUND.sub(" ", rest))


def checked_day(written: str) -> str:
    """Check a day that the user gave. Raises UsageError where it is no ISO date."""
    try:
        if isinstance(written, str) and ISO_DAY.fullmatch(written):
            return datetime.date.fromisoformat(written).isoformat()
    except ValueError:
        pass
    raise UsageError("the date written must be a day like 2024-01-31", remedy="Give year, month and day with hyphens")


def settle(dated: Dated, evidence: Iterable[datetime.date]) -> datetime.date | None:
    """Choose between the readings of a date: by other evidence for the same article, else by custom, else None.

    Evidence settles it where it lies within a week of exactly one reading: mails and pages are dated close to the day.
    """
    if len(dated.days) == 1:
        return dated.days[0]
    near = [day for day in dated.days if any(abs((day - other).days) <= 7 for other in evidence)]
    if len(near) == 1:
        return near[0]
    return dated.days[0] if dated.firm else None
