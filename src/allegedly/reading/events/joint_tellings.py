"""The tellings of a text, those in one sentence that are one event made one: an attack and those whom it killed."""

from collections.abc import Sequence, Set

from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .grammar import is_lemma, is_verb, named_as
from .parts_of_acts import is_part
from .tellings import Telling, telling
from .triggers import Trigger


def joint_tellings(syntax: Syntax, found: Sequence[Trigger]) -> list[Telling]:
    """The tellings, those in one sentence that are one whole put together."""
    others = frozenset(trigger.index for trigger in found)
    protests = {index for one in found if one.meaning.kind == "PROTEST" for index in (one.index, one.frame.predicate)}
    kept: list[Telling] = []
    first_here = 0
    for trigger in found:
        if trigger.meaning.kind == "REQUEST" and _is_purpose(syntax, trigger, protests):
            continue
        one = telling(syntax, trigger, others)
        while first_here < len(kept) and kept[first_here].index < syntax.sentence(one.index).start:
            first_here += 1
        here = range(len(kept) - 1, first_here - 1, -1)
        place = next((number for number in here if _one_whole(syntax, kept[number], one)), None)
        if place is None:
            kept.append(one)
        elif _leads(syntax, one, kept[place]):
            parent = kept[place]
            one.also, parent.also = [parent, *parent.also], []
            kept[place] = one
        else:
            kept[place].also.append(one)
    return kept


def _is_purpose(syntax: Syntax, trigger: Trigger, protests: Set[int | None]) -> bool:
    """Whether a demand is what a protest is for: "marched to *demand*"; then it is no second event."""
    word = syntax.words[trigger.index]
    if word.tag not in ("VB", "VBG") or word.relation not in ("advcl", "xcomp", "acl"):
        return False
    return word.head in protests


def _one_whole(syntax: Syntax, earlier: Telling, later: Telling) -> bool:
    """Whether two words of one sentence tell of one event, whichever of them names it.

    A word that was learned to name an act mostly tells of the act of its kind that is told in its sentence: "the
    *salvo* that *levelled* the mill"; two verbs in a row tell of two.
    """
    parts = (earlier, *earlier.also)
    if any(is_part(syntax, one, later) or is_part(syntax, later, one) for one in parts):
        return True
    same = earlier.trigger.meaning.kind == later.trigger.meaning.kind
    in_a_row = syntax.words[later.index].relation == "conj" and is_verb(syntax, later.index)
    return same and not in_a_row and (earlier.trigger.learned or later.trigger.learned)


def _leads(syntax: Syntax, one: Telling, other: Telling) -> bool:
    """Whether the later of two is what happened and the earlier but its harm: "were *killed* in an *ambush*"; or a word
    that is listed, and the earlier one that was learned.
    """
    if one.trigger.learned != other.trigger.learned:
        return other.trigger.learned
    harming = clause_words().harming
    if named_as(syntax, one.index) is not None:
        return False  # "were killed in what he called an *attack*" is his word for it
    return is_lemma(syntax, other.index, harming) and not is_lemma(syntax, one.index, harming)
