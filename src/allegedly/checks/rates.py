"""Rates and averages: whether a total over a length of time, or among so many, comes to so much for each."""

import re
from collections.abc import Iterator

from ..schema import Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.units import units
from .evidence import Evidence
from .figures import INFINITE, NUMBER, bounds_shown, interval, last_place, number, shown, stated
from .found import Found

_TIME = r"(?:second|minute|hour|day|night|weekend|week|month|year)"
_WORDS = r"(?:\s+(?!a\b|an\b|per\b|each\b|every\b|for\b)[a-z]+){0,3}?"
_AVERAGE = r"(?:(?:or|that\s+is|i\.e\.|on\s+average|an\s+average\s+of|about|around|some|roughly|makes?|so)\s+){0,3}"
_CLOSED = r"(?=\s*(?:[.,;:)—–”\"]|$)|\s+(?:and|on\s+average)\b)"
"""Behind a rate of the whole, and not of some of it: "20 a day *in the capital*"."""
_OVER_TIME = re.compile(
    rf"[^.;:?!\d]{{0,60}}?\s(?:for|in|over|within|during)\s+(?:(?:the|its|their)\s+)?(?:(?:first|last|past|next)\s+)?"
    rf"(?P<many>{NUMBER})\s+(?P<unit>{_TIME})s\b[^.;:?!\d]{{0,30}}?(?:[,(—–]|:)\s*\(?{_AVERAGE}"
    rf"(?P<rate>{NUMBER})(?P<what>{_WORDS})\s+(?:an?|per|each|every)\s+(?P<per>{_TIME})\b{_CLOSED}",
    re.IGNORECASE,
)
_RATE_FIRST = re.compile(
    rf"[^.;:?!\d]{{0,40}}?[,(—–]\s*{_AVERAGE}(?P<rate>{NUMBER})(?P<what>{_WORDS})\s+(?:an?|per|each|every)\s+(?P<per>{_TIME})\s+"
    rf"(?:for|over|in|during)\s+(?:the\s+)?(?P<many>{NUMBER})\s+(?P<unit>{_TIME})s\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    rf"\s+(?:an?|per|each|every)\s+(?P<first>{_TIME})\s*[,(—–]\s*(?:or|that\s+is|which\s+is)?\s*{_AVERAGE}"
    rf"(?P<rate>{NUMBER})(?P<what>{_WORDS})\s+(?:an?|per|each|every)\s+(?P<per>{_TIME})\b",
    re.IGNORECASE,
)
_TIMES_IN = {
    ("year", "month"): (12, 12), ("year", "week"): (44, 53), ("year", "day"): (200, 366), ("month", "week"): (4, 4.5),
    ("month", "day"): (18, 31), ("week", "day"): (5, 7), ("day", "hour"): (7, 24),
}  # fmt: skip
"""How often the second comes in the first, from days of work alone to all of them."""
_AMONG = re.compile(
    r"[^.;:?!\d]{0,40}?\s(?:among|between|for|from|in|on|over|to|with)\s+(?:(?:the|its|their|each\s+of\s+the)\s+)?"
)
_EACH = re.compile(
    rf"[^.;:?!\d]{{0,40}}?[,(—–]\s*{_AVERAGE}(?P<rate>{NUMBER}){_WORDS}\s+"
    rf"(?:each|apiece|for\s+each|(?:an?|per|(?:at|in|on|to)\s+each)\s+(?P<one>[a-z]+))\b{_CLOSED}",
    re.IGNORECASE,
)
_MAKES = re.compile(
    rf"(?:,|\s+(?:make|makes|comes?\s+to|works?\s+out\s+at|is|are))\s+{_AVERAGE}(?P<rate>{NUMBER}){_WORDS}\s+for\s+each\s+of\s+"
    rf"(?:the|its|their)\s+(?P<many>{NUMBER})\b(?![.,]\d)",
    re.IGNORECASE,
)
_TENTH = 0.1
"""A rate is told rounder than its total: it fits within half of its last digit that is not nought, up to this part."""


def rates(evidence: Evidence) -> Iterator[Found]:
    """RATE-01: "120 cases in four days, or 20 a day"; "72,500 francs for 290 sheep, 300 for each"."""
    for place, total in enumerate(evidence.quantities):
        if total.unit in ("%", "pp"):
            continue
        over = _OVER_TIME.match(evidence.text, total.span.end) or _RATE_FIRST.match(evidence.text, total.span.end)
        if over is not None and over["per"].lower() == over["unit"].lower():
            yield from _no_such_rate(evidence, total, number(over["many"]), over)
        elif over is not None and number(over["many"]):
            yield from _of_another_time(evidence, total, over, over["unit"], number(over["many"]))
        other = _OTHER_TIME.match(evidence.text, _end(total))
        if other is not None:
            yield from _of_another_time(evidence, total, other, other["first"], 1)
        makes = _MAKES.match(evidence.text, _end(total))
        if makes is not None:
            yield from _no_such_rate(evidence, total, number(makes["many"]), makes)
        if place + 1 < len(evidence.quantities):
            yield from _shared_out(evidence, total, evidence.quantities[place + 1])


def _of_another_time(
    evidence: Evidence, total: Quantity, match: re.Match[str], unit: str, many: float
) -> Iterator[Found]:
    """ "3.6 million crowns a year, or 400,000 a month", "400,000 over two years, or 20,000 a month": whether each day
    counts or only those of work.
    """
    first, per = unit.lower(), match["per"].lower()
    (low, high), rate = interval(total), match["rate"]
    low, high = low / many, high / many
    if (first, per) in _TIMES_IN:
        least, most = _TIMES_IN[first, per]
        low, high = low / most, high / least
    elif (per, first) in _TIMES_IN:
        least, most = _TIMES_IN[per, first]
        low, high = low * least, high * most
    else:
        return
    another = not {units().get(word, total.unit) for word in match["what"].lower().split()} <= {total.unit}
    if another or high == INFINITE or not number(rate) or _fits((low, high), rate):
        return
    each = bounds_shown((round(low, 2), round(high, 2)))
    yield Found(
        code="RATE-01",
        quotes=(evidence.cut(Span(total.span.start, match.end())),),
        reason=(f"{unwrapped(total.text)} {_over(first, many)} is {each} a {per}; the text gives {unwrapped(rate)}."),
        refers=(total.id,),
    )


def _over(unit: str, many: float) -> str:
    return f"a {unit}" if many == 1 else f"over {shown(many)} {unit}s"


def _shared_out(evidence: Evidence, total: Quantity, among: Quantity) -> Iterator[Found]:
    """ "14 schools with 98 teachers, six each" may be read either way round."""
    linked = _AMONG.fullmatch(evidence.text, total.span.end, among.span.start)
    each = _EACH.match(evidence.text, among.span.end) if linked and (among.unit or among.counts) else None
    if each is None or not among.low or among.low != among.high or (among.unit and not each["one"]):
        return
    noun = (among.counts or among).text.split()[-1].lower()
    if each["one"] and each["one"].lower() not in (noun, *lemmas(noun), noun.removesuffix("s")):
        return
    if not each["one"] and total.low and _fits((among.low / total.low,) * 2, each["rate"]):
        return
    yield from _no_such_rate(evidence, total, among.low, each)


def _no_such_rate(evidence: Evidence, total: Quantity, many: float, match: re.Match[str]) -> Iterator[Found]:
    low, high = interval(total)
    if not many or high == INFINITE or not number(match["rate"]):
        return
    each = (low / many, high / many)
    if not _fits(each, match["rate"]):
        yield Found(
            code="RATE-01",
            quotes=(evidence.cut(Span(total.span.start, match.end())),),
            reason=(
                f"{unwrapped(total.text)} over {shown(many)} is {bounds_shown((round(each[0], 2), round(each[1], 2)))} "
                f"for each; the text gives {unwrapped(match['rate'])}."
            ),
            refers=(total.id,),
        )


def _fits(each: tuple[float, float], rate: str) -> bool:
    """Whether a rate is what is due to each, by how roundly it is given."""
    value, given = number(rate), stated(rate)
    grain = given.grain if given is not None else 1.0
    slack = max(min(last_place(value, grain) / 2, _TENTH * value), grain / 2)
    return each[0] - slack <= value <= each[1] + slack


def _end(quantity: Quantity) -> int:
    return max(quantity.span.end, quantity.counts.end if quantity.counts else 0)
