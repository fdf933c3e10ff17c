"""TIMEX3 values and the days that they cover, and steps through the calendar.

A value is ISO 8601 as far as that reaches ("2013", "2013-03", "2013-W11", "2013-03-18", "2013-03-18T14:30"), with the
additions of TIMEX3: quarters and halves ("2013-Q1", "2013-H1"), seasons ("2013-SU", northern), weekends
("2013-W11-WE"), decades ("201"), centuries ("20") and parts of the day ("2013-03-18TMO"). Dates outside of the years 1
to 9999 raise ValueError or OverflowError, as they do in `datetime`; `reader` turns these into "no time here".
"""

import calendar
import re
from datetime import date, timedelta

Interval = tuple[date | None, date | None]

_VALUE = re.compile(
    r"(?P<century>\d\d)|(?P<decade>\d{3})|(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?"
    r"|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
)
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_STEPS = {"H": "H", "MIN": "M", "S": "S"}
_LENGTHS = {"F": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y")}


def interval(value: str) -> Interval:
    """The first and the last day that a value covers; (None, None) where it names no stretch of the calendar."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None, None
    part = match.groupdict()
    if part["century"]:
        return _years(int(part["century"]) * 100, 100)
    if part["decade"]:
        return _years(int(part["decade"]) * 10, 10)
    year = int(part["year"])
    if part["day"]:
        day = date(year, int(part["month"]), int(part["day"]))
        return day, day
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        return monday + timedelta(5 if part["weekend"] else 0), monday + timedelta(6)
    if part["month"]:
        return _months(year, int(part["month"]), 1)
    if part["quarter"]:
        return _months(year, int(part["quarter"]) * 3 - 2, 3)
    if part["half"]:
        return _months(year, int(part["half"]) * 6 - 5, 6)
    if part["season"]:
        return _months(year, _SEASON_STARTS[part["season"]], 3)
    return _years(year, 1)


def _years(first: int, count: int) -> Interval:
    return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)


def _months(year: int, month: int, count: int) -> Interval:
    first = date(year, month, 1)
    return first, add_months(first, count - 1).replace(day=1) + timedelta(_length(add_months(first, count - 1)) - 1)


def _length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _length(first)))


def add(day: date, unit: str, count: int) -> date:
    """`day` moved by `count` units; parts of a day move it only by whole days."""
    if unit in ("D", "W", "F"):
        return day + timedelta(count * {"D": 1, "W": 7, "F": 14}[unit])
    if unit in ("M", "Q", "Y", "DE", "CE"):
        return add_months(day, count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit])
    return day + timedelta(int(count / {"H": 24, "MIN": 1440, "S": 86400}[unit]))


def containing(day: date, unit: str) -> str:
    """The value of the week, month, quarter, year... that a day is in."""
    if unit in ("W", "F"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "WE":
        return containing(day, "W") + "-WE"
    if unit == "M":
        return f"{day.year:04}-{day.month:02}"
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04}"
    if unit == "DE":
        return f"{day.year:04}"[:3]
    if unit == "CE":
        return f"{day.year:04}"[:2]
    return day.isoformat()


def grain(value: str) -> str:
    """The unit that a value is exact to ("" where it is none of the calendar)."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return ""
    names = {"century": "CE", "decade": "DE", "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q",
             "half": "HY", "season": "SN", "year": "Y"}  # fmt: skip
    return next(unit for part, unit in names.items() if match[part])


def duration(count: str, unit: str) -> str:
    """The value of a length of time: `count` is a number or "X"."""
    if unit in _STEPS:
        return f"PT{count}{_STEPS[unit]}"
    times, step = _LENGTHS.get(unit, (1, unit))
    if count == "X":
        return f"PX{unit if unit in ('DE', 'CE') else step}"
    return f"P{int(count) * times}{step}"


def narrowed(days: Interval, edge: str) -> Interval:
    """The third of an interval that "early", "mid" or "late" leaves; thirds, because the words promise no more."""
    first, last = days
    if first is None or last is None or first == last:
        return days
    length = (last - first).days + 1
    third = timedelta(-(-length // 3))
    if edge == "START":
        return first, first + third - timedelta(1)
    if edge == "END":
        return last - third + timedelta(1), last
    return first + timedelta(length // 3), last - timedelta(length // 3)


def on_weekday(day: date, weekday: int, direction: int) -> date:
    """The nearest such weekday on `day` or, by direction, before (-1) or after (+1) it."""
    if direction < 0:
        return day - timedelta((day.weekday() - weekday) % 7)
    return day + timedelta((weekday - day.weekday()) % 7)
