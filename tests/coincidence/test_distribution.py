"""The null's distribution of counts, held against closed forms."""

import numpy as np
import pytest
from scipy import stats

from allegedly import coincidence
from allegedly.coincidence import Series, null_distribution


def test_single_events_under_the_homogeneous_null_are_binomial():
    # Windows after 10 and 40 cover 8 of 100 days.
    first = Series([10, 40], observed=[(0, 99)])
    then = Series([11, 30, 60, 61, 90], observed=[(0, 99)])
    found = null_distribution(first, then, window=3, null="homogeneous")
    assert (found.observed, found.counts) == (1, (0, 1, 2, 3, 4, 5))
    assert found.probabilities == pytest.approx(stats.binom.pmf(range(6), 5, 0.08))


def test_it_goes_with_the_test():
    rng = np.random.default_rng(1)
    pair = [Series(rng.integers(0, 3650, 120), observed=[(0, 3649)]) for _ in range(2)]
    result, found = coincidence.test(*pair, window=3), null_distribution(*pair, window=3)
    assert found.observed == result.coincidences
    assert np.dot(found.counts, found.probabilities) == pytest.approx(result.expected, abs=1e-3)
    assert sum(found.probabilities) == pytest.approx(1, abs=1e-5)


def test_many_events_have_a_smooth_distribution():
    rng = np.random.default_rng(2)
    pair = [Series(rng.integers(0, 3650, 3000), observed=[(0, 3649)]) for _ in range(2)]
    result, found = coincidence.test(*pair, window=0), null_distribution(*pair, window=0)
    assert found.observed == result.coincidences
    assert np.dot(found.counts, found.probabilities) == pytest.approx(result.expected, rel=1e-3)


def test_nothing_to_count_is_certain():
    empty, one = Series([], observed=[(0, 99)]), Series([5], observed=[(0, 99)])
    assert null_distribution(empty, one, window=3) == coincidence.NullDistribution(0, (0,), (1.0,))
