"""What each sentence speaks of: arms and strife, accidents, or sport, fiction and cooking.

Counted once an article, so that every question after that is a look-up.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ...schema import Article, Time
from ...vocabulary import event_words, lemmas
from ...vocabulary.event_clauses import clause_words
from ..syntax import Syntax
from .entry_fields import incident_words
from .harm import are_lives_lost
from .noun_phrases import names_fighters

_SILENCED_FROM = 2
"""Different words of sport, fiction or the kitchen that silence a paragraph; one alone ("the film") does not."""

_WEIGHT = 2
"""Words of arms that one of them outweighs: stories and games are full of arms."""

_ARTICLE_SILENCED_FROM = 4
_SENTENCES_A_WORD = 4
"""A whole article is silenced when it has this many different ones, one in every so many sentences: a political report
that mentions a film, its audience and its actors has fewer."""


class _Sentence(NamedTuple):
    """What one sentence speaks of: the places of its words for arms, and its words of each topic that is no strife."""

    arms: frozenset[int]
    strife: bool
    accident: bool
    topics: tuple[frozenset[str], ...]


class SentenceTopics:
    """The sentences of an article, each with what is in it. `apart` are the words of headings and apparatus, which tell
    of nothing that the text does not, `when` those of times.
    """

    __slots__ = ("_incidents", "_paragraph", "_sentences", "_silenced", "_syntax", "apart", "when")

    def __init__(self, article: Article, syntax: Syntax, times: Sequence[Time] = ()) -> None:
        self._syntax = syntax
        self._sentences = [_sentence(syntax, range(*words)) for words in syntax.tags.sentences]
        self._paragraph = _paragraphs(syntax)
        self._incidents = incident_words(syntax)
        self._silenced = _silenced(self._sentences, self._paragraph)
        self.apart = frozenset(
            index for span in (*article.headings, *article.apparatus) for index in syntax.within(span)
        )
        self.when = frozenset(index for time in times for index in syntax.within(time.span))

    def silenced(self, index: int) -> bool:
        """Whether a word stands where the talk is of sport, fiction or the kitchen."""
        return self._paragraph[self._syntax.sentence_of[index]] in self._silenced

    def accident(self, index: int) -> bool:
        """Whether the sentence of a word speaks of an accident, an illness or the weather."""
        return self._here(index).accident

    def arms(self, index: int, *others: int) -> bool:
        """Whether arms, armed people or wounds stand in the word's sentence, the word itself and others left out, or an
        entry of an incident list says that it was one.
        """
        return index in self._incidents or bool(self._here(index).arms - {index, *others})

    def arms_before(self, index: int) -> bool:
        """Whether they stand in the two sentences before it in its paragraph, or in the paragraph before."""
        return any(one.arms for one in self._before(index))

    def arms_behind(self, index: int) -> bool:
        """Whether they stand in the sentence behind it in its paragraph: "attacked Kesh. We counted nine *dead*"."""
        own = self._syntax.sentence_of[index]
        behind = self._sentences[own + 1 : own + 2]
        return any(one.arms for one in behind) and self._paragraph[own] == self._paragraph[own + 1]

    def strife(self, index: int) -> bool:
        """Whether a fight stands in the word's sentence or in those just before it."""
        return self._here(index).strife or any(one.strife for one in self._before(index))

    def _here(self, index: int) -> _Sentence:
        return self._sentences[self._syntax.sentence_of[index]]

    def _before(self, index: int) -> list[_Sentence]:
        """The two sentences before that of a word, as far as they stand in its paragraph or the one before."""
        own = self._syntax.sentence_of[index]
        before = range(max(own - 2, 0), own)
        return [self._sentences[one] for one in before if self._paragraph[own] - self._paragraph[one] <= 1]

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether two words stand in one paragraph."""
        sentences = self._syntax.sentence_of
        return self._paragraph[sentences[one]] == self._paragraph[sentences[other]]


def _paragraphs(syntax: Syntax) -> list[int]:
    """The number of the paragraph of each sentence."""
    ends = [paragraph.end for paragraph in syntax.tags.paragraphs]
    found, number = [], 0
    for first, _ in syntax.tags.sentences:
        while number < len(ends) and ends[number] <= syntax.words[first].start:
            number += 1
        found.append(number)
    return found


def _sentence(syntax: Syntax, here: range) -> _Sentence:
    classes, gases, topics = event_words().classes, clause_words().weapon_gases, event_words().silencing
    arms: set[int] = set()
    strife = accident = False
    met: tuple[set[str], ...] = tuple(set() for _ in topics)
    for index in here:
        if names_fighters(syntax, index) or are_lives_lost(syntax, index):
            arms.add(index)
        for lemma in lemmas(syntax.forms[index]):
            if lemma in classes.armed or lemma in classes.weapons or lemma in classes.wounds:
                arms.add(index)
            if lemma in clause_words().corpses and syntax.words[index - 1].tag == "CD":
                arms.add(index)
            strife = strife or lemma in classes.strife
            accident = accident or (
                lemma in classes.accidents
                and syntax.forms[index - 1] not in gases
                and not _is_no_accident(syntax, index)
            )
            for words, found in zip(topics, met, strict=True):
                if lemma in words:
                    found.add(lemma)
    return _Sentence(frozenset(arms), strife, accident, tuple(map(frozenset, met)))


def _is_no_accident(syntax: Syntax, index: int) -> bool:
    """Whether a word for an accident is one for another thing: troops *storm* a town, a *gas* field is a place."""
    behind = syntax.forms[index + 1] if index + 1 < syntax.sentence(index).stop else ""
    if syntax.forms[index].startswith("storm"):
        return syntax.words[index].tag.startswith("VB") or behind in ("a", "an", "the", "their")
    return syntax.forms[index] == "gas" and behind in clause_words().gas_sites


def _silenced(sentences: Sequence[_Sentence], paragraph_of: Sequence[int]) -> frozenset[int]:
    """The paragraphs about sport, a work of fiction or a dish; all of an article that is so as a whole."""
    beings = frozenset().union(*(topic for one in sentences for topic in one.topics)) & event_words().classes.unreal
    if len(beings) >= _SILENCED_FROM or _are_about(
        sentences, _ARTICLE_SILENCED_FROM, len(sentences) // _SENTENCES_A_WORD
    ):
        return frozenset(paragraph_of)
    paragraphs: dict[int, list[_Sentence]] = {}
    for sentence, paragraph in zip(sentences, paragraph_of, strict=True):
        paragraphs.setdefault(paragraph, []).append(sentence)
    return frozenset(number for number, members in paragraphs.items() if _are_about(members, _SILENCED_FROM, 0))


def _are_about(sentences: Sequence[_Sentence], different: int, often: int) -> bool:
    """Whether one of the topics has so many different words in these sentences, so often, and more than arms."""
    arms = sum(len(one.arms) for one in sentences)
    for topic in zip(*(one.topics for one in sentences), strict=True):
        met = sum(map(len, topic))
        if len(frozenset().union(*topic)) >= different and _WEIGHT * met > arms and met >= often:
            return True
    return False
