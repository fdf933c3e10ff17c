"""Words of taste, wish and duty: what no record can bear out."""

import functools

import msgspec

from .tables import table


class Judgements(msgspec.Struct, frozen=True):
    """Lemmas: predicates of taste, verbs of the speaker's own mind, auxiliaries of duty."""

    taste: frozenset[str]
    mind: frozenset[str]
    duty: frozenset[str]


@functools.cache
def judgements() -> Judgements:
    """The lists of `judgements.toml`."""
    return Judgements(**{name: frozenset(words) for name, words in table("judgements").items()})
