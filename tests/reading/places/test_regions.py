"""Regions described by others: rings with their roughness."""

import pytest

from allegedly.gazetteer import distance
from allegedly.reading.places.regions import regions
from allegedly.schema import Place, Span


def place(
    text: str, name: str, at: tuple[float, float] | None, *, kind: str = "settlement", radius: float = 5.0
) -> Place:
    start = text.index(name)
    return Place(
        id="", span=Span(start, start + len(name)), text=name, name=name, kind=kind, role="location",  # type: ignore[arg-type]
        latitude=at[0] if at else None, longitude=at[1] if at else None, radius=radius if at else None,
    )  # fmt: skip


def test_a_part_of_a_country_lies_on_its_side() -> None:
    text = "fighting in eastern Syria went on"
    (found,) = regions(text, [place(text, "Syria", (35.0, 38.5), kind="country", radius=240.0)])
    assert text[found.span.start : found.span.end] == "eastern Syria"
    assert all(longitude >= 38.49 for _, longitude in found.shape)
    assert found.shape[0] == found.shape[-1]
    assert (found.parts, found.radius) == ((0,), 120.0)
    assert found.reason == "the east of Syria, drawn as a part of a circle of 240 km"


@pytest.mark.parametrize(
    ("words", "kilometres"),
    [("20 km south of", 20), ("12 miles south of", 19.3), ("about 20 kilometres south of the city of", 20)],
)
def test_a_distance_and_a_direction(words: str, kilometres: float) -> None:
    text = f"It fell {words} Homs."
    (found,) = regions(text, [place(text, "Homs", (34.7, 36.7))])
    assert distance(34.7, 36.7, *found.middle) == pytest.approx(kilometres, rel=0.02)
    assert found.middle[0] < 34.7


def test_near_and_the_land_around() -> None:
    text = "Near the Rutba desert they dug."
    (found,) = regions(text, [place(text, "Rutba", (33.0, 40.3))])
    assert text[found.span.start : found.span.end] == "Near the Rutba desert"
    assert found.radius == 55.0
    assert found.reason == "near the desert around Rutba, taken as within 55 km of its middle"


def test_a_triangle_is_drawn_through_its_corners() -> None:
    text = "in the triangle between Kirkuk, Tikrit and Baqubah they hid"
    corners = [(35.5, 44.4), (34.6, 43.7), (33.7, 44.6)]
    named = [place(text, name, at) for name, at in zip(("Kirkuk", "Tikrit", "Baqubah"), corners, strict=True)]
    (found,) = regions(text, named)
    assert text[found.span.start : found.span.end] == "triangle between Kirkuk, Tikrit and Baqubah"
    assert found.parts == (0, 1, 2)
    assert set(found.shape) == set(corners)


def test_parts_with_directions_make_a_triangle_of_their_middles() -> None:
    text = "the triangle that includes eastern Salah, north-eastern Diyala, and southern Kirkuk, he said"
    named = [
        place(text, "Salah", (34.7, 43.9), kind="area", radius=100.0),
        place(text, "Diyala", (34.2, 45.0), kind="area", radius=70.0),
        place(text, "Kirkuk", (35.4, 44.0), kind="area", radius=50.0),
    ]
    found = regions(text, named)
    assert [region.parts for region in found] == [(0, 1, 2), (0,), (1,), (2,)]
    assert set(found[0].shape) == {region.middle for region in found[1:]}


def test_what_has_no_point_makes_no_region() -> None:
    text = "near Vessania, and in the area between Vessania and Homs"
    assert regions(text, [place(text, "Vessania", None)]) == []


def test_plain_locations_make_none() -> None:
    text = "He lives in Homs; the road to it is closed."
    assert regions(text, [place(text, "Homs", (34.7, 36.7))]) == []


@pytest.mark.parametrize(
    ("words", "radius"),
    [
        ("within 10 miles of", 16.1),
        ("15 km outside", 18.8),
        ("not far from", 20.0),
        ("the southern outskirts of", 20.0),
        ("off the coast of", 20.0),
        ("hills overlooking", 20.0),
    ],
)
def test_a_place_with_no_direction_is_drawn_around(words: str, radius: float) -> None:
    text = f"It fell {words} Homs."
    (found,) = regions(text, [place(text, "Homs", (34.7, 36.7))])
    assert (found.middle, found.radius) == ((34.7, 36.7), radius)


def test_two_parts_that_touch_are_one_and_two_that_do_not_are_none() -> None:
    text = "Snow fell in northern and eastern Syria."
    (found,) = regions(text, [place(text, "Syria", (35.0, 38.5), kind="country", radius=240.0)])
    assert found.reason == "the north and east of Syria, drawn as a part of a circle of 240 km"
    assert text[found.span.start : found.span.end] == "northern and eastern Syria"
    text = "Snow fell in northern and southern Syria."
    assert regions(text, [place(text, "Syria", (35.0, 38.5), kind="country", radius=240.0)]) == []


@pytest.mark.parametrize("words", ["border between Iraq and Syria", "Iraq-Syria border", "border of Iraq with Syria"])
def test_a_border_is_where_two_circles_would_meet(words: str) -> None:
    text = f"They crossed the {words} at night"
    named = [
        place(text, "Iraq", (33.0, 43.7), kind="country", radius=373.0),
        place(text, "Syria", (35.0, 38.5), kind="country", radius=243.0),
    ]
    (found,) = regions(text, named)
    assert text[found.span.start : found.span.end] == words
    assert (found.parts, found.radius) == ((0, 1), 243.0)
    assert distance(33.0, 43.7, *found.middle) == pytest.approx(
        373.0 / 616.0 * distance(33.0, 43.7, 35.0, 38.5), rel=0.02
    )


def test_a_road_and_the_half_of_it() -> None:
    named = (("Homs", (34.7, 36.7)), ("Hama", (35.1, 36.8)))
    radii = []
    for text in ("the road from Homs to Hama", "the Homs-Hama highway", "halfway between Homs and Hama"):
        (found,) = regions(text, [place(text, name, at) for name, at in named])
        radii.append(found.radius)
    assert radii[0] == radii[1] == pytest.approx(2 * radii[2], rel=0.01)
