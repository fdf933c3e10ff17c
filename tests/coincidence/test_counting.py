"""Counting, held against the plain double loop."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence.counting import effective_window, following, preceding

days = st.lists(st.integers(-50, 50), max_size=25).map(lambda values: np.sort(np.array(values, dtype=float)))


@settings(max_examples=60, deadline=None)
@given(first=days, times=days, window=st.integers(0, 9), lag=st.integers(-5, 5))
def test_preceding_and_following_count_every_pair_once(first, times, window, lag):
    apart = times[:, None] - first[None, :]
    expected = ((apart >= lag) & (apart <= lag + window)).sum(axis=1)
    assert preceding(first, times, window, lag).tolist() == expected.tolist()
    after = first[None, :] - times[:, None]
    assert (
        following(first, times, window, lag).tolist() == ((after >= lag) & (after <= lag + window)).sum(axis=1).tolist()
    )


def test_both_ends_of_the_window_count_in_spite_of_floating_point():
    first = np.array([0.1, 20_000.3])
    assert preceding(first, first + 0.2, 0.2, 0.0).tolist() == [1, 1]
    assert preceding(first, first + 0.2, 0.1, 0.2).tolist() == [1, 1]


def test_whole_day_stamps_from_0_to_t_days_apart_are_t_plus_1_days():
    assert effective_window(3.0, 1.0) == 4.0
    assert effective_window(3.5, 1.0) == 4.0
    assert effective_window(3.0, 7.0) == 7.0
    assert effective_window(3.0, 0.0) == 3.0
