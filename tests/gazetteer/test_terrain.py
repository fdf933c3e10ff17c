"""The table of terrain that is written by hand, and what its rows were checked with."""

import re
import tomllib
from pathlib import Path
from typing import Any

from allegedly.gazetteer import Gazetteer, distance
from allegedly.gazetteer.lookup import embedded
from allegedly.schema import PlaceKind
from allegedly.vocabulary.place_words import place_words

FOLDER = Path(__file__).parents[2] / "gazetteer"
CHECK = re.compile(r"(?:page|list|namesake) \d+ km|off \d+ km of (?:page|list)|unchecked")


def rows() -> list[list[Any]]:
    groups = tomllib.loads((FOLDER / "terrain.toml").read_text(encoding="utf-8"))["group"]
    return [row for group in groups for row in group["rows"]]


def test_each_row_says_what_it_was_checked_with() -> None:
    assert [row for row in rows() if len(row) != 8 or not CHECK.fullmatch(row[7])] == []
    assert {row[1] for row in rows()} <= set(PlaceKind.__args__)


def test_no_name_stands_twice() -> None:
    names = [row[0] for row in rows()]
    assert sorted(set(names)) == sorted(names)


def test_what_is_said_to_agree_is_near_and_every_check_is_of_a_row() -> None:
    agreed = [row for row in rows() if row[7][0] in "pln"]
    assert [row[0] for row in agreed if int(row[7].split()[1]) > max(15, row[5] / 2)] == []
    lines = (FOLDER / "terrain_checks.tsv").read_text(encoding="utf-8").splitlines()
    assert all(len(line.split("\t")) == 4 for line in lines)
    assert len(lines) > 50


def test_the_embedded_table_holds_the_rows() -> None:
    table = embedded()
    for name, kind, _, latitude, longitude, *_ in rows():
        assert any(
            entry.kind == kind and distance(entry.latitude, entry.longitude, latitude, longitude) < 1
            for entry in table.named(name)
        ), name


def test_houses_of_governments_stand_in_their_capitals() -> None:
    places = Gazetteer([embedded()])
    seats = [
        entry
        for entry in map(places.tables[0].entry, range(len(places.tables[0])))
        if entry.geonames_id in places.seats
    ]
    for house in place_words().houses:
        (site,) = (entry for entry in places.named(house) if entry.kind == "site")
        near = (distance(site.latitude, site.longitude, seat.latitude, seat.longitude) for seat in seats)
        assert min(near) < 15, house
