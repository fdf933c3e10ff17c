"""Disagreements: what two people decided differently, each side with its words, and which of them holds."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..schema.decisions import Action, Conflict, Decision
from .standing import SIGNS, name_of
from .wording import day

_WORDS: dict[Action, str] = {
    "accepted": SIGNS["accepted"][1],
    "corrected": SIGNS["corrected"][1],
    "added": SIGNS["added"][1],
    "rejected": "rejected",
    "rated": "rated",
}


class Side(msgspec.Struct, frozen=True):
    """What one person decided. `by` stands for nobody in particular where authors are left out, and `note` is empty."""

    word: str
    changes: tuple[str, ...]
    by: str
    date: str
    note: str
    holds: bool


class Disagreement(msgspec.Struct, frozen=True):
    """A thing, by its kind and its words, and what each person decided about it, the last of them at the end."""

    kind: str
    words: str
    sides: tuple[Side, ...]


def disagreements(conflicts: Iterable[Conflict], *, with_authors: bool) -> tuple[Disagreement, ...]:
    """The rows, in the order of the decisions."""
    return tuple(
        Disagreement(
            name_of(conflict.target.kind),
            conflict.target.anchor.quote.text,
            tuple(_sides(conflict.decisions, with_authors=with_authors)),
        )
        for conflict in conflicts
    )


def _sides(decisions: tuple[Decision, ...], *, with_authors: bool) -> Iterator[Side]:
    people = list(dict.fromkeys(decision.author for decision in decisions))
    for decision in decisions:
        unnamed = "one person" if decision.author == people[0] else "another person"
        yield Side(
            word=_WORDS.get(decision.action, decision.action),
            changes=tuple(_changes(decision)),
            by=decision.author if with_authors else unnamed,
            date=day(decision.time[:10]),
            note=decision.note if with_authors else "",
            holds=decision is decisions[-1],
        )


def _changes(decision: Decision) -> Iterator[str]:
    for field, anchor in decision.borders.items():
        yield f"{_plain(field)}: {_quoted(anchor.quote.text) if anchor else 'none'}"
    for field, targets in decision.links.items():
        linked = ", ".join(_quoted(target.anchor.quote.text) for target in targets)
        yield f"{_plain(field.removesuffix('_id'))}: {linked or 'none'}"
    for field, value in decision.values.items():
        yield f"{_plain(field)}: {_shown(value)}"
    if decision.rating is not None:
        yield _quoted(decision.rating.label)


def _plain(field: str) -> str:
    return field.replace("_", " ")


def _quoted(words: str) -> str:
    return f"“{words}”"


def _shown(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _quoted(value)
    return f"{value:,g}" if isinstance(value, int | float) else msgspec.json.encode(value).decode("utf-8")
