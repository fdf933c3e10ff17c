"""From what a person posted to a decision: accept, reject, correct, move a border, add what was missed."""

from collections.abc import Mapping
from typing import Any

from ..case import Case, propose
from ..case.kinds import APART_FROM, KIND, KINDS, PARTIES, drawn, listed, several
from ..errors import UsageError
from ..schema import Source, Span
from ..schema.decisions import Action, Decision, Judged, ObjectKind
from ..unwrapping import unwrapped
from . import things
from .fields import changed
from .links import linked
from .rating import rating
from .things import Thing
from .words import moved, others, selected, united, without

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
    links: Mapping[str, str | tuple[str, ...] | None] = {}
    values: dict[str, Any] = {}
    action: Action = "corrected"
    rated = None
    match posted.get("do", ""):
        case "accept":
            action = "accepted"
        case "reject":
            action = "rejected"
        case "rate":
            action, rated = "rated", rating(posted)
        case "correct":
            values, links = changed(thing.kind, posted), linked(judged.reading, thing.kind, posted)
            if not values and not links:
                raise UsageError("nothing was changed", remedy="Change a field, then save")
        case do if do.startswith("split "):
            return _split(judged, thing, do, author, note)
        case do:
            borders = _borders(judged, thing, do, posted)
    return propose(
        judged, action, thing.kind, thing.object.id,
        author=author, note=note, borders=borders, links=links, values=values, rating=rated,
    )  # fmt: skip


def undo(case: Case, identity: str, author: str) -> Decision | None:
    """Take back the person's own last decision about an article; None where there is none."""
    return case.undo(identity, author=author, whose=author)


def redo(case: Case, identity: str, author: str) -> Decision | None:
    """Bring back what the person undid last; None where something was decided since."""
    return case.redo(identity, author=author, whose=author)


def _borders(judged: Judged, thing: Thing, do: str, posted: Mapping[str, str]) -> dict[str, tuple[Span, ...] | None]:
    """The border that a button or a handle changes: `move content start-left`, `draw content 0`, `join content`,
    `cut content 1`, `take cue`, `drop cue`."""
    verb, _, rest = do.partition(" ")
    field, _, how = rest.partition(" ")
    if verb not in ("move", "draw", "join", "cut", "take", "drop") or field not in KIND[thing.kind].borders:
        raise UsageError("there is no such button", remedy="Load the page again")
    text = judged.reading.article.text
    before = drawn(thing.object, field)
    if verb == "drop" or (verb == "cut" and field in PARTIES and len(before) == 1):
        return {field: None}
    if verb in ("take", "join", "draw"):
        span = selected(text, posted.get("span", ""), posted.get("words", ""))
        if verb == "take" or not before:
            return {field: (span,)}
        if verb == "join" and not several(thing.kind, field):
            raise UsageError("this has one piece alone", remedy="Take the selected words for it instead")
        kept = before if verb == "join" else others(before, _number(how))
        after = tuple(sorted({*kept, span})) if listed(field) else united(text, (*kept, span))
        if after == before:
            raise UsageError("nothing was moved", remedy="Take in or leave out a word")
        return {field: after}
    if not before:
        raise UsageError("there are no words yet", remedy="Select them in the text first")
    return {field: without(before, _number(how)) if verb == "cut" else moved(text, before, how)}


def _number(how: str) -> int:
    return int(how) if how.isdecimal() and len(how) < 6 else -1


def _split(judged: Judged, thing: Thing, do: str, author: str, note: str) -> Decision:
    """A mention of a source as a source of its own, with what is said there: `split 1`."""
    if not isinstance(thing.object, Source):
        raise UsageError("only a source has mentions", remedy="Load the page again")
    number = _number(do.partition(" ")[2])
    without(thing.object.mentions, number)
    mention = thing.object.mentions[number]
    words = unwrapped(judged.reading.article.text[mention.start : mention.end])
    return propose(
        judged, "added", "source", author=author, note=note, borders={"mentions": (mention,)},
        links={APART_FROM: thing.object.id}, values={"name": words, "type": thing.object.type},
    )  # fmt: skip


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
        links={field: value for field, value in linked(judged.reading, kind, posted).items() if value}, values=values,
    )  # fmt: skip


def _complete_time(values: dict[str, Any]) -> None:
    """A person gives days; the TIMEX3 value follows from them where it is left out."""
    first, last = values.get("earliest"), values.get("latest")
    if not values.get("timex"):
        if not first and not last:
            raise UsageError("a time needs its first day, its last day or both", remedy="Write them as 2024-01-16")
        values["timex"] = first if first == last else f"{first or '..'}/{last or '..'}"
