"""From the numbers of a text to quantities: ranges are joined, and numbers that count nothing are left out."""

import re
from collections.abc import Sequence

from ...schema import Article, Span, Time
from ...unwrapping import unquoted
from ...vocabulary.numerals import numbered, numerals
from ...vocabulary.units import units
from ..syntax import Syntax
from .bounds import Interval, Wording, bounded, wording
from .casualties import effect
from .counted import Counted, are_people, counted, is_plural
from .drafts import Draft, Omission
from .ellipsis import Bare, ellipsis, is_won
from .guards import Guards
from .measures import Measured, measured
from .numerals import Numeral, find, plain
from .parts import is_given_as_share
from .stated import is_change, tally_before
from .states import is_first_state
from .units_shared import goes_on_in_shares, unit_before, with_units_of_wholes

_JOINT = re.compile(r"\s?[-–—]\s?|\s+(?P<word>to|and|or)\s+")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_LENGTHS = frozenset({"mm", "cm", "m", "km", "in", "ft", "yd", "mi", "nmi"})
"""Units behind which "of" says from where, not of what: "within 200 yards of the embassy"."""
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_POINTS = re.compile(r"\s+points?\b")
_BEHIND_A_SHARE = 60
"""Characters between a share and the points that it changed by."""
_AMBIGUOUS = re.compile(r"\d{1,3}\.\d{3}")
"""A count of "3.000" may be three, exactly, or three thousand, as many languages write it."""
_ALIKE = 10
"""How many times one of two numbers may be the other for both to be of the same thousands or millions."""
_MILLION = 1_000_000
_OF_A_NOUN = frozenset({"CD", "JJ", "NN", "RB"})
"""Beginnings of the tags of words with which a noun goes on: "two of the five *most* populous counties"."""
_DOTTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_RANGING = re.compile(r"\b(?:rang(?:e|es|ed|ing)|anywhere|var(?:y|ies|ied|ying))\s+(?P<from>from\s+)$", re.IGNORECASE)


def drafts_of(article: Article, syntax: Syntax, times: Sequence[Time]) -> list[Draft]:
    """The numbers of the body that count or measure something, in order."""
    text = plain(unquoted(article.text))
    drafts: list[Draft] = []
    guards = Guards(syntax, text, times)
    numbers = [
        (numeral, measured(text, numeral.start, numeral.end, figure=numeral.kind == "figure"))
        for numeral in find(text, article.body.start, article.body.end)
        if not any(line.start <= numeral.start < line.end for line in article.apparatus)
    ]
    place = 0
    while place < len(numbers):
        first = numbers[place]
        second = numbers[place + 1] if place + 1 < len(numbers) else None
        joint = _JOINT.fullmatch(text, first[1].end, second[1].start) if second is not None else None
        if second is None or joint is None:
            draft = _draft(text, syntax, guards, first, drafts)
            place += 1
        else:
            draft, used = _pair(text, syntax, guards, first, second, joint["word"], drafts)
            place += used
        if draft is not None:
            drafts.append(draft)
    return with_units_of_wholes(syntax, drafts)


def _pair(
    text: str,
    syntax: Syntax,
    guards: Guards,
    first: tuple[Numeral, Measured],
    second: tuple[Numeral, Measured],
    joint: str | None,
    drafts: Sequence[Draft],
) -> tuple[Draft | None, int]:
    """Two numbers that a word or a dash joins: a range, or the first of two, or a score; and how many are used."""
    (one, left), (other, right) = first, second
    single = _draft(text, syntax, guards, first, drafts) if joint else None
    if left.unit not in (None, right.unit) or "share" in (one.kind, other.kind):
        return (single or _draft(text, syntax, guards, first, drafts)), 1
    low, high = one.value * left.factor, (other.high or other.value) * right.factor
    scale = right.factor * _multiplier(other)
    if low < scale and _multiplier(one) == left.factor == 1 and left.unit is None:
        low *= scale  # "2 to 3 million"
    before = text[max(left.start - 24, 0) : left.start]
    start, between = left.start, _BETWEEN.search(before)
    ranging = _RANGING.search(before)
    if between is not None and joint != "or":
        start -= len(between[0])
    elif ranging is not None and joint == "to":
        start -= len(ranging["from"])
    elif joint == "to" and _FROM.search(before) and _shares_scale(one.value, other.value / scale, scale):
        scaled = left._replace(factor=scale, unit=right.unit)
        return _draft(text, syntax, guards, (one, scaled), drafts), 1
    elif joint == "to" and right.unit is not None and _FROM.search(before):
        return _draft(text, syntax, guards, (one, left._replace(unit=right.unit)), drafts), 1
    elif joint == "and" or low >= high or (joint == "to" and _FROM.search(before)):
        return (single, 1) if joint else (None, 2)
    elif joint == "or" and (one.kind, other.kind) != ("words", "words"):
        return single, 1
    whole = Numeral(one.start, other.end, other.kind, min(low, high), max(low, high), "")
    draft = _draft(text, syntax, guards, (whole, Measured(start, right.end, right.unit, 1)), drafts)
    return draft, 2


def _shares_scale(first: float, second: float, scale: float) -> bool:
    """Whether the first of two numbers leaves out the "million" of the second: "from *36* to 45 million"."""
    return scale > 1 and first < scale and max(first, second) <= _ALIKE * min(first, second)


def _multiplier(numeral: Numeral) -> float:
    """What the last word of a number multiplies by: a million in "2 million"."""
    scale = numerals().scales.get(re.split(r"[^a-z]", numeral.raw)[-1], 1)
    return scale if scale >= 1000 and numeral.value > scale else 1


def _draft(
    text: str, syntax: Syntax, guards: Guards, number: tuple[Numeral, Measured], drafts: Sequence[Draft]
) -> Draft | None:
    """A number as a quantity, given those before it; None where it counts and measures nothing."""
    numeral, measure = number[0], _in_points(text, number[1], drafts)
    words = wording(text, measure.start, measure.end)
    if numeral.kind == "few" and words.bounds:
        words = Wording(measure.start, words.end, frozenset(), words.additional)  # "a roof over a handful of stalls"
    unit = "%" if numeral.kind == "share" else measure.unit
    span = Span(measure.start, measure.end)
    listed = bool(drafts) and (
        drafts[-1].ellipsis in ("listed", "won")
        or is_won(syntax, drafts[-1])
        or goes_on_in_shares(text, drafts[-1], span)
    )  # "the Coalition 34, the Greens 22"
    bounding = bool(words.bounds) or is_given_as_share(text, words.end)
    if not guards.admits(numeral, span, measured=unit is not None, bound=bounding or listed):
        return None
    held = syntax.within(Span(numeral.start, words.end))
    if not held:
        return None
    first = syntax.within(Span(words.start, words.end)).start
    found = counted(syntax, held, first)
    if found.head is not None and guards.in_time(syntax.span(found.head, found.head)):
        found = Counted(anchor=held.stop - 1)  # "four in May and six last week" are no six weeks
    counts_of = (found.of or found.points) and unit not in _LENGTHS
    if unit is not None and numeral.kind != "share" and not counts_of:
        found = Counted(anchor=held.stop - 1)
    if numeral.kind == "many" and found.head is not None and syntax.forms[found.head] in units():
        unit, found = units()[syntax.forms[found.head]], Counted(anchor=held.stop - 1)
    befallen = effect(syntax, held, found, first) if unit in (None, "%") else None
    if unit is None and _AMBIGUOUS.fullmatch(numeral.raw) and numeral.value < 1000:
        return None
    left_out: Omission | None = None
    if unit is None and numeral.kind in ("figure", "words") and (found.head is None or found.of):
        unit = unit_before(syntax, text, held, Span(words.start, words.end), numeral.raw, drafts)
        left_out = "unit" if unit is not None else None
    if unit is None and numeral.kind != "many" and found.head is None and not (found.of or found.points):
        bare = Bare(range(first, held.stop), words.start, words.end, numeral.value)
        left_out = ellipsis(syntax, text, bare, drafts)
    counting = _counts(syntax, numeral, found, held.stop, bounded=bounding, effective=befallen is not None)
    counting = counting or is_first_state(text, words.start, words.end)
    counting = counting or (is_change(syntax, first) and tally_before(syntax, first) is not None)
    if unit is None and left_out is None and not counting:
        return None
    low, high = numeral.value * measure.factor, (numeral.high or numeral.value) * measure.factor
    interval = bounded(low, high, numeral.kind in ("few", "many"), words.bounds)
    if numeral.kind == "many":
        interval = Interval(None if "most" in words.bounds else low, None, True)
    end = max(words.end, syntax.words[found.after(held) - 1].end)
    return Draft(Span(words.start, words.end), end, held, interval, unit, found, befallen, words.additional, left_out)


def _in_points(text: str, measure: Measured, drafts: Sequence[Draft]) -> Measured:
    """The number with its unit; points behind a share are of per cent: "to 61 percent, a loss of nine *points*"."""
    points = _POINTS.match(text, measure.end)
    share = drafts[-1] if drafts else None
    if measure.unit is None and points and share is not None and share.unit in ("%", "pp"):
        gap = text[share.span.end : measure.start]
        if len(gap) <= _BEHIND_A_SHARE and "." not in gap:
            return measure._replace(end=points.end(), unit="pp")
    return measure


def _counts(syntax: Syntax, numeral: Numeral, found: Counted, after: int, *, bounded: bool, effective: bool) -> bool:
    """Whether a bare number, up to the word `after`, counts something that can be named, or that something befell.

    `bounded` says that words give it bounds or a share, so that it counts what was named before."""
    if found.head is not None and syntax.forms[found.head] in numbered().uncounted:
        return False
    if numeral.value == 1 and numeral.high is None:
        people = found.head is not None and are_people(syntax, found.head)
        return effective or (bounded and people and not found.of)  # "about one thing" counts nothing
    if numeral.value == 0:
        return False
    if effective or found.points:
        return True
    if found.head is None:
        relation = syntax.words[found.anchor].relation
        large = "," in numeral.raw and relation.startswith(("obj", "nsubj"))  # "to withdraw 5,000 by June"
        if bounded and _DOTTED.fullmatch(numeral.raw):
            return False  # "around 5.40" may be a time of day
        if numeral.kind == "words" and found.of:
            return _is_of_a_number(syntax, after)
        if numeral.raw.endswith("illion") and numeral.raw not in numerals().scales and numeral.value >= _MILLION:
            return True
        return numeral.kind == "figure" and (found.of or bounded or large)
    hyphenated = syntax.forms[found.head - 1] == "-"
    return found.of or found.apart or hyphenated or is_plural(syntax, found.head) or are_people(syntax, found.head)


def _is_of_a_number(syntax: Syntax, after: int) -> bool:
    """Whether "of the" and a number follow: "*seven* of the six"."""
    if syntax.forms[after : after + 2] != ["of", "the"]:
        return False
    tags = [word.tag[:2] for word in syntax.words[after + 2 : after + 4]]
    return tags[:1] == ["CD"] and not _OF_A_NOUN.intersection(tags[1:])
