"""Words that the checks of numbers and dates look at."""

import functools

import msgspec

from .tables import table


class CountChecks(msgspec.Struct, frozen=True):
    """`wholes` whose share ends at a hundred per cent; past verbs of what lies `ahead`; `vague_places` that tell no two
    places apart; `happenings` that have a toll; `voters` of a body; verbs that "after" leaves `unordered`; groups of
    `outcomes` that exclude one another."""

    wholes: frozenset[str]
    ahead: frozenset[str]
    vague_places: frozenset[str]
    happenings: frozenset[str]
    voters: frozenset[str]
    unordered: frozenset[str]
    outcomes: tuple[frozenset[str], ...]


@functools.cache
def count_checks() -> CountChecks:
    """The lists of `count_checks.toml`."""
    return msgspec.convert(table("count_checks"), CountChecks)
