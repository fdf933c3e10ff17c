import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.tagging.windows import Window, windows


def test_whole_paragraphs_are_packed_and_see_what_came_before() -> None:
    pieces = np.ones(10, dtype=np.int64)
    paragraphs = np.array([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], dtype=np.int32)
    assert windows(pieces, paragraphs, budget=6, context=2) == [Window(0, 0, 6), Window(4, 6, 10)]


def test_a_long_paragraph_is_cut() -> None:
    assert windows(np.full(5, 3), np.zeros(5, dtype=np.int32), budget=6, context=0) == [
        Window(0, 0, 2), Window(2, 2, 4), Window(4, 4, 5),
    ]  # fmt: skip


def test_a_word_over_the_budget_still_gets_a_window() -> None:
    assert windows(np.array([9, 1]), np.zeros(2, dtype=np.int32), budget=4, context=4) == [
        Window(0, 0, 1),
        Window(1, 1, 2),
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), st.booleans()), max_size=80))
def test_every_word_is_tagged_once_and_windows_keep_to_the_budget(words: list[tuple[int, bool]]) -> None:
    pieces = np.array([count for count, _ in words], dtype=np.int64)
    paragraphs = np.cumsum([new for _, new in words]).astype(np.int32) if words else np.zeros(0, dtype=np.int32)
    cuts = windows(pieces, paragraphs, budget=20, context=7)
    assert [word for cut in cuts for word in range(cut.start, cut.end)] == list(range(len(words)))
    assert all(pieces[cut.start : cut.end].sum() <= 20 for cut in cuts)
    assert all(pieces[cut.context : cut.start].sum() <= 7 for cut in cuts)
