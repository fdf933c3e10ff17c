"""Cue words: what kind of act a word introduces, and what it adds to plain saying."""

import functools
from collections.abc import Mapping, Sequence

import msgspec

from ..schema import Act
from .lemmas import lemmas
from .tables import Words, loader


class Cue(Words, frozen=True):
    """What one cue word stands for.

    `act` where it introduces a clause or a quotation, `object` where its content is a mere noun phrase, `infinitive`
    where it is an infinitive; `attitude` is what the word adds to plain saying, or None.
    """

    act: Act
    object: Act
    infinitive: Act
    attitude: str | None


class CueGroup(Words, frozen=True, kw_only=True):
    """Lemmas that stand for the same; `object` and `infinitive` are the `act` where they are left out."""

    act: Act
    object: Act | None = None
    infinitive: Act | None = None
    attitude: str | None = None
    lemmas: tuple[str, ...]


class CueGroups(Words, frozen=True):
    """The contents of `cues.toml`."""

    attitudes: frozenset[str]
    verb: tuple[CueGroup, ...]
    noun: tuple[CueGroup, ...]
    adjective: tuple[CueGroup, ...]
    phrase: tuple[CueGroup, ...]


class Cues(msgspec.Struct, frozen=True):
    """All cue words by lemma. `phrases` are keyed by their first lemma and ordered longest first."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]


cue_groups = loader("cues", CueGroups)


@functools.cache
def cues() -> Cues:
    """The cue words of `cues.toml`."""
    groups = cue_groups()
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, cue in _by_lemma(groups.phrase).items():
        words = tuple(phrase.split())
        phrases.setdefault(words[0], []).append((words, cue))
    return Cues(
        verbs=_by_lemma(groups.verb),
        nouns=_by_lemma(groups.noun),
        adjectives=_by_lemma(groups.adjective),
        phrases={first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in phrases.items()},
    )


def cues_of(form: str) -> tuple[Cue, ...]:
    """What a verb's form in small letters is a cue for, by each of its lemmas; nothing where it is none."""
    verbs = cues().verbs
    return tuple(verbs[lemma] for lemma in lemmas(form) if lemma in verbs)


def says(form: str) -> bool:
    """Whether a verb's form in small letters is one of a verb that says something."""
    return any(cue.act == "statement" for cue in cues_of(form))


def _by_lemma(groups: Sequence[CueGroup]) -> dict[str, Cue]:
    found = {}
    for group in groups:
        cue = Cue(group.act, group.object or group.act, group.infinitive or group.act, group.attitude)
        found.update(dict.fromkeys(group.lemmas, cue))
    return found
