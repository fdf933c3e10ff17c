from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.case.anchors import anchor, locate
from allegedly.schema import Quote, Span
from allegedly.schema.decisions import Anchor

TEXT = "The mayor said no. The mayor said no. The council said no."


def test_words_that_did_not_move_are_where_they_were() -> None:
    assert locate(TEXT, anchor(TEXT, (Span(19, 28),))) == (Span(19, 28),)


def test_words_that_moved_are_told_apart_by_what_surrounds_them() -> None:
    wanted = anchor(TEXT, (Span(10, 14),))
    council = anchor(TEXT, (Span(50, 54),))
    longer = "Morning edition. " + TEXT
    assert locate(longer, wanted) == (Span(27, 31),)
    assert locate(longer, council) == (Span(67, 71),)


def test_words_that_are_gone_or_stand_everywhere_are_not_found() -> None:
    assert locate("Nothing of the kind.", anchor(TEXT, (Span(0, 9),))) is None
    twice = Anchor(Quote((Span(40, 44),), "said"))
    assert locate("said said", twice) is None


def test_the_same_number_in_another_text_is_not_the_same_word() -> None:
    # "he" stands at 4 in both; only its surroundings say that the second one is meant.
    before = "and he went home, and she saw him"
    after = "and he is not here. So, and he went home, and she saw him"
    assert locate(after, anchor(before, (Span(4, 6),))) == (Span(28, 30),)


def test_pieces_keep_their_distance_or_follow_one_another() -> None:
    text = "It was late, he said, and cold."
    wanted = anchor(text, (Span(0, 11), Span(22, 30)))
    assert locate("Well. " + text, wanted) == (Span(6, 17), Span(28, 36))
    assert locate("It was late, the old man said, and cold.", wanted) == (Span(0, 11), Span(31, 39))
    assert locate("and cold. It was late", wanted) is None


def test_an_anchor_that_does_not_fit_itself_finds_nothing() -> None:
    assert locate(TEXT, Anchor(Quote((Span(0, 3), Span(4, 6)), "The"))) is None
    assert locate("", Anchor(Quote((Span(90, 93),), "The"))) is None


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_span_of_any_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert locate(text, anchor(text, (Span(start, end),))) == (Span(start, end),)
