import msgspec
import pytest

from allegedly.report.maps import maps
from allegedly.report.maps.region import region
from allegedly.report.place_rows import PlaceRow
from allegedly.schema import Place, Span

from ..page_reader import parse


def _row(number, name, latitude, longitude, **fields):
    place = Place(
        id=f"p{number}", span=Span(0, 1), text=name, name=name, kind=fields.pop("kind", "settlement"),
        role="location", latitude=latitude, longitude=longitude, country=fields.pop("country", None), **fields,
    )  # fmt: skip
    return PlaceRow(number, place, 1, (f"in-p{number}",), (1,))


NEAR = [_row(1, "Thun", 46.76, 7.63, country="CH"), _row(2, "Como", 45.81, 9.08, country="IT")]


def test_no_place_no_map():
    assert maps([]) is None
    assert maps([_row(1, "nowhere", None, None)]) is None


def test_the_region_holds_places_that_lie_together_and_leaves_the_far_one_to_the_world():
    drawn = maps([*NEAR, _row(3, "Lima", -12.05, -77.04, country="PE")])
    assert [row.place.name for row in drawn.outside] == ["Lima"]
    assert len(parse(drawn.region).find(class_="spot-mark")) == 2
    assert len(parse(drawn.world).find(class_="spot-mark")) == 3


def test_names_of_places_and_of_countries_stand_on_the_map():
    page = parse(maps(NEAR).region)
    large = page.find("g", class_="large")[0]
    assert {"Thun", "Como", "SWITZERLAND", "ITALY"} <= {words.text for words in large.find("text")}


def test_a_country_that_is_named_has_no_mark_but_its_name_stands_out():
    page = parse(maps([*NEAR, _row(3, "Switzerland", 46.8, 8.2, country="CH", kind="country")]).region)
    assert len(page.find(class_="spot-mark")) == 2
    assert {words.text for words in page.find("text", class_="named")} == {"SWITZERLAND"}


def test_land_in_dispute_bears_no_countrys_name():
    page = parse(maps([_row(1, "Simferopol", 44.95, 34.1), _row(2, "Sudak", 44.85, 34.97)]).region)
    assert page.find("text", class_="country-name") == []
    page = parse(maps([_row(1, "Srinagar", 34.08, 74.8), _row(2, "Leh", 34.16, 77.58)]).region)
    assert "INDIA" not in {words.text for words in page.find("text")}


def test_only_a_country_is_shown_whole():
    view = region([_row(1, "Switzerland", 46.8, 8.2, country="CH", kind="country")])
    assert view.holds(46.2, 6.1)
    assert view.holds(46.9, 10.4)


def test_rough_places_have_a_ring_and_regions_their_shape():
    rough = _row(3, "the hills", 46.3, 8.4, radius=25.0, kind="terrain")
    shape = ((46.7, 7.6), (45.8, 9.1), (46.5, 9.8))
    between = _row(4, "the land between", 46.3, 8.8, shape=shape, kind="region")
    page = parse(maps([*NEAR, rough, between]).region)
    assert [element.tag for element in page.find(class_="rough")] == ["circle", "polygon"]


def test_a_border_in_dispute_has_a_line_of_its_own():
    drawn = maps([_row(1, "Srinagar", 34.08, 74.8, country="IN")])
    assert len(parse(drawn.region).find("path", class_="disputed")) == 1
    assert parse(maps(NEAR).region).find("path", class_="disputed") == []


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(90.0, 0.0), (-90.0, 12.0), (0.0, 180.0), (-16.5, -179.99), (64.0, 190.0), (0.0, 0.0)]
)
def test_the_ends_of_the_globe_can_be_drawn(latitude, longitude):
    drawn = maps([_row(1, "x", latitude, longitude)])
    parse(drawn.region)
    parse(drawn.world)


def test_both_sides_of_the_date_line_are_one_view():
    view = region([_row(1, "Suva", -18.1, 178.4), _row(2, "Taveuni", -16.9, -179.9)])
    assert view.width / view.scale < 8


def test_a_position_that_is_none_of_this_globe_is_no_position():
    assert maps([_row(1, "x", 91.0, 0.0)]) is None
    assert maps([_row(1, "x", 0.0, float("inf"))]) is None


def test_the_maps_are_small():
    rows = [_row(number, f"Place {number}", 30.0 + number % 7, 40.0 + number % 9) for number in range(60)]
    drawn = maps(rows)
    assert len(drawn.region) + len(drawn.world) < 150_000


def test_the_same_places_give_the_same_map():
    assert msgspec.structs.asdict(maps(NEAR)) == msgspec.structs.asdict(maps(NEAR))


def test_what_is_as_wide_as_a_country_neither_widens_the_view_nor_has_a_mark():
    drawn = maps([*NEAR, _row(3, "Central Europe", 49.0, 14.0, kind="region", radius=900.0)])
    assert [row.words for row in drawn.wide] == ["Central Europe"]
    assert len(parse(drawn.region).find(class_="spot-mark")) == 2
    assert region([*NEAR, _row(3, "Central Europe", 49.0, 14.0, kind="region", radius=900.0)]) == region(NEAR)


def test_the_view_is_as_narrow_as_most_of_the_mentions_allow():
    often = [msgspec.structs.replace(row, mentions=3) for row in NEAR]
    near = region(often)
    assert region([*often, _row(3, "Warsaw", 52.2, 21.0)]) == near
    assert not near.holds(52.2, 21.0)
    assert region([NEAR[0], _row(3, "Warsaw", 52.2, 21.0)]).holds(52.2, 21.0)
    assert not region([NEAR[0], _row(3, "Lima", -12.05, -77.04)]).holds(-12.05, -77.04)


def test_a_country_is_not_named_inside_of_the_one_that_it_surrounds():
    page = parse(maps([_row(1, "Maseru", -29.31, 27.48), _row(2, "Semonkong", -29.85, 28.05)]).region)
    (large,) = page.find("g", class_="large")
    (lesotho,) = [words for words in large.find("text") if words.text == "LESOTHO"]
    assert 100 < float(lesotho.attributes["x"]) < 300
