"""Whether the parties that an article names are those of a record, whatever either calls them."""

import functools
import re
from collections.abc import Iterable

from ...gazetteer import gazetteer
from ...schema import Record
from ...vocabulary import event_words, lemmas
from ...vocabulary.actors import actor_names, actor_state
from ...vocabulary.countries import countries, country_code, plain
from ...vocabulary.numerals import numerals

_STATE = re.compile(
    r"\b(?:government|regime|army|armed forces|forces|troops|military|soldiers|police|air force|warplanes|navy)\b"
)
"""Words for the power of a state; with no name beside them they mean that of the state where it happened."""

_RULED = re.compile(r"\b(?:regime|pro government|loyalists?|president \w+ s)\b")
"""Words that say so whatever name stands beside them: "the *Assad regime*", "*President Assad's* forces"."""

_REBELS = re.compile(r"\b(?:rebels?|insurgents?|opposition)\b")

_AROUND = re.compile(
    r"\b(?:the|a|an|armed|factions?|group|groups|militants?|fighters?|gunmen|members?|forces|insurgents?|rebels?"
    r"|opposition|cells?|movement|organi[sz]ation)\b"
)
"""Words around a name that do not change whom it names: "*the* IS *militants*"."""

_OTHERS = frozenset({"against", "anti", "backed", "controlled", "ex", "fleeing", "former", "held", "run"})
"""Words that make a name that of somebody else: "*anti*-IS forces", "the Hamas-*run* ministry"."""

_INSIDE_NAMES = frozenset({"al", "and", "as", "bin", "de", "el", "for", "in", "of", "the", "ul"})
_NOBODY = frozenset({"", "unknown", "unidentified", "unidentified gunmen", "unknown gunmen", "gunmen"})
_CIVILIANS = re.compile(r"\b(?:civilians?|villagers?|residents?|worshippers?|pilgrims?|women|children|people)\b")
_INSURGENTS = "insurgents of "

_SHORT = 3
"""Letters up to which a name inside a longer one must stand in capitals: "IS" is no "is"."""

_LONGEST = 8
"""Words of the longest name in the vocabulary of actors."""


def same_parties(names: Iterable[str], record: Record, country: str | None) -> bool | None:
    """Whether some party of the article is one of the record; None where one of the two names none that can be
    compared. `country` is where it happened: "the army" is that country's.
    """
    ours = frozenset[str]().union(*(meanings(name, country) for name in names))
    theirs = frozenset[str]().union(
        *(meanings(name, record.country) for party in (record.actor, record.target) for name in _listed(party))
    )
    comparable = theirs - {"civilians"}
    if not ours.isdisjoint(comparable):
        return True
    named = {name for name in ours - {"civilians"} if not name.startswith(_INSURGENTS)}
    return False if named and comparable else None  # "rebels" may be any group: to be another is no difference


@functools.lru_cache(maxsize=4096)
def meanings(name: str, country: str | None) -> frozenset[str]:
    """All plain names that mean the same party; a state's is "government of" and its code, that of rebels without a
    name "insurgents of" and a country's; empty for nobody's name.
    """
    own = plain(name)
    if own in _NOBODY:
        return frozenset()
    known = _known(name)
    if known:
        army_of = actor_state(next(iter(known)))
        return known | {f"government of {army_of}"} if army_of else known
    state = _state(own, country)
    if state is not None:
        return frozenset({f"government of {state}"})
    people = _rebels(own, country)
    if people is not None:
        return frozenset({_INSURGENTS + people})
    if _CIVILIANS.search(own):
        return frozenset({"civilians"})
    core = " ".join(_AROUND.sub(" ", own).split()).removeprefix("of ")
    return (actor_names(core) | {own}) if core and _is_name(name) else frozenset()


def _known(name: str) -> frozenset[str]:
    """The names of the actor of the vocabulary that a name holds: "the Kurdish-led *SDF*"; the longest, if several."""
    words = re.findall(r"[\w.]+(?:['’]\w+)?", name)
    if not _OTHERS.isdisjoint(plain(name).split()):
        return frozenset()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            part = " ".join(words[first : first + length])
            if len(actor_names(part)) > 1 and (len(part) > _SHORT or part.isupper()):
                return actor_names(part)
    return frozenset()


def _is_name(name: str) -> bool:
    """Whether words name somebody: apart from what everybody is called ("fighters", "ten") all have capitals."""
    classes = event_words().classes
    common = classes.armed | classes.bodies | classes.sites | classes.vehicles | classes.weapons
    rest = [
        word
        for word in re.findall(r"[^\W_]+", name)
        if word.lower() not in _INSIDE_NAMES and common.isdisjoint(lemmas(word.lower())) and not _is_number(word)
    ]
    return bool(rest) and all(not word[0].islower() for word in rest)


def _is_number(word: str) -> bool:
    return word.isdigit() or word.lower() in numerals().words


def _state(own: str, country: str | None) -> str | None:
    """The code of the state that a name is of: "Government of Syria", "Syrian army", "the regime", "Turkey"."""
    if own.startswith("government of "):
        return country_code(own.removeprefix("government of "))
    if country_code(own) is not None and own.upper() not in countries():
        return country_code(own)
    if not _STATE.search(own):
        return None
    people = _people(own)
    if people is not None:
        return people
    left = _AROUND.sub(" ", _STATE.sub(" ", own)).split()
    return country if not left or left == ["security"] or _RULED.search(own) else None


def _rebels(own: str, country: str | None) -> str | None:
    """The code of the country whose rebels a name is of, where they have no other: "Syrian insurgents", "rebels"."""
    if not _REBELS.search(own):
        return None
    code = _people(own)
    left = [word for word in _AROUND.sub(" ", own).split() if _peoples().get(word) is None and not _is_number(word)]
    return None if left else code or country


def _people(own: str) -> str | None:
    """The code of the country whose name, or whose people's name, stands among words."""
    words = own.split()
    for length in (3, 2, 1):
        for first in range(len(words) - length + 1):
            part = " ".join(words[first : first + length])
            code = _peoples().get(part) or (country_code(part) if len(part) > 2 else None)
            if code is not None:
                return code
    return None


@functools.cache
def _peoples() -> dict[str, str]:
    """What the people of a country are called, and its code: "syrian" and SY."""
    return {plain(people): code for people, code in gazetteer().people.items()}


def _listed(party: str | None) -> list[str]:
    """The names of a record's party: sets join several by commas."""
    return [name.strip() for name in re.split(r"[,;]", party) if name.strip()] if party else []
