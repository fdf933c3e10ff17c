"""What befalls people: the words for being killed, injured, missing, displaced and detained."""

import functools
import re
from collections.abc import Mapping

from ..schema import Effect
from .tables import Words, loader, turned

_ByEffect = Mapping[Effect, tuple[str, ...]]


class EffectLists(Words, frozen=True):
    """The lists of `effects.toml`, which says what each is for; `people` are lemmas of those who are counted."""

    people: frozenset[str]
    verbs: _ByEffect
    own: _ByEffect
    states: _ByEffect
    counted: _ByEffect
    acts: _ByEffect
    behind: Mapping[Effect, re.Pattern[str]]
    before: Mapping[Effect, re.Pattern[str]]


class EffectWords(Words, frozen=True):
    """The same words, each with its effect; the turns of phrase `behind` and `before` those counted by effect."""

    people: frozenset[str]
    verbs: Mapping[str, Effect]
    own: Mapping[str, Effect]
    states: Mapping[str, Effect]
    counted: Mapping[str, Effect]
    acts: Mapping[str, Effect]
    behind: Mapping[Effect, re.Pattern[str]]
    before: Mapping[Effect, re.Pattern[str]]


_effect_lists = loader("effects", EffectLists)


@functools.cache
def effect_words() -> EffectWords:
    """The lists, turned around."""
    lists = _effect_lists()
    return EffectWords(
        people=lists.people,
        verbs=turned(lists.verbs),
        own=turned(lists.own),
        states=turned(lists.states),
        counted=turned(lists.counted),
        acts=turned(lists.acts),
        behind=lists.behind,
        before=lists.before,
    )
