import numpy as np
import pytest

from allegedly.coincidence.bins import check_inside, cut, observed_windows
from allegedly.errors import DataError, UsageError


def test_bins_start_at_the_date_and_know_what_was_observed() -> None:
    windows = observed_windows([(0, 9), (14, 29)], 1)
    bins = cut(np.array([0.0, 3, 9, 14, 15, 29]), windows, since=12, width=6)
    assert windows.tolist() == [[0, 10], [14, 30]]
    assert bins.starts.tolist() == [0, 6, 12, 18, 24]
    assert bins.ends.tolist() == [6, 12, 18, 24, 30]
    assert bins.observed.tolist() == [6, 4, 4, 6, 6]
    assert bins.counts.tolist() == [2, 1, 2, 0, 1]


def test_ragged_ends_keep_their_share_and_blind_bins_go() -> None:
    bins = cut(np.array([1.0, 33]), observed_windows([(0, 10), (30, 35)], 0), since=17, width=7)
    assert bins.starts.tolist() == [0, 3, 24, 31]
    assert bins.observed.tolist() == [3, 7, 1, 4]
    assert bins.counts.tolist() == [1, 0, 0, 1]


def test_touching_windows_are_joined() -> None:
    assert observed_windows([(5, 9), (0, 4)], 1).tolist() == [[0, 10]]


def test_unusable_windows_are_refused() -> None:
    with pytest.raises(DataError, match="observed, window 1: is empty or not finite"):
        observed_windows([(0, 9), (20, 10)], 1)
    with pytest.raises(DataError, match=r"is not one \(start, end\)"):
        observed_windows([(0, 1, 2)], 1)
    with pytest.raises(DataError, match="times, row 1: is 12, outside the observed windows"):
        check_inside(np.array([3.0, 12.0]), observed_windows([(0, 9), (14, 29)], 1))
    with pytest.raises(UsageError, match="too small for so long a series"):
        cut(np.array([1.0]), observed_windows((0, 1e9), 0), since=5e8, width=1)
