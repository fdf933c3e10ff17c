import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence.sphere import EARTH_RADIUS_KM, globe, great_circle, plane
from allegedly.errors import DataError

LATITUDES, LONGITUDES = st.floats(-90, 90), st.floats(-180, 180)


def test_great_circles_known_by_heart() -> None:
    quarter = np.pi / 2 * EARTH_RADIUS_KM
    found = great_circle([0, 0, 0, 90], [0, 0, 0, 0], [0, 0, 0, -90], [90, 180, 1, 0])
    assert found == pytest.approx([quarter, 2 * quarter, quarter / 90, 2 * quarter])


def test_paris_to_london() -> None:
    assert great_circle([48.8566], [2.3522], [51.5074], [-0.1278])[0] == pytest.approx(343.6, abs=0.1)


@settings(max_examples=60, deadline=None)
@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_chords_and_haversine_agree(north: float, east: float, other_north: float, other_east: float) -> None:
    places = globe([north, other_north], [east, other_east])
    through = places.distances(np.array([0]), np.array([1]))[0]
    assert through == pytest.approx(great_circle([north], [east], [other_north], [other_east])[0], abs=0.05)


def test_pairs_at_exactly_the_distance_are_close() -> None:
    assert plane([0, 3, 6], [0, 4, 8]).close_pairs(5).tolist() == [[0, 1], [1, 2]]
    assert plane([0, 3, 6], [0, 4, 8]).count_close_pairs(10) == 3


def test_a_distance_beyond_the_antipode_holds_all() -> None:
    assert globe([0, 0, 90], [0, 180, 0]).count_close_pairs(30_000) == 3


@pytest.mark.parametrize(
    ("latitude", "longitude", "message"),
    [
        ([91.0], [0.0], "latitude, row 0: is 91, beyond 90 degrees"),
        ([0.0, 1.0], [0.0, 400.0], "longitude, row 1: is 400, beyond 360 degrees"),
        ([0.0, np.inf], [0.0, 0.0], "latitude, row 1: is missing or not finite"),
        ([0.0], [0.0, 1.0], "the columns differ in length: latitude 1, longitude 2"),
    ],
)
def test_impossible_coordinates_are_refused(latitude: list[float], longitude: list[float], message: str) -> None:
    with pytest.raises(DataError) as refused:
        globe(latitude, longitude)
    assert message in str(refused.value)
