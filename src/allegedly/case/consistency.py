"""A reading made whole again after objects were taken out, changed or put in.

Links to what is gone are taken away, each source lists what it says now, and the balance is counted anew.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, get_args

import msgspec

from ..schema import Argument, Balance, BalanceRow, Claim, Event, Reading, Side, SourceType
from ..schema.decisions import ObjectKind
from .kinds import KIND, KINDS, SAME_AS, Object, objects

_ROWS = (*get_args(SourceType), "nobody")


def consistent(reading: Reading) -> Reading:
    """The same reading with links, lists and counts that fit its objects."""
    ids = {kind: {thing.id for thing in objects(reading, kind)} for kind in KINDS}
    changed = msgspec.structs.replace(
        reading,
        **{
            KIND[kind].collection: tuple(_linked(kind, thing, ids) for thing in objects(reading, kind))
            for kind in KINDS
        },
    )
    says = defaultdict(list)
    for attribution in changed.attributions:
        says[attribution.source_id].append(attribution.id)
    sources = tuple(
        source
        if source.attributions == tuple(says[source.id])
        else msgspec.structs.replace(source, attributions=tuple(says[source.id]))
        for source in changed.sources
    )
    return msgspec.structs.replace(changed, sources=sources, balance=_balance(changed))


def _linked(kind: ObjectKind, thing: Object, ids: dict[ObjectKind, set[str]]) -> Object:
    """An object without its links to what is gone; itself where all its links hold."""
    changes: dict[str, Any] = {}
    for field, other in KIND[kind].links.items():
        value = None if field == SAME_AS else getattr(thing, field)
        if isinstance(value, tuple):
            changes[field] = _kept(value, ids[other])
        elif value is not None and value not in ids[other]:
            changes[field] = None
    if isinstance(thing, Event):
        changes["actors"] = tuple(
            actor if actor.id is None or actor.id in ids["source"] else msgspec.structs.replace(actor, id=None)
            for actor in thing.actors
        )
        for field in ("killed", "injured"):
            toll = getattr(thing, field)
            if toll is not None and toll.quantity is not None and toll.quantity not in ids["quantity"]:
                changes[field] = msgspec.structs.replace(toll, quantity=None)
    if isinstance(thing, Argument):
        changes["first"], changes["then"] = _side(thing.first, ids), _side(thing.then, ids)
    if kind == "finding":
        every = set().union(*ids.values())
        changes["refers"] = _kept(thing.refers, every)  # type: ignore[union-attr]
    changes = {field: value for field, value in changes.items() if getattr(thing, field) != value}
    return msgspec.structs.replace(thing, **changes) if changes else thing


def _side(side: Side | None, ids: dict[ObjectKind, set[str]]) -> Side | None:
    if side is None:
        return None
    return msgspec.structs.replace(
        side,
        places=_kept(side.places, ids["place"]),
        times=_kept(side.times, ids["time"]),
        events=_kept(side.events, ids["event"]),
    )


def _kept(links: tuple[str, ...], ids: Collection[str]) -> tuple[str, ...]:
    return tuple(link for link in links if link in ids)


def _balance(reading: Reading) -> Balance:
    """The balance sheet of the changed reading, as the reader draws it up: whom each claim rests on, by type."""
    types: dict[str | None, str] = {source.id: source.type for source in reading.sources}
    speakers = {attribution.id: attribution.source_id for attribution in reading.attributions}
    resting: dict[str, list[tuple[str | None, Claim]]] = {row: [] for row in _ROWS}
    for claim in reading.claims:
        source = speakers[claim.attribution] if claim.attribution is not None else None
        resting[types.get(source, "nobody")].append((source, claim))
    rows = tuple(
        BalanceRow(
            type=row,
            sources=len({source for source, _ in ours if source is not None}),
            claims=len(ours),
            checkable=sum(claim.checkable for _, claim in ours),
        )
        for row, ours in resting.items()
    )
    return Balance(rows, len(reading.claims), sum(claim.checkable for claim in reading.claims))
