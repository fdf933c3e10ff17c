from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.time_axis import APART, EDGE, Axis


def test_a_short_axis_is_even():
    axis = Axis(date(2023, 1, 1), date(2023, 12, 31), date(2023, 12, 31))
    assert not axis.stretched
    assert axis(date(2023, 7, 2).toordinal() + 0.5) == pytest.approx(0.5)
    assert axis.dates()[0] == (EDGE, "2023")


def test_a_long_axis_has_more_room_near_the_day_of_writing():
    axis = Axis(date(2003, 1, 1), date(2024, 1, 16), date(2024, 1, 16))
    assert axis.stretched
    assert axis(date(2023, 1, 1).toordinal()) < 0.6
    assert axis(date(2003, 1, 1).toordinal()) == EDGE


@settings(max_examples=60, deadline=None)
@given(st.dates(), st.dates(), st.dates())
def test_places_keep_their_order_and_dates_their_distance(one, other, middle):
    low, high = sorted((one, other))
    axis = Axis(low, high, middle)
    days = sorted({low.toordinal(), high.toordinal(), (low.toordinal() + high.toordinal()) // 2})
    places = [axis(day) for day in days]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert all(right - left >= APART - 1e-9 for (left, _), (right, _) in pairwise(axis.dates()))
