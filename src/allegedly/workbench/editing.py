"""From what a person posted to a decision: accept, reject, correct, move a border, add what was missed."""

from collections.abc import Mapping
from typing import Any

from ..case import Case, propose
from ..case.kinds import KIND, KINDS
from ..errors import UsageError
from ..schema import Span
from ..schema.decisions import Action, Decision, Judged, ObjectKind, Rating
from . import things
from .fields import changed
from .panel import spans_of
from .things import Thing
from .words import moved, selected

MAX_CHARACTERS = 20_000
"""Of one field: a note may quote a page, and no more is pasted there on purpose."""

ADDABLE: tuple[ObjectKind, ...] = tuple(kind for kind in KINDS if KIND[kind].missing is not None)
"""The kinds that a person may add."""


def decision(judged: Judged, posted: Mapping[str, str], author: str) -> Decision:
    """The decision that a form makes, ready for the case. Raises UsageError for what makes no sense, in words."""
    if any(len(value) > MAX_CHARACTERS for value in posted.values()):
        raise UsageError(f"a field holds over {MAX_CHARACTERS:,} characters, the limit", remedy="Shorten it")
    if posted.get("do") == "add":
        return _added(judged, posted, author)
    thing = things.find(judged, posted.get("object", ""))
    note = posted.get("note", "")
    borders: dict[str, tuple[Span, ...] | None] = {}
    links: dict[str, str | None] = {}
    values: dict[str, Any] = {}
    action: Action = "corrected"
    rating = None
    match posted.get("do", ""):
        case "accept":
            action = "accepted"
        case "reject":
            action = "rejected"
        case "rate":
            action, rating = "rated", Rating(posted.get("rating", "").strip())
        case "correct":
            values, links = changed(thing.kind, posted), _links(thing.kind, posted)
            if not values and not links:
                raise UsageError("nothing was changed", remedy="Change a field, then save")
        case do:
            borders = _borders(judged, thing, do, posted)
    return propose(
        judged, action, thing.kind, thing.object.id,
        author=author, note=note, borders=borders, links=links, values=values, rating=rating,
    )  # fmt: skip


def undo(case: Case, identity: str, author: str) -> Decision | None:
    """Take back the person's own last decision about an article; None where there is none."""
    return case.undo(identity, author=author, whose=author)


def redo(case: Case, identity: str, author: str) -> Decision | None:
    """Bring back what the person undid last; None where something was decided since."""
    return case.redo(identity, author=author, whose=author)


def _links(kind: ObjectKind, posted: Mapping[str, str]) -> dict[str, str | None]:
    """The links that a person changed."""
    return {
        field: posted[field] or None
        for field in KIND[kind].links
        if field in posted and posted[field] != posted.get(f"was-{field}", "")
    }


def _borders(judged: Judged, thing: Thing, do: str, posted: Mapping[str, str]) -> dict[str, tuple[Span, ...] | None]:
    """The border that a button changes: `move content start-left`, `take cue`, `drop cue`."""
    verb, _, rest = do.partition(" ")
    field, _, move = rest.partition(" ")
    if verb not in ("move", "take", "drop") or field not in KIND[thing.kind].borders:
        raise UsageError("there is no such button", remedy="Load the page again")
    text = judged.reading.article.text
    if verb == "drop":
        return {field: None}
    if verb == "take":
        span = selected(text, posted.get("span", ""), posted.get("words", ""))
        return {field: (span,)}
    before = spans_of(getattr(thing.object, field))
    if not before:
        raise UsageError("there are no words yet", remedy="Select them in the text first")
    return {field: moved(text, before, move)}


def _added(judged: Judged, posted: Mapping[str, str], author: str) -> Decision:
    kind = next((kind for kind in ADDABLE if kind == posted.get("add", "")), None)
    if kind is None:
        raise UsageError("there is no such kind to add", remedy=f"Kinds: {', '.join(ADDABLE)}")
    span = selected(judged.reading.article.text, posted.get("span", ""), posted.get("words", ""))
    borders = {KIND[kind].main: (span,)}
    values = changed(kind, posted)
    if kind in ("event", "argument"):
        borders["span"] = (span,)
    if kind == "time":
        _complete_time(values)
    return propose(
        judged, "added", kind,
        author=author, note=posted.get("note", ""), borders=borders,
        links={field: value for field, value in _links(kind, posted).items() if value}, values=values,
    )  # fmt: skip


def _complete_time(values: dict[str, Any]) -> None:
    """A person gives days; the TIMEX3 value follows from them where it is left out."""
    first, last = values.get("earliest"), values.get("latest")
    if not values.get("timex"):
        if not first and not last:
            raise UsageError("a time needs its first day, its last day or both", remedy="Write them as 2024-01-16")
        values["timex"] = first if first == last else f"{first or '..'}/{last or '..'}"
