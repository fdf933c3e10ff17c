"""Statements of somebody who says why they are not named: "An engineer *who asked not to be named* said ...".

The trained reader often reads on from the asking into what is said. By grammar it is plain: behind the reason stands
the verb of whoever has it, and what follows that verb is said.
"""

from collections.abc import Sequence

import msgspec

from ..schema import Span, Tagged
from ..vocabulary import says
from .anonymity import Reasons, main_verb
from .markables import noun_phrase_around
from .stock_phrases import MENDED, trimmed
from .syntax import Syntax

_ADDRESSED = 8
"""Words behind a verb in which a "that" ends whom something is told."""


def unnamed_speakers(syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """The attributions, those by such verbs among them; what was asked for ends before the verb."""
    kept = list(tagged)
    for word, reason in Reasons(syntax).found:
        words = range(word, syntax.within(Span(reason.start, reason.end)).stop)
        verb = main_verb(syntax, words) if syntax.forms[word] == "who" else None
        speaker = _speaker(syntax, word)
        if verb is None or not len(speaker) or not _is_told(syntax, verb, words.stop):
            continue
        kept = [cut for found in kept if (cut := _before(syntax, found, words, verb)) is not None]
        if not any(verb in syntax.words_of(found.cue) for found in kept):
            kept.extend(_said(syntax, range(speaker.start, words.stop), verb))
    return kept


def _speaker(syntax: Syntax, who: int) -> range:
    """The noun phrase that a "who" stands behind, a comma between them or not; or no words."""
    noun = who - 1 - (syntax.forms[who - 1] == ",") if who > 1 else -1
    if noun not in syntax.sentence(who) or syntax.words[noun].tag[:2] != "NN":
        return range(0)
    return noun_phrase_around(syntax, noun)


def _is_told(syntax: Syntax, verb: int, stop: int) -> bool:
    """Whether a verb says something, and nothing but a comma and an adverb parts it from the reason before it."""
    between = all(syntax.forms[index] == "," or syntax.words[index].tag == "RB" for index in range(stop, verb))
    return between and says(syntax.forms[verb])


def _before(syntax: Syntax, found: Tagged, reason: range, verb: int) -> Tagged | None:
    """An attribution without what stands behind a reason that it asks for; none where it took the reason for what is
    said, or who is unnamed for the one who asked and no more.
    """
    content, cue, source = map(syntax.words_of, (found.content, found.cue, found.source))
    if cue and cue[0] in reason and verb in content and source and source[0] < reason.start:
        return None
    if verb in cue:
        inside = any(index in reason for index in content)
        return None if inside else found
    if cue and cue[0] in reason and verb in content:
        kept = [index for index in content if index in reason]
        return msgspec.structs.replace(found, content=(syntax.span(kept[0], kept[-1]),)) if kept else None
    return found


def _said(syntax: Syntax, speaker: range, verb: int) -> list[Tagged]:
    """What somebody says: from the verb, or the "that" behind whom it is said to, to the end of the sentence."""
    stop = syntax.sentence(verb).stop
    that = next((index for index in range(verb + 1, min(verb + _ADDRESSED, stop)) if syntax.forms[index] == "that"), 0)
    content = trimmed(syntax, range(that or verb + 1, stop))
    if not len(content):
        return []
    spans = (syntax.span(words[0], words[-1]) for words in (speaker, (verb,), content))
    source, cue, told = spans
    return [Tagged((source,), (cue,), (told,), MENDED)]
