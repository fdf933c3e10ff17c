"""Changes from one number to another: whether the two give that per cent, that difference or that multiple."""

import re
from collections.abc import Iterator

import msgspec

from ..schema import Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary.numerals import numbered
from ..vocabulary.units import currencies
from .evidence import Evidence
from .figures import FRACTION_SLACK, NUMBER, Stated, interval, number, roundness, shown, stated
from .found import Found

_VERB = (
    rf"\b(?:{'|'.join(sorted(numbered().changing | {'increase'}))})"
    r"\s+(?:(?:by\s+)?(?P<change>(?:[^.;:?!]|\.(?=\d)){1,40}?),?\s+)?"
)
_ROSE_FROM = re.compile(_VERB + r"from\s+$")
_ROSE_TO = re.compile(_VERB + r"to\s+$")
_NOUNS = r"(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|cut|loss|plus|minus)"
_CHANGE_BEHIND = re.compile(rf"[^.;:?!\d]{{0,40}}?[,(—–]\s*(?:an?|or)\s+{_NOUNS}\s+of\s+")
_BESIDE_BOTH = re.compile(r"[^.;:?!\d]{0,40}?[,(—–]\s*(?:an?\s+|or\s+|up\s+|down\s+|which\s+[a-z\s]{2,30}\s)?")
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b")
"""Behind a change that stands beside both numbers: "seven *more than* the day before"."""
_MORE = re.compile(
    rf"\s+(?:more|fewer|less|higher|lower|dearer|cheaper|{_NOUNS})\b(?!\s+(?:in|of|than)\b)|\s*(?:[.,;)—–]|$)"
)
_LESS_IN_FRONT = re.compile(r"(?:\s+(?:more|less|fewer))?[^.;:?!\d]{0,50}?[,:(—–]\s*(?:from\s+)?")
_FACTORS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
_MULTIPLIED = re.compile(
    r"(?P<bound>\b(?:about|almost|at\s+least|more\s+than|nearly|not\s+quite|over|roughly|virtually)\s+)?"
    r"\b(?P<said>(?P<verb>doubl|tripl|trebl|quadrupl|halv)(?:e|ed|es|ing))\b(?:[^.;:?!\d]|\b(?:19|20)\d\d\b){0,60}?\bfrom\s+$",
    re.IGNORECASE,
)
_ROUND = 0.1
"""How far a multiple in one word may be off: 1.9 times as many have doubled."""
_ROUNDER = 0.25
"""The same where the text says that it is only near."""
_COMPARED = re.compile(
    rf"[^.;:?!\d]{{0,40}}?,\s+(?P<change>{NUMBER})\s+(?:more|fewer|less)\s+than\s+"
    r"(?:the\s+|(?:last\s+year|before|a\s+year\s+(?:ago|before|earlier)|the\s+(?:year|month|week|day)\s+before),?\s+"
    rf"when\s+(?:there\s+were|it\s+was|they\s+were)\s+)(?P<old>{NUMBER})\b(?![.,]?\d|\s*%|\s+per)"
)
_LEAD = re.compile(
    rf"\b(?:lead|margin|majority|gap|difference)\s+of\s+(?P<change>{NUMBER})(?:\s+[a-z]+)?[,:(]\s+\(?"
    rf"(?P<one>{NUMBER})(?:\s+votes)?\s+(?:to|against)\s+(?P<other>{NUMBER})\b(?![.,]?\d|\s*%|\s+per)"
)
_BALANCE = re.compile(
    rf"\b(?:deficit|surplus|loss|profit)\s+of\s+(?P<change>{NUMBER})(?:\s+[a-z]+)?[,:(]\s*\(?(?:with\s+|on\s+)?"
    rf"(?:income|receipts|revenues?|sales|spending)\s+of\s+(?P<one>{NUMBER})(?:\s+[a-z]+)?\s+(?:and|against)\s+"
    rf"(?:costs|expenses|expenditure|income|revenues?|spending)\s+of\s+(?P<other>{NUMBER})\b(?![.,]?\d|\s*%)"
)
_HUNDREDTHS = frozenset({"cents", "centimes", "kopecks", "pence", "pfennigs"})
"""What a hundred of make a unit of money."""
_FARTHEST = 500
"""How many times a number can grow before it is rather thousands or millions that the smaller one leaves out."""
_IN_WORDS = Stated(0, 1, None)
"""What is known of a number in words: it counts ones."""
_CLAUSE = 90
"""How far before "from" its verb is looked for."""


def changes(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-03: a change in per cent, or a multiple, and its numbers; SUM-04: a difference and its numbers.

    "Rose 50 percent, from 20 to 40"; "rose 50 percent to 40 from 20"; "rose from 20 to 40, an increase of 50";
    "doubled from 20 to 30"; "46 wolves, nine more than the 35 of last year".
    """
    places = {quantity.id: place for place, quantity in enumerate(evidence.quantities)}
    for new in evidence.quantities:
        yield from _compared(evidence, new)
        before = places.get(new.earlier or "")
        old = evidence.quantities[before] if before is not None else None
        if before is None or old is None or old is new or _is_cut_short(old, new):
            continue
        yield from _multiplied(evidence, old, new)
        change = _stated_change(evidence, before, places[new.id])
        reason = _misfit(old, new, change) if change is not None else None
        if change is not None and reason is not None:
            yield Found(
                code="PERCENT-03" if change.unit == "%" != old.unit else "SUM-04",
                quotes=(evidence.cut(change.span), evidence.cut(old.span), evidence.cut(new.span)),
                reason=reason,
                refers=(change.id, old.id, new.id),
            )
    for pattern in (_LEAD, _BALANCE):
        for match in pattern.finditer(evidence.text, *evidence.article.body):
            yield from _no_difference(evidence, match.start("change"), match, match["one"], match["other"])


def _is_cut_short(old: Quantity, new: Quantity) -> bool:
    """Whether one of two numbers may leave out its "million": "from 900 to 1.2 million"."""
    least, most = sorted((old.low or 0.0, new.low or 0.0))
    return most > _FARTHEST * least


def _stated_change(evidence: Evidence, old: int, new: int) -> Quantity | None:
    """The change that the text gives for the numbers at these places: in front of the first, or behind the second."""
    place, last = sorted((old, new))
    first, second = evidence.quantities[place], evidence.quantities[last]
    verb = _ROSE_FROM if old < new else _ROSE_TO
    opened = verb.search(evidence.text, max(first.span.start - _CLAUSE, 0), first.span.start)
    before = evidence.quantities[place - 1] if place else None
    if opened is not None and opened["change"]:
        inside = before is not None and opened.start("change") <= before.span.start < opened.end("change")
        if inside or re.search(r"\d", opened["change"]):
            return before if inside else None
    if before is not None and before.unit == "%" and _MORE.match(evidence.text, before.span.end):
        less = before.additional or not re.match(r"\s*[.,;)]", evidence.text[before.span.end :][:3])
        if less and _LESS_IN_FRONT.fullmatch(evidence.text, before.span.end, first.span.start):
            return before  # "5 percent less beer, 3.8 million litres after 4.2 million"
    return _change_behind(evidence, last + 1, second)


def _change_behind(evidence: Evidence, place: int, second: Quantity) -> Quantity | None:
    change = evidence.quantities[place] if place < len(evidence.quantities) else None
    if change is None:
        return None
    gap = (second.span.end, change.span.start)
    if _CHANGE_BEHIND.fullmatch(evidence.text, *gap):
        return change
    if not _BESIDE_BOTH.fullmatch(evidence.text, *gap):
        return None
    if _MORE_THAN.match(evidence.text, change.span.end):
        return change
    in_percent = change.unit == "%" and (change.additional or _MORE.match(evidence.text, change.span.end))
    return change if in_percent else None


def _multiplied(evidence: Evidence, old: Quantity, new: Quantity) -> Iterator[Found]:
    """PERCENT-03 for "doubled from 40 to 60"."""
    start = old.span.start
    match = _MULTIPLIED.search(evidence.text, max(start - _CLAUSE, 0), start)
    if match is None or not old.low or old.low != old.high or new.low is None or new.low != new.high:
        return
    factor = next(factor for verb, factor in _FACTORS.items() if verb.startswith(match["verb"].lower()))
    ratio, bound = new.low / old.low, " ".join((match["bound"] or "").lower().split())
    beyond = bound in ("at least", "more than", "over")
    slack = factor * (_ROUNDER if bound and not beyond else _ROUND)
    if beyond and (ratio >= factor - slack if factor > 1 else ratio <= factor + slack):
        return
    if abs(ratio - factor) > slack:
        yield Found(
            code="PERCENT-03",
            quotes=(evidence.cut(Span(*match.span("said"))), evidence.cut(old.span), evidence.cut(new.span)),
            reason=(
                f"From {unwrapped(old.text)} to {unwrapped(new.text)} is {shown(round(ratio, 2))} times as much; "
                f"the text gives {shown(factor)} times."
            ),
            refers=(old.id, new.id),
        )


def _compared(evidence: Evidence, new: Quantity) -> Iterator[Found]:
    """SUM-04 for "46 wolves, nine more than the 35 of last year"."""
    match = _COMPARED.match(evidence.text, new.span.end)
    if match is not None and new.low == new.high:
        yield from _no_difference(evidence, new.span.start, match, new.text, match["old"])


def _no_difference(evidence: Evidence, start: int, match: re.Match[str], one: str, other: str) -> Iterator[Found]:
    """SUM-04 where two numbers differ by another one than is said, by more than they may have been rounded."""
    difference = abs(number(one) - number(other))
    slack = (roundness(number(one)) + roundness(number(other))) / 2
    if number(one) and number(other) and abs(difference - number(match["change"])) > slack:
        yield Found(
            code="SUM-04",
            quotes=(evidence.cut(Span(start, match.end())),),
            reason=(
                f"{unwrapped(one)} and {unwrapped(other)} differ by {shown(round(difference, 2))}; "
                f"the text gives {unwrapped(match['change'])}."
            ),
        )


def _misfit(old: Quantity, new: Quantity, change: Quantity) -> str | None:
    """What the change is, where the two numbers are exact and give another than is stated; else None.

    Between two shares a change in per cent may be of points or of the first share: either will do.
    """
    before, after, said = (_given(one) for one in (old, new, change))
    if change.unit is None and change.counts and change.counts.text.lower() in _HUNDREDTHS and old.unit in currencies():
        low, high = interval(change)
        words = f"{change.text} {change.counts.text}"
        change = msgspec.structs.replace(change, low=low / 100, high=high / 100, unit=old.unit, text=words)
        said = said._replace(grain=said.grain / 100)
    exact = old.low == old.high and new.low == new.high
    if not exact or not old.low or new.low is None:
        return None
    difference = abs(new.low - old.low)
    share = 100 * difference / old.low
    low, high = interval(change)
    grain = max(before.grain, after.grain, said.grain)
    as_points = change.unit in ("pp", old.unit) and low - grain <= difference <= high + grain
    least, most = _share_bounds(old.low, new.low, before.grain / 2, after.grain / 2)
    slack = said.grain if stated(change.text) or "cent" in change.text else FRACTION_SLACK
    as_share = change.unit == "%" and low - slack <= most and least <= high + slack
    if as_points or as_share or change.unit not in ("pp", "%", old.unit):
        return None
    is_share = change.unit == "%" != old.unit
    size = f"{shown(round(share, 1))} per cent" if is_share else shown(round(difference, 2))
    return (
        f"From {unwrapped(old.text)} to {unwrapped(new.text)} is a change of {size}; "
        f"the text gives {unwrapped(change.text)}."
    )


def _given(quantity: Quantity) -> Stated:
    """A number as it is given; where it leaves out its "million", its last digit counts those too."""
    given = stated(quantity.text) or _IN_WORDS
    if given.value and quantity.low and quantity.low == quantity.high:
        return given._replace(grain=given.grain * quantity.low / given.value)
    return given


def _share_bounds(old: float, new: float, old_slack: float, new_slack: float) -> tuple[float, float]:
    """The least and the most per cent of a change between two numbers that were rounded by up to these slacks."""
    shares = [
        100 * abs(after - before) / before
        for before in (old - old_slack, old + old_slack)
        for after in (new - new_slack, new + new_slack)
        if before > 0
    ]
    return (min(shares), max(shares)) if abs(new - old) > old_slack + new_slack else (0.0, max(shares, default=0.0))
