"""A reading made whole again after objects were taken out, changed or put in.

Links to what is gone are taken away, each source lists what it says now, and the balance is counted anew.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

import msgspec

from ..balance import balance
from ..schema import Argument, Event, Reading, Side
from ..schema.decisions import ObjectKind
from .kinds import KIND, KINDS, SAID, Object, objects


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
    counted = balance(changed.claims, changed.attributions, sources)
    return msgspec.structs.replace(changed, sources=sources, balance=counted)


def _linked(kind: ObjectKind, thing: Object, ids: dict[ObjectKind, set[str]]) -> Object:
    """An object without its links to what is gone; itself where all its links hold."""
    changes: dict[str, Any] = {}
    for field, other in KIND[kind].links.items():
        value = None if field in SAID else getattr(thing, field)
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
