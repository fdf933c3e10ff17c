import numpy as np
import pytest

from allegedly.coincidence.changepoints import changepoints
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_the_poisson_change_agrees_with_brute_force_on_the_coal_disasters_and_ruptures_does_not() -> None:
    coal = columns("changepoint/coal_annual.csv")
    found = changepoints(coal["n"], model="poisson", most=1, simulations=199)
    change = found.changes[0]
    assert coal["n"].sum() == 191
    # the last year of the old rate is 1891, after 41 years; ruptures' least-squares cost says 1886
    halves = [(coal["n"][:row], coal["n"][row:]) for row in range(1, len(coal["n"]))]
    gains = [sum(half.sum() * np.log(max(half.mean(), 1e-300)) for half in pair) for pair in halves]
    assert coal["year"][int(np.argmax(gains))] == 1891
    assert coal["year"][int(np.argmin([sum(half.var() * half.size for half in pair) for pair in halves]))] == 1886
    assert (change.row, coal["year"][change.row - 1]) == (41, 1891)
    assert (change.rate_before, change.rate_after) == pytest.approx((3.097561, 0.901408), abs=5e-7)
    assert found.statistics[0] == pytest.approx(69.98834, abs=5e-6)
    assert found.p_values[0] == 1 / 200


def test_a_plain_change_by_hand() -> None:
    found = changepoints([2, 2, 2, 2, 2, 8, 8, 8, 8, 8], model="poisson", simulations=199)
    change = found.changes[0]
    assert (change.row, change.rate_before, change.rate_after, change.ratio) == (5, 2.0, 8.0, 4.0)
    assert found.statistics[0] == pytest.approx(2 * (10 * np.log(2 / 5) + 40 * np.log(8 / 5)))
    assert change.earliest <= 5 <= change.latest
    assert change.ratio_interval == pytest.approx(
        (4 / np.exp(1.959964 * np.sqrt(1 / 10 + 1 / 40)), 4 * np.exp(1.959964 * np.sqrt(1 / 10 + 1 / 40)))
    )


def test_two_changes_are_both_found() -> None:
    random = np.random.default_rng(0)
    counts = np.concatenate([random.negative_binomial(4, 4 / (4 + m), 50) for m in (3, 12, 3)])
    found = changepoints(counts, simulations=99, rng=1)
    assert len(found.changes) == 2
    assert all(change.earliest <= true <= change.latest for change, true in zip(found.changes, (50, 100), strict=True))
    assert found.p_values[:2] == (0.01, 0.01)


def test_a_season_is_no_change() -> None:
    rows = np.arange(156)
    counts = np.random.default_rng(2).poisson(6 * np.exp(0.8 * np.cos(2 * np.pi * rows / 52)))
    assert len(changepoints(counts, simulations=99, period=52).changes) == 0
    assert len(changepoints(counts, simulations=99, model="poisson").changes) > 0


def test_exposure_is_no_change() -> None:
    exposure = np.repeat([1.0, 5.0], 40)
    counts = np.random.default_rng(3).poisson(2 * exposure)
    assert changepoints(counts, exposure=exposure, simulations=99).changes == ()
    change = changepoints(counts, simulations=99).changes[0]
    assert change.earliest <= 40 <= change.latest


def test_overdispersed_counts_fool_poisson_and_not_the_negative_binomial() -> None:
    random = np.random.default_rng(4)
    series = [random.negative_binomial(0.5, 0.5 / 3.5, 60) for _ in range(100)]
    shares = [
        np.mean(
            [
                changepoints(s, model=model, most=1, simulations=39, rng=i).p_values[0] <= 0.05
                for i, s in enumerate(series)
            ]
        )
        for model in ("poisson", "negative-binomial")
    ]
    assert shares[0] > 0.5
    assert shares[1] < 0.14


def test_result_is_text_and_plain_data() -> None:
    found = changepoints([2, 2, 2, 2, 2, 8, 8, 8, 8, 8], model="poisson", simulations=99, rng=5)
    assert str(found).splitlines()[0] == (
        "1 change(s) in 10 counts: poisson likelihood ratio of one more change, best place anywhere, P(X >= x)."
    )
    assert found.to_dict()["changes"][0]["row"] == 5
    assert found == changepoints([2, 2, 2, 2, 2, 8, 8, 8, 8, 8], model="poisson", simulations=99, rng=5)


def test_unusable_input_is_refused() -> None:
    with pytest.raises(DataError, match="counts: are all zero"):
        changepoints(np.zeros(20))
    with pytest.raises(DataError, match=r"counts, row 3: is 1.5, not a count"):
        changepoints([1, 2, 3, 1.5, 1, 2, 3, 4])
    with pytest.raises(UsageError, match="model: is 'normal'"):
        changepoints(np.ones(20), model="normal")  # type: ignore[arg-type]


def test_a_change_to_nothing_has_an_open_interval() -> None:
    ended = changepoints([3, 4, 2, 5, 3, 4, 0, 0, 0, 0, 0, 0], model="poisson", simulations=99, rng=1).changes[0]
    assert (ended.ratio, ended.ratio_interval[0]) == (0.0, 0.0)
    assert 0 < ended.ratio_interval[1] < 1
    begun = changepoints([0, 0, 0, 0, 0, 0, 3, 4, 2, 5, 3, 4], model="poisson", simulations=99, rng=1).changes[0]
    assert (begun.ratio, begun.ratio_interval[1]) == (np.inf, np.inf)
    assert 1 < begun.ratio_interval[0] < np.inf
