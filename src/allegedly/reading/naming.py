"""Whether two proper names name the same: by surname, by acronym, by a shorter form of the same words."""

import functools
import unicodedata
from collections.abc import Iterable

from ..vocabulary import name_parts


@functools.lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without accents, full stops, hyphens at its ends or an Arabic article, to compare names by."""
    letters = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter)).strip(".-*_’'")
    for mark, parts in (("-", name_parts().articles), ("'", name_parts().elided)):
        first, found, rest = letters.partition(mark)
        if found and first in parts and len(rest) > 2:
            return rest
    return letters


def person_key(name: Iterable[str]) -> tuple[str, ...]:
    """The given names and the surname of a person, for comparison: no suffixes, particles or possessives."""
    parts = name_parts()
    words = [word for word in (plain(word) for word in name) if word and word not in ("s", "'s", "’s", ",")]
    kept = [word for word in words if word not in parts.suffixes and word not in parts.particles and word not in "-."]
    return tuple(kept or words)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two keys can be the same person: the surnames agree and no given name contradicts another."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if shorter[-1] != longer[-1]:
        return len(shorter) == 1 and len(longer) > 1 and shorter[0] in longer[:-1]
    given, full = shorter[:-1], longer[:-1]
    return all(any(_same_given(mine, yours) for yours in full) for mine in given)


def _same_given(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and (len(shorter) <= 1 or len(shorter) >= 3)


def organisation_key(name: Iterable[str]) -> tuple[str, ...]:
    """The words of an organisation's name for comparison: no article, no possessive, full stops of initials gone."""
    words = [word.replace(".", "") for word in name if word not in ("'s", "’s", "’", "'")]
    words = [plain(word) if "-" in word else word.strip("*_") for word in words]
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    return tuple(word for word in words if word)


def same_organisation(one: tuple[str, ...], other: tuple[str, ...], definite: bool = False) -> bool:
    """Whether two keys can be the same body: equal, one the other's initials, or one the other's first or last words.

    A single last word will do only where "the" stands before it (`definite`): "the Post", "the Gazette".
    """
    if one == other:
        return bool(one)
    shorter, longer = sorted((one, other), key=len)
    if not shorter or len(shorter) == len(longer):
        return False
    if len(shorter) == 1 and is_acronym(shorter[0], longer):
        return True
    if longer[: len(shorter)] == shorter:
        return True
    return (definite or len(shorter) > 1) and longer[-len(shorter) :] == shorter


def is_acronym(word: str, name: Iterable[str]) -> bool:
    """Whether a word consists of the initials of a name, little words in it or not: PMU or PMUs, UAE, CENTCOM not."""
    letters = word.lower().replace(".", "")
    name = [part for word in name for part in word.split("-") if part]
    if len(letters) < 2 or not letters.isalnum():
        return False
    initials = {
        "".join(part[0] for part in name),
        "".join(part[0] for part in name if part not in name_parts().little),
    }
    return letters in initials or (letters.endswith("s") and letters[:-1] in initials)


class NameBook:
    """The names met so far, found again by any of their words."""

    def __init__(self) -> None:
        self._people: dict[str, dict[tuple[tuple[str, ...], int], None]] = {}
        self._bodies: dict[str, dict[tuple[tuple[str, ...], int], None]] = {}

    def enter_person(self, name: Iterable[str], number: int) -> None:
        """Note that an entity is a person of this name."""
        key = person_key(name)
        for word in key:
            self._people.setdefault(word, {})[key, number] = None

    def people(self, name: Iterable[str]) -> list[int]:
        """The entities that can be the person of this name, in the order in which they were entered."""
        key = person_key(name)
        known: dict[int, bool] = {}
        for word in dict.fromkeys((key[-1], key[0]) if key else ()):
            for other, number in self._people.get(word, ()):
                fits = same_person(key, other)
                # A given name that contradicts counts more than another mention that has none.
                if fits or word == key[-1] == other[-1]:
                    known[number] = known.get(number, True) and fits
        return [number for number, fits in known.items() if fits]

    def enter_organisation(self, name: Iterable[str], number: int) -> None:
        """Note that an entity is a body of this name."""
        key = organisation_key(name)
        for word in _handles(key):
            self._bodies.setdefault(word, {})[key, number] = None

    def organisations(self, name: Iterable[str], definite: bool = False) -> list[int]:
        """The entities that can be the body of this name, "the" before it or not, in the order of their entry."""
        key = organisation_key(name)
        known = {
            number: None
            for word in _handles(key)
            for other, number in self._bodies.get(word, ())
            if same_organisation(key, other, definite)
        }
        return list(known)


def _handles(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which a body is looked up: its first, its last, its initials."""
    if not key:
        return ()
    little = name_parts().little
    initials = "".join(part[0] for word in key for part in word.split("-") if part and part not in little)
    word = key[0][:-1] if len(key) == 1 and key[0].endswith("s") else key[0]
    return tuple(dict.fromkeys((key[0], key[-1], word, initials)))
