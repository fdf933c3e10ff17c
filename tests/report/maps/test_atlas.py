"""The atlas itself: what was drawn beforehand is whole, and neutral."""

import math

from allegedly.report.maps import atlas
from allegedly.report.maps.clipping import clip_line

GLOBE = (-180.0, -90.0, 180.0, 90.0)


def _covered(ring):
    """Square kilometres inside of a ring, signed."""
    return 6371.0**2 * sum(
        math.radians(x1 - x0) * (math.sin(math.radians(y0)) + math.sin(math.radians(y1))) / 2
        for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True)
    )


def _touched(box, *, disputed):
    return [part for line in atlas().borders(box, disputed=disputed) for part in clip_line(line, box)]


def test_no_ring_is_inside_out():
    """The Maldives cover 300 square kilometres; a ring that is inside out would cover the globe's 510 million."""
    box = (72.0, -1.0, 74.0, 7.5)
    covered = sum(abs(_covered(ring)) for code, ring in atlas().rings(box) if code == "MV")
    assert 0 < covered < 1000


def test_russia_is_whole_over_the_date_line():
    box = (170.0, 64.0, 190.0, 70.0)
    longest = max((ring for code, ring in atlas().rings(box) if code == "RU"), key=len)
    assert 16e6 < abs(_covered(longest)) < 17.5e6
    assert max(x for x, _ in longest) > 185


def test_the_south_pole_lies_in_antarctica():
    box = (10.0, -89.0, 12.0, -88.0)
    assert {code for code, _ in atlas().rings(box)} == {"AQ"}


def test_a_view_in_the_middle_of_a_country_has_its_land():
    assert "DZ" in {code for code, _ in atlas().rings((2.0, 27.0, 3.0, 28.0))}


def test_borders_in_dispute_are_kept_apart():
    assert _touched((33.3, 45.9, 34.9, 46.3), disputed=True)  # Crimea on the mainland
    assert not _touched((33.3, 45.9, 34.9, 46.3), disputed=False)
    assert _touched((74.0, 33.5, 75.5, 34.8), disputed=True)  # Kashmir
    assert not _touched((70.0, 25.5, 71.5, 28.0), disputed=True)  # the same two states, further south
    assert _touched((70.0, 25.5, 71.5, 28.0), disputed=False)
    assert _touched((34.9, 31.4, 35.4, 32.4), disputed=True)  # the lines of 1949
    assert _touched((126.5, 37.7, 128.5, 38.6), disputed=True)  # Korea


def test_territories_without_a_code_are_drawn_without_a_name():
    codes = {code for code, _ in atlas().rings((32.0, 35.0, 34.5, 35.6))}
    assert codes == {"", "CY"} or codes == {"", "CY", "GB"}
    assert "" not in atlas().names


def test_codes_are_those_that_places_have():
    names = atlas().names
    assert (names["IQ"], names["PS"], names["TW"], names["UA"]) == ("Iraq", "Palestine", "Taiwan", "Ukraine")
    assert len(names) > 230


def test_the_world_is_one_path_each():
    world = atlas().world
    assert world.land.startswith("M")
    assert set(world.land + world.borders + world.disputed) <= set("Mlz-0123456789 ")
