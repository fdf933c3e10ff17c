"""Lengths of time that start nowhere in particular: "six years", "a five-hour visit", "an hour and a half", "weeks"."""

from .amounts import AMOUNT, APPROXIMATELY, MANY, amount, length, modifier, unit
from .grammar import Match, Rule
from .lexicon import KNOWN
from .meaning import Context, Meaning
from .moments import duration

_FIGURES = frozenset({"<hour>", "<count>", "<minute>", "<words>", "<late day>", "<late hour>"})
_CLAUSE_END = frozenset({",", ".", ";", ":", "<break>", "--", '"', "?", "!", "(", ")", "that", "which", "and", ""})

# Words of the event that "six years after" counts from: to the clause's end, no further than a line of print.
_EVENT = 14

_HALVES = {
    "Y": ("6", "M"), "H": ("30", "MIN"), "MIN": ("30", "S"), "D": ("12", "H"), "DE": ("5", "Y"), "CE": ("50", "Y"),
}  # fmt: skip


def how_long(match: Match, context: Context) -> Meaning | None:
    """A duration; counted from an event where one follows ("six years after declaring victory"). An age is none."""
    if _is_age(match) or (match.after() in ("a", "per") and match.after(1) in ("day", "week")):
        return None
    found = Meaning("DURATION", length(match), modifier(match))
    if match.after() in ("after", "before", "since") and not match.has("-"):
        return found._replace(basis="event", event=_event(match))
    return found


def _is_age(match: Match) -> bool:
    after, further = match.after(), match.after(1)
    return match.before() == "aged" or after == "old" or (after, further) in (("-", "old"), ("of", "age"))


def _event(match: Match) -> tuple[int, int]:
    """The words after "after"."""
    start = stop = match.stop + 1
    while stop < start + _EVENT and match.tokens.word(stop) not in _CLAUSE_END:
        stop += 1
    return start, stop


def one_unit(match: Match, context: Context) -> Meaning | None:
    """ "a year": a length of time, or how often where something is counted ("$3 million a year")."""
    before, back = match.before(), match.before(2)
    if match.after() == "ago" or (match.after() == "-" and match.after(1) in ("ago", "earlier", "long")):
        return None
    if before == "hours" and back in _FIGURES:
        return None  # "24 hours a day"
    plural = before.endswith("s") and len(before) > 3
    counted = before in KNOWN.lengths.rated or (before not in KNOWN.lengths.not_rated and (plural or back in _FIGURES))
    if counted and match.tokens.word(match.start) in ("a", "an"):
        return Meaning("SET", duration("1", unit(match)))
    return how_long(match, context)


def and_a_half(match: Match, context: Context) -> Meaning | None:
    """ "a year and a half", "two and a half hours"."""
    return _with_a_half(match, amount(match).low)


def halved(match: Match, context: Context) -> Meaning | None:
    """ "2 1/2 hours", "3½ years", "1/2 hour"."""
    count = match.number("HALVED")
    return _with_a_half(match, count) if count else half_unit(match, context)


def _with_a_half(match: Match, count: int) -> Meaning:
    name = unit(match)
    whole = duration(str(count), name)
    if name in ("Y", "H", "MIN"):
        size, half = _HALVES[name]
        return Meaning("DURATION", whole + duration(size, half).lstrip("PT"), modifier(match))
    if name in ("DE", "CE"):
        years = count * (10 if name == "DE" else 100) + int(_HALVES[name][0])
        return Meaning("DURATION", f"P{years}Y", modifier(match))
    return Meaning("DURATION", whole.replace(str(count), f"{count}.5"), modifier(match))


def half_unit(match: Match, context: Context) -> Meaning | None:
    """ "half an hour"."""
    name = unit(match)
    return Meaning("DURATION", duration(*_HALVES[name]), modifier(match)) if name in _HALVES else None


def unknown(match: Match, context: Context) -> Meaning | None:
    return Meaning("DURATION", "PXX")


_OWN = "{ the|its|this|these|those|his|her|their|another|additional }?"
_WHICH = "{ first|last|latest|final|remaining|full|whole|additional }?"
_MORE = "{ more|additional|full|straight|consecutive|trading|whole|long|extra|further|successive }?"
_FULL = "{ full|whole|entire|extra|additional|further }?"

RULES = (
    Rule(f"{APPROXIMATELY} {_OWN} {_WHICH} {MANY} {_MORE} UNITS", how_long),
    Rule(f"{APPROXIMATELY} NUMBER|several|multiple {{ to|or NUMBER }}? -? UNIT", how_long),
    Rule(f"{APPROXIMATELY} {{ a|an|another | the full|whole|entire }} {_FULL} UNIT {{ or so }}?", one_unit),
    Rule(f"{APPROXIMATELY} {{ a|an UNIT | NUMBER UNITS|UNIT }} and a half", and_a_half),
    Rule(f"{APPROXIMATELY} NUMBER and a half UNITS", and_a_half),
    Rule(f"{APPROXIMATELY} HALVED -? UNITS|UNIT", halved),
    Rule(f"{APPROXIMATELY} half a|an UNIT", half_unit),
    Rule(f"{APPROXIMATELY} {{ a|an }}? half -? UNIT", half_unit),
    Rule("a|NUMBER UNIT or NUMBER", how_long),
    Rule("the fiscal year", one_unit),
    Rule("for|in|during [ the year|quarter ] ended|ending", one_unit),
    Rule(
        f"for|in|after|within|took|last|lasts|lasted|lasting|spent|of|by|is|was [ over|under {AMOUNT} UNITS|UNIT ]",
        how_long,
    ),
    Rule("for|in|within|after|over|through|took|take|takes|of|be|last|by|throughout [ UNITS ] !old", how_long),
    Rule("the [ UNITS ] before|after|since|leading", how_long),
    Rule("the [ fortnight ] before|after|since|leading", one_unit),
    Rule("UNITS or UNITS", how_long),
    Rule("[ UNITS ] before|after|of", how_long),
    Rule("UNITS -? long", how_long),
    Rule("day|week|month|year|hour -? long", one_unit),
    Rule("a while", unknown),
    Rule("some time", unknown),
)
