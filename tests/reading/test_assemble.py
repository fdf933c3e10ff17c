"""What holds for any tags at all: nothing is raised, every span is cut from the text, the same comes out twice."""

from itertools import pairwise

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from allegedly.reading import assemble
from allegedly.schema import Article, Attribution, Claim, Mention, Quote, Source, Span, Tagged, Tags, Word

from .given import article

TAGS = ("NN", "NNS", "NNP", "VBD", "VBZ", "VB", "PRP", "DT", "IN", "JJ", "CD", ",", "WP", "``", "CC", "TO", "MD")
RELATIONS = ("nsubj", "obj", "root", "ccomp", "appos", "conj", "acl:relcl", "punct", "cop", "obl", "case")
FORMS = (
    "said",
    "he",
    "they",
    "I",
    "who",
    "the",
    "officer",
    "report",
    "Lee",
    "Mr",
    "“",
    "”",
    ",",
    "citing",
    "İstanbul",
    "not",
    "nobody",
    "according",
    "to",
    ":",
    "?",
    "may",
    "union",
    "others",
    "and",
    "’s",
    "anonymity",
    "named",
)


@st.composite
def tagged_articles(draw: st.DrawFn) -> tuple[Article, Tags]:
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=30))
    gaps = draw(st.lists(st.sampled_from((" ", "\n", "\n\n")), min_size=len(forms), max_size=len(forms)))
    text, words = "", []
    for form, gap in zip(forms, gaps, strict=True):
        head = draw(st.integers(0, len(forms) - 1))
        word = Word(
            len(text), len(text) + len(form), draw(st.sampled_from(TAGS)), head, draw(st.sampled_from(RELATIONS))
        )
        words.append(word)
        text += form + gap
    cuts = sorted({0, len(forms), *draw(st.lists(st.integers(0, len(forms)), max_size=3))})
    sentences = tuple(Span(first, last) for first, last in pairwise(cuts))
    paragraphs, offset = [], 0
    for block in text.split("\n\n"):
        if block.strip():
            paragraphs.append(Span(offset, offset + len(block.rstrip())))
        offset += len(block) + 2

    def stretch() -> Span:
        first = draw(st.integers(0, len(words) - 1))
        return Span(words[first].start, words[draw(st.integers(first, min(first + 6, len(words) - 1)))].end)

    attributions = tuple(
        Tagged(
            (stretch(),) if draw(st.booleans()) else (),
            (stretch(),) if draw(st.booleans()) else (),
            (stretch(),),
            draw(st.floats(0, 1)),
        )
        for _ in range(draw(st.integers(0, 5)))
    )
    mentions = tuple(
        Mention(
            stretch(),
            draw(st.sampled_from(("person", "organisation", "place", "time"))),
            draw(st.booleans()),
            1.0,
        )
        for _ in range(draw(st.integers(0, 5)))
    )
    return article(text), Tags(tuple(words), sentences, tuple(paragraphs), attributions, mentions)


def check_quote(text: str, found: Quote | None) -> None:
    if found is not None:
        assert found.text == " ".join(text[start:end] for start, end in found.pieces)


@over(tagged_articles())
@settings(max_examples=120, deadline=None)
def test_anything_can_be_assembled(given: tuple[Article, Tags]) -> None:
    original, tags = given
    found = assemble(original, tags)
    assert assemble(original, tags) == found
    ids = {source.id for source in found.sources}
    attributions: dict[str, Attribution] = {one.id: one for one in found.attributions}
    for attribution in attributions.values():
        check_quote(original.text, attribution.source)
        check_quote(original.text, attribution.cue)
        check_quote(original.text, attribution.content)
        assert attribution.source_id is None or attribution.source_id in ids
    source: Source
    for source in found.sources:
        assert source.name
        assert set(source.cites) <= ids - {source.id}
        assert all(attributions[one].source_id == source.id for one in source.attributions)
        check_quote(original.text, source.anonymity)
    claim: Claim
    for claim in found.claims:
        assert claim.text == " ".join(original.text[start:end] for start, end in claim.pieces)
        assert claim.attribution is None or claim.attribution in attributions
    assert sum(row.claims for row in found.balance.rows) == found.balance.claims == len(found.claims)


def test_an_article_without_words_has_nothing() -> None:
    found = assemble(article(""), Tags((), (), (), (), ()))
    assert (found.attributions, found.sources, found.claims) == ((), (), ())
    assert found.balance.claims == 0
