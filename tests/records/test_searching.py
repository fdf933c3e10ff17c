from pathlib import Path

import pytest

from allegedly import records
from allegedly.errors import DataError

from .invented import ged_file

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    records.add("ucdp-ged", [ged_file(folder)], folder=folder / "store")
    return folder / "store"


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "1234"),
        ("actor=IS", "12"),
        ("actor=Daesh", "12"),
        ('actor="Islamic State in Iraq and Syria"', "12"),
        ("actor=isil", "12"),
        ("target=IS", "1"),
        ('actor="Hayat Tahrir al-Sham"', "3"),
        ("actor=Government", "14"),
        ("actor!=IS", "34"),
        ("actor=IS,SDF", "123"),
        ("country=Iraq", "12"),
        ("country=YE,SYR", "34"),
        ("country!=Iraq", "34"),
        ("kind=attack", "1234"),
        ("kind=protest", ""),
        ('kind="one-sided violence"', "2"),
        ("killed>=4", "124"),
        ("killed>4", "2"),
        ("killed=0", "3"),
        ("killed<=4 country=Iraq", "1"),
        ("civilians>0", "2"),
        ("place=VILLAGE", "2"),
        ("place!=village", "134"),
        ("area=dam", "1234"),
        ('text="near the dam"', "1234"),
        ('text="NEAR THE"', "1234"),
        ('text="near.the"', ""),
        ('text="dám"', "1234"),
        ("text=agency", "1234"),
        ("text!=agency", ""),
        ("id=2,3", "23"),
        ("precision=day", "14"),
        ("precision=days", "124"),
        ("near=33.5,43.5,50km", "1"),
        ("near=33.5,43.5,130km", "12"),
        ("2020-03-07", "2"),
        ("2020-03..2020-04-01", "123"),
        ("2020-05..", "4"),
        ("..2020-03-01", "1"),
    ],
)
def test_a_query_selects(query: str, ids: str, store: Path) -> None:
    found = records.search(query, folder=store)
    assert "".join(each.id for each in found.records) == ids
    assert found.total == len(ids)


def test_a_limit_gives_the_earliest_and_the_number_of_all(store: Path) -> None:
    found = records.search("country=Iraq,Syria", limit=2, folder=store)
    assert ([each.id for each in found.records], found.total) == (["1", "2"], 3)
    assert found.query == "set=ucdp-ged version=21.1 country=IQ,SY"
    assert records.search(found.query, limit=0, folder=store).total == 3
    assert len(records.search(found.query, limit=None, folder=store).records) == 3


def test_nothing_found_says_which_condition_leaves_nothing(store: Path) -> None:
    found = records.search("actor=AQAP country=Iraq 2020", folder=store)
    assert found.notes == (
        "ucdp-ged 21.1 covers 2020-03-01 to 2020-12-30 only.",
        "No record fits: actor=AQAP alone fits 1 record, country=IQ alone fits 2 records,"
        " 2020-01-01..2020-12-31 alone fits 4 records.",
    )


def test_what_the_set_does_not_cover_is_said(store: Path) -> None:
    assert records.search("country=Lebanon", folder=store).notes[0] == (
        "ucdp-ged 21.1 does not cover Lebanon: nothing here says what happened there or not."
    )


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("actor=Talebam", r"ucdp-ged 21\.1 names no actor 'Talebam'"),
        ('actor="Goverment of Irak"', r"Did you mean 'Government of Iraq'\?"),
        ("kind=atack", r"has no kind 'atack'\. Did you mean attack\?"),
        ('kind="one sided violense"', r"Did you mean one-sided violence\?"),
        ("version=9", r"ucdp-ged has no version '9' here\. There are 21\.1"),
        ("set=acled", r"there is no set 'acled' here\. There are ucdp-ged"),
        ("set=ucdp-gde", r"there is no set 'ucdp-gde' here\. Did you mean ucdp-ged\?"),
    ],
)
def test_what_is_not_there_is_named(query: str, message: str, store: Path) -> None:
    with pytest.raises(DataError, match=message):
        records.search(query, folder=store)


def test_an_empty_store(tmp_path: Path) -> None:
    assert records.list_sets(folder=tmp_path / "none") == ()
    with pytest.raises(DataError, match="there are no records yet"):
        records.search("actor=IS", folder=tmp_path / "none")


def test_candidates_near_a_day_and_a_place(store: Path) -> None:
    def ids(*arguments: object) -> list[str]:
        return [each.id for each in records.candidates("ucdp-ged", None, *arguments, folder=store)]  # type: ignore[arg-type]

    assert ids("2020-02-28", "2020-04-15") == ["1", "2", "3"]
    assert ids("2020-03-06", "2020-03-06") == ["2"]
    assert ids("2020-01-01", "2020-12-31", (34.4, 43.0, 150)) == ["2", "1"]
    assert ids("2020-01-01", "2020-12-31", None, "SY") == ["3"]
    assert ids("2020-01-01", "2020-12-31", None, None, 1) == ["1"]


def test_what_another_release_kept_is_not_read(tmp_path: Path) -> None:
    records.add("ucdp-ged", [ged_file(tmp_path)], folder=tmp_path / "store")
    note = tmp_path / "store" / "ucdp-ged" / "21.1" / "import.json"
    note.write_text(note.read_text(encoding="utf-8").replace('"form": 2', '"form": 1'), encoding="utf-8")
    with pytest.raises(DataError, match=r"by another release.*after: allegedly records remove ucdp-ged 21\.1"):
        records.search("", folder=tmp_path / "store")


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    records.add("ucdp-ged", [ged_file(tmp_path)], folder=tmp_path / "store")
    place = tmp_path / "store" / "ucdp-ged" / "21.1"
    (place / "events-0000.parquet").write_bytes(b"nothing of the kind, but long enough to be looked at")
    with pytest.raises(DataError, match=r"the records cannot be read .*Remove this version and add it again"):
        records.search("", folder=tmp_path / "store")
    (place / "import.json").write_bytes(b"{}")
    with pytest.raises(DataError, match="the note of this version is damaged"):
        records.search("", folder=tmp_path / "store")


def test_a_store_that_may_not_be_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(DataError, match=r"the records cannot be read \(permission denied\)\. Check the permissions"):
        records.search("", folder=store)


def test_one_record_that_is_not_there(store: Path) -> None:
    with pytest.raises(DataError, match=r"ucdp-ged 21\.1 has no record '99'"):
        records.record("ucdp-ged", None, "99", folder=store)
