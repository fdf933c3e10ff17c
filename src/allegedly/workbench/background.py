"""What takes longer than a page may: computed by a worker beside the server, for the state that was asked for last."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from ..errors import AllegedlyError
from .shelf import State

_REMEMBERED = 60
"""Results that are kept: those of the articles that a person goes back and forth between."""

_Given = TypeVar("_Given")
_Value = TypeVar("_Value")


class Computed(NamedTuple, Generic[_Value]):
    """A result as far as it is there: None for none yet.

    `current` says that it is of the state that was asked for and not of an earlier one, `problem` in words why there is
    none.
    """

    value: _Value | None
    current: bool
    problem: str = ""


class Background(Generic[_Given, _Value]):
    """Results by key, each of one state of what it is made from."""

    def __init__(self, name: str, make: Callable[[_Given], _Value]) -> None:
        self._name = name
        self._make = make
        self._known: OrderedDict[str, tuple[State, Computed[_Value]]] = OrderedDict()
        self._wanted: OrderedDict[str, tuple[State, _Given]] = OrderedDict()
        self._changed = threading.Condition()
        self._worker: threading.Thread | None = None
        self._busy = False

    def look(self, key: str, state: State, given: _Given) -> Computed[_Value]:
        """What is there for a key; where that is not of this state, it begins to be computed. Never waits."""
        with self._changed:
            found = self._known.get(key)
            if found is not None and found[0] == state:
                self._known.move_to_end(key)
                return found[1]
            self._wanted[key] = (state, given)
            self._wanted.move_to_end(key)
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._worker.start()
            self._changed.notify_all()
        return Computed(None if found is None else found[1].value, current=False)

    def known(self, key: str) -> _Value | None:
        """The last result for a key, of whatever state; None for none."""
        with self._changed:
            found = self._known.get(key)
            return None if found is None else found[1].value

    def wait(self) -> None:
        """Return when nothing is being computed."""
        with self._changed:
            self._changed.wait_for(lambda: not self._wanted and not self._busy)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: bool(self._wanted))
                key, (state, given) = self._wanted.popitem()  # the last one that was asked for is being looked at
                found = self._known.get(key)
                if found is not None and found[0] == state:
                    continue  # it was asked for again while it was being computed
                self._busy = True
            computed = self._computed(given)
            with self._changed:
                self._known[key] = (state, computed)
                self._known.move_to_end(key)
                while len(self._known) > _REMEMBERED:
                    self._known.popitem(last=False)

    def _computed(self, given: _Given) -> Computed[_Value]:
        try:
            return Computed(self._make(given), current=True)
        except AllegedlyError as error:
            return Computed(None, current=True, problem=str(error))
        except Exception as error:  # noqa: BLE001  an exception's own text may quote the article
            return Computed(None, current=True, problem=f"A fault in the program ({type(error).__name__}).")
