"""The linter of the words for events and in their clauses: in order, once each, kinds, modes and conditions known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from .events import NEEDS
from .tables import table

_KEYS = {"kind", "mode", "sub_kind", "needs", "beside", "without", "verbs", "nouns", "phrases"}
_LISTS = ("beside", "without", "verbs", "nouns", "phrases")


def lint_events() -> tuple[str, ...]:
    """Everything that is wrong with `events.toml` and `event_clauses.toml`, a line each; empty when all is well."""
    data = table("events")
    return (*_lint_kinds(data), *_lint_triggers(data), *_lint_instruments(data), *_lint_classes(data))


def _lint_kinds(data: Mapping[str, Any]) -> Iterator[str]:
    yield from _lint_order("events: kinds", data["kinds"])
    yield from _lint_order("events: sub_kinds", data["sub_kinds"])
    if list(data["modes"]) != data["kinds"]:
        yield "events: modes: not the kinds, in their order"
    for kind, modes in data["modes"].items():
        yield from _lint_order(f"events: modes: {kind}", modes)


def _lint_triggers(data: Mapping[str, Any]) -> Iterator[str]:
    met: Counter[tuple[str, str]] = Counter()
    for earlier, later in pairwise(data["trigger"]):
        if later["kind"] < earlier["kind"]:
            yield f"events: a group of {later['kind']} stands after one of {earlier['kind']}"
    for group in data["trigger"]:
        place = f"events: {group['kind']}, {group.get('mode', 'any')}"
        yield from (f"{place}: unknown key {key}" for key in sorted(set(group) - _KEYS))
        if group["kind"] not in data["kinds"]:
            yield f"{place}: unknown kind"
        elif "mode" in group and group["mode"] not in data["modes"][group["kind"]]:
            yield f"{place}: unknown mode"
        if "sub_kind" in group and group["sub_kind"] not in data["sub_kinds"]:
            yield f"{place}: unknown sub_kind {group['sub_kind']}"
        if "needs" in group and group["needs"] not in NEEDS:
            yield f"{place}: unknown needs {group['needs']}"
        for name in _LISTS:
            yield from _lint_order(f"{place}: {name}", group.get(name, ()))
        yield from (f"{place}: {word} is no phrase" for word in group.get("phrases", ()) if word.count(" ") != 1)
        met.update(("phrase", phrase) for phrase in group.get("phrases", ()))
    yield from (f"events: {phrase} stands in two groups" for (_, phrase), times in met.items() if times > 1)


def _lint_instruments(data: Mapping[str, Any]) -> Iterator[str]:
    for group in data["instrument"]:
        if group["mode"] not in data["modes"]["ASSAULT"] or group["sub_kind"] not in data["sub_kinds"]:
            yield f"events: instrument: unknown mode or sub_kind {group['mode']}, {group['sub_kind']}"
        yield from _lint_order(f"events: instrument: {group['mode']}", group["words"])


def _lint_classes(data: Mapping[str, Any]) -> Iterator[str]:
    for name, words in table("event_clauses").items():
        yield from _lint_order(f"event_clauses: {name}", words)
    for part in ("classes", "silencing"):
        for name, words in data[part].items():
            yield from _lint_order(f"events: {part}: {name}", words)


def _lint_order(place: str, words: Sequence[str]) -> Iterator[str]:
    for earlier, later in pairwise(words):
        if later <= earlier:
            yield f"{place}: {later} stands after {earlier}"
