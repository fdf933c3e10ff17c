"""What the articles of a case share, kept in memory and made anew only where an article changed."""

from typing import NamedTuple

import msgspec

from ..case import Case, Entry
from ..case.sharing import Sequences, SharedClaim, SharedSource, sequences, shared_claims, shared_sources
from ..case.versions import Told, Version, side_by_side, versions
from ..errors import AllegedlyError
from ..report.characters import one_line
from ..report.wording import heading
from ..schema import Reading
from .background import Background, Computed
from .shelf import READINGS, Kept, Shelf, State

_COMPARED = 12
"""Comparisons that are kept: those of the versions that a person goes back and forth between."""


class Pair(msgspec.Struct, frozen=True):
    """Two articles that look like versions of one, by their ids, and the share of words that both have."""

    old: str
    new: str
    common: float


class Usable(NamedTuple):
    """An article that can be used: its entry, what its files stood at, and its judged reading."""

    entry: Entry
    state: State
    reading: Reading


class Between:
    """The sources and the claims that several articles of one case have."""

    def __init__(self, case: Case, shelf: Shelf) -> None:
        self._case = case
        self._shelf = shelf
        self._sequences: Kept[Sequences] = Kept(READINGS)
        self._sources: Kept[tuple[tuple[SharedSource, ...], int]] = Kept(1)
        self._claims: Kept[tuple[SharedClaim, ...]] = Kept(1)
        self._compared: Kept[Version] = Kept(_COMPARED)
        self.pairing: Background[list[Told], tuple[Pair, ...]] = Background("allegedly-comparing", _pairs)

    def sources(self) -> tuple[tuple[SharedSource, ...], int]:
        """The sources that articles share, and how many stand in one article alone."""
        usable = self.usable()
        together = tuple((entry.id, state) for entry, state, _ in usable)
        known = self._sources.get("all", together)
        if known is not None:
            return known
        named = ((entry.id, one_line(entry.title), reading) for entry, _, reading in usable)
        return self._sources.put("all", together, shared_sources(named))

    def claims(self) -> tuple[SharedClaim, ...]:
        """The claims that articles share. Most decisions change none: then those that are known are given again."""
        made = []
        for entry, state, reading in self.usable():
            ready = self._sequences.get(entry.id, state)
            if ready is None:
                ready = self._sequences.put(entry.id, state, sequences(entry.id, one_line(entry.title), reading))
            made.append(ready)
        known = self._claims.get("all", tuple(made))
        return known if known is not None else self._claims.put("all", tuple(made), shared_claims(made))

    def versions(self, usable: list[Usable]) -> Computed[tuple[Pair, ...]]:
        """Those of some articles that look like versions of another one, the earlier first: by their texts and dates,
        which no decision changes. In a large case it takes seconds, so it is made beside the server."""
        together = tuple((entry.id, entry.sha256, entry.written, entry.added) for entry, _, _ in usable)
        told = [Told(entry.id, entry.title, entry.added, reading) for entry, _, reading in usable]
        return self.pairing.look("all", together, told)

    def versions_of(self, identity: str) -> tuple[Pair, ...]:
        """The pairs with one article in them, as far as they were found by now."""
        found = self.pairing.known("all")
        return tuple(pair for pair in found or () if identity in (pair.old, pair.new))

    def compared(self, old: str, new: str) -> Version:
        """What changed from one article to another, any two, with the decisions about them."""
        looked = [self._shelf.look(identity) for identity in (old, new)]
        state = tuple(look.state for look in looked)
        known = self._compared.get((old, new), state)
        if known is None:
            earlier, later = (
                Told(identity, heading(look.judged.reading.article), "", look.judged.reading)
                for identity, look in zip((old, new), looked, strict=True)
            )
            known = self._compared.put((old, new), state, side_by_side(earlier, later))
        return known

    def usable(self) -> list[Usable]:
        """The articles that can be used, as their files stand now."""
        found = []
        for entry in self._case.articles():
            if entry.reading and not entry.problem:
                try:
                    look = self._shelf.look(entry.id, entry.reading)
                except AllegedlyError:
                    continue  # the list of articles says what is wrong with it
                found.append(Usable(entry, look.state, look.judged.reading))
        return found


def _pairs(articles: list[Told]) -> tuple[Pair, ...]:
    return tuple(Pair(each.old.id, each.new.id, each.comparison.common) for each in versions(articles))
