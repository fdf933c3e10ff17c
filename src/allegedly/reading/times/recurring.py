"""What recurs: "every Friday", "each year", "daily", "twice a month"."""

from .amounts import unit
from .grammar import Match, Rule
from .lexicon import KNOWN
from .meaning import Context, Meaning
from .moments import duration


def every(match: Match, context: Context) -> Meaning | None:
    if match.has("MONTH"):
        return Meaning("SET", f"XXXX-{match.number('MONTH'):02}")
    if match.has("WEEKDAY", "WEEKDAYS"):
        number = match.number("WEEKDAY" if match.has("WEEKDAY") else "WEEKDAYS") + 1
        part = "".join(f"T{match.name(name)}" for name in ("PART", "PARTS") if match.has(name))
        return Meaning("SET", f"XXXX-WXX-{number}{part}")
    if match.has("SEASON"):
        return Meaning("SET", f"XXXX-{match.name('SEASON')}")
    if match.has("PART", "PARTS"):
        return Meaning("SET", f"XXXX-XX-XXT{match.name('PART') if match.has('PART') else match.name('PARTS')}")
    if match.has("weekend", "weekends"):
        return Meaning("SET", "XXXX-WXX-WE")
    counted = match.has("NUMBER") and not match.has("of", "times")
    count = match.number("NUMBER") if counted else 2 if match.has("other") else 1
    return Meaning("SET", duration(str(count), unit(match)))


def every_nth(match: Match, context: Context) -> Meaning | None:
    """ "Every third day": a step of as many; "every second Thursday" are Thursdays."""
    if match.has("WEEKDAY", "weekend"):
        return every(match, context)
    return Meaning("SET", duration(str(match.number("ORDINAL")), match.name("UNIT", -1)))


def frequency(match: Match, context: Context) -> Meaning | None:
    word = match.tokens.word(match.start)
    if match.tokens.raw(match.start)[0].isupper() and match.start and match.before() not in (".", "<break>", '"'):
        return None  # "the Daily Telegraph", "the Weekly Standard"
    return Meaning("SET", KNOWN.frequency[word])


RULES = (
    Rule("{ almost|nearly }? every|each { other }? { UNIT|MONTH|WEEKDAY|SEASON|PART|weekend | WEEKDAY PART }", every),
    Rule("every|each { NUMBER|few }? UNITS", every),
    Rule("every ORDINAL UNIT|WEEKDAY|weekend", every_nth),
    Rule("the ORDINAL|last WEEKDAY of|in { each|every MONTH|month | the month }", every),
    Rule("each of the { last|past|next|first|previous } NUMBER UNITS", every),
    Rule("{ once|twice | NUMBER|several|many times } a|an|per|each|every UNIT", every),
    Rule("WEEKDAYS", every),
    Rule("WEEKDAY PARTS", every),
    Rule("weekends", every),
    Rule("FREQUENCY", frequency),
)
