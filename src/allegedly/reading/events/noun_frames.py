"""The frame of any word that names an event: of a verb its clause, of a noun its modifiers and the verb beside it."""

from ...vocabulary import event_words
from ...vocabulary.event_clauses import clause_words
from ..heads import NOUNS
from ..syntax import Syntax
from .blamed_deaths import blamed_for
from .grammar import governor, is_lemma, is_verb, joined, preposition
from .lasting_states import holders, is_state
from .trailing_phrases import trailing_phrases
from .verb_frames import SUBJECTS, Frame, verb_frame

_AGAINST = frozenset({"against", "at", "of", "on", "targeting", "upon"})
_WITH = frozenset({"with", "between", "among"})
_COMING = frozenset({"be", "come"})
_CLAIMING = frozenset({"claim"})
_STRIKING = frozenset({"be", "go"})
"""Verbs before "on strike"."""

_IN_SUBJECT = NOUNS | {"CC", "CD", "DT", "JJ", "POS", "PRP$"}
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
        elif relation in ("nmod", "obl", "acl") and child != noun:
            _from_phrase(syntax, found, child, case)
        elif relation == "acl:relcl" and is_verb(syntax, child):
            _from_relative_clause(syntax, found, child, outer)
        for one in syntax.children(child) if case == "of" else ():  # "an exchange of fire *between* A and B"
            found.doers.extend(joined(syntax, one) if preposition(syntax, one) == "between" else ())
    if is_state(syntax, noun):
        found.predicate = noun
        side = found.doers if preposition(syntax, noun) == "on" else found.sufferers
        side.extend(holders(syntax, noun))
    verb = done_in(syntax, noun)
    if verb is not None:
        found.doers.extend(joined(syntax, verb - 1))
        _add_obliques(syntax, found, verb, verb_frame(syntax, verb))
    head = syntax.words[outer].head
    if head != outer and is_verb(syntax, head):
        _from_predicate(syntax, found, outer, verb_frame(syntax, head))
    _from_row(syntax, found)
    found.doers = blamed_for(syntax, noun) or found.doers
    return found


def _from_phrase(syntax: Syntax, found: Frame, child: int, case: str) -> None:
    """What a phrase or a participle that hangs on the noun tells: "the raid *on Kesh*, *carried out by rebels*"."""
    if case == "by" or case in _WITH:
        found.doers.extend(joined(syntax, child))
    elif case in _AGAINST:
        found.sufferers.extend(joined(syntax, child))
    if syntax.words[child].relation == "acl" and is_verb(syntax, child):
        inner = verb_frame(syntax, child, 1)
        if inner.passive and is_lemma(syntax, child, event_words().classes.light | _CLAIMING):
            found.doers.extend(inner.doers)  # "carried out by", not "documented by"
        found.sufferers.extend(() if inner.passive else inner.sufferers)
        _add_obliques(syntax, found, child, inner)
    elif case:
        found.obliques.append((case, child))


def _from_relative_clause(syntax: Syntax, found: Frame, verb: int, outer: int) -> None:
    """What a clause about the noun tells: "the raid that *hit Kesh*", "for which *rebels* claimed responsibility"."""
    inner = verb_frame(syntax, verb, 1)
    if _claims(syntax, inner):
        found.doers.extend(doer for doer in inner.doers if not _is_none(syntax, doer))
    else:
        found.sufferers.extend(one for one in inner.sufferers if one not in (found.index, outer))
    _add_obliques(syntax, found, verb, inner)


def _claims(syntax: Syntax, clause: Frame) -> bool:
    """Whether somebody claims responsibility."""
    return any(syntax.forms[one] == "responsibility" for one in clause.sufferers)


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


def _from_predicate(syntax: Syntax, found: Frame, outer: int, clause: Frame) -> None:
    """What the verb beside a noun tells: who carries an attack out, whom it hits, who died in it."""
    relation, case = syntax.words[outer].relation, preposition(syntax, outer)
    if relation in SUBJECTS or outer in clause.doers:
        _from_verb_of_subject(syntax, found, clause)
    elif case == "under" and is_lemma(syntax, clause.index, _COMING | clause_words().dying):
        found.predicate = clause.index  # "Dorvan came under attack", "two nurses died under fire"
        found.sufferers.extend(clause.doers)
        found.obliques.extend((case, one) for case, one in clause.obliques if one != outer)
        sides = (head for case, head in clause.obliques if case in ("by", "from"))
        found.doers.extend(one for head in sides for one in joined(syntax, head))
    elif relation in ("obj", "obl"):
        _from_verb_of_object(syntax, found, outer, clause)


def _from_verb_of_subject(syntax: Syntax, found: Frame, clause: Frame) -> None:
    """ "The raid *hit Kesh*", "battles erupted *between A and B*"."""
    found.predicate = clause.index
    found.obliques.extend(clause.obliques)
    for case, head in clause.obliques:
        if case in ("among", "between"):
            found.doers.extend(joined(syntax, head))
    if clause.passive:
        found.doers.extend(clause.doers)
    elif is_lemma(syntax, clause.index, event_words().classes.happening):
        found.sufferers.extend(clause.sufferers)


def _from_verb_of_object(syntax: Syntax, found: Frame, outer: int, clause: Frame) -> None:
    """ "*Rebels launched* a raid *on Kesh*", "*responded* with air strikes", "*blamed them* for it"."""
    classes = event_words().classes
    relation, case = syntax.words[outer].relation, preposition(syntax, outer)
    answers = is_lemma(syntax, clause.index, classes.answering)
    if not (answers or is_lemma(syntax, clause.index, classes.light) or case in ("for", "on")):
        return
    strikes = case == "on" and is_lemma(syntax, clause.index, _STRIKING)
    if _claims(syntax, clause):
        found.doers.extend(doer for doer in clause.doers if not _is_none(syntax, doer))
    elif case == "for" and is_lemma(syntax, clause.index, clause_words().blaming):
        found.doers.extend(clause.sufferers)
    elif relation == "obj" or strikes or (case == "with" and answers):
        found.predicate = clause.index
        if is_lemma(syntax, clause.index, clause_words().undergoing):
            found.sufferers.extend(one for one in clause.doers if syntax.entity_kinds.get(one) == "place")
        else:
            found.doers.extend(clause.doers)
        found.obliques.extend((case, one) for case, one in clause.obliques if one != outer)
        found.sufferers.extend(one for case, one in clause.obliques if case in _AGAINST and one != outer)


def _is_none(syntax: Syntax, noun: int) -> bool:
    """Whether it is "no group", "nobody", "none of them"."""
    return syntax.forms[noun] in ("nobody", "none") or any(
        syntax.forms[child] in ("no", "neither") for child in syntax.children(noun)
    )
