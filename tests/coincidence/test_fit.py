"""Fit: a null that misses the bursts is told so, one that does not is left alone."""

import numpy as np

from allegedly.coincidence.arrangement import arrange
from allegedly.coincidence.cells import Cells
from allegedly.coincidence.fit import _close_pairs, fit_p_value
from allegedly.coincidence.nulls import parse_null

TEN_YEARS = np.array([[0.0, 3649.0]])
FIRST = np.arange(10.0, 3650.0, 36.0)


def fit_of(times, null):
    arrangement = arrange(times, Cells(TEN_YEARS, 1.0, 1.0, 4.0), null=parse_null(null), first=FIRST)
    return fit_p_value(arrangement, effective=4.0, rng=np.random.default_rng(0))


def test_bursts_fit_the_null_with_bursts_alone():
    rng = np.random.default_rng(1)
    times = np.sort(np.concatenate([onset + rng.integers(0, 5, 5) for onset in rng.integers(0, 3600, 25)]))
    assert fit_of(times, "season+trend") == 0.01
    assert fit_of(times, "bursts+season+trend") > 0.05


def test_independent_and_regular_events_fit():
    assert fit_of(np.sort(np.random.default_rng(2).integers(0, 3650, 150)), "trend") > 0.05
    assert fit_of(np.arange(0.0, 3650.0, 3.0), "trend") > 0.05


def test_nothing_can_be_said_of_two_events_or_of_one_piece():
    assert fit_of(np.array([5.0, 6.0]), "trend") == 1.0
    assert fit_of(np.arange(0.0, 3650.0, 3.0), "shift") == 1.0


def test_close_pairs_looked_up_are_those_searched_for():
    places = np.random.default_rng(3).integers(0, 300, (5, 40))
    counted = [sum(abs(a - b) <= 4 for i, a in enumerate(row) for b in row[:i]) for row in places.tolist()]
    assert _close_pairs(places, 4).tolist() == counted
    assert _close_pairs(places.astype(float), 4.0).tolist() == counted
    assert _close_pairs(places * 1000, 4000).tolist() == counted
