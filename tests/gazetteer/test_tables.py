"""Tables of places: what is written is read, and what is no table is refused."""

from pathlib import Path

import msgspec
import pytest

from allegedly.errors import DataError
from allegedly.gazetteer.entries import Entry, Row, distance
from allegedly.gazetteer.tables import MAGIC, compile_table, open_table

VALLEY = Entry(name="Wadi Hawran", kind="terrain", latitude=33.0, longitude=40.25, country="IQ", radius=180.0)
TOWN = Entry(
    name="Ḩadīthah", kind="settlement", latitude=34.5, longitude=42.5, country="IQ", area="IQ.01", county="IQ.01.7",
    population=30_925, geonames_id=96_309, radius=1.5,
)  # fmt: skip
AREA = Entry(name="Anbar", kind="area", latitude=33.5, longitude=42.0, country="IQ", area="IQ.01", radius=180.0)
ROWS = [Row(VALLEY, ("Wadi Hawran", "Houran Valley")), Row(TOWN, ("Ḩadīthah", "Haditha")), Row(AREA, ("Anbar",))]


def test_every_name_leads_to_its_whole_entry(tmp_path: Path) -> None:
    (tmp_path / "one.bin").write_bytes(compile_table(ROWS, {"source": ["by hand"]}))
    table = open_table(tmp_path / "one.bin")
    assert len(table) == 3
    assert table.header["source"] == ["by hand"]
    assert table.named("HOURAN VALLEY") == [VALLEY]
    assert table.named("haditha") == table.named("Hadīthah") == [TOWN]
    assert table.named("Basra") == []
    assert table.sounding("Wady Hauran") == [VALLEY]
    assert table.entries("area") == [AREA]
    assert table.area("IQ.01") == AREA
    assert table.area("IQ.99") is None


def test_the_squares_in_which_a_country_has_towns(tmp_path: Path) -> None:
    south = msgspec.structs.replace(TOWN, latitude=-0.1, longitude=-0.6, country="GA")
    twin = msgspec.structs.replace(TOWN, latitude=34.9)
    rows = [*ROWS, *(Row(one, (one.name,)) for one in (south, twin))]
    (tmp_path / "one.bin").write_bytes(compile_table(rows, {}))
    assert sorted(open_table(tmp_path / "one.bin").settled(0.5)) == [("GA", -1, -2), ("IQ", 69, 85)]


def test_the_same_rows_give_the_same_bytes() -> None:
    assert compile_table(ROWS, {}) == compile_table(list(ROWS), {})


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", MAGIC, MAGIC + b"\x05\x00\x00\x00{}{}{", MAGIC + b"\x02\x00\x00\x00{}"]
)
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.bin").write_bytes(data)
    with pytest.raises(DataError, match="no table of places"):
        open_table(tmp_path / "bad.bin")


def test_a_cut_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cut.bin").write_bytes(compile_table(ROWS, {})[:-20])
    with pytest.raises(DataError, match="no table of places"):
        open_table(tmp_path / "cut.bin")


def test_what_lies_in_what() -> None:
    assert TOWN.lies_in(AREA)
    assert not AREA.lies_in(TOWN)
    assert not VALLEY.lies_in(AREA)


def test_distance_against_the_length_of_a_degree() -> None:
    assert distance(0.0, 0.0, 0.0, 1.0) == pytest.approx(111.19, abs=0.01)
    assert distance(0.0, 179.5, 0.0, -179.5) == pytest.approx(111.19, abs=0.01)
