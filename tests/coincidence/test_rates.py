"""Rates: seasons, rhythms and steps that were put in come out."""

import numpy as np
import pytest

from allegedly.coincidence.cells import YEAR, Cells
from allegedly.coincidence.rates import fitted_day, fitted_rhythm, flat_rate, flat_shape, rate_of, with_steps

TEN_YEARS = np.array([[0.0, 3649.0]])
DAYS = np.arange(3650)


CELLS = Cells(TEN_YEARS, 1.0, 1.0, 4.0)


def fitted(times, *, season=True):
    times = np.sort(times)
    rhythm = fitted_rhythm(times, CELLS) if season else flat_shape(CELLS)
    return rate_of(with_steps(rhythm, times, CELLS).fitted, times.size, CELLS)


def drawn(seed, shape, count):
    return np.random.default_rng(seed).choice(DAYS, count, p=shape / shape.sum())


def test_a_season_is_recovered():
    shape = 1 + 0.8 * np.cos(2 * np.pi * DAYS / YEAR)
    rate = fitted(drawn(1, shape, 4000))
    assert np.corrcoef(rate.at(DAYS.astype(float)), shape)[0, 1] > 0.99


@pytest.mark.parametrize("count", [1000, 4000])
def test_a_season_is_recovered_from_dates_rounded_to_months(count):
    firsts = np.arange("1970-01", "1980-01", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    expected = 1 + 0.9 * np.cos(2 * np.pi * (firsts + 15) / YEAR)
    ends = np.round(np.cumsum(expected) * count / expected.sum())
    rate = fitted(np.repeat(firsts, np.diff(ends, prepend=0).astype(int))).at(firsts)
    assert rate / rate.mean() == pytest.approx(expected / expected.mean(), abs=0.15)
    assert rate.sum() == pytest.approx(count, rel=0.01)


def test_a_working_week_is_recovered():
    shape = np.where(DAYS % 7 < 5, 1.0, 0.2)
    values = fitted(drawn(2, shape, 2000)).at(DAYS.astype(float))
    assert values[DAYS % 7 >= 5].mean() / values[DAYS % 7 < 5].mean() == pytest.approx(0.2, abs=0.04)


def test_a_rhythm_is_sure_where_noise_would_not_bring_it():
    shape = np.where(DAYS % 7 < 5, 1.0, 0.2)
    found = fitted_rhythm(np.sort(drawn(2, shape, 2000)), CELLS)
    week_end = DAYS % 7 >= 5
    assert found.sure[week_end].mean() / found.sure[~week_end].mean() == pytest.approx(0.2, abs=0.05)
    season = np.convolve(found.sure, np.ones(7) / 7, mode="valid")  # the week averaged out: what is left is noise
    assert np.ptp(season) < 0.5 * np.ptp(np.convolve(found.fitted, np.ones(7) / 7, mode="valid"))


def test_of_a_flat_series_little_is_sure():
    few = [fitted_rhythm(np.sort(drawn(seed, np.ones(DAYS.size), 100)), CELLS) for seed in range(20)]
    assert np.mean([np.std(np.log(each.sure)) for each in few]) < 0.3 * np.mean(
        [np.std(np.log(each.fitted)) for each in few]
    )


def test_a_step_is_recovered_at_its_place():
    shape = np.where(DAYS >= 2920, 10.0, 1.0)
    values = fitted(drawn(3, shape, 300), season=False).at(DAYS.astype(float))
    place = int(np.argmax(np.abs(np.diff(np.log(values))))) + 1
    assert abs(place - 2920) <= 30
    assert values[3300] / values[1000] == pytest.approx(10, rel=0.4)


def test_rounded_dates_stay_on_the_firsts_of_months():
    months = np.arange("1970-01", "1979-12", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    rate = fitted(np.random.default_rng(4).choice(months, 150))
    firsts = rate.at(months)
    assert firsts.min() > 20 * rate.at(months + 10).max()


def test_few_events_and_no_switch_give_a_flat_rate():
    times = np.array([5.0, 100.0, 900.0])
    for rate in (fitted(times), flat_rate(3, CELLS)):
        assert np.ptp(rate.values) == 0
        assert rate.until(np.array([3650.0])) == pytest.approx(3)


def test_nothing_is_expected_where_nobody_watched():
    gaps = np.array([[0.0, 99.0], [200.0, 299.0]])
    rate = flat_rate(2, Cells(gaps, 1.0, 1.0, 4.0))
    assert np.diff(rate.until(np.array([0.0, 100.0, 200.0, 300.0]))) == pytest.approx([1, 0, 1])


def test_steps_may_be_asked_to_keep_apart_from_each_other_and_the_ends():
    times = np.sort(np.concatenate([drawn(5, np.where(DAYS < 60, 1.0, 0.0), 80), drawn(6, np.ones(DAYS.size), 100)]))
    found = [with_steps(flat_shape(CELLS), times, CELLS, apart=apart).fitted for apart in (0.0, 180.0)]
    places = [np.flatnonzero(np.diff(each)) + 1 for each in found]
    assert abs(places[0][0] - 60) < 5
    assert places[1].min() >= 180
    assert np.diff([0, *places[1], DAYS.size]).min() >= 180


def test_the_hours_of_the_day_are_told_by_stamps_within_it():
    rng = np.random.default_rng(7)
    moments = np.sort(rng.integers(0, 3650, 300) + rng.uniform(9 / 24, 17 / 24, 300))
    day = fitted_day(moments, Cells(TEN_YEARS, 0.0, 1.0, 3.0))
    assert day.fitted.shape == (24,)
    assert day.fitted[10:16].min() > 2 > 0.3 > day.fitted[:6].max()
    assert day.fitted.mean() == pytest.approx(1)
    assert fitted_day(np.floor(moments), CELLS).fitted.size == 0
    quarters = np.floor(moments * 4) / 4
    assert fitted_day(quarters, Cells(TEN_YEARS, 0.25, 1.0, 3.0)).fitted.shape == (4,)


def test_hours_change_the_rate_within_a_day_and_not_its_sum():
    cells = Cells(TEN_YEARS, 0.0, 1.0, 3.0)
    rate = rate_of(np.ones(len(cells)), 3649, cells, np.repeat([0.5, 1.5], 12))
    assert rate.at(np.array([7.1, 7.6])) == pytest.approx([0.5, 1.5])
    assert rate.until(np.array([10.0])) == pytest.approx(10)
