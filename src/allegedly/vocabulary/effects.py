"""What befalls people: the words for being killed, injured, missing, displaced and detained."""

import functools
from collections.abc import Mapping
from typing import cast, get_args

import msgspec

from ..schema import Effect
from .tables import table


class EffectWords(msgspec.Struct, frozen=True):
    """The words of `effects.toml`, each with its effect.

    Lemmas: `verbs` that do it to somebody, verbs of one's `own` ("die"), nouns that are `counted` ("twelve deaths"),
    `acts` ("the death of twelve"). Forms: `states` ("twelve dead"). `people` are lemmas of those who are counted.
    """

    verbs: Mapping[str, Effect]
    own: Mapping[str, Effect]
    states: Mapping[str, Effect]
    counted: Mapping[str, Effect]
    acts: Mapping[str, Effect]
    people: frozenset[str]


@functools.cache
def effect_words() -> EffectWords:
    """The lists of `effects.toml`, turned around."""
    data = table("effects")

    def by_word(name: str) -> dict[str, Effect]:
        return {word: cast(Effect, effect) for effect in get_args(Effect) for word in data[effect][name]}

    return EffectWords(
        verbs=by_word("verbs"),
        own=by_word("own"),
        states=by_word("states"),
        counted=by_word("counted"),
        acts=by_word("acts"),
        people=frozenset(data["people"]),
    )
