"""Words that tell a happening from a state or a mood, and whom public affairs are about."""

from .tables import Words, loader


class HappeningWords(Words, frozen=True):
    """The lists of `happenings.toml`, which says what each is for."""

    nouns: frozenset[str]
    counted: frozenset[str]
    amounts: frozenset[str]
    rates: frozenset[str]
    arms: frozenset[str]
    moods: frozenset[str]
    public: frozenset[str]
    addressed: frozenset[str]
    at_hand: frozenset[str]
    changes: frozenset[str]
    states: frozenset[str]
    weather: frozenset[str]
    hypothetical: frozenset[str]
    impending: frozenset[str]
    obliging: frozenset[str]
    anybody: frozenset[str]


happening_words = loader("happenings", HappeningWords)
