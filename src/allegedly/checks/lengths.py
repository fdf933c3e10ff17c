"""Lengths of time against the dates beside them: "six years (2003-2009)", "three years after the vote of 2015"."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ..schema import Span, Time
from ..unwrapping import unwrapped
from .evidence import Evidence
from .found import Found

_YEAR = r"(?:1[5-9]|20)\d\d"
_BRACKETED = re.compile(
    rf",?\s*[(\[]\s*(?:from\s+)?(?P<first>{_YEAR})\s?(?:[-–—]|\s+to\s+)\s?(?P<last>{_YEAR})\s*[)\]]"
)
_SPELLED = re.compile(
    rf"(?:\s+running|\s+in\s+a\s+row)?,?\s+(?:from|between)\s+(?P<first>{_YEAR})\s+(?:to|until|and)\s+(?P<last>{_YEAR})\b(?!\s*[-–])"
)
_BACKWARDS = re.compile(
    rf"\(\s*(?P<first>{_YEAR})\s?[-–—]\s?(?P<last>{_YEAR})\s*\)"
    rf"|\bin\s+(?:exile|government|jail|office|parliament|power|prison)\s+from\s+(?P<since>{_YEAR})\s+(?:to|until)\s+"
    rf"(?P<till>{_YEAR})\b"
    rf"|\b(?:lasted|ran|reigned|ruled|served|lived|worked|imprisoned|held|banned|besieged|closed|employed|occupied|open|shut|president|minister|governor|mayor)\s+"
    rf"(?:\w+\s+){{0,3}}?from\s+(?P<from>{_YEAR})\s+(?:to|until)\s+(?P<to>{_YEAR})\b"
)
_NAMES_YEAR = re.compile(rf"\b{_YEAR}\b")
_FROM = re.compile(r"(?P<before>[^.;:?!]*)\bfrom\s+$", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:begins?|began|begun|starts?|started|opens?|opened)\s+(?:in|on)\s+(?:the\s+)?$")
_ENDS = re.compile(
    r",?\s+and\s+(?:(?:is|was|to|be|will|should|due)\s+){0,4}(?:ends?|ended|finish(?:es|ed)?|clos(?:e|es|ed)|completed|over)"
    r"\s+(?:by|in|on)\s+(?:the\s+)?"
)
"""Between a day on which something begins and that on which the same ends."""
_TO = re.compile(r"\s+(?:to|until|till|through)\s+")
_MOVED = re.compile(
    r"\b(?:advanced|amended|back|backdated|brought|changed|corrected|cut|moved|pulled|rescheduled|revised|shifted)\b"
)
_AFTER = re.compile(r"\s*(?:after|(?:,?\s*(?:now|already))?,?\s+since)\b")
_BREAK = re.compile(r"[;:?!“”\"]")
_LENGTH = re.compile(r"P(\d+)(DE|CE|[YMWD])")
_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
UNITS = {"D": 1 / 365.25, "W": 7 / 365.25, "M": 1 / 12, "Y": 1.0, "DE": 10.0, "CE": 100.0}
"""Years in each unit of a length."""
_IN_MONTHS = 15
"""Years below which the months beside them matter: "more than seven years" against six and eight months."""
_ANCHOR_REACH = 60
"""How far behind "after" the date of what it counts from may stand."""
_DATED_REACH = 100
"""The same where the only date that stands there is meant."""


def lengths(evidence: Evidence) -> Iterator[Found]:
    """DATE-03: a length beside its years; DATE-04: a length since something dated; DATE-06: backwards."""
    for time in evidence.times:
        stated = years(time)
        if stated is None:
            continue
        yield from _beside(evidence, time, stated)
        yield from _since(evidence, time, stated)
    yield from _dates_backwards(evidence)
    for match in _BACKWARDS.finditer(evidence.text, *evidence.article.body):
        first = match["first"] or match["since"] or match["from"]
        last = match["last"] or match["till"] or match["to"]
        if int(first) > int(last):
            yield Found(
                code="DATE-06",
                quotes=(evidence.cut(Span(*match.span())),),
                reason=f"The stretch begins in {first} and ends in {last}, which is earlier.",
            )


def _dates_backwards(evidence: Evidence) -> Iterator[Found]:
    """ "From June 2019 to March 2018": months or days with their years, of nothing that was moved from one to other."""
    for first, last in pairwise(evidence.times):
        if first.type != "DATE" or last.type != "DATE" or not _NAMES_YEAR.search(first.text):
            continue
        between = evidence.text[first.span.end : last.span.start]
        before = evidence.text[evidence.sentence_at(first.span.start).start : first.span.start]
        begun = _BEGINS.search(before) and _ENDS.fullmatch(between)
        if not _NAMES_YEAR.search(last.text) or not (begun or _TO.fullmatch(between)):
            continue
        opened = begun or _FROM.search(evidence.text, max(first.span.start - 60, 0), first.span.start)
        if opened is None or _MOVED.search(before) or len(first.timex) <= 4 or len(last.timex) <= 4:
            continue
        if first.earliest and last.latest and first.earliest > last.latest:
            yield Found(
                code="DATE-06",
                quotes=(evidence.cut(Span(first.span.start, last.span.end)),),
                reason=(
                    f"The stretch begins in {unwrapped(first.text)} and ends in {unwrapped(last.text)}, "
                    "which is earlier."
                ),
                refers=(first.id, last.id),
            )


def years(time: Time) -> tuple[float, float] | None:
    """The least and the most years that a length in days, weeks, months or years can mean; None for other times.

    A bare number is taken as rounded either way.
    """
    match = _LENGTH.fullmatch(time.timex) if time.type == "DURATION" else None
    if match is None:
        return None
    number, size = int(match[1]), UNITS[match[2]]
    if match[2] == "Y" and "decade" in time.text.lower():
        number, size = number // 10, 10.0
    low, high = max(number - 1, number / 2) * size, (number + 1) * size
    if time.modifier in ("MORE_THAN", "EQUAL_OR_MORE"):
        return number * size, float("inf")
    if time.modifier in ("LESS_THAN", "EQUAL_OR_LESS"):
        return (0.0, number * size) if time.modifier == "EQUAL_OR_LESS" else (low * 0.9, number * size)
    if time.modifier == "APPROX":
        return low * 0.9, high * 1.1
    return low, high


def _beside(evidence: Evidence, time: Time, stated: tuple[float, float]) -> Iterator[Found]:
    match = _BRACKETED.match(evidence.text, time.span.end) or _SPELLED.match(evidence.text, time.span.end)
    if match is None or int(match["first"]) > int(match["last"]):
        return
    span = int(match["last"]) - int(match["first"])
    # From some day of one year to some day of the other: up to a year less or more than the years differ by.
    if span + 1 <= stated[0] or span - 1 >= stated[1]:
        yield Found(
            code="DATE-03",
            quotes=(evidence.cut(Span(time.span.start, match.end())),),
            reason=f"{match['first']} to {match['last']} is {about(span)}; the text gives {unwrapped(time.text)}.",
            refers=(time.id,),
        )


def _since(evidence: Evidence, time: Time, stated: tuple[float, float]) -> Iterator[Found]:
    """Wrong only if it fits from the anchor to none of the days that the paragraph or the article can speak of."""
    anchor, written = _anchor(evidence, time), evidence.article.written
    if anchor is None or not written or not _is_present(evidence, time):
        return
    paragraph = range(*evidence.paragraph_at(time.span.start))
    distances = [gap(anchor, written[:10], written[:10])] + [
        gap(anchor, other.earliest, other.latest)
        for other in evidence.times
        if other.earliest and other.latest and other.id != anchor.id and other.span.start in paragraph
    ]
    if any(each is None or (each[0] <= stated[1] and stated[0] <= each[1]) for each in distances):
        return
    low, high = distances[0] or (0.0, 0.0)
    yield Found(
        code="DATE-04",
        quotes=(evidence.cut(time.span), evidence.cut(anchor.span)),
        reason=(
            f"From {unwrapped(anchor.text)} to the day of the article is {about((low + high) / 2)}; "
            f"the text gives {_within_sentence(time.text)}."
        ),
        refers=(time.id, anchor.id),
    )


def _anchor(evidence: Evidence, time: Time) -> Time | None:
    """The date behind "after" or "since" in the same sentence, from which the length counts."""
    joint = _AFTER.match(evidence.text, time.span.end)
    if joint is None:
        return None
    if time.event is None:
        within_a_year = (years(time) or (1.0, 1.0))[1] < 1
        return dated_behind(evidence, time, joint.end(), inferred=within_a_year)
    sentence = evidence.sentence_at(time.span.start)
    end = min(time.event.end + 12, time.event.start + _ANCHOR_REACH)
    for other in evidence.times:
        dated = other.type == "DATE" and other.earliest and other.latest
        if dated and time.span.end < other.span.start < end and evidence.sentence_at(other.span.start) == sentence:
            return other
    return None


def dated_behind(evidence: Evidence, time: Time, start: int, *, inferred: bool = False) -> Time | None:
    """The one date behind "since" or "after", where no other stands beside it and it names itself; with `inferred` its
    year may be."""
    end = min(evidence.sentence_at(time.span.start).end, start + _DATED_REACH)
    broken = _BREAK.search(evidence.text, start, end)
    behind = [
        one
        for one in evidence.times
        if one.type == "DATE" and start <= one.span.start < (broken.start() if broken else end)
    ]
    alone = len(behind) == 1 and behind[0].earliest and behind[0].latest
    named = alone and (behind[0].basis == "itself" or (inferred and _MONTH.fullmatch(behind[0].timex)))
    return behind[0] if named else None


def _is_present(evidence: Evidence, time: Time) -> bool:
    """Whether the sentence speaks of the present: a tale of the past may count to a day that it does not name."""
    words = evidence.tags.words
    sentence = evidence.words_within(evidence.sentence_at(time.span.start))
    roots = {index for index in sentence if words[index].head == index}
    roots |= {index for index in sentence if words[index].head in roots and words[index].relation == "ccomp"}
    return any(
        words[index].tag in ("VBZ", "VBP") and (index in roots or words[index].head in roots) for index in sentence
    )


def gap(anchor: Time, first: str, last: str) -> tuple[float, float] | None:
    """The least and the most years from the anchor to these days; None where a date is none of the calendar."""
    try:
        least = (date.fromisoformat(first) - date.fromisoformat(anchor.latest or "")).days
        most = (date.fromisoformat(last) - date.fromisoformat(anchor.earliest or "")).days
    except ValueError:
        return None
    return least / 365.25, most / 365.25


def _within_sentence(words: str) -> str:
    """Words of a time as they stand inside a sentence: "More than six years" without its capital."""
    return unwrapped(words)[:1].lower() + unwrapped(words)[1:]


def about(years: float) -> str:
    """A length in years as words: "about 25 days", "about 8 months", "about 2 years"."""
    if abs(years) < 1 / 12:
        return f"about {_counted(years * 365.25, 'day')}"
    if abs(years) < 2 and years != int(years):
        return f"about {_counted(years * 12, 'month')}"
    whole, months = divmod(round(years * 12), 12)
    if years < _IN_MONTHS and months:
        return f"about {whole} years and {_counted(months, 'month')}"
    return f"about {_counted(years, 'year')}"


def _counted(number: float, unit: str) -> str:
    return f"{round(number)} {unit}{'' if round(number) == 1 else 's'}"
