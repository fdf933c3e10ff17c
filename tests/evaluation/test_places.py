"""The scorer of places, on a gold standard made by hand."""

from allegedly.gazetteer import Gazetteer
from allegedly.gazetteer.lookup import embedded
from allegedly.reading.places.reader import resolved
from allegedly.schema import Mention, Span, Tags, Word

import places

TEXT = "Floods hit Paris, Texas."
CORPUS = f"""<articles><article docid="7"><domain>made.up</domain><text>{TEXT}</text><toponyms>
<toponym><start>11</start><end>16</end><gaztag geonameid="1"><lat>33.66</lat><lon>-95.56</lon></gaztag></toponym>
<toponym><start>18</start><end>23</end><gaztag geonameid="2"><lat>31.25</lat><lon>-99.25</lon></gaztag></toponym>
<toponym><start>0</start><end>6</end></toponym>
</toponyms></article></articles>"""


def tags() -> Tags:
    spans = [Span(0, 6), Span(7, 10), Span(11, 16), Span(16, 17), Span(18, 23), Span(23, 24)]
    words = tuple(Word(*span, "NNP", 1, "dep") for span in spans)
    mentions = tuple(Mention(span, "place", True, 0.9) for span in (spans[2], spans[4]))
    return Tags(words, (Span(0, len(words)),), (Span(0, len(TEXT)),), (), mentions)


def test_the_corpus_is_read() -> None:
    (one,) = places.documents(CORPUS.encode())
    assert (one.number, one.article.text, one.article.publisher) == ("7", TEXT, "made.up")
    assert one.gold == (
        places.Toponym(Span(11, 16), (33.66, -95.56)),
        places.Toponym(Span(18, 23), (31.25, -99.25)),
        places.Toponym(Span(0, 6), None),
    )


def test_ours_and_the_baseline_are_counted_alike() -> None:
    (one,) = places.documents(CORPUS.encode())
    gazetteer = Gazetteer([embedded()])
    ours = places.score(one, tags(), gazetteer, resolved)
    assert ours == places.Counts(gold=2, found=2, near=2, given=2, ours=2, right=2)
    baseline = places.score(one, tags(), gazetteer, places.by_population)
    assert baseline == places.Counts(gold=2, found=2, near=1, given=1, ours=2, right=2)
    assert baseline.figures() == {"found": 100.0, "recall": 50.0, "accuracy": 50.0, "precision": 100.0, "given": 50.0}


def test_the_halves_are_fixed() -> None:
    assert [places.is_open(str(number)) for number in range(6)] == [False, False, False, True, True, False]
