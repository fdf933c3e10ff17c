import gc
from pathlib import Path

import pytest

from allegedly.errors import DataError
from allegedly.records import Selection, groups
from allegedly.records.groups import read_groups

ROWS = """date,country,kind
1970-01-03,IQ,raid
1970-01-02,SY,raid
1970-01-05,IQ,raid
,IQ,raid
1970-01,,raid
1970-01-07,SY,bomb
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS, encoding="utf-8")
    return str(file)


def told(path: str, by: list[str], **options: object) -> dict[tuple[str, ...], list[float]]:
    found = read_groups(Selection(path=path, **options), by)  # type: ignore[arg-type]
    return {group.values: group.times.tolist() for group in found}


def test_dates_are_divided_by_the_values_of_the_columns(path: str) -> None:
    assert told(path, ["country"]) == {("IQ",): [2.0, 4.0], ("SY",): [1.0, 6.0]}
    assert told(path, ["Country", "kind"]) == {
        ("IQ", "raid"): [2.0, 4.0], ("SY", "raid"): [1.0], ("SY", "bomb"): [6.0],
    }  # fmt: skip


def test_filters_hold_but_for_those_on_the_columns(path: str) -> None:
    where = (("country", "IQ"), ("kind", "raid"))
    assert told(path, ["country"], where=where) == {("IQ",): [2.0, 4.0], ("SY",): [1.0]}


def test_what_is_too_much_to_hold_is_refused(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MOST_ROWS", 3)
    with pytest.raises(DataError, match="the table holds over 3 rows"):
        told(path, ["country"])
    monkeypatch.setattr(groups, "MOST_ROWS", 30)
    monkeypatch.setattr(groups, "MOST_GROUPS", 1)
    with pytest.raises(DataError, match="the table holds over 1 different values"):
        told(path, ["country"])
    with pytest.raises(DataError, match="there is no column 'town'"):
        told(path, ["town"])


def test_a_reading_that_is_broken_off_leaves_nothing_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Warnings are errors here, those of generators that end after their file among them."""
    file = tmp_path / "long.csv"
    file.write_text("date,country\n" + "1970-01-03,IQ\n" * 5_000, encoding="utf-8")
    monkeypatch.setattr(groups, "MOST_ROWS", 100)
    with pytest.raises(DataError, match="the table holds over 100 rows"):
        told(str(file), ["country"])
    gc.collect()
