"""Words that name events: what kind of event each stands for, and under which conditions."""

import functools
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import msgspec

from .tables import Words, table

NEEDS = (
    "agent",
    "alone",
    "armed",
    "blamed",
    "exposed",
    "fighting",
    "forces",
    "ground",
    "living",
    "official",
    "parties",
    "partners",
    "struck",
    "target",
    "victim",
    "weapon",
)
"""The conditions on who takes part; `events.toml` says what each asks for."""


class EventMeaning(msgspec.Struct, frozen=True):
    """One meaning of a word: a kind and mode of PLOVER, a sub-kind of violence, and what must hold for it."""

    kind: str
    mode: str | None = None
    sub_kind: str | None = None
    needs: str | None = None
    beside: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


class Instrument(msgspec.Struct, frozen=True):
    """What an attack becomes that is made with this."""

    mode: str
    sub_kind: str


class EventClasses(Words, frozen=True):
    """Lemmas by what they tell of an event's surroundings; `events.toml` says what each class is for."""

    armed: frozenset[str]
    bodies: frozenset[str]
    officials: frozenset[str]
    sites: frozenset[str]
    vehicles: frozenset[str]
    weapons: frozenset[str]
    wounds: frozenset[str]
    strife: frozenset[str]
    accidents: frozenset[str]
    light: frozenset[str]
    suffered: frozenset[str]
    answering: frozenset[str]
    kin: frozenset[str]
    happening: frozenset[str]
    measures: frozenset[str]
    planned: frozenset[str]
    supposed: frozenset[str]
    denying: frozenset[str]
    failing: frozenset[str]
    often: frozenset[str]
    works: frozenset[str]
    unreal: frozenset[str]
    recalling: frozenset[str]


class EventWords(msgspec.Struct, frozen=True):
    """All of `events.toml`. `phrases` are keyed by verb, then by the word that depends on it; `fields` by label."""

    verbs: Mapping[str, tuple[EventMeaning, ...]]
    nouns: Mapping[str, tuple[EventMeaning, ...]]
    phrases: Mapping[str, Mapping[str, EventMeaning]]
    instruments: Mapping[str, Instrument]
    classes: EventClasses
    silencing: tuple[frozenset[str], ...]
    fields: Mapping[str, str]


def event_phrases(group: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The phrases of a group of triggers: those that it spells out, and each of its verbs with each of its objects."""
    for phrase in group.get("phrases", ()):
        verb, _, other = phrase.partition(" ")
        yield verb, other
    yield from product(group.get("verbs", ()), group.get("objects", ()))


@functools.cache
def event_words() -> EventWords:
    """The contents of `events.toml`."""
    data = table("events")
    verbs: dict[str, tuple[EventMeaning, ...]] = {}
    nouns: dict[str, tuple[EventMeaning, ...]] = {}
    phrases: dict[str, dict[str, EventMeaning]] = {}
    for group in data["trigger"]:
        meaning = msgspec.convert(group, EventMeaning)
        alone = () if "objects" in group else group.get("verbs", ())
        for found, words in ((verbs, alone), (nouns, group.get("nouns", ()))):
            for word in words:
                found[word] = (*found.get(word, ()), meaning)
        for verb, other in event_phrases(group):
            phrases.setdefault(verb, {})[other] = meaning
    return EventWords(
        verbs=verbs,
        nouns=nouns,
        phrases=phrases,
        instruments={
            word: Instrument(group["mode"], group["sub_kind"])
            for group in data["instrument"]
            for word in group["words"]
        },
        classes=msgspec.convert(data["classes"], EventClasses),
        fields={label: name for name, labels in data["fields"].items() for label in labels},
        silencing=tuple(frozenset(words) for words in data["silencing"].values()),
    )
