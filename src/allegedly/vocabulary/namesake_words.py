"""Words beside a name that make it that of a ship, a storm, a treaty or a team called after a place."""

from .tables import Words, loader


class NamesakeWords(Words, frozen=True):
    """Lower-case words. `vessels`, `events`, `broadcasters`, `firms` and `sovereigns` stand right before a name;
    `instruments` and `papers` behind it, with a capital; `called` behind it; `of` before "of" and it. `streets` end the
    name of a street, `buildings` stand behind one that bears it. `sailing` and `contests` are lemmas of verbs, `sports`
    words of a sentence about sport.
    """

    vessels: frozenset[str]
    sailing: frozenset[str]
    events: frozenset[str]
    broadcasters: frozenset[str]
    firms: frozenset[str]
    sovereigns: frozenset[str]
    instruments: frozenset[str]
    papers: frozenset[str]
    called: frozenset[str]
    streets: frozenset[str]
    buildings: frozenset[str]
    of: frozenset[str]
    contests: frozenset[str]
    sports: frozenset[str]


namesake_words = loader("namesakes", NamesakeWords)
