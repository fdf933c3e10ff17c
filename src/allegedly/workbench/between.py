"""What the articles of a case share, kept in memory and made anew only where an article changed."""

from ..case import Case, Entry
from ..case.sharing import Sequences, SharedClaim, SharedSource, sequences, shared_claims, shared_sources
from ..errors import AllegedlyError
from ..report.characters import one_line
from ..schema import Reading
from .shelf import READINGS, Kept, Shelf, State


class Between:
    """The sources and the claims that several articles of one case have."""

    def __init__(self, case: Case, shelf: Shelf) -> None:
        self._case = case
        self._shelf = shelf
        self._sequences: Kept[Sequences] = Kept(READINGS)
        self._sources: Kept[tuple[tuple[SharedSource, ...], int]] = Kept(1)
        self._claims: Kept[tuple[SharedClaim, ...]] = Kept(1)

    def sources(self) -> tuple[tuple[SharedSource, ...], int]:
        """The sources that articles share, and how many stand in one article alone."""
        usable = self._usable()
        together = tuple((entry.id, state) for entry, state, _ in usable)
        known = self._sources.get("all", together)
        if known is not None:
            return known
        named = ((entry.id, one_line(entry.title), reading) for entry, _, reading in usable)
        return self._sources.put("all", together, shared_sources(named))

    def claims(self) -> tuple[SharedClaim, ...]:
        """The claims that articles share. Most decisions change none: then those that are known are given again."""
        made = []
        for entry, state, reading in self._usable():
            ready = self._sequences.get(entry.id, state)
            if ready is None:
                ready = self._sequences.put(entry.id, state, sequences(entry.id, one_line(entry.title), reading))
            made.append(ready)
        known = self._claims.get("all", tuple(made))
        return known if known is not None else self._claims.put("all", tuple(made), shared_claims(made))

    def _usable(self) -> list[tuple[Entry, State, Reading]]:
        """The articles that can be used, with what their files stand at and their judged readings."""
        found = []
        for entry in self._case.articles():
            if entry.reading and not entry.problem:
                try:
                    state, judged = self._shelf.look(entry.id, entry.reading)
                except AllegedlyError:
                    continue  # the list of articles says what is wrong with it
                found.append((entry, state, judged.reading))
        return found
