"""Arguments from timing that the trained reader sees where no listed marker stands, or the rules declined it."""

from collections.abc import Iterator
from typing import NamedTuple

from ...schema import ArgumentForm, Span
from ..syntax import Syntax
from .sides import Sides, trimmed

LEAST_SCORE = 0.5
"""Probability of a link from which it counts: as likely one as not."""


class Seen(NamedTuple):
    """An argument that was learned to be one: its form, its link, the words of its sentence, and its sides."""

    form: ArgumentForm
    link: Span
    words: range
    sentence: range
    sides: Sides


def seen_arguments(syntax: Syntax) -> Iterator[Seen]:
    """Those of the reader's that have a side to test, in reading order. A link alone says nothing of what is argued."""
    for timing in syntax.tags.timings:
        first, then = _side(syntax, timing.first), _side(syntax, timing.then)
        words = range(*timing.link)
        if timing.score >= LEAST_SCORE and (first or then):
            sentence = syntax.sentence(words.start)
            yield Seen(timing.form, syntax.span(words[0], words[-1]), words, sentence, Sides(first, then))


def _side(syntax: Syntax, words: Span | None) -> range:
    return range(0) if words is None else trimmed(syntax, range(*words))
