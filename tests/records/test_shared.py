"""The data sets themselves, where they are at hand."""

import gzip
import os
from pathlib import Path

import pytest

from allegedly import records
from allegedly.errors import DataError

pytest.importorskip("duckdb")

BESIDE = Path(__file__).parents[3] / "shared" / "data"


def at_hand(name: str) -> Path:
    corpora = Path(os.environ.get("ALLEGEDLY_CORPORA", BESIDE))
    for root in (corpora / "records", corpora / "data" / "records"):
        if (root / name).exists():
            return root / name
    pytest.skip(f"records/{name} is not at hand: set ALLEGEDLY_CORPORA to the corpora's folder")


@pytest.mark.shared
def test_events_in_syria(tmp_path: Path) -> None:
    held = records.add("ucdp-ged", [at_hand("ged_syria_652.1601.1911.csv.gz")], version="20.1", folder=tmp_path)
    assert (held.rows, held.repeated, held.left_out) == (16_566, 0, 0)
    assert (held.coverage.earliest, held.coverage.latest) == ("2016-01-01", "2019-11-30")
    assert held.coverage.countries == ("SY",)
    names = {records.search(f'actor="{name}"', limit=0, folder=tmp_path).total for name in ("IS", "ISIL", "Daesh")}
    assert len(names) == 1
    series = records.series("actor=IS 2018-03..2019-10", folder=tmp_path)
    assert (series.observed, series.outside) == (((17_591, 18_200),), 2)
    assert len(series.times) == sum(each.events for each in records.counts(series, "week"))
    assert records.search("kind=attack", limit=0, folder=tmp_path).total == 16_566


@pytest.mark.shared
def test_a_merge_with_many_empty_cells(tmp_path: Path) -> None:
    held = records.add("ucdp-ged", [at_hand("ged_mideast.csv.gz")], version="25.1", folder=tmp_path)
    assert (held.rows, len(held.coverage.countries)) == (23_907, 11)


@pytest.mark.shared
def test_a_table_with_rows_that_are_none(tmp_path: Path) -> None:
    table, mapping = tmp_path / "sigacts.csv", tmp_path / "sigacts.toml"
    table.write_bytes(gzip.decompress(at_hand("sigacts_iraq_2004_2007.csv.gz").read_bytes()))
    mapping.write_text(records.propose(str(table)), encoding="utf-8")
    with pytest.raises(DataError, match=r"row 24853: the row has no date \(and 4,825 more such rows\)"):
        records.add("sigacts", [table], mapping=mapping, version="1", folder=tmp_path / "store")
    held = records.add("sigacts", [table], mapping=mapping, version="1", skip_bad=True, folder=tmp_path / "store")
    assert (held.rows, held.left_out, held.coverage.countries) == (158_026, 4_826, ("ZZ",))


@pytest.mark.shared
def test_a_sample_without_the_columns_that_are_needed(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"the columns 'side_a'.*'side_b'.*'date_start' \(is it 'date'\?\).*missing"):
        records.add("ucdp-ged", [at_hand("ged_v25_1_sample_9972_lilinduo.csv.gz")], version="25.1", folder=tmp_path)
