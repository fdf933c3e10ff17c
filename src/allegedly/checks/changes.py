"""Changes from one number to another: whether the two give that per cent, that difference or that multiple.

Each number has its role in a change from the words next to it (`roles.py`). A change is what a number was, what it is,
and by how much it changed, next to one another in any order. Where roles, nouns or directions do not agree it is not
looked at.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..schema import Span
from ..vocabulary.units import currencies
from .amounts import HUNDREDTH, Amount, alike, amounts, running
from .evidence import FINITE, Evidence
from .fitting import TIMES, Change, misfit
from .found import Found
from .near_words import near_words
from .roles import Played, played

_FARTHEST = 500
"""How many times a number can grow before it is rather thousands or millions that the smaller one leaves out."""
_ALIKE = 10
"""How many times one of two numbers may be the other for both to be of the same thousands or millions."""
_BREAK = re.compile(r"[;:?!]|\b(?:while|whereas|but|although)\b", re.IGNORECASE)
_COLON = re.compile(r"(?:\s+[a-z]+){0,3}:")
"""Behind a change that the numbers are told of next: "fell by half: from 41,000 to 36,900"."""
_RELATIVE = re.compile(r"\b(?:that|when|where|which|who)\b", re.IGNORECASE)
_JOINT = re.compile(r",|\band\b", re.IGNORECASE)
"""Where a new statement may begin: a verb before belongs to the number that it stands behind."""
_NUMBERS_BACK = 12
"""How many numbers back one of the same kind is looked for."""
_FARTHEST_GAP = 120
_OWN_BASE = re.compile(
    r"[^.,;:?!]{0,30}?\b(?:than|on|over|since|from|compared\s+(?:to|with))\s+(?:[a-z]+\s+){0,3}?(?:19|20)?\d",
    re.IGNORECASE,
)
"""Behind a change that is from some other number than the one beside it: "3 points more *than in 2019*"."""


def changes(evidence: Evidence) -> Iterator[Found]:
    """PERCENT-03: a change in per cent, or a multiple, and its numbers; SUM-04: a difference and its numbers.

    "Rose 50 percent, from 20 to 40"; "48 million, up from 30 million, an increase of 40 percent"; "doubled from 20 to
    30"; "46 wolves, nine more than the 35 of last year".
    """
    text = running(evidence)
    row = played(evidence, text, amounts(evidence))
    for found in _stated(evidence, text, row):
        reason = misfit(found)
        if reason is not None:
            three = (found.by, found.old, found.new)
            yield Found(
                code="PERCENT-03" if found.by.unit in ("%", TIMES) and found.old.unit != "%" else "SUM-04",
                quotes=tuple(evidence.cut(one.span) for one in three),
                reason=reason,
                refers=tuple(one.id for one in three if one.id is not None),
            )


def _stated(evidence: Evidence, text: str, row: Sequence[Played]) -> Iterator[Change]:
    """The changes of a text: two numbers with their roles and each statement of a change that stands beside them."""
    for one, other, (old, new) in _pairs(evidence, text, row):
        for place in _beside(evidence, text, row, one, other):
            if _belongs(text, row[place], old, new, behind=place > other):
                yield Change(old, new, row[place].amount)


def _pairs(evidence: Evidence, text: str, row: Sequence[Played]) -> Iterator[tuple[int, int, tuple[Amount, Amount]]]:
    """Two numbers next to each other but for statements of a change, by their places, with what was and what is."""
    given = {one.id: one.earlier for one in evidence.quantities}
    for one, other in pairwise(place for place, each in enumerate(row) if each.kind != "by"):
        first, second = row[one], row[other]
        named = _pair(first, second, other - one > 1, given)
        pair = _in_one_scale(*named) if named is not None and alike(*named) else None
        crosses = second.amount.span.start >= evidence.sentence_at(first.amount.span.start).end
        # "Down from 24 in 2022, six of them children": the six are no later number.
        follows = first.kind == "before" and second.kind == "plain"
        loose = first.kind == "plain" and second.kind == "before"
        if pair is None or ((crosses or loose or follows) and not _opens(evidence, row, one, second.amount)):
            continue  # "41 dead in 29 raids, up from 23": of which the 23 are is open
        if all(_linked(evidence, text, row[place], row[place + 1]) for place in range(one, other)):
            yield one, other, pair


def _beside(evidence: Evidence, text: str, row: Sequence[Played], one: int, other: int) -> list[int]:
    """The places of the statements between two numbers and of those that are linked to them on either side."""
    found = [*range(one + 1, other)]
    for step, place in ((-1, one), (1, other)):
        while 0 <= place + step < len(row) and row[place + step].kind == "by":
            earlier, later = sorted((place, place + step))
            if not _linked(evidence, text, row[earlier], row[later]):
                break
            place += step
            found.append(place)
    return sorted(found)


def _pair(one: Played, other: Played, parted: bool, earlier: dict[str, str | None]) -> tuple[Amount, Amount] | None:
    """What was and what is, of two numbers next to each other; None where their words do not say which is which."""
    first, second = one.amount, other.amount
    if first.id is not None and second.id is not None:
        if earlier.get(second.id) == first.id:
            return first, second
        if earlier.get(first.id) == second.id:
            return second, first
    opened = one.link not in ("open", "then") and other.kind == "plain"
    if one.kind == "before" and (other.kind == "after" or opened):
        return first, second
    if other.link == "now" and one.kind == "plain":
        return first, second
    if other.kind == "before" and (one.kind != "before" or (one.link == "then" != other.link)):
        told = other.link != "open" or one.kind == "after" or parted
        return (second, first) if told else None
    return None


def _opens(evidence: Evidence, row: Sequence[Played], place: int, other: Amount) -> bool:
    """Whether no number before it in its sentence is one that the other could be set against instead."""
    sentence = evidence.sentence_at(row[place].amount.span.start)
    for one in reversed(row[max(place - _NUMBERS_BACK, 0) : place]):
        if one.amount.span.start < sentence.start:
            break
        if one.kind != "by" and alike(one.amount, other):
            return False
    return True


def _in_one_scale(old: Amount, new: Amount) -> tuple[Amount, Amount] | None:
    """The two numbers, the first in the millions of the second that it leaves out: "from *0.5* to 0.9 million".

    None where one of them may leave them out and the other leaves open which: "from 900 to 1.2 million".
    """
    least, most = sorted((old.bounds[0], new.bounds[0]))
    if most <= _FARTHEST * least:
        return old, new
    if old.scale or not new.scale or not least or not _ALIKE > new.bounds[0] / (least * new.scale) > 1 / _ALIKE:
        return None
    low, high = old.bounds
    scaled = old._replace(bounds=(low * new.scale, high * new.scale), slack=old.slack * new.scale)
    return scaled, new


def _linked(evidence: Evidence, text: str, one: Played, other: Played) -> bool:
    """Whether nothing between two numbers begins to speak of something else."""
    start, end = one.amount.span.end, other.amount.span.start
    sentence = evidence.sentence_at(end)
    if start < sentence.start:
        near = evidence.sentence_at(start).end <= sentence.start and "\n\n" not in text[start : sentence.start]
        return near and _goes_on(text, sentence.start, end)
    begun = text.rfind(";", start, end) + 1
    if begun:
        return _goes_on(text, begun, end)
    colon = _COLON.match(text, start, end) if one.kind == "by" else None
    within = end - start <= _FARTHEST_GAP and _BREAK.search(text, colon.end() if colon else start, end) is None
    # "Was put at 6 million and *is now* expected to cost nine": a new statement, but of the same thing.
    return within and (other.link == "now" or not _asserts(evidence, text, Span(start, end)))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a new sentence speaks of the number before it, up to the next number."""
    return near_words().goes_on.match(text, start, end) is not None and _BREAK.search(text, start, end) is None


def _asserts(evidence: Evidence, text: str, gap: Span) -> bool:
    """Whether a gap makes a new statement: behind a comma or "and", not in "30 million, *which it named*"."""
    for place in evidence.words_within(gap):
        word = evidence.tags.words[place]
        if word.tag in FINITE and not text[word.start : word.end].isspace():
            begun = max((match.end() for match in _JOINT.finditer(text, gap.start, word.start)), default=None)
            if begun is not None and not _RELATIVE.search(text, begun, word.start):
                return True
    return False


def _belongs(text: str, by: Played, old: Amount, new: Amount, *, behind: bool) -> bool:
    """Whether a statement of a change is of this pair: by its direction, its unit and where it stands."""
    if by.weak and not behind:
        return False
    if by.where == "up" and new.rounded[1] < old.rounded[0]:
        return False
    if by.where == "down" and new.rounded[0] > old.rounded[1]:
        return False
    if behind and _OWN_BASE.match(text, by.amount.span.end):
        return False
    if by.amount.unit in ("%", TIMES):
        return True
    if by.amount.unit == "pp":
        return old.unit == "%"
    of_money = by.amount.unit == HUNDREDTH and (old.unit is None or old.unit in currencies())
    return of_money or alike(by.amount, old) or alike(by.amount, new)
