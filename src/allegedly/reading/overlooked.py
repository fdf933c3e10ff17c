"""Attributions that the trained reader overlooked, and sources that it left out, where print leaves no doubt.

A plain verb of saying with a subject and a clause for its object is an attribution, and so is a sentence "according to"
somebody. A cue in the active voice has its subject for a source.
"""

from collections.abc import Sequence

import msgspec

from ..schema import Article, Span, Tagged
from ..vocabulary import cues, lemmas
from .syntax import Syntax

MENDED = 0.5
"""Score of an attribution that a rule made: nobody estimated it."""

_SAYING = frozenset({"add", "argue", "claim", "confirm", "insist", "say", "state", "tell", "warn"})
_FEWEST = 4
"""Words that a sentence must have besides "according to" somebody: "Not according to him" is none."""


def overlooked(article: Article, syntax: Syntax, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Attributions for plain verbs of saying and "according to" that nobody tagged: "*He* **said** *it was over*"."""
    taken = [False] * len(syntax.words)
    for found in tagged:
        for index in syntax.words_of((*found.cue, *found.content)):
            taken[index] = True
    for index in (index for span in (*article.headings, *article.apparatus) for index in syntax.within(span)):
        taken[index] = True
    tried = (_according_to(syntax, index, taken) for index in range(len(taken)))
    made = [found for found in tried if found is not None]
    for index, word in enumerate(syntax.words):
        if taken[index] or word.tag not in ("VBD", "VBZ", "VBP") or _SAYING.isdisjoint(lemmas(syntax.forms[index])):
            continue
        clause = [
            child for child in syntax.children(index) if syntax.words[child].relation == "ccomp" and child > index
        ]
        subject = subject_of(syntax, index)
        if clause and subject is not None and subject.stop <= index:
            content = syntax.subtree(clause[0])
            content = range(max(content.start, index + 1), content.stop)
            while len(content) > 1 and not syntax.forms[content[-1]][0].isalnum():
                content = content[:-1]
            if not any(taken[inner] for inner in content) and not any(taken[inner] for inner in subject):
                made.append(Tagged((), (Span(word.start, word.end),), (syntax.span(content[0], content[-1]),), MENDED))
    return made


def _according_to(syntax: Syntax, index: int, taken: Sequence[bool]) -> Tagged | None:
    """The attribution of an untagged "according to" at a word, with the rest of its sentence for a content, or None."""
    if syntax.forms[index : index + 2] != ["according", "to"]:
        return None
    sentence = syntax.sentence(index)
    rest = range(index + 2, sentence.stop)
    if not rest or any(taken[inner] for inner in sentence):
        return None
    comma = next((inner for inner in rest if syntax.forms[inner] == ","), sentence.stop)
    content = range(comma + 1, sentence.stop) if index == sentence.start else range(sentence.start, index)
    source = range(index + 2, comma)
    while len(source) and not syntax.forms[source[-1]][0].isalnum():
        source = source[:-1]
    while len(content) and not syntax.forms[content[-1]][0].isalnum():
        content = content[:-1]
    if not len(source) or len(content) < _FEWEST or any(syntax.quoted[inner] for inner in (index, *source)):
        return None
    return Tagged(
        (syntax.span(source[0], source[-1]),),
        (syntax.span(index, index + 1),),
        (syntax.span(content[0], content[-1]),),
        MENDED,
    )


def with_source(syntax: Syntax, found: Tagged) -> Tagged:
    """The attribution with the subject of its active cue for a source, where the reader gave it none."""
    if found.source or not found.cue:
        return found
    cue = syntax.words_of(found.cue)
    if not cue:
        return found
    verb = syntax.head(cue)
    appearing = any(cues().verbs[lemma].act == "other" for lemma in lemmas(syntax.forms[verb]) if lemma in cues().verbs)
    subject = None if appearing else subject_of(syntax, verb)
    if subject is None or any(index in subject for index in (*cue, *syntax.words_of(found.content))):
        return found
    return msgspec.structs.replace(found, source=(syntax.span(subject.start, subject.stop - 1),))


def subject_of(syntax: Syntax, verb: int) -> range | None:
    """The subject of a verb in the active voice, with all that hangs on it, loose punctuation at its end left out."""
    if not syntax.words[verb].tag.startswith("VB"):
        return None
    for child in syntax.children(verb):
        if syntax.words[child].relation == "nsubj" and syntax.words[child].tag[:1] in "NPDW":
            words = syntax.subtree(child)
            stop = min(words.stop, verb) if child < verb else words.stop
            while stop > child + 1 and not syntax.forms[stop - 1][0].isalnum():
                stop -= 1
            start = words.start
            while start < child and syntax.words[start].tag[:2] in ("IN", "CC", "RB", "WR", "TO"):
                start += 1
            if syntax.forms[child] in ("it", "there", "this", "that", "which", "what"):
                return None
            return range(start, stop)
    return None
