"""Points, bearings and rings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.gazetteer import distance
from allegedly.reading.places.geometry import circle, hull, middle_of, moved, part, reach


@given(st.floats(-70, 70), st.floats(-180, 180), st.floats(0, 360), st.floats(1, 200))
@settings(max_examples=60, deadline=None)
def test_a_point_is_moved_by_its_distance(latitude: float, longitude: float, bearing: float, away: float) -> None:
    assert distance(latitude, longitude, *moved((latitude, longitude), bearing, away)) == pytest.approx(
        away, rel=0.03, abs=0.05
    )


def test_moving_to_the_east_crosses_the_date_line() -> None:
    assert moved((0.0, 179.9), 90.0, 111.2) == (0.0, -179.1)


def test_a_circle_is_closed_and_round() -> None:
    ring = circle((34.0, 44.0), 30.0)
    assert ring[0] == ring[-1]
    assert all(distance(34.0, 44.0, *point) == pytest.approx(30.0, rel=0.02) for point in ring)


def test_a_part_begins_and_ends_in_the_middle() -> None:
    ring = part((34.0, 44.0), 50.0, 0.0)
    assert ring[0] == ring[-1] == (34.0, 44.0)
    assert min(latitude for latitude, _ in ring) == pytest.approx(34.0, abs=0.01)


def test_a_hull_leaves_out_what_lies_inside() -> None:
    corners = [(0.0, 0.0), (0.0, 2.0), (2.0, 0.0)]
    ring = hull([*corners, (0.5, 0.5)])
    assert (set(ring), ring[0]) == (set(corners), ring[-1])
    assert hull([]) == ()


def test_the_middle_and_the_reach_of_points() -> None:
    assert middle_of([(0.0, 179.0), (0.0, -179.0)]) == (0.0, -180.0)
    assert reach((0.0, 0.0), [(0.0, 0.5), (0.0, 1.0)]) == pytest.approx(111.2, abs=0.1)
