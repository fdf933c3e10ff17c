"""Times of day: "10 p.m. Wednesday", "Friday night", "noon", "last night", "14:30"."""

from datetime import date, timedelta

from .dates import DAY_MONTH, days_of_month, month_day
from .grammar import Match, Rule
from .meaning import Context, Meaning, Unanchored
from .moments import grain, interval
from .week import weekday_near

# Tokens back to the day that a bare "at noon" is of: a sentence or two.
_STORY = 40

_RANGE = frozenset({"and", "to", "until", "-"})
_BEFORE_DAY = frozenset({"gmt", "local", "on", "time"})
_LONGEST_RANGE = 7
"""Tokens of "and 4 a.m. local time on" before the day that both times belong to."""


def _day(match: Match, context: Context) -> Meaning:
    """The day that a time of day belongs to."""
    behind = _day_behind(match) if match.after() in _RANGE and not match.has("WEEKDAY", "MONTH") else None
    if behind is not None:
        return _day(behind, context)
    if match.has("MONTH"):
        return month_day(match, context)
    today = context.today(f"XXXX-WXX-{match.number('WEEKDAY') + 1}" if match.has("WEEKDAY") else "XXXX-XX-XX")
    counted = Meaning("DATE", today.isoformat(), basis=context.basis, anchor=context.anchor)
    if match.has("WEEKDAY"):
        return counted._replace(value=weekday_near(match, context, match.number("WEEKDAY"), today)[0].isoformat())
    step = -1 if match.has("yesterday", "last", "previous") else 1 if match.has("tomorrow", "next", "following") else 0
    if not match.has("today", "tonight", "this", "yesterday", "tomorrow", "last"):
        spoken = context.last("D", within=_STORY, at=match.start, aside=False)
        if _tells_of_another_time(match, context, today):
            raise Unanchored("XXXX-XX-XX")
        if spoken is not None:
            today = date.fromisoformat(spoken.value[:10])
            counted = Meaning("DATE", "", basis="another time", anchor=spoken.id)
    return counted._replace(value=(today + timedelta(step)).isoformat())


def _day_behind(match: Match) -> Match | None:
    """The day behind a range's second time: "2 a.m. and 4 a.m. *on Sunday*"."""
    tokens = match.tokens
    for index in range(match.stop + 1, match.stop + _LONGEST_RANGE):
        one = Match(tokens, index, index + 1)
        if one.has("WEEKDAY") or tokens.word(index) in ("yesterday", "today", "tomorrow"):
            return one
        if not one.has("HOUR", "CLOCK", "MERIDIEM", "NOON") and tokens.word(index) not in _BEFORE_DAY:
            return None
    return None


def _tells_of_another_time(match: Match, context: Context, today: date) -> bool:
    """Whether the time named last is a week, a month or a year that today is not in: the day is one of those."""
    named = context.last("D", "W", "M", "Y", within=_STORY, at=match.start)
    if named is not None and grain(named.value[:10]) == "D":
        return False
    first, last = interval(named.value) if named is not None else (None, None)
    return first is not None and last is not None and not first <= today <= last


def _timed(match: Match, context: Context, time: str) -> Meaning:
    try:
        day = _day(match, context)
    except Unanchored as gap:
        raise Unanchored(f"{gap.value}T{time}") from None
    return day._replace(type="TIME", value=f"{day.value}T{time}", days=day.interval())


def _time(match: Match) -> str:
    """The time as hours and minutes; empty where there is no such time ("25:10", "14 a.m.")."""
    if match.has("NOON"):
        return match.name("NOON")
    hour, minute = match.number("HOUR") if match.has("HOUR") else 0, 0
    if match.has("CLOCK"):
        hour, minute = (int(part) for part in _hours_and_minutes(match.raw("CLOCK")))
    if match.has("MERIDIEM"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if match.has("<pm>") else 0)
    elif match.has("PART") and match.name("PART") in ("AF", "EV") and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}" if (hour, minute) <= (24, 0) else ""


def _hours_and_minutes(raw: str) -> tuple[str, str]:
    if raw.isdecimal():  # "1600 GMT"
        return raw[:-2], raw[-2:]
    hours, minutes, *_ = raw.replace(".", ":").split(":")
    return hours, minutes


def at_clock(match: Match, context: Context) -> Meaning | None:
    time = _time(match)
    return _timed(match, context, time) if time else None


def part_of_day(match: Match, context: Context) -> Meaning | None:
    """ "Friday night", "this morning", "tonight", "overnight"; "the early hours" are of the morning."""
    part = match.name("PART") if match.has("PART") else "MO" if match.has("hours") else "NI"
    found = _timed(match, context, part)
    day = found.interval()[0]
    if not match.has("overnight") or day is None:
        return found
    # "Overnight" alone is the night before the day; "overnight on Friday" the one that Friday ends in.
    begins = match.has("WEEKDAY", "MONTH") and not match.has("into")
    return found._replace(days=(day, day + timedelta(1)) if begins else (day - timedelta(1), day))


def night_between(match: Match, context: Context) -> Meaning | None:
    """ "The night of 14-15 April", "the night from 14 to 15 April": it begins on the first of both days."""
    found = days_of_month(match, context)
    days = None if found is None else found.interval()
    if found is None or days is None or days[0] is None or days[1] != days[0] + timedelta(1):
        return None
    return found._replace(type="TIME", value=f"{days[0].isoformat()}TNI", days=days)


_ZONES = "est|edt|pst|pdt|cst|cdt|gmt|bst|utc|mst|mdt|et|pt|cet|ist"
_CLOCK = "{ HOUR|CLOCK MERIDIEM | HOUR o ' clock }"
_AT = f"{{ {_CLOCK} | CLOCK | NOON }} {{ {_ZONES} | local time }}?"
_DAY = f"WEEKDAY {{ PART | ,? {DAY_MONTH} }}? | today|yesterday|tomorrow|tonight | {DAY_MONTH}"
_ON = f"{{ ,? on? {{ {_DAY} }} {{ ,? YEAR }}? }}"
_EARLY = "{ early|late|earlier|later|mid { - | on }? }?"
_THAT_DAY = "{ WEEKDAY|yesterday|tomorrow|this|last|that | the next|following|previous }"

RULES = (
    Rule(f"{{ about|around }}? {_AT} {_ON}", at_clock),
    Rule(f"{{ WEEKDAY|today|yesterday|tomorrow | {DAY_MONTH} }} at {_AT}", at_clock),
    Rule(f"{{ about|around }}? {_CLOCK} {{ {_ZONES} | local time }}?", at_clock),
    Rule("at|by|until|before|after|from|around|about|to|since [ CLOCK|NOON ] !percent", at_clock),
    Rule("{ about|around }? CLOCK in the PART", at_clock),
    Rule(f"CLOCK {_ZONES}|hrs|hours|local", at_clock),
    Rule(f"{_EARLY} {_THAT_DAY} PART", part_of_day),
    Rule("mid|early|late -? PART on? WEEKDAY|yesterday|tomorrow|today", part_of_day),
    Rule("the { early|late|mid|small -? }? hours of WEEKDAY|yesterday|tomorrow|today PART?", part_of_day),
    Rule(f"the {{ early|late|mid|small -? }}? hours of {{ WEEKDAY ,? }}? {DAY_MONTH} {{ ,? YEAR }}?", part_of_day),
    Rule(f"[ the? PART of {{ WEEKDAY ,? }}? {DAY_MONTH} {{ ,? YEAR }}? ] !to|-", part_of_day),
    Rule("the? PART of WEEKDAY", part_of_day),
    Rule("the night of|from DAY|RANK -|to|and DAY|RANK of? MONTH { ,? YEAR }?", night_between),
    Rule("{ earlier|later|late }? tonight", part_of_day),
    Rule(f"overnight {{ on|into? {{ WEEKDAY ,? }}? {DAY_MONTH} | on|into? WEEKDAY }}?", part_of_day),
    Rule("in|during|by [ the morning|afternoon|evening ]", part_of_day),
)
