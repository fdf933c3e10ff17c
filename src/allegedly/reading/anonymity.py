"""The reasons that an article gives for not naming a source, and whose they are."""

import re
from collections.abc import Sequence

from ..schema import Quote, Span, quote
from ..vocabulary import anonymity_hints, anonymity_patterns
from .syntax import FINITE, Syntax

_END = re.compile(r"[,.;:”“\"()—–]| - ")


class Reasons:
    """The reasons given in one article, by the word at which each begins."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.found: list[tuple[int, Quote]] = []
        seen = set()
        for hint in anonymity_hints().finditer(syntax.text.lower()):
            words = syntax.within(Span(hint.start(), hint.end()))
            if len(words) and (number := syntax.sentence_of[words.start]) not in seen:
                seen.add(number)
                self.found.extend(self._in_sentence(syntax.sentence(words.start)))

    def _in_sentence(self, words: range) -> list[tuple[int, Quote]]:
        """Each reason runs from the first word of its phrase to the end of its clause."""
        span = self.syntax.span(words.start, words.stop - 1)
        # One character for one, so that offsets hold: a line break is a space to the patterns.
        text = re.sub(r"\s", " ", self.syntax.text[span.start : span.end]).lower()
        if len(text) != span.end - span.start:
            return []
        found = []
        for match in anonymity_patterns().finditer(text):
            stop = _END.search(text, match.end())
            end = min(stop.start() if stop else len(text), self._main_verb(span.start, match) - span.start)
            piece = Span(span.start + match.start(), span.start + len(text[:end].rstrip()))
            first = self.syntax.within(piece)
            if len(first):
                found.append((first.start, quote(self.syntax.text, (piece,))))
        return found

    def _main_verb(self, offset: int, match: re.Match[str]) -> int:
        """Where the verb begins of which the one who gives the reason is the subject, or the end of the text.

        "An officer who asked not to be named as he feared for his job *said*..." `offset` is where the sentence begins.
        """
        syntax = self.syntax
        reason = syntax.within(Span(offset + match.start(), offset + match.end()))
        for index in range(reason.stop, syntax.sentence(reason.start).stop) if len(reason) else ():
            subjects = (child for child in syntax.children(index) if syntax.words[child].relation == "nsubj")
            if syntax.words[index].tag in FINITE and any(child < reason.start for child in subjects):
                return syntax.words[index].start
        return len(syntax.text)


def reasons_of_sources(syntax: Syntax, sources: Sequence[tuple[int, int, int]]) -> dict[int, Quote]:
    """The first reason given for each unnamed source.

    `sources` are mentions: first word, word behind the last, number of the source. A reason belongs to the mention
    that it stands in, else to the nearest one before it in its sentence, else to the nearest after it.
    """
    reasons: dict[int, Quote] = {}
    by_sentence: dict[int, list[tuple[int, int, int]]] = {}
    for first, stop, number in sources:
        by_sentence.setdefault(syntax.sentence_of[first], []).append((first, stop, number))
    for word, reason in Reasons(syntax).found:
        near = by_sentence.get(syntax.sentence_of[word], [])
        around = [mention for mention in near if mention[0] <= word < mention[1]]
        before = [mention for mention in near if mention[0] < word]
        chosen = max(around or before, default=None) or min(near, default=None)
        if chosen is not None:
            limit = syntax.words[chosen[1] - 1].end if around else reason.end
            reasons.setdefault(chosen[2], quote(syntax.text, (Span(reason.start, min(reason.end, limit)),)))
    return reasons
