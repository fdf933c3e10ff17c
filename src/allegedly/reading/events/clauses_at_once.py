"""Days of a clause that tells what went on at the same time: "just as the house met *on Tuesday*, gunmen *overran* the
post", "*killed* nine while talks went on *on 3 May*".
"""

from collections.abc import Mapping, Sequence

from ...schema import Time
from ...vocabulary import lemmas, says
from ..syntax import FINITE, Syntax
from .grammar import is_verb

_AT_ONCE = frozenset({"as", "when", "while"})
_BEFORE = frozenset({"and", "but", "even", "just"})
"""Words that may stand before such a clause."""

_COMPARED = frozenset({"as", "not", "same", "so", "such", "well"})
"""Words before an "as" that compares: "as many *as*"."""


def share_days(syntax: Syntax, times: Sequence[Time], owners: Mapping[int, int], when: dict[int, Time]) -> None:
    """Give each event without a day of its own that of the clause beside its own, where the sentence has no other."""
    days: dict[int, list[Time]] = {}
    for time in times:
        words = syntax.within(time.span)
        if time.type in ("DATE", "TIME") and time.earliest is not None and len(words):
            days.setdefault(syntax.sentence_of[words[0]], []).append(time)
    for number, found in days.items():
        aside = _aside(syntax, range(*syntax.tags.sentences[number])) if len(found) == 1 else range(0)
        if not len(aside) or syntax.within(found[0].span)[0] not in aside:
            continue
        for index in range(*syntax.tags.sentences[number]):
            if index in owners and index not in aside and is_verb(syntax, index):
                when.setdefault(owners[index], found[0])


def _aside(syntax: Syntax, sentence: range) -> range:
    """The words of a clause of a sentence that tells what went on meanwhile, before its comma or at its end; no words
    where it has none, where somebody says something in it, or where it tells of what is so each time.
    """
    first = sentence.start
    while first in sentence and syntax.forms[first] in _BEFORE:
        first += 1
    comma = next(
        (index for index in sentence if syntax.forms[index] == "," and _asserts(syntax, range(first, index))), None
    )
    if first in sentence and syntax.forms[first] in _AT_ONCE and comma is not None:
        clause = range(first, comma)
    else:
        opening = [index for index in sentence[1:] if _opens(syntax, index)]
        clause = range(opening[-1], sentence.stop) if opening else range(0)
    rest = [index for index in sentence if index not in clause]
    told = _asserts(syntax, clause) and any(syntax.words[index].tag == "VBD" for index in rest)
    return range(0) if not told or any(_says(syntax, index) for index in clause) else clause


def _opens(syntax: Syntax, index: int) -> bool:
    """Whether a word opens such a clause behind another one, and neither compares nor names a part."""
    if syntax.forms[index] not in _AT_ONCE or syntax.quoted[index] or syntax.forms[index - 1] in _COMPARED:
        return False
    verb = syntax.words[index].head
    return syntax.words[index].relation in ("mark", "advmod") and not _says(syntax, syntax.words[verb].head)


def _says(syntax: Syntax, verb: int) -> bool:
    """Whether a verb says something; what "went on" did not."""
    form, tag = syntax.forms[verb], syntax.words[verb].tag
    return tag in FINITE and says(form) and "go" not in lemmas(form)


def _asserts(syntax: Syntax, words: range) -> bool:
    return any(syntax.words[index].tag in FINITE for index in words)
