"""The answer for a terminal: plain lines, then the table."""
# ruff: noqa: PT028 - `test_summary` is a public function and not one of pytest's

from collections.abc import Sequence

from ...schema.timing import SurgeTest, TimingTest
from ..characters import one_line
from ..columns import width as columns_of
from ..columns import wrap
from .answers import question, surge_answer, surge_question, test_answer
from .facts import Fact, series_facts, surge_facts, test_facts
from .wording import sentence

NAME = 26
"""Columns for the names of the table."""


def test_summary(test: TimingTest, *, width: int = 80) -> str:
    """The answer in six sentences, then notes and the table; no line wider than `width` columns."""
    return _told(
        [question(test), *test_answer(test)],
        [*test.result.notes, *test.notes],
        [test_facts(test), series_facts(test.first), series_facts(test.then)],
        width,
    )


def surge_summary(test: SurgeTest, *, width: int = 80) -> str:
    """The answer in six sentences, then notes and the table; no line wider than `width` columns."""
    return _told(
        [surge_question(test), *surge_answer(test)],
        [*test.result.notes, *test.notes],
        [surge_facts(test), series_facts(test.series)],
        width,
    )


def _told(sentences: Sequence[str], notes: Sequence[str], tables: Sequence[Sequence[Fact]], width: int) -> str:
    paragraphs = [
        [line for words in sentences for line in wrap(one_line(words), width, rest="  ")],
        [line for words in notes for line in wrap(f"Note: {one_line(sentence(words))}", width, rest="  ")],
        *([line for fact in table for line in _row(fact, width)] for table in tables),
    ]
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


def _row(fact: Fact, width: int) -> list[str]:
    name, value = fact
    return wrap(one_line(value), width, first=name + " " * (NAME - columns_of(name)), rest=" " * NAME)
