"""A name that is a place once is one wherever it stands alone and the reader did not see a person or a body in it."""

from ...gazetteer import normal
from .found import Found, runs
from .surroundings import Surroundings

_LONGEST = 3
"""Words in a name that is looked for again."""


def take_repeats(context: Surroundings, found: Found) -> None:
    """Take the further mentions of the names that were found."""
    names = {normal(one.name) for one in found.all() if one.sort == "name" and one.sure}
    names -= context.gazetteer.people.keys()
    for words in list(runs(context, found)):
        for length in range(_LONGEST, 0, -1):
            for start in range(words.start, words.stop - length + 1):
                piece = range(start, start + length)
                if not found.any_of(piece) and normal(context.named(piece).name) in names:
                    _take(context, found, piece)


def _take(context: Surroundings, found: Found, piece: range) -> None:
    mention = context.of_word.get(piece.start)
    whole = mention is None or context.syntax.within(mention.span) == piece
    person = mention is not None and mention.kind == "person" and (not whole or context.titled(piece))
    if whole and not person and normal(context.named(piece).name) not in context.persons:
        found.take(context.named(piece))
    elif not whole and mention is not None and mention.kind == "organisation":
        found.take(context.named(piece, "within", sure=False))
