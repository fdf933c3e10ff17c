"""Counting, held against the plain double loop."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence.counting import correlation, effective_window, following, preceding

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


def correlations(first, *apart, slow=60.0):
    span = (0.0, 3649.0)
    found = correlation(first, span, np.array(apart, dtype=float), effective=4.0, resolution=1.0, slow=slow)
    return found.round(2).tolist()


def test_windows_at_random_go_together_only_where_they_overlap():
    first = np.sort(np.random.default_rng(1).integers(0, 3650, 300)).astype(float)
    assert correlations(first, 0, 1, 2, 8, 20) == pytest.approx([1.0, 0.75, 0.5, 0.0, 0.0], abs=0.06)


def test_windows_that_return_go_together_again():
    every_ten_days = np.arange(0.0, 3650.0, 10.0)
    assert correlations(every_ten_days, 0, 5, 10, 20) == [1.0, 0.0, 1.0, 0.99]


def test_slow_change_is_no_correlation_and_what_never_changes_is_taken_for_one():
    half = np.arange(0.0, 1825.0)
    assert correlations(half, 30)[0] < 0.6
    assert correlations(half, 30, slow=np.inf)[0] > 0.95
    assert correlations(np.array([-100.0]), 0, 50) == [1.0, 1.0]
