"""What a format leaves out: said in sentences that are made from what it holds.

Each format names the fields that it carries, in whichever form. All else that is there is left out and said, a field
that is new elsewhere among it; nobody has to think of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..standing import KINDS, names_of
from .exported import Subject

Held = Mapping[str, str]
"""The collections of a reading, "article" and "people", each with the fields that a format carries, a space between;
"notes" with the kinds of objects whose notes by persons it carries."""

EVERY_KIND = " ".join(KINDS)

OBJECTS: Mapping[str, tuple[str, str]] = {
    "quantities" if kind == "quantity" else f"{kind}s": names_of(kind) for kind in KINDS
}
"""What one and several objects of each collection are called."""

ARTICLE = ("text", "origin", "language", "title", "standfirst", "byline", "publisher", "dateline", "written", "credits")
"""What a person would miss of an article; the rest says how it was opened."""

PEOPLE: Mapping[str, tuple[str, str]] = {
    "rejected": ("thing that a person rejected", "things that persons rejected"),
    "notes": ("note of a person", "notes of persons"),
    "ratings": ("rating", "ratings"),
    "history": ("decision with its time and what it changed", "decisions with their times and what they changed"),
}
"""What persons decided, beyond the objects as they are after it."""


def left_out(subjects: Sequence[Subject], held: Held) -> Iterator[str]:
    """One sentence for what is left out as a whole, and one for parts of what is carried, named as in the JSON."""
    whole, parts = [], []
    for collection, called in OBJECTS.items():
        things = [thing for subject in subjects for thing in getattr(subject.reading, collection)]
        if collection not in held:
            whole += _counted(len(things), called)
        elif gone := _gone(things, held[collection]):
            parts.append(f"of {called[1]} {gone}")
    for what, number in _of_people(subjects, held).items():
        whole += _counted(number, PEOPLE[what])
    if gone := _gone([subject.reading.article for subject in subjects], held.get("article", ""), ARTICLE):
        parts.append(f"of articles {gone}")
    if whole:
        yield f"Left out as a whole: {', '.join(whole)}"
    if parts:
        yield f"Left out in part, by the names of the JSON: {'; '.join(parts)}"


def _counted(number: int, called: tuple[str, str]) -> list[str]:
    return [f"{number} {called[number != 1]}"] if number else []


def _gone(things: Sequence[Any], held: str, fields: Sequence[str] = ()) -> str:
    """The fields that hold something in any of the things and are not carried."""
    names = fields or (things[0].__struct_fields__ if things else ())
    kept = {"id", *held.split()}
    return ", ".join(name for name in names if name not in kept and any(getattr(thing, name) for thing in things))


def _of_people(subjects: Sequence[Subject], held: Held) -> dict[str, int]:
    """How much that persons decided is not carried. A note on what was rejected goes with it."""
    people, kinds = held.get("people", "").split(), held.get("notes", "").split()
    standing = [
        (kind, judgement)
        for subject in subjects
        for kind, ours in subject.judged.judgements.items()
        for judgement in ours.values()
    ]
    rejected = [gone for subject in subjects for gone in subject.judged.rejected]
    notes = [kind in kinds for kind, judgement in standing if judgement.note]
    notes += ["rejected" in people and gone.kind in kinds for gone in rejected if gone.judgement.note]
    found = {
        "rejected": len(rejected),
        "ratings": sum(judgement.rating is not None for _, judgement in standing),
        "history": sum(len(subject.decisions) for subject in subjects),
    }
    return {what: number for what, number in found.items() if what not in people} | {"notes": notes.count(False)}
