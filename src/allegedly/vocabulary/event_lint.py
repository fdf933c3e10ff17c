"""The linter of the words for events: kinds, modes and conditions known."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from .events import NEEDS, event_phrases
from .tables import table

_KEYS = {"kind", "mode", "sub_kind", "needs", "beside", "without", "verbs", "nouns", "phrases", "objects"}


def lint_events() -> tuple[str, ...]:
    """What is wrong with the groups of `events.toml`, a line each; empty when all is well."""
    data = table("events")
    modes = () if list(data["modes"]) == data["kinds"] else ("events: modes: not the kinds, in their order",)
    return (*modes, *_lint_triggers(data), *_lint_instruments(data))


def _lint_triggers(data: Mapping[str, Any]) -> Iterator[str]:
    for earlier, later in pairwise(data["trigger"]):
        if later["kind"] < earlier["kind"]:
            yield f"events: a group of {later['kind']} stands after one of {earlier['kind']}"
    seen: set[tuple[str, str]] = set()
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
        yield from (f"{place}: {word} is no phrase" for word in group.get("phrases", ()) if word.count(" ") != 1)
        phrases = tuple(event_phrases(group))
        yield from (f"{place}: {' '.join(each)} stands in another group too" for each in phrases if each in seen)
        seen.update(phrases)


def _lint_instruments(data: Mapping[str, Any]) -> Iterator[str]:
    for group in data["instrument"]:
        if group["mode"] not in data["modes"]["ASSAULT"] or group["sub_kind"] not in data["sub_kinds"]:
            yield f"events: instrument: unknown mode or sub_kind {group['mode']}, {group['sub_kind']}"
