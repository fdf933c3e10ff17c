"""Whether enough is told to be an event: "attacks are wrong" tells of none."""

from collections.abc import Sequence

from ...vocabulary import event_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb
from .tellings import Telling


def tells(syntax: Syntax, one: Telling) -> bool:
    """Whether a telling says enough to be one: a noun alone in the air ("attacks are wrong") does not."""
    if is_verb(syntax, one.index):
        return bool(one.weight) or one.trigger.meaning.kind in ("ASSAULT", "PROTEST")
    if {"cop", "nsubj"} <= {syntax.words[child].relation for child in syntax.children(one.index)}:
        return False  # "it was the worst attack": what was told is only judged
    if one.also or one.definite or one.actors or one.time is not None or one.place is not None:
        return True
    counted = any(
        syntax.words[child].tag == "CD" or syntax.words[child].relation == "nummod"
        for child in syntax.children(one.index)
    )
    return counted or _is_told_of(syntax, one)


def stands(syntax: Syntax, cluster: Sequence[Telling]) -> bool:
    """Whether an event is told at all: a lone "the attack" that points nowhere, with nothing to it, is none."""
    if any(is_verb(syntax, one.index) for one in cluster):
        return True
    return any(one.weight or _is_told_of(syntax, one) for one in cluster)


def _is_told_of(syntax: Syntax, one: Telling) -> bool:
    """Whether a verb says that it took place: "the unrest began", "launched an attack"; not "these attacks show"."""
    predicate = one.trigger.frame.predicate
    if predicate is None:
        return False
    classes = event_words().classes
    return is_lemma(syntax, predicate, classes.happening if one.definite else classes.happening | classes.light)
