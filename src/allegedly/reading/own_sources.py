"""Sources that the trained reader left out, took from elsewhere, or gave too short or too long, and print tells better.

A cue in the active voice has its subject for a source, and one that stands before a name has that. "According to *Ann
Lee, an elder of the town*, it rained" has the apposition in its source and in no content; a source does not reach back
over a full stop ("... says Noam Tessar. *Tessar* conceded"), nor over what its own clause describes ("a promise *the
union* dismissed").
"""

from collections.abc import Sequence

import msgspec

from ..schema import Span, Tagged
from ..vocabulary import cues_of, says
from .speakers import speaker_behind, speaks, subject_of
from .stock_phrases import source_behind, trimmed
from .syntax import Syntax

_ADVERBS = frozenset({"here", "there"})
"""What stands between a subject and its verb and is at times taken for the subject: "a guard *there* said"."""

_OPENING = frozenset({"DT", "PRP", "PRP$", "IN", "CC", "WRB"})
"""Tags of words that begin a sentence and no name."""

_BESIDE = frozenset({"advcl", "conj", "dep", "xcomp"})
"""How a participle hangs on the verb whose subject it has: "the office declined to comment, *citing* the inquiry"."""

_ABBREVIATED = 4
"""Letters of the longest abbreviation of a title or a month: a full stop behind a longer word ends a sentence."""


def with_source(syntax: Syntax, found: Tagged, dateline: Span | None = None) -> Tagged:
    """The attribution with the source that its cue has by grammar, where the reader gave it none or a wrong one.

    That is the subject of an active verb, its own or one that it shares, and what stands behind a set phrase:
    "according to *him*". Wrong is the place of a dateline, a mere "there", and a source in another sentence than a cue
    with a subject.
    """
    cue = syntax.words_of(found.cue)
    if not cue:
        return found
    given = syntax.words_of(found.source)
    placed = dateline is not None and any(dateline.start <= span.start < dateline.end for span in found.source)
    placed = placed or bool(given and all(syntax.forms[index] in _ADVERBS for index in given))
    if given and not placed and not _parted(syntax, given[0], cue[0]):
        return found
    source = _of_cue(syntax, cue, shared=bool(given))
    if dateline is not None and len(source):
        source = range(max(source.start, syntax.within(dateline).stop), source.stop)
        source = trimmed(syntax, source)
    if not len(source) or any(index in source for index in (*cue, *syntax.words_of(found.content))):
        return found
    return msgspec.structs.replace(found, source=(syntax.span(source.start, source.stop - 1),))


def _parted(syntax: Syntax, one: int, other: int) -> bool:
    """Whether a sentence surely ends between two words, with a plain word or before one that begins no name: "Rep. Ann
    H. Lee" is cut at its full stops.
    """
    first, last = sorted((syntax.sentence_of[one], syntax.sentence_of[other]))
    for number in range(first, last):
        words, following = syntax.tags.sentences[number], syntax.tags.sentences[number + 1]
        plain = [index for index in range(*words) if syntax.forms[index][0].isalnum()]
        if plain and len(syntax.forms[plain[-1]]) > 2 and syntax.text[syntax.words[plain[-1]].start].islower():
            return True
        if plain and syntax.words[following.start].tag in _OPENING:
            return True
    return False


def _of_cue(syntax: Syntax, cue: Sequence[int], *, shared: bool) -> range:
    """The source that a cue has by grammar; `shared` looks for it at the verb that the cue is joined to as well."""
    source = source_behind(syntax, cue)
    if len(source):
        return source
    verb = syntax.head(cue)
    known = cues_of(syntax.forms[verb])
    if any(one.act == "other" for one in known):
        return range(0)
    subject = subject_of(syntax, verb)
    first = syntax.words[verb].head
    if subject is None and shared and syntax.words[verb].tag == "VBG" and syntax.words[verb].relation in _BESIDE:
        return subject_of(syntax, first) or range(0)
    if subject is None and shared and syntax.words[verb].relation == "conj" and not _has_subject(syntax, verb):
        subject = subject_of(syntax, first)
    return subject or _agent(syntax, verb)


def _agent(syntax: Syntax, verb: int) -> range:
    """Who does what a verb in the passive voice tells: "was denied by *the army*"."""
    passive = syntax.words[verb].tag == "VBN"
    for child in syntax.children(verb) if passive else ():
        words = syntax.subtree(child)
        if child > verb and syntax.forms[words.start] == "by" and speaks(syntax, words[1:]):
            return trimmed(syntax, words[1:])
    return range(0)


def _has_subject(syntax: Syntax, verb: int) -> bool:
    return any(syntax.words[child].relation.startswith("nsubj") for child in syntax.children(verb))


def with_own_speaker(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the speaker beside its verb for its source, where the reader took that for what is said, or
    went to another sentence for a source: "'Heads must roll,' *stormed* **the member for East Marl**".
    """
    cue, source = syntax.words_of(found.cue), syntax.words_of(found.source)
    if not cue or any(syntax.sentence_of[index] == syntax.sentence_of[cue[-1]] for index in source):
        return found
    verb = syntax.head(cue)
    pieces = [syntax.within(piece) for piece in found.content]
    beside = any(piece.stop - 1 < verb and verb - piece.stop < 3 for piece in pieces)
    own = speaker_behind(syntax, verb) if beside and cue[-1] == verb else range(0)
    if not len(own):
        subject = (subject_of(syntax, verb) if says(syntax.forms[verb]) else None) or range(0)
        own = subject if any(trimmed(syntax, piece) == subject for piece in pieces) else range(0)
    if not len(own):
        return found
    rest = [piece for piece in pieces if piece.start not in own]
    if not rest:
        return found
    return _with_source(syntax, found, own, tuple(syntax.span(piece[0], piece[-1]) for piece in rest))


def with_whole_source(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the whole of its source, and with no more than that."""
    source, cue = syntax.words_of(found.source), syntax.words_of(found.cue)
    if not source or not cue or len(found.source) > 1:
        return found
    words = range(source[0], source[-1] + 1)
    behind = source_behind(syntax, cue)
    if len(behind) > len(words) and behind.start == words.start and syntax.forms[words.stop] == ",":
        # The comma that ends an apposition belongs to the source, as those who marked the corpus had it.
        behind = range(behind.start, behind.stop + (syntax.forms[behind.stop : behind.stop + 1] == [","]))
        content = tuple(
            syntax.span(rest[0], rest[-1])
            for piece in found.content
            if len(rest := trimmed(syntax, _behind(syntax.within(piece), behind)))
        )
        return _with_source(syntax, found, behind, content) if content else found
    kept = _of_one_sentence(syntax, words, cue[0])
    own = subject_of(syntax, syntax.head(cue))
    governor = syntax.words[syntax.head(cue)].head
    if own and governor in kept and governor < own.start and own.stop <= kept.stop:
        kept = range(own.start, kept.stop)
    return found if kept == words else _with_source(syntax, found, kept, found.content)


def _with_source(syntax: Syntax, found: Tagged, words: range, content: tuple[Span, ...]) -> Tagged:
    return msgspec.structs.replace(found, source=(syntax.span(words[0], words[-1]),), content=content)


def _behind(words: range, source: range) -> range:
    """The words without those up to the end of a source in which they begin."""
    return range(max(words.start, source.stop), words.stop) if words.start in source else words


def _of_one_sentence(syntax: Syntax, words: range, cue: int) -> range:
    """The words of a source in one sentence, the one nearest to its cue. A full stop ends a sentence where it ends no
    abbreviation and no initial, save one that is said again: "a man called K. *K.* said".
    """
    for index in range(words.start + 1, words.stop - 1):
        before, after = syntax.forms[index - 1], syntax.forms[index + 1]
        ends = syntax.forms[index] == "." and after[0].isalnum() and (len(before) > _ABBREVIATED or before == after)
        if ends:
            return range(words.start, index) if cue < words.start else range(index + 1, words.stop)
    return words
