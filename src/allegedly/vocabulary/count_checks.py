"""Words that the checks of numbers and dates look at."""

from .tables import Words, loader


class CountChecks(Words, frozen=True):
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


count_checks = loader("count_checks", CountChecks)
