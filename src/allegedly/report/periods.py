"""Days and stretches of days in words."""

from calendar import monthrange
from datetime import date

from .wording import MONTHS, day


def period(earliest: str | None, latest: str | None) -> str:
    """The days from `earliest` to `latest` (ISO dates, both inside) in as few words as say it: `5–7 October 2023`,
    `October 2023`, `2023`, `from 5 October 2023 on`; `no date` where neither is known.
    """
    if earliest is None or latest is None:
        if earliest is not None:
            return f"from {day(earliest)} on"
        return "no date" if latest is None else f"until {day(latest)}"
    if earliest == latest:
        return day(earliest)
    first, last = calendar_day(earliest), calendar_day(latest)
    if first is None or last is None:
        return f"{earliest} to {latest}"
    starts, ends = _starts(first), _ends(last)
    if starts == "year" and ends == "year":
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if starts and ends:
        return _joined(f"{MONTHS[first.month - 1]} {first.year}", f"{MONTHS[last.month - 1]} {last.year}")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(latest)}"
    return _joined(day(earliest), day(latest))


def _joined(one: str, other: str) -> str:
    """Two dates with a dash, the year of the first left out where both have the same."""
    if one == other:
        return one
    start, _, year = one.rpartition(" ")
    return f"{start if other.endswith(f' {year}') else one} – {other}"


def _starts(first: date) -> str:
    """Whether a day begins a year, a month or neither."""
    return "" if first.day > 1 else "year" if first.month == 1 else "month"


def _ends(last: date) -> str:
    if last.day < monthrange(last.year, last.month)[1]:
        return ""
    return "year" if last.month == 12 else "month"


def calendar_day(iso: str | None) -> date | None:
    """The day of an ISO date; None where there is none, or none that the calendar has from year 1 to 9999."""
    try:
        return None if iso is None else date.fromisoformat(iso)
    except ValueError:
        return None
