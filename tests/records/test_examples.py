"""The hand-made tables of the examples."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from allegedly import records

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(("name", "country", "rows"), [("milestones-iraq", "IQ", 13), ("milestones-syria", "SY", 11)])
def test_each_row_is_dated_and_names_its_source(name: str, country: str, rows: int, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    held = records.add(
        name, [EXAMPLES / f"{name}.csv"], mapping=EXAMPLES / f"{name}.toml", version="1", folder=tmp_path
    )
    found = records.search("", limit=None, folder=tmp_path).records
    assert (held.rows, held.coverage.countries, len(found)) == (rows, (country,), rows)
    assert all(each.source and each.source.startswith(("https://", "http://")) for each in found)
    assert all(each.date_precision == "day" and each.headline for each in found)


@pytest.mark.parametrize("name", ["milestones-iraq", "milestones-syria"])
def test_they_are_tables_for_a_test_of_timing_too(name: str) -> None:
    with (EXAMPLES / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        days = [row["date"] for row in csv.DictReader(file)]
    assert all(earlier < later for earlier, later in pairwise(days))
    assert len(records.read_column(records.Selection(path=str(EXAMPLES / f"{name}.csv"))).times) == len(days)
