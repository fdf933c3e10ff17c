"""The words of time: every word that a rule can name by its category, with what it stands for.

A word may be in several categories ("second" counts and measures). Ambiguous words ("may", "march", "spring", "sat")
are listed here as times; `guards` takes them out again where the text does not use them so.
"""


def words(text: str) -> frozenset[str]:
    """The words of a text, for lists of words that read better as prose."""
    return frozenset(text.split())


MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH_SHORT: dict[str, int] = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH: dict[str, int] = {name: number for number, name in enumerate(MONTHS, 1)} | MONTH_SHORT

WEEKDAY: dict[str, int] = {name: number for number, name in enumerate(WEEKDAYS)}
WEEKDAYS_PLURAL: dict[str, int] = {f"{name}s": number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_SHORT: dict[str, int] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

UNIT: dict[str, str] = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "Q", "decade": "DE", "century": "CE",
    "hour": "H", "minute": "MIN", "second": "S", "fortnight": "F", "yr": "Y",
}  # fmt: skip
UNITS: dict[str, str] = {
    "days": "D", "weeks": "W", "months": "M", "years": "Y", "quarters": "Q", "decades": "DE", "centuries": "CE",
    "hours": "H", "minutes": "MIN", "seconds": "S", "fortnights": "F", "yrs": "Y", "hrs": "H", "mins": "MIN",
}  # fmt: skip
SEASON: dict[str, str] = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU",
    "autumn": "FA", "fall": "FA", "winter": "WI", "wintertime": "WI",
}  # fmt: skip
PART: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV", "lunchtime": "MI",
}  # fmt: skip
PARTS: dict[str, str] = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
NOON: dict[str, str] = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

WORD_NUMBER: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
ORDINAL: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
NAMED_DECADE: dict[str, int] = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

# How many a vague word may stand for. The bounds are wide on purpose: they are what a reader could not call wrong.
VAGUE: dict[str, tuple[int, int]] = {
    "couple": (2, 3), "few": (2, 6), "several": (3, 9), "some": (2, 12), "many": (5, 99), "dozen": (12, 12),
    "dozens": (24, 99), "recent": (1, 9), "handful": (2, 6), "multiple": (2, 12), "coming": (1, 9), "numerous": (5, 99),
}  # fmt: skip

# Not "annual" and "quarterly": of an annual report and a quarterly loss they say the kind, not when.
FREQUENCY: dict[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip

SHIFT: dict[str, int] = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "latest": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "subsequent": 1,
}  # fmt: skip
"""Which unit is meant, counted from the present one."""

EDGE: dict[str, str] = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID",
    "late": "END", "later": "END", "end": "END", "midway": "MID",
}  # fmt: skip

NUMERALS: dict[str, tuple[int, int]] = {
    "<hour>": (1, 12),
    "<late hour>": (13, 24),
    "<late day>": (25, 31),
    "<minute>": (32, 59),
    "<count>": (60, 10**6),
}
"""Pseudo-words for numbers in figures, by the largest role that their size allows."""

CATEGORIES: dict[str, dict[str, int] | dict[str, str]] = {
    "MONTH": MONTH,
    "MONTH_SHORT": MONTH_SHORT,
    "WEEKDAY": WEEKDAY,
    "WEEKDAYS": WEEKDAYS_PLURAL,
    "WEEKDAY_SHORT": WEEKDAY_SHORT,
    "UNIT": UNIT,
    "UNITS": UNITS,
    "SEASON": SEASON,
    "PART": PART,
    "PARTS": PARTS,
    "NOON": NOON,
    "ORDINAL": ORDINAL,
    "NAMED_DECADE": NAMED_DECADE,
    "FREQUENCY": FREQUENCY,
    "VAGUE": dict.fromkeys(VAGUE, 0),
    "SHIFT": SHIFT,
    "EDGE": EDGE,
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
