"""Laws of sums, held against enumeration, binomials and the normal."""

import itertools

import numpy as np
import pytest
from scipy import stats

from allegedly.coincidence import law as laws
from allegedly.coincidence.law import pearson_tail, sum_law


def test_a_sum_of_coins_is_binomial():
    values = np.tile([0.0, 1.0], (12, 1))
    probabilities = np.tile([0.7, 0.3], (12, 1))
    own = np.array([1] * 7 + [0] * 5)
    law = sum_law([(values, probabilities, own)], 12)
    assert (law.observed, law.exact) == (7.0, True)
    assert law.mean == pytest.approx(3.6)
    assert law.p_value == pytest.approx(stats.binom.sf(6, 12, 0.3), rel=1e-9)
    assert law.critical(0.05) == pytest.approx(6.5, abs=0.1)


def test_any_parts_agree_with_enumeration():
    rng = np.random.default_rng(5)
    values = rng.uniform(0, 2, (5, 4))
    probabilities = rng.dirichlet(np.ones(4), 5)
    own = np.array([3, 1, 0, 2, 2])
    law = sum_law([(values[:2], probabilities[:2], own[:2]), (values[2:], probabilities[2:], own[2:])], 5)
    deviation = law.deviation
    grid = deviation / laws.GRID
    steps = np.rint((values - values.min(axis=1, keepdims=True)) / grid)
    observed = steps[np.arange(5), own].sum()
    tail = sum(
        np.prod(probabilities[np.arange(5), list(places)])
        for places in itertools.product(range(4), repeat=5)
        if steps[np.arange(5), list(places)].sum() >= observed
    )
    assert law.p_value == pytest.approx(tail, rel=1e-12)


def test_tails_are_as_small_as_the_data_deserve():
    values = np.tile([0.0, 1.0], (60, 1))
    probabilities = np.tile([0.99, 0.01], (60, 1))
    law = sum_law([(values, probabilities, np.ones(60, dtype=np.int64))], 60)
    assert law.p_value == pytest.approx(0.01**60, rel=1e-9)


def test_pairs_of_parts_give_what_one_after_the_other_does(monkeypatch):
    rng = np.random.default_rng(8)
    part = (rng.uniform(0, 1, (250, 6)), rng.dirichlet(np.ones(6), 250), rng.integers(3, 6, 250))
    paired = sum_law([part], 250)
    monkeypatch.setattr(laws, "WHOLE", 0)
    assert paired.p_value == pytest.approx(sum_law([part], 250).p_value, rel=1e-9)


def test_places_of_probability_0_are_no_places():
    values = np.array([[0.0, 1.0, -50.0]])
    law = sum_law([(values, np.array([[0.5, 0.5, 0.0]]), np.array([1]))], 1)
    assert law.p_value == 0.5


def test_a_statistic_that_cannot_vary_has_p_1():
    law = sum_law([(np.ones((3, 4)), np.full((3, 4), 0.25), np.zeros(3, dtype=np.int64))], 3)
    assert (law.p_value, law.deviation) == (1.0, 0.0)


def test_many_parts_agree_with_the_binomial():
    count = laws.CONVOLVED + 1
    values = np.tile([0.0, 1.0], (count, 1))
    probabilities = np.tile([0.97, 0.03], (count, 1))
    own = (np.arange(count) < 40).astype(np.int64)
    law = sum_law([(values, probabilities, own)], count)
    assert not law.exact
    # The law of many parts is continuous: it stands between the binomial's P(X >= 40) and P(X > 40).
    assert stats.binom.sf(40, count, 0.03) < law.p_value < stats.binom.sf(39, count, 0.03)


def test_pearson_type_iii_tail_agrees_with_the_gamma_and_the_normal():
    shape = 9.0
    assert pearson_tail(1.5, 2 / 3) == pytest.approx(stats.gamma.sf(shape + 1.5 * 3, shape), rel=1e-12)
    assert pearson_tail(-1.5, -2 / 3) == pytest.approx(stats.gamma.cdf(shape + 1.5 * 3, shape), rel=1e-12)
    assert pearson_tail(2.0, 0.0) == pytest.approx(stats.norm.sf(2.0), rel=1e-12)
    assert pearson_tail(-9.0, 2.0) == 1.0
    assert pearson_tail(9.0, -2.0) == 0.0


def coins(heads, count=100):
    """The sum of so many coins, of which the first few show heads."""
    values, chances = np.tile([0.0, 1.0], (count, 1)), np.full((count, 2), 0.5)
    return sum_law([(values, chances, (np.arange(count) < heads).astype(np.int64))], count, grid=1.0)


def test_a_narrowed_law_keeps_its_mean_and_sees_what_was_observed_farther_out():
    law = coins(60)
    narrowed = law.narrowed(0.25)
    assert (narrowed.observed, narrowed.mean, narrowed.deviation) == (60.0, 50.0, law.deviation / 2)
    assert narrowed.score == pytest.approx(2 * law.score)
    assert narrowed.p_value == pytest.approx(coins(70).p_value)
    assert coins(40).narrowed(0.25).p_value == pytest.approx(coins(30).p_value)
    assert narrowed.critical(0.05) == pytest.approx(50 + (law.critical(0.05) - 50) / 2)


def test_a_law_of_three_moments_is_narrowed_alike_and_one_that_nothing_is_taken_from_stays():
    law = coins(520, 1000)
    assert not law.exact
    assert law.narrowed(0.25).p_value == pytest.approx(coins(540, 1000).p_value)
    assert law.narrowed(1.0) is law


def test_what_was_seen_beyond_a_narrowed_law_is_as_rare_as_its_rarest_value():
    law = coins(20, 20)
    assert law.narrowed(0.5).p_value == pytest.approx(0.5**20)
    assert law.narrowed(0.5).score == pytest.approx(law.score)
