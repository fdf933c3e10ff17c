"""Words in the clauses that tell of events."""

import functools

import msgspec

from .tables import table


class ClauseWords(msgspec.Struct, frozen=True):
    """The lists of `event_clauses.toml`, which says what each is for."""

    perpetrators: frozenset[str]
    witnesses: frozenset[str]
    inhabitants: frozenset[str]
    informants: frozenset[str]
    nearby: frozenset[str]
    states: frozenset[str]
    rulers: frozenset[str]
    collective: frozenset[str]
    crowds: frozenset[str]
    determining: frozenset[str]
    corpses: frozenset[str]
    recovering: frozenset[str]
    dying: frozenset[str]
    wounding: frozenset[str]
    harming: frozenset[str]
    hitting: frozenset[str]
    deadly: frozenset[str]
    felling: frozenset[str]
    taking: frozenset[str]
    costing: frozenset[str]
    defending: frozenset[str]
    blaming: frozenset[str]
    naming: frozenset[str]
    setting: frozenset[str]
    ordering: frozenset[str]
    particles: frozenset[str]
    umbrella: frozenset[str]
    befallen: frozenset[str]
    undertakings: frozenset[str]
    thrown: frozenset[str]
    peaceful_arms: frozenset[str]
    weapon_gases: frozenset[str]
    tolls: frozenset[str]
    tolling: frozenset[str]
    rising: frozenset[str]
    correcting: frozenset[str]
    cumulative: frozenset[str]
    ranks: frozenset[str]
    occasions: frozenset[str]
    parts_of_day: frozenset[str]
    short_whiles: frozenset[str]
    afterwards: frozenset[str]
    recurring: frozenset[str]
    locative: frozenset[str]
    struck_at: frozenset[str]
    behind_nouns: frozenset[str]
    opening_clauses: frozenset[str]
    whereabouts: frozenset[str]
    elected: frozenset[str]
    negations: frozenset[str]
    conditions: frozenset[str]
    future: frozenset[str]
    potential: frozenset[str]
    coming: frozenset[str]
    hoping: frozenset[str]
    attempting: frozenset[str]
    expecting: frozenset[str]
    promising: frozenset[str]


@functools.cache
def clause_words() -> ClauseWords:
    """The lists of `event_clauses.toml`."""
    return ClauseWords(**{name: frozenset(words) for name, words in table("event_clauses").items()})
