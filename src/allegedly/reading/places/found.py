"""What was found so far in an article, by the words that it stands on."""

from collections.abc import Iterable, Iterator

from ...schema import Span
from .surroundings import Named, Surroundings


class Found:
    """The mentions of places found, none overlapping another. It says of a word whether it is part of one. What
    stands on a word of `barred` is never taken.
    """

    def __init__(self, barred: frozenset[int] = frozenset()) -> None:
        self._barred = barred
        self._by_word: dict[int, Named] = {}
        self._parts: list[Named] = []

    def __contains__(self, index: int) -> bool:
        return index in self._by_word

    def any_of(self, words: Iterable[int]) -> bool:
        """Whether any of these words is part of a mention."""
        return any(index in self._by_word for index in words)

    def take(self, named: Named) -> None:
        """Add a mention of whole words."""
        if not self._barred.isdisjoint(named.words):
            return
        for index in named.words:
            self._by_word[index] = named

    def take_part(self, named: Named) -> None:
        """Add a mention that is a part of its one word, beside which the word may hold others: "US-Israeli"."""
        self._parts.append(named)
        self._by_word[named.words.start] = named

    def take_ends(self, named: Named) -> None:
        """Add the two places that a word with a hyphen names: "*Fargo*-*Moorhead*"."""
        before, _, after = named.name.partition("-")
        start, end = named.span
        self.take_part(Named(Span(start, start + len(before)), named.words, before))
        self.take_part(Named(Span(end - len(after), end), named.words, after))

    def all(self) -> list[Named]:
        """All mentions, in the order of the text."""
        unique = {id(one): one for one in (*self._by_word.values(), *self._parts)}
        return sorted(unique.values(), key=lambda one: one.span)


def runs(context: Surroundings, found: Found) -> Iterator[range]:
    """Stretches of capitalised words that are no place yet, within one sentence."""
    for first, last in context.syntax.tags.sentences:
        start = first
        while start < last:
            stop = start
            while stop < last and stop not in found and context.capital(stop, start):
                stop += 1
                if stop + 1 < last and stop + 1 not in found and context.goes_on(range(start, stop)):
                    stop += 2
            while stop > start and not context.begins(stop - 1):
                stop -= 1
            if stop > start:
                yield range(start, stop)
            start = max(stop, start + 1)
