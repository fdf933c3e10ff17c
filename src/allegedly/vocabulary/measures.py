"""What an amount is a measure of, by whatever word: that something "cost" so much, or that its "price" was."""

import functools
from collections.abc import Mapping

from .lemmas import lemmas
from .tables import Words, loader, turned


class Measures(Words, frozen=True):
    """Verbs that are `silent` about what is measured, and the words for each of the `kinds` of measures."""

    silent: frozenset[str]
    kinds: Mapping[str, frozenset[str]]


measures = loader("measures", Measures)


@functools.cache
def _kind_of() -> Mapping[str, str]:
    return turned(measures().kinds)


def kinds_of(word: str) -> frozenset[str]:
    """The kinds of measure that a lower-case word names; its own lemmas where it is listed under none."""
    known = frozenset(_kind_of()[lemma] for lemma in lemmas(word) if lemma in _kind_of())
    return known or frozenset(lemmas(word))


def is_kind(word: str) -> bool:
    """Whether a lower-case word is listed as one for a measure."""
    return not _kind_of().keys().isdisjoint(lemmas(word))
