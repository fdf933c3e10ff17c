"""Cue words: what kind of act a word introduces, and what it adds to plain saying."""

import functools
from collections.abc import Mapping
from typing import get_args

import msgspec

from ..schema import Act
from .tables import table

ACTS: tuple[str, ...] = get_args(Act)


class Cue(msgspec.Struct, frozen=True):
    """What one cue word stands for.

    `act` where it introduces a clause or a quotation, `object` where its content is a mere noun phrase, `infinitive`
    where it is an infinitive; `attitude` is what the word adds to plain saying, or None.
    """

    act: Act
    object: Act
    infinitive: Act
    attitude: str | None


class Cues(msgspec.Struct, frozen=True):
    """All cue words by lemma. `phrases` are keyed by their first lemma and ordered longest first."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]


@functools.cache
def cues() -> Cues:
    """The cue words of `cues.toml`."""
    by_lemma = {kind: _by_lemma(kind) for kind in ("verb", "noun", "adjective", "phrase")}
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, cue in by_lemma["phrase"].items():
        lemmas = tuple(phrase.split())
        phrases.setdefault(lemmas[0], []).append((lemmas, cue))
    return Cues(
        verbs=by_lemma["verb"],
        nouns=by_lemma["noun"],
        adjectives=by_lemma["adjective"],
        phrases={first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in phrases.items()},
    )


def _by_lemma(kind: str) -> dict[str, Cue]:
    found = {}
    for group in table("cues")[kind]:
        cue = Cue(
            act=group["act"],
            object=group.get("object", group["act"]),
            infinitive=group.get("infinitive", group["act"]),
            attitude=group.get("attitude"),
        )
        found.update(dict.fromkeys(group["lemmas"], cue))
    return found
