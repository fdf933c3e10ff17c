"""Contents that run on into what else their source does: "said *nine were hurt* and **blamed** *a short circuit*".

A verb that "and" or "but" joins to the cue has the cue's subject, and so has ", citing" behind it: both tell what the
source does and are none of what it says. A verb of attribution among them has the rest of the content for its own.
The other way round, the content of ", citing" ends where a clause begins: "told them, citing *reports*, that it sank".
"""

import msgspec

from ..schema import Tagged
from ..vocabulary import cues_of, lemmas, relays
from .stock_phrases import MENDED, trimmed
from .syntax import FINITE, Syntax

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
    if syntax.words[verb].relation != "conj" or not (first == cue or _differ(syntax, first, verb)):
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


def _cites(syntax: Syntax, verb: int) -> bool:
    return syntax.words[verb].tag == "VBG" and not relays().citing.isdisjoint(lemmas(syntax.forms[verb]))


def _attributes(syntax: Syntax, verb: int) -> bool:
    """Whether a joined verb in the active voice tells what somebody says, thinks, wants or shows."""
    passive = any(syntax.words[child].relation == "aux:pass" for child in syntax.children(verb))
    active = syntax.words[verb].tag in FINITE or (syntax.words[verb].tag == "VBN" and not passive)
    return _cites(syntax, verb) or (active and any(cue.act != "other" for cue in cues_of(syntax.forms[verb])))
