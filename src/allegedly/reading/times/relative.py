"""Times counted from another: "last week", "two years ago", "three days later", "the following month", "that day"."""

from datetime import date, timedelta

from .amounts import AMOUNT, APPROXIMATELY, MANY, Amount, amount, modifier, unit
from .dates import EDGE
from .grammar import Match, Rule
from .meaning import Context, Meaning, Mention, Unanchored
from .moments import Interval, add, containing, duration, grain, interval
from .quarters import same_quarter_of_last_year

_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
    "DE": "XXX", "CE": "XX",
}  # fmt: skip
_ORDER = ("D", "WE", "W", "M", "SN", "Q", "HY", "Y", "DE", "CE")
"""Units from the finest to the coarsest."""

_ONE = Amount(1, 1, True)

# Tokens back to the time that "three days later" counts from: a paragraph or so; further off it is another story.
_STORY = 120


def day_word(match: Match, context: Context) -> Meaning | None:
    """ "today", "yesterday", "the day before yesterday"."""
    step = next(_DAY_WORDS[word] for word in _DAY_WORDS if match.has(word))
    if match.has("before", "after"):
        step *= 2
    day = context.today("XXXX-XX-XX") + timedelta(step)
    return Meaning("DATE", day.isoformat(), basis=context.basis, anchor=context.anchor)


def shifted_unit(match: Match, context: Context) -> Meaning | None:
    """ "last week", "this year", "the next decade"."""
    name = unit(match)
    shift = match.number("SHIFT")
    today = context.today(_UNKNOWN[name])
    if shift < 0 and name == "W" and today.weekday() == 6:
        today += timedelta(1)  # on a Sunday "last week" is the one that ends
    return Meaning("DATE", containing(add(today, name, shift), name), basis=context.basis, anchor=context.anchor)


def this_unit(match: Match, context: Context) -> Meaning | None:
    """ "the end of the month", "for the year": of this one."""
    name = unit(match)
    today = context.today(_UNKNOWN[name])
    if match.before() == "for" and today.day <= 7 * (name == "M") + 90 * (name == "Y" and today.month <= 3):
        today = add(today, name, -1)  # early in a month or year, what is summed up "for the year" is the last one
    return Meaning("DATE", containing(today, name), basis=context.basis, anchor=context.anchor)


def past_unit(match: Match, context: Context) -> Meaning | None:
    """ "the past year", "over the last month": a length that ends today, not the calendar's last."""
    return _stretched(match, context, _ONE, unit(match))


def stretch(match: Match, context: Context) -> Meaning | None:
    """ "the past few weeks", "the next two years": a length that ends or begins today."""
    return _stretched(match, context, amount(match), unit(match))


def _stretched(match: Match, context: Context, count: Amount, name: str) -> Meaning:
    found = Meaning("DURATION", duration(count.text(), name), modifier(match), basis="date written")
    sign = match.number("SHIFT") if match.has("SHIFT") else 1 if match.has("ahead") else -1
    try:
        today = context.today("")
        far = add(today, name, count.high * (1 if sign > 0 else -1))
    except (Unanchored, ValueError, OverflowError):
        return found
    days: Interval = (today, far) if sign > 0 else (far, today)
    return found._replace(basis=context.basis, anchor=context.anchor, days=days)


def ago(match: Match, context: Context) -> Meaning | None:
    """ "two years ago": as exact as its unit. "A few weeks ago" is only somewhere in the past, within bounds."""
    count, name = amount(match), unit(match)
    if context.period == "Q" and (count, name) == (_ONE, "Y"):
        return same_quarter_of_last_year(context)
    today = context.today(_UNKNOWN.get(name, "XXXX-XX-XX"))
    return _stepped(match, today, count, name, -1)._replace(basis=context.basis, anchor=context.anchor)


def from_now(match: Match, context: Context) -> Meaning | None:
    count, name = amount(match), unit(match)
    today = context.today(_UNKNOWN.get(name, "XXXX-XX-XX"))
    return _stepped(match, today, count, name, 1)._replace(basis=context.basis, anchor=context.anchor)


def _stepped(match: Match, origin: date, count: Amount, name: str, sign: int) -> Meaning:
    """What lies so many units before or after a day."""
    vague = Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", modifier(match))
    try:
        nearest, farthest = add(origin, name, sign * count.low), add(origin, name, sign * count.high)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return vague._replace(days=(None, origin) if sign < 0 else (origin, None))
    if not count.exact:
        return vague._replace(days=(min(nearest, farthest), max(nearest, farthest)))
    if name in ("H", "MIN", "S"):
        days = (min(nearest, origin), max(nearest, origin))
        return Meaning("TIME", nearest.isoformat(), modifier(match), days=days)
    return Meaning("DATE", containing(nearest, "Y" if name in ("DE", "CE") else name), modifier(match))


def earlier(match: Match, context: Context) -> Meaning | None:
    """ "a year earlier", "three days later": counted from the time that the text spoke of last."""
    count, name = amount(match), unit(match)
    if not count.exact:
        return Meaning("DURATION", duration("X", name), modifier(match), basis="event")
    sign = -1 if match.has("earlier", "before", "previously") else 1
    if (count, name, sign) == (_ONE, "Y", -1) and context.period:
        if context.period == "Q":
            return same_quarter_of_last_year(context)
        value = f"{context.today('XXXX').year - 1:04}"
        return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)
    exact = _ORDER[: _ORDER.index(name) + 1] if name in _ORDER else ()
    origin = context.last(*exact, within=_STORY, at=match.start, aside=False)  # days count from days, not from "May"
    origin = origin or context.last("D", "M", "Q", "Y", "W", "SN", "WE", within=_STORY, at=match.start)
    first, last = interval(origin.value[:10]) if origin else (None, None)
    if origin is None or first is None or last is None:
        return Meaning("DURATION", duration(count.text(), name), modifier(match), basis="event")
    found = _stepped(match, first if sign < 0 else last, count, name, sign)
    coarse = grain(origin.value[:10])
    if coarse in ("M", "Q", "Y") and name in _ORDER and _ORDER.index(coarse) > _ORDER.index(name):
        found = found._replace(value=containing(add(first, name, sign * count.low), coarse))
    return found._replace(basis="another time", anchor=origin.id)


def next_to_mention(match: Match, context: Context) -> Meaning | None:
    """ "the following month", "the previous day", "that year", "the same day": beside or at the last such time."""
    name = unit(match)
    step = 1 if match.has("following", "next", "after") else -1 if match.has("previous", "preceding", "before") else 0
    origin = _mention_within(context, name)
    first = interval(origin.value[:10])[0] if origin else None
    if origin is not None and first is not None:
        value = containing(add(first, name, step), name)
        return Meaning("DATE", value, basis="another time", anchor=origin.id)
    if step == 0:
        return None
    value = containing(add(context.today(_UNKNOWN[name]), name, step), name)
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)


def _mention_within(context: Context, name: str) -> Mention | None:
    """The last time that is at least as exact as a unit."""
    return context.last(*_ORDER[: _ORDER.index(name) + 1])


_OWN = "the|these|those|its|his|her|their|our"
_SIDE = "last|past|previous|preceding|next|coming|following"
_WHOLE = "week|month|year|decade|century|fortnight"
_COUNTED = f"{APPROXIMATELY} {AMOUNT} UNITS|UNIT"

RULES = (
    Rule("{ earlier|later|early|late }? today|yesterday|tomorrow", day_word),
    Rule("the day before yesterday", day_word),
    Rule("the day after tomorrow", day_word),
    Rule(
        f"over|in|during|for|within|throughout|of [ the|this past|last day|{_WHOLE}|hour ]",
        past_unit,
    ),
    Rule(f"the past day|{_WHOLE}|hour", past_unit),
    Rule(f"the next {_WHOLE} or so", shifted_unit),
    Rule(f"{EDGE} the? last|this|next|current|past|coming|upcoming {_WHOLE}", shifted_unit),
    Rule(f"the? very? end|beginning|start|middle of the {_WHOLE}", this_unit),
    Rule(f"early|late|earlier|later in the {_WHOLE}", this_unit),
    Rule("for [ the week|month|year ] ,|.|<break>", this_unit),
    Rule(f"{APPROXIMATELY} {_OWN}? {_SIDE} {MANY} UNITS {{ or so }}?", stretch),
    Rule(f"{APPROXIMATELY} the|these|those? recent|coming|past UNITS", stretch),
    Rule(f"{MANY} past UNITS", stretch),
    Rule("the UNITS ahead", stretch),
    Rule(f"{_COUNTED} {{ or so | more }}? ago", ago),
    Rule("UNITS|year ago", ago),
    Rule(f"{_COUNTED} from now|today", from_now),
    Rule(f"{_COUNTED} earlier|later|previously", earlier),
    Rule("UNITS later|earlier", earlier),
    Rule(f"[ {_COUNTED} before ] .|,|<break>", earlier),
    Rule(
        "{ earlier|later|early|late }? { the following|previous|preceding|same | that } day|week|month|year|decade",
        next_to_mention,
    ),
    Rule("[ the next day ] !or", next_to_mention),
    Rule("[ the day|week|month|year before|after ] ,|.|<break>|and|when", next_to_mention),
)
