import numpy as np
import pytest

from allegedly.coincidence.regression import fit_counts
from allegedly.coincidence.step_model import (
    detectable_ratio,
    fit_with_step,
    neighbour_sum,
    rate_ratio,
    serial_dependence,
)

ONES, STEP = np.ones((40, 1)), np.repeat([0.0, 1.0], 20)
COUNTS = np.tile([1.0, 3.0, 2.0, 2.0], 10)


def test_ratio_of_two_halves() -> None:
    counts = np.concatenate([COUNTS[:20], 3 * COUNTS[20:]])
    ratio, (low, high) = rate_ratio(ONES, counts, np.zeros(40), STEP, overdispersion=0.0, bars=(-1.96, 1.96))
    assert ratio == pytest.approx(3.0, rel=1e-3)
    # score limits of a Poisson ratio: 120 of 160 events, a share within 1.96 errors
    shares = [found / (1 + found) for found in (low, high)]
    assert [(120 - 160 * s) / np.sqrt(160 * s * (1 - s)) for s in shares] == pytest.approx([1.96, -1.96], abs=0.01)


def test_none_after_and_none_before() -> None:
    empty = np.where(STEP > 0, 0.0, COUNTS)
    ratio, (low, high) = rate_ratio(ONES, empty, np.zeros(40), STEP, overdispersion=0.0, bars=(-1.96, 1.96))
    assert (ratio, low) == (0.0, 0.0)
    assert 0 < high < 0.2
    _, (low, high) = rate_ratio(ONES, empty[::-1], np.zeros(40), STEP, overdispersion=0.0, bars=(-1.96, 1.96))
    assert low > 5
    assert high == np.inf


def test_detectable_ratio_has_the_power_it_says() -> None:
    null = fit_counts(ONES, COUNTS[None, :])
    ratio = detectable_ratio(ONES, null, np.zeros(40), STEP, bar=1.645)
    random = np.random.default_rng(0)
    # 40 events expected in each half: the share of the second half must pass its bar four times in five
    before, after = random.poisson(40, 20_000), random.poisson(40 * ratio, 20_000)
    passed = (after - before) / np.sqrt(before + after) >= 1.645
    assert passed.mean() == pytest.approx(0.8, abs=0.03)


def test_a_bar_out_of_reach_is_infinite() -> None:
    null = fit_counts(ONES, COUNTS[None, :])
    assert detectable_ratio(ONES, null, np.zeros(40), STEP, bar=1e6) == np.inf


def test_neighbours_that_move_together() -> None:
    waves = np.repeat(np.tile([1.0, 5.0], 4), 5)
    together = serial_dependence(fit_with_step(ONES, waves, np.zeros(40), STEP), waves[None, :])[0]
    alternating = np.tile([1.0, 5.0], 20)
    apart = serial_dependence(fit_with_step(ONES, alternating, np.zeros(40), STEP), alternating[None, :])[0]
    assert together > 0.5
    assert apart < 0


def test_luck_over_the_border_of_two_bins_shows_in_the_sum_of_neighbours_and_a_step_does_not() -> None:
    random = np.random.default_rng(8)
    step, ones = np.repeat([0.0, 1.0], [300, 100]), np.ones((400, 1))
    luck = random.gamma(2.0, 1.0, size=401)
    shared = random.poisson((luck[1:] + luck[:-1]) / 2 * 40.0).astype(float)
    alone = random.poisson(random.gamma(2.0, 1.0, size=400) * 40.0).astype(float)
    risen = alone * np.where(step > 0, 2.0, 1.0)
    counts = np.stack([shared, alone, risen])
    sums = neighbour_sum(fit_counts(ones, counts), ones, counts, step)
    assert sums[0] == pytest.approx(0.5, abs=0.15)  # neighbours share half of their luck
    assert sums[1:] == pytest.approx([0.0, 0.0], abs=0.15)
