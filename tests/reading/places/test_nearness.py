"""The nearest of many points is that which asking all of them gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.gazetteer import Entry, distance
from allegedly.reading.places.nearness import FAR, Points

degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
beside = st.tuples(st.floats(33, 34), st.floats(44, 45))


def entry(at: tuple[float, float]) -> Entry:
    return Entry(name="X", kind="settlement", latitude=at[0], longitude=at[1])


@given(st.lists(degrees | beside, min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_it_is_what_asking_all_gives(places: list[tuple[float, float]]) -> None:
    points = Points((str(number), entry(at)) for number, at in enumerate(places))
    for number, at in enumerate(places):
        away = [distance(*at, *other) for key, other in enumerate(places) if key != number]
        assert points.nearest(entry(at), str(number)) == min([FAR, *away])


def test_places_on_either_side_of_the_date_line_are_near() -> None:
    assert round(Points([("a", entry((0.0, 179.9)))]).nearest(entry((0.0, -179.9)))) == 22


def test_nothing_is_near_to_nothing() -> None:
    assert Points([]).nearest(entry((0.0, 0.0))) == FAR
