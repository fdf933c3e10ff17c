"""Reading the data files of this folder, each of them once, with the types that their contents have."""

import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from importlib import resources
from typing import Any, TypeVar, get_origin

import msgspec

from .patterns import phrase_pattern

_Loaded = TypeVar("_Loaded")
_List = TypeVar("_List")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a data file or of a table in one: a field for each key, none too many and none too few.

    A field that is a pattern is a phrase or a list of phrases in the file, which are patterns themselves.
    """


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The contents of the data file `name`, without its ending. Shared: not to be changed."""
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def tables() -> dict[str, dict[str, Any]]:
    """The contents of all data files by name, in the order of their names."""
    names = sorted(file.name for file in resources.files(__package__).iterdir())
    return {name: table(name) for name in (name.removesuffix(".toml") for name in names if name.endswith(".toml"))}


def loader(name: str, kind: type[_Loaded]) -> Callable[[], _Loaded]:
    """What gives the contents of the data file `name` as a `kind`, read when it is first asked for.

    Its table `shorthand`, if it has one, gives what words in its patterns stand for.
    """

    @functools.cache
    def load() -> _Loaded:
        found = {key: each for key, each in table(name).items() if key != "shorthand"}
        return msgspec.convert(found, kind, dec_hook=functools.partial(_pattern, table(name).get("shorthand", {})))

    return load


def turned(lists: Mapping[_List, Iterable[str]]) -> dict[str, _List]:
    """For each word of some lists the name of the one in which it stands."""
    return {word: name for name, words in lists.items() for word in words}


def _pattern(shorthand: Mapping[str, str], kind: type, phrases: str | list[str]) -> re.Pattern[str]:
    """The pattern of a field that is one; a later shorthand may stand for earlier ones."""
    if get_origin(kind) is not re.Pattern:
        raise NotImplementedError(kind)
    spelled = [phrases] if isinstance(phrases, str) else phrases
    for short, words in reversed(list(shorthand.items())):
        spelled = [phrase.replace(short, words) for phrase in spelled]
    return phrase_pattern(spelled)
