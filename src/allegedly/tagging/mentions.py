"""Mentions: names, times and quantities, and the words that stand for persons."""

from collections.abc import Iterator

import numpy as np

from ..schema import Mention, Span
from .decoding import best_tags, probabilities, spans
from .labels import KINDS
from .network import Floats, Seen
from .words import Words

_PRONOUNS = {
    "he": "person", "she": "person", "him": "person", "her": "person", "his": "person", "hers": "person",
    "himself": "person", "herself": "person", "i": "person", "me": "person", "my": "person", "we": "other",
    "us": "other", "our": "other", "they": "other", "them": "other", "their": "other", "who": "other", "it": "other",
    "its": "other",
}  # fmt: skip


def mentions(text: str, words: Words, seen: Seen, tables: dict[str, Floats]) -> tuple[Mention, ...]:
    """Every name, time and quantity that the network marks, and every personal pronoun, in reading order."""
    transitions = tables["name_transitions"]
    emissions = seen.parts["kinds"]
    chances = probabilities(emissions, transitions)
    tags = best_tags(emissions, transitions)
    found: list[Mention] = []
    taken = np.zeros(len(tags), dtype=bool)
    for kind, begin, last in spans(tags):
        score = float(min(chances[begin, tags[begin]], chances[last, tags[last]]))
        taken[begin : last + 1] = True
        for span in _within_paragraphs(words, begin, last):
            found.append(Mention(span, KINDS[kind], KINDS[kind] not in ("time", "quantity"), round(score, 2)))
    for word, (start, end) in enumerate(zip(words.starts.tolist(), words.ends.tolist(), strict=True)):
        kind_of_pronoun = _PRONOUNS.get(text[start:end].lower())
        if kind_of_pronoun and not taken[word] and text[start:end] != "US":
            found.append(Mention(Span(start, end), kind_of_pronoun, False, 1.0))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _within_paragraphs(words: Words, first: int, last: int) -> Iterator[Span]:
    """A run of words, cut where a paragraph ends: a byline's place and the dateline's below are two names."""
    ends = np.flatnonzero(np.diff(words.paragraphs[first : last + 1])) + first
    for start, end in zip([first, *(ends + 1)], [*ends, last], strict=True):
        yield Span(int(words.starts[start]), int(words.ends[end]))
