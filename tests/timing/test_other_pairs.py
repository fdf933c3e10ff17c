from pathlib import Path

import pytest

from allegedly import timing
from allegedly.errors import UsageError
from allegedly.records import Selection
from allegedly.schema.timing import ComparedPair, OtherPairs

EXAMPLES = Path(__file__).parents[2] / "examples"
DEBATES, FIRES = (str(EXAMPLES / name) for name in ("debates.csv", "fires.csv"))
WATCHED = ("2023-01-01..2024-03-12",)


def table(folder: Path, name: str, header: str, rows: list[str]) -> str:
    file = folder / name
    file.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return str(file)


@pytest.fixture
def groups(tmp_path: Path) -> str:
    """Strikes of four groups every tenth day in 2022 and 2023, at different days of the month."""
    months = [f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13)]
    rows = [f"{month}-{day:02},{name}" for name, start in zip("ABCD", (1, 3, 5, 8), strict=True)
            for month in months for day in range(start, 29, 10)]  # fmt: skip
    return table(tmp_path, "groups.csv", "date,group", [*rows, "nothing,A", "2023-01-01,"])


@pytest.fixture
def places(tmp_path: Path) -> str:
    """Attacks in two countries: in IQ the day after every strike of B in an odd month, in SY at days of their own."""
    months = [f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13, 2)]
    rows = [f"{month}-{day:02},IQ" for month in months for day in (4, 14, 24)]
    rows += [f"2022-{month:02}-{2 * month + 2:02},SY" for month in range(1, 13)]
    return table(tmp_path, "places.csv", "date,country", [*rows, "2022-05-05,LB"])


def pair(groups: str, places: str, group: str, country: str, **options: object) -> OtherPairs:
    first = Selection(path=groups, where=(("group", group),), skip_bad=True)
    then = Selection(path=places, where=(("country", country),))
    told = timing.test_tables(first, then, window="1d", observed=["2022..2023"], **options)  # type: ignore[arg-type]
    assert told.other_pairs is not None
    return told.other_pairs


def test_the_pair_is_ranked_among_all_values_of_both_filters(groups: str, places: str) -> None:
    found = pair(groups, places, "B", "IQ")
    assert (found.first_by, found.then_by) == (("group",), ("country",))
    assert (found.firsts, found.thens, found.pairs, found.rank, found.shift) == (4, 2, 8, 1, 60)
    own = found.striking[0]
    assert own == ComparedPair(
        first="B", then="IQ", events=(72, 36), coincidences=own.coincidences, expected=own.expected,
        p_value=found.p_value, own=True,
    )  # fmt: skip
    assert own.coincidences == 30  # less those within sixty days of either end
    assert [each.own for each in found.striking] == [True, False, False, False, False]
    assert {each.then for each in found.striking} <= {"IQ", "SY"}  # LB has a single event


def test_a_pair_that_many_surpass_is_listed_behind_them(groups: str, places: str) -> None:
    found = pair(groups, places, "D", "SY")
    assert found.rank > 1
    assert [each.own for each in found.striking].count(True) == 1
    assert (found.striking[0].first, found.striking[0].then) == ("B", "IQ")


def test_only_the_columns_that_are_named_may_differ(groups: str, places: str) -> None:
    found = pair(groups, places, "B", "IQ", others_by=["Group"])
    assert (found.first_by, found.then_by, found.firsts, found.thens, found.pairs) == (("group",), (), 4, 1, 4)
    assert found.striking[0].then == "places.csv (country=IQ)"
    with pytest.raises(UsageError, match="no filter names the column 'size'"):
        pair(groups, places, "B", "IQ", others_by=["size"])


def test_no_series_is_paired_with_itself(groups: str) -> None:
    first, then = (Selection(path=groups, where=(("group", name),), skip_bad=True) for name in "AB")
    found = timing.test_tables(first, then, window="1d", observed=["2022..2023"]).other_pairs
    assert found is not None
    assert (found.firsts, found.thens, found.pairs) == (4, 4, 12)
    assert all(each.first != each.then for each in found.striking)


def test_tables_that_differ_in_a_fixed_filter_have_series_of_their_own(groups: str, tmp_path: Path) -> None:
    text = Path(groups).read_text("utf-8").splitlines()
    rows = [f"{line},{'raid' if number % 2 else 'bomb'}" for number, line in enumerate(text[1:-2])]
    both = table(tmp_path, "both.csv", f"{text[0]},kind", rows)
    first, then = (
        Selection(path=both, where=(("group", name), ("kind", kind))) for name, kind in (("A", "bomb"), ("B", "raid"))
    )
    found = timing.test_tables(first, then, window="1d", observed=["2022..2023"], others_by=["group"]).other_pairs
    assert found is not None
    assert (found.firsts, found.thens, found.pairs) == (4, 4, 16)


def test_without_filters_there_is_no_other_pair() -> None:
    assert timing.test_tables(DEBATES, FIRES, window="4d", observed=WATCHED).other_pairs is None


def test_what_cannot_be_compared_is_said(tmp_path: Path) -> None:
    large = Selection(path=FIRES, where=(("size", "large"),))
    short = timing.test_tables(DEBATES, large, window="60d", observed=WATCHED)
    assert short.other_pairs is None
    assert "Not compared with other pairs: 437 days in common are too few for such a window." in short.notes
    lone = table(tmp_path, "lone.csv", "date,kind", [f"2023-{month:02}-09,fire" for month in range(1, 13)])
    alone = timing.test_tables(DEBATES, Selection(path=lone, where=(("kind", "fire"),)), window="4d", observed=WATCHED)
    assert "Not compared with other pairs: the tables hold no other with enough events." in alone.notes
