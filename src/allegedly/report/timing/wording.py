"""Numbers and days in words, as page and terminal have them."""

from datetime import date

from ...schema.timing import DatedSeries

EPOCH = date(1970, 1, 1).toordinal()

Ratio = float | None


def day_number(day: date) -> float:
    """Days since 1970-01-01."""
    return float(day.toordinal() - EPOCH)


def iso(day: float) -> str:
    """The ISO date of a number of days since 1970-01-01."""
    return date.fromordinal(int(day // 1) + EPOCH).isoformat()


def length(days: float) -> str:
    """`4 days`, `1 day`, `36 hours`."""
    return _counted(days, days)


def between(low: float, high: float) -> str:
    """`0 to 4 days`, `12 to 36 hours`: both in one unit, which is hours where either is not whole days."""
    hours = 24 if _in_hours(low, high) else 1
    return f"{round(low * hours, 6):,g} to {_counted(high, low)}"


def _counted(days: float, beside: float) -> str:
    """A length in the unit that it and another have in common."""
    count, unit = (round(days * 24, 6), "hour") if _in_hours(days, beside) else (days, "day")
    return f"1 {unit}" if count == 1 else f"{count:,g} {unit}s"


def _in_hours(*days: float) -> bool:
    """Whether lengths are whole hours, and not whole days."""
    if all(each == round(each) for each in days):
        return False
    return all(abs(each * 24 - round(each * 24)) < 1e-6 for each in days)


def number(value: float) -> str:
    """Two digits that count, without an exponent: `0.75`, `6.4`, `31`, `1,200`."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) < 0.0001:
        return "under 0.0001" if value > 0 else f"{value:.1g}"
    written = f"{value:.2g}" if abs(value) < 10 else f"{value:.3g}"
    return written.removesuffix(".0")


def ratio(value: Ratio) -> str:
    """A rate ratio; without an upper end where there is none."""
    if value is None:
        return "no limit"
    return "over 1,000" if value > 1000 else number(value)


def p_value(value: float) -> str:
    """`0.70`, `0.0075`, `0.000081`, `under 0.000001`."""
    if value < 1e-6:
        return "under 0.000001"
    return f"{value:.2f}" if value >= 0.095 else f"{value:.{1 - _exponent(value)}f}"


def p_is(value: float) -> str:
    """`p = 0.70`, `p < 0.000001`."""
    return "p < 0.000001" if value < 1e-6 else f"p = {p_value(value)}"


def _exponent(value: float) -> int:
    return int(f"{value:e}".partition("e")[2])


def how_often(value: float) -> str:
    """A probability as a layperson has it: `70 times in 100`, `about once in 12,000 times`."""
    if value >= 0.995:
        return "practically always"
    if value >= 0.015:
        return f"{round(100 * value)} times in 100"
    if value < 1e-6:
        return "less than once in a million times"
    times = 1 / value
    digits = len(str(round(times))) - 2
    return f"about once in {round(times, -max(digits, 0)):,.0f} times"


def within(window: float, lag: float) -> str:
    """`within 4 days after`, `from 2 days before to 5 days after`, as the window lies beside an event of the first."""
    high = lag + window
    if lag == 0:
        return f"within {length(window)} after" if window else "at the same time as"
    if window == 0:
        return f"{length(abs(lag))} {'after' if lag > 0 else 'before'}"
    if lag > 0:
        return f"{between(lag, high)} after"
    if high <= 0:
        return f"{between(abs(high), -lag)} before"
    return f"from {length(-lag)} before to {length(high)} after"


def period(series: DatedSeries) -> str:
    """When a series was watched, from end to end."""
    return f"{iso(series.observed[0][0])} to {iso(series.observed[-1][1])}"


def sentence(words: str) -> str:
    """Words with a capital in front and an end behind."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")
