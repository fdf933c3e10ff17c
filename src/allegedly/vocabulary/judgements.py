"""Words of taste, wish and duty: what no record can bear out."""

from .tables import Words, loader


class Judgements(Words, frozen=True):
    """Lemmas: predicates of taste, verbs of the speaker's own mind, auxiliaries of duty."""

    taste: frozenset[str]
    mind: frozenset[str]
    duty: frozenset[str]


judgements = loader("judgements", Judgements)
