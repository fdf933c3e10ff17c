"""A toll in the headline against the tolls of the text."""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ..schema import Effect, Quantity
from ..unwrapping import unwrapped
from ..vocabulary import lemmas
from ..vocabulary.effects import effect_words
from ..vocabulary.numerals import numerals
from .evidence import Evidence
from .figures import Interval, added, apart, interval
from .found import Found

_TOLLS: tuple[Effect, ...] = ("killed", "injured")
_BETWEEN = 2
"""Words that may stand between a number and what befell those counted: "12 *migrants feared* dead"."""

_MOST_ADDED = 4
"""Tolls of the text that a headline may have added up."""

_SINGLE = 2
"""Victims who may stand in the text without a number: "six drivers and a gendarme"."""

_BOUNDED = re.compile(r"\b(?:about|almost|around|least|most|nearly|over|some|than|to|up)\s+$", re.IGNORECASE)


class Toll(NamedTuple):
    """How many a headline says were killed or injured."""

    number: int
    effect: Effect


def headline_figures(evidence: Evidence) -> Iterator[Found]:
    """HEADLINE-02: an exact toll in the headline that is none of the text's tolls, nor a sum of them."""
    title = evidence.article.title
    toll = _toll(title) if title else None
    if toll is None:
        return
    given = [quantity for quantity in evidence.quantities if quantity.effect == toll.effect and _is_plain(quantity)]
    stated = (float(toll.number - _SINGLE), float(toll.number))
    if not given or fits(stated, [interval(quantity) for quantity in given]):
        return
    headline = () if evidence.headline is None else (evidence.headline,)
    words = ", ".join(dict.fromkeys(unwrapped(quantity.text) for quantity in given[:_MOST_ADDED]))
    yield Found(
        code="HEADLINE-02",
        quotes=(*headline, *(evidence.cut(quantity.span) for quantity in given[:_MOST_ADDED])),
        reason=f"The headline gives {toll.number:,} {toll.effect}; the text gives {words}.",
        refers=tuple(quantity.id for quantity in given[:_MOST_ADDED]),
    )


def _is_plain(quantity: Quantity) -> bool:
    return quantity.unit is None


def fits(stated: Interval, counts: Sequence[Interval]) -> bool:
    """Whether a number may lie in one of the counts, or in what some of the first of them add up to."""
    if any(not apart(stated, count) for count in counts):
        return True
    first = counts[: 2 * _MOST_ADDED]
    return any(
        not apart(stated, added(list(chosen)))
        for size in range(2, _MOST_ADDED + 1)
        for chosen in combinations(first, size)
    )


def _toll(title: str) -> Toll | None:
    """The one toll of a headline, where it gives an exact number."""
    found = []
    for match in numbers().finditer(title):
        behind = re.findall(r"[^\W\d_]+", title[match.end() : match.end() + 60].partition(",")[0].lower())
        before = re.findall(r"[^\W\d_]+", title[: match.start()].lower())[-1:]
        effect = next(filter(None, map(_effect, behind[: _BETWEEN + 1])), None)
        done = [effect_words().verbs.get(lemma) for word in before for lemma in lemmas(word)]
        effect = effect or next(filter(None, done), None)
        if effect in _TOLLS and not _BOUNDED.search(title[: match.start()]):
            found.append(Toll(value(match[0]), effect))
    return found[0] if len(found) == 1 else None


def _effect(word: str) -> Effect | None:
    words = effect_words()
    return words.states.get(word) or next((words.own[lemma] for lemma in lemmas(word) if lemma in words.own), None)


@functools.cache
def numbers() -> re.Pattern[str]:
    """Numbers in a headline, in figures or in a word, that are no part of a longer one or of a sum of money."""
    words = "|".join(word for word, value in numerals().words.items() if value > 1)
    return re.compile(
        rf"(?<![\w.,/$€£-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|(?:{words}))(?![\w%/-]|[.,]\d)", re.IGNORECASE
    )


def value(word: str) -> int:
    """What such a number says."""
    return numerals().words[word.lower()] if word.isalpha() else int(word.replace(",", ""))
