"""Whether two sources, one of each version, are one."""

import re

from ..schema import Source, SourceType
from ..unwrapping import unwrapped
from ..vocabulary import source_words
from .segments import keys_of

NAMED: tuple[SourceType, ...] = ("named person", "named organisation", "document")
UNNAMED: tuple[SourceType, ...] = ("anonymous source", "unnamed group")


def is_named(source: Source) -> bool:
    """Whether a reader could ask, or look up, who it is."""
    return source.type in NAMED


def same_source(old: Source, new: Source) -> bool:
    """Whether one name is part of the other, titles apart: "Colonel Ada Brandt" and "Brandt"; or its initials: "AP".
    For unnamed sources, whether they are described in the same words, more or less.
    """
    if is_named(old) != is_named(new):
        return False
    one, other = name_words(old.name), name_words(new.name)
    if not one or not other:
        return old.name == new.name
    return one <= other or other <= one or _initials(old.name) == new.name or _initials(new.name) == old.name


def name_words(name: str) -> frozenset[str]:
    """The words that tell a name from another."""
    return frozenset(
        key.removesuffix("s") if len(key) > 3 else key
        for key in keys_of(re.sub(r"['’]s\b", "", name))
        if key not in source_words().shared and key != '"'
    )


def _initials(name: str) -> str:
    """`AP` for `Associated Press`."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def told(source: Source | None) -> str:
    """A source in words: `Ada Brandt (named person)`."""
    return "nobody" if source is None else f"{unwrapped(source.name)} ({source.type})"
