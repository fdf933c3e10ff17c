"""Who takes part in the events of a set: names as the set has them, and which of them an article's name means."""

from collections.abc import Sequence
from pathlib import Path

from ..records.database import literal
from ..records.searching import opened
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


def parties(coverage: Coverage, folder: Path | None) -> tuple[str, ...]:
    """The names of a set, the most frequent first, without those that name no party."""
    with opened(coverage.set_name, coverage.version, folder) as (_, connection, place):
        rows = connection.execute(
            f"SELECT name FROM read_parquet({literal(place / 'names.parquet')}) ORDER BY rows DESC, name"
        ).fetchall()
    return tuple(name for (name,) in rows if plain(name) not in NOBODY)


def party_named(name: str, places: Sequence[Place], known: Sequence[str]) -> str | None:
    """The name to ask a set for, where it has one that means the same: any name of one actor, or for a state, its
    capital and its army the set's name for its government. None where there is none, so that nobody else is taken.
    """
    bare = _bare(name)
    wanted = actor_names(bare)
    if any(plain(each) in wanted for each in known):
        return bare
    code = country_code(bare) or next((each.country for each in places if plain(each.text) == plain(bare)), None)
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
