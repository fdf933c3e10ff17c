"""Tellings: one word that tells of an event, with all that its clause gives it. Several may tell of one event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from ...schema import EventActor, Place, Span, Status, Time, Toll
from ..syntax import Syntax
from .grammar import BEING, governor, is_arranged, is_verb, upwards
from .triggers import Trigger


@dataclass(slots=True)
class Telling:
    """One trigger and what belongs to it. `words` are the words whose dependents tell of this event."""

    trigger: Trigger
    words: set[int]
    clause: Span
    status: Status = "happened"
    attribution: str | None = None
    actors: tuple[EventActor, ...] = ()
    time: Time | None = None
    place: Place | None = None
    killed: Toll | None = None
    injured: Toll | None = None
    definite: bool = False
    also: list["Telling"] = field(default_factory=list)

    @property
    def index(self) -> int:
        """The word that names the event."""
        return self.trigger.index

    @property
    def weight(self) -> int:
        """How much it tells."""
        return len(self.actors) + sum(part is not None for part in (self.time, self.place, self.killed, self.injured))


def telling(syntax: Syntax, trigger: Trigger, others: frozenset[int]) -> Telling:
    """What one trigger governs. `others` are the words of all triggers, which are not taken from each other."""
    words = {trigger.index, *trigger.consumed}
    top = trigger.index
    if trigger.frame.predicate is not None and trigger.frame.predicate not in others:
        top = trigger.frame.predicate
    elif not is_verb(syntax, top):
        words.add(governor(syntax, top))
    words.add(top)
    for below, above in pairwise(upwards(syntax, top)):
        if syntax.words[below].relation not in ("xcomp", "conj") or not is_verb(syntax, below):
            break
        if syntax.words[below].relation == "conj" and ";" in syntax.forms[above:below]:
            break
        if is_arranged(syntax, below) and syntax.forms[above] not in BEING:
            break
        if above in others or above in words or not is_verb(syntax, above):
            break
        words.add(above)
    reach = syntax.subtree(top)
    return Telling(trigger, words, _trimmed(syntax, reach))


def _trimmed(syntax: Syntax, words: range) -> Span:
    first, last = words.start, words.stop - 1
    while first < last and not syntax.forms[first][0].isalnum():
        first += 1
    while last > first and not syntax.forms[last][0].isalnum():
        last -= 1
    return syntax.span(first, last)


def lone_events(
    syntax: Syntax, tellings: Sequence[Telling], followers: Mapping[int, int] = MappingProxyType({})
) -> dict[int, int]:
    """For each sentence that tells of one event the number of its telling. `followers` only go on with another."""
    return alone(syntax.sentence_of, tellings, followers)


def alone(
    part_of: Sequence[int], tellings: Sequence[Telling], followers: Mapping[int, int] = MappingProxyType({})
) -> dict[int, int]:
    """The same for each part of the text; `part_of` gives the number of the part that each word stands in."""
    found: dict[int, list[int]] = {}
    for number, one in enumerate(tellings):
        if number not in followers:
            found.setdefault(part_of[one.index], []).append(number)
    return {part: numbers[0] for part, numbers in found.items() if len(numbers) == 1}
