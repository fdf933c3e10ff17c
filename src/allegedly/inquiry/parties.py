"""Who takes part in the events of a set: names as the set has them, and which of them an article's name means."""

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


STATES_OWN = frozenset({
    "air", "airstrikes", "army", "artillery", "bombardment", "drones", "forces", "government", "jets", "military",
    "navy", "raids", "regime", "shelling", "soldiers", "strikes", "troops", "warplanes",
})  # fmt: skip
"""What after the name of a state's people means that state: "Syrian troops", and not "Syrian rebels"."""


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


def state_in(words: str, places: Sequence[Place], known: Sequence[str]) -> tuple[str, str] | None:
    """The state that words name by its army or the like, where a reader took these apart: the words for its people, and
    the set's name for its government."""
    tokens = [token.strip(".,;:!?\"'“”’()") for token in words.split()]
    countries = {each.text: each.country for each in places if each.kind == "country" and each.country}
    for people, force in pairwise(tokens):
        if people in countries and force.lower().removesuffix("'s").removesuffix("’s") in STATES_OWN:
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
