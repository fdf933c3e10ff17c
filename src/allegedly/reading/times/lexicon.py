"""The categories of words that a rule can name, with what each of their members stands for."""

from ...vocabulary.time_words import time_words

KNOWN = time_words()
"""The words of time: the rules are made of them when this room is opened."""

WEEKDAY = {name: number for number, name in enumerate(KNOWN.weekdays)}

NUMERALS: dict[str, tuple[int, int]] = {
    "<hour>": (1, 12),
    "<late hour>": (13, 24),
    "<late day>": (25, 31),
    "<minute>": (32, 59),
    "<count>": (60, 10**6),
}
"""Pseudo-words for numbers in figures, by the largest role that their size allows."""

CATEGORIES: dict[str, dict[str, int] | dict[str, str]] = {
    "MONTH": {name: number for number, name in enumerate(KNOWN.months, 1)} | KNOWN.month_short,
    "MONTH_SHORT": KNOWN.month_short,
    "WEEKDAY": WEEKDAY,
    "WEEKDAYS": {f"{name}s": number for name, number in WEEKDAY.items()},
    "WEEKDAY_SHORT": KNOWN.weekday_short,
    "UNIT": KNOWN.unit,
    "UNITS": KNOWN.units,
    "SEASON": KNOWN.season,
    "PART": KNOWN.part,
    "PARTS": KNOWN.parts,
    "NOON": KNOWN.noon,
    "ORDINAL": KNOWN.ordinal,
    "NAMED_DECADE": KNOWN.named_decade,
    "FREQUENCY": KNOWN.frequency,
    "VAGUE": dict.fromkeys(KNOWN.vague, 0),
    "SHIFT": KNOWN.shift,
    "EDGE": KNOWN.edge,
}
"""Categories whose members are words; the value of a member is what the table says."""

NUMERIC: dict[str, tuple[str, ...]] = {
    "HOUR": ("<hour>", "<late hour>"),
    "DAY": ("<hour>", "<late hour>", "<late day>"),
    "NUMBER": (*NUMERALS, "<year>", "<words>", "<zero>"),
    "YEAR": ("<year>", "<year in words>"),
    "SHORT_YEAR": ("<short year>",),
    "DECADE": ("<decade>",),
    "ISO": ("<iso>",),
    "SLASHED": ("<slashed>",),
    "CLOCK": ("<clock>",),
    "RANK": ("<rank>",),
    "MERIDIEM": ("<am>", "<pm>"),
    "HALVED": ("<halved>",),
}
"""Categories of tokens that carry their own value: numbers, numeric dates, clock times."""
