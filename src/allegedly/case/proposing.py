"""Making a decision: from spans and ids, which a person points at, to words with their surroundings, which last."""

import hashlib
import math
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ..errors import UsageError
from ..schema import Reading, Span
from ..schema.decisions import Action, Anchor, Decision, Judged, ObjectKind, Rating, Target
from .anchors import anchor
from .applying import refusal
from .kinds import ADDED, KIND, Object, a, label, objects, pieces


def propose(
    judged: Judged,
    action: Action,
    kind: ObjectKind,
    identity: str = "",
    *,
    author: str,
    time: str = "",
    note: str = "",
    borders: Mapping[str, Sequence[Span] | None] | None = None,
    links: Mapping[str, str | Sequence[str] | None] | None = None,
    values: Mapping[str, Any] | None = None,
    rating: Rating | None = None,
) -> Decision:
    """The decision that a person makes about one object of a judged reading, ready for `Case.decide`.

    `identity` is the object's id, empty for "added". `borders` are spans in the text of record, `links` ids of the
    judged reading, `values` as in the object's schema; see `KIND` for what of each kind can be changed. `time` is UTC,
    the time of `Case.decide` where it is left out. Raises UsageError for what makes no sense, in words.
    """
    description = _known(kind)
    text = judged.reading.article.text
    _check_sense(action, kind, rating, changes=bool(borders or links or values))
    drawn = {field: _anchored(text, spans, field) for field, spans in (borders or {}).items()}
    linked = {field: _targets(judged, description.links, field, ids) for field, ids in (links or {}).items()}
    target = Target(kind, ADDED, _main(drawn, kind)) if action == "added" else _target(judged, kind, identity)
    decision = Decision(
        action=action,
        target=target,
        author=author.strip(),
        time=time,
        note=note.strip(),
        borders=drawn,
        links=linked,
        values=dict(values or {}),
        rating=rating,
    )
    if not decision.author:
        raise UsageError("a decision needs the name of who makes it", remedy="Give your name or initials")
    decision = stamped(_named(decision) if action == "added" else decision)
    _tried(judged, decision)
    return decision


def taking_back(decision: Decision, *, author: str, time: str) -> Decision:
    """The decision that another one does not count; taking that back brings the first into force again."""
    return stamped(Decision(action="undone", target=decision.target, author=author, time=time, undoes=decision.id))


def stamped(decision: Decision) -> Decision:
    """The decision as a file gives it back, with its id, the digest of all else in it."""
    bare = msgspec.json.decode(msgspec.json.encode(msgspec.structs.replace(decision, id="")), type=Decision)
    return msgspec.structs.replace(bare, id=digest(bare)[:16])


def digest(decision: Decision) -> str:
    """The SHA-256 of a decision, in hexadecimal digits."""
    return hashlib.sha256(msgspec.json.encode(decision)).hexdigest()


def _named(decision: Decision) -> Decision:
    """What is added gets its id from what is decided, so that two people never give one id to two things."""
    target = msgspec.structs.replace(decision.target, id=f"{ADDED}{digest(decision)[:10]}")
    return msgspec.structs.replace(decision, target=target)


def _check_sense(action: Action, kind: ObjectKind, rating: Rating | None, *, changes: bool) -> None:
    if action == "rated" and (kind != "claim" or rating is None or not rating.label.strip()):
        raise UsageError("only a claim can be rated, and with a word for it", where=kind)
    if rating is not None:
        _check_rating(rating)
    if action in ("accepted", "rejected") and changes:
        raise UsageError("to accept or to reject changes nothing else", where=kind, remedy="Correct it first")
    if action == "corrected" and not changes:
        raise UsageError("a correction says what to change", where=kind)


def _check_rating(rating: Rating) -> None:
    scale = (rating.value, rating.worst, rating.best)
    if any(number is not None and not math.isfinite(number) for number in scale):
        raise UsageError("the scale of a rating has numbers", where="rating")
    if rating.value is not None and rating.worst is not None and rating.best is not None:
        low, high = sorted((rating.worst, rating.best))
        if not low <= rating.value <= high:
            raise UsageError("the value of a rating lies between its worst and its best", where="rating")
    if rating.url and not rating.url.lower().startswith(("http://", "https://")):
        raise UsageError("the address of a rating starts with http:// or https://", where="rating")


def _known(kind: ObjectKind) -> Any:
    if kind not in KIND:
        raise UsageError("there is no such kind of object", where=kind, remedy=f"Kinds: {', '.join(KIND)}")
    return KIND[kind]


def _tried(judged: Judged, decision: Decision) -> None:
    """Refuse a decision that would have no effect on the very reading that the person sees."""
    reason = refusal(judged.machine, decision)
    if reason:
        raise UsageError(reason, where=decision.target.kind)


def _main(drawn: Mapping[str, Anchor | None], kind: ObjectKind) -> Anchor:
    main = drawn.get(KIND[kind].main)
    if main is None:
        raise UsageError(f"to add {a(kind)} takes the words that it stands on", where=KIND[kind].main)
    return main


def _anchored(text: str, spans: Sequence[Span] | None, field: str) -> Anchor | None:
    if spans is None:
        return None
    ordered = tuple(sorted(Span(*span) for span in spans))
    borders = [0, *(border for span in ordered for border in span), len(text)]
    if not ordered or borders != sorted(borders) or any(start == end for start, end in ordered):
        raise UsageError("the borders do not lie in the text, are empty or overlap", where=field)
    return anchor(text, ordered)


def _targets(
    judged: Judged, links: Mapping[str, ObjectKind], field: str, ids: str | Sequence[str] | None
) -> tuple[Target, ...]:
    if field not in links:
        raise UsageError("there is no such link", where=field, remedy=f"Links: {', '.join(links) or 'none'}")
    wanted = () if ids is None else (ids,) if isinstance(ids, str) else tuple(ids)
    return tuple(_target(judged, links[field], identity) for identity in wanted)


def _target(judged: Judged, kind: ObjectKind, identity: str) -> Target:
    """An object as the machine found it, for corrections can be taken back; or as a person added it."""
    for reading in (judged.machine, judged.reading):
        thing = _thing(reading, kind, identity)
        if thing is not None:
            return Target(kind, identity, anchor(reading.article.text, pieces(kind, thing), label(kind, thing)))
    raise UsageError(f"the reading holds no such {kind}", where=identity)


def _thing(reading: Reading, kind: ObjectKind, identity: str) -> Object | None:
    return next((thing for thing in objects(reading, kind) if thing.id == identity), None)
