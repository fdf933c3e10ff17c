"""Words that tell how long a thing goes on, and from when to when."""

from .tables import Words, loader


class Courses(Words, frozen=True):
    """Verbs of `beginning`, `ending` and `lasting`, passives that tell that a thing was `ended`.

    Nouns that are `unheld` have no course, `whole_plurals` are one thing, words before a noun make it an `other` one,
    and sentences that are `unsettled` may tell of a plan beside what came of it.
    """

    beginning: frozenset[str]
    ending: frozenset[str]
    ended: frozenset[str]
    lasting: frozenset[str]
    unheld: frozenset[str]
    whole_plurals: frozenset[str]
    other: frozenset[str]
    unsettled: frozenset[str]


courses = loader("courses", Courses)
