from pathlib import Path

import pytest

from allegedly import records
from allegedly.records.query import parse

from .invented import ged_file

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    records.add("ucdp-ged", [ged_file(folder)], folder=folder / "store")
    return folder / "store"


def test_who_takes_part_the_most_frequent_first(store: Path) -> None:
    assert records.participants("ucdp-ged", folder=store) == (
        "IS",
        "AQAP",
        "Ahrar, HTS, Front",
        "Civilians",
        "Government of Iraq",
        "Government of Yemen (North Yemen)",
        "SDF",
    )


def test_where_and_when_each_does(store: Path) -> None:
    found = records.appearances(parse("actor=IS"), limit=10, folder=store)
    assert found == [
        records.Appearance("Government of Iraq", "IS", "IQ", 18_322),  # 2020-03-01
        records.Appearance("IS", "Civilians", "IQ", 18_328),  # 2020-03-05 to 09: the 7th
    ]
    assert len(records.appearances(parse(""), limit=3, folder=store)) == 3
