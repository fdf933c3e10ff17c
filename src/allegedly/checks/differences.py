"""Differences of two numbers at one time: "a lead of 4,000 votes, 61,200 to 58,900", "a deficit of 1.3 million"."""

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from ..schema import Span
from ..unwrapping import unwrapped
from ..vocabulary.change import change
from ..vocabulary.patterns import alternatives
from .amounts import Amount, alike, amounts
from .evidence import Evidence
from .figures import apart, bounds_shown, distance
from .found import Found

_TO = re.compile(r"(?:\s+[a-z]+)?\s+(?:to|against)\s+", re.IGNORECASE)
_APPOSED = re.compile(r"(?:\s+[a-z]+)?\s*[,:(—–]\s*\(?", re.IGNORECASE)
_REACH = 24


def differences(evidence: Evidence) -> Iterator[Found]:
    """SUM-04: two numbers that lie farther apart, or nearer, than the text says in front of them or behind them."""
    row = [one for one in amounts(evidence) if one.unit != "%"]
    for (first, second), (_, third) in pairwise(pairwise(row)):
        gaps = [evidence.text[one.span.end : other.span.start] for one, other in ((first, second), (second, third))]
        if _named().search(evidence.text, max(first.span.start - _REACH, 0), first.span.start):
            compared = _APPOSED.fullmatch(gaps[0]) and _TO.fullmatch(gaps[1])
            balanced = _first_side().fullmatch(gaps[0]) and _second_side().fullmatch(gaps[1])
            if compared or balanced:
                yield from _no_difference(evidence, first, second, third)
        elif _TO.fullmatch(gaps[0]) and _named_behind().fullmatch(gaps[1]):
            yield from _no_difference(evidence, third, first, second)


def _no_difference(evidence: Evidence, said: Amount, one: Amount, other: Amount) -> Iterator[Found]:
    if alike(one, other) and apart(distance(one.rounded, other.rounded), said.rounded):
        start, end = min(said.span.start, one.span.start), max(said.span.end, other.span.end)
        yield Found(
            code="SUM-04",
            quotes=(evidence.cut(Span(start, end)),),
            reason=(
                f"{unwrapped(one.text)} and {unwrapped(other.text)} differ by "
                f"{bounds_shown(distance(one.bounds, other.bounds))}; the text gives {unwrapped(said.text)}."
            ),
            refers=tuple(each.id for each in (said, one, other) if each.id is not None),
        )


@functools.cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(change().apart['nouns'])})\s+(?:of|was|is)\s+$", re.IGNORECASE)


@functools.cache
def _named_behind() -> re.Pattern[str]:
    nouns = alternatives(change().apart["nouns"])
    return re.compile(rf"{_APPOSED.pattern}(?:an?\s+|with\s+an?\s+)(?:[a-z]+\s+)?(?:{nouns})\s+of\s+", re.IGNORECASE)


@functools.cache
def _first_side() -> re.Pattern[str]:
    sides = alternatives(change().apart["sides"])
    return re.compile(rf"{_APPOSED.pattern}(?:with\s+|on\s+)?(?:{sides})\s+of\s+", re.IGNORECASE)


@functools.cache
def _second_side() -> re.Pattern[str]:
    sides = alternatives(change().apart["sides"])
    return re.compile(rf"(?:\s+[a-z]+)?\s+(?:and|against)\s+(?:{sides})\s+of\s+", re.IGNORECASE)
