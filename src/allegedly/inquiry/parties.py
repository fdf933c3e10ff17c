"""Who takes part in the events of a set: names as the set has them, and which of them an article's name means."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from .. import records
from ..schema import Coverage, Place
from ..vocabulary.actors import actor_names
from ..vocabulary.countries import country_code, plain
from ..vocabulary.timing_windows import timing_windows

NOBODY = frozenset({"civilians", "unknown", "unidentified"})
"""Names in data sets for those who are no party."""

GOVERNMENT = "Government of "

LONGEST = 8
"""Words of the longest name in the vocabulary of actors: "Islamic State of Iraq and the Levant" has seven."""

SHORT = 3
"""Letters up to which a name must stand in capitals: IS, PMU."""

BACK = 1500
"""Characters before a side in which the party is looked for that "the group" points back to: some two paragraphs."""

_POINTING = re.compile(r"\bthe\s+\w+|^(?:its|their)\b", re.IGNORECASE)
"""What may point back; a possessive elsewhere in a side may belong to something in it."""

_BODY = re.compile(r"\b[Tt]he\s+([A-Z]\w+(?:\s+[A-Z]\w+)+)|\b([A-Z]{3,6})\b")
"""Names that look like those of a body: "the Hill Brotherhood", "UNHCR"."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n\s*\n")


def parties(coverage: Coverage, folder: Path | None) -> tuple[str, ...]:
    """The names of a set, the most frequent first, without those that name no party."""
    names = records.participants(coverage.set_name, coverage.version, folder=folder)
    return tuple(name for name in names if plain(name) not in NOBODY)


def party_named(name: str, places: Sequence[Place], known: Sequence[str]) -> str | None:
    """The name to ask a set for, where it has one that means the same: any name of one actor, or for a state, its
    capital and its army the set's name for its government. None where there is none, so that nobody else is taken.
    """
    bare = _bare(name)
    for each in (bare, f"{bare}s"):  # "Houthi forces" are Houthis
        wanted = actor_names(each)
        if any(plain(other) in wanted for other in known):
            return each
    # A capital stands for its government; any other town that a reader took for an actor does not.
    capitals = (each.country for each in places if each.role == "actor" and plain(each.text) == plain(bare))
    code = country_code(bare) or next(capitals, None)
    return None if code is None else _government(code, known)


def parties_in(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """The actors of the vocabulary that words name and the set knows, in the order of the words, the longest name of
    each: where a reader took "Islamic State attacks" apart."""
    tokens = words.split()
    found: list[str] = []
    place = 0
    while place < len(tokens):
        for length in range(min(LONGEST, len(tokens) - place), 0, -1):
            name = " ".join(tokens[place : place + length]).strip(".,;:!?\"'“”’()")
            if not name[:1].isupper() or (len(name) <= SHORT and not name.isupper()):
                continue  # "is" is no IS
            wanted = actor_names(name)
            if len(wanted) > 1 and any(plain(each) in wanted for each in known):
                found.append(name)
                place += length - 1
                break
        place += 1
    return tuple(dict.fromkeys(found))


def own_names_in(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """The set's own names for parties that stand in words: in "the revival of the Hill Brotherhood" a reader may see no
    actor."""
    named = (name for name in known if len(name) > SHORT and not is_government(name))
    return tuple(name for name in named if re.search(rf"\b{re.escape(name)}\b", words))


def pointed_to(words: str, before: str, known: Sequence[str]) -> tuple[str, str] | None:
    """What in words points back to a party ("the group", "its"), and the party that is named by the nearest sentence
    before them that names any body; None where they do not, and where that sentence names two or one that is not known.
    """
    pointing = next((found for found in _POINTING.finditer(words) if points_back(found[0])), None)
    if pointing is None:
        return None
    for sentence in reversed(_SENTENCE_END.split(before[-BACK:])):
        named = parties_in(sentence, known) or own_names_in(sentence, known)
        others = [name for found in _BODY.finditer(sentence) if country_code(name := found[1] or found[2]) is None]
        if named or others:
            same = len({frozenset(actor_names(name)) for name in named}) == 1
            alone = same and all(named[0] in each or each in named[0] for each in others)
            return (pointing[0], named[0]) if alone else None
    return None


def points_back(name: str) -> bool:
    """Whether a name is none, but points to a party that was named before: "the group", "their"."""
    words = name.lower().removesuffix("'s").removesuffix("’s").split()
    return words in (["its"], ["their"], ["it"], ["they"]) or not timing_windows().bodies.isdisjoint(words[-1:])


def state_in(words: str, places: Sequence[Place], known: Sequence[str]) -> tuple[str, str] | None:
    """The state that words name by its army or the like, where a reader took these apart: the words for its people, and
    the set's name for its government."""
    tokens = [token.strip(".,;:!?\"'“”’()") for token in words.split()]
    countries = {each.text: each.country for each in places if each.kind == "country" and each.country}
    own = timing_windows().states_own
    for people, force in pairwise(tokens):
        if people in countries and force.lower().removesuffix("'s").removesuffix("’s") in own:
            government = _government(str(countries[people]), known)
            return None if government is None else (people, government)
    return None


def is_government(party: str) -> bool:
    """Whether a name is that which sets give to a state."""
    return party.startswith(GOVERNMENT)


def _bare(name: str) -> str:
    """A name without "the" before it and without what adds nothing behind it: "ISIS" of "the ISIS fighters"."""
    words = name.split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in timing_windows().members:
        words = words[:-1]
    return " ".join(words)


def _government(code: str, known: Sequence[str]) -> str | None:
    """The set's own name for a state's government, as in "Government of Iraq"."""
    for each in known:
        before, mark, state = each.partition(GOVERNMENT)
        if mark and not before and country_code(state) == code:
            return each
    return None
