"""Words for kinds of recorded events, as a query may use them, and the root category of PLOVER that each stands for."""

import functools
from collections.abc import Mapping

from .tables import table


@functools.cache
def record_kinds() -> Mapping[str, tuple[str, ...]]:
    """Each root category of PLOVER and the words that stand for it."""
    return {kind: tuple(words) for kind, words in table("record_kinds").items() if kind.isupper()}


@functools.cache
def kind_words() -> Mapping[str, str]:
    """Each word, lower-case, and its category; a category's own name is a word too."""
    words = {word: kind for kind, listed in record_kinds().items() for word in listed}
    return words | {kind.lower(): kind for kind in record_kinds()}


@functools.cache
def cameo_kinds() -> tuple[tuple[str, str], ...]:
    """Beginnings of CAMEO codes and their PLOVER category, the longest first: the first that fits decides."""
    return tuple(sorted(table("record_kinds")["cameo"].items(), key=lambda pair: (-len(pair[0]), pair[0])))
