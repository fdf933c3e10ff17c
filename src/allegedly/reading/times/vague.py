"""Times that name no stretch of the calendar: "now", "recently", "in the past", "soon", "these days"."""

from .grammar import Match, Rule
from .meaning import Context, Meaning, Unanchored
from .moments import Interval


def now(match: Match, context: Context) -> Meaning | None:
    return _reference("PRESENT_REF", context)


def past(match: Match, context: Context) -> Meaning | None:
    return _reference("PAST_REF", context)


def future(match: Match, context: Context) -> Meaning | None:
    return _reference("FUTURE_REF", context)


def _reference(value: str, context: Context) -> Meaning:
    try:
        today = context.today("")
    except Unanchored:
        return Meaning("DATE", value, basis="date written")
    days: dict[str, Interval] = {
        "PRESENT_REF": (today, today),
        "PAST_REF": (None, today),
        "FUTURE_REF": (today, None),
    }
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor, days=days[value])


def some_day(match: Match, context: Context) -> Meaning | None:
    """ "One day": some time to come, where the sentence looks ahead."""
    if match.tokens.word(match.start) != "<words>" or match.number("NUMBER") != 1:
        return None
    return future(match, context) if context.direction(match.start, match.stop) > 0 else None


def then(match: Match, context: Context) -> Meaning | None:
    """ "until then": the time that was spoken of last."""
    spoken = context.last("D", "M", "Y", "W", within=40, at=match.start)
    if spoken is None:
        return None
    return Meaning("DATE", spoken.value, basis="another time", anchor=spoken.id)


RULES = (
    Rule("right? now", now),
    Rule("currently|presently|nowadays|current", now),
    Rule("at|for [ the present|moment time? ]", now),
    Rule("at [ present ]", now),
    Rule("these days", now),
    Rule("{ more|most|very }? recently|lately", past),
    Rule("recent", past),
    Rule("!how|as|so|that [ { not { so|too|very }? }? long ago ] !as|that", past),
    Rule("in|over|from|of [ the { recent|distant | not -? too -? distant }? past ]", past),
    Rule("at [ the|that time ]", past),
    Rule("!as|too|how [ { very|pretty }? soon ] !after|as|enough", future),
    Rule("[ the { near|immediate|distant | not -? too -? distant }? future ] !of", future),
    Rule("in [ future ]", future),
    Rule("the near|short|long term", future),
    Rule("[ NUMBER day ] !-|after|before|later|earlier|of", some_day),
    Rule("a later date", future),
    Rule("{ some day } | someday|sometime", future),
    Rule("by|until|since|before [ then ]", then),
)
