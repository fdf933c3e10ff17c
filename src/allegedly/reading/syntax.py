"""The words of an article with the indexes that make looking things up cheap.

Everything in this room asks where a word stands, what governs it, and whether it stands in quotation marks. Built once
an article, in one pass; every question after that costs the words it is about, never the whole article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..schema import Span, Tags, Word
from .opening_places import with_opening_places
from .quotations import quotations
from .surnames import with_surnames

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Penn tags of verbs that make a clause assert something."""


class Syntax:
    """The words of a text and what can be asked about them. Words are known by their index in `words`.

    `forms` are the words in lower case; `sentence_of` numbers the sentence of each word; `quoted` says which words
    stand inside quotation marks, `entity_kinds` of what kind of named entity a word is part of, where it is of one.
    """

    __slots__ = (
        "_children",
        "_ends",
        "_starts",
        "_told",
        "entity_kinds",
        "forms",
        "quoted",
        "sentence_of",
        "tags",
        "text",
        "words",
    )

    def __init__(self, text: str, tags: Tags) -> None:
        self.text = text
        self.tags = tags
        self.words: tuple[Word, ...] = with_opening_places(text, with_surnames(text, tags), tags.sentences)
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self.forms = [text[word.start : word.end].lower() for word in self.words]
        self.sentence_of = [0] * len(self.words)
        for number, (first, last) in enumerate(tags.sentences):
            self.sentence_of[first:last] = [number] * (last - first)
        self.quoted = [False] * len(self.words)
        for span in quotations(text, tags.paragraphs):
            inside = self.within(span)
            self.quoted[inside.start : inside.stop] = [True] * len(inside)
        self._told = [0]
        for first, last in tags.sentences:
            told = any(not self.quoted[index] and self.forms[index][0].isalnum() for index in range(first, last))
            self._told.append(self._told[-1] + told)
        self.entity_kinds: dict[int, str] = {}
        for mention in tags.mentions:
            if mention.name:
                self.entity_kinds.update(dict.fromkeys(self.within(mention.span), mention.kind))
        self._children: list[list[int]] | None = None

    def within(self, span: Span) -> range:
        """The words that overlap a span."""
        return range(bisect_right(self._ends, span.start), max(bisect_left(self._starts, span.end), 0))

    def words_of(self, pieces: Sequence[Span]) -> list[int]:
        """The words of a span in pieces, in order."""
        return [index for piece in pieces for index in self.within(piece)]

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another."""
        return Span(self._starts[first], self._ends[last])

    def sentence(self, index: int) -> range:
        """The words of the sentence that a word stands in."""
        first, last = self.tags.sentences[self.sentence_of[index]]
        return range(first, last)

    def children(self, index: int) -> list[int]:
        """The words that a word governs, in order."""
        if self._children is None:
            self._children = [[] for _ in self.words]
            for child, word in enumerate(self.words):
                if word.head != child:
                    self._children[word.head].append(child)
        return self._children[index]

    def subtree(self, index: int) -> range:
        """The stretch from the first to the last word that hangs on a word, within its sentence."""
        sentence = self.sentence(index)
        first = last = index
        waiting, met = [index], {index}
        while waiting:
            for child in self.children(waiting.pop()):
                if child in sentence and child not in met:
                    met.add(child)
                    waiting.append(child)
                    first, last = min(first, child), max(last, child)
        return range(first, last + 1)

    def distance(self, earlier: int, later: int) -> int:
        """How many sentences one word stands before another; sentences wholly in quotation marks don't count."""
        return self._told[self.sentence_of[later]] - self._told[self.sentence_of[earlier]]

    def head(self, words: Sequence[int]) -> int:
        """The first of these words whose governor is none of them: what the whole hangs on."""
        members = set(words)
        for index in words:
            governor = self.words[index].head
            if (governor not in members or governor == index) and self.words[index].relation != "punct":
                return index
        return words[0]
