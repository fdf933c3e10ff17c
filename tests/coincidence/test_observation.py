"""Windows of observation as intervals."""

import numpy as np

from allegedly.coincidence.observation import covers, duration, intersection, merged


def test_merged_windows_are_sorted_and_apart():
    assert merged(np.array([[5.0, 9.0], [0.0, 2.0], [1.0, 3.0], [9.0, 10.0]])).tolist() == [[0, 3], [5, 10]]
    assert merged(np.array([[0.0, 9.0], [1.0, 2.0]])).tolist() == [[0, 9]]


def test_intersection_keeps_what_both_hold():
    one, other = np.array([[0.0, 10.0], [20.0, 30.0]]), np.array([[5.0, 25.0], [40.0, 50.0]])
    assert intersection(one, other).tolist() == [[5, 10], [20, 25]]
    assert intersection(one, np.array([[11.0, 19.0]])).shape == (0, 2)


def test_ends_are_covered_and_whole_days_last_a_day():
    bounds = np.array([[0.0, 9.0], [20.0, 29.0]])
    assert covers(bounds, np.array([-1.0, 0.0, 9.0, 9.5, 20.0, 29.0, 30.0])).tolist() == [
        False,
        True,
        True,
        False,
        True,
        True,
        False,
    ]
    assert duration(bounds, 1.0) == 20.0
    assert duration(bounds, 0.0) == 18.0
