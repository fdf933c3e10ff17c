"""An amount in the headline against the text's amounts in its unit: "300 *kilos*", "jailed for eight *years*".

The text's amount is meant where its sentence says what the headline does, in words that they share. A headline may
round, and may add up.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..schema import Quote, Span
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.numerals import bound_words, numerals
from ..vocabulary.patterns import alternatives
from ..vocabulary.units import currency_signs, units
from .amounts import amounts
from .evidence import Evidence, overlap
from .figures import NUMBER, Interval, bounded, last_place, number, stated
from .found import Found
from .headline_figures import fits

_FEWEST_SHARED = 2
"""Words that the headline and a sentence share besides the unit, for the sentence to tell of the same."""
_OF_SHARES = 3
"""The same for shares, of which a text gives many that are alike."""
_MOST_ROUNDED = 0.1
"""The part of its number by which a headline may round."""
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
    """HEADLINE-03 for amounts with a unit and lengths of time."""
    title = evidence.article.title
    if not title:
        return
    body = [one for one in (*_measured(evidence), *_lengths(evidence)) if not _in_title(evidence, one)]
    words = {lemmas(word)[0] for word in re.findall(r"[^\W\d_]{3,}", title.lower())}
    for said in _in_headline(title):
        alike = [one for one in body if one.unit == said.unit]
        fewest = _OF_SHARES if said.unit == "%" else _FEWEST_SHARED
        meant = [one for one in alike if len(_told(evidence, one) & words) >= fewest]
        if meant and not fits(said.bounds, [one.bounds for one in alike]):
            yield _found(evidence, said, meant)


def _found(evidence: Evidence, said: Given, meant: list[Given]) -> Found:
    basis = evidence.article.basis.get("title")
    headline: tuple[Quote, ...] = () if basis is None or basis.span is None else (evidence.cut(basis.span),)
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
        sign = match["number"][0]
        unit = currency_signs().get(sign) or (
            "%" if match["share"] else units().get(word) or _TIMES.get(word.removesuffix("s"))
        )
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


def _measured(evidence: Evidence) -> Iterator[Given]:
    """The text's amounts with a unit; one without may be of any money that the text speaks of."""
    row = amounts(evidence)
    for one in row:
        units_of_it = [one.unit] if one.unit else {other.unit for other in row if other.unit and not one.noun}
        for unit in units_of_it:
            yield Given(one.text, one.rounded, unit, one.span)


def _lengths(evidence: Evidence) -> Iterator[Given]:
    for time in evidence.times:
        match = _LENGTH.fullmatch(time.timex) if time.type == "DURATION" else None
        if match is not None:
            yield Given(time.text, (float(match[1]), float(match[1])), match[2], time.span)


def _told(evidence: Evidence, given: Given) -> set[str]:
    """The lemmas of the nouns, verbs and adjectives of its sentence, without its own words."""
    own = evidence.words_within(given.span)
    return {
        lemmas(evidence.forms[index])[0]
        for index in evidence.words_within(evidence.sentence_at(given.span.start))
        if index not in own and evidence.tags.words[index].tag.startswith(_OPEN_CLASS)
    }


def _in_title(evidence: Evidence, given: Given) -> bool:
    basis = evidence.article.basis.get("title")
    return basis is not None and basis.span is not None and overlap(given.span, basis.span)
