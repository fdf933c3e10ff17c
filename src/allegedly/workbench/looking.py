"""An article beside stored records: its events matched and its arguments tested, anew when a decision changes them.

A search takes parts of a second and a test several, so both are made beside the server.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from ..case import Case
from ..report.inquiry import records_section
from ..schema import Reading
from ..schema.inquiries import Checked
from .background import Background, Computed

if TYPE_CHECKING:
    from ..records import Found

Search = tuple[str, Path | None]
"""A query, and the folder of the records."""

LookUp = Callable[[Reading, Path], Checked]
"""A reading and the file with a person's decisions on its tests, to what records hold on it."""


class Beside(msgspec.Struct, frozen=True):
    """What records hold on one state of an article, and the section of the page that shows it."""

    checked: Checked
    section: Markup


class Looking:
    """What records hold on the articles of one case. `store` is the folder of the records, the user's own if None."""

    def __init__(self, case: Case, store: Path | None = None, look_up: LookUp | None = None) -> None:
        self._case = case
        self._store = store
        self._look_up = look_up or self._by_records
        self._background: Background[tuple[Reading, Path], Beside] = Background("allegedly-records", self._made)

    def look(self, identity: str, reading: Reading) -> Computed[Beside] | None:
        """What is known by now; None where no records are stored."""
        if not self._stored():
            return None
        decided = self._case.folder / "tests" / f"{identity}.allegedly.toml"
        state = (
            *(getattr(reading, name) for name in _ASKED),
            decided.stat().st_mtime_ns if decided.is_file() else 0,
        )
        return self._background.look(identity, state, (reading, decided))

    def wait(self) -> None:
        """Return when nothing is being computed."""
        self._background.wait()

    def _stored(self) -> bool:
        from ..records.store import records_folder

        folder = records_folder(self._store)
        return folder.is_dir() and any(folder.iterdir())

    def _made(self, asked: tuple[Reading, Path]) -> Beside:
        checked = self._look_up(*asked)
        return Beside(checked, records_section(checked, asked[0]))

    def _by_records(self, reading: Reading, decided: Path) -> Checked:
        from .. import inquiry

        return inquiry.look_up(reading, overrides=inquiry.read_overrides(decided), folder=self._store)


_ASKED = ("article", "attributions", "sources", "times", "places", "quantities", "events", "arguments")
"""What of a reading its events and arguments are made of."""


def search(asked: Search) -> "Found":
    """How much a query finds; its records stay where they are."""
    from .. import records

    return records.search(asked[0], limit=0, folder=asked[1])
