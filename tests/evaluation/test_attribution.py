"""The scorer of attributions, on a gold standard made by hand."""

from allegedly.tagging.words import split_words

import attribution
from attribution import Linked, gold, half, matched

TEXT = "“We won,” she said, “at last.” Critics doubt that."
ANNOTATION = """T1\tSource 10 13\tshe
T2\tCue 14 18\tsaid
T3\tContent 0 9;20 30\t“We won,” “at last.”
T4\tAttribution 14 18\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tCue 39 44\tdoubt
T6\tContent 45 49\tthat
T7\tAttribution-no-source 39 44\tdoubt
E2\tAttribution-no-source:T7 Cue:T5 Content:T6
"""


def test_each_piece_of_a_span_counts_by_itself() -> None:
    found = gold(split_words(TEXT), ANNOTATION)
    assert found.by_role == {"source": {(5, 5)}, "cue": {(6, 6), (14, 14)}, "content": {(0, 4), (8, 12), (15, 15)}}
    assert found.linked == [
        Linked((0, 4), (5, 5), (6, 6)),
        Linked((8, 12), (5, 5), (6, 6)),
        Linked((15, 15), None, (14, 14)),
    ]


def test_half_is_of_the_words_that_either_covers() -> None:
    assert half((0, 3), (0, 1))
    assert not half((0, 4), (0, 1))
    assert not half((0, 1), (2, 3))
    assert half(None, None)
    assert not half(None, (0, 1))


def test_a_gold_piece_is_matched_once() -> None:
    wanted = [Linked((0, 9), (10, 10))]
    assert matched([Linked((0, 9), (10, 10)), Linked((0, 8), (10, 10))], wanted) == 1
    assert matched([Linked((0, 9), None)], wanted) == 0
    assert attribution.ROLES == ("source", "cue", "content")
