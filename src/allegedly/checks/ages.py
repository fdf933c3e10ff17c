"""An age against a year of birth or another age, of one sentence or of one person in two."""

import re
from collections.abc import Iterator

from ..schema import Quote, Span
from .births import births
from .evidence import Evidence, overlap
from .found import Found

_BORN = re.compile(r"\bborn\b[^.;:?!]{0,40}?\b(?P<year>(?:1[89]|20)\d\d)\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?P<old>\d{1,3})-year-old\b|(?<=[^\W\d_],\s)(?P<after>\d{1,3})(?=,)|\baged?\s+(?P<aged>\d{1,3})\b"
    r"|\b(?:turned|turns)\s+(?P<turned>\d{1,3})\b|\bat\s+the\s+age\s+of\s+(?P<at>\d{1,3})\b|\bis\s+(?P<is>\d{1,3})\s+years\s+old\b"
    r"|\b(?:[Hh]e|[Ss]he)\s+is\s+(?P<just>[1-9]\d)(?=,|\s+and\b)"
)
_DIED = re.compile(r"\bdied\b[^.;:?!]{0,60}?\b(?P<year>(?:1[89]|20)\d\d)\b")
_ANOTHER = re.compile(r"\b(?:who|whose|whom|his|her|their|with|to)\b")
_ANOTHER_OR_AND = re.compile(_ANOTHER.pattern + r"|\band\b")
"""Words between an age and a birth that bring in somebody else."""
_SAME = re.compile(r"(?:\s+(?!and\b|of\b|with\b)[a-z-]+){0,2},?\s+(?:(?:who\s+)?(?:was|is)|and\s+was)\s+")
"""Words that stay with the person: "Ada Brandt, 35, *who was* born", "a 35-year-old *lawyer who was* born"."""
_YEARS = re.compile(r"(?<![\d.,$£€])(?<!\bsince\s)\b(?:1[89]|20)\d\d\b")
_ANY_YEAR = re.compile(r"(?<![\d.,$£€])\b(?:19|20)\d\d\b")
_NAME = r"[A-Z][\w'’-]+"
_SURNAME_AGE = re.compile(rf"\b(?P<last>{_NAME}),\s+(?P<age>[1-9]\d)(?=[,.])")
_AT_AGE = re.compile(
    r"\b(?:at\s+the\s+age\s+of|aged|when\s+s?he\s+was)\s+(?P<age>[1-9]\d?)(?=[.,;]|\s+(?:and|in|to)\b)"
)
_BESIDE = re.compile(r",?\s+(?:[a-z]+\s+){0,2}")
"""Between a year and how old somebody was then."""
_HE = re.compile(r"(?:He|She)\b")
"""A sentence that opens so goes on about the one named last."""


def ages(evidence: Evidence) -> Iterator[Found]:
    """AGE-01, within sentences and from one to another."""
    yield from _within_sentences(evidence)
    yield from _apart(evidence)
    yield from _when_younger(evidence)


def _within_sentences(evidence: Evidence) -> Iterator[Found]:
    """The age counts to the year of the article or, where the sentence says so, of death; no other year that
    it could count to may stand in the sentence, and only one age."""
    written = evidence.article.written or ""
    for sentence in evidence.sentences:
        words = evidence.text[sentence.start : sentence.end]
        if "born" not in words.lower():
            continue
        born, found, died = _BORN.search(words), list(_AGE.finditer(words)), _DIED.search(words)
        if born is None or len(found) != 1:
            continue
        first, second = sorted((born.span(), found[0].span()))
        between = words[first[1] : second[0]]
        # Behind "Ada Brandt, 35, who was born in 1988," a year is of what the sentence goes on to tell.
        told = words[: second[1]] if found[0]["after"] and _SAME.fullmatch(between) and not died else words
        if len(_YEARS.findall(told)) != (2 if died else 1):
            continue
        if not _SAME.fullmatch(between) and (_ANOTHER if died else _ANOTHER_OR_AND).search(between):
            continue
        age = int(next(group for group in found[0].groups() if group))
        until = died["year"] if died else written[:4]
        if not until.isdecimal() or (found[0]["at"] and not died):
            continue
        if age in _range(int(born["year"]), int(until)) or int(until) < int(born["year"]):
            continue
        at, since = ((sentence.start + start, sentence.start + end) for start, end in (found[0].span(), born.span()))
        yield _found((evidence.cut(Span(*at)), evidence.cut(Span(*since))), age, int(born["year"]), int(until))


def _apart(evidence: Evidence) -> Iterator[Found]:
    """An age and a birth of one person in two sentences."""
    written = (evidence.article.written or "")[:4]
    for pair in births(evidence) if written else ():
        if pair.age not in _range(pair.born, int(written)):
            yield _found(pair.quotes, pair.age, pair.born, int(written))


def _when_younger(evidence: Evidence) -> Iterator[Found]:
    """ "Tom Aalto, 44", and of him, by name or in the next sentence: "joined the force in 2003 at the age of 17"."""
    written = (evidence.article.written or "")[:4]
    aged = list(_SURNAME_AGE.finditer(evidence.text, *evidence.article.body))
    for young in _AT_AGE.finditer(evidence.text, *evidence.article.body) if written and aged else ():
        sentence = evidence.sentence_at(young.start())
        years = list(_ANY_YEAR.finditer(evidence.text, *sentence))
        before = [one for one in aged if one.end() <= young.start()]
        if len(years) != 1 or not before or not _goes_on_about(evidence, before[-1], sentence, young.start()):
            continue
        first, second = sorted((years[0].span(), young.span()))
        if not _BESIDE.fullmatch(evidence.text, first[1], second[0]):
            continue
        age, year, then = int(before[-1]["age"]), int(years[0][0]), int(young["age"])
        born = _range(then, year)
        if not set(born).intersection(_range(age, int(written))):
            yield Found(
                code="AGE-01",
                quotes=(evidence.cut(Span(*before[-1].span("age"))), evidence.cut(Span(*young.span()))),
                reason=(
                    f"Who was {then} in {year} is {int(written) - born[1]} or {int(written) - born[0]} in {written}; "
                    f"the text gives {age}."
                ),
            )


def _goes_on_about(evidence: Evidence, aged: re.Match[str], sentence: Span, offset: int) -> bool:
    """Whether a sentence up to an offset speaks of the person with the age, and of no other in between."""
    if sentence.start <= aged.start():
        others = Span(aged.end(), offset)
    elif re.search(rf"\b{re.escape(aged['last'])}\b", evidence.text[sentence.start : offset]):
        others = Span(sentence.start, offset)
    elif _HE.match(evidence.text, sentence.start) and evidence.sentence_at(sentence.start - 1).start <= aged.start():
        others = Span(aged.end(), offset)
    else:
        return False
    return not any(
        mention.kind == "person" and mention.name and overlap(mention.span, others)
        for mention in evidence.tags.mentions
        if aged["last"] not in evidence.text[slice(*mention.span)]
    )


def _range(born: int, until: int) -> tuple[int, int]:
    """How old one is in a year, before and after the birthday; of an age, in which years one may be born."""
    return until - born - 1, until - born


def _found(quotes: tuple[Quote, Quote], given: int, born: int, until: int) -> Found:
    before, after = _range(born, until)
    return Found(
        code="AGE-01",
        quotes=quotes,
        reason=f"Born in {born}, the person was {before} or {after} in {until}; the text gives {given}.",
    )
