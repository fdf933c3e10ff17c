"""SQL stands where DuckDB is known, in the rooms that write it; and what a person gives never becomes a part of it."""

import ast
from pathlib import Path

import pytest

import allegedly
from allegedly import records
from allegedly.records.database import all_of, literal, quoted

from .invented import ged_file

PACKAGE = Path(allegedly.__file__).parent
ROOMS = ("records", "report/exports")


def selecting(text: str) -> bool:
    """Whether some string of a file's code is a query."""
    return any(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and "SELECT " in node.value
        for node in ast.walk(ast.parse(text))
    )


def test_queries_are_seen() -> None:
    assert selecting("rows = run(f'SELECT {names} FROM events')")
    assert not selecting("# SELECT what you like\nselect = 'Select one'")


def test_no_query_stands_outside_of_the_rooms_that_write_them() -> None:
    files = {
        file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py") if selecting(file.read_text("utf-8"))
    }
    assert {file for file in files if not file.startswith(ROOMS)} == set()
    assert "records/searching.py" in files


def test_texts_and_names_cannot_end_early() -> None:
    assert literal("O'Brien's") == "'O''Brien''s'"
    assert quoted('a "b" c') == '"a ""b"" c"'


def test_the_signs_of_a_pattern_in_a_folders_name_stand_for_themselves() -> None:
    assert all_of(Path("cases [2]"), "events-*.parquet") == literal(Path("cases [[]2]") / "events-*.parquet")


@pytest.mark.parametrize("name", ["case [2]", "O'Brien's", "100 %"])
def test_a_store_may_have_any_name(name: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    store = tmp_path / name / "records"
    store.parent.mkdir()
    records.add("ucdp-ged", [ged_file(tmp_path / name)], folder=store)
    assert records.search("id=2", folder=store).total == 1
    assert records.record("ucdp-ged", "21.1", "2", folder=store).id == "2"
