"""Which of the sets at hand a side is put to: the one that holds most such records, or why none can be asked."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from ..records.query import Condition, Query
from ..schema import Coverage, Place
from ..schema.inquiries import Ground
from ..unwrapping import unwrapped

SETS = "{sets}"
"""In a reason, the place of the names of those sets that it holds for."""


class SetAtHand(NamedTuple):
    """A version of a set that can be asked, the names of its parties, and how many records a query selects there."""

    coverage: Coverage
    parties: tuple[str, ...]
    count: Callable[[Query], int]

    @property
    def name(self) -> str:
        return f"{self.coverage.set_name} {self.coverage.version}"


class Asked(NamedTuple):
    """A query with what it rests on; `place` is the one smaller place in it."""

    query: Query
    grounds: tuple[Ground, ...]
    place: Place | None = None


class Unasked(NamedTuple):
    """Why a set cannot be asked, as a sentence with SETS in the place of its name; `outside` where it would record such
    things and covers other places."""

    reason: str
    outside: bool = False


def by_name(asked: Asked, at_hand: SetAtHand) -> Asked:
    """The query with its place by name where nothing is recorded near to it: some sets have no coordinates."""
    if asked.place is None or at_hand.count(asked.query):
        return asked
    name = unwrapped(asked.place.text)
    named = Condition("area" if asked.place.kind == "area" else "place", "=", (name,))
    conditions = tuple(named if each.key == "near" else each for each in asked.query.conditions)
    query = msgspec.structs.replace(asked.query, conditions=conditions)
    if not at_hand.count(query):
        return asked
    reason = f"“{name}” in the article, by its name: {at_hand.name} has nothing by coordinates there."
    ground = Ground("place", name, "words", reason)
    return Asked(query, tuple(ground if each.part == "place" else each for each in asked.grounds), asked.place)


def fullest(asked: Sequence[tuple[SetAtHand, Asked]]) -> Asked:
    """The query that selects most records, those to sets of events before those to sets of reports, which are many
    whatever happened; the first where several can be asked and none selects any."""
    if len(asked) == 1:
        return asked[0][1]
    counts = [each.count(answer.query) for each, answer in asked]
    events = [count if not each.coverage.counts_reports else 0 for (each, _), count in zip(asked, counts, strict=True)]
    ranked = events if any(events) else counts
    best = ranked.index(max(ranked))
    told = "; ".join(f"{each.name} {count:,}" for (each, _), count in zip(asked, counts, strict=True))
    kind = " of events" if any(events) and any(each.coverage.counts_reports for each, _ in asked) else ""
    reason = f"Of the sets{kind} that can be asked it holds the most such records: {told}."
    ground = Ground("set", asked[best][0].name, "assumed", reason)
    return Asked(asked[best][1].query, (ground, *asked[best][1].grounds))


def why(refused: Sequence[tuple[str, Unasked]]) -> str:
    """Why none of the sets can be asked, those with one reason together."""
    by_reason: dict[str, list[str]] = {}
    for name, answer in refused:
        by_reason.setdefault(answer.reason, []).append(name)
    return " ".join(reason.replace(SETS, _or(names)) for reason, names in by_reason.items())


def _or(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
