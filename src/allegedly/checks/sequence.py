"""The order of events: "on 3 May 2023, after the flood of 7 June 2023" has its dates the other way round."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from ..schema import Time
from ..unwrapping import unwrapped
from ..vocabulary.count_checks import count_checks
from .evidence import Evidence
from .found import Found

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST = frozenset({"VBD", "VBN"})
_UNSURE = frozenset({"MD", "VBZ", "VBP"})
_TURNED = frozenset({"never", "no", "not", "n't", "n’t", "until", "till"})
"""Words that turn the order around: "not until after"."""
_IN_YEARS = 730
"""Days from which a distance reads better in years."""
_FARTHEST = 5
"""Steps up the parse from a date to the verb that it dates: longer ways are parses gone wrong."""


def sequence(evidence: Evidence) -> Iterator[Found]:
    """DATE-07: a sentence that puts one dated thing before or after another, and whose dates say the opposite.

    Only where both dates are of one sentence and of the same kind: with their years, or days of one month.
    """
    dated = (time for time in evidence.times if time.type == "DATE" and time.earliest and time.latest)
    for sentence, group in groupby(dated, lambda time: evidence.sentence_at(time.span.start)):
        here = list(group)
        for index in evidence.words_within(sentence) if len(here) > 1 else ():
            if evidence.forms[index] in ("after", "before"):
                yield from _wrong_way(evidence, index, here)


def _wrong_way(evidence: Evidence, joint: int, here: Sequence[Time]) -> Iterator[Found]:
    words = evidence.tags.words
    inner = words[joint].head
    outer = words[inner].head
    if words[joint].relation not in ("mark", "case") or inner in (joint, outer) or not _happened(evidence, outer):
        return
    if not _TURNED.isdisjoint(evidence.forms[max(joint - 3, 0) : joint]):
        return
    inside = [time for time in here if _hangs_on(evidence, time, inner, without=None)]
    outside = [time for time in here if _hangs_on(evidence, time, outer, without=inner)]
    if len(inside) != 1 or len(outside) != 1 or not _comparable(inside[0], outside[0]):
        return
    first, later = (inside[0], outside[0]) if evidence.forms[joint] == "after" else (outside[0], inside[0])
    if (first.earliest or "") <= (later.latest or ""):
        return
    yield Found(
        code="DATE-07",
        quotes=(evidence.cut(outside[0].span), evidence.cut(inside[0].span)),
        reason=(
            f"The text puts “{unwrapped(later.text)}” after “{unwrapped(first.text)}”; "
            f"by the calendar it is {_distance(later, first)} before."
        ),
        refers=(outside[0].id, inside[0].id),
    )


def _happened(evidence: Evidence, verb: int) -> bool:
    """Whether a verb tells of something that is over, once, and not denied."""
    words = evidence.tags.words
    children = [
        index
        for index in evidence.words_within(evidence.sentence_at(words[verb].start))
        if words[index].head == verb and index != verb
    ]
    return (
        words[verb].tag in _PAST
        and evidence.forms[verb] not in count_checks().unordered
        and _TURNED.isdisjoint(evidence.forms[index] for index in children)
        and not any(words[index].tag in _UNSURE and words[index].relation.startswith("aux") for index in children)
    )


def _hangs_on(evidence: Evidence, time: Time, target: int, *, without: int | None) -> bool:
    """Whether a date belongs to a word, with no other verb on the way up, and no passing through `without`."""
    words = evidence.tags.words
    own = evidence.words_within(time.span)
    if not own or target in own:
        return False
    index = own.start
    for _ in range(len(own) + _FARTHEST):
        if index not in own and (index == without or words[index].tag.startswith("VB")) and index != target:
            return False
        if index == target:
            return True
        if words[index].head == index:
            return False
        index = words[index].head
    return False


def _comparable(one: Time, other: Time) -> bool:
    """With its year each, or days of one month of one year: else the years are only inferred."""
    if _YEAR.search(one.text) and _YEAR.search(other.text):
        return True
    days = len(one.timex) == len(other.timex) == len("2023-05-03")
    return days and one.timex[:7] == other.timex[:7] and one.basis == other.basis == "date written"


def _distance(earlier: Time, later: Time) -> str:
    days = (date.fromisoformat(later.earliest or "") - date.fromisoformat(earlier.latest or "")).days
    if days > _IN_YEARS:
        return f"about {round(days / 365.25)} years"
    exact = earlier.earliest == earlier.latest and later.earliest == later.latest
    return f"{'' if exact else 'at least '}{days} day{'' if days == 1 else 's'}"
