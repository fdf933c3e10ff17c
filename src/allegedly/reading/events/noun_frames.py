"""The frame of any word that names an event: of a verb its clause, of a noun its modifiers and the verb beside it."""

from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .grammar import governor, is_lemma, is_verb, joined, preposition
from .trailing_phrases import trailing_phrases
from .verb_frames import SUBJECTS, Frame, verb_frame

_AGAINST = frozenset({"against", "at", "of", "on", "targeting", "upon"})
_WITH = frozenset({"with", "between", "among"})
_COMING = frozenset({"be", "come"})
_CLAIMING = frozenset({"claim"})
_IN_SUBJECT = NOUNS | {"CD", "DT", "JJ", "POS", "PRP$"}
_LONGEST_SUBJECT = 10
"""Words behind a noun in which the verb of the clause about it stands: "the raid that *the U.S.-backed forces* led"."""


def frame(syntax: Syntax, index: int) -> Frame:
    """The frame of a verb or a noun."""
    return verb_frame(syntax, index) if is_verb(syntax, index) else _noun(syntax, index)


def _noun(syntax: Syntax, noun: int) -> Frame:
    found = Frame(noun, None)
    outer = governor(syntax, noun)
    for child in [*syntax.children(noun), *(syntax.children(outer) if outer != noun else ())]:
        relation, case = syntax.words[child].relation, preposition(syntax, child)
        if relation in ("compound", "amod", "nmod:poss"):
            found.doers.append(child)
        elif relation == "obj":  # a verb that the parse takes for a noun ("drone-attacked a parade")
            found.sufferers.extend(joined(syntax, child))
            found.doers.extend(one for one in syntax.children(noun) if syntax.words[one].relation in SUBJECTS)
        elif relation in ("nmod", "obl", "acl"):
            if child == noun:
                continue
            if case == "by" or case in _WITH:
                found.doers.extend(joined(syntax, child))
            elif case in _AGAINST:
                found.sufferers.extend(joined(syntax, child))
            if relation == "acl" and is_verb(syntax, child):
                inner = verb_frame(syntax, child, 1)
                if inner.passive and is_lemma(syntax, child, event_words().classes.light | _CLAIMING):
                    found.doers.extend(inner.doers)  # "carried out by", not "documented by"
                found.sufferers.extend(() if inner.passive else inner.sufferers)
                _add_obliques(syntax, found, child, inner)
            elif case:
                found.obliques.append((case, child))
        elif relation == "acl:relcl" and is_verb(syntax, child):
            inner = verb_frame(syntax, child, 1)
            if any(syntax.forms[one] == "responsibility" for one in inner.sufferers):
                found.doers.extend(doer for doer in inner.doers if not _is_none(syntax, doer))
            else:
                found.sufferers.extend(one for one in inner.sufferers if one not in (noun, outer))
            _add_obliques(syntax, found, child, inner)
        for one in syntax.children(child) if case == "of" else ():  # "an exchange of fire *between* A and B"
            found.doers.extend(joined(syntax, one) if preposition(syntax, one) == "between" else ())
    verb = done_in(syntax, noun)
    if verb is not None:
        found.doers.extend(joined(syntax, verb - 1))
        _add_obliques(syntax, found, verb, verb_frame(syntax, verb))
    _from_predicate(syntax, found, outer)
    _from_row(syntax, found)
    return found


def done_in(syntax: Syntax, noun: int) -> int | None:
    """The verb behind a noun that leaves it to the noun to say what was done, wherever the parse tied its clause: "the
    raid that the army *carried* out in Kesh".
    """
    stop = min(noun + _LONGEST_SUBJECT, syntax.sentence(noun).stop)
    if noun + 1 >= stop or syntax.forms[noun + 1] not in ("that", "which"):
        return None
    for index in range(noun + 2, stop):
        if syntax.words[index].tag in ("VBD", "VBN") and index > noun + 2:
            return index if is_lemma(syntax, index, event_words().classes.light) else None
        if syntax.words[index].tag not in _IN_SUBJECT:
            return None
    return None


def _add_obliques(syntax: Syntax, found: Frame, verb: int, inner: Frame) -> None:
    """What hangs on a clause about the noun; whom it is "blamed on" did it, and is not whom it was done to."""
    if not is_lemma(syntax, verb, clause_words().blaming):
        found.obliques.extend(inner.obliques)
        return
    for case, head in inner.obliques:
        if case in ("on", "to"):
            found.doers.extend(joined(syntax, head))
        else:
            found.obliques.append((case, head))


def _from_row(syntax: Syntax, found: Frame) -> None:
    """What the phrases in a row behind the noun tell where the parse tied them elsewhere, and the verb behind them."""
    behind = trailing_phrases(syntax, found.index)
    known = {*found.doers, *found.sufferers}
    for position, (case, head) in enumerate(behind.phrases):
        if head in known or syntax.words[head].tag == "CD":
            continue
        if case == "by" or case in _WITH:
            found.doers.append(head)
        elif case in _AGAINST and (case != "of" or position == 0):  # "on the town *of*" is of the town
            found.sufferers.append(head)
        if (case, head) not in found.obliques:
            found.obliques.append((case, head))
    happens = behind.verb is not None and is_lemma(syntax, behind.verb, event_words().classes.happening)
    if behind.verb is not None and happens and _is_astray(syntax, found.predicate, behind.verb):
        found.predicate = behind.verb
        clause = verb_frame(syntax, behind.verb)
        found.obliques.extend(one for one in clause.obliques if one not in found.obliques)


def _is_astray(syntax: Syntax, predicate: int | None, verb: int) -> bool:
    """Whether a parse missed the verb behind a noun's row: it has none, or a later one ("shelling ... killed two, he
    *said*"), or the participle in the row ("strikes *carried* out by jets killed").
    """
    return predicate is None or verb < predicate or syntax.words[predicate].tag == "VBN"


def _from_predicate(syntax: Syntax, found: Frame, outer: int) -> None:
    """What the verb beside a noun tells: who carries an attack out, whom it hits, who died in it."""
    word = syntax.words[outer]
    if word.head == outer or not is_verb(syntax, word.head):
        return
    classes = event_words().classes
    clause = verb_frame(syntax, word.head)
    if word.relation in SUBJECTS or outer in clause.doers:
        found.predicate = word.head
        found.obliques.extend(clause.obliques)
        for case, head in clause.obliques:
            if case in ("among", "between"):  # "battles erupted *between* A and B"
                found.doers.extend(joined(syntax, head))
        if clause.passive:
            found.doers.extend(clause.doers)
        elif is_lemma(syntax, word.head, classes.happening):
            found.sufferers.extend(clause.sufferers)
    elif preposition(syntax, outer) == "under" and is_lemma(syntax, word.head, _COMING | clause_words().dying):
        found.predicate = word.head  # "Dorvan came under attack", "two nurses died under fire"
        found.sufferers.extend(clause.doers)
        found.obliques.extend((case, one) for case, one in clause.obliques if one != outer)
        found.doers.extend(
            one for case, head in clause.obliques if case in ("by", "from") for one in joined(syntax, head)
        )
    elif word.relation in ("obj", "obl") and (
        is_lemma(syntax, word.head, classes.light | classes.answering) or preposition(syntax, outer) in ("for", "on")
    ):
        answers = preposition(syntax, outer) == "with" and is_lemma(syntax, word.head, classes.answering)
        claims = any(syntax.forms[one] == "responsibility" for one in clause.sufferers)
        strikes = preposition(syntax, outer) == "on" and is_lemma(syntax, word.head, frozenset({"go", "be"}))
        if claims:
            found.doers.extend(doer for doer in clause.doers if not _is_none(syntax, doer))
        elif is_lemma(syntax, word.head, clause_words().blaming) and preposition(syntax, outer) == "for":
            found.doers.extend(clause.sufferers)
        elif word.relation == "obj" or strikes or answers:
            found.predicate = word.head
            found.doers.extend(clause.doers)
            found.obliques.extend((case, one) for case, one in clause.obliques if one != outer)
            found.sufferers.extend(one for case, one in clause.obliques if case in _AGAINST and one != outer)


def _is_none(syntax: Syntax, noun: int) -> bool:
    """Whether it is "no group", "nobody", "none of them"."""
    return syntax.forms[noun] in ("nobody", "none") or any(
        syntax.forms[child] in ("no", "neither") for child in syntax.children(noun)
    )
