"""The desk: what one run of the workbench works with. One person at one desk, with one case."""

import gc
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..case import Case
from ..case.rechecking import Rechecked, Tagger, found_after, recheck, tag_by_model
from ..errors import UsageError
from ..schema import Reading, Tags
from ..schema.decisions import Judged
from .adding import Adding, Reader, read_by_model
from .background import Background, Computed
from .between import Between
from .guard import Keys
from .looking import Beside, Looking, LookUp, Search, search
from .prepared import Counts, Prepared, count, prepare
from .shelf import READINGS, Kept, Look, Shelf, State

if TYPE_CHECKING:
    from ..records import Found

_PREPARED = 12
"""Articles whose pages are kept ready: those that a person goes back and forth between."""


class View(NamedTuple):
    """An article as one request sees it, all of it from one `look` at its files.

    `judged` has the findings that came up only after the decisions, once they are known; `state` stands for it.
    `rechecked` is what the checks find after the decisions, None where no decision changed what they look at.
    """

    identity: str
    look: Look
    state: State
    judged: Judged
    rechecked: Computed[Rechecked] | None


class Desk:
    """A case, who decides about it, and what is kept in memory to be quick.

    `records` is the folder of stored records, the user's own if None. `read`, `tag` and `look_up` are what takes long.
    """

    def __init__(
        self,
        case: Case,
        *,
        author: str,
        read: Reader = read_by_model,
        tag: Tagger = tag_by_model,
        look_up: LookUp | None = None,
        records: Path | None = None,
    ) -> None:
        self.case = case
        self.author = named(author)
        self.keys = Keys()
        self.shelf = Shelf(case)
        self.adding = Adding(case, read)
        self.between = Between(case, self.shelf)
        self.records = records
        self.looking = Looking(case, records, look_up)
        self.searches: Background[Search, Found] = Background("allegedly-searching", search)
        self.tags: Background[Reading, Tags] = Background("allegedly-tagging", tag)
        self._followed: Kept[Judged] = Kept(_PREPARED)
        self._rechecked: Kept[Rechecked] = Kept(_PREPARED)
        self._prepared: Kept[Prepared] = Kept(_PREPARED)
        self._counts: Kept[Counts] = Kept(READINGS)

    def view(self, identity: str) -> View:
        """An article as its files stand now. Raises DataError as the case does."""
        look = self.shelf.look(identity)
        now = self._recheck(identity, look)
        if now is None or now.value is None:
            return View(identity, look, look.state, look.judged, now)
        known = self._followed.get(identity, look.state)
        if known is None:
            after = found_after(look.judged, look.decisions, now.value.new)
            known = self._followed.put(identity, look.state, after)
        return View(identity, look, (*look.state, "rechecked"), known, now)

    def prepared(self, view: View) -> Prepared:
        """The rows of an article's page."""
        known = self._prepared.get(view.identity, view.state)
        return known or self._prepared.put(view.identity, view.state, prepare(view.judged, view.look.decisions))

    def beside(self, view: View) -> Computed[Beside] | None:
        """What stored records hold on an article, as its decisions stand; None where there are no records."""
        return self.looking.look(view.identity, view.look.judged.reading)

    def counts(self, identity: str, reading: str | None = None) -> Counts:
        """An article in numbers, as its files stand now; `reading` as `Shelf.state` takes it."""
        look = self.shelf.look(identity, reading)
        known = self._counts.get(identity, look.state)
        return known or self._counts.put(identity, look.state, count(look.judged))

    def _recheck(self, identity: str, look: Look) -> Computed[Rechecked] | None:
        judged, machine = look.judged, look.judged.machine
        if judged.reading is machine:
            return None
        tags = self.tags.look(identity, (machine.article.sha256, machine.made), machine)
        if tags.value is None or not tags.current:
            return Computed(None, tags.current, tags.problem)
        known = self._rechecked.get(identity, look.state)
        if known is None:
            try:
                known = self._rechecked.put(identity, look.state, recheck(judged, tags.value))
            except Exception as error:  # noqa: BLE001  what a person drew may be what no check was made for
                return Computed(None, current=True, problem=f"the checks failed on it ({type(error).__name__})")
        return Computed(known, current=True)

    def warm_up(self) -> threading.Thread:
        """Read all articles of the case beside the server, so that the first page of all of them does not wait.

        What was read is then out of the way of the garbage collector, which would walk through all of it now and then,
        and keep whoever waits for a page waiting.
        """
        thread = threading.Thread(target=self._read_all, name="allegedly-warming", daemon=True)
        thread.start()
        return thread

    def _read_all(self) -> None:
        for entry in self.case.articles():
            if entry.reading and not entry.problem:
                try:
                    self.counts(entry.id, entry.reading)
                except Exception:  # noqa: BLE001  its own page says what is wrong with it
                    continue
        self.between.claims()
        self.between.versions(self.between.usable())
        gc.freeze()


def named(author: str) -> str:
    """The name of who decides, on one line. Raises UsageError for none."""
    name = " ".join(author.split())
    if not name or len(name) > 80:
        raise UsageError("decisions need the name of who makes them", remedy="Give your name or initials, on one line")
    return name
