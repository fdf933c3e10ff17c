"""Descriptive measures, held against their authors' definitions by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence import (
    CoincidenceRates,
    Series,
    Synchronisation,
    coincidence_rates,
    cross_k,
    event_synchronisation,
)
from allegedly.errors import UsageError


def test_coincidence_rates_of_donges_2016_equations_3_and_4():
    # B = first at 0, 10, 20; A = then at 2, 3, 13, 40: with T = 3 three of four As have a precursor, two of three Bs
    # trigger.
    assert coincidence_rates([0, 10, 20], [2, 3, 13, 40], window=3) == CoincidenceRates(0.75, 2 / 3, 3)
    # With the lag 2 the window is from 2 to 5 days after.
    assert coincidence_rates([0, 10, 20], [2, 3, 13, 40], window=3, lag=2) == CoincidenceRates(0.75, 2 / 3, 3)
    assert coincidence_rates([0, 10, 20], [2, 3, 13, 40], window=3, lag=3) == CoincidenceRates(0.5, 2 / 3, 2)
    assert coincidence_rates([5], [5], window=0) == CoincidenceRates(1.0, 1.0, 1)
    assert coincidence_rates([5], Series([], observed=[(0, 9)]), window=2) == CoincidenceRates(0.0, 0.0, 0)


def test_event_synchronisation_of_quian_quiroga_2002():
    one = [0, 10, 20, 30]
    assert event_synchronisation(one, one) == Synchronisation(1.0, 0.0)
    assert event_synchronisation(one, [1, 11, 21, 31]) == Synchronisation(1.0, 1.0)
    assert event_synchronisation([1, 11, 21, 31], one) == Synchronisation(1.0, -1.0)
    # Half the least gap is 5: at 5 days both neighbours are partners, at more none is.
    assert event_synchronisation(one, [2, 16]) == Synchronisation(2 / np.sqrt(8), 0.0)
    assert event_synchronisation(one, [2, 16], longest=3) == Synchronisation(1 / np.sqrt(8), 1 / np.sqrt(8))
    assert event_synchronisation(one, Series([], observed=[(0, 9)])) == Synchronisation(0.0, 0.0)


def test_cross_k_with_its_translation_correction():
    window = [(0, 100)]
    found = cross_k(Series([10, 50], observed=window), Series([12, 60], observed=window), [1, 2, 10])
    assert found == pytest.approx([0, 25 / 0.98, 25 / 0.98 + 25 / 0.9])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=20), st.lists(st.integers(0, 99), min_size=1, max_size=20))
def test_cross_k_is_symmetric_and_never_falls(one, two):
    window = [(0, 100)]
    ahead = cross_k(Series(one, observed=window), Series(two, observed=window), [0, 3, 9, 30])
    back = cross_k(Series(two, observed=window), Series(one, observed=window), [0, 3, 9, 30])
    assert ahead == pytest.approx(back)
    assert (np.diff(ahead) >= 0).all()


def test_senseless_windows_are_refused():
    with pytest.raises(UsageError, match="window is -1"):
        coincidence_rates([1], [2], window=-1)
    with pytest.raises(UsageError, match="over half"):
        cross_k([1, 10], [2, 9], [8])


def test_cross_k_counts_the_time_that_both_were_watched():
    """Ten times as long a watch over the second series changes nothing for what both saw."""
    first, then = np.arange(0, 100, 7.0), np.arange(0.5, 1000, 3.0)
    short, long = Series(first, observed=[(0, 100)]), Series(then, observed=[(0, 1000)])
    same = Series(then[then <= 100], observed=[(0, 100)])
    assert cross_k(short, long, [2, 5]).tolist() == cross_k(short, same, [2, 5]).tolist()
