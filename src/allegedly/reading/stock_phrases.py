"""Attributions by a set phrase that the trained reader overlooked: "according to", "as per", "in the words of".

A phrase opens a sentence, and a comma ends its source; or it stands behind what it attributes.
"""

import functools
from collections.abc import Sequence

from ..schema import Tagged
from ..vocabulary import sayings
from .phrases import phrase
from .syntax import FINITE, Syntax

MENDED = 0.5
"""Score of an attribution that a rule made: nobody estimated it."""

_JOINING = frozenset({"and", "but", "yet", "so"})
"""Words that may stand before a phrase that opens a sentence."""

_FEWEST = 4
"""Words that a sentence must have besides the phrase and its source: "Not according to him" is no attribution."""

_LONGEST_APPOSITION = 14
"""Words of an apposition between commas that still belongs to a source in front of its sentence."""


@functools.cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    """The set phrases, word by word."""
    return tuple(tuple(words.split()) for words in sayings().set_phrases)


def stock_phrases(syntax: Syntax, taken: Sequence[bool]) -> list[Tagged]:
    """The attributions by set phrases of which no word is `taken`, in order."""
    found = []
    for index, form in enumerate(syntax.forms):
        for words in _phrases():
            if form == words[0] and tuple(syntax.forms[index : index + len(words)]) == words:
                made = _attributed(syntax, range(index, index + len(words)), taken)
                found += [made] if made is not None else []
                break
        if form in sayings().views and (made := _owned(syntax, index, taken)) is not None:
            found.append(made)
    return found


def source_behind(syntax: Syntax, cue: Sequence[int]) -> range:
    """The source behind a set phrase that is a whole cue: its words to the next comma; no words where it is none."""
    words = tuple(syntax.forms[index] for index in cue)
    if words not in _phrases() or cue[-1] + 1 not in syntax.sentence(cue[-1]):
        return range(0)
    return _source(syntax, range(cue[0], cue[-1] + 1))


def _owned(syntax: Syntax, noun: int, taken: Sequence[bool]) -> Tagged | None:
    """What "in *Ann Lee's* view, ..." attributes at the front of a sentence, or None."""
    sentence = syntax.sentence(noun)
    first = sentence.start + (syntax.forms[sentence.start] in _JOINING)
    source, content = range(first + 1, noun), trimmed(syntax, range(noun + 1, sentence.stop))
    owned = len(source) and (syntax.words[noun - 1].tag == "POS" or syntax.words[noun - 1].tag == "PRP$")
    if not owned or syntax.forms[first] != "in" or syntax.forms[noun + 1 : noun + 2] != [","] or len(content) < _FEWEST:
        return None
    if any(taken[index] for index in (*source, *content)) or any(syntax.words[one].tag in FINITE for one in source):
        return None
    return _tagged(syntax, source, range(noun, noun + 1), content)


def _tagged(syntax: Syntax, source: range, cue: range, content: range) -> Tagged:
    first, second, third = ((syntax.span(words[0], words[-1]),) for words in (source, cue, content))
    return Tagged(first, second, third, MENDED)


def _attributed(syntax: Syntax, cue: range, taken: Sequence[bool]) -> Tagged | None:
    """What a set phrase attributes, the rest of its sentence or of its half before a semicolon; or None."""
    sentence = syntax.sentence(cue.start)
    if cue.stop >= sentence.stop or any(syntax.quoted[index] for index in cue):
        return None
    front = cue.start == sentence.start or (
        cue.start == sentence.start + 1 and syntax.forms[sentence.start] in _JOINING
    )
    apart = front or syntax.forms[cue.start - 1] in (",", "—", "–", "-")
    source = _source(syntax, cue)
    if not len(source) or (not apart and " ".join(syntax.forms[index] for index in cue) in sayings().apart):
        return None
    content = range(source.stop, sentence.stop) if front else range(_half(syntax, sentence, cue.start), cue.start)
    content = trimmed(syntax, content)
    if len(content) < _FEWEST or any(taken[index] for index in (*cue, *source, *content)):
        return None
    named = phrase(syntax, source)
    bare = len(source) == 1 or "per" in (syntax.forms[index] for index in cue)
    followed = bare and not named.roles.isdisjoint(sayings().ruling)
    if followed or named.kind == "thing" or any(syntax.quoted[index] for index in source):
        return None
    return _tagged(syntax, source, cue, content)


def _source(syntax: Syntax, cue: range) -> range:
    """The words behind a phrase up to a comma, an apposition between two commas with them."""
    sentence = syntax.sentence(cue.start)
    rest = range(cue.stop, sentence.stop)
    commas = [index for index in rest if syntax.forms[index] in (",", ";", "—", "–")]
    stop = commas[0] if commas else sentence.stop
    if len(commas) > 1 and 0 < commas[1] - stop <= _LONGEST_APPOSITION:
        inner = range(stop + 1, commas[1])
        described = len(inner) and syntax.words[inner[0]].tag in ("DT", "WP", "PRP$", "NN", "JJ")
        clause = any(syntax.words[index].tag in FINITE for index in inner)
        if described and clause == (syntax.words[inner[0]].tag == "WP"):
            stop = commas[1]
    return trimmed(syntax, range(cue.stop, stop))


def _half(syntax: Syntax, sentence: range, stop: int) -> int:
    """Where what stands before a phrase begins: behind the last semicolon."""
    return next(
        (index + 1 for index in range(stop - 1, sentence.start, -1) if syntax.forms[index] == ";"), sentence.start
    )


def trimmed(syntax: Syntax, words: range) -> range:
    """A stretch without the punctuation at its ends, save what opens or closes a quotation in it."""
    while len(words) and not syntax.forms[words[0]][0].isalnum() and not _quotes(syntax, words[0], words[1:2]):
        words = words[1:]
    while len(words) and not syntax.forms[words[-1]][0].isalnum() and not _quotes(syntax, words[-1], words[-2:-1]):
        words = words[:-1]
    return words


def _quotes(syntax: Syntax, mark: int, beside: range) -> bool:
    return syntax.words[mark].tag in ("``", "''") and all(syntax.quoted[index] for index in beside)
