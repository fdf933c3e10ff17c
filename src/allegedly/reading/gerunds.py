"""What somebody is said to deny, admit or recall having done: "denied on Monday *having seen the letter*".

The form in -ing hangs on the verb, and a time, a court or a hearer may stand between them.
"""

import msgspec

from ..schema import Tagged
from ..vocabulary import lemmas, sayings
from .stock_phrases import trimmed
from .syntax import Syntax

_REACH = 10
"""Words behind the verb in which the form in -ing begins: "in evidence to the inquiry on Monday" is seven."""

_BETWEEN = frozenset({"CD", "DT", "IN", "JJ", "NN", "NNP", "NNS", "POS", "PRP$", "RB", "TO"})
"""Tags of the words that may stand between."""

_CLAUSAL = frozenset({"advcl", "ccomp", "xcomp"})
_OBLIQUE = frozenset({"nmod", "obl", "obl:unmarked"})


def gerund(syntax: Syntax, verb: int) -> range:
    """What a verb such as "deny" has behind it in the form in -ing, with "not" or "ever" before it; or no words."""
    if sayings().with_gerund.isdisjoint(lemmas(syntax.forms[verb])):
        return range(0)
    reach = range(verb + 1, min(verb + 1 + _REACH, syntax.sentence(verb).stop))
    first = next((index for index in reach if syntax.words[index].tag not in _BETWEEN), verb)
    if syntax.words[first].tag != "VBG":
        return range(0)
    main = syntax.words[first].head if syntax.words[first].relation.startswith("aux") else first
    if not _is_of(syntax, main, verb):
        return range(0)
    while first - 1 > verb and syntax.words[first - 1].tag == "RB" and syntax.words[first - 1].head == main:
        first -= 1
    return trimmed(syntax, range(first, syntax.subtree(main).stop))


def _is_of(syntax: Syntax, main: int, verb: int) -> bool:
    """Whether a form in -ing hangs on a verb, or, to a parser, on the time that stands between them."""
    word = syntax.words[main]
    if word.head == verb:
        return word.relation in _CLAUSAL
    time = syntax.entity_kinds.get(word.head) == "time" or syntax.forms[word.head] in sayings().spells
    return verb < word.head < main and time and syntax.words[word.head].relation in _OBLIQUE


def from_gerund(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution whose content is a form in -ing, without the words for whom or when it was said before that."""
    cue, words = syntax.words_of(found.cue), syntax.within(found.content[0])
    if not cue or len(found.content) > 1 or not len(words) or words[0] != cue[-1] + 1:
        return found
    doing = gerund(syntax, cue[-1])
    leads = len(doing) and doing.start - words[0] > 1 and syntax.words[words[0]].tag in ("IN", "TO", "NNP", "JJ")
    if not leads or doing.start not in words:
        return found
    return msgspec.structs.replace(found, content=(syntax.span(doing.start, words[-1]),))
