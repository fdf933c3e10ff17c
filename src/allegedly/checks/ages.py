"""An age against a year of birth, where one sentence gives both."""

import re
from collections.abc import Iterator

from ..schema import Span
from .evidence import Evidence
from .found import Found

_BORN = re.compile(r"\bborn\b[^.;:?!]{0,40}?\b(?P<year>(?:1[89]|20)\d\d)\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?P<old>\d{1,3})-year-old\b|(?<=[^\W\d_],\s)(?P<after>\d{1,3})(?=,)|\baged?\s+(?P<aged>\d{1,3})\b"
    r"|\bat\s+the\s+age\s+of\s+(?P<at>\d{1,3})\b|\bis\s+(?P<is>\d{1,3})\s+years\s+old\b"
)
_DIED = re.compile(r"\bdied\b[^.;:?!]{0,60}?\b(?P<year>(?:1[89]|20)\d\d)\b")
_ANOTHER = re.compile(r"\b(?:who|whose|whom|his|her|their|with|to)\b")
_ANOTHER_OR_AND = re.compile(_ANOTHER.pattern + r"|\band\b")
"""Words between an age and a birth that bring in somebody else."""
_SAME = re.compile(r"(?:\s+(?!and\b|of\b|with\b)[a-z-]+){0,2},?\s+who\s+(?:was|is)\s+")
"""Words that stay with the person: "Ada Brandt, 35, *who was* born", "a 35-year-old *lawyer who was* born"."""
_YEARS = re.compile(r"(?<![\d.,$£€])\b(?:1[89]|20)\d\d\b")


def ages(evidence: Evidence) -> Iterator[Found]:
    """AGE-01. The age counts to the year of the article or, where the sentence says so, of death; no other year that
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
        years = int(until) - int(born["year"])
        if age in (years, years - 1) or years < 0:
            continue
        yield Found(
            code="AGE-01",
            quotes=(
                evidence.cut(Span(sentence.start + found[0].start(), sentence.start + found[0].end())),
                evidence.cut(Span(sentence.start + born.start(), sentence.start + born.end())),
            ),
            reason=f"Born in {born['year']}, the person was {years - 1} or {years} in {until}; the text gives {age}.",
        )
