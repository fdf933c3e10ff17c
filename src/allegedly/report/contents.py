"""Contents: the times, places, quantities and events of a reading, by their ids and by their numbers on the page."""

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from ..errors import DataError
from ..schema import Event, Place, Quantity, Reading, Time


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Named)


class Shelf(Generic[Thing]):
    """Things of one family. `letter` begins their anchors on the page."""

    def __init__(self, what: str, letter: str, things: Iterable[Thing]) -> None:
        self._what = what
        self._letter = letter
        self._things = tuple(things)
        self._numbers = {thing.id: number for number, thing in enumerate(self._things, start=1)}
        if len(self._numbers) < len(self._things):
            raise _broken(f"gives one id to two {what}s", self._what)

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

    def number(self, thing_id: str) -> int:
        """The place of a thing in the reading, from 1."""
        try:
            return self._numbers[thing_id]
        except KeyError:
            raise _broken(f"names a {self._what} that it does not hold", thing_id) from None

    def get(self, thing_id: str) -> Thing:
        """The thing with this id."""
        return self._things[self.number(thing_id) - 1]

    def find(self, thing_id: str | None) -> Thing | None:
        """The thing with this id; None for none."""
        return None if thing_id is None else self.get(thing_id)

    def anchor(self, thing_id: str) -> str:
        """The id of the element in the text that holds a thing's words."""
        return f"in-{self._letter}{self.number(thing_id)}"


class Contents:
    """The shelves of one reading. Raises `DataError`, as they do, where ids do not fit together."""

    def __init__(self, reading: Reading) -> None:
        self.times: Shelf[Time] = Shelf("time", "t", reading.times)
        self.places: Shelf[Place] = Shelf("place", "p", reading.places)
        self.quantities: Shelf[Quantity] = Shelf("quantity", "q", reading.quantities)
        self.events: Shelf[Event] = Shelf("event", "e", reading.events)


def _broken(what: str, where: str) -> DataError:
    return DataError(
        f"the reading {what}", where=where, remedy="The reading was changed or damaged; read the article again"
    )
