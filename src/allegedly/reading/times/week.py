"""Days by their names, seasons and feasts: "Friday", "last Tuesday", "the weekend", "this summer", "Christmas Day"."""

from datetime import date, timedelta

from .dates import EDGE, TENSE
from .grammar import Match, Rule
from .lexicon import KNOWN
from .meaning import Context, Meaning
from .moments import add_months, containing, interval, on_weekday


def weekday(match: Match, context: Context) -> Meaning | None:
    number = match.number("WEEKDAY")
    day, other = weekday_near(match, context, number, context.today(f"XXXX-WXX-{number + 1}"))
    others = (other.isoformat(),) if other else ()
    return Meaning("DATE", day.isoformat(), basis=context.basis, anchor=context.anchor, alternatives=others)


def weekday_near(match: Match, context: Context, number: int, today: date) -> tuple[date, date | None]:
    """The day meant by a weekday, and another that may be meant instead."""
    day, week = timedelta(1), timedelta(7)
    if match.has("SHIFT"):
        shift = match.number("SHIFT")
        if shift == 0:
            return on_weekday(today, 0, -1) + number * day, None
        near = on_weekday(today + shift * day, number, shift)
        if near == today - day:  # yesterday is not called "last Wednesday"
            return near - week, near
        # "next Friday", said on a Tuesday, is the coming one to some and the one after it to others.
        return near, near + week if shift > 0 and containing(near, "W") == containing(today, "W") else None
    if today.weekday() == number:
        return today, None
    direction = context.direction(match.start, match.stop)
    if direction > 0:
        return on_weekday(today, number, 1), None
    return on_weekday(today, number, -1), on_weekday(today, number, 1) if direction == 0 else None


def opening_weekday(match: Match, context: Context) -> Meaning | None:
    """ "From *Friday* to Sunday": of the week in which both are over, where the sentence looks back."""
    found = weekday(match, context)
    first = None if found is None else found.interval()[0]
    if found is None or first is None:
        return found
    last = first + timedelta(_days_between(match.number("WEEKDAY"), _weekday_at(match, match.stop + 1)))
    if last > context.today("") >= first and context.direction(match.start, match.stop) < 0:
        found = found._replace(value=(first - timedelta(7)).isoformat())
    return found._replace(alternatives=())


def closing_weekday(match: Match, context: Context) -> Meaning | None:
    """ "From Friday to *Sunday*": the next one after the first."""
    mention = context.mentions[-1] if context.mentions else None
    first = interval(mention.value)[0] if mention and mention.token == match.start - 2 else None
    if mention is None or first is None:
        return weekday(match, context)
    last = first + timedelta(_days_between(first.weekday(), match.number("WEEKDAY")))
    return Meaning("DATE", last.isoformat(), basis="another time", anchor=mention.id)


def _weekday_at(match: Match, index: int) -> int:
    return Match(match.tokens, index, index + 1).number("WEEKDAY")


def _days_between(first: int, last: int) -> int:
    return (last - first) % 7 or 7


def weeks_from_weekday(match: Match, context: Context) -> Meaning | None:
    """ "A week from Monday", "two weeks from Friday": counted from the coming one."""
    first = on_weekday(context.today("XXXX-XX-XX"), match.number("WEEKDAY"), 1)
    weeks = match.number("NUMBER") if match.has("NUMBER") else 1
    day = first + timedelta(7 * weeks)
    return Meaning("DATE", day.isoformat(), basis=context.basis, anchor=context.anchor)


def weekend(match: Match, context: Context) -> Meaning | None:
    today = context.today("XXXX-WXX-WE")
    shift = match.number("SHIFT") if match.has("SHIFT") else 0
    if shift < 0 or (shift == 0 and not match.has("this") and context.direction(match.start, match.stop) <= 0):
        # On a Saturday or Sunday "the weekend" is the one that is on; "last weekend" the one before.
        day = today if shift == 0 and today.weekday() >= 5 else today - timedelta(today.weekday() + 1)
    else:
        day = today + timedelta(7 if shift > 0 else 0)
    return Meaning("DATE", containing(day, "WE"), basis=context.basis, anchor=context.anchor)


def season(match: Match, context: Context) -> Meaning | None:
    name = match.name("SEASON")
    if match.has("YEAR"):
        return Meaning("DATE", f"{match.number('YEAR'):04}-{name}")
    today = context.today(f"XXXX-{name}")
    shift = match.number("SHIFT") if match.has("SHIFT") else 0
    year = today.year - (1 if name == "WI" and today.month <= 2 else 0)
    first, last = interval(f"{year:04}-{name}")
    if first is None or last is None:
        return None
    if match.has("year"):
        year = today.year + shift
    elif shift < 0 and last >= today and not match.has("this"):
        year -= 1
    elif shift > 0 and first <= today:
        year += 1
    elif not match.has("SHIFT") and first > today and context.direction(match.start, match.stop) <= 0:
        year -= 1
    return Meaning("DATE", f"{year:04}-{name}", basis=context.basis, anchor=context.anchor)


def feast(match: Match, context: Context) -> Meaning | None:
    words = " ".join(match.tokens.word(index) for index in range(match.start, match.stop)).replace(" ' s", "'s")
    name = max((name for name in (*KNOWN.fixed, *KNOWN.moving, *KNOWN.easter) if name in words), key=len, default="")
    if not name:
        return None
    if match.has("YEAR"):
        return Meaning("DATE", _feast_day(name, match.number("YEAR")).isoformat())
    today = context.today("XXXX-XX-XX")
    days = [_feast_day(name, year) for year in range(max(today.year - 1, 1), min(today.year + 1, 9999) + 1)]
    direction = match.number("SHIFT") if match.has("SHIFT") else context.direction(match.start, match.stop)
    chosen = min(days, key=lambda day: abs((day - today).days - TENSE * direction))
    return Meaning("DATE", chosen.isoformat(), basis=context.basis, anchor=context.anchor)


def _feast_day(name: str, year: int) -> date:
    if name in KNOWN.fixed:
        return date(year, *KNOWN.fixed[name])
    if name in KNOWN.easter:
        return _easter(year) + timedelta(KNOWN.easter[name])
    month, weekday_number, which = KNOWN.moving[name]
    if name == "election day":  # the Tuesday after the first Monday
        return on_weekday(date(year, month, 1), 0, 1) + timedelta(1)
    if which < 0:
        return on_weekday(add_months(date(year, month, 1), 1) - timedelta(1), weekday_number, -1)
    return on_weekday(date(year, month, 1), weekday_number, 1) + timedelta(7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * correction + 114, 31)
    return date(year, month, day + 1)


_FEASTS = (
    "{ christmas { eve|day }? | new year ' s day|eve | halloween | valentine ' s day | easter { sunday|monday }?"
    " | independence day | may day | veterans day | armistice day | bastille day | boxing day | thanksgiving day?"
    " | labor day | memorial day | election day | mother ' s day | father ' s day | columbus day | presidents day"
    " | good friday | palm sunday | ash wednesday | pentecost | martin luther king day | nowruz | earth day }"
)

RULES = (
    *(
        rule
        for before, joined in (("from", "to|through|until|till"), ("between", "and"))
        for rule in (
            Rule(f"{before} [ WEEKDAY ] {joined} WEEKDAY", opening_weekday),
            Rule(f"{before} WEEKDAY {joined} [ WEEKDAY ]", closing_weekday),
        )
    ),
    Rule(f"{EDGE} {{ {{ on|for? the? }}? last|this|next past|coming? }}? WEEKDAY", weekday),
    Rule("WEEKDAY last|this|next week", weekday),
    Rule("{ a week | NUMBER weeks } from WEEKDAY", weeks_from_weekday),
    Rule("the|this|last|next|past|coming this? past|coming? weekend", weekend),
    Rule(f"{EDGE} the|this|last|next|past|coming past|coming? SEASON {{ of ,? YEAR }}?", season),
    Rule(f"{EDGE} SEASON of? ,? YEAR", season),
    Rule("the early|late|mid -? SEASON", season),
    Rule(f"in|by|until|since|during [ {EDGE} SEASON ]", season),
    Rule("SEASON { of? last|this|next year }", season),
    Rule(f"{{ this|last|next }}? {_FEASTS} {{ ,? YEAR }}?", feast),
)
