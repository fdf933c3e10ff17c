"""Names that the trained reader takes for the answer to where something happened, though for no place by themselves:
"the raid on *Gharanij*", "shells fell on *Tadaf*".
"""

from ...gazetteer import normal
from ...vocabulary import name_parts
from ...vocabulary.actors import aliases
from .found import Found, runs
from .surroundings import Surroundings

LEAST_SCORE = 0.6
"""Probability from which a name is where an act happened: a guess that no gazetteer backs must be likelier than one of
two. An act itself must be as sure.
"""

_INTO = frozenset({"above", "across", "against", "at", "from", "into", "of", "on", "onto", "over", "through", "to"})
"""Prepositions before a place, beside those that put something inside one."""


def take_answers(context: Surroundings, found: Found) -> None:
    """Take the names that answer where an act was, behind a preposition of place or at the head of a sentence."""
    asked = {
        setting.word
        for act in context.syntax.tags.acts
        for setting in act.settings
        if act.score >= LEAST_SCORE and setting.part == "place" and setting.score >= LEAST_SCORE
    }
    for words in runs(context, found):
        if not asked.isdisjoint(words) and _may_be(context, words):
            found.take(context.named(words))


def _may_be(context: Surroundings, words: range) -> bool:
    name = context.named(words).name
    form = normal(name)
    if context.unfit(form) or form in aliases() or context.people(name) or _is_somebody(context, words, form):
        return False
    before, met = context.before(words)
    opens = words.start == context.syntax.sentence(words.start).start and context.syntax.forms[words.stop] in (",", ":")
    return opens or met or before in context.words.inside | context.words.towards | _INTO


def _is_somebody(context: Surroundings, words: range, form: str) -> bool:
    """Whether a name is a person's by a title before or in it, a first name, or the rest of the article."""
    first = context.syntax.forms[words.start]
    titled = context.titled(words) or context.own_name(words) != words
    return titled or first in name_parts().male | name_parts().female or form in context.persons
