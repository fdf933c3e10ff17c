"""The links of an object as inputs of a form, and the inputs back as links: one other object, several, or none."""

from collections.abc import Mapping

from ..case.kinds import APART_FROM, KIND, SAID, SAME_AS, field_types, objects
from ..schema import Reading
from ..schema.decisions import ObjectKind
from . import things
from .fields import Field
from .things import Thing

NAMES = {
    "anchor": "Counted from this time",
    "attribution": "Rests on this statement",
    "cites": "Cites",
    "made_of": "Made of these places",
    "part_of": "Part of this number",
    "earlier": "The same count before",
    "place": "Where",
    "same_as": "Is the same as",
    "source_id": "Who says it",
    "time": "When",
}
_NOTHING = {"attribution": "the author’s own voice", "source_id": "nobody that the article names", SAME_AS: "–"}


def links(reading: Reading, kind: ObjectKind, thing: Thing | None = None) -> tuple[Field, ...]:
    """The links of an object, or of one of a kind that is to be added: one from a list, or several to tick."""
    made = []
    for field, other in KIND[kind].links.items():
        if field == APART_FROM or (thing is None and field in SAID):
            continue
        choices = [
            (each.id, things.title(Thing(other, each), reading.article.text, 60))
            for each in objects(reading, other)
            if thing is None or each.id != thing.object.id
        ]
        value = None if thing is None or field in SAID else getattr(thing.object, field)
        if _many(kind, field):
            if choices:
                made.append(Field(field, NAMES[field], "several", " ".join(value or ()), tuple(choices)))
            continue
        nothing = _NOTHING.get(field, "not told")
        made.append(Field(field, NAMES[field], "choice", value or "", (("", nothing), *choices)))
    return tuple(made)


def linked(reading: Reading, kind: ObjectKind, posted: Mapping[str, str]) -> dict[str, str | tuple[str, ...] | None]:
    """The links that a person changed: those that are not as they were when the page was made (`was-NAME`)."""
    found: dict[str, str | tuple[str, ...] | None] = {}
    for field, other in KIND[kind].links.items():
        before = posted.get(f"was-{field}", "")
        if field == APART_FROM or (before == "" and f"was-{field}" not in posted and field not in posted):
            continue
        if _many(kind, field):
            ticked = tuple(each.id for each in objects(reading, other) if f"{field}:{each.id}" in posted)
            if set(ticked) != set(before.split()):
                found[field] = ticked
        elif field in posted and posted[field] != before:
            found[field] = posted[field] or None
    return found


def _many(kind: ObjectKind, field: str) -> bool:
    return field not in SAID and field_types(kind)[field] == tuple[str, ...]
