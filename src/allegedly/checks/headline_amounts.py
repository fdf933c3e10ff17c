"""An amount in the headline against the text's amounts in its unit: "300 *kilos*", "jailed for eight *years*".

The text's amount is meant where its sentence says what the headline does, in words that they share. A headline may
round, and may add up.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..schema import Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.numerals import bound_words, numerals
from ..vocabulary.patterns import alternatives
from ..vocabulary.units import currencies, currency_signs, units
from .amounts import amounts
from .evidence import Evidence, overlap
from .figures import NUMBER, Interval, apart, bounded, last_place, number, stated
from .found import Found
from .headline_figures import fits

_FEWEST_SHARED = 2
"""Words that the headline and a sentence share besides the unit, for the sentence to tell of the same."""
_OF_SHARES = 3
"""The same for shares, of which a text gives many that are alike."""
_MOST_ROUNDED = 0.1
"""The part of its number by which a headline may round."""
_OFF = 6.0
"""Points by which a headline's fraction may miss: it calls 45 in a hundred half, and 60 two thirds."""
_BOUNDED = re.compile(r"\b(?:about|almost|around|least|most|nearly|over|some|than|to|up)\s+(?:an?\s+)?$", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([YMWD])")
_OPEN_CLASS = ("N", "V", "J")
_TIMES = {"day": "D", "month": "M", "week": "W", "year": "Y"}


class Given(NamedTuple):
    """An amount of the headline or of the text: its words, its bounds and its unit; where it stands in the text."""

    text: str
    bounds: Interval
    unit: str
    span: Span


def headline_amounts(evidence: Evidence) -> Iterator[Found]:
    """HEADLINE-03 for amounts with a unit, lengths of time and shares."""
    title = evidence.article.title
    if not title:
        return
    given = (*_measured(evidence), *_lengths(evidence), *_parts(evidence))
    body = [one for one in given if not _in_title(evidence, one)]
    words = [set(lemmas(word)) for word in re.findall(r"[^\W\d_]{3,}", title.lower())]
    for said in (*_in_headline(title), *_fractions(title)):
        alike = [one for one in body if one.unit == said.unit]
        meant = [one for one in alike if _shared(evidence, one, words) >= _fewest(one)]
        bounds = [one.bounds for one in alike]
        added_up = said.unit != "%" and fits(said.bounds, bounds)
        if meant and not added_up and all(apart(said.bounds, one) for one in bounds):
            yield _found(evidence, said, meant)


def _found(evidence: Evidence, said: Given, meant: list[Given]) -> Found:
    headline = () if evidence.headline is None else (evidence.headline,)
    given = ", ".join(dict.fromkeys(unwrapped(one.text) for one in meant))
    return Found(
        code="HEADLINE-03",
        quotes=(*headline, *(evidence.cut(one.span) for one in meant)),
        reason=f"The headline gives {unwrapped(said.text).lower()}; the text gives {given}.",
    )


def _in_headline(title: str) -> Iterator[Given]:
    """The amounts of the headline, as wide as it may have rounded them."""
    for match in _amount().finditer(title):
        word = (match["word"] or "").lower()
        named = "%" if match["share"] else units().get(word) or _TIMES.get(word.removesuffix("s"))
        unit = currency_signs().get(match["number"][0]) or named
        if unit is None:
            continue
        factor = numerals().short_scales.get((match["letter"] or "").lower()[:1], 1)
        value, given = number(match["number"]), stated(match["number"])
        slack = min(last_place(value, given.grain if given else 1.0) / 2, _MOST_ROUNDED * value)
        bounds = (value - slack, value + slack)
        if match["bound"]:
            bounds = bounded(value, bound_words("before")[unwrapped(match["bound"].lower())])
        yield Given(match[0], (bounds[0] * factor, bounds[1] * factor), unit, Span(*match.span()))


@functools.cache
def _amount() -> re.Pattern[str]:
    words = alternatives((*units(), *(f"{word}{ending}" for word in _TIMES for ending in ("", "s"))))
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<bound>{alternatives(bound_words('before'))})\s+)?(?P<number>{NUMBER})(?P<letter>(?:bn|m|k)\b)?"
        rf"(?:(?P<share>\s?%)|[\s-](?P<word>{words})(?![\w%]))?",
        re.IGNORECASE,
    )


def _fractions(title: str) -> Iterator[Given]:
    """Shares of the headline in words, as wide as they are told: "*half* of the villages", "took *two thirds*"."""
    words, parts = numerals().words, numerals().parts
    for match in _fraction().finditer(title):
        many = words.get((match["many"] or match["few"] or "one").lower(), 1)
        part = match["part"] or match["each"]
        share = 100 * many / (parts[part.lower()] if part else words[match["all"].lower()])
        if not _BOUNDED.search(title[: match.start()]):
            yield Given(match[0], (share - _OFF, share + _OFF), "%", Span(*match.span()))


@functools.cache
def _fraction() -> re.Pattern[str]:
    parts = alternatives(one for one in numerals().parts if one != "seconds")
    words = alternatives(numerals().words)
    return re.compile(
        rf"\b(?:(?:(?P<many>{words}|a)[\s-])?(?P<part>{parts})(?=\s+(?:of|the|all)\b)"
        rf"|(?P<few>{words})\s+(?:in|of|out\s+of)\s+(?P<all>{words})\b|every\s+(?P<each>{parts})\b)",
        re.IGNORECASE,
    )


def _parts(evidence: Evidence) -> Iterator[Given]:
    """The shares that parts are of their wholes: "11 of the 46 villages"."""
    by_id = {quantity.id: quantity for quantity in evidence.quantities}
    for part in evidence.quantities:
        whole = by_id.get(part.part_of or "")
        if whole is None or whole.unit is not None or not whole.low or None in (part.low, part.high, whole.high):
            continue
        if evidence.sentence_at(part.span.start) == evidence.sentence_at(whole.span.start):
            shares = 100 * (part.low or 0.0) / (whole.high or 1.0), 100 * (part.high or 0.0) / whole.low
            first, last = sorted((part.span, whole.span))
            yield Given(evidence.text[first.start : last.end], shares, "%", Span(first.start, last.end))


def _fewest(given: Given) -> int:
    """How many words the headline must share with the sentence of an amount."""
    in_per_cent = given.unit == "%" and given.text.rstrip().endswith(("%", "cent"))
    return _OF_SHARES if in_per_cent else _FEWEST_SHARED


def _measured(evidence: Evidence) -> Iterator[Given]:
    """The text's amounts with a unit; one without may be in one of its sentence, and a sum in any money of the text."""
    row = amounts(evidence)
    for one in row:
        sentence = evidence.sentence_at(one.span.start)
        left_out = one.unit is one.noun is None
        shared = {
            other.unit
            for other in row
            if (overlap(other.span, sentence) and other.unit != "%") or (one.scale and other.unit in currencies())
        }
        for unit in sorted(filter(None, shared if left_out else {one.unit})):
            yield Given(one.text, one.rounded, unit, one.span)


def _lengths(evidence: Evidence) -> Iterator[Given]:
    for time in evidence.times:
        match = _LENGTH.fullmatch(time.timex) if time.type == "DURATION" else None
        if match is not None:
            yield Given(time.text, (float(match[1]), float(match[1])), match[2], time.span)


def _shared(evidence: Evidence, given: Given, words: Sequence[set[str]]) -> int:
    """How many of the headline's words are among the nouns, verbs and adjectives of its sentence, its own left out."""
    own = evidence.words_within(given.span)
    told = {
        lemma
        for index in evidence.words_within(evidence.sentence_at(given.span.start))
        if index not in own and evidence.tags.words[index].tag.startswith(_OPEN_CLASS)
        for lemma in lemmas(evidence.forms[index])
    }
    return sum(not told.isdisjoint(word) for word in words)


def _in_title(evidence: Evidence, given: Given) -> bool:
    return evidence.headline is not None and any(overlap(given.span, piece) for piece in evidence.headline.pieces)
