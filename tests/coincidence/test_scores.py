"""The distribution of the statistic, held against the test that it belongs to."""

import numpy as np
import pytest

from allegedly import coincidence
from allegedly.coincidence import Series, score_distribution
from allegedly.errors import UsageError


@pytest.mark.parametrize("events", [60, 1500])
def test_the_bars_from_the_data_on_add_up_to_the_p_value(events: int) -> None:
    rng = np.random.default_rng(events)
    pair = [Series(rng.integers(0, 3650, events), observed=[(0, 3649)]) for _ in range(2)]
    found = score_distribution(*pair, window=3)
    beyond = [share for start, share in zip(found.starts, found.shares, strict=True) if start >= found.observed - 1e-9]
    assert sum(beyond) == pytest.approx(coincidence.test(*pair, window=3).p_value, abs=1e-9)
    assert sum(found.shares) == pytest.approx(1, abs=1e-3)
    middles = np.array(found.starts) + found.width / 2
    assert np.dot(middles, found.shares) == pytest.approx(0, abs=found.width)
    assert np.dot(middles**2, found.shares) == pytest.approx(1, abs=0.1)


def test_dates_that_are_not_sure_are_drawn_alike() -> None:
    days = np.arange(20.0, 900, 30)
    first = Series(days, observed=[(0, 999)])
    then = Series(days + 2, observed=[(0, 999)], earliest=days, latest=days + 9)
    found = score_distribution(first, then, window=3, rng=4)
    assert found == score_distribution(first, then, window=3, rng=4)
    beyond = sum(share for start, share in zip(found.starts, found.shares, strict=True) if start >= found.observed)
    assert beyond == pytest.approx(coincidence.test(first, then, window=3, rng=4).p_value, abs=1e-9)


def test_what_cannot_vary_has_no_bars() -> None:
    empty, one = Series([], observed=[(0, 99)]), Series([5], observed=[(0, 99)])
    assert score_distribution(empty, one, window=3).starts == ()
    with pytest.raises(UsageError, match="window is -1"):
        score_distribution(one, one, window=-1)
