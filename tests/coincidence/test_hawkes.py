import numpy as np
import pytest

from allegedly.coincidence.hawkes import etas_log_likelihood, linear_log_likelihood
from allegedly.errors import DataError, UsageError

from .published import columns

ETAS = {"background": 0.02, "productivity": 70.77, "alpha": 0.47, "c": 0.002, "p": 1.25}


@pytest.mark.shared
def test_etas_agrees_with_ptprocess_on_ogatas_example() -> None:
    shocks = columns("hawkes/ogata_etas.csv")
    found = etas_log_likelihood(shocks["time"], shocks["magnitude"], period=(0, 800), **ETAS)
    assert found == pytest.approx(-29.4388435973, abs=1e-9)


@pytest.mark.shared
def test_linear_model_agrees_with_sapp_at_its_optimum() -> None:
    # SAPP holds each first coefficient as a square; the driver's starts at 0 and so stays there
    def minus(own: float = 1.0, driver: float = 1.0, level: float = 1.0) -> float:
        return -linear_log_likelihood(
            columns("hawkes/sapp_selfexcit.csv")["t"],
            columns("hawkes/sapp_pprocess.csv")["t"],
            trend=[0.008139213029831841 * level, -3.5449427589557385e-07],
            self_response=[0.03701847660528152 * own, -0.005054461786960509],
            driver_response=[0.0, 0.0001796429894663871 * driver],
            self_decay=0.09893505020894108,
            driver_decay=0.024122392745524013,
            period=(0, 20_000),
        )

    assert minus() == pytest.approx(600.121765, abs=5e-7)
    assert min(minus(own=1.05), minus(own=0.95), minus(driver=1.2), minus(driver=0.8), minus(level=1.05)) > minus()


def test_without_excitement_it_is_a_poisson_process() -> None:
    found = etas_log_likelihood(
        [1, 2, 3], [0, 0, 0], background=0.5, productivity=1e-12, alpha=0, c=1, p=2, period=(0, 10)
    )
    assert found == pytest.approx(3 * np.log(0.5) - 5, abs=1e-9)
    flat = linear_log_likelihood(
        [1, 2, 3], [], trend=[0.5], self_response=[], driver_response=[], self_decay=1, driver_decay=1, period=(0, 10)
    )
    assert flat == pytest.approx(3 * np.log(0.5) - 5)


def test_two_events_by_hand() -> None:
    # rates 1 and 1 + 2 e^(ln 2) / 4; areas 10 and 2 (1 - 1/10) + 4 (1 - 1/9) from p = 2, c = 1
    found = etas_log_likelihood([1, 2], [0, np.log(2)], background=1, productivity=2, alpha=1, c=1, p=2, period=(0, 10))
    assert found == pytest.approx(np.log(1 + 2 / 4) - 10 - 2 * (1 - 1 / 10) - 4 * (1 - 1 / 9))


def test_integrals_agree_with_sums_and_earlier_events_count() -> None:
    grid = np.arange(2, 12, 0.001) + 0.0005
    rate = 0.2 + 0.3 * (grid - 1) * np.exp(-0.5 * (grid - 1)) + np.where(grid > 5, 0.4 * np.exp(-(grid - 5)), 0)
    at_event = 0.2 + 0.3 * 4 * np.exp(-0.5 * 4)
    found = linear_log_likelihood(
        [5],
        [1],
        trend=[0.2],
        self_response=[0.4],
        driver_response=[0, 0.3],
        self_decay=1,
        driver_decay=0.5,
        period=(2, 12),
    )
    assert found == pytest.approx(np.log(at_event) - rate.sum() * 0.001, abs=1e-4)


def test_p_of_one_is_the_limit() -> None:
    near, at = (
        etas_log_likelihood([1, 2], [0, 0], background=1, productivity=1, alpha=0, c=1, p=p, period=(0, 10))
        for p in (1 + 1e-7, 1.0)
    )
    assert near == pytest.approx(at, abs=1e-5)


def test_impossible_input() -> None:
    below_zero = linear_log_likelihood(
        [1, 2], [], trend=[-1], self_response=[], driver_response=[], self_decay=1, driver_decay=1, period=(0, 3)
    )
    assert below_zero == -np.inf
    with pytest.raises(DataError, match="no event from 5 to 9"):
        etas_log_likelihood([1, 2], [0, 0], period=(5, 9), **ETAS)
    with pytest.raises(UsageError, match="period: is 9 to 5"):
        etas_log_likelihood([1, 2], [0, 0], period=(9, 5), **ETAS)
