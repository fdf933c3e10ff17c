"""Where the turns of phrase stand that argue from timing."""

from typing import NamedTuple

from ...schema import Article, Span
from ...unwrapping import unquoted
from ...vocabulary import TimingMarker, timing_arguments
from ..syntax import Syntax

_BARE = frozenset({"minutes", "hours", "days", "weeks", "months"})
_COUNTING = ("CD", "JJ", "DT", "IN", "PRP$", "PDT")
"""Tags of words that count or point: "two *hours after*" reckons a date, "*hours after*" stresses how close it was."""


class Marked(NamedTuple):
    """A marker in the text: its kind, its span, its words and those of its sentence, and whether other words of it make
    something of the timing ("curiously, the judge fell ill the very week ...")."""

    kind: TimingMarker
    span: Span
    words: range
    sentence: range
    stressed: bool


def markers(article: Article, syntax: Syntax) -> tuple[Marked, ...]:
    """The markers of an article in reading order; where two overlap, the kind that stands first in the list.

    What a marker that holds both sides behind it covers is not searched again: its "just as" is a joint.
    """
    lowered = _lowered(unquoted(article.text))
    found: list[Marked] = []
    taken: list[Span] = []
    for kind in timing_arguments().markers:
        for match in kind.pattern.finditer(lowered):
            span = Span(*match.span())
            words = syntax.within(span)
            if not len(words) or any(span.start < other.end and other.start < span.end for other in taken):
                continue
            sentence = syntax.sentence(words.start)
            if words.stop > sentence.stop or (kind.needs in ("happenings", "record") and _counts(syntax, words)):
                continue
            if kind.form == "just as" and _is_predicate(syntax, words[-1]):
                continue  # "was *the moment* they had waited for"
            start, end = syntax.span(sentence.start, sentence.stop - 1)
            stress = timing_arguments().stresses.search(lowered, start, end)
            if stress is not None and kind.needs == "rate" and stress.start() <= span.start < stress.end():
                continue  # the "as" of "as if on a signal"
            found.append(Marked(kind, span, words, sentence, stress is not None))
            end = syntax.words[sentence.stop - 1].end if kind.sides == "joined" else span.end
            taken.append(Span(span.start, max(end, span.end)))
    return tuple(sorted(found, key=lambda marked: marked.span))


def _is_predicate(syntax: Syntax, word: int) -> bool:
    return any(syntax.words[child].relation == "cop" for child in syntax.children(word))


def _counts(syntax: Syntax, words: range) -> bool:
    """Whether a bare "hours after" stands behind a number or the like."""
    first = words.start
    sentence = syntax.sentence(first)
    return syntax.forms[first] in _BARE and first > sentence.start and syntax.words[first - 1].tag in _COUNTING


def _lowered(text: str) -> str:
    """The text in lower case, one character for one: the few letters that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
