"""Files become a version of a set, or nothing changes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from allegedly import records
from allegedly.errors import AllegedlyError, DataError, OutputError, UsageError
from allegedly.locks import alone
from allegedly.records import checking
from allegedly.records.store import NOTE
from allegedly.schema import Record

from .invented import GED_ROW, GED_ROWS, ged_file, gzipped, table, zipped

pytest.importorskip("duckdb")


def in_store(store: Path) -> list[str]:
    return sorted(str(path.relative_to(store)) for path in store.rglob("*") if path.is_file())


WHOLE = [
    ".lock",
    "ucdp-ged/21.1/days.parquet",
    "ucdp-ged/21.1/events-0000.parquet",
    "ucdp-ged/21.1/import.json",
    "ucdp-ged/21.1/kinds.parquet",
    "ucdp-ged/21.1/names.parquet",
    "ucdp-ged/21.1/original-0000.parquet",
]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_a_file_becomes_a_version(tmp_path: Path, store: Path) -> None:
    held = records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    assert (held.set_name, held.version, held.rows, held.repeated, held.left_out) == ("ucdp-ged", "21.1", 4, 0, 0)
    assert in_store(store) == WHOLE
    assert records.list_sets(folder=store) == (held,)
    assert held.files[0].name == "GEDEvent_v21_1.csv"
    assert records.record("ucdp-ged", "21.1", "2", folder=store).original["side_b"] == "Civilians"
    assert records.search("id=2", folder=store).records == (
        Record(
            set_name="ucdp-ged",
            version="21.1",
            id="2",
            earliest="2020-03-05",
            latest="2020-03-09",
            date_precision="days",
            latitude=34.5,
            longitude=43.0,
            place_precision="exact",
            place="Hill village",
            area="Dam province",
            country="IQ",
            actor="IS",
            target="Civilians",
            kind="ASSAULT",
            sub_kind="one-sided violence",
            killed_low=3,
            killed_best=12,
            killed_high=12,
            civilians_killed=12,
            source="Agency,2020-03-02,Clash near the dam",
            headline="Clash near the dam",
        ),
    )


def test_the_same_file_again_changes_nothing(tmp_path: Path, store: Path) -> None:
    path = ged_file(tmp_path)
    first = records.add("ucdp-ged", [path], folder=store)
    written = (store / "ucdp-ged" / "21.1" / NOTE).stat().st_mtime_ns
    assert records.add("ucdp-ged", [path], version="21.1", folder=store) == first
    assert (store / "ucdp-ged" / "21.1" / NOTE).stat().st_mtime_ns == written


def test_the_same_files_in_another_order_change_nothing(tmp_path: Path, store: Path) -> None:
    files = [ged_file(tmp_path, GED_ROWS[:2], "one.csv"), ged_file(tmp_path, GED_ROWS[2:], "other.csv")]
    first = records.add("ucdp-ged", files, version="21.1", folder=store)
    assert records.add("ucdp-ged", files[::-1], version="21.1", folder=store) == first


def test_another_file_does_not_take_the_place_of_a_version(tmp_path: Path, store: Path) -> None:
    first = records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    other = ged_file(tmp_path, GED_ROWS[:2], "extract.csv")
    with pytest.raises(DataError, match=r"version 21\.1 of ucdp-ged is here already, from other files"):
        records.add("ucdp-ged", [other], version="21.1", folder=store)
    assert records.list_sets(folder=store) == (first,)


def test_a_new_version_stands_beside_the_old_and_is_the_one_meant(tmp_path: Path, store: Path) -> None:
    records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    records.add("ucdp-ged", [ged_file(tmp_path, GED_ROWS[:3], "extract.csv")], version="22.1", folder=store)
    assert [each.version for each in records.list_sets(folder=store)] == ["21.1", "22.1"]
    assert records.show("ucdp-ged", folder=store).version == "22.1"
    assert records.remove("ucdp-ged", "21.1", folder=store).rows == 4
    assert [each.version for each in records.list_sets(folder=store)] == ["22.1"]
    records.remove("ucdp-ged", "22.1", folder=store)
    assert in_store(store) == [".lock"]


@pytest.mark.parametrize("packing", ["zip", "gz", "windows", "utf-16", "mark"])
def test_a_file_may_be_packed_and_in_another_encoding(packing: str, tmp_path: Path, store: Path) -> None:
    rows = [GED_ROW | {"where_coordinates": "Café" if packing == "windows" else "Şalâḩ"}, *GED_ROWS[1:]]
    path = ged_file(tmp_path, rows)
    if packing == "zip":
        path = zipped(path, ("inside/codebook.pdf", "%PDF"), ("__MACOSX/inside/x.csv", "x"))
    elif packing == "gz":
        path = gzipped(path)
    else:
        encoding = {"windows": "cp1252", "utf-16": "utf-16", "mark": "utf-8-sig"}[packing]
        path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)
    records.add("ucdp-ged", [path], version="21.1", folder=store)
    found = records.record("ucdp-ged", None, "1", folder=store)
    assert found.place == rows[0]["where_coordinates"]
    assert found.original["where_coordinates"] == found.place


def test_an_extract_covers_what_stands_in_it(tmp_path: Path, store: Path) -> None:
    held = records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    coverage = held.coverage
    assert (coverage.earliest, coverage.latest, coverage.countries) == ("2020-03-01", "2020-12-30", ("IQ", "SY", "YE"))
    assert held.notes == (
        "The files are taken for an extract: it covers IQ, SY, YE from 2020-03-01 to 2020-12-30"
        " and says nothing of other places and days.",
    )


def test_what_an_extract_covers_can_be_said(tmp_path: Path, store: Path) -> None:
    held = records.add("ucdp-ged", [ged_file(tmp_path)], countries="Iraq,SY,YE,LB", covers="2020", folder=store)
    coverage = held.coverage
    assert (coverage.earliest, coverage.latest) == ("2020-01-01", "2020-12-31")
    assert coverage.countries == ("IQ", "SY", "YE", "LB")
    assert held.notes == ()


def test_a_whole_file_covers_the_world_but_a_country_that_was_never_in_it(tmp_path: Path, store: Path) -> None:
    from allegedly.vocabulary.countries import countries

    names = [each.name for each in countries().values() if each.code != "SY"]
    rows = [
        GED_ROW | {"id": number, "country": name, "latitude": "", "longitude": "", "date_start": day, "date_end": day}
        for number, name in enumerate(names[:150])
        for day in (["1989-01-05", "2020-12-20"][number % 2],)
    ]
    coverage = records.add("ucdp-ged", [ged_file(tmp_path, rows)], folder=store).coverage
    assert (coverage.earliest, coverage.latest, coverage.countries) == ("1989-01-01", "2020-12-31", ())
    assert coverage.not_covered == ("SY",)


@pytest.mark.parametrize("at_once", [checking.AT_ONCE, 3, 1])
def test_a_row_that_stands_twice_is_kept_once(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(checking, "AT_ONCE", at_once)
    held = records.add("ucdp-ged", [ged_file(tmp_path, [*GED_ROWS, GED_ROWS[1], GED_ROWS[1]])], folder=store)
    assert (held.rows, held.repeated) == (4, 2)
    assert held.notes[-1] == "Kept once: 2 rows that stood there twice."
    assert records.search("", folder=store).total == 4


BAD: dict[str, tuple[list[dict[str, object]], str]] = {
    "two rows of one id": (
        [*GED_ROWS, GED_ROWS[1] | {"best": 99}],
        r"2 rows that differ have the id '2', the first of them row 3",
    ),
    "a word for a number": (
        [GED_ROW, GED_ROW | {"id": 2, "best": "many"}, GED_ROW | {"id": 3, "best": "few"}],
        r"row 3: the column 'best' holds no whole number that can be read \(and 1 more such row",
    ),
    "half a death": ([GED_ROW | {"best": "4.5"}], r"row 2: the column 'best' holds no whole number"),
    "no date": ([GED_ROW | {"date_start": ""}], r"row 2: the row has no date"),
    "no day": ([GED_ROW, GED_ROW | {"date_start": "2020-02-30"}], r"row 3: the column 'date_start' holds no date"),
    "ends before it begins": ([GED_ROW | {"date_end": "2019-01-01"}], r"row 2: the event ends before it begins"),
    "swapped by range": (
        [GED_ROW | {"latitude": 143.5, "longitude": 33.5}],
        r"row 2: latitude and longitude are swapped\. Swap the two columns' names",
    ),
    "off the globe": ([GED_ROW | {"latitude": 133, "longitude": 433}], r"row 2: the place lies outside of the globe"),
    "swapped by country": (
        [row | {"latitude": row["longitude"], "longitude": row["latitude"]} for row in GED_ROWS],
        r"latitude and longitude are swapped: 4 of 4 places lie in their country only so",
    ),
    "swapped where latitude is about longitude": (
        [
            GED_ROW | {"id": number, "country": "Syria", "latitude": east, "longitude": north}
            for number, (north, east) in enumerate([(36.2, 37.15), (33.5, 36.3), (35.3, 40.1), (35.1, 36.75)])
        ],
        r"latitude and longitude are swapped: 3 of 4 places lie in their country only so",
    ),
    "another version": ([GED_ROW | {"date_start": "2023-05-01", "date_end": "2023-05-01"}], r"version 21\.1 ends with"),
    "a negative number of deaths": ([GED_ROW | {"low": -3}], r"row 2: a figure of people killed is below nought"),
    "both orders of day and month": (
        [
            GED_ROW | {"date_start": "03/04/2020", "date_end": ""},
            GED_ROW | {"id": 2, "date_start": "25/04/2020", "date_end": ""},
            GED_ROW | {"id": 3, "date_start": "04/26/2020", "date_end": ""},
        ],
        r"column 'date_start': row 3 has its day first and row 4 its month\. Write all dates alike",
    ),
    "no id": ([GED_ROW | {"id": ""}], r"row 2: the row has no id"),
}


@pytest.mark.parametrize("case", sorted(BAD))
def test_bad_rows_are_named_and_nothing_is_imported(case: str, tmp_path: Path, store: Path) -> None:
    rows, message = BAD[case]
    with pytest.raises(DataError, match=message) as caught:
        records.add("ucdp-ged", [ged_file(tmp_path, rows)], folder=store)
    assert "\n" not in str(caught.value)
    assert in_store(store) == [".lock"]


def test_one_place_far_from_its_country_is_no_swap(tmp_path: Path, store: Path) -> None:
    aleppo = GED_ROW | {"country": "Syria", "latitude": 36.2, "longitude": 37.15}
    rows = [aleppo | {"id": number} for number in range(2, 12)]
    one = aleppo | {"id": 1, "latitude": 36.3, "longitude": 33.5}
    assert records.add("ucdp-ged", [ged_file(tmp_path, [one, *rows])], folder=store).rows == 11


def test_bad_rows_are_left_out_where_asked(tmp_path: Path, store: Path) -> None:
    rows = [*GED_ROWS, GED_ROW | {"id": 9, "best": "many"}, GED_ROW | {"id": 10, "date_start": ""}]
    held = records.add("ucdp-ged", [ged_file(tmp_path, rows)], skip_bad=True, folder=store)
    assert (held.rows, held.left_out, held.notes[-1]) == (4, 2, "Left out: 2 rows that cannot be read.")


def test_dates_in_both_orders_are_refused_even_where_bad_rows_are_left_out(tmp_path: Path, store: Path) -> None:
    dates = ("03/04/2020", "25/04/2020", "04/26/2020")
    rows = [GED_ROW | {"id": place, "date_start": day, "date_end": ""} for place, day in enumerate(dates)]
    with pytest.raises(DataError, match="has its day first and row 4 its month"):
        records.add("ucdp-ged", [ged_file(tmp_path, rows)], skip_bad=True, folder=store)
    assert in_store(store) == [".lock"]


def test_figures_out_of_order_are_kept_and_told(tmp_path: Path, store: Path) -> None:
    held = records.add("ucdp-ged", [ged_file(tmp_path, [*GED_ROWS, GED_ROW | {"id": 9, "low": 7}])], folder=store)
    assert held.notes[-1] == "Kept as they came: 1 row whose lowest, best and highest figure are out of order."
    assert records.search("id=9", folder=store).records[0].killed_low == 7


def renamed(text: str, old: str, new: str) -> str:
    return text.replace(old, new, 1)


GOOD = table(GED_ROWS)
FILES: dict[str, tuple[bytes, str]] = {
    "a missing column": (renamed(GOOD, "date_start,", "begin,").encode(), r"the column 'date_start' .*is missing"),
    "a neighbour is no other name": (renamed(GOOD, "side_a,", "attacker,").encode(),
                                     r"the column 'side_a' is missing\. Rename it"),
    "a shortened column": (renamed(GOOD, ",latitude,", ",lat,").encode(), r"'latitude' \(is it 'lat'\?\) is missing"),
    "a renamed column": (renamed(GOOD, ",best,", ",best_est,").encode(), r"'best' \(is it 'best_est'\?\) is missing"),
    "another set": (b"event_id_cnty,event_date,event_type,sub_event_type,actor1,country,fatalities\n1,2,3,4,5,6,7\n",
                    r"this is a file of acled, not of ucdp-ged\. Run: allegedly records add acled"),
    "no set": (b"a,b\n1,2\n", "no column of ucdp-ged is there"),
    "an empty file": (b"", "the table is empty"),
    "a header alone": (GOOD.partition("\n")[0].encode() + b"\n", "the table has a header and no rows"),
    "half a download": (GOOD[: GOOD.rindex("Dam province")].encode(), r"line 5: the row has 16 cells instead of 27"),
    "half a quotation": (GOOD[: GOOD.rindex("Agency") + 9].encode(), r"a quotation mark is never closed|instead of"),
    "a broken archive": (b"PK\x03\x04nothing of the kind", "the archive is broken or was not loaded to its end"),
    "half an archive": (b"\x1f\x8b\x08\x00half", "the archive is broken or was not loaded to its end"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "this is binary data, not a table"),
    "two columns of one name": (renamed(GOOD, "year,", "ID,").encode(), "two columns are called 'id'"),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(FILES))
def test_a_file_that_is_not_what_it_should_be(case: str, tmp_path: Path, store: Path) -> None:
    content, message = FILES[case]
    path = tmp_path / "given.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=message) as caught:
        records.add("ucdp-ged", [path], version="21.1", folder=store)
    assert "\n" not in str(caught.value)
    assert in_store(store) == [".lock"]


def test_archives_without_a_table(tmp_path: Path, store: Path) -> None:
    import zipfile

    for name, message in (("readme.pdf", "there is no table in this archive"), ("xl/workbook.xml", "a spreadsheet")):
        with zipfile.ZipFile(tmp_path / "given.zip", "w") as archive:
            archive.writestr(name, "x")
        with pytest.raises(DataError, match=message):
            records.add("ucdp-ged", [tmp_path / "given.zip"], version="21.1", folder=store)


def test_a_damaged_member_of_an_archive(tmp_path: Path, store: Path) -> None:
    path = zipped(ged_file(tmp_path))
    data = bytearray(path.read_bytes())
    data[120] ^= 255
    path.write_bytes(data)
    with pytest.raises(DataError, match="the archive is broken"):
        records.add("ucdp-ged", [path], version="21.1", folder=store)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"set_name": "ucdp"}, "there is no importer for 'ucdp'"),
        ({"set_name": "ucdp-ged", "version": "../x"}, "this is no name of a version"),
        ({"set_name": "ucdp-ged", "version": "21.1", "date_format": "ymd"}, "this is no date format"),
        ({"set_name": "ucdp-ged", "version": "20.1"}, r"the file's name says version 21\.1, not 20\.1"),
        ({"set_name": "ucdp-ged", "countries": "Atlantis"}, "there is no country 'Atlantis'"),
        ({"set_name": "ucdp-ged", "mapping": "x.toml"}, "ucdp-ged needs no mapping file"),
    ],
)
def test_arguments_that_make_no_sense(arguments: dict[str, str], message: str, tmp_path: Path, store: Path) -> None:
    with pytest.raises(AllegedlyError, match=message):
        records.add(arguments.pop("set_name"), [ged_file(tmp_path)], folder=store, **arguments)  # type: ignore[arg-type]
    assert not (store / "ucdp-ged").exists()


def test_what_needs_an_account_is_not_downloaded(store: Path) -> None:
    with pytest.raises(UsageError, match="acled cannot be downloaded without an account"):
        records.add("acled", version="2024", folder=store)
    with pytest.raises(UsageError, match="the version of ucdp-candidate is not named"):
        records.add("ucdp-candidate", folder=store)
    with pytest.raises(DataError, match="there is no such file"):
        records.add("ucdp-ged", ["missing.csv"], version="21.1", folder=store)


def test_a_download_becomes_a_version_and_goes(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fetch(address: str, folder: Path, **_: object) -> Path:
        asked.append(address)
        folder.mkdir(parents=True)
        return zipped(ged_file(folder, GED_ROWS, "GEDEvent_v21_1.csv"))

    monkeypatch.setattr("allegedly.downloads.fetch", fetch)
    records.add("ucdp-ged", version="21.1", folder=store)
    assert asked == ["https://ucdp.uu.se/downloads/ged/ged211-csv.zip"]
    assert in_store(store) == WHOLE
    assert not (store / ".downloads").exists()


def test_the_download_of_another_set_stays(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    under_way = store / ".downloads" / "ucdp-candidate" / "candidate.csv.part"
    under_way.parent.mkdir(parents=True)
    under_way.write_text("half of it")

    def fetch(_: str, folder: Path, **__: object) -> Path:
        folder.mkdir(parents=True)
        return zipped(ged_file(folder, GED_ROWS, "GEDEvent_v21_1.csv"))

    monkeypatch.setattr("allegedly.downloads.fetch", fetch)
    records.add("ucdp-ged", version="21.1", folder=store)
    assert [path.name for path in (store / ".downloads").rglob("*") if path.is_file()] == ["candidate.csv.part"]


def test_two_imports_at_once(tmp_path: Path, store: Path) -> None:
    with (
        alone(store / ".lock", "changing these records"),
        pytest.raises(OutputError, match="another process is changing these records"),
    ):
        records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)


KILLED = """
import os, signal, sys
from pathlib import Path
from allegedly import records
from allegedly.records import adding
def stop(*_, **__):
    print("here", flush=True)
    signal.pause()
setattr(adding, sys.argv[3], stop)
records.add("ucdp-ged", [sys.argv[1]], folder=Path(sys.argv[2]))
"""


@pytest.mark.skipif(not hasattr(signal, "pause"), reason="no signals here")
@pytest.mark.parametrize("step", ["layout_of", "coverage_of", "put_in_place"])
def test_a_killed_import_leaves_the_old_state(step: str, tmp_path: Path, store: Path) -> None:
    old = records.add("ucdp-ged", [ged_file(tmp_path, GED_ROWS[:3], "extract.csv")], version="22.1", folder=store)
    path = ged_file(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(store), step], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    with pytest.raises(OutputError, match="another process is changing these records"):
        records.add("ucdp-ged", [path], folder=store)
    process.kill()
    process.wait()
    process.stdout.close()
    assert records.list_sets(folder=store) == (old,)
    assert records.search("version=22.1", folder=store).total == 3
    records.add("ucdp-ged", [path], folder=store)
    assert [each.name for each in store.iterdir() if each.name.startswith(".unfinished")] == []


FULL = """
import resource, signal, sys
from pathlib import Path
from allegedly import records
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from allegedly.errors import OutputError
try:
    records.add("ucdp-ged", [sys.argv[1]], folder=Path(sys.argv[2]))
except OutputError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes here")
@pytest.mark.parametrize("packed", [False, True])
def test_a_full_disk_leaves_nothing_behind(packed: bool, tmp_path: Path, store: Path) -> None:
    path = ged_file(tmp_path)
    path = gzipped(path) if packed else path
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(store)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "the disk is full" in run.stdout or "no room to unpack" in run.stdout
    assert run.stdout.count("\n") == 1
    assert in_store(store) == [".lock"]


def test_without_duckdb_the_line_to_type_is_named(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match=r"Run: pip install 'allegedly\[records\]'"):
        records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)


def test_a_set_with_a_typo(tmp_path: Path, store: Path) -> None:
    with pytest.raises(UsageError, match=r"no importer for 'ucdp-gde'\. Did you mean ucdp-ged\?"):
        records.add("ucdp-gde", [ged_file(tmp_path)], folder=store)


def test_a_file_of_one_of_two_sets_with_the_same_columns(tmp_path: Path, store: Path) -> None:
    with pytest.raises(DataError, match=r"this is a file of ucdp-ged, not of acled"):
        records.add("acled", [ged_file(tmp_path)], folder=store)
    with pytest.raises(DataError, match=r"this is a file of ucdp-candidate or ucdp-ged, not of acled"):
        records.add("acled", [ged_file(tmp_path, name="mine.csv")], folder=store)


def test_another_claim_for_files_that_are_here_is_not_lost(tmp_path: Path, store: Path) -> None:
    held = records.add("ucdp-ged", [ged_file(tmp_path)], folder=store)
    assert records.add("ucdp-ged", [ged_file(tmp_path)], folder=store) == held
    for claim in ({"covers": "2016.."}, {"countries": "IQ"}):
        with pytest.raises(DataError, match=r"here already as ucdp-ged 21\.1, which covers .*after: allegedly records"):
            records.add("ucdp-ged", [ged_file(tmp_path)], folder=store, **claim)
