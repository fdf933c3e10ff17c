"""The reasons that an article gives for not naming a source, and whose they are."""

import re
from collections.abc import Sequence

from ..schema import Quote, Span, quote
from ..unwrapping import unquoted
from ..vocabulary import anonymity_hints, anonymity_patterns, says
from .syntax import FINITE, Syntax

_BEFORE_VERB = frozenset({"CC", "DT", "PRP", "TO", "WDT", "WP"})
"""Tags of words behind which a verb has another subject, or none: "because *he* said", "and said"."""

_BETWEEN = " \t\r\n>*_"
"""What may stand between a reason and what follows: the layout of mails, marks of emphasis."""

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
        text, offsets = _plain(self.syntax.text, span)
        found = []
        for match in anonymity_patterns().finditer(text):
            stop = _END.search(text, match.end())
            reason = self.syntax.within(Span(offsets[match.start()], offsets[match.end()]))
            verb = main_verb(self.syntax, reason) if len(reason) else None
            end = offsets[stop.start() if stop else len(text)]
            end = end if verb is None else min(end, self.syntax.words[verb].start)
            piece = Span(offsets[match.start()], len(self.syntax.text[:end].rstrip(_BETWEEN)))
            first = self.syntax.within(piece)
            if len(first):
                found.append((first.start, quote(self.syntax.text, (piece,))))
        return found


def _plain(text: str, span: Span) -> tuple[str, list[int]]:
    """The words of a sentence in small letters, single spaces between them and nothing of the marks of quoted mail and
    of emphasis, and where in the text each letter and the end stand.
    """
    letters, offsets = "", []
    for position, letter in enumerate(unquoted(text[span.start : span.end]), span.start):
        small = " " if letter.isspace() else letter.lower()
        if small in "*_" or len(small) != 1 or (small == " " and letters.endswith(" ")):
            continue
        letters += small
        offsets.append(position)
    return letters, [*offsets, span.end]


def main_verb(syntax: Syntax, reason: range) -> int | None:
    """The verb of which the one who gives a reason is the subject, or None: "An officer who asked not to be named as he
    feared for his job *said*...". A verb of saying that has no subject of its own before it is one too.
    """
    for index in range(reason.stop, syntax.sentence(reason.start).stop):
        if syntax.words[index].tag not in FINITE:
            continue
        subjects = [child for child in syntax.children(index) if syntax.words[child].relation == "nsubj"]
        if any(child < reason.start for child in subjects):
            return index
        spoken = syntax.forms[reason.start] == "who" and says(syntax.forms[index])
        if spoken and syntax.words[index - 1].tag not in _BEFORE_VERB:
            return index
    return None


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
