"""The scan and the specification curve: all choices, one answer each way."""

import json

import numpy as np
import pytest

from allegedly.coincidence import Series, scan, specification_curve
from allegedly.errors import UsageError

TEN_YEARS = [(0, 3649)]


def pair(seed, share=0.0, delay=0):
    rng = np.random.default_rng(seed)
    first = np.sort(rng.choice(3600, 100, replace=False))
    caused = first[rng.random(100) < share] + delay
    then = np.sort(np.append(rng.choice(3600, 90), caused))
    return Series(first, observed=TEN_YEARS), Series(then, observed=TEN_YEARS)


def test_a_lagged_effect_is_found_at_its_lag_alone():
    found = scan(*pair(1, 0.4, delay=7), windows=[1, 3], lags=[0, 3, 6, 9, 12])
    assert found.p_value == 0.001
    assert np.unravel_index(np.argmax(found.scores), (2, 5)) == (0, 2)
    assert found.adjusted[0][0] > 0.05
    assert found.adjusted[0][4] > 0.05
    assert 2 < found.threshold < 5


def test_family_wise_p_is_never_under_that_of_one_look():
    series = pair(5, 0.08, delay=1)
    alone = scan(*series, windows=[3])
    many = scan(*series, windows=[1, 2, 3, 5, 8, 13], lags=[0, 5])
    assert many.adjusted[2][0] >= alone.p_value
    assert many.p_value == min(min(row) for row in many.adjusted)


def test_the_same_seed_gives_the_same_bytes():
    one, other = (json.dumps(scan(*pair(2), windows=[3, 7], rng=4).to_dict()) for _ in range(2))
    assert one == other


def test_nothing_to_look_at_is_refused():
    with pytest.raises(UsageError, match="at least one number"):
        scan(*pair(1), windows=[])


def test_the_specification_curve_holds_every_choice_by_rising_effect():
    first, then = pair(3, 0.3, delay=1)
    vague = Series(then.times, observed=TEN_YEARS, latest=np.minimum(then.times + 2, 3649))
    curve = specification_curve(first, vague, windows=[3, 7], lags=[0, 1])
    assert len(curve.specifications) == 2 * 2 * 3 * 2
    ratios = [each.rate_ratio for each in curve.specifications]
    assert ratios == sorted(ratios)
    assert curve.significant > 0.9
    assert curve.median_rate_ratio > 1.5
    assert {each.dates for each in curve.specifications} == {"stated", "drawn"}
