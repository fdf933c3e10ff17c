"""Sources and contents without a time around them: of "*Last night* state radio said" and "state radio *today* said"
the source is "state radio", and of "*14:20* Two tugs have sunk, the navy says" on a live page nobody says the time.
"""

import re

import msgspec

from ..schema import Span, Tagged
from ..vocabulary import sayings
from .syntax import Syntax

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_BEGINS = frozenset({"CD", "DT", "JJ", "NN", "NNS", "PRP", "PRP$"})
"""Tags of what a source begins with behind a single word for a time: "Today *the* army", not "Sunday *Times*"."""


def without_times_around(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution, its source without the words for a time that it begins or ends with, nor an entry's time."""
    found = msgspec.structs.replace(
        found, source=_without_entry_time(syntax, found.source), content=_without_entry_time(syntax, found.content)
    )
    words = syntax.within(found.source[0]) if found.source else range(0)
    start, stop = _behind_time(syntax, words), _before_time(syntax, words)
    if start == words.stop or syntax.forms[start] in ("'s", "’s"):
        start = words.start
    if not start < stop or (start, stop) == (words.start, words.stop):
        return found
    source = (syntax.span(start, stop - 1), *found.source[1:])
    return msgspec.structs.replace(found, source=source)


def _before_time(syntax: Syntax, words: range) -> int:
    """The end of the words without the day at their end: "the hospital *today*"; one with a capital is of a name."""
    if len(words) < 2 or syntax.forms[words[-1]] not in sayings().days:
        return words.stop
    return words.stop - 1 if syntax.text[syntax.words[words[-1]].start].islower() else words.stop


def _without_entry_time(syntax: Syntax, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces without a clock time that a paragraph begins with."""
    words = syntax.within(pieces[0]) if pieces else range(0)
    if len(words) < 2 or _CLOCK.fullmatch(syntax.forms[words.start]) is None:
        return pieces
    start = syntax.words[words.start].start
    if not any(paragraph.start == start for paragraph in syntax.tags.paragraphs):
        return pieces
    return (syntax.span(words.start + 1, words[-1]), *pieces[1:])


def _behind_time(syntax: Syntax, words: range) -> int:
    """The first word behind a time and the comma after it; the first of all where there is no time."""
    forms = [syntax.forms[index] for index in words[:4]]
    length = 0
    known = sayings()
    while length < len(forms) - 1 and (forms[length] in known.before_spell or forms[length] in known.spells):
        length += 1
    if length < 2 or forms[length - 1] not in known.spells:
        alone = len(forms) > 1 and forms[0] in known.days and syntax.words[words.start + 1].tag in _BEGINS
        length = 1 if alone else 0
    if length and forms[length : length + 1] == [","]:
        length += 1
    return words.start + length
