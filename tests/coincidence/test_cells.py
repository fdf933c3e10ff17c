"""Cells: what of the observation and the calendar each cell of time holds."""

import numpy as np
import pytest

from allegedly.coincidence.cells import Cells

TWO_YEARS = np.array([[0.0, 729.0]])


def test_days_are_cells_and_hours_under_a_short_window():
    assert (len(Cells(TWO_YEARS, 1.0, 1.0, 4.0)), Cells(TWO_YEARS, 1.0, 1.0, 4.0).width) == (730, 1.0)
    assert Cells(np.array([[0.0, 10.0]]), 0.0, 1.0, 0.5).width == pytest.approx(1 / 24)
    assert len(Cells(np.array([[0.0, 10.0]]), 0.0, 1.0, 0.5)) == 240


def test_nobody_watched_a_gap():
    cells = Cells(np.array([[0.0, 2.0], [5.0, 5.5]]), 0.0, 1.0, 4.0)
    assert cells.exposure == pytest.approx([1, 1, 0, 0, 0, 0.5])


def test_events_are_counted_where_they_stand():
    cells = Cells(np.array([[0.0, 3.0]]), 0.0, 1.0, 4.0)
    assert cells.counts(np.array([0.0, 0.5, 2.9, 3.0])).tolist() == [2, 0, 2]


@pytest.mark.parametrize(("window", "features"), [(4.0, 13), (14.0, 6)])
def test_a_year_and_a_week_are_features_where_the_window_lets_them_matter(window, features):
    rhythms = Cells(TWO_YEARS, 1.0, 1.0, window).rhythms(np.arange(0.0, 700.0, 3.0))
    assert rhythms.shape == (features, 730)
    assert rhythms.mean(axis=1) == pytest.approx(np.zeros(features), abs=1e-12)


def test_year_week_and_day_have_rows_of_their_own():
    assert Cells(TWO_YEARS, 0.0, 1.0, 0.5).kinds == (slice(0, 6), slice(6, 13), slice(13, 19))
    assert Cells(np.array([[0.0, 399.0]]), 1.0, 1.0, 20.0).kinds == ()


def test_a_short_observation_has_no_season():
    assert Cells(np.array([[0.0, 399.0]]), 1.0, 1.0, 20.0).rhythms(np.arange(0.0, 399.0, 3.0)).shape == (0, 400)


def test_a_heap_of_rounded_dates_is_a_feature():
    firsts = np.arange("1970-01", "1972-01", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    heap = Cells(TWO_YEARS, 1.0, 1.0, 20.0).rhythms(firsts)[-1]
    assert np.array_equal(np.flatnonzero(heap > 0), firsts.astype(int))


def test_cells_fit_their_own_observation_alone():
    cells = Cells(TWO_YEARS, 1.0, 1.0, 4.0)
    assert cells.fits(TWO_YEARS.copy(), 1.0)
    assert not cells.fits(TWO_YEARS + 1, 1.0)
    assert not cells.fits(TWO_YEARS, 0.0)


def test_dates_on_one_day_of_the_month_were_rounded_and_say_nothing_of_the_week():
    cells = Cells(TWO_YEARS, 1.0, 1.0, 4.0)
    firsts = np.arange("1970-01", "1972-01", dtype="datetime64[M]").astype("datetime64[D]").astype(float)
    assert cells.rounded(firsts)
    assert not cells.rounded(np.append(firsts, [44.0, 107.0, 200.0]))  # a ninth of them stand elsewhere
    assert not cells.rounded(firsts[:9])
    assert not Cells(TWO_YEARS, 0.0, 1.0, 0.1).rounded(firsts)  # asked about hours, stamps are as exact as they look
    assert not cells.rounded(np.arange(0.0, 700.0, 3.0))
    year, week = cells.kinds
    assert not cells.rhythms(firsts)[week].any()
    assert cells.rhythms(np.arange(0.0, 700.0, 3.0))[week].any()
    assert cells.rhythms(firsts)[year].any()
