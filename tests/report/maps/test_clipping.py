from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.maps.clipping import clip_line, clip_ring, unrolled

BOX = (0.0, 0.0, 10.0, 10.0)
POINTS = st.lists(st.tuples(st.floats(-20, 30), st.floats(-20, 30)), min_size=3, max_size=12)


def test_a_ring_that_reaches_out_is_cut_at_the_side():
    assert set(clip_ring([(5, 5), (15, 5), (15, 8), (5, 8)], BOX)) == {(5, 5), (10.0, 5.0), (10.0, 8.0), (5, 8)}


def test_a_ring_around_the_box_becomes_the_box_and_one_beside_it_nothing():
    assert set(clip_ring([(-5, -5), (15, -5), (15, 15), (-5, 15)], BOX)) == {(0, 0), (10, 0), (10, 10), (0, 10)}
    assert clip_ring([(11, 1), (12, 1), (12, 2)], BOX) == []


def test_a_line_that_leaves_and_comes_back_is_two_stretches():
    assert clip_line([(5, 5), (15, 5), (15, 7), (5, 7)], BOX) == [
        [(5, 5), (10.0, 5.0)],
        [(10.0, 7.0), (5, 7)],
    ]


@settings(max_examples=60, deadline=None)
@given(POINTS)
def test_nothing_that_was_cut_lies_outside(points):
    cut = [clip_ring(points, BOX), *clip_line(points, BOX)]
    assert all(-1e-6 <= part <= 10 + 1e-6 for piece in cut for point in piece for part in point)


def test_a_ring_over_the_date_line_goes_on_past_180_degrees():
    assert unrolled([(170, 1), (-170, 1), (-170, 2), (170, 2)]) == [(170, 1), (190, 1), (190, 2), (170, 2)]


def test_a_ring_around_a_pole_is_closed_by_way_of_it():
    ring = unrolled([(-170, -70), (-50, -72), (70, -71), (175, -70), (-170, -70)])
    assert ring[-3:] == [(190, -70), (190, -90.0), (-170, -90.0)]
