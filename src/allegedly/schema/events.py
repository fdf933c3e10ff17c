"""Events: what an article says happened, will happen or did not happen."""

from typing import Literal

import msgspec

from .spans import Quote, Span

Status = Literal["happened", "claimed", "denied", "planned", "hypothetical", "habitual"]
"""In the author's own voice as a fact; only on a source's word; said not to have happened; announced or intended; if,
may, would; again and again with no single occasion meant."""

ActorRole = Literal["actor", "target", "place"]
"""Who does it; to whom it is done; a building or post that it is done to."""


class Toll(msgspec.Struct, frozen=True):
    """How many, both bounds inside, None where there is none, and the id of the quantity that says so."""

    low: float | None
    high: float | None
    quantity: str | None = None


class EventActor(msgspec.Struct, frozen=True):
    """Who takes part. `id` is the id of the source that it is, where it is one, else None; `name` the fullest words
    that the article has for it."""

    id: str | None
    role: ActorRole
    span: Span
    name: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event with all its mentions. `span` is the clause that tells most of it, `trigger` the word that names it.

    `kind` is a root category of PLOVER ("ASSAULT"), `mode` its mode ("bombing") or None, `sub_kind` for violence the
    kind that conflict data sets use ("armed clash", "air strike") or None; all are listed in the vocabulary of kinds.
    `time` and `place` are ids of a time and a place of the reading or None. `attribution` is the id of the attribution
    that carries it, None in the author's own voice. `mentions` are the trigger spans of all that tell of it, in
    reading order, the one of `trigger` among them.
    """

    id: str
    span: Span
    trigger: Quote
    kind: str
    mode: str | None
    sub_kind: str | None
    actors: tuple[EventActor, ...]
    time: str | None
    place: str | None
    killed: Toll | None
    injured: Toll | None
    attribution: str | None
    status: Status
    mentions: tuple[Span, ...]
