import numpy as np
import pytest

from allegedly.coincidence.cusum import cusum
from allegedly.errors import DataError, UsageError

COUNTS = [0, 1, 0, 2, 1, 0, 4, 3, 5, 4]


def test_sums_by_hand() -> None:
    found = cusum(COUNTS, np.ones(10), ratio=2)
    gain = [count * np.log(2) - 1 for count in COUNTS]
    expected, total = [], 0.0
    for step in gain:
        total = max(0.0, total + step)
        expected.append(total)
    assert found.sums == pytest.approx(expected)
    assert (found.change, found.p_value) == (6, 1 / 1000)


def test_negative_binomial_gain_is_the_log_likelihood_ratio() -> None:
    from scipy import stats

    found = cusum([3], [2.0], ratio=2, overdispersion=0.5)
    ratio = stats.nbinom.logpmf(3, 2, 1 / (1 + 0.5 * 4)) - stats.nbinom.logpmf(3, 2, 1 / (1 + 0.5 * 2))
    assert found.sums == (pytest.approx(max(0.0, ratio)),)


def test_false_alarms_are_as_stated() -> None:
    random = np.random.default_rng(1)
    p = [
        cusum(
            random.negative_binomial(2, 0.5, 60), np.full(60, 2.0), overdispersion=0.5, simulations=99, rng=seed
        ).p_value
        for seed in range(300)
    ]
    assert 0.02 <= np.mean(np.array(p) <= 0.05) <= 0.09


def test_unusable_input_is_refused() -> None:
    with pytest.raises(DataError, match=r"expected, row 1: is 0, not above zero"):
        cusum([1, 2], [1, 0])
    with pytest.raises(DataError, match="counts 2, expected 3"):
        cusum([1, 2], [1, 1, 1])
    with pytest.raises(UsageError, match="ratio: is 1"):
        cusum([1, 2], [1, 1], ratio=1)
