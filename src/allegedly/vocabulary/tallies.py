"""What two sources call by different words when they count the same: strikers, and drivers who walked out."""

from collections.abc import Mapping

from .effects import effect_words
from .lemmas import lemmas
from .source_words import source_words
from .tables import Words, loader


class State(Words, frozen=True):
    """What those counted do or undergo: the `doings` that say so, and the nouns by which it is `said` ("strikers")."""

    doings: frozenset[str]
    said: frozenset[str]


class Tallies(Words, frozen=True):
    """Groups of nouns for the `same`; nouns for `ours`, of whatever trade, and for `anybody`; `light` verbs, which say
    nothing alone; `idle` nouns behind prepositions; nouns of mere `presence`; `states`."""

    same: tuple[frozenset[str], ...]
    ours: frozenset[str]
    anybody: frozenset[str]
    light: frozenset[str]
    idle: frozenset[str]
    presence: frozenset[str]
    states: Mapping[str, State]

    def nouns_for(self, noun: str) -> frozenset[str]:
        """The lemmas of a lower-case noun and of the nouns for the same."""
        own = frozenset(lemmas(noun))
        if own & self.anybody:
            return own | self.anybody
        known = own.union(*(group for group in self.same if own & group))
        return known | self.ours if _is_person(own) else known

    def of_doing(self, doing: str) -> frozenset[str]:
        """The states that a lemma, or two with a blank between them, say."""
        return frozenset(name for name, state in self.states.items() if doing in state.doings)

    def of_noun(self, noun: str) -> frozenset[str]:
        """The states by which a lower-case noun names those counted."""
        own = lemmas(noun)
        named = {name for name, state in self.states.items() if not state.said.isdisjoint(own)}
        return frozenset(named.union(effect for lemma in own if (effect := effect_words().counted.get(lemma))))


def _is_person(own: frozenset[str]) -> bool:
    """Whether a noun with these lemmas names people, by the lists or its ending."""
    words = source_words()
    if own & (effect_words().people | words.person | words.group):
        return True
    return any(lemma.endswith(("er", "ist", "ian", "eer", "or")) for lemma in own) and not own & words.inanimate


tallies = loader("tallies", Tallies)
