"""Whether the parties that an article names are those of a record, whatever either calls them."""

import functools
import re
from collections.abc import Iterable

from ...gazetteer import gazetteer
from ...schema import Record
from ...vocabulary.actors import actor_names
from ...vocabulary.countries import countries, country_code, plain

_STATE = re.compile(
    r"\b(?:government|regime|army|armed forces|forces|troops|military|soldiers|police|air force|warplanes|navy)\b"
)
"""Words for the power of a state; with no name beside them they mean that of the state where it happened."""

_AROUND = re.compile(
    r"\b(?:the|a|an|group|militants?|fighters?|gunmen|members?|forces|insurgents?|cells?|movement|organi[sz]ation)\b"
)
"""Words around a name that do not change whom it names: "*the* IS *militants*"."""

_NOBODY = frozenset({"", "unknown", "unidentified", "unidentified gunmen", "unknown gunmen", "gunmen"})
_CIVILIANS = re.compile(r"\b(?:civilians?|villagers?|residents?|worshippers?|pilgrims?|women|children|people)\b")


def same_parties(names: Iterable[str], record: Record, country: str | None) -> bool | None:
    """Whether some party of the article is one of the record; None where one of the two names none that can be
    compared. `country` is where it happened: "the army" is that country's.
    """
    ours = frozenset[str]().union(*(meanings(name, country) for name in names))
    theirs = frozenset[str]().union(
        *(meanings(name, record.country) for party in (record.actor, record.target) for name in _listed(party))
    )
    comparable = theirs - {"civilians"}
    if not ours - {"civilians"} or not comparable:
        return None
    return not ours.isdisjoint(comparable)


@functools.lru_cache(maxsize=4096)
def meanings(name: str, country: str | None) -> frozenset[str]:
    """All plain names that mean the same party; a state's is "government of" and its code; empty for nobody's name."""
    own = plain(name)
    if own in _NOBODY:
        return frozenset()
    known = actor_names(name)
    if len(known) > 1:
        return known
    state = _state(own, country)
    if state is not None:
        return frozenset({f"government of {state}"})
    if _CIVILIANS.search(own):
        return frozenset({"civilians"})
    core = " ".join(_AROUND.sub(" ", own).split())
    return (actor_names(core) | {own}) if core else frozenset()


def _state(own: str, country: str | None) -> str | None:
    """The code of the state that a name is of: "Government of Syria", "Syrian army", "the regime", "Turkey"."""
    if own.startswith("government of "):
        return country_code(own.removeprefix("government of "))
    if country_code(own) is not None and own.upper() not in countries():
        return country_code(own)
    if not _STATE.search(own):
        return None
    words = own.split()
    for length in (3, 2, 1):
        for first in range(len(words) - length + 1):
            part = " ".join(words[first : first + length])
            code = _peoples().get(part) or (country_code(part) if len(part) > 2 else None)
            if code is not None:
                return code
    left = _AROUND.sub(" ", _STATE.sub(" ", own)).split()
    return country if not left or left == ["security"] else None


@functools.cache
def _peoples() -> dict[str, str]:
    """What the people of a country are called, and its code: "syrian" and SY."""
    return {plain(people): code for people, code in gazetteer().people.items()}


def _listed(party: str | None) -> list[str]:
    """The names of a record's party: sets join several by commas."""
    return [name.strip() for name in re.split(r"[,;]", party) if name.strip()] if party else []
