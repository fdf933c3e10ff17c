"""Whether a stretch of text asserts something that a record could bear out.

A question, an order, a wish, a duty and a judgement of taste assert nothing of the kind. What is left must have a verb
that asserts, or report an event by its noun; a number in it outweighs a word of taste.
"""

from collections.abc import Sequence

from ..vocabulary import judgements, lemmas, positives
from .syntax import FINITE, Syntax

_FIRST = frozenset({"i", "we"})


def checkable(syntax: Syntax, words: Sequence[int], object_only: bool = False) -> bool:
    """Whether the claim that consists of these words could be borne out.

    `object_only` says that it is the mere noun phrase of a cue that asserts it ("confirmed *the return of the group*").
    """
    plain = [index for index in words if syntax.forms[index][0].isalnum() or syntax.forms[index] in ("?", "'ll", "’ll")]
    if not any(syntax.forms[index] != "?" for index in plain) or "?" in (syntax.forms[index] for index in words[-3:]):
        return False
    if syntax.words[plain[0]].tag in ("WP", "WRB", "WP$") or syntax.forms[plain[0]] in ("whether", "if"):
        return False
    finite = [index for index in plain if syntax.words[index].tag in FINITE]
    if not finite:
        return object_only or _participle_clause(syntax, plain)
    head = syntax.head(plain)
    return not (
        _duty(syntax, head)
        or _own_mind(syntax, plain)
        or _order(syntax, plain, head)
        or _counterfactual(syntax, head)
        or _taste(syntax, plain, head)
    )


def _participle_clause(syntax: Syntax, plain: Sequence[int]) -> bool:
    """Whether a participle stands with what it is said of: "(found) *thousands living in camps*"."""
    return len(plain) > 3 and any(syntax.words[index].tag in ("VBG", "VBN", "VB") for index in plain[1:])


def _duty(syntax: Syntax, head: int) -> bool:
    """Whether something ought to be done; that "it should be noted" asserts what it is that should."""
    if syntax.words[head].tag == "VBN" and any(
        syntax.words[child].relation == "ccomp" for child in syntax.children(head)
    ):
        return False
    modals = {syntax.forms[child] for child in syntax.children(head) if syntax.words[child].tag == "MD"}
    return syntax.forms[head] == "let" or not modals.isdisjoint(judgements().duty)


def _own_mind(syntax: Syntax, plain: Sequence[int]) -> bool:
    """Whether the speaker tells of their own mind near the front: "I hope", "we think"."""
    for position, index in enumerate(plain[:5]):
        if syntax.forms[index] in _FIRST:
            following = plain[position + 1 : position + 4]
            return any(
                lemma in judgements().mind
                for later in following
                if syntax.words[later].tag in ("VBP", "VB", "VBD")
                for lemma in lemmas(syntax.forms[later])
            )
    return False


def _order(syntax: Syntax, plain: Sequence[int], head: int) -> bool:
    """An imperative: it opens with a bare verb that nothing governs."""
    return syntax.words[plain[0]].tag == "VB" and head == plain[0]


def _counterfactual(syntax: Syntax, head: int) -> bool:
    """Whether it "would have been": what did not happen leaves no record."""
    forms = {syntax.forms[child] for child in syntax.children(head)}
    return bool(forms & {"would", "could", "'d", "’d"}) and "have" in forms


def _taste(syntax: Syntax, plain: Sequence[int], head: int) -> bool:
    """Whether the predicate is one of taste, with no number beside it."""
    if not any(syntax.words[child].relation == "cop" for child in syntax.children(head)):
        return False
    if any(syntax.words[index].tag == "CD" for index in plain):
        return False
    form = syntax.forms[head]
    return any(lemma in judgements().taste for lemma in (*lemmas(form), *positives(form)))
