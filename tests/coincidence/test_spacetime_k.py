import numpy as np
import pytest

from allegedly.coincidence.region import global_region, planar_region
from allegedly.coincidence.spacetime_k import spacetime_k
from allegedly.coincidence.sphere import globe, plane
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_spacetime_k_agrees_with_splancs_on_burkitt() -> None:
    burkitt, boundary = columns("burkitt/burkitt.csv"), columns("burkitt/burkitt_boundary.csv")
    found = spacetime_k(
        plane(burkitt["x"], burkitt["y"]),
        burkitt["t"],
        distances=np.arange(1, 40, 2),
        durations=np.arange(100, 1501, 100),
        region=planar_region(boundary["arx"], boundary["ary"]),
        period=(400, 5800),
        permutations=19,
    )
    assert found.space_k[0] == pytest.approx(18.2054437365, abs=1e-9)
    assert found.time_k[0] == pytest.approx(225.640004551, abs=1e-8)
    assert found.space_time_k[0][0] == pytest.approx(13559.9167141, abs=1e-6)


def test_two_couples_by_hand() -> None:
    found = spacetime_k(
        plane([0, 1, 10, 11], [0, 0, 0, 0]), [0, 1, 9, 10], distances=[1], durations=[1], permutations=499
    )
    # 4 of 12 ordered pairs are within 1 in space; in time the first and the last count twice, as their gap reaches out
    assert found.space_k == pytest.approx((4 / 12,))
    assert found.time_k == pytest.approx((10 * 6 / 12,))
    assert found.space_time_k == ((pytest.approx(10 * 6 / 12),),)
    assert found.ratio == ((pytest.approx(3.0),),)
    assert found.p_value == pytest.approx(8 / 24, abs=0.07)


def test_no_interaction_gives_ratios_near_one() -> None:
    random = np.random.default_rng(8)
    x, y, t = random.uniform(0, 1, size=(3, 250))
    found = spacetime_k(
        plane(x, y),
        t,
        distances=[0.1, 0.2],
        durations=[0.1, 0.2],
        region=planar_region([0, 1, 1, 0], [0, 0, 1, 1]),
        period=(0, 1),
        permutations=99,
    )
    assert np.array(found.ratio) == pytest.approx(np.ones((2, 2)), abs=0.15)
    # without clustering K(s) is the disc's area and K(t) twice the gap
    assert found.space_k == pytest.approx((0.0314, 0.1257), rel=0.15)
    assert found.time_k == pytest.approx((0.2, 0.4), rel=0.1)


def test_globe_agrees_with_plane_over_a_province() -> None:
    random = np.random.default_rng(9)
    x, y, t = random.uniform(0.05, 0.95, size=(3, 40))
    degree = 111.1950802
    flat = spacetime_k(
        plane(x * degree, y * degree),
        t,
        distances=[20.0],
        durations=[0.3],
        permutations=19,
        region=planar_region(np.array([0, 1, 1, 0]) * degree, np.array([0, 0, 1, 1]) * degree),
    )
    curved = spacetime_k(
        globe(y, x),
        t,
        distances=[20.0],
        durations=[0.3],
        permutations=19,
        region=global_region([0, 0, 1, 1], [0, 1, 1, 0]),
    )
    assert curved.space_k == pytest.approx(flat.space_k, rel=2e-3)
    assert curved.ratio == (pytest.approx(flat.ratio[0], rel=2e-3),)


def test_unusable_input_is_refused() -> None:
    places, times = plane([0, 1, 2], [0, 0, 0]), [0, 1, 2]
    with pytest.raises(UsageError, match="distances: must rise"):
        spacetime_k(places, times, distances=[2, 1], durations=[1])
    with pytest.raises(DataError, match=r"durations: no pair is within 0\.5"):
        spacetime_k(places, times, distances=[1], durations=[0.5])
    with pytest.raises(DataError, match="times, row 2: lies outside the period"):
        spacetime_k(places, times, distances=[1], durations=[1], period=(0, 1.5))
    with pytest.raises(DataError, match="places, row 2: lies outside the region"):
        spacetime_k(
            places, times, distances=[1], durations=[1], region=planar_region([-1, 1.5, 1.5, -1], [-1, -1, 1, 1])
        )
