"""What a number counts, and whether those are the dead: "13 *bodies*", "the *bodies* of five men"."""

from msgspec.structs import replace

from ...schema import Quantity
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, preposition


def counted_head(syntax: Syntax, quantity: Quantity) -> int:
    """The head word of what a quantity counts, or of the number itself; -1 where no word is left of it."""
    span = quantity.counts.pieces[-1] if quantity.counts is not None else quantity.span
    words = list(syntax.within(span))
    return syntax.head(words) if words else -1


def with_bodies(syntax: Syntax, quantity: Quantity) -> Quantity:
    """The quantity, its bodies counted as people killed: "13 *bodies* were brought in", "the *bodies* of five men"."""
    head = counted_head(syntax, quantity)
    if quantity.effect is not None or quantity.additional or head < 0:
        return quantity
    bodies = is_lemma(syntax, head, clause_words().corpses) or _are_buried(syntax, head)
    theirs = preposition(syntax, head) == "of" and is_lemma(syntax, syntax.words[head].head, clause_words().corpses)
    return replace(quantity, effect="killed") if bodies or theirs else quantity


def are_summed_up(syntax: Syntax, here: range) -> bool:
    """Whether the numbers of a sentence may be of more than one act: "has killed 200 people *since* May"; the "year" of
    "on 2 April of this year" is but that of a day.
    """
    return any(
        syntax.forms[one] in clause_words().cumulative
        and not (syntax.forms[one - 2 : one] == ["of", "this"] and syntax.words[one - 3].tag in ("CD", "NNP"))
        for one in here
    )


def _are_buried(syntax: Syntax, head: int) -> bool:
    """Whether what is done to the victims of an act is done to the dead: "nine *victims* have been identified"."""
    word = syntax.words[head]
    done = word.relation in ("obj", "nsubj:pass") and is_lemma(syntax, word.head, clause_words().burying)
    return done and syntax.forms[head] == "victims"
