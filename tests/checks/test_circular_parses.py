"""A parse whose heads lead back to a word itself: every climb through it ends."""

import msgspec
import pytest

from allegedly.checks import check, measures
from allegedly.reading.arguments import arguments
from allegedly.reading.events import events
from allegedly.reading.quantities import quantities
from allegedly.reading.syntax import Syntax
from allegedly.schema import Quantity, Span, Tags, Word, upwards

from .given import bare

TEXT = "Rebels shelled Kesh in Dorvan while 31 million crowns were raised days after raids on Monday."


@pytest.mark.parametrize("relation", ["compound", "nummod", "fixed", "conj", "nmod", "xcomp", "appos", "obl"])
@pytest.mark.parametrize("length", [2, 3, 5])
@pytest.mark.parametrize("tag", ["NN", "VBD", "CD"])
def test_words_in_a_circle(relation: str, length: int, tag: str) -> None:
    """Each run of `length` words hangs on itself, first on second and last on first."""
    evidence = bare(TEXT)
    count = len(evidence.tags.words)
    words = tuple(
        Word(word.start, word.end, tag, at + 1 if (at + 1) % length and at + 1 < count else at - at % length, relation)
        for at, word in enumerate(evidence.tags.words)
    )
    tags = Tags(words, evidence.tags.sentences, evidence.tags.paragraphs, (), ())
    syntax = Syntax(TEXT, tags)
    numbers = quantities(evidence.article, syntax, ())
    start = TEXT.index("31")
    amount = Quantity(
        id="q1", span=Span(start, start + 10), text="31 million", low=31e6, high=31e6, approximate=False, unit="crown"
    )
    happened = events(evidence.article, syntax, (), (), (), (), numbers)
    held = arguments(evidence.article, syntax, (), (), (), happened)
    assert isinstance(held, tuple)
    given = msgspec.structs.replace(evidence, tags=tags, quantities=(amount,), events=happened)
    measures.measure(given, amount)
    check(given)


def test_the_way_up() -> None:
    """The way up gives each word once, and ends at the root or where it would come back."""
    words = [Word(0, 1, "NN", 1, "conj"), Word(2, 3, "NN", 2, "conj"), Word(4, 5, "NN", 1, "conj")]
    assert list(upwards(words, 0)) == [0, 1, 2]
    words[2] = Word(4, 5, "NN", 2, "root")
    assert list(upwards(words, 0)) == [0, 1, 2]
