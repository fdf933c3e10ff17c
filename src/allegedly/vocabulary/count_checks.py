"""Words that the checks of numbers and dates look at."""

import re

from .tables import Words, loader


class Said(Words, frozen=True):
    """Turns of phrase around a number, for text in lower case: that the count `changed` in time or is `outdated`, that
    it is one of `another` kind or only `expected`, that somebody has `spoken` and not counted, that a sentence goes on
    `elsewhere`."""

    changed: re.Pattern[str]
    outdated: re.Pattern[str]
    another: re.Pattern[str]
    expected: re.Pattern[str]
    spoken: re.Pattern[str]
    elsewhere: re.Pattern[str]


class CountChecks(Words, frozen=True):
    """`wholes` whose share ends at a hundred per cent; past verbs of what lies `ahead`; `vague_places` that tell no two
    places apart; `happenings` that have a toll; `voters` of a body, and bodies that are `voting`; forms of `paying`;
    `contests` won in shares; verbs that "after" leaves `unordered`; verbs of `finding`, which each does apart; groups
    of `outcomes` that exclude one another, `halves` besides which there is no third; and what is `said` around."""

    wholes: frozenset[str]
    ahead: frozenset[str]
    vague_places: frozenset[str]
    happenings: frozenset[str]
    voters: frozenset[str]
    voting: frozenset[str]
    paying: frozenset[str]
    contests: frozenset[str]
    unordered: frozenset[str]
    finding: frozenset[str]
    outcomes: tuple[frozenset[str], ...]
    halves: tuple[frozenset[str], ...]
    said: Said


count_checks = loader("count_checks", CountChecks)
