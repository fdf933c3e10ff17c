"""All pairs at once, held against one pair at a time."""

import numpy as np
import pytest

from allegedly.coincidence import Placebo, Series, other_years, placebo
from allegedly.errors import DataError, UsageError

DAYS = 900
SHIFT = 20


def plain(first, then, window, lag):
    """The counts at every shift by the plain double loop."""
    inner = then[(then >= SHIFT) & (then < DAYS - SHIFT)]
    counts = []
    for move in range(-SHIFT, SHIFT + 1):
        apart = (inner + move)[:, None] - first[None, :]
        counts.append(int(((apart >= lag) & (apart <= lag + window)).any(axis=1).sum()))
    return np.array(counts)


@pytest.mark.parametrize(("events", "window", "lag"), [(12, 3, 0), (12, 0, 2), (90, 2, -1)])
def test_all_pairs_agree_with_the_plain_loop(events, window, lag):
    rng = np.random.default_rng(events)
    many = [np.sort(rng.choice(DAYS, events, replace=False)) for _ in range(6)]
    found = placebo([Series(each, observed=[(0, DAYS - 1)]) for each in many], window=window, lag=lag, shift=SHIFT)
    assert found.shifts == 41
    for i in range(6):
        for j in range(6):
            counts = plain(many[i], many[j], window, lag)
            assert found.counts[i, j] == counts[SHIFT]
            assert found.exceed[i, j] == (counts >= counts[SHIFT]).sum()
            spread = counts.std()
            score = (counts[SHIFT] - counts.mean()) / spread if spread else 0.0
            assert found.scores[i, j] == pytest.approx(score, abs=1e-3)
            assert found.expected[i, j] == pytest.approx(counts.mean(), abs=1e-3)


def test_some_series_after_others_are_a_part_of_all_pairs():
    rng = np.random.default_rng(5)
    many = [Series(rng.choice(DAYS, 30, replace=False), observed=[(0, DAYS - 1)]) for _ in range(5)]
    whole = placebo(many, window=3, shift=SHIFT)
    part = placebo(many[:2], many[2:], window=3, shift=SHIFT)
    for name in ("counts", "expected", "exceed", "scores"):
        assert np.array_equal(getattr(part, name), getattr(whole, name)[:2, 2:])
    ranks = sorted(part.rank(i, j) for i in range(2) for j in range(3))
    assert {number for _, number in ranks} == {6}
    assert ranks[-1] == (6, 6)
    order = part.most_striking(6)
    assert [part.rank(*pair)[0] for pair in order] == [rank for rank, _ in ranks]
    assert len(whole.most_striking(99)) == 20


def test_one_lucky_day_of_two_rare_events_stands_behind_a_pattern():
    """A single coincidence outlives four moves of 121, and its score passes that of a pattern that none equals."""
    pattern_and_luck = Placebo(
        counts=np.array([[30, 1]], dtype=np.int32),
        expected=np.array([[20.0, 4 / 121]], dtype=np.float32),
        exceed=np.array([[1, 4]], dtype=np.uint16),
        scores=np.array([[3.0, 5.4]], dtype=np.float32),
        shifts=121,
        paired_with_self=False,
    )
    assert (pattern_and_luck.rank(0, 0), pattern_and_luck.rank(0, 1)) == ((1, 2), (2, 2))
    assert pattern_and_luck.most_striking(2) == [(0, 0), (0, 1)]


def test_the_planted_pair_ranks_first():
    rng = np.random.default_rng(3)
    many = [np.sort(rng.choice(DAYS, 40, replace=False)) for _ in range(20)]
    many[7] = np.sort(np.concatenate([many[2][:25] + 1, rng.choice(DAYS, 15)]))
    many[7] = many[7][many[7] < DAYS]
    calls = []
    found = placebo(
        [Series(each, observed=[(0, DAYS - 1)]) for each in many],
        window=0,
        lag=1,
        shift=SHIFT,
        progress=lambda done, size: calls.append((done, size)),
    )
    assert found.p_value(2, 7) == pytest.approx(1 / 41)
    assert found.rank(2, 7) == (1, 380)
    assert calls == [(20, 20)]


def test_senseless_placebos_are_refused():
    two = [Series([5, 9], observed=[(0, 99)])] * 2
    with pytest.raises(UsageError, match=r"window is 1\.5"):
        placebo(two, window=1.5)
    with pytest.raises(UsageError, match="does not fit into 100 cells"):
        placebo(two, window=1, shift=50)
    with pytest.raises(DataError, match="1 series make no pair"):
        placebo(two[:1], window=1)
    with pytest.raises(UsageError, match="no pair with itself"):
        placebo(two, window=1, shift=5).rank(1, 1)


def test_the_true_year_ranks_first_among_other_years():
    rng = np.random.default_rng(8)
    observed = [(0, 3649)]
    first = np.sort(rng.choice(3640, 80, replace=False))
    then = np.sort(np.append(first[::2] + 1, rng.choice(3640, 50)))
    found = other_years(Series(first, observed=observed), Series(then, observed=observed), window=2)
    assert found.years == (-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8)
    assert found.rank == 1
    with pytest.raises(DataError, match="no other year"):
        other_years(Series([1, 50], observed=[(0, 90)]), Series([2, 60], observed=[(0, 90)]), window=2)
