import datetime

import numpy as np
import pytest

from allegedly.coincidence.permutation_scan import permutation_scan
from allegedly.coincidence.sphere import globe, plane
from allegedly.errors import DataError, UsageError

from .published import published


@pytest.mark.shared
def test_permutation_scan_agrees_with_brute_force_on_new_york_fever() -> None:
    lines = published("satscan/NYCfever.geo").read_text("utf-8").splitlines()
    spots = {code: (float(north), float(east)) for code, north, east in (line.split() for line in lines)}
    cases = [line.split() for line in published("satscan/NYCfever.cas").read_text("utf-8").splitlines()]
    days = [datetime.date(*map(int, case[2].split("/"))).day for case in cases]
    latitude, longitude = np.array([spots[case[0]] for case in cases]).T
    found = permutation_scan(globe(latitude, longitude), days, radius=3, duration=7, period=(1, 24), permutations=99)
    cluster = found.cluster
    assert cases[cluster.centre][0] == "11418"
    assert (cluster.observed, cluster.last - cluster.first + 1, cluster.last) == (4, 3, 24)
    assert cluster.expected == pytest.approx(0.6701, abs=5e-5)
    assert cluster.log_likelihood_ratio == pytest.approx(3.845418, abs=5e-7)


def test_a_cluster_by_hand() -> None:
    # two of four events on the last day, both at the first place, where nothing else happens
    found = permutation_scan(plane([0, 0, 9, 9], [0, 0, 0, 0]), [4, 4, 1, 2], radius=1, duration=1, permutations=999)
    cluster = found.cluster
    assert (cluster.places, cluster.first, cluster.last, cluster.observed, cluster.expected) == ((0, 1), 4, 4, 2, 1.0)
    assert cluster.log_likelihood_ratio == pytest.approx(2 * np.log(2 / 1) + 2 * np.log(2 / 3))
    # the two late dates share a place, either one, in 2 of 6 deals
    assert found.p_value == pytest.approx(2 / 6, abs=0.05)


def test_any_window_finds_an_early_cluster() -> None:
    random = np.random.default_rng(3)
    x = np.concatenate([np.full(8, 5.0), random.uniform(0, 10, 80)])
    days = np.concatenate([np.full(8, 20), random.integers(0, 60, 80)])
    found = permutation_scan(
        plane(x, np.zeros(88)), days, radius=0.4, duration=3, windows="any", period=(0, 59), permutations=99
    )
    assert set(range(8)) <= set(found.cluster.places)
    assert found.cluster.first <= 20 <= found.cluster.last
    assert found.p_value == 0.01


def test_places_at_one_distance_enter_together() -> None:
    found = permutation_scan(
        plane([0, 1, -1, 9, 9, 9], [0, 0, 0, 0, 0, 0]), [3, 3, 3, 1, 2, 3], radius=1, duration=1, permutations=19
    )
    assert found.cluster.places == (0, 1, 2)


def test_unusable_input_is_refused() -> None:
    places = plane([0, 1, 2], [0, 0, 0])
    with pytest.raises(DataError, match=r"days, row 1: is 1.5, not a whole day from 1 to 3"):
        permutation_scan(places, [1, 1.5, 3], radius=1, duration=1)
    with pytest.raises(DataError, match="no circle holds more events than expected"):
        permutation_scan(places, [3, 3, 3], radius=1, duration=1, period=(1, 3))
    with pytest.raises(UsageError, match="windows: is 'all'"):
        permutation_scan(places, [1, 2, 3], radius=1, duration=1, windows="all")  # type: ignore[arg-type]
