"""Learned: what fitted rhythms take of the statistic's variance."""

import numpy as np
import pytest

from allegedly.coincidence import Series
from allegedly.coincidence.arrangement import by_cluster
from allegedly.coincidence.learned import Learned
from allegedly.coincidence.nulls import parse_null
from allegedly.coincidence.pairs import make_pair
from allegedly.coincidence.statistic import counter, surprise, surprise_law

TEN_YEARS = [(0, 3649)]
LOOK = {"window": 3.0, "lag": 0.0}


def months(days):
    return days.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(float)


def scores(times, first, null="season+trend"):
    """The score under a rate taken for known, the score as the test has it, and the share of the variance left."""
    series = (Series(each, observed=TEN_YEARS) for each in (first, times))
    pair = make_pair(*series, 4.0, (0.0, 0.0), parse_null(null), 1, np.random.default_rng(0), 1.0)
    count, learned = counter(pair.draws, pair.arrangement, 3.0, 0.0), Learned(pair.arrangement)
    for block in pair.arrangement.strips():
        learned.add(block, by_cluster(surprise(pair.arrangement.due(block), count.of(block)[0], 4.0), block))
    law = surprise_law(pair.draws, pair.arrangement, **LOOK, effective=4.0)
    return law.score * learned.left() ** 0.5, law.score, learned.left()


def test_scores_of_rounded_dates_scatter_as_the_law_says():
    rng = np.random.default_rng(1)
    winter = 1 + 0.9 * np.cos(2 * np.pi * np.arange(3650) / 365.25)
    days = rng.choice(3650, (150, 2, 100), p=winter / winter.sum())
    known, told, left = np.array([scores(*months(np.sort(pair))) for pair in days]).T
    assert np.median(left) == pytest.approx(0.943, abs=0.02)
    assert known.std() == pytest.approx(0.943**0.5, abs=0.1)
    assert told.std() == pytest.approx(1.0, abs=0.1)


def test_dates_of_days_and_nulls_without_a_season_learn_nothing_to_allow_for():
    rng = np.random.default_rng(2)
    days = rng.integers(0, 3650, 100)
    assert scores(days, days)[2] == 1.0
    assert scores(months(days), months(days), null="bursts+trend")[2] == 1.0
