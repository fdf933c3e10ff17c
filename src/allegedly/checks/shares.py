"""Shares and changes in per cent: whether they come out of the numbers beside them, and whether they can be so large.

A stated share may be rounded either way, so it fits if it is within one of its last digit of what the numbers give.
"""

import re
from collections.abc import Iterator, Sequence

from ..schema import Quantity
from .evidence import Evidence
from .figures import INFINITE, Stated, interval, one_line, shown, stated
from .found import Found

_BESIDE = re.compile(
    r"[^.;:?!\d]{0,40}?(?:\(\s*(?:or\s+)?|,\s*(?:or|which\s+is|that\s+is)\s+|[—–]\s*(?:or\s+)?)(?:about\s+)?"
)
_OPENED = re.compile(r"[^.;:?!\d]{0,40}?(?:\(|:)\s*(?:of\s+(?:the\s+)?)?")
_APPOSED = re.compile(r"[^.;:?!\d]{0,40}?(?:\(|,)\s*(?:or\s+)?")
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|all(?:\s+the)?)\s*)?")
_VERB = (
    r"\b(?:rose|risen|grew|grown|increased?|jumped|climbed|fell|fallen|dropped|declined?|decreased?|went)"
    r"\s+(?:(?:by\s+)?(?P<change>(?:[^.;:?!]|\.(?=\d)){1,40}?),?\s+)?"
)
_ROSE_FROM = re.compile(_VERB + r"from\s+$")
_ROSE_TO = re.compile(_VERB + r"to\s+$")
_CHANGE_BEHIND = re.compile(
    r"[^.;:?!\d]{0,40}?[,(—–]\s*(?:an?|or)\s+(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease|cut|loss)\s+of\s+"
)
_BESIDE_BOTH = re.compile(r"[^.;:?!\d]{0,40}?[,(—–]\s*")
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b")
"""Behind a change that stands beside both numbers: "seven *more than* the day before"."""
_IN_WORDS = Stated(0, 1, None)
"""What is known of a number in words: it counts ones."""
_CLAUSE = 90
"""How far before "from" its verb is looked for."""


def shares(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-02: a share beside its numbers; PERCENT-03, SUM-04: a change and its numbers."""
    yield from _beside(evidence)
    yield from _changes(evidence)


def _beside(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-02, for a part, its whole and the share in each of the orders in which they stand beside one another."""
    for three in zip(evidence.quantities, evidence.quantities[1:], evidence.quantities[2:], strict=False):
        share = next((one for one in three if one.unit == "%"), None)
        others = [one for one in three if one is not share]
        if share is None or others[0].unit != others[1].unit or not _belongs(evidence, three, share):
            continue
        part, whole = others if others[0].part_of == others[1].id else reversed(others)
        if part.part_of == whole.id:
            yield from _no_such_share(evidence, share, part, whole)


def _belongs(evidence: Evidence, three: Sequence[Quantity], share: Quantity) -> bool:
    """Whether the share is that of the two other numbers, by what stands between the three."""
    first, second, third = three
    if share is third:  # "12 of the 30 villages (45 percent)", "of the 30 villages 12, or 45 percent"
        return _BESIDE.fullmatch(evidence.text, second.span.end, third.span.start) is not None
    taken = _OF.fullmatch(evidence.text, share.span.end, (third if share is second else second).span.start)
    if share is second:  # "12 villages, or 45 percent of the 30"
        return bool(taken) and _BESIDE.fullmatch(evidence.text, first.span.end, second.span.start) is not None
    if taken:  # "half of the 30 villages, 12 in all"
        return _APPOSED.fullmatch(evidence.text, second.span.end, third.span.start) is not None
    # "45 percent (12 of 30 villages)", "turnout was 45 percent: 12 of 30 voters"
    return _OPENED.fullmatch(evidence.text, first.span.end, second.span.start) is not None


def _no_such_share(evidence: Evidence, share: Quantity, part: Quantity, whole: Quantity) -> Iterator[Found]:
    (part_low, part_high), (whole_low, whole_high) = interval(part), interval(whole)
    if not whole_low or INFINITE in (whole_high, part_high):
        return
    low, high = 100 * part_low / whole_high, 100 * part_high / whole_low
    given = stated(share.text)
    slack = given.grain if given is not None else 1.0
    stated_low, stated_high = interval(share)
    if stated_low - slack > high or stated_high + slack < low:
        yield Found(
            code="PERCENT-02",
            quotes=(evidence.cut(share.span), evidence.cut(part.span), evidence.cut(whole.span)),
            reason=(
                f"{one_line(part.text)} of {one_line(whole.text)} is {_either(low, high)} per cent; "
                f"the text gives {_within_sentence(share.text)}."
            ),
            refers=(share.id, part.id, whole.id),
        )


def _within_sentence(words: str) -> str:
    """Words as they stand inside a sentence: "Half" without its capital."""
    return one_line(words)[:1].lower() + one_line(words)[1:]


def _changes(evidence: Evidence) -> Iterator[Found]:
    """ "Rose 50 percent, from 20 to 40"; "rose 50 percent to 40 from 20"; "rose from 20 to 40, an increase of 50"."""
    places = {quantity.id: place for place, quantity in enumerate(evidence.quantities)}
    for new in evidence.quantities:
        before = places.get(new.earlier or "")
        if before is None:
            continue
        old = evidence.quantities[before]
        in_order = old.span.start < new.span.start
        change = _stated_change(evidence, before) if in_order else _change_before(evidence, places[new.id], _ROSE_TO)
        reason = _misfit(old, new, change) if change is not None else None
        if change is not None and reason is not None:
            yield Found(
                code="PERCENT-03" if change.unit == "%" != old.unit else "SUM-04",
                quotes=(evidence.cut(change.span), evidence.cut(old.span), evidence.cut(new.span)),
                reason=reason,
                refers=(change.id, old.id, new.id),
            )


def _stated_change(evidence: Evidence, place: int) -> Quantity | None:
    """The change that the text gives for the numbers at `place` and behind it: in front of "from", or behind both."""
    before = _change_before(evidence, place, _ROSE_FROM)
    if before is not None or place + 1 == len(evidence.quantities):
        return before
    opened = _ROSE_FROM.search(evidence.text, *_clause(evidence, place))
    following = evidence.quantities[place + 1 : place + 3]
    if not opened or opened["change"] or len(following) < 2:
        return None
    new, change = following
    gap = (new.span.end, change.span.start)
    compared = _MORE_THAN.match(evidence.text, change.span.end) and _BESIDE_BOTH.fullmatch(evidence.text, *gap)
    return change if compared or _CHANGE_BEHIND.fullmatch(evidence.text, *gap) else None


def _change_before(evidence: Evidence, place: int, verb: re.Pattern[str]) -> Quantity | None:
    """The number between the verb and the quantity at `place`."""
    opened = verb.search(evidence.text, *_clause(evidence, place))
    if opened is None or not opened["change"] or not place:
        return None
    before = evidence.quantities[place - 1]
    return before if opened.start("change") <= before.span.start < opened.end("change") else None


def _clause(evidence: Evidence, place: int) -> tuple[int, int]:
    start = evidence.quantities[place].span.start
    return max(start - _CLAUSE, 0), start


def _misfit(old: Quantity, new: Quantity, change: Quantity) -> str | None:
    """What the change is, where the two numbers are exact and give another than is stated; else None.

    Between two shares a change in per cent may be of points or of the first share: either will do.
    """
    before, after, said = (stated(one.text) or _IN_WORDS for one in (old, new, change))
    exact = old.low == old.high and new.low == new.high
    if not exact or not old.low or new.low is None:
        return None
    difference = abs(new.low - old.low)
    share = 100 * difference / old.low
    low, high = interval(change)
    grain = max(before.grain, after.grain, said.grain)
    as_points = change.unit in ("pp", old.unit) and low - grain <= difference <= high + grain
    least, most = _share_bounds(old.low, new.low, before.grain / 2, after.grain / 2)
    as_share = change.unit == "%" and low - said.grain <= most and least <= high + said.grain
    if as_points or as_share or change.unit not in ("pp", "%", old.unit):
        return None
    is_share = change.unit == "%" != old.unit
    size = f"{shown(round(share, 1))} per cent" if is_share else shown(round(difference, 2))
    return (
        f"From {one_line(old.text)} to {one_line(new.text)} is a change of {size}; "
        f"the text gives {one_line(change.text)}."
    )


def _share_bounds(old: float, new: float, old_slack: float, new_slack: float) -> tuple[float, float]:
    """The least and the most per cent of a change between two numbers that were rounded by up to these slacks."""
    shares = [
        100 * abs(after - before) / before
        for before in (old - old_slack, old + old_slack)
        for after in (new - new_slack, new + new_slack)
        if before > 0
    ]
    return (min(shares), max(shares)) if abs(new - old) > old_slack + new_slack else (0.0, max(shares, default=0.0))


def _either(low: float, high: float) -> str:
    low, high = round(low, 1), round(high, 1)
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"
