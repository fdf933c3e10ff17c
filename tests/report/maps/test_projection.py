import pytest

from allegedly.report.maps.projection import View, equal_earth


def test_equal_earth_agrees_with_its_authors():
    """The extents of the projection, from the paper: 2.7066 to the sides and 1.3173 to the poles, in radii."""
    assert equal_earth(0, 180) == pytest.approx((2.70663, 0), abs=1e-5)
    assert equal_earth(90, 0) == pytest.approx((0, -1.31736), abs=1e-5)
    assert equal_earth(-90, 180)[1] == pytest.approx(1.31736, abs=1e-5)


def test_the_middle_of_a_view_is_the_middle_of_the_picture():
    view = View(latitude=60.0, longitude=10.0, scale=20.0, width=400.0, height=300.0)
    assert view.place(60.0, 10.0) == (200.0, 150.0)
    assert view.place(61.0, 12.0) == pytest.approx((220.0, 130.0))
    assert view.bounds == pytest.approx((-10.0, 52.5, 30.0, 67.5))


def test_a_view_over_the_date_line_is_one_piece():
    view = View(latitude=0.0, longitude=179.0, scale=40.0, width=400.0, height=300.0)
    assert view.place(0.0, -179.0) == pytest.approx((280.0, 150.0))
    assert view.holds(0.0, -177.0)
    assert not view.holds(0.0, 0.0)
