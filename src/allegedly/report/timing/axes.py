"""Axes: where to put the marks of a scale of time or of numbers, few enough to be read on a telephone."""

import math
from datetime import date

from markupsafe import Markup

from .svg import Scale, line, text
from .wording import EPOCH, day_number

MOST = 5
"""Marks on an axis: five dates fit beside each other at the width of a telephone."""

MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


def time_axis(scale: Scale, y: float) -> list[Markup]:
    """The axis of a picture over time: firsts of months or years, or days where the time is short."""
    found = [line(scale.start, y, scale.end, y, "axis")]
    for day, words in _dates(scale.low, scale.high):
        x = scale(day)
        found.append(line(x, y, x, y + 5, "axis"))
        found.append(text(words, x, y + 23, anchor=_anchor(x, scale), class_="tick"))
    return found


def number_axis(scale: Scale, y: float) -> list[Markup]:
    """The axis of a picture over numbers."""
    found = [line(scale.start, y, scale.end, y, "axis")]
    for value in numbers(scale.low, scale.high):
        x = scale(value)
        found.append(line(x, y, x, y + 5, "axis"))
        found.append(text(f"{value:g}".replace("-", "−"), x, y + 23, anchor=_anchor(x, scale), class_="tick"))
    return found


def numbers(low: float, high: float) -> list[float]:
    """Round numbers from `low` to `high`, at most seven of them."""
    rough = (high - low) / (MOST + 1)
    if rough <= 0:
        return [low]
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * unit for factor in (1, 2, 5, 10) if factor * unit >= rough * (1 - 1e-9))
    first = math.ceil(low / step - 1e-9)
    return [round(number * step, 10) + 0.0 for number in range(first, math.floor(high / step + 1e-9) + 1)]


def _dates(low: float, high: float) -> list[tuple[float, str]]:
    if high - low < 70:
        step = max(1, math.ceil((high - low) / MOST))
        return [(float(day), _short(day)) for day in range(math.ceil(low), math.floor(high) + 1, step)]
    first, last = date.fromordinal(math.floor(low) + EPOCH), date.fromordinal(math.floor(high) + EPOCH)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    step = next((each for each in MONTH_STEPS if len(months) / each <= MOST), MONTH_STEPS[-1])
    starts = [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
    form = "%Y" if step >= 12 else "%Y-%m"
    return [(day_number(start), start.strftime(form)) for start in starts if low <= day_number(start) <= high]


def _short(day: int) -> str:
    return date.fromordinal(day + EPOCH).isoformat()[5:]


def _anchor(x: float, scale: Scale) -> str:
    """Words near an end are kept inside of the picture."""
    if x - scale.start < 40:
        return "start"
    return "end" if scale.end - x < 40 else "middle"
