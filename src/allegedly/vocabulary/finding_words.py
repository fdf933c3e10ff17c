"""Words that the checks look for: who is called an expert, what is called confirmed, how a headline leaves it open."""

import functools

import msgspec

from .tables import table


class FindingWords(msgspec.Struct, frozen=True):
    """The lists of `finding_words.toml`, which says what each is for."""

    experts: frozenset[str]
    voices: frozenset[str]
    vouched: frozenset[str]
    done: frozenset[str]
    accounts: frozenset[str]
    leaving: frozenset[str]
    court: frozenset[str]
    services: frozenset[str]


@functools.cache
def finding_words() -> FindingWords:
    """The lists, each as a set."""
    return FindingWords(**{name: frozenset(words) for name, words in table("finding_words").items()})
