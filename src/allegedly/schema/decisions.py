"""Decisions: what a person made of what the machine found, and a reading with those decisions in it.

A decision stands apart from the reading that it is about and holds the words that it was made on, so that it outlives
the reading: a later one has other ids, and perhaps other offsets.
"""

from typing import Any, Literal

import msgspec

from .readings import Reading
from .spans import Quote

ObjectKind = Literal[
    "attribution", "source", "claim", "time", "place", "quantity", "event", "argument", "finding"
]  # fmt: skip
"""What can be decided about."""

Action = Literal["accepted", "rejected", "corrected", "added", "rated", "undone"]
"""It is so; it is not; it is so with these fields changed; it was missed; a claim, in a person's words; an earlier
decision does not count."""

State = Literal["machine", "accepted", "corrected", "added"]
"""Where an object of a judged reading stands: as the machine found it, or by a person's word."""


class Anchor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of an article with what stands around them, so that they are found again in a text that was changed.

    `before` and `after` are the characters around the first and the last piece. `label` tells two objects on the same
    words apart.
    """

    quote: Quote
    before: str = ""
    after: str = ""
    label: str = ""


class Target(msgspec.Struct, frozen=True):
    """An object of a reading: its kind, the id that it had when the decision was made, and its words."""

    kind: ObjectKind
    id: str
    anchor: Anchor


class Rating(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a person rates a claim, in that person's own words; allegedly never rates.

    `value` lies between `worst` and `best` where the person uses a scale. `organisation` publishes the rating at `url`.
    """

    label: str
    value: float | None = None
    worst: float | None = None
    best: float | None = None
    organisation: str = ""
    url: str = ""


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One decision of one person about one object. Decisions are only ever added; to take one back is one more.

    `time` is UTC, ISO 8601 with microseconds. The changed fields are named as in the object's own schema: `borders`
    moves quotes and spans (None takes one away), `links` points at other objects (none takes a link away), `values`
    sets all else. `same_as` among the links of a source says that two are one. `reading` is the digest of the reading
    that the person saw. `undoes` is the id of the decision that an "undone" takes back.
    """

    id: str = ""
    action: Action
    target: Target
    author: str
    time: str = ""
    note: str = ""
    borders: dict[str, Anchor | None] = {}
    links: dict[str, tuple[Target, ...]] = {}
    values: dict[str, Any] = {}
    rating: Rating | None = None
    reading: str = ""
    undoes: str | None = None


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Where one object stands, and by whom: `author`, `time`, `note` and the id are those of the last decision.

    `fields` are the names of all fields that persons changed.
    """

    state: State
    decision: str
    author: str
    time: str
    note: str = ""
    fields: tuple[str, ...] = ()
    rating: Rating | None = None


class Rejected(msgspec.Struct, frozen=True):
    """An object that a person rejected: it is in the machine's reading and not in the judged one."""

    kind: ObjectKind
    id: str
    quote: Quote
    judgement: Judgement


class Unplaced(msgspec.Struct, frozen=True):
    """A decision that does not fit the reading any more, and why; it is kept and has no effect."""

    decision: Decision
    reason: str


class Judged(msgspec.Struct, frozen=True):
    """A reading with a person's decisions in it.

    `reading` has what was rejected taken out, corrections made, additions put in; `machine` is the reading as it was.
    `judgements` hold, by kind and id, every object that a person said something about; all others are the machine's.
    """

    reading: Reading
    machine: Reading
    judgements: dict[ObjectKind, dict[str, Judgement]]
    rejected: tuple[Rejected, ...]
    unplaced: tuple[Unplaced, ...]

    def judgement(self, kind: ObjectKind, identity: str) -> Judgement | None:
        """What a person said about an object, or None where it is the machine's alone."""
        return self.judgements.get(kind, {}).get(identity)


class Conflict(msgspec.Struct, frozen=True):
    """Decisions of two or more people about one object that cannot all hold. The last of them by time does."""

    target: Target
    decisions: tuple[Decision, ...]
