import numpy as np
import pytest

from allegedly.coincidence.region import global_region, inside, planar_region, share_inside, view_from
from allegedly.coincidence.sphere import EARTH_RADIUS_KM, globe, plane
from allegedly.errors import DataError

SQUARE = planar_region([-1, 1, 1, -1], [-1, -1, 1, 1])


def test_area_of_a_square_open_or_closed() -> None:
    assert SQUARE.area == 4.0
    assert planar_region([-1, 1, 1, -1, -1], [-1, -1, 1, 1, -1]).area == 4.0


def test_area_of_an_eighth_of_the_globe() -> None:
    octant = global_region([0, 0, 90], [0, 90, 0])
    assert octant.area == pytest.approx(np.pi / 2 * EARTH_RADIUS_KM**2)


def test_circles_in_a_square_by_hand() -> None:
    corners = SQUARE.corners.vectors
    # at radius 2 / sqrt 3 each side cuts off 60 degrees of the circle; past the corners nothing is left
    found = share_inside(corners, np.array([0.5, 2 / np.sqrt(3), 1.5]))
    assert found == pytest.approx([1.0, 1 - 4 * 60 / 360, 0.0])


def test_a_circle_on_the_edge_is_half_inside() -> None:
    corners = view_from(SQUARE, plane([1.0], [0.0]), 0)
    assert share_inside(corners, np.array([0.5]))[0] == pytest.approx(0.5)


def test_share_agrees_with_counting_points_in_a_crooked_region() -> None:
    region = planar_region([0, 4, 4, 2, 2, 0], [0, 0, 3, 3, 1, 2])
    angles = np.linspace(-np.pi, np.pi, 20_001)[:-1]
    corners = view_from(region, plane([1.0], [0.5]), 0)
    for radius in (0.3, 0.8, 1.7, 3.1):
        points = radius * np.column_stack([np.cos(angles), np.sin(angles)])
        counted = inside(corners, points).mean()
        assert share_inside(corners, np.array([radius]))[0] == pytest.approx(counted, abs=2e-3)


def test_small_regions_look_alike_on_globe_and_plane() -> None:
    radius = 20.0
    on_globe = view_from(global_region([0, 0, 1, 1], [0, 1, 1, 0]), globe([0.1], [0.5]), 0)
    flat = view_from(planar_region([0, 1, 1, 0], [0, 0, 1, 1]), plane([0.5], [0.1]), 0)
    degree = np.radians(1) * EARTH_RADIUS_KM
    found = share_inside(on_globe, np.tan(np.array([radius / EARTH_RADIUS_KM])))
    assert found == pytest.approx(share_inside(flat, np.array([radius / degree])), abs=1e-4)


def test_impossible_regions_are_refused() -> None:
    with pytest.raises(DataError, match="region: has 2 corner"):
        planar_region([0, 1, 0], [0, 1, 0])
    with pytest.raises(DataError, match="region: has no area"):
        planar_region([0, 1, 2], [0, 1, 2])
    with pytest.raises(DataError, match="a quarter of the globe or more"):
        view_from(global_region([0, 0, 1], [0, 1, 0]), globe([0.0], [170.0]), 0)
