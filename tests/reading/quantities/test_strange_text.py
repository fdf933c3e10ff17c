"""Nothing that can be typed makes the reading of quantities fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.reading import Syntax
from allegedly.reading.quantities import quantities
from allegedly.reading.times import times
from allegedly.schema import Article, Mention, Span, Tags, Word
from allegedly.tagging.words import split_words

_WORDS = """
killed wounded 12 1,500 35.000 ٣٥ 1.5 million $ % of these including more than dozens twenty and a half between to - – :
( ) , . İ ½ ² 𝟗 one in five people soldiers 2003-2009 00 007 1e9 ٬ 9999999999999999999999999 +44 about from us$ bn m k
"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n\n", "\u202f", "35\u00a0000"])
_TAGS = st.sampled_from(["CD", "NN", "NNS", "NNP", "VBD", "VBN", "IN", "JJ", ",", "DT"])
_RELATIONS = st.sampled_from(["nummod", "nsubj", "obj", "nmod", "conj", "root", "nsubj:pass", "acl"])


@st.composite
def _articles(draw: st.DrawFn) -> tuple[Article, Tags]:
    text = " ".join(draw(st.lists(_PIECES | st.text(max_size=4), min_size=1, max_size=40)))
    starts, ends, _ = split_words(text)
    count = len(starts)
    words = tuple(
        Word(int(start), int(end), draw(_TAGS), draw(st.integers(0, count - 1)), draw(_RELATIONS))
        for start, end in zip(starts, ends, strict=True)
    )
    cut = draw(st.integers(0, count))
    sentences = tuple(Span(first, last) for first, last in ((0, cut), (cut, count)) if first < last)
    article = Article(text=text, sha256="", kind="text", origin="test", body=Span(0, len(text)))
    mentions = tuple(Mention(Span(word.start, word.end), "person", True, 1.0) for word in words[:1])
    return article, Tags(words, sentences, (Span(0, len(text)),), (), mentions)


@settings(max_examples=150, deadline=None)
@given(_articles())
def test_whatever_the_text_and_its_parse(sample: tuple[Article, Tags]) -> None:
    article, tags = sample
    found = quantities(article, Syntax(article.text, tags), times(article, tags.words, tags.sentences))
    ids = {quantity.id for quantity in found}
    for quantity in found:
        assert article.text[quantity.span.start : quantity.span.end] == quantity.text
        assert quantity.part_of is None or (quantity.part_of in ids and quantity.part_of != quantity.id)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
