"""Shares: whether they come out of the part and the whole beside them.

A stated share may be rounded either way, so it fits if it is within one of its last digit of what the numbers give; a
fraction in words ("a quarter") is rounder still.
"""

import re
from collections.abc import Iterator, Sequence

from ..schema import Quantity
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from .evidence import Evidence
from .figures import FRACTION_SLACK, INFINITE, interval, shown, stated
from .found import Found

_ABOUT = r"(?:about\s+)?"
_BESIDE = re.compile(
    r"[^.;:?!\d]{0,40}?(?:\(\s*(?:or\s+)?|,\s*(?:or|which\s+is|that\s+is|an?\s+(?:majority|proportion|rate|share|turnout)\s+of)\s+"
    r"|(?:[—–]|\s-\s)\s*(?:or\s+)?)" + _ABOUT
)
_BEHIND_A_COMMA = re.compile(r"[^.;:?!\d]{0,40}?,\s+" + _ABOUT)
_CLOSED = re.compile(r"(?:\s+of\s+(?:them|these|those))?\s*[.,;:)—–]")
_OPENED = re.compile(r"[^.;:?!\d]{0,40}?(?:\(|:)\s*(?:of\s+(?:the\s+)?)?")
_GOES_ON = re.compile(r"(?:\s+of\s+(?:(?:the|its|their)\s+)?(?:[a-z]+\s?){1,3})?,\s+(?:(?:or|that\s+is)\s+)?" + _ABOUT)
_APPOSED = re.compile(r"[^.;:?!\d]{0,40}?(?:\(|,)\s*(?:(?:or|that\s+is)\s+)?")
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|all(?:\s+the)?)\s*)?(?:(?:an?\s+)?[a-z]+\s+of\s+)?")
_MAJORITY = re.compile(
    r"\b(?:has|have|had|holds?|held|is|with|won|wins)\s+(?:an?|the)\s+(?:(?:absolute|bare|clear|narrow|slim|thin)\s+)?"
    r"majority(?:\s+in\s+the\s+\w+)?\s*(?:,|:|\(|[—–])\s*(?:with\s+)?$"
)
_THAT_IS = re.compile(r"(?:That|This|It)\s+(?:is|was|makes|means|equals)\s+(?:an?\s+)?(?:[a-z]+\s+(?:of\s+)?){0,2}")
"""What opens a sentence that gives the numbers before it as a share."""
_CLAUSE = 80
"""Characters before a part in which it may be called a majority."""


def shares(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-02, for a part, its whole and the share in each of the orders in which they stand beside one another."""
    for three in zip(evidence.quantities, evidence.quantities[1:], evidence.quantities[2:], strict=False):
        share = next((one for one in three if one.unit == "%"), None)
        others = [one for one in three if one is not share]
        if share is None or not _in_one_unit(*others):
            continue
        if _is_apposed(evidence, three, share) and (_alike(three) or _alike(others)):
            yield from _no_such_share(evidence, share, *others)
            continue
        part, whole = others if others[0].part_of == others[1].id else reversed(others)
        if part.part_of == whole.id and _belongs(evidence, three, share):
            yield from _no_such_share(evidence, share, part, whole)
    yield from _majorities(evidence)
    yield from _of_the_sentence_before(evidence)


def _in_one_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two have one unit, or one of them leaves out the other's: "86,000 euros, half of *the 172,000*"."""
    left_out = any(each.unit is None and each.counts is None for each in (one, other))
    return one.unit == other.unit or (left_out and "%" not in (one.unit, other.unit))


def _is_apposed(evidence: Evidence, three: Sequence[Quantity], share: Quantity) -> bool:
    """ "12 villages, 45 percent of the 30": the share says itself of which two numbers it is."""
    first, second, third = three
    taken = share is second and _OF.fullmatch(evidence.text, second.span.end, third.span.start)
    gap = (first.span.end, second.span.start)
    return bool(taken) and bool(
        _BESIDE.fullmatch(evidence.text, *gap) or _BEHIND_A_COMMA.fullmatch(evidence.text, *gap)
    )


def _alike(quantities: Sequence[Quantity]) -> bool:
    """Whether no two count something else; a number may leave its noun out."""
    heads = [one.counts.text.split()[-1].lower() for one in quantities if one.counts]
    return len({lemmas(head)[-1] for head in heads}) <= 1 or quantities[0].unit is not None


def _belongs(evidence: Evidence, three: Sequence[Quantity], share: Quantity) -> bool:
    """Whether the share is that of a part and its whole, by what stands between the three."""
    first, second, third = three
    if (
        share is third
    ):  # "12 of the 30 villages (45 percent)", "of 30 villages 12, or 45 percent", "12 of 30, 45 percent."
        gap = (second.span.end, third.span.start)
        closed = _CLOSED.match(evidence.text, share.span.end) and _BEHIND_A_COMMA.fullmatch(evidence.text, *gap)
        return bool(closed) or _BESIDE.fullmatch(evidence.text, *gap) is not None
    if share is second:
        return False
    if _OF.fullmatch(evidence.text, share.span.end, second.span.start):  # "half of the 30 villages, 12 in all"
        return _APPOSED.fullmatch(evidence.text, second.span.end, third.span.start) is not None
    # "45 percent (12 of 30 villages)", "turnout was 45 percent: 12 of 30 voters", "half the voters, 12 of the 30"
    gap = (first.span.end, second.span.start)
    goes_on = _alike(three) and _GOES_ON.fullmatch(evidence.text, *gap)
    return bool(goes_on) or _OPENED.fullmatch(evidence.text, *gap) is not None


def _no_such_share(evidence: Evidence, share: Quantity, part: Quantity, whole: Quantity) -> Iterator[Found]:
    (part_low, part_high), (whole_low, whole_high) = interval(part), interval(whole)
    if not whole_low or INFINITE in (whole_high, part_high):
        return
    low, high = 100 * part_low / whole_high, 100 * part_high / whole_low
    given = stated(share.text)
    slack = given.grain if given is not None else 1.0 if "cent" in share.text else FRACTION_SLACK
    stated_low, stated_high = interval(share)
    if stated_low - slack > high or stated_high + slack < low:
        yield Found(
            code="PERCENT-02",
            quotes=(evidence.cut(share.span), evidence.cut(part.span), evidence.cut(whole.span)),
            reason=(
                f"{unwrapped(part.text)} of {unwrapped(whole.text)} is {_either(low, high)} per cent; "
                f"the text gives {_within_sentence(share.text)}."
            ),
            refers=(share.id, part.id, whole.id),
        )


def _majorities(evidence: Evidence) -> Iterator[Found]:
    """ "Has a majority, 41 of the 98 seats": less than half."""
    by_id = {quantity.id: quantity for quantity in evidence.quantities}
    for part in evidence.quantities:
        whole = by_id.get(part.part_of or "")
        start = part.span.start
        if whole is None or not _MAJORITY.search(evidence.text, max(start - _CLAUSE, 0), start):
            continue
        if 2 * interval(part)[1] <= interval(whole)[0]:
            yield Found(
                code="PERCENT-02",
                quotes=(evidence.cut(part.span), evidence.cut(whole.span)),
                reason=(
                    f"{unwrapped(part.text)} of {unwrapped(whole.text)} is not more than half; "
                    "the text calls it a majority."
                ),
                refers=(part.id, whole.id),
            )


def _of_the_sentence_before(evidence: Evidence) -> Iterator[Found]:
    """ "Of the 8,400 who voted, 5,040 rejected it and 3,360 did not. *That is* a majority of 70 percent." """
    by_id = {quantity.id: quantity for quantity in evidence.quantities}
    for share in evidence.quantities:
        sentence = evidence.sentence_at(share.span.start)
        if share.unit != "%" or not _THAT_IS.fullmatch(evidence.text, sentence.start, share.span.start):
            continue
        before = evidence.sentence_at(sentence.start - 1)
        parts = [
            one
            for one in evidence.quantities_within(before)
            if one.part_of and before.start <= by_id[one.part_of].span.start < before.end and one.unit != "%"
        ]
        wrong = [list(_no_such_share(evidence, share, one, by_id[one.part_of or ""])) for one in parts]
        if wrong and all(wrong) and len({one.part_of for one in parts}) == 1:
            yield wrong[0][0]


def _within_sentence(words: str) -> str:
    """Words as they stand inside a sentence: "Half" without its capital."""
    return unwrapped(words)[:1].lower() + unwrapped(words)[1:]


def _either(low: float, high: float) -> str:
    low, high = round(low, 1), round(high, 1)
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"
