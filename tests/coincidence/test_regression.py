import numpy as np
import pytest

from allegedly.coincidence.regression import (
    draw_counts,
    estimate_overdispersion,
    fit_counts,
    fit_means,
    plausible_overdispersion,
    score,
    seasonal_design,
)

ONES = np.ones((6, 1))
GROUPS = np.column_stack([np.ones(6), [0, 0, 0, 1, 1, 1]])
COUNTS = np.array([[1.0, 2, 3, 10, 20, 30], [4, 4, 4, 4, 4, 4], [0, 0, 0, 0, 0, 0]])


def test_group_means_are_the_fit() -> None:
    coefficients, means = fit_means(GROUPS, COUNTS[:2])
    assert coefficients == pytest.approx(np.log([[2, 10], [4, 1]]), abs=1e-6)
    assert means[0] == pytest.approx([2, 2, 2, 20, 20, 20])


def test_offset_and_weights_by_hand() -> None:
    exposure = np.array([1.0, 1, 1, 10, 10, 10])
    means = fit_means(ONES, COUNTS[:1], offset=np.log(exposure))[1]
    assert means[0] == pytest.approx(66 / 33 * exposure)
    weighted = fit_means(ONES, COUNTS[:1], weights=np.array([1.0, 1, 1, 0, 0, 0]))[1]
    assert weighted[0] == pytest.approx(np.full(6, 2.0))


def test_no_event_at_all_is_a_mean_of_nothing() -> None:
    means = fit_means(GROUPS, COUNTS)[1]
    assert means[2].max() < 1e-6


def test_fitting_together_is_fitting_alone() -> None:
    together = fit_counts(GROUPS, COUNTS[:2])
    alone = fit_counts(GROUPS, COUNTS[:1])
    assert together.means[0] == pytest.approx(alone.means[0])
    assert together.overdispersion[0] == pytest.approx(alone.overdispersion[0])


def test_overdispersion_sets_pearson_to_its_degrees_of_freedom() -> None:
    means = fit_means(ONES, COUNTS[:2])[1]
    extra = estimate_overdispersion(COUNTS[:2], means, 1)
    pearson = ((COUNTS[0] - means[0]) ** 2 / (means[0] * (1 + extra[0] * means[0]))).sum()
    assert pearson == pytest.approx(5)
    assert extra[1] == 0


def test_score_of_a_group_by_hand() -> None:
    null = fit_counts(ONES, np.array([[3.0, 5, 4, 6, 6, 6]]))
    assert null.overdispersion[0] == 0
    found = score(null, ONES, np.array([[3.0, 5, 4, 6, 6, 6]]), GROUPS[:, 1])
    assert found[0] == pytest.approx((18 - 15) / np.sqrt(5 * 3 * 3 / 6))


def test_draws_have_the_mean_and_variance_asked_for() -> None:
    drawn = draw_counts(np.array([5.0]), 0.4, 20_000, np.random.default_rng(0))
    assert drawn.mean() == pytest.approx(5, abs=0.1)
    assert drawn.var() == pytest.approx(5 + 0.4 * 25, abs=0.6)


def test_seasonal_columns() -> None:
    design = seasonal_design(np.array([0.0, 1, 2, 3]), period=4, harmonics=1, trend=True)
    assert design == pytest.approx(
        np.array([[1, 1, 0, -0.5], [1, 0, 1, -1 / 6], [1, -1, 0, 1 / 6], [1, 0, -1, 0.5]]), abs=1e-12
    )


def test_plausible_overdispersion_makes_up_for_a_low_estimator() -> None:
    random = np.random.default_rng(0)

    def half(drawn: np.ndarray) -> np.ndarray:
        return np.full(len(drawn), 0.2)  # an estimator that says .2 where .4 is true

    assert plausible_overdispersion(np.ones(5), 0.4, half, 3, random).tolist() == pytest.approx([0.8, 0.8, 0.8])
    assert plausible_overdispersion(np.ones(5), 0.0, half, 3, random).tolist() == [0, 0, 0]


def test_each_draw_may_have_its_own_overdispersion() -> None:
    extra = np.repeat([0.0, 2.0], 10_000)
    drawn = draw_counts(np.array([4.0]), extra, 20_000, np.random.default_rng(1))[:, 0]
    assert drawn[:10_000].var() == pytest.approx(4, abs=0.3)
    assert drawn[10_000:].var() == pytest.approx(4 + 2 * 16, abs=4)
