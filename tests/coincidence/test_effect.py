"""Effects, held against closed forms of the matched case series."""

import math
from dataclasses import replace

import numpy as np
import pytest

from allegedly.coincidence.effect import detectable, rate_ratio
from allegedly.coincidence.law import sum_law
from allegedly.coincidence.moments import Mean, Moments


def moments(hits, chance, events=100):
    hit = (np.arange(events) < hits).astype(float)
    even = np.full(events, chance)
    mean = Mean(even, even)
    return Moments(hit, even, mean, mean, mean, mean, np.ones(events), 1.0)


def test_the_rate_ratio_of_equal_chances_is_the_odds_ratio():
    # 20 of 100 where 10 of 100 were due: (20 / 80) / (10 / 90).
    ratio, (low, high) = rate_ratio(moments(20, 0.1))
    assert ratio == pytest.approx((20 / 80) / (10 / 90))
    # The score interval of a share is Wilson's, and the odds ratio follows it.
    centre, spread = (
        (20 + 1.959964**2 / 2) / (100 + 1.959964**2),
        1.959964 / (100 + 1.959964**2) * math.sqrt(20 * 80 / 100 + 1.959964**2 / 4),
    )
    assert (low, high) == pytest.approx(
        tuple(share / (1 - share) * 9 for share in (centre - spread, centre + spread)), rel=1e-5
    )


def test_none_and_all_coincide():
    assert rate_ratio(moments(0, 0.1))[0] == 0.0
    assert rate_ratio(moments(0, 0.1))[1][0] == 0.0
    assert rate_ratio(moments(100, 0.1))[0] == math.inf
    assert rate_ratio(moments(100, 0.1))[1][1] == math.inf
    assert rate_ratio(moments(0, 0.0)) == (1.0, (0.0, math.inf))


def test_bursts_widen_the_interval():
    alone = moments(20, 0.1)
    narrow = rate_ratio(alone)[1]
    wide = rate_ratio(replace(alone, spread=4.0))[1]
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_the_detectable_ratio_has_its_power():
    parts = (np.tile([0.0, 1.0], (100, 1)), np.tile([0.9, 0.1], (100, 1)), np.zeros(100, dtype=np.int64))
    law = sum_law([parts], 100)
    ratio = detectable(moments(0, 0.1), law)
    share = ratio * 0.1 / (0.9 + ratio * 0.1)
    rng = np.random.default_rng(1)
    power = np.mean(rng.binomial(100, share, 20_000) > law.critical(0.05))
    assert power == pytest.approx(0.8, abs=0.03)


def test_shares_of_hits_tell_the_ratio_that_brings_them():
    # Half of each event's places are covered to .1, half to .3: at a ratio of 5 it stands in the latter 2.2 / 3.6 of
    # the time, and the mean hit is (.1 x 1.4 + .3 x 2.2) / 3.6.
    hits, squares = Mean(np.full(100, 0.2), np.full(100, 0.05)), Mean(np.full(100, 0.05), np.full(100, 0.014))
    shares = Moments(
        np.full(100, 0.8 / 3.6), np.full(100, 0.2), hits, squares, hits, squares, np.ones(100), 1.0
    )  # fmt: skip
    assert shares.at(5.0, hits) == pytest.approx(np.full(100, 0.8 / 3.6))
    assert shares.variance(5.0) == pytest.approx(np.full(100, 1.4 * 2.2 / 3.6**2 * 0.2**2))
    ratio, (low, high) = rate_ratio(shares)
    assert ratio == pytest.approx(5.0)
    assert low < 5.0 < high


def test_places_that_are_all_covered_alike_tell_nothing():
    hits, squares = Mean(np.full(9, 0.1), np.full(9, 0.01)), Mean(np.full(9, 0.014), np.full(9, 0.0014))
    hit = np.tile([0.0, 0.1, 0.2], 3)
    flat = Moments(hit, np.full(9, 0.1), hits, squares, hits, squares, np.ones(9), 1.0)
    assert rate_ratio(flat) == (1.0, (0.0, math.inf))
