"""Verbs by which one source passes on what it has from another."""

import functools

import msgspec

from .tables import table


class Relays(msgspec.Struct, frozen=True):
    """Lemmas: `citing` ("quotes a report"), `telling` ("tells the paper"), `seeing` ("reports seen by the paper")."""

    citing: frozenset[str]
    telling: frozenset[str]
    seeing: frozenset[str]


@functools.cache
def relays() -> Relays:
    """The lists of `relays.toml`."""
    return Relays(**{name: frozenset(words) for name, words in table("relays").items()})
