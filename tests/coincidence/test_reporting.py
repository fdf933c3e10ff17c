import numpy as np
import pytest

from allegedly.coincidence.reporting import checked_delays, redrawn_shares, reporting_curve
from allegedly.errors import DataError


def test_full_delays_give_plain_shares() -> None:
    curve = reporting_curve(np.array([0.0, 2, 2, 5]), np.full(4, np.inf))
    assert curve.at(np.array([0.0, 1.9, 2, 4, 5, 99])) == pytest.approx([0.25, 0.25, 0.75, 0.75, 1, 1])


def test_recent_events_do_not_count_against_long_delays() -> None:
    # of four old events half come after 10; the four of age 5 could only be seen at delay 1
    delays, ages = np.array([1.0, 1, 10, 10, 1, 1, 1, 1]), np.array([50.0, 50, 50, 50, 5, 5, 5, 5])
    assert reporting_curve(delays, ages).at(np.array([1.0, 10])) == pytest.approx([0.5, 1.0])


def test_share_over_a_bin_is_the_mean() -> None:
    curve = reporting_curve(np.array([0.0, 10.0]), np.full(2, np.inf))
    assert curve.over(np.array([0.0, 85, 90]), np.array([7.0, 95, 100]), 100) == pytest.approx([1, 0.75, 0.5])


def test_truncated_exponential_delays_are_recovered() -> None:
    random = np.random.default_rng(1)
    times, delays = random.uniform(0, 400, 20_000), random.exponential(20, 20_000)
    seen = times + delays <= 400
    curve = reporting_curve(delays[seen], 400 - times[seen])
    assert curve.at(np.array([10.0, 20, 60])) == pytest.approx(1 - np.exp([-0.5, -1, -3]), abs=0.02)


def test_redrawn_curves_scatter_about_the_estimate() -> None:
    delays, ages = np.random.default_rng(2).exponential(20, 200), np.full(200, np.inf)
    starts, ends = np.array([0.0, 400]), np.array([10.0, 410])
    shares = redrawn_shares(delays, ages, starts, ends, 410, 50, np.random.default_rng(3))
    assert (shares[:, 0] == 1).all()
    assert shares[:, 1].mean() == pytest.approx(reporting_curve(delays, ages).over(starts, ends, 410)[1], abs=0.02)
    assert 0.005 < shares[:, 1].std() < 0.05


@pytest.mark.parametrize(
    ("reported", "message"),
    [
        ([1, 1], "reported, row 1: was reported before it happened"),
        ([1, 9], "reported, row 1: was reported after the end"),
        ([1], "the columns differ in length: times 2, reported 1"),
    ],
)
def test_impossible_reports_are_refused(reported: list[float], message: str) -> None:
    with pytest.raises(DataError) as refused:
        checked_delays(np.array([0.0, 2.0]), reported, 5)
    assert message in str(refused.value)
