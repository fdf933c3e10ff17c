"""Effects, held against closed forms of the matched case series."""

import math

import numpy as np
import pytest

from allegedly.coincidence.effect import detectable, rate_ratio
from allegedly.coincidence.law import sum_law
from allegedly.coincidence.statistic import Moments


def moments(hits, chance, events=100):
    hit = (np.arange(events) < hits).astype(float)
    even = np.full(events, chance)
    return Moments(hit, even, even, even, np.ones(events), 1.0)


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
    wide = rate_ratio(Moments(alone.hit, alone.chance, alone.first, alone.second, alone.weight, 4.0))[1]
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_the_detectable_ratio_has_its_power():
    parts = (np.tile([0.0, 1.0], (100, 1)), np.tile([0.9, 0.1], (100, 1)), np.zeros(100, dtype=np.int64))
    law = sum_law([parts], 100)
    ratio = detectable(moments(0, 0.1), law)
    share = ratio * 0.1 / (0.9 + ratio * 0.1)
    rng = np.random.default_rng(1)
    power = np.mean(rng.binomial(100, share, 20_000) > law.critical(0.05))
    assert power == pytest.approx(0.8, abs=0.03)
