"""Quarters, halves and the comparisons of company reports: "the third quarter", "the year-ago period"."""

import re
from datetime import date, timedelta

from .amounts import MANY, amount, unit
from .dates import EDGE
from .grammar import Match, Rule
from .meaning import Context, Meaning
from .moments import add, add_months, containing, duration


def quarter(match: Match, context: Context) -> Meaning | None:
    """A quarter by number: of the year named or, without one, the last or (by tense) the next with that number."""
    number = next((match.number(name) for name in ("ORDINAL", "RANK") if match.has(name)), 4)
    if match.has("q"):
        number = match.tokens.values[match.places("q")[0] + 1]
        if re.fullmatch("Q[1-4]", match.tokens.text[slice(*_letter_and_number(match))]) is None:
            return None
    if number > 4:
        return None
    if match.has("YEAR"):
        return Meaning("DATE", f"{match.number('YEAR'):04}-Q{number}")
    today = context.today(f"XXXX-Q{number}")
    now = (today.month + 2) // 3
    year = today.year
    if match.has("SHIFT"):
        year += match.number("SHIFT")
    elif match.has("ago", "earlier"):
        year -= 1
    else:
        direction = context.direction(match.start, match.stop)
        # A quarter just over is the one that companies "will report", whatever the tense.
        if (direction <= 0 and number > now) or (number, now) == (4, 1):
            year -= 1
        elif direction > 0 and number < now - 1:
            year += 1
    return Meaning("DATE", f"{year:04}-Q{number}", basis=context.basis, anchor=context.anchor)


def _letter_and_number(match: Match) -> tuple[int, int]:
    """Where "Q1" stands in the text."""
    letter = match.places("q")[0]
    return match.tokens.starts[letter], match.tokens.ends[letter + 1]


def this_quarter(match: Match, context: Context) -> Meaning | None:
    """ "the quarter", "the latest period": the one that the text speaks of, else the last complete one."""
    spoken = context.quarter()
    if match.has("YEAR"):
        number = spoken.value[5:] if spoken else "QX"
        return Meaning("DATE", f"{match.number('YEAR'):04}-{number}", basis="another time" if spoken else "itself")
    if spoken is not None and not match.has("current", "this"):
        return Meaning("DATE", spoken.value, basis="another time", anchor=spoken.id)
    shift = 0 if match.has("current", "this") else 1 if match.has("next") else -1
    value = containing(add(context.today("XXXX-QX"), "Q", shift), "Q")
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)


def year_before(match: Match, context: Context) -> Meaning | None:
    """ "the year-ago quarter", "year-earlier": the same stretch one year before."""
    if context.period == "Q" or match.has("quarter"):
        found = same_quarter_of_last_year(context)
        if found is not None:
            return found
    value = f"{context.today('XXXX').year - 1:04}"
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)


def same_quarter_of_last_year(context: Context) -> Meaning | None:
    spoken = context.quarter()
    if spoken is None:
        return None
    value = f"{int(spoken.value[:4]) - 1:04}{spoken.value[4:]}"
    return Meaning("DATE", value, basis="another time", anchor=spoken.id)


def half(match: Match, context: Context) -> Meaning | None:
    number = match.number("ORDINAL") if match.has("ORDINAL") else 2
    if number > 2:
        return None
    if match.has("YEAR"):
        return Meaning("DATE", f"{match.number('YEAR'):04}-H{number}")
    shift = match.number("SHIFT", -1) if match.has("this", "next", "last") and match.has("year") else 0
    value = f"{context.today(f'XXXX-H{number}').year + shift:04}-H{number}"
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)


def part_of_year(match: Match, context: Context) -> Meaning | None:
    """ "The first nine months of 2023", "of last year": a length that the calendar places."""
    name, count = unit(match), amount(match)
    if not count.exact:
        return None
    if match.has("YEAR"):
        year, basis, anchor = match.number("YEAR"), None, None
    else:
        shift = match.number("SHIFT", -1) if match.has("of") and match.tokens.word(match.stop - 2) != "the" else 0
        year, basis, anchor = context.today("XXXX").year + shift, context.basis, context.anchor
    first = date(year, 1, 1)
    after = add_months(first, 12)
    days = (first, add(first, name, count.low)) if match.has("first") else (add(after, name, -count.low), after)
    found = Meaning("DURATION", duration(count.text(), name), days=(days[0], days[1] - timedelta(1)))
    return found if basis is None else found._replace(basis=basis, anchor=anchor)


def fiscal_year(match: Match, context: Context) -> Meaning | None:
    value = f"{context.today('XXXX').year + match.number('SHIFT'):04}"
    return Meaning("DATE", value, basis=context.basis, anchor=context.anchor)


def year_end(match: Match, context: Context) -> Meaning | None:
    value = f"{context.today('XXXX').year:04}"
    return Meaning("DATE", value, "END", basis=context.basis, anchor=context.anchor)


_NUMBER = "ORDINAL|RANK|final"

RULES = (
    Rule(f"{EDGE} the|its|their? fiscal? {_NUMBER} quarter {{ of? the? {{ fiscal|year? YEAR }} }}?", quarter),
    Rule(f"{{ the fiscal }}? fiscal? -? {_NUMBER} -? quarter", quarter),
    Rule(f"the? YEAR {{ ' s? }}? {_NUMBER} -? quarter", quarter),
    Rule(f"the? {_NUMBER} -? quarter of? last|this|next year", quarter),
    Rule(f"last|this|next year ' s {_NUMBER} -? quarter", quarter),
    Rule(f"the year - ago|earlier {_NUMBER} -? quarter", quarter),
    Rule("the? last quarter of? YEAR", quarter),
    Rule(f"{EDGE} q HOUR {{ of? fiscal? YEAR }}?", quarter),
    Rule("YEAR -? q HOUR", quarter),
    Rule("q HOUR of? last|this|next year", quarter),
    Rule("last|this|next year ' s q HOUR", quarter),
    Rule("the? last quarter of last year", quarter),
    Rule("the YEAR quarter|period", this_quarter),
    Rule("the|this|last|next|that same? { current|latest | most recent }? quarter", this_quarter),
    Rule("the latest period", this_quarter),
    Rule("the? comparable? year - ago|earlier quarter|period", year_before),
    Rule("[ year - ago|earlier ] !months|nine|six", year_before),
    Rule("the corresponding|comparable period|quarter", year_before),
    Rule(
        "the corresponding|same|comparable period|quarter { of? last year | a year ago|earlier | in YEAR }",
        year_before,
    ),
    Rule("the quarter a year ago|earlier", year_before),
    Rule("last year ' s quarter|period", year_before),
    Rule("the first|second|last|latter half of { YEAR | { last|this|next year } | the year }", half),
    Rule(f"the first|last|final {MANY} UNITS of {{ YEAR | the|this|last|next year }}", part_of_year),
    Rule("the? current|latest|last|next|this fiscal year", fiscal_year),
    Rule("year ' s end", year_end),
    Rule("[ year -? end ] !up|of", year_end),
)
