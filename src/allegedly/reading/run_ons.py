"""Contents that run on into what else their source does: "said *nine were hurt* and **blamed** *a short circuit*".

A verb that "and" or "but" joins to the cue has the cue's subject, and so has ", citing" behind it: both tell what the
source does and are none of what it says. A verb of attribution among them has the rest of the content for its own.
The other way round, the content of ", citing" ends where a clause begins: "told them, citing *reports*, that it sank".
Behind a semicolon somebody else may speak. And in "the claim *that nobody lives there* could not be squared with what
we saw" the end is the author's, who says that of the claim.
"""

import msgspec

from ..schema import Tagged
from ..vocabulary import cues_of, lemmas, relays
from .heads import NOUNS
from .phrases import phrase
from .speakers import speaks, subject_of
from .stock_phrases import MENDED, trimmed
from .syntax import FINITE, Syntax

_SUBJECT = frozenset({"nsubj", "nsubj:pass", "dep"})
"""How a noun hangs on the verb whose subject it is; "dep" where a parser did not know."""

_BEGINNING = frozenset({"aux", "aux:pass", "cop"})
"""What a predicate begins with before its verb."""

_VERBAL = frozenset({"RB", "MD", "VBD", "VBZ", "VBP", "VBN"})
"""Tags of what may stand between the joining word and the verb: "but *has also* denied"."""


def without_joined(syntax: Syntax, found: Tagged) -> tuple[Tagged, ...]:
    """The attribution without what a verb joined to its cue governs, and the attribution by that verb, if it is one."""
    cue, piece = syntax.words_of(found.cue), syntax.within(found.content[-1])
    if not cue or not len(piece) or piece.start < cue[-1]:
        return (found,)
    head = syntax.head(cue)
    if _cites(syntax, head):
        ends = (index for index in piece[1:] if syntax.forms[index - 1] == "," and syntax.forms[index] == "that")
        return (_cut(syntax, found, range(piece.start, next(ends, piece.stop))),)
    other = _behind_semicolon(syntax, piece)
    if other < piece.stop:
        return (_cut(syntax, found, range(piece.start, other)),)
    for verb in piece[1:]:
        joining = _joining(syntax, verb, head)
        if joining <= piece.start or syntax.quoted[verb]:
            continue
        attributes = _attributes(syntax, verb)
        clause = any(syntax.words[index].tag in FINITE for index in range(piece.start, joining))
        if clause and not attributes:  # it may as well be joined to the verb of the clause
            continue
        first = _cut(syntax, found, range(piece.start, joining))
        rest = trimmed(syntax, range(verb + 1, piece.stop))
        if not len(rest) or not attributes:
            return (first,)
        told = (syntax.span(rest[0], rest[-1]),)
        return first, Tagged(found.source, (syntax.span(verb, verb),), told, min(found.score, MENDED))
    return (found,)


def _behind_semicolon(syntax: Syntax, piece: range) -> int:
    """The semicolon of a content behind which somebody else says or thinks something; the content's end without one."""
    for index in piece[1:-2]:
        if syntax.forms[index] != ";" or syntax.quoted[index]:
            continue
        for verb in range(index + 2, piece.stop):
            subject = subject_of(syntax, verb) if syntax.words[verb].tag in FINITE else None
            if subject and subject.start == index + 1:
                other = speaks(syntax, subject) and phrase(syntax, subject).kind != "pronoun"
                if other and any(cue.act in ("belief", "statement") for cue in cues_of(syntax.forms[verb])):
                    return index
                break
    return piece.stop


def _cut(syntax: Syntax, found: Tagged, kept: range) -> Tagged:
    """The attribution with these words for the last piece of its content."""
    words = trimmed(syntax, kept)
    if not len(words) or words == syntax.within(found.content[-1]):
        return found
    return msgspec.structs.replace(found, content=(*found.content[:-1], syntax.span(words[0], words[-1])))


def _joining(syntax: Syntax, verb: int, cue: int) -> int:
    """The word that joins a verb without a subject of its own to a cue; -1 where none does."""
    if _cites(syntax, verb):
        return verb - 1 if syntax.forms[verb - 1] == "," else -1
    first = syntax.words[verb].head
    if syntax.words[verb].relation != "conj" or not (
        first == cue or _differ(syntax, first, verb) or _as_told(syntax, cue, verb)
    ):
        return -1
    joining = verb - 1
    while joining > first and syntax.words[joining].tag in _VERBAL:
        joining -= 1
    finite = any(syntax.words[index].tag in FINITE for index in range(joining, verb + 1))
    return joining if finite and syntax.words[joining].tag == "CC" else -1


def _differ(syntax: Syntax, first: int, verb: int) -> bool:
    """Whether two verbs that a parser joined cannot be: "*would stop* and *accused*"."""
    bare = any(syntax.words[child].tag == "MD" for child in syntax.children(first)) and syntax.words[first].tag == "VB"
    return bare and syntax.words[verb].tag in FINITE


def _as_told(syntax: Syntax, cue: int, verb: int) -> bool:
    """Whether a verb alone has the tense of the cue: "*denies* it was shut and *accuses* them"."""
    tense = _tense(syntax, verb)
    between = {syntax.words[index].tag for index in range(cue + 1, verb - len(_auxiliaries(syntax, verb)))}
    return tense in FINITE and tense == _tense(syntax, cue) and tense not in between and not between.isdisjoint(FINITE)


def _tense(syntax: Syntax, verb: int) -> str:
    """The tag of a verb, or of the first auxiliary before it: "*are* demanding"."""
    return next((syntax.words[index].tag for index in _auxiliaries(syntax, verb)), syntax.words[verb].tag)


def _auxiliaries(syntax: Syntax, verb: int) -> list[int]:
    return [child for child in syntax.children(verb) if child < verb and syntax.words[child].relation == "aux"]


def _cites(syntax: Syntax, verb: int) -> bool:
    return syntax.words[verb].tag == "VBG" and not relays().citing.isdisjoint(lemmas(syntax.forms[verb]))


def _attributes(syntax: Syntax, verb: int) -> bool:
    """Whether a joined verb in the active voice tells what somebody says, thinks, wants or shows."""
    passive = any(syntax.words[child].relation == "aux:pass" for child in syntax.children(verb))
    active = syntax.words[verb].tag in FINITE or (syntax.words[verb].tag == "VBN" and not passive)
    return _cites(syntax, verb) or (active and any(cue.act != "other" for cue in cues_of(syntax.forms[verb])))


def without_predicate(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution, its content ended before the verb that its cue, a noun, is the subject of."""
    cue, piece = syntax.words_of(found.cue), syntax.within(found.content[-1])
    noun = syntax.head(cue) if cue else -1
    if noun < 0 or syntax.words[noun].tag not in NOUNS or syntax.words[noun].relation not in _SUBJECT:
        return found
    predicate = syntax.words[noun].head
    verbs = [index for index in piece if syntax.words[index].tag in FINITE]
    if predicate not in piece or piece.start <= cue[-1] or len(verbs) < 2:
        return found
    begins = [
        child for child in syntax.children(predicate) if verbs[0] < child and syntax.words[child].relation in _BEGINNING
    ]
    words = trimmed(syntax, range(piece.start, min((*begins, predicate))))
    if not len(words) or words[-1] < verbs[0]:
        return found
    return msgspec.structs.replace(found, content=(*found.content[:-1], syntax.span(words[0], words[-1])))
