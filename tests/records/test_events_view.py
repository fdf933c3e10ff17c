from pathlib import Path

import pytest

from allegedly import records
from allegedly.records.events_view import FEW, opened

from .invented import gdelt_file, gdelt_row

pytest.importorskip("duckdb")

DAYS = [f"2014{month:02}02" for month in range(1, FEW + 3)]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of GDELT for a day of each month, the last one with a report on the first of these days too."""
    folder = tmp_path_factory.mktemp("gdelt")
    files = [
        gdelt_file(folder, [gdelt_row(number, day, added=day)], f"{day}.export.CSV")
        for number, day in enumerate(DAYS[:-1], start=1)
    ]
    late = [gdelt_row(98, DAYS[0], "042", added=DAYS[-1]), gdelt_row(99, DAYS[-1], added=DAYS[-1])]
    files.append(gdelt_file(folder, late, f"{DAYS[-1]}.export.CSV"))
    records.add("gdelt", files, version="1.0", folder=folder / "store")
    return folder / "store"


@pytest.mark.parametrize(
    ("days", "parts"),
    [
        (("2014-01-02", "2014-01-02"), [0, len(DAYS) - 1]),
        (("2014-02-01", "2014-03-31"), [1, 2]),
        (("2014-10-01", None), [9]),
        ((None, "2014-01-31"), [0, len(DAYS) - 1]),
        (("2020-01-01", None), [0]),
        ((None, None), list(range(len(DAYS)))),
    ],
)
def test_only_files_that_hold_the_days_are_opened(
    days: tuple[str | None, str | None], parts: list[int], store: Path
) -> None:
    with opened("gdelt", None, store, earliest=days[0], latest=days[1]) as (_, connection, _):
        found = connection.execute("SELECT DISTINCT part FROM events ORDER BY part").fetchall()
    assert [part for (part,) in found] == parts


def test_a_day_in_a_file_of_ten_months_later_is_found(store: Path) -> None:
    found = records.search("2014-01-02", folder=store)
    assert [each.id for each in found.records] == ["1", "98"]


def test_why_nothing_is_found_is_told_of_all_files(store: Path) -> None:
    found = records.search("kind=consult 2014-05-01..2014-05-31", folder=store)
    assert found.notes[-1] == (
        "No record fits: kind=consult alone fits 1 record, 2014-05-01..2014-05-31 alone fits 1 record."
    )
