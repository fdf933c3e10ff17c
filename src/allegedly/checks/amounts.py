"""The numbers of a text with how far each may be off: those that were read, and the bare ones that stand beside them.

Where two numbers are compared, the second often leaves out what it counts ("21 deaths, against *14* in 2022"), so that
no quantity was read. It is an amount all the same.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..schema import Quantity, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.numerals import bound_words
from ..vocabulary.patterns import alternatives
from ..vocabulary.units import hundredths
from .evidence import Evidence, around, overlap
from .figures import NUMBER, Interval, Stated, bounded, interval, last_place, number, stated

HUNDREDTH = "1/100"
"""The unit of cents, pence and their like, whatever they are hundredths of."""


class Amount(NamedTuple):
    """A number at a place. `bounds` are what its words give, `slack` is how far it may have been rounded either way.

    `noun` is the lemma of what it counts, None where it says none; `id` that of the quantity, None for a bare number;
    `scale` what a word of it multiplies by, None where it has none.
    """

    span: Span
    text: str
    bounds: Interval
    slack: float
    unit: str | None
    noun: str | None
    id: str | None = None
    scale: float | None = None

    @property
    def rounded(self) -> Interval:
        """What the number may have been before it was rounded."""
        return max(self.bounds[0] - self.slack, 0.0), self.bounds[1] + self.slack

    @property
    def is_exact(self) -> bool:
        """Whether no word opens the number to either side."""
        return self.bounds[0] == self.bounds[1]


_BARE = re.compile(
    rf"(?<![\w.,:/#@&'’-])(?P<number>{NUMBER})(?P<pence>[pc]\b)?(?P<share>\s?%|\s+per\s?cent\b)?(?![\w:/'’]|[.,]\d|-\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"\s+(?P<word>[a-z]+)\b", re.IGNORECASE)
_NOUNS = ("NN", "NNS")
_REACH = 30
"""Characters before a bare number in which words bound it: "to *more than* 60"."""
_MOST_SLACK = 0.005
"""The part of a round number by which it may be off: "4,000" stands for no less than 3,980."""


def amounts(evidence: Evidence) -> list[Amount]:
    """All numbers of the body in order, quantities and bare ones; dates and years are none."""
    body = evidence.article.body
    times = [one.span for one in evidence.times if one.type != "DURATION"]
    taken = sorted((*(one.span for one in evidence.quantities), *times))
    read = [amount_of(evidence, quantity) for quantity in evidence.quantities]
    bare = [
        _bare(evidence, match)
        for match in _BARE.finditer(evidence.text, body.start, body.end)
        if not _YEAR.fullmatch(match[0]) and not overlap(around(taken, match.end() - 1), Span(*match.span()))
    ]
    return sorted((*read, *(one for one in bare if one.bounds[0])), key=lambda one: one.span)


def amount_of(evidence: Evidence, quantity: Quantity) -> Amount:
    """A quantity as an amount."""
    given = stated(quantity.text) or Stated(0, 1, None)
    grain = given.grain
    low, high = interval(quantity)
    if given.value and low == high:
        grain *= low / given.value  # it may leave out its "million": "from 36 to 45 million"
    noun = quantity.counts.text.split()[-1].lower() if quantity.counts else None
    unit, text = quantity.unit, quantity.text
    if unit is None and noun in hundredths():
        unit, text, noun = HUNDREDTH, f"{text} {noun}", None
    value = low if low else high
    slack = _slack(value, grain, scaled=given.scale is not None or grain > 1)
    return Amount(quantity.span, text, (low, high), slack, unit, noun and lemmas(noun)[-1], quantity.id, given.scale)


def _bare(evidence: Evidence, match: re.Match[str]) -> Amount:
    value, given = number(match["number"]), stated(match["number"])
    bound = _bound().search(evidence.text, max(match.start() - _REACH, 0), match.start())
    start = bound.start() if bound is not None else match.start()
    slack = _slack(value, given.grain if given else 1.0, scaled=given is not None and given.scale is not None)
    noun = None if match["pence"] else _noun(evidence, match.end())
    unit = "%" if match["share"] else HUNDREDTH if match["pence"] or noun in hundredths() else None
    bounds = bounded(value, bound_words("before")[unwrapped(bound[0].lower())]) if bound is not None else (value, value)
    return Amount(
        Span(start, match.end()),
        evidence.text[start : match.end()],
        bounds,
        slack,
        unit,
        None if unit else noun and lemmas(noun)[-1],
        scale=given.scale if given is not None else None,
    )


@functools.cache
def _bound() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(bound_words('before'))})\s+$", re.IGNORECASE)


def _slack(value: float, grain: float, *, scaled: bool) -> float:
    """Half of what the last digit counts, if that is more than ones; a round number may be a little rounder."""
    last = grain / 2 if scaled or grain < 1 else 0.0
    return max(last, min(last_place(value) / 2, _MOST_SLACK * value)) if value > 1 else last


def _noun(evidence: Evidence, end: int) -> str | None:
    """The noun right behind a bare number, in lower case."""
    match = _WORD.match(evidence.text, end)
    words = evidence.words_within(Span(*match.span("word"))) if match is not None else range(0)
    return evidence.forms[words[0]] if words and evidence.tags.words[words[0]].tag in _NOUNS else None


def alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers may be of one thing: in one unit, of one noun; one of them may leave out both."""
    if None in (one.unit or one.noun, other.unit or other.noun):
        return True
    return one.unit == other.unit and (None in (one.noun, other.noun) or one.noun == other.noun)


def running(evidence: Evidence) -> str:
    """The text with what says in its midst whose words they are taken out: "48, *the operator says,* up from 30".

    As long as the text itself: spaces stand for what was taken out.
    """
    pieces, done = [], 0
    for start, end in sorted(_asides(evidence)):
        if start >= done:
            pieces += [evidence.text[done:start], " " * (end - start)]
            done = end
    return "".join((*pieces, evidence.text[done:]))


_OPENS = re.compile(r",\s*(?:according\s+to\s+|as\s+)?$")
_CLOSES = re.compile(r"(?:\s+(?!and\b|but\b|that\b)[\w'’.]+){0,4}?(?=\s*,)")
_LONGEST = 90


def _asides(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Where a source and its cue stand between two commas, from the first up to the second."""
    for attribution in evidence.attributions:
        named = [one for one in (attribution.source, attribution.cue) if one is not None]
        start, end = min((one.start for one in named), default=0), max((one.end for one in named), default=0)
        if not 0 < end - start <= _LONGEST:
            continue
        opened = _OPENS.search(evidence.text, max(start - 20, 0), start)
        closed = _CLOSES.match(evidence.text, end)
        if opened is not None and closed is not None and not re.search(r"\d", evidence.text[start : closed.end()]):
            yield opened.start(), closed.end()
