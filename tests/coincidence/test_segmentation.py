import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from allegedly.coincidence.segmentation import best_changes, cheapest_changes
from allegedly.errors import UsageError

COUNTS = st.lists(st.integers(0, 9), min_size=4, max_size=8)


def poisson_fit(counts: list[int]) -> float:
    """Log likelihood of one rate, less the factorials, which no cut changes."""
    mean = float(np.mean(counts))
    return sum(counts) * (np.log(mean) if mean else 0.0) - len(counts) * mean


def all_cuts(counts: list[int], changes: int) -> dict[tuple[int, ...], float]:
    return {
        cut: sum(poisson_fit(counts[start:end]) for start, end in itertools.pairwise((0, *cut, len(counts))))
        for cut in itertools.combinations(range(1, len(counts)), changes)
    }


@settings(max_examples=25, deadline=None)
@given(COUNTS, st.integers(0, 3))
def test_dynamic_programming_finds_the_best_of_all_cuts(counts: list[int], changes: int) -> None:
    cut, value = best_changes(counts, changes)
    every = all_cuts(counts, changes)
    assert value == pytest.approx(max(every.values()))
    assert every[cut] == pytest.approx(value)


@settings(max_examples=25, deadline=None)
@given(COUNTS, st.floats(0.1, 6))
def test_pelt_finds_the_best_at_its_price(counts: list[int], penalty: float) -> None:
    cut = cheapest_changes(counts, penalty=penalty)
    every = {cut: value for changes in range(len(counts)) for cut, value in all_cuts(counts, changes).items()}
    assert every[cut] - penalty * len(cut) == pytest.approx(
        max(value - penalty * len(cut) for cut, value in every.items())
    )


def test_exposure_explains_a_step_away() -> None:
    counts, exposure = [2, 3, 2, 3, 20, 30, 20, 30], [1, 1, 1, 1, 10, 10, 10, 10]
    assert cheapest_changes(counts, penalty=3) == (4,)
    assert cheapest_changes(counts, penalty=3, exposure=exposure) == ()


def test_negative_binomial_likelihood_is_scipys() -> None:
    counts = np.array([0, 3, 1, 8, 2])

    def fit(part: np.ndarray) -> float:
        mean = max(part.mean(), 1e-300)
        return float(stats.nbinom.logpmf(part, 2, 1 / (1 + mean / 2)).sum())

    constant = fit(counts) - best_changes(counts, 0, overdispersion=0.5)[1]
    cut, value = best_changes(counts, 1, overdispersion=0.5)
    every = [fit(counts[:row]) + fit(counts[row:]) for row in range(1, 5)]
    assert value + constant == pytest.approx(max(every))
    assert cut == (1 + int(np.argmax(every)),)


def test_settings_must_make_sense() -> None:
    with pytest.raises(UsageError, match="changes: is 3 for 3 counts"):
        best_changes([1, 2, 3], 3)
    with pytest.raises(UsageError, match="penalty: is 0"):
        cheapest_changes([1, 2, 3], penalty=0)
    with pytest.raises(UsageError, match="exposure: varies"):
        best_changes([1, 2, 3], 1, exposure=[1, 2, 3], overdispersion=1)
