import sys
from pathlib import Path

import pytest

from allegedly.errors import UsageError
from allegedly.report.exports import export

from .subjects import HOSTILE, hostile, judged

duckdb = pytest.importorskip("duckdb", reason="Parquet needs DuckDB: pip install allegedly[records]")


def read(tmp_path: Path, name: str, content: bytes) -> list[tuple[object, ...]]:
    path = tmp_path / name
    path.write_bytes(content)
    with duckdb.connect(":memory:") as connection:
        rows: list[tuple[object, ...]] = connection.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
    return rows


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_tables_have_typed_columns(tmp_path: Path) -> None:
    files = export([judged()], "parquet").files
    places = read(tmp_path, "places.parquet", files["places.parquet"])
    assert places[0][4:12] == (55, 66, "OSTER FERRY", "Oster Ferry", "settlement", "dateline", 56.5, 10.25)
    claims = read(tmp_path, "claims.parquet", files["claims.parquet"])
    assert [row[11] for row in claims] == [True] * 6
    assert len(read(tmp_path, "decisions.parquet", files["decisions.parquet"])) == 6


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_values(tmp_path: Path, words: str) -> None:
    files = export([hostile(words)], "parquet").files
    claims = read(tmp_path, "claims.parquet", files["claims.parquet"])
    assert claims[0][6] == words.replace("\ud800", "\N{REPLACEMENT CHARACTER}")


def test_without_duckdb_the_line_to_type_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match=r'pip install "allegedly\[records\]"'):
        export([judged()], "parquet")
