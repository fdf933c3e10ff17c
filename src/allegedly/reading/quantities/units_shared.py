"""Units that a number shares with one beside it: "3.2 million euros: *1.1 million* for roads", "*nine* of 31 km"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ...schema import Span
from ...vocabulary.numerals import numerals
from ...vocabulary.patterns import BRACKETED, PASSING
from ...vocabulary.units import currencies
from ..syntax import FINITE, Syntax
from .counted import Counted
from .drafts import Draft
from .ellipsis import OF, is_announced

_NO_SUMS = frozenset({"%", "pp", "°C", "°F"})
"""Units of which nothing is a part: a share of a share, a degree of a temperature."""
_OPENED = re.compile(r"[^.;:?!\d]{0,40}?(?::|—|–|--|\s-\s|\()\s*(?:the\s+)?")
_GOES_ON = re.compile(rf"{PASSING}{{0,60}}?(?:,|\band\b|\bplus\b)\s*(?:and\s+)?(?:the\s+|another\s+|some\s+|only\s+)?")
_IN_BRACKETS = re.compile(rf"[^.;:?!\d()]{{0,60}}\s\(|{BRACKETED}")
_COMPARED = re.compile(
    r"[^.;:?!\d]{0,24}?,?\s+(?:after|against|compared\s+(?:to|with)|instead\s+of|(?:up\s+|down\s+)?from)\s+"
)
_BEHIND_A_COMMA = re.compile(r",[^.;:?!\d]{0,30}\s+")
_OF_THEM = re.compile(r",\s+of\s+(?:them|these|which)\s+")
_FOR_WHAT = re.compile(r"\s+(?:as|at|by|for|from|goes|in|of|on|to|was|went|were|will|with)\b")
"""Behind a number that goes on with what it is for, and not with a noun."""
_RIVAL = re.compile(r"(?:\s*[,;]|(?:\s*,)?\s+and)\s+[^.,;:!?\d\s][^.,;:!?\d]{0,39}?\s+")
_CLOSED = re.compile(r"\s*(?:[,;)—–]|[.](?!\d)|$|and\b|while\b)")
_TO = re.compile(r"\s+to\s+")
_BY = re.compile(r"\b(?:by|with)\s+$")
_MILLION = 1_000_000
_LARGE = 100_000
"""From here on a sum of money is told in millions."""
_SENTENCES_BACK = 2
_NUMBERS_BACK = 6
"""How far back the money is named whose millions a bare "2.4 million" are."""


def unit_before(syntax: Syntax, text: str, number: range, span: Span, raw: str, drafts: Sequence[Draft]) -> str | None:
    """The unit that a number without one, and without a noun, shares with one before it; None where there is none.

    `number` are its words, `span` has what bounds it too, `raw` is the number alone, in lower case.
    """
    last = drafts[-1] if drafts else None
    if last is None:
        return None
    sentence = syntax.sentence_of[number.start]
    if last.unit == "%" and syntax.sentence_of[last.number.start] == sentence:
        if _TO.fullmatch(text, last.span.end, span.start) and _BY.search(
            text, max(last.span.start - 8, 0), last.span.start
        ):
            return "%"  # "led by 51.4 percent to *48.9*"
        return _of_a_rival(syntax, text, number, span, last)
    if last.unit is not None and last.unit not in _NO_SUMS and syntax.sentence_of[last.number.start] == sentence:
        gap = text[last.span.end : span.start]
        listed = (
            _OPENED.fullmatch(gap) or _OF_THEM.fullmatch(gap) or (last.ellipsis == "unit" and _GOES_ON.fullmatch(gap))
        )
        bracketed = _IN_BRACKETS.fullmatch(gap) is not None and text[span.end : span.end + 1] == ")"
        if (listed and _FOR_WHAT.match(text, span.end)) or bracketed or _COMPARED.fullmatch(gap) or OF.fullmatch(gap):
            return last.unit
        if _BEHIND_A_COMMA.fullmatch(gap) and is_announced(text, last) and _FOR_WHAT.match(text, span.end):
            return last.unit  # "of the 1,092 tonnes, 728 were herring"
    if numerals().scales.get(raw.rpartition(" ")[2], 1) < _MILLION:
        return None
    near = [
        one for one in drafts[-_NUMBERS_BACK:] if sentence - syntax.sentence_of[one.number.start] <= _SENTENCES_BACK
    ]
    large = [one for one in near if (one.interval.low or 0.0) >= _LARGE and one.unit not in _NO_SUMS]
    return large[-1].unit if large and large[-1].unit in currencies() else None


def _of_a_rival(syntax: Syntax, text: str, number: range, span: Span, last: Draft) -> str | None:
    """Per cent where another has as many in the same words: "the Union had 44 percent, *the List* 38.6"."""
    if not goes_on_in_shares(text, last, span):
        return None
    between = syntax.words[last.number.stop : number.start]
    asserts = any(word.tag in (*FINITE, "IN", "VBN", "VBG") for word in between)
    return None if asserts or not between or between[-1].tag not in ("NN", "NNS", "NNP", "NNPS") else "%"


def goes_on_in_shares(text: str, last: Draft, span: Span) -> bool:
    """Whether a number stands behind a share as one of another would: a few words on, and with nothing behind it."""
    listed = last.unit == "%" and _RIVAL.fullmatch(text, last.span.end, span.start)
    return bool(listed) and _CLOSED.match(text, span.end) is not None


def with_units_of_wholes(syntax: Syntax, drafts: Sequence[Draft]) -> list[Draft]:
    """The same, and each number behind which "of" and one with a unit stands in that unit: "*nine* of its 31 km"."""
    found = list(drafts)
    for index, (part, whole) in enumerate(pairwise(drafts)):
        taken = part.unit is None and part.found.of and OF.fullmatch(syntax.text, part.span.end, whole.span.start)
        if taken and whole.unit is not None and whole.unit not in _NO_SUMS:
            found[index] = part._replace(unit=whole.unit, found=Counted(anchor=part.number.stop - 1, of=True))
    return found
