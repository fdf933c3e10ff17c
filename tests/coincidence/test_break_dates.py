import numpy as np
import pytest

from allegedly.coincidence.break_dates import break_date
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_break_date_agrees_with_strucchange_on_the_nile() -> None:
    nile = columns("changepoint/nile.csv")
    found = break_date(nile["flow"], simulations=199)
    assert [int(nile["year"][row]) for row in (found.row, found.earliest, found.latest)] == [1898, 1895, 1902]
    assert found.sup_f == pytest.approx(75.93, abs=0.005)
    assert found.p_value == 1 / 200


def test_a_step_by_hand() -> None:
    found = break_date([0, 2, 0, 2, 0, 2, 0, 12, 10, 12, 10, 12, 10, 12], simulations=199)
    before, after = 6 / 7, 78 / 7
    assert (found.row, found.mean_before, found.mean_after) == (6, pytest.approx(before), pytest.approx(after))
    between, within = 14 * ((after - before) / 2) ** 2, 2 * (4 * (6 / 7) ** 2 + 3 * (8 / 7) ** 2)
    assert found.sup_f == pytest.approx(between / (within / 12))
    assert (found.earliest, found.latest) == (5, 7)


def test_white_noise_is_called_a_break_as_often_as_stated() -> None:
    random = np.random.default_rng(6)
    p = [break_date(random.normal(size=40), simulations=99, rng=seed).p_value for seed in range(200)]
    assert 0.01 <= np.mean(np.array(p) <= 0.05) <= 0.10


def test_unusable_input_is_refused() -> None:
    with pytest.raises(DataError, match="values: are all the same"):
        break_date(np.ones(20))
    with pytest.raises(UsageError, match=r"trim: is 0\.1 of 10 rows"):
        break_date(np.arange(10), trim=0.1)
