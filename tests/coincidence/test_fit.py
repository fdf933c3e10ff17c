"""Fit: a null that misses the bursts is told so, one that does not is left alone."""

import numpy as np

from allegedly.coincidence.arrangement import arrange
from allegedly.coincidence.fit import fit_p_value
from allegedly.coincidence.nulls import parse_null

TEN_YEARS = np.array([[0.0, 3649.0]])


def fit_of(times, null):
    arrangement = arrange(times, TEN_YEARS, 1.0, null=parse_null(null), window=4.0, day=1.0)
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
