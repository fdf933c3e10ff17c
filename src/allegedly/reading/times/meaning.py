"""What an expression means, and what of the article it takes to say so."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from ...schema import TimeBasis, TimeType
from .moments import Interval, grain, interval


class Unanchored(Exception):
    """An expression counts from a day that the article does not give. Carries the value with the gap in it."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


class Meaning(NamedTuple):
    """An expression's TIMEX3 type and value. `days` overrides the days that the value covers."""

    type: TimeType
    value: str
    modifier: str | None = None
    basis: TimeBasis = "itself"
    anchor: str | None = None
    days: Interval | None = None
    alternatives: tuple[str, ...] = ()
    event: tuple[int, int] | None = None
    """The tokens of the event that it counts from."""

    def interval(self) -> Interval:
        return interval(self.value) if self.days is None else self.days


class Mention(NamedTuple):
    """A time that stands earlier in the text."""

    id: str
    value: str
    token: int
    compared: bool = False
    """Whether it was itself counted from another time."""
    counted: bool = False
    """Whether it is a month or a day whose year was counted from the date written."""
    aside: bool = False
    """Whether it bounds something else: "in the third fire *since* the debate of September 2"."""


# Times that a reader may still have in mind; bounds the work as well.
_MEMORY = 30


def _last_day(value: str) -> date:
    return interval(value)[1] or date.max


class Context:
    """What is known where an expression stands: the date written, the times before it, and the tense around it."""

    def __init__(self, written: date | None, direction: Callable[[int, int], int], day_first: bool | None) -> None:
        self._written = written
        self.direction = direction
        self.day_first = day_first
        self.mentions: list[Mention] = []
        self._named_day: Mention | None = None
        self.period = ""
        """What a report's "a year earlier" compares: "Q" after a quarter, "Y" after a year or months, else empty."""

    def today(self, unknown: str) -> date:
        """The day that the text speaks on: the date written or, where that is missing, the last full date before.

        Raises Unanchored with `unknown`, the value with the gap in it, where there is neither.
        """
        if self._written is not None:
            return self._written
        if self._named_day is None:
            raise Unanchored(unknown)
        return date.fromisoformat(self._named_day.value[:10])

    @property
    def basis(self) -> TimeBasis:
        """The basis of what `today` gave."""
        return "another time" if self.anchor else "date written"

    @property
    def anchor(self) -> str | None:
        """The id of the time behind `basis`, if it is one."""
        return self._named_day.id if self._written is None and self._named_day else None

    def remember(self, mention: Mention) -> None:
        """Let later expressions count from this one."""
        self.mentions.append(mention)
        if not mention.compared and grain(mention.value[:10]) == "D":
            self._named_day = mention

    def quarter(self) -> Mention | None:
        """The quarter that the text is about: the one it named last, one that is over before one that is not."""
        recent = [one for one in self.mentions[-_MEMORY:] if grain(one.value) == "Q" and not one.compared]
        over = [one for one in recent if self._written is None or _last_day(one.value) <= self._written]
        return next(reversed(over or recent), None)

    def last(self, *grains: str, within: int = 10**9, at: int = 0, aside: bool = True) -> Mention | None:
        """The last time before, exact to one of these units, not over `within` tokens back from token `at`.

        Without `aside`, those are passed over that bound something else.
        """
        for mention in reversed(self.mentions[-_MEMORY:]):
            if grain(mention.value[:10]) in grains and at - mention.token <= within and (aside or not mention.aside):
                return mention
        return None
