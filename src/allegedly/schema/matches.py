"""Matches: an article's event beside the record's."""

from typing import Literal

import msgspec

from .records import Record

Outcome = Literal["agrees", "differs", "not recorded", "outside coverage"]
"""The record has it so; the record has it otherwise, and says in what; covered, searched, nothing near; the set does
not cover it, which never means that it did not happen."""


class AspectComparison(msgspec.Struct, frozen=True):
    """One aspect side by side: the article's words for it and the record's, and whether they agree; None where one of
    the two does not tell."""

    aspect: Literal["date", "place", "killed", "actor", "kind"]
    article: str
    record: str
    agrees: bool | None


class Candidate(msgspec.Struct, frozen=True):
    """A record that may be the event: how well it fits (0 to 1) and the comparison, aspect by aspect."""

    record: Record
    score: float
    comparisons: tuple[AspectComparison, ...]


class Match(msgspec.Struct, frozen=True):
    """What one version of a data set holds on one event of the article. `reasons` are sentences; `candidates` come
    best first, several where several records make up the event; `query` selects what was searched, to be run again."""

    event: str
    set_name: str
    version: str
    outcome: Outcome
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    query: str
