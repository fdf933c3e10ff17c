from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from allegedly.cli import main

pytest.importorskip("duckdb")

NAMES = (
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,"
)
GED = (
    f"{NAMES}date_end,best,source_headline\n"
    "1,1,Government of Iraq,IS,1,Dam town,33.5,43.5,Iraq,1,2020-03-01,2020-03-01,4,Clash near the dam\n"
    "2,3,IS,Civilians,1,Hill village,34.5,43.0,Iraq,2,2020-03-05,2020-03-09,12,Village attacked\n"
    "3,2,Front,SDF,4,River province,35.5,38.5,Syria,4,2020-04-01,2020-04-30,0,Clashes\n"
    "4,1,Government of Yemen,AQAP,1,Port,15.5,44.5,Yemen (North Yemen),1,2020-12-30,2020-12-30,4,Port shelled\n"
)


def ged_file(text: str = GED) -> str:
    Path("GEDEvent_v21_1.csv").write_text(text, encoding="utf-8")
    return "GEDEvent_v21_1.csv"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ALLEGEDLY_DATA", str(tmp_path / "data"))
    arguments = ["records", "add", "ucdp-ged", "--file", ged_file(), "--covers", "2020"]
    assert CliRunner().invoke(main, arguments).exit_code == 0


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["series", *map(str, arguments)])


def test_counts_are_told_and_written() -> None:
    result = run("country=Iraq,Syria 2020-02..2020-05", "--by", "month", "--out", "counts.csv", "--events", "dates.csv")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "3 records in 4 months; 0 may lie in another month.",
        "UCDP Georeferenced Event Dataset (GED) Global, version 21.1",
        "query: set=ucdp-ged version=21.1 country=IQ,SY 2020-02-01..2020-05-31",
    ]
    assert Path("counts.csv").read_text(encoding="utf-8").splitlines()[:3] == [
        "start,end,observed_days,events,uncertain",
        "2020-02-01,2020-03-01,29,0,0",
        "2020-03-01,2020-04-01,31,2,0",
    ]
    assert Path("dates.csv").read_text(encoding="utf-8").splitlines()[1] == "2020-03-01,2020-03-01,2020-03-01,4"


def test_counts_alone_on_standard_output() -> None:
    result = run("country=Iraq 2020-03", "--by", "month", "--out", "-")
    assert result.stdout == "start,end,observed_days,events,uncertain\n2020-03-01,2020-04-01,31,2,0\n"


def test_a_picture_and_a_page() -> None:
    result = run("2020-02..2020-06", "--by", "week", "--svg", "a.svg", "--html", "a.html", "--no-open")
    assert result.exit_code == 0, result.output
    ElementTree.parse("a.svg")
    page = Path("a.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "version 21.1" in page


def test_a_series_without_a_record_is_refused_with_its_reason() -> None:
    result = run("actor=AQAP country=Iraq")
    assert (result.exit_code, result.stdout) == (7, "")
    assert "actor=AQAP alone fits 1 record, country=IQ alone fits 2 records" in result.stderr
    assert run("2020-07", "--by", "day").exit_code == 7
