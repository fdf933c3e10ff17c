"""The shelf: judged readings of a case, kept in memory as long as their files stay as they are.

What another program writes to the folder is seen at the next request: each look compares the files' sizes and times.
All that a request shows of an article comes from one look.
"""

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from ..case import Case, apply
from ..schema import Reading
from ..schema.decisions import Decision, Judged

READINGS = 400
"""Readings kept in memory: twice the case that the workbench is measured on."""

State = tuple[object, ...]
"""What stands for one content of an article's files: the reading's digest, size and time of each file."""

_Value = TypeVar("_Value")


class Look(NamedTuple):
    """One look at the files of an article: what they stood at, the judged reading, the decisions that are in it."""

    state: State
    judged: Judged
    decisions: tuple[Decision, ...]


class Kept(Generic[_Value]):
    """A few values by key, each for one state; the one that was not asked for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[object, tuple[State, _Value]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: object, state: State) -> _Value | None:
        """What is kept for a key in this state; None for nothing, or for another state."""
        with self._lock:
            known = self._values.get(key)
            if known is None or known[0] != state:
                return None
            self._values.move_to_end(key)
            return known[1]

    def put(self, key: object, state: State, value: _Value) -> _Value:
        """Keep a value; returns it."""
        with self._lock:
            self._values[key] = (state, value)
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


class Shelf:
    """The judged readings of one case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._readings: Kept[Reading] = Kept(READINGS)
        self._looks: Kept[Look] = Kept(READINGS)

    def state(self, identity: str, reading: str | None = None) -> State:
        """What the files of an article stand at; `reading` is the digest of its latest reading, where that is known.

        Raises DataError where there is no such article.
        """
        folder, reading = self._case.folder, reading or self._case.record(identity).reading
        return (
            reading,
            _stands(folder / "articles" / f"{identity}.txt"),
            _stands(folder / "readings" / identity / f"{reading}.json"),
            _stands(folder / "decisions" / f"{identity}.jsonl"),
        )

    def look(self, identity: str, reading: str | None = None) -> Look:
        """The latest reading of an article with all decisions in it. Raises DataError as the case does."""
        state = self.state(identity, reading)
        known = self._looks.get(identity, state)
        if known is None:
            machine = self._readings.get(identity, state[:3])
            if machine is None:
                self._case.article(identity)  # refuses a text of record that was changed
                machine = self._readings.put(identity, state[:3], self._case.reading(identity))
            decisions = self._case.decisions(identity)
            known = self._looks.put(identity, state, Look(state, apply(machine, decisions), decisions))
        return known


def _stands(path: Path) -> tuple[int, int, int]:
    """Size, time and number of a file; zeros where there is none, or where whoever opens it says why it cannot be."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_size, found.st_mtime_ns, found.st_ino)
