"""A reading with a person's decisions in it: what was rejected is out, corrections are made, additions are in.

The reading of the machine is never changed. A decision that does not fit it any more has no effect and is listed, with
the reason.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from ..schema import Event, Quote, Reading
from ..schema.decisions import (
    Decision,
    Judged,
    Judgement,
    ObjectKind,
    Rejected,
    State,
    Target,
    Unplaced,
)
from .anchors import locate
from .attaching import Finder
from .consistency import consistent
from .history import live
from .joining import set_apart, taking_part, unite
from .kinds import (
    ADDED,
    APART_FROM,
    KIND,
    KINDS,
    PARTIES,
    SAID,
    SAME_AS,
    Object,
    a,
    bordered,
    field_types,
    label,
    objects,
    pieces,
)
from .values import converted


def apply(reading: Reading, decisions: Iterable[Decision]) -> Judged:
    """The reading with these decisions in it, in their order; those that were taken back do not count.

    The same decisions in any order give the same result. Nothing is raised for a decision that does not fit.
    """
    return _Judging(reading).judged(live(decisions))


def refusal(reading: Reading, decision: Decision) -> str:
    """Why a new decision would have no effect, its links apart, which are looked up as they are made; else nothing."""
    judging = _Judging(reading)
    bare = msgspec.structs.replace(decision, links={})
    try:
        if decision.action == "corrected" and decision.target.id.startswith(ADDED):
            judging.changes(decision.target.kind, bare)
        elif decision.action == "added" or not decision.target.id.startswith(ADDED):
            judging.follow(bare)
    except _NoFit as reason:
        return str(reason)
    return ""


class _NoFit(Exception):
    """A decision that does not fit the reading; its text is the reason."""


class _Judging:
    """The objects of one reading while decisions are made good on them."""

    def __init__(self, reading: Reading) -> None:
        self._machine = reading
        self._text = reading.article.text
        self._finder = Finder(reading)
        self._things: dict[ObjectKind, dict[str, Object]] = {
            kind: {thing.id: thing for thing in objects(reading, kind)} for kind in KINDS
        }
        self._added: dict[tuple[ObjectKind, str], str] = {}
        self._judgements: dict[ObjectKind, dict[str, Judgement]] = {}
        self._rejected: dict[tuple[ObjectKind, str], Judgement] = {}
        self._one: dict[str, str] = {}

    def judged(self, decisions: Iterable[Decision]) -> Judged:
        unplaced = []
        for decision in decisions:
            try:
                self.follow(decision)
            except _NoFit as reason:
                unplaced.append(Unplaced(decision, str(reason)))
        rejected = tuple(
            Rejected(kind, identity, self._quote(kind, identity), judgement)
            for (kind, identity), judgement in self._rejected.items()
        )
        for kind, identity in self._rejected:
            del self._things[kind][identity]
        unite(self._things["source"], self._things["attribution"], self._one, self._judgements)
        things = {KIND[kind].collection: self._in_order(kind) for kind in KINDS}
        changed = any(things[KIND[kind].collection] != objects(self._machine, kind) for kind in KINDS)
        return Judged(
            reading=consistent(msgspec.structs.replace(self._machine, **things)) if changed else self._machine,
            machine=self._machine,
            judgements={
                kind: {identity: judgement for identity, judgement in ours.items() if identity in self._things[kind]}
                for kind, ours in self._judgements.items()
            },
            rejected=rejected,
            unplaced=tuple(unplaced),
        )

    def follow(self, decision: Decision) -> None:
        kind = decision.target.kind
        if decision.action == "added":
            identity = self._add(decision)
        else:
            identity = self._find(decision.target, decision)
            if decision.action == "corrected":
                self._correct(kind, identity, decision)
        before = self._judgements.get(kind, {}).get(identity)
        state: State = before.state if before else "machine"
        if decision.action in ("accepted", "corrected") and state in ("machine", "accepted"):
            state = "corrected" if decision.action == "corrected" else "accepted"
        elif decision.action == "added":
            # What a later reader finds by itself was not missed by it.
            state = "added" if identity.startswith(ADDED) else "accepted"
        judgement = Judgement(
            state=state,
            decision=decision.id,
            author=decision.author,
            time=decision.time,
            note=decision.note or (before.note if before else ""),
            fields=tuple(sorted({*(before.fields if before else ()), *_changed(decision)})),
            rating=decision.rating or (before.rating if before else None),
        )
        ours = self._judgements.setdefault(kind, {})
        ours[identity] = judgement
        for target in decision.links.get(APART_FROM, ()):
            ours.setdefault(
                self._find(target), msgspec.structs.replace(judgement, state="corrected", fields=("mentions",))
            )
        if decision.action == "rejected":
            self._rejected[kind, identity] = judgement
        elif decision.action != "rated":
            self._rejected.pop((kind, identity), None)

    def _find(self, target: Target, decision: Decision | None = None) -> str:
        """The id of what a decision is about, or links to, in this reading."""
        if target.id.startswith(ADDED):
            known = self._added.get((target.kind, target.id))
            if known is None:
                raise _NoFit(f"the {target.kind} was added, and that was taken back or does not fit")
            return known
        known = self._finder.find(target)
        if known is None and decision is not None:
            # A later reader may have found by itself the borders that a person had drawn.
            drawn = decision.borders.get(KIND[target.kind].main)
            known = self._finder.at(target.kind, drawn) if drawn is not None else None
        if known is None:
            raise _NoFit(self._finder.why_not(target))
        return known

    def _add(self, decision: Decision) -> str:
        kind, identity = decision.target.kind, decision.target.id
        missing = KIND[kind].missing
        if missing is None:
            raise _NoFit(f"{a(kind)} cannot be added")
        fields = {**missing, "id": identity, **self.changes(kind, decision)}
        main = KIND[kind].main
        if kind in ("source", "place"):
            fields.setdefault("name", decision.target.anchor.quote.text)
        if kind == "event" and fields.get(main) is not None:
            fields.setdefault("mentions", fields[main].pieces)
        if "text" in field_types(kind) and fields.get(main) is not None:
            fields["text"] = _words(self._text, fields[main])
        thing = _made(kind, self._with_parties(fields))
        twin = self._twin(kind, thing)
        if twin is not None:
            self._correct(kind, twin, decision)
            self._added[kind, identity] = twin
            return twin
        for target in decision.links.get(APART_FROM, ()):
            other = self._find(target)
            if not set_apart(self._things["source"], self._things["attribution"], other, thing):
                raise _NoFit("these words no longer count as that source's")
        self._things[kind][identity] = thing
        self._added[kind, identity] = identity
        return identity

    def _twin(self, kind: ObjectKind, thing: Object) -> str | None:
        """The machine's own object on the words of an added one: a later reader found what a person had added.

        Two sources may share a mention, for a person may take one apart; two attributions a content, by two sources.
        """
        if kind == "source":
            return None
        for other in objects(self._machine, kind):
            if pieces(kind, other) == pieces(kind, thing) and label(kind, other) == label(kind, thing):
                return other.id
        return None

    def _correct(self, kind: ObjectKind, identity: str, decision: Decision) -> None:
        changes = self.changes(kind, decision)
        thing = self._things[kind][identity]
        fields = {name: getattr(thing, name) for name in field_types(kind)} | changes
        main = KIND[kind].main
        if "text" in fields and changes.get(main) is not None:
            fields["text"] = _words(self._text, fields[main])
        if isinstance(thing, Event) and changes.get(main) is not None and "mentions" not in changes:
            others = set(thing.mentions) - set(thing.trigger.pieces)
            fields["mentions"] = tuple(sorted(others | set(fields[main].pieces)))
        self._things[kind][identity] = _made(kind, self._with_parties(fields))
        if SAME_AS in decision.links:
            self._one.pop(identity, None)
            for target in decision.links[SAME_AS]:
                self._one[identity] = self._find(target)

    def changes(self, kind: ObjectKind, decision: Decision) -> dict[str, Any]:
        """The fields that a decision sets, in the form of the object's own schema."""
        description, types = KIND[kind], field_types(kind)
        changes: dict[str, Any] = {}
        for field, anchor in decision.borders.items():
            if field not in description.borders:
                raise _NoFit(f"{a(kind)} has no borders called {field}")
            spans = locate(self._text, anchor) if anchor is not None else None
            if anchor is not None and spans is None:
                raise _NoFit(f"the words of its {field} are no longer in the text, or stand in several places now")
            if spans and not all(self._text[start:end].strip() for start, end in spans):
                raise _NoFit(f"its {field} would have no word in it")
            if field in PARTIES:
                changes[field] = spans or ()
            else:
                changes[field] = None if spans is None else bordered(types[field], self._text, spans)
        for field, targets in decision.links.items():
            if field not in description.links:
                raise _NoFit(f"{a(kind)} has no link called {field}")
            found = tuple(self._find(target) for target in targets)
            if field not in SAID:
                many = types[field] == tuple[str, ...]
                changes[field] = found if many else found[0] if found else None
        for field, value in decision.values.items():
            if field not in description.values:
                raise _NoFit(f"{a(kind)} has no value called {field} that can be changed")
            try:
                changes[field] = converted(value, kind, field)
            except ValueError as reason:
                raise _NoFit(str(reason)) from None
        return changes

    def _with_parties(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields of an object with the lists of who takes part, as a person drew them, as its actors."""
        lists = {field: fields.pop(field) for field in PARTIES if field in fields}
        if lists:
            sources = self._things["source"].values()
            fields["actors"] = taking_part(self._text, fields["actors"], lists, sources)
        return fields

    def _in_order(self, kind: ObjectKind) -> tuple[Object, ...]:
        """The machine's objects in its order, each added one before the first that stands behind it."""
        machines = {thing.id for thing in objects(self._machine, kind)}
        things = [thing for identity, thing in self._things[kind].items() if identity in machines]
        for identity, thing in self._things[kind].items():
            if identity not in machines:
                place = next(
                    (at for at, other in enumerate(things) if pieces(kind, other) > pieces(kind, thing)), len(things)
                )
                things.insert(place, thing)
        return tuple(things)

    def _quote(self, kind: ObjectKind, identity: str) -> Quote:
        spans = pieces(kind, self._things[kind][identity])
        return Quote(spans, " ".join(self._text[start:end] for start, end in spans))


def _changed(decision: Decision) -> tuple[str, ...]:
    return (*decision.borders, *decision.links, *decision.values) if decision.action == "corrected" else ()


def _words(text: str, borders: Any) -> str:
    spans = borders if isinstance(borders[0], tuple) else (borders,)
    return " ".join(text[start:end] for start, end in spans)


def _made(kind: ObjectKind, fields: dict[str, Any]) -> Object:
    """An object of these fields; `_NoFit` where one is wanting or None where it must not be."""
    try:
        made: Object = msgspec.convert(msgspec.to_builtins(fields), KIND[kind].type)
    except msgspec.ValidationError as error:
        raise _NoFit(f"it does not make {a(kind)}: {error}") from None
    return made
