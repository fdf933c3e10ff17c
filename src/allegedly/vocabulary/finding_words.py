"""Words that the checks look for: who is called an expert, what is called confirmed, how a headline leaves it open."""

from .tables import Words, loader


class FindingWords(Words, frozen=True):
    """The lists of `finding_words.toml`, which says what each is for."""

    experts: frozenset[str]
    voices: frozenset[str]
    vouched: frozenset[str]
    done: frozenset[str]
    accounts: frozenset[str]
    leaving: frozenset[str]
    court: frozenset[str]
    services: frozenset[str]


finding_words = loader("finding_words", FindingWords)
