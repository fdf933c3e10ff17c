"""An age and a year of birth of one person in two sentences: "Joan Peel, 71", and later "she was born in 1945"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..schema import Quote, Span
from ..vocabulary import name_parts
from .evidence import Evidence, overlap

_NAME = r"(?!(?:He|She|The|They)\b)[A-Z][\w'’-]+"
_CALLED = rf"(?:(?P<first>{_NAME})\s+)?(?P<last>{_NAME})"
_ENDS = r"(?=[,.;]|\s+and\b|\s+years\s+old\b)"
_YEAR = r"[^.;:?!\d]{0,40}?\bin\s+(?P<year>(?:19|20)\d\d)\b"
_AGES = (
    re.compile(rf"\b{_CALLED}(?:,\s+(?P<age>[1-9]\d)(?=[,.;])|\s+\((?P<bracketed>[1-9]\d)\))"),
    re.compile(rf"\b{_CALLED}(?:,\s+who)?\s+is\s+(?P<age>[1-9]\d){_ENDS}"),
    re.compile(rf"\b(?P<age>[1-9]\d)-year-old\b(?:\s+[a-z]+){{0,3}},?\s+{_CALLED}"),
    re.compile(rf"\b(?P<he>[Hh]e|[Ss]he)\s+is\s+(?P<age>[1-9]\d){_ENDS}"),
    re.compile(r"(?P<he>\bThe)\s+(?P<age>[1-9]\d)-year-old(?=\s+(?:has|is|said|says|was)\b)"),
)
_BIRTHS = (
    re.compile(rf"\b{_CALLED},?\s+(?:who\s+)?was\s+born\b{_YEAR}"),
    re.compile(rf"\bBorn\b{_YEAR}[^.;:?!,\d]{{0,30}},\s+(?:(?P<he>s?he)\b|{_CALLED})"),
    re.compile(rf"\b(?P<he>He|She)\s+was\s+born\b{_YEAR}"),
)
_MOST = 60
"""Ages, or births, beyond which a text is a list of people, whom it would take long to tell apart."""
_ANY_YEAR = re.compile(r"(?<![\d.,$£€])\b(?:19|20)\d\d\b")


class Told(NamedTuple):
    """An age or a year of birth: of whom by first and last name, both empty for a pronoun; the number; where it is."""

    first: str
    last: str
    number: int
    span: Span


class Pair(NamedTuple):
    """An age and a year of birth of one person, with the words of both."""

    age: int
    born: int
    quotes: tuple[Quote, Quote]


def births(evidence: Evidence) -> Iterator[Pair]:
    """Each age beside the year of birth of the same person: of one name that nobody else bears in the text, or of the
    one whom the next sentence goes on about. No year stands beside the age, and only one age is given for the name.
    """
    ages, born = _told(evidence, _AGES), _told(evidence, _BIRTHS)
    if max(len(ages), len(born)) > _MOST:
        return
    for birth in born:
        near = [age for age in ages if _of_one(evidence, age, birth)]
        if len(near) != 1:
            continue
        sentence = evidence.sentence_at(near[0].span.start)
        dated = _ANY_YEAR.search(evidence.text, sentence.start, sentence.end)
        if not dated and sentence != evidence.sentence_at(birth.span.start):
            yield Pair(near[0].number, birth.number, (evidence.cut(near[0].span), evidence.cut(birth.span)))


def _told(evidence: Evidence, patterns: Sequence[re.Pattern[str]]) -> list[Told]:
    found: dict[int, Told] = {}
    for pattern in patterns:
        for match in pattern.finditer(evidence.text, *evidence.article.body):
            groups = match.groupdict()
            name = next(key for key in ("year", "age", "bracketed") if groups.get(key))
            opened = match.start("last") if groups.get("last") and not match[0].startswith("Born") else match.start()
            span = Span(opened, match.end()) if name == "year" else Span(*match.span(name))
            number = int(groups[name] or 0)
            first = groups.get("first") or ""
            told = Told("" if first in _courtesies() else first, groups.get("last") or "", number, span)
            found.setdefault(match.start(name), told)
    return sorted(found.values(), key=lambda told: told.span)


def _of_one(evidence: Evidence, age: Told, birth: Told) -> bool:
    """Whether both are told of one person."""
    if age.last and birth.last:
        if age.last != birth.last:
            return False
        named = set(re.findall(rf"({_NAME})\s+{re.escape(age.last)}\b", evidence.text)) - _courtesies()
        given = {one.first for one in (age, birth) if one.first}
        return len(given) <= 1 and (not given or named - _openers(evidence, age) <= given)
    earlier, later = sorted((age, birth), key=lambda one: one.span)
    return bool(earlier.last) and not later.last and _goes_on(evidence, earlier, later)


def _openers(evidence: Evidence, age: Told) -> set[str]:
    """Words before a last name that are no first name: "*Engineer* Brandt", at the head of a sentence."""
    before = re.finditer(rf"({_NAME})\s+{re.escape(age.last)}\b", evidence.text)
    within = ((match[1], evidence.words_within(Span(*match.span(1)))) for match in before)
    return {form for form, words in within if not words or not evidence.tags.words[words[0]].tag.startswith("NNP")}


def _goes_on(evidence: Evidence, earlier: Told, later: Told) -> bool:
    """Whether the sentence of a pronoun is the next, and nobody else stands between."""
    sentence = evidence.sentence_at(later.span.start)
    if sentence.start == 0 or evidence.sentence_at(sentence.start - 1) != evidence.sentence_at(earlier.span.start):
        return False
    first = evidence.sentence_at(earlier.span.start)
    around = Span(first.start, later.span.end)
    return not any(
        mention.kind == "person" and mention.name and overlap(mention.span, around)
        for mention in evidence.tags.mentions
        if earlier.last not in evidence.text[slice(*mention.span)]
    )


def _courtesies() -> frozenset[str]:
    return frozenset(title.capitalize() for title in name_parts().titles)
