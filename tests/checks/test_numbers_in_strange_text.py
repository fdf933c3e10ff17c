"""Nothing that can be typed makes the checks of numbers and dates fail."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.checks import calendar, counts, sums
from allegedly.checks.evidence import Evidence
from allegedly.reading import Syntax
from allegedly.reading.quantities import quantities
from allegedly.reading.times import times
from allegedly.schema import Article, Span, Tags, Word
from allegedly.tagging.words import split_words

_WORDS = """
killed 12 1,500 40 % of these including 30 February 29 Monday, 5 January 2024 10000 0001 March June 31 six years
(2003-2009) from to between and rose a total of people soldiers : ( ) , . İ years after born in 1960 aged 35 died dozens
thousands the raid at Tarrow in the valley percent $20 million - – were vanished Corvan members
"""
_PIECES = st.sampled_from(_WORDS.split())
_TAGS = st.sampled_from(["CD", "NN", "NNS", "NNP", "VBD", "VBN", "VBZ", "IN", "JJ", ",", "DT"])
_RELATIONS = st.sampled_from(["nummod", "nsubj", "obj", "nmod", "conj", "root", "obl", "acl"])


@st.composite
def _evidence(draw: st.DrawFn) -> Evidence:
    text = " ".join(draw(st.lists(_PIECES | st.text(max_size=3), min_size=1, max_size=60)))
    starts, ends, _ = split_words(text)
    words = tuple(
        Word(int(start), int(end), draw(_TAGS), draw(st.integers(0, len(starts) - 1)), draw(_RELATIONS))
        for start, end in zip(starts, ends, strict=True)
    )
    cuts = sorted({0, *draw(st.lists(st.integers(0, len(words)), max_size=3)), len(words)})
    sentences = tuple(Span(first, last) for first, last in pairwise(cuts))
    written = draw(st.sampled_from([None, "0001-01-01", "2024-01-16", "9999-12-31"]))
    article = Article(text=text, sha256="", kind="text", origin="test", body=Span(0, len(text)), written=written)
    tags = Tags(words, sentences, (Span(0, len(text)),), (), ())
    dated = times(article, words, sentences)
    numbers = quantities(article, Syntax(text, tags), dated)
    return Evidence(article=article, tags=tags, times=dated, quantities=numbers)


@settings(max_examples=150, deadline=None)
@given(_evidence())
def test_whatever_the_text_and_its_parse(evidence: Evidence) -> None:
    for family in (sums, calendar, counts):
        for found in family.find(evidence):
            assert found.reason.endswith(".")
            for quote in found.quotes:
                assert evidence.text[quote.start : quote.end] == quote.text
