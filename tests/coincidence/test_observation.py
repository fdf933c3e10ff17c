"""Windows of observation as intervals."""

import numpy as np

from allegedly.coincidence.observation import covers, duration, intersection, merged, moved_along, on_steps


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


def test_windows_end_on_stamps():
    bounds = np.array([[-4.0, 10.0], [11.0, 16.0], [17.0, 31.0]])
    assert on_steps(bounds, 3.0, 7.0).tolist() == [[-4, 10], [17, 31]]
    assert on_steps(np.array([[-0.5, 9.5]]), 4.0, 1.0).tolist() == [[0, 9]]
    assert on_steps(np.array([[0.0, 9.0]]), 4.0, 1.0).tolist() == [[0, 9]]


def test_moves_go_along_what_was_watched():
    bounds = np.array([[0.0, 2.0], [10.0, 11.0]])  # whole days: 0, 1, 2, 10 and 11
    moved = moved_along(np.array([1.0, 11.0]), np.array([-2.0, 0.0, 1.0, 2.0, 5.0]), bounds, 1.0)
    assert moved.tolist() == [[11, 1, 2, 10, 1], [2, 11, 0, 1, 11]]
