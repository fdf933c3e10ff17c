"""What stands around a word: violence, accidents, sport, fiction and kitchens, sentence by sentence.

Counted once an article, so that every question after that is a look-up.
"""

from collections.abc import Sequence

from ...schema import Article, Time
from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .noun_phrases import names_fighters

_SILENCED_FROM = 2
"""Different words of sport, fiction or the kitchen that silence a paragraph; one alone ("the film") does not."""

_WEIGHT = 2
"""Words of arms that one of them outweighs: stories and games are full of arms."""

_TO_LIVES = 4
"""Words behind such a verb within which its lives stand: "claimed at least nine lives"."""

_ARTICLE_SILENCED_FROM = 4
_SENTENCES_A_WORD = 4
"""A whole article is silenced when it has this many different ones, one in every so many sentences: a political report
that mentions a film, its audience and its actors has fewer."""


class SentenceTopics:
    """The sentences of an article, each with what is in it. Sentences are known by their number."""

    __slots__ = ("_accidents", "_arms", "_paragraph", "_silenced", "_strife", "_syntax", "apart", "when")

    def __init__(self, article: Article, syntax: Syntax, times: Sequence[Time] = ()) -> None:
        self._syntax = syntax
        classes = event_words().classes
        strife = classes.armed | classes.weapons | classes.wounds
        silencing = event_words().silencing
        count = len(syntax.tags.sentences)
        self._arms: list[frozenset[int]] = []
        self._strife: list[bool] = []
        self._accidents: list[bool] = []
        self._paragraph = _paragraphs(syntax)
        self._silenced = [False] * count
        about: list[tuple[set[str], ...]] = []
        armed: list[int] = []
        for first, last in syntax.tags.sentences:
            arms, at_strife, accident = set(), False, False
            met: tuple[set[str], ...] = tuple(set() for _ in silencing)
            for index in range(first, last):
                if names_fighters(syntax, index) or _are_lost(syntax, index):
                    arms.add(index)
                for lemma in lemmas(syntax.forms[index]):
                    if lemma in strife:
                        arms.add(index)
                    if lemma in classes.strife:
                        at_strife = True
                    if lemma in classes.accidents and syntax.forms[index - 1] not in clause_words().weapon_gases:
                        accident = True
                    for words, found in zip(silencing, met, strict=True):
                        if lemma in words:
                            found.add(lemma)
            self._arms.append(frozenset(arms))
            self._strife.append(at_strife)
            self._accidents.append(accident)
            about.append(met)
            armed.append(len(arms))
        self._silence(about, armed)
        self.apart = _apart(article, syntax)
        self.when = frozenset(index for time in times for index in syntax.within(time.span))

    def _silence(self, about: list[tuple[set[str], ...]], armed: list[int]) -> None:
        """Find the paragraphs about sport, a work of fiction or a dish, and articles that are so as a whole."""
        paragraphs: dict[int, list[int]] = {}
        for sentence, paragraph in enumerate(self._paragraph):
            paragraphs.setdefault(paragraph, []).append(sentence)
        whole = self._about(range(len(about)), about, armed, _ARTICLE_SILENCED_FROM, len(about) // _SENTENCES_A_WORD)
        for members in paragraphs.values():
            if whole or self._about(members, about, armed, _SILENCED_FROM, 0):
                for one in members:
                    self._silenced[one] = True

    def _about(
        self, sentences: Sequence[int], about: list[tuple[set[str], ...]], armed: list[int], different: int, often: int
    ) -> bool:
        """Whether one of the topics has so many different words in these sentences, so often, and more than arms."""
        arms = sum(armed[one] for one in sentences)
        for kind in range(len(event_words().silencing)):
            words: set[str] = set()
            met = 0
            for one in sentences:
                words |= about[one][kind]
                met += len(about[one][kind])
            if len(words) >= different and _WEIGHT * met > arms and met >= often:
                return True
        return False

    def silenced(self, index: int) -> bool:
        """Whether a word stands where the talk is of sport, fiction or the kitchen."""
        return self._silenced[self._syntax.sentence_of[index]]

    def accident(self, index: int) -> bool:
        """Whether the sentence of a word speaks of an accident, an illness or the weather."""
        return self._accidents[self._syntax.sentence_of[index]]

    def arms(self, index: int, *others: int) -> bool:
        """Whether arms, armed people or wounds stand in the word's sentence, the word itself and others left out."""
        return bool(self._arms[self._syntax.sentence_of[index]] - {index, *others})

    def arms_before(self, index: int) -> bool:
        """Whether they stand in the two sentences before it in its paragraph, or in the paragraph before."""
        return any(self._arms[one] for one in self._before(index))

    def arms_after(self, index: int) -> bool:
        """Whether they stand in the sentence after it, in its paragraph."""
        sentence = self._syntax.sentence_of[index]
        after = sentence + 1
        return (
            after < len(self._arms) and self._paragraph[after] == self._paragraph[sentence] and bool(self._arms[after])
        )

    def strife(self, index: int) -> bool:
        """Whether a fight stands in the word's sentence or in those just before it."""
        return self._strife[self._syntax.sentence_of[index]] or any(self._strife[one] for one in self._before(index))

    def _before(self, index: int) -> list[int]:
        """The two sentences before that of a word, as far as they stand in its paragraph or the one before."""
        sentence = self._syntax.sentence_of[index]
        return [
            one
            for one in range(max(sentence - 2, 0), sentence)
            if self._paragraph[sentence] - self._paragraph[one] <= 1
        ]

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether two words stand in one paragraph."""
        sentences = self._syntax.sentence_of
        return self._paragraph[sentences[one]] == self._paragraph[sentences[other]]


def _are_lost(syntax: Syntax, index: int) -> bool:
    """ "Lost their *lives*", "claimed the *lives* of": a death in other words."""
    if syntax.forms[index] != "lives":
        return False
    first = max(index - _TO_LIVES, syntax.sentence(index).start)
    return any(lemma in clause_words().costing for form in syntax.forms[first:index] for lemma in lemmas(form))


def _paragraphs(syntax: Syntax) -> list[int]:
    """The number of the paragraph of each sentence."""
    ends = [paragraph.end for paragraph in syntax.tags.paragraphs]
    found, number = [], 0
    for first, _ in syntax.tags.sentences:
        while number < len(ends) and ends[number] <= syntax.words[first].start:
            number += 1
        found.append(number)
    return found


def _apart(article: Article, syntax: Syntax) -> frozenset[int]:
    """The words of headings and apparatus, which tell of nothing that the text does not."""
    return frozenset(index for span in (*article.headings, *article.apparatus) for index in syntax.within(span))
