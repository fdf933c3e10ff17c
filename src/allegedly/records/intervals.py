"""Days as numbers and as texts: what a user types, and what is shown again."""

import re
from datetime import date, timedelta

from ..errors import UsageError
from .cells import DAY, EPOCH, MONTH, YEAR, read_cell

_LENGTH = re.compile(r"(?P<number>\d+(?:\.\d+)?|\.\d+) ?(?P<unit>[hdw]?)")
_DAYS = {"h": 1 / 24, "": 1.0, "d": 1.0, "w": 7.0}
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def days_of(text: str, what: str = "window") -> float:
    """`14d`, `36h`, `2w` or a plain number of days, as days; a sign in front is kept. Raises UsageError."""
    sign = -1.0 if text.startswith("-") else 1.0
    match = _LENGTH.fullmatch(text.lstrip("+-").strip().lower())
    if not match:
        raise UsageError(f"{what} is no length of time", remedy="Give hours, days or weeks, such as 36h, 14d or 2w")
    return sign * float(match["number"]) * _DAYS[match["unit"]]


def spell(text: str, what: str = "observed") -> tuple[float, float]:
    """`2019-01-01..2021-12-31` as the first and the last day, as days since 1970-01-01.

    A month or a year stands for all its days: `2019..2021`. A single date is itself, or all days of its month or year.
    Raises UsageError.
    """
    start, mark, end = text.partition("..")
    first, last = _days(start, what), _days(end if mark else start, what)
    if last[1] < first[0]:
        raise UsageError(f"{what} ends before it starts", remedy="Give START..END")
    return first[0], last[1]


def _days(text: str, what: str) -> tuple[float, float]:
    cell = read_cell(text.strip())
    if cell.kind not in (YEAR, MONTH, DAY) or not _ISO.fullmatch(text.strip()):
        raise UsageError(f"{what} is no date", remedy="Give dates such as 2019-01-31, 2019-01 or 2019")
    return cell.first, cell.last


def iso(day: float) -> str:
    """The ISO date of a number of days since 1970-01-01, with the time of day where it has one."""
    whole = int(day // 1)
    told = date.fromordinal(whole + EPOCH).isoformat()
    minutes = round((day - whole) * 1440)
    if minutes == 1440:
        return iso(whole + 1.0)
    return told if minutes == 0 else f"{told} {timedelta(minutes=minutes).seconds // 3600:02}:{minutes % 60:02}"
