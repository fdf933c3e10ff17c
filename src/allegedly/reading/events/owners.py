"""Which event a word belongs to: the one on whose words it hangs, up the parse."""

from collections.abc import Callable, Mapping, Sequence

from ...schema import Span
from ...vocabulary.event_clauses import clause_words
from ..syntax import FINITE, Syntax
from .grammar import is_lemma, is_verb, upwards

Passes = Callable[[Syntax, int], bool]
"""Whether a verb that belongs to no event is looked past."""


def blocks(_syntax: Syntax, _verb: int) -> bool:
    """No verb is looked past."""
    return False


def tells_tolls(syntax: Syntax, verb: int) -> bool:
    """Whether a verb tells how many came to harm: "*left* nine dead", "the toll *rose* to 27"."""
    return is_lemma(syntax, verb, clause_words().tolling)


def owner_of(syntax: Syntax, start: int, owners: Mapping[int, int], passes: Passes = blocks) -> int | None:
    """The number of the event on whose words a word hangs, or None where another clause or nothing comes first.

    `passes` says which verbs that belong to no event are passed by.
    """
    word = word_above(syntax, start, owners, passes)
    return None if word is None else owners[word]


def word_above(syntax: Syntax, start: int, owners: Mapping[int, int], passes: Passes = blocks) -> int | None:
    """The word of an event on which a word hangs; see `owner_of`."""
    for index in upwards(syntax, start):
        if index in owners:
            return index
        if is_verb(syntax, index) and not passes(syntax, index):
            return None
    return None


def outer(syntax: Syntax, words: Sequence[int]) -> list[int]:
    """The words of a phrase that hang on none of the others: more than one where an abbreviation broke the parse."""
    inside = set(words)
    return [
        index
        for index in words
        if syntax.words[index].relation != "punct" and syntax.words[index].head not in inside - {index}
    ]


def quantity_owner(syntax: Syntax, span: Span, owners: Mapping[int, int]) -> int | None:
    """The event that a number of killed or injured belongs to."""
    words = list(syntax.within(span))
    if not words:
        return None
    owner = owner_of(syntax, syntax.head(words), owners, tells_tolls)
    if owner is not None:
        return owner
    verb = next((one for one in upwards(syntax, syntax.head(words)) if is_verb(syntax, one)), None)
    return beside(syntax, verb, owners) if verb is not None and tells_tolls(syntax, verb) else None


def beside(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The event beside a verb of dying: "two died when the car *was hit*", "the toll of the *bombing* rose to 27"."""
    for child in syntax.children(verb):
        for one in (child, *syntax.children(child)):
            if one in owners and syntax.words[one].relation in ("advcl", "obl", "nmod"):
                return owners[one]
    return participle(syntax, verb, owners)  # "threw stones, *injuring* four"


def participle(syntax: Syntax, verb: int, owners: Mapping[int, int]) -> int | None:
    """The event before a participle behind a comma: "a *blast* rocked the town, claiming nine lives"."""
    if syntax.words[verb].tag != "VBG" or verb == syntax.sentence(verb).start or syntax.forms[verb - 1] != ",":
        return None
    for one in range(verb - 1, syntax.sentence(verb).start - 1, -1):
        if one in owners:
            return owners[one]
        if syntax.words[one].tag in FINITE and syntax.words[one].relation != "acl:relcl":
            return None
    return None
