"""Which attribution carries an event: the one with the smallest content around its word."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...schema import Attribution
from ..syntax import Syntax
from .grammar import upwards


def carriers(syntax: Syntax, attributions: Sequence[Attribution]) -> dict[int, Attribution]:
    """For each word that stands in a content the attribution with the smallest content around it."""
    found: dict[int, Attribution] = {}
    contents = [(syntax.words_of(attribution.content.pieces), attribution) for attribution in attributions]
    for words, attribution in sorted(contents, key=lambda pair: -len(pair[0])):
        found.update(dict.fromkeys(words, attribution))
    return found


def carrier_of(syntax: Syntax, index: int, carried: Mapping[int, Attribution]) -> Attribution | None:
    """The attribution that carries a word. A verb that "and" joins to the cue is no part of what is said."""
    found = carried.get(index)
    if found is None or found.cue is None:
        return found
    cue = set(syntax.words_of(found.cue.pieces))
    for below, above in pairwise(upwards(syntax, index)):
        if syntax.words[below].relation != "conj" or above > below:
            break
        if above in cue:
            return None
    return found
