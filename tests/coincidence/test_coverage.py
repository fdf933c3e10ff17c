"""How much of a date's interval windows cover, held against counting by hand."""

import numpy as np
import pytest

from allegedly.coincidence import Series
from allegedly.coincidence.coverage import coverage
from allegedly.coincidence.nulls import parse_null
from allegedly.coincidence.pairs import make_pair


def covered(first, then, *, window=3.0, resolution=1.0):
    """The coverage of each event of `then` where it stands."""
    effective = window + resolution
    pair = make_pair(first, then, effective, (0.0, 0.0), parse_null("homogeneous"), 20, np.random.default_rng(0), 1.0)
    made = coverage(first, then, pair.chosen, pair.draws, lag=0.0, effective=effective, resolution=resolution)
    shares = []
    for block in pair.arrangement.strips():
        own = block.of_events()[1]
        shares += made.of(block)[np.arange(own.size), own].tolist()
    return shares


def test_days_of_a_month_that_lie_in_windows_are_counted():
    first = Series([10.0, 12.0, 25.0], observed=[(0, 99)])
    # The windows hold days 10 to 15 and 25 to 28: ten of the thirty days from 0 to 29, and two of 14 to 19.
    then = Series([15.0, 16.0, 50.0], earliest=[0.0, 14.0, 50.0], latest=[29.0, 19.0, 50.0], observed=[(0, 99)])
    assert covered(first, then) == pytest.approx([10 / 30, 2 / 6, 0.0])


def test_a_sure_date_is_inside_or_not():
    first = Series([10.0], observed=[(0, 99)])
    then = Series([10.0, 13.0, 14.0, 60.0], latest=[10.0, 13.0, 14.0, 61.0], observed=[(0, 99)])
    assert covered(first, then) == [1.0, 1.0, 0.0, 0.0]


def test_stamps_within_the_day_are_covered_by_length():
    first = Series([10.25], observed=[(0, 99)])
    then = Series([11.5, 40.5], earliest=[10.0, 40.5], latest=[14.0, 40.5], observed=[(0, 99)])
    assert covered(first, then, resolution=0.0) == pytest.approx([3 / 4, 0.0], abs=1e-6)


def test_all_draws_of_the_first_count():
    first = Series([10.0], latest=[11.0], observed=[(0, 99)])
    then = Series([10.0, 12.0, 90.0], observed=[(0, 99)])
    shares = covered(first, then)
    assert 0 < shares[0] < 1  # the window may start a day later
    assert shares[1:] == [1.0, 0.0]
