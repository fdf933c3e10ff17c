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
    if days != round(days) and days * 24 == round(days * 24):
        return f"{days * 24:,g} hours"
    return "1 day" if days == 1 else f"{days:,g} days"


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
    if lag == 0:
        return f"within {length(window)} after" if window else "at the same time as"
    if lag > 0:
        return f"{lag:g} to {length(lag + window)} after"
    if lag + window <= 0:
        return f"{-lag - window:g} to {length(-lag)} before"
    return f"from {length(-lag)} before to {length(lag + window)} after"


def period(series: DatedSeries) -> str:
    """When a series was watched, from end to end."""
    return f"{iso(series.observed[0][0])} to {iso(series.observed[-1][1])}"


def sentence(words: str) -> str:
    """Words with a capital in front and an end behind."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")
