"""Dates of the calendar: "Friday, 13 October 1989", "Oct. 13", "late 2017", "the 1990s", "2003-2009", "05/10/2023"."""

import re
from datetime import date, timedelta

from .grammar import Match, Rule
from .lexicon import KNOWN
from .meaning import Context, Meaning, Mention
from .moments import add_months, containing, grain, interval
from .tokens import Tokens

EDGE = (
    "{ the? early|earlier|late|later|mid|middle -? in? of? the? | the? very? end|beginning|start|middle|turn of the? }?"
)
"""What narrows a date, as part of the expression."""

_MONTH = "{ MONTH_SHORT . | MONTH }"
DAY_MONTH = f"{{ {_MONTH} the? DAY|RANK|ORDINAL | DAY|RANK|ORDINAL of? MONTH }}"
_WEEKDAY = "{ WEEKDAY|WEEKDAY_SHORT .? ,? the? }?"
_YEAR = "YEAR|SHORT_YEAR"

# Tokens that a named year reaches forward to months that name none: about a sentence.
_SENTENCE = 25

# And from the time that opens one sentence to that which opens another: a few sentences.
_TALE = 80

# Days by which a tense outweighs nearness: more than a season, less than half a year, for "will" may govern another
# verb than the date's.
TENSE = 100

# A bare month this many months back is taken for the coming one: without a tense to go by, and against a past one.
_TOO_LONG_AGO = {0: 6, -1: 10}


def full_year(match: Match) -> int:
    """The year that a match names; of two digits, 50 to 99 are the last century's and the others this one's."""
    if match.has("YEAR"):
        return match.number("YEAR")
    short = match.number("SHORT_YEAR")
    return short + (1900 if short >= 50 else 2000)


def month_day(match: Match, context: Context) -> Meaning:
    month, day = match.number("MONTH"), _day_number(match)
    if match.has("YEAR", "SHORT_YEAR"):
        return _day_of_year(full_year(match), month, day)
    if (month, day) == (9, 11) and match.after() in KNOWN.attacks:
        return _day_of_year(2001, month, day)
    return _day_without_year(match, context, month, day)


def _day_number(match: Match) -> int:
    """The day of the month: the number next to the month's name."""
    month = match.places("MONTH")[0]
    places = match.places("DAY") + match.places("RANK")
    if not places:
        return match.number("ORDINAL")
    return match.tokens.values[min(places, key=lambda index: (abs(index - month), index < month))]


def _day_of_year(year: int, month: int, day: int) -> Meaning:
    """A full date; one that no calendar has ("30 February 2020") is kept as it stands, without days."""
    found = _day(year, month, day)
    if found is None:
        return Meaning("DATE", f"{year:04}-{month:02}-{day:02}", days=(None, None))
    return Meaning("DATE", found.isoformat())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_without_year(match: Match, context: Context, month: int, day: int) -> Meaning:
    """A day of the year that the tense asks for or, where it says nothing, of the nearest year."""
    today = context.today(f"XXXX-{month:02}-{day:02}")
    named = _named_year(match, context) or _year_told_of(match, context)
    direction = match.number("SHIFT") if match.has("SHIFT") else context.direction(match.start, match.stop)
    if named is not None and int(named.value[:4]) < today.year and direction <= 0:
        found = _day_of_year(int(named.value[:4]), month, day)
        return found._replace(basis="another time", anchor=named.id)
    # 29 February may be up to eight years away.
    years = range(max(today.year - 8, 1), min(today.year + 8, 9999) + 1)
    choices = [choice for year in years if (choice := _day(year, month, day)) is not None]
    if match.before() == "since":
        choices = [choice for choice in choices if choice <= today]
    if not choices:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}", days=(None, None))
    chosen = min(choices, key=lambda choice: abs((choice - today).days - TENSE * direction))
    return Meaning("DATE", chosen.isoformat(), basis=context.basis, anchor=context.anchor)


def _named_year(match: Match, context: Context) -> Mention | None:
    """The year, or the month with its year, that the same sentence names before."""
    named = context.last("Y", "M", within=_SENTENCE, at=match.start)
    if (
        named is None
        or named.counted
        or any(match.tokens.ends_sentence(index) for index in range(named.token + 1, match.start))
    ):
        return None
    return named


def _year_told_of(match: Match, context: Context) -> Mention | None:
    """The time in a past year that opens a sentence before this one, where each sentence opens with its time: "In 2019
    the council voted. *In March* the builders came."
    """
    told = context.mentions[-1] if context.mentions else None
    dated = ("Y", "M", "D") if told is not None and told.compared else ("Y", "M")
    if told is None or told.counted or grain(told.value[:10]) not in dated:
        return None
    if match.start - told.token > _TALE or not (_opens(match.tokens, match.start) and _opens(match.tokens, told.token)):
        return None
    apart = any(match.tokens.word(index) == "<break>" for index in range(told.token, match.start))
    return None if apart else told


def _opens(tokens: Tokens, place: int) -> bool:
    """Whether a time opens its sentence: "*In March* the", "*By* 2019 the"."""
    return tokens.word(place - 1) in ("by", "during", "in", "on") and tokens.ends_sentence(place - 2)


def month_day_of_shifted_year(match: Match, context: Context) -> Meaning | None:
    """ "5 October last year"."""
    month, day = match.number("MONTH"), _day_number(match)
    year = context.today(f"XXXX-{month:02}-{day:02}").year + match.number("SHIFT")
    return _day_of_year(year, month, day)._replace(basis=context.basis, anchor=context.anchor)


def days_of_month(match: Match, context: Context) -> Meaning | None:
    """ "3-5 October 2023": a range of days."""
    month = match.number("MONTH")
    places = sorted(match.places("DAY") + match.places("RANK"))
    first, last = (match.tokens.values[index] for index in places[:2])
    if match.has("YEAR", "SHORT_YEAR"):
        found = _day_of_year(full_year(match), month, first)
    else:
        found = _day_without_year(match, context, month, first)
    start = found.interval()[0]
    end = _day(start.year, month, last) if start else None
    if start is None or end is None or end <= start:
        return None
    return found._replace(value=f"{start.isoformat()}/{end.isoformat()}", days=(start, end))


def further_day(match: Match, context: Context) -> Meaning | None:
    """ "April 24 and 25", "April 24 and again on the 26th": the second day."""
    mention = context.mentions[-1] if context.mentions else None
    day = interval(mention.value)[0] if mention and match.start - mention.token <= 6 else None
    number = match.number("RANK" if match.has("RANK") else "DAY")
    further = _day(day.year, day.month, number) if day else None
    if mention is None or further is None:
        return None
    return Meaning("DATE", further.isoformat(), basis="another time", anchor=mention.id)


def month_and_year(match: Match, context: Context) -> Meaning | None:
    return Meaning("DATE", containing(date(full_year(match), match.number("MONTH"), 1), "M"))


def month_of_shifted_year(match: Match, context: Context) -> Meaning | None:
    """ "October last year"."""
    month = match.number("MONTH")
    year = context.today(f"XXXX-{month:02}").year + match.number("SHIFT")
    return Meaning("DATE", containing(date(year, month, 1), "M"), basis=context.basis, anchor=context.anchor)


def month_alone(match: Match, context: Context) -> Meaning | None:
    """ "October", "last October": by the year that the sentence names, by the words before it, by the tense."""
    month = match.number("MONTH")
    today = context.today(f"XXXX-{month:02}")
    if match.has("SHIFT") and not match.has("week"):
        back = {-1: (today.month - month - 1) % 12 + 1, 0: today.month - month, 1: (today.month - month) % 12 - 12}[
            match.number("SHIFT")
        ]
        return _month_back(today, back, context)
    named = _named_year(match, context) or _year_told_of(match, context)
    direction = context.direction(match.start, match.stop)
    if named is not None and int(named.value[:4]) < today.year and direction <= 0:
        value = containing(date(int(named.value[:4]), month, 1), "M")
        return Meaning("DATE", value, basis="another time", anchor=named.id)
    back = (today.month - month) % 12
    if direction > 0:
        back = -((month - today.month) % 12)
    elif back > _TOO_LONG_AGO[direction] and match.before() != "since":
        back -= 12
    return _month_back(today, back, context)


def _month_back(today: date, months: int, context: Context) -> Meaning:
    first = add_months(today.replace(day=1), -months)
    return Meaning("DATE", containing(first, "M"), basis=context.basis, anchor=context.anchor)


def week_of_month(match: Match, context: Context) -> Meaning | None:
    """ "the first week of April", "the last week of May 2012": seven days, kept under the month's value."""
    month = month_and_year(match, context) if match.has("YEAR") else month_alone(match, context)
    first, last = month.interval() if month else (None, None)
    number = match.number("ORDINAL") if match.has("ORDINAL") else 0
    if month is None or first is None or last is None or number > 4:
        return None
    start = first + timedelta(7 * number - 7) if number else last - timedelta(6)
    return month._replace(days=(start, start + timedelta(6)))


def week_of_day(match: Match, context: Context) -> Meaning | None:
    """ "the week of 6 May": the one that the day is in; "the week beginning 6 May": seven days from there."""
    found = month_day(match, context)
    day = found.interval()[0]
    if day is None:
        return None
    days = None if match.has("of") else (day, day + timedelta(6))
    return found._replace(value=containing(day, "W"), days=days)


def year(match: Match, context: Context) -> Meaning | None:
    return Meaning("DATE", f"{full_year(match):04}")


def years(match: Match, context: Context) -> Meaning | None:
    """ "2003-2009", "1998-99": a range of years."""
    first = match.number("YEAR")
    last = match.tokens.values[match.stop - 1]
    if last < 100:
        last += first // 100 * 100
    if last <= first:
        return None
    return Meaning("DATE", f"{first:04}/{last:04}", days=(date(first, 1, 1), date(last, 12, 31)))


def decade(match: Match, context: Context) -> Meaning | None:
    first = 1900 + 10 * match.number("NAMED_DECADE") if match.has("NAMED_DECADE") else match.number("DECADE")
    return Meaning("DATE", f"{first // 10:03}")


def century(match: Match, context: Context) -> Meaning | None:
    number = match.number("RANK") if match.has("RANK") else match.number("ORDINAL")
    return Meaning("DATE", f"{number - 1:02}") if number <= 40 and match.after() not in ("bc", "bce") else None


def iso(match: Match, context: Context) -> Meaning | None:
    raw = match.raw("ISO")
    found = _day_of_year(*(int(part) for part in raw[:10].split("-")))
    if "T" not in raw or found.days is not None:
        return found
    return Meaning("TIME", found.value + raw[10:16], days=found.interval())


def slashed(match: Match, context: Context) -> Meaning | None:
    """A date in figures. Which number is the day is taken from its dots, or from the article's other such dates."""
    first, second, *rest = (int(part) for part in re.split(r"[/.-]", match.raw("SLASHED")))
    day_first = True if "." in match.raw("SLASHED") else context.day_first
    orders = [(second, first), (first, second)]
    possible = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    if not day_first:  # where nothing says, as in the American wires
        possible.reverse()
    if rest:
        year = rest[0] if rest[0] > 99 else rest[0] + (1900 if rest[0] >= 50 else 2000)
        readings = [_day_of_year(year, month, day) for month, day in possible]
    else:
        readings = [_day_without_year(match, context, month, day) for month, day in possible]
    if not readings:
        return None
    others = tuple(reading.value for reading in readings[1:] if reading.value != readings[0].value)
    return readings[0]._replace(alternatives=others if day_first is None else ())


RULES = (
    Rule(f"{_WEEKDAY} {DAY_MONTH} ,? of? {_YEAR}", month_day),
    Rule(f"{_WEEKDAY} {DAY_MONTH} of? last|this|next year", month_day_of_shifted_year),
    Rule(f"{{ about|around }}? {_WEEKDAY} {DAY_MONTH}", month_day),
    Rule(f"last|this|next {DAY_MONTH}", month_day),
    Rule(f"{_MONTH} DAY|RANK -|to DAY|RANK {{ ,? {_YEAR} }}?", days_of_month),
    Rule(f"DAY|RANK -|to|and DAY|RANK MONTH {{ ,? {_YEAR} }}?", days_of_month),
    Rule("MONTH DAY and|, [ DAY ] !MONTH|UNITS|UNIT|NUMBER|-|WORD", further_day),
    Rule("MONTH . DAY and|, [ DAY ] !MONTH|UNITS|UNIT|NUMBER|-|WORD", further_day),
    *(
        Rule(f"{first} and {between} [ RANK ] !MONTH|UNITS|UNIT|NUMBER|-|of|WORD", further_day)
        for first in ("MONTH DAY|RANK", "DAY|RANK MONTH")
        for between in ("the", "on the", "again on the", "then on the")
    ),
    Rule(f"{EDGE} {_MONTH} ,? of? {_YEAR}", month_and_year),
    Rule(f"{EDGE} MONTH of? last|this|next year", month_of_shifted_year),
    Rule(f"{EDGE} {{ this|last|next past|coming? }}? MONTH", month_alone),
    Rule("the ORDINAL|last|final week of|in MONTH ,? YEAR?", week_of_month),
    Rule(f"the week of|beginning|starting on? {_WEEKDAY} {DAY_MONTH} {{ ,? {_YEAR} }}?", week_of_day),
    Rule(f"{EDGE} {{ fiscal -? }}? YEAR {{ and beyond | or later }}?", year),
    Rule("{ the? year|years }? YEAR", year),
    Rule(f"{EDGE} fiscal SHORT_YEAR", year),
    Rule("YEAR -|/ YEAR|NUMBER", years),
    Rule("the? { early|late|mid|middle -? }? DECADE|NAMED_DECADE", decade),
    Rule("the? { early|late|mid|middle -? }? RANK|ORDINAL -? century", century),
    Rule("ISO", iso),
    Rule("SLASHED", slashed),
)
