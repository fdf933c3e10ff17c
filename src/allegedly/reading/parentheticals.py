"""Cues that stand inside of what they attribute: "The blast, *say witnesses*, was heard", "Police *reportedly* knew".

The trained reader at times takes the speaker of such a parenthesis for content, or stops at the adverb.
"""

import msgspec

from ..schema import Span, Tagged
from ..vocabulary import says
from .heads import SPEAKING
from .phrases import phrase
from .stock_phrases import trimmed
from .syntax import FINITE, Syntax

_HEARSAY = frozenset({"allegedly", "apparently", "purportedly", "reportedly", "supposedly"})
_LONGEST = 12
"""Words of the speaker in a parenthesis: longer ones have a verb of their own."""


def around_parenthesis(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the speaker between the commas for its source, and in no content.

    A source that the reader found in the same sentence stands, unless it took the speaker for all that is said.
    """
    cue = syntax.words_of(found.cue)
    speaker = _speaker(syntax, cue[0]) if len(cue) == 1 else range(0)
    given = syntax.words_of(found.source)
    if not len(speaker) or (given and given[-1] in (cue[0] - 1, cue[0] - 2)):
        return found
    pieces = tuple(part for piece in found.content for part in _without(syntax, piece, speaker))
    if not pieces:
        said = trimmed(syntax, range(clause_before(syntax, cue[0]), cue[0]))
        pieces = (syntax.span(said[0], said[-1]),) if len(said) else found.content
    elif syntax.sentence_of[cue[0]] in {syntax.sentence_of[index] for index in given}:
        return found
    return msgspec.structs.replace(found, source=(syntax.span(speaker[0], speaker[-1]),), content=pieces)


def clause_before(syntax: Syntax, word: int) -> int:
    """Where the clause begins that ends before a word: behind ", but", else with the sentence."""
    sentence = syntax.sentence(word)
    for index in range(word - 2, sentence.start, -1):
        if syntax.words[index].tag == "CC" and syntax.forms[index - 1] == ",":
            return index + 1
    return sentence.start


def _speaker(syntax: Syntax, verb: int) -> range:
    """The noun phrase behind a verb of saying that follows a comma or a quotation: to the next comma, or to the end of
    the sentence where no verb follows. No words where there is none.
    """
    sentence = syntax.sentence(verb)
    said = says(syntax.forms[verb])
    if not said or syntax.words[verb].tag not in FINITE or verb - 2 not in sentence:
        return range(0)
    if syntax.forms[verb - 1] != "," and syntax.words[verb - 1].tag != "''":
        return range(0)
    last = trimmed(syntax, range(verb + 1, sentence.stop))
    closing = 0 < len(last) <= _LONGEST and not any(syntax.words[index].tag in FINITE for index in last)
    # "The colonel, who led the brigade, *rejects this*": a subject before the verb leaves nobody behind it.
    subject = any(syntax.words[child].relation == "nsubj" and child < verb for child in syntax.children(verb))
    closing = closing and not subject and phrase(syntax, last).kind in SPEAKING
    rest = range(verb + 1, min(verb + 1 + _LONGEST, sentence.stop))
    comma = next((index for index in rest if syntax.forms[index] == ","), None)
    words = last if closing else range(0) if comma is None else range(verb + 1, comma)
    nominal = len(words) and syntax.words[words[0]].tag[:2] in ("DT", "NN", "JJ", "PR", "CD")
    several = not closing and any(syntax.words[index].tag in (*FINITE, "``", "IN") for index in words[:2])
    return words if nominal and not several and not any(syntax.quoted[index] for index in words) else range(0)


def _without(syntax: Syntax, piece: Span, hole: range) -> list[Span]:
    """A piece of content without the words of a hole in it and the commas around that."""
    words = syntax.within(piece)
    if hole.stop <= words.start or words.stop <= hole.start:
        return [piece]
    sides = (range(words.start, max(words.start, hole.start)), range(min(words.stop, hole.stop), words.stop))
    return [syntax.span(side[0], side[-1]) for side in (trimmed(syntax, side) for side in sides) if len(side)]


def hearsay(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution by a mere "reportedly", on nobody's word, with its whole clause for a content."""
    cue = syntax.words_of(found.cue)
    if found.source or len(cue) != 1 or syntax.forms[cue[0]] not in _HEARSAY:
        return found
    verb = syntax.words[cue[0]].head
    content = syntax.words_of(found.content)
    if verb == cue[0] or verb in content or syntax.words[verb].tag[:2] not in ("VB", "NN", "JJ"):
        return found
    clause = syntax.subtree(verb)
    if cue[0] not in clause or not set(content) <= set(clause):
        return found
    halves = (range(clause.start, cue[0]), range(cue[0] + 1, clause.stop))
    pieces = [syntax.span(half[0], half[-1]) for half in (trimmed(syntax, half) for half in halves) if len(half)]
    return msgspec.structs.replace(found, content=tuple(pieces))
