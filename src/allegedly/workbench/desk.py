"""The desk: what one run of the workbench works with. One person at one desk, with one case."""

import threading

from ..case import Case
from ..errors import UsageError
from .adding import Adding, Reader, read_by_model
from .guard import Keys
from .prepared import Counts, Prepared, count, prepare
from .sharing import Sequences, SharedClaim, SharedSource
from .shelf import READINGS, Kept, Shelf

_PREPARED = 12
"""Articles whose pages are kept ready: those that a person goes back and forth between."""


class Desk:
    """A case, who decides about it, and what is kept in memory to be quick."""

    def __init__(self, case: Case, *, author: str, read: Reader = read_by_model) -> None:
        self.case = case
        self.author = named(author)
        self.keys = Keys()
        self.shelf = Shelf(case)
        self.adding = Adding(case, read)
        self.sequences: Kept[Sequences] = Kept(READINGS)
        self.shared_sources: Kept[tuple[tuple[SharedSource, ...], int]] = Kept(1)
        self.shared_claims: Kept[tuple[SharedClaim, ...]] = Kept(1)
        self._prepared: Kept[Prepared] = Kept(_PREPARED)
        self._counts: Kept[Counts] = Kept(READINGS)

    def prepared(self, identity: str) -> Prepared:
        """The rows of an article's page, as its files stand now."""
        state, judged = self.shelf.look(identity)
        known = self._prepared.get(identity, state)
        return known or self._prepared.put(identity, state, prepare(judged, self.case.decisions(identity)))

    def counts(self, identity: str) -> Counts:
        """An article in numbers, as its files stand now."""
        state, judged = self.shelf.look(identity)
        known = self._counts.get(identity, state)
        return known or self._counts.put(identity, state, count(judged))

    def warm_up(self) -> threading.Thread:
        """Read all articles of the case beside the server, so that the first page of all of them does not wait."""
        thread = threading.Thread(target=self._read_all, name="allegedly-warming", daemon=True)
        thread.start()
        return thread

    def _read_all(self) -> None:
        for entry in self.case.articles():
            if entry.reading and not entry.problem:
                try:
                    self.counts(entry.id)
                except Exception:  # noqa: BLE001  its own page says what is wrong with it
                    continue


def named(author: str) -> str:
    """The name of who decides, on one line. Raises UsageError for none."""
    name = " ".join(author.split())
    if not name or len(name) > 80:
        raise UsageError("decisions need the name of who makes them", remedy="Give your name or initials, on one line")
    return name
