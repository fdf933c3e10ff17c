"""The linter of the data files about quantities: in order, without duplicates, bounds the right way round."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import get_args

from ..schema import Effect
from .tables import table


def lint_quantities() -> tuple[str, ...]:
    """Everything that is wrong with numerals, units, effects, numbered things, changes and tallies, a line each."""
    numbers = (*_lint_numerals(), *_lint_units(), *_lint_effects(), *_lint_numbered())
    return (*numbers, *_lint_change(), *_lint_tallies())


def _lint_numerals() -> Iterator[str]:
    data = table("numerals")
    for group in ("few", "many"):
        for phrase, (low, high) in data[group].items():
            if not 0 < low < high:
                yield f"numerals: {group}: {phrase} has bounds that are the wrong way round"
    for side in ("before", "after"):
        for bound, phrases in data[side].items():
            yield from _lint_order(f"numerals: {side}: {bound}", phrases)
        yield from _lint_once(f"numerals: {side}", data[side])


def _lint_units() -> Iterator[str]:
    data = table("units")
    for kind, listed in data.items():
        for short, words in listed.items():
            yield from _lint_order(f"units: {kind}: {short}", words)
            if kind != "signs":
                yield from (f"units: {short}: {word} is not in lower case" for word in words if word != word.lower())
    yield from _lint_once("units", {**data["measures"], **data["money"]})


def _lint_effects() -> Iterator[str]:
    data = table("effects")
    yield from _lint_order("effects: people", data["people"])
    yield from (f"effects: no words for {effect}" for effect in get_args(Effect) if effect not in data)
    for name in ("verbs", "own", "states", "counted", "acts"):
        lists = {effect: data[effect][name] for effect in get_args(Effect) if effect in data}
        for effect, words in lists.items():
            yield from _lint_order(f"effects: {effect}: {name}", words)
        yield from _lint_once(f"effects: {name}", lists)


def _lint_numbered() -> Iterator[str]:
    for file in ("numbered", "count_checks"):
        for name, words in table(file).items():
            groups = words if name == "outcomes" else [words]
            for group in groups:
                yield from _lint_order(f"{file}: {name}", group)


def _lint_change() -> Iterator[str]:
    data = table("change")
    for kind, lists in data.items():
        if kind != "times":
            for name, words in lists.items():
                yield from _lint_order(f"change: {kind}: {name}", words)
            yield from _lint_once(f"change: {kind}", lists)
    yield from (f"change: {verb} has no times" for verb in data["factors"] if verb not in data["times"])


def _lint_tallies() -> Iterator[str]:
    data = table("tallies")
    for name in ("ours", "anybody", "light", "idle"):
        yield from _lint_order(f"tallies: {name}", data[name])
    for group in data["same"]:
        yield from _lint_order("tallies: same", group)
    yield from _lint_order("tallies: same", [group[0] for group in data["same"]])
    yield from _lint_once("tallies", {"ours": data["ours"], "anybody": data["anybody"]})
    for name, state in data["states"].items():
        for words in state.values():
            yield from _lint_order(f"tallies: {name}", words)
    for kind in ("doings", "said"):
        yield from _lint_once(f"tallies: {kind}", {name: state[kind] for name, state in data["states"].items()})


def _lint_order(place: str, words: Sequence[str]) -> Iterator[str]:
    for earlier, later in pairwise(words):
        if later <= earlier:
            yield f"{place}: {later} stands after {earlier}"


def _lint_once(place: str, lists: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A word that stands in two lists has two meanings."""
    seen: dict[str, str] = {}
    for name, words in lists.items():
        for word in words:
            if word in seen:
                yield f"{place}: {word} stands in {seen[word]} and in {name}"
            seen[word] = name
