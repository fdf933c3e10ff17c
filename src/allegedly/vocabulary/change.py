"""Words by which a text says that a number changed, by how much, and from what."""

import functools
from collections.abc import Mapping
from typing import Literal

from .patterns import alternatives
from .tables import Words, loader, turned

Direction = Literal["up", "down", "either"]
Link = Literal["open", "plain", "timed"]
"""Words before an earlier number: of any origin; of an earlier number alone; of any other number."""


class Change(Words, frozen=True):
    """The lists of `change.toml`: `verbs`, `nouns`, `adverbs` and `comparatives` by where they lead; forms of verbs
    of multiples, `factors`, and how many `times` as much each is; `links` before the number that was; `when` a
    number is; nouns of how far two numbers lie `apart`, and the sides that do."""

    verbs: Mapping[Direction, tuple[str, ...]]
    factors: Mapping[str, tuple[str, ...]]
    times: Mapping[str, float]
    nouns: Mapping[Direction, tuple[str, ...]]
    adverbs: Mapping[Direction, tuple[str, ...]]
    comparatives: Mapping[Direction, tuple[str, ...]]
    links: Mapping[Link, tuple[str, ...]]
    when: Mapping[Literal["before", "now"], tuple[str, ...]]
    apart: Mapping[Literal["nouns", "sides"], tuple[str, ...]]


change = loader("change", Change)


@functools.cache
def changing() -> frozenset[str]:
    """The forms of all verbs by which a count goes from one number to another, those of multiples among them."""
    known = change()
    return frozenset(form for forms in (*known.verbs.values(), *known.factors.values()) for form in forms)


@functools.cache
def direction_of() -> Mapping[str, Direction]:
    """Where each word of change leads; a word of two kinds leads the same way in both."""
    known = change()
    kinds = (known.verbs, known.nouns, known.adverbs, known.comparatives)
    return {word: where for kind in kinds for word, where in turned(kind).items()}


def of_all(kind: Mapping[Direction, tuple[str, ...]]) -> str:
    """All words of a kind as alternatives, wherever they lead."""
    return alternatives(word for words in kind.values() for word in words)
