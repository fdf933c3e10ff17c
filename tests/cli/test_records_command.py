import json
from pathlib import Path

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


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["records", *map(str, arguments)])


def added() -> None:
    result = run("add", "ucdp-ged", "--file", ged_file())
    assert result.exit_code == 0, result.output


def test_a_set_is_added_listed_shown_and_removed(tmp_path: Path) -> None:
    result = run("add", "ucdp-ged", "--file", ged_file())
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        "ucdp-ged 21.1: UCDP Georeferenced Event Dataset (GED) Global",
        "  records    4",
        "  covers     2020-03-01 to 2020-12-30, IQ, SY, YE",
    ]
    assert run("list").stdout == "ucdp-ged 21.1  4 records  2020-03-01 to 2020-12-30\n"
    assert run("show", "ucdp-ged").stdout == result.stdout
    again = run("add", "ucdp-ged", "--file", "GEDEvent_v21_1.csv")
    assert again.stdout == f"{result.stdout}It was here already, and nothing was changed.\n"
    assert run("remove", "ucdp-ged", "21.1").stdout == "Removed ucdp-ged 21.1, 4 records.\n"
    assert run("list").stdout == "There are no records yet. Add some: allegedly records add --help\n"
    assert run("remove", "ucdp-ged", "21.1").exit_code == 7


def test_a_search_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    added()
    monkeypatch.setenv("COLUMNS", "82")
    result = run("search", "actor=ISIS killed>=4", "--limit", "1")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "2020-03-01  [1]  4 killed, Government of Iraq / IS, Dam town, IQ, state-based c...",
        "2 records, the first 1 shown",
        "query: set=ucdp-ged version=21.1 actor=ISIS killed>=4",
    ]
    assert result.stderr == ""


def test_a_search_as_json_holds_all(tmp_path: Path) -> None:
    added()
    told = json.loads(run("search", "country=Iraq", "--json", "-", "--limit", "1").stdout)
    assert ([each["id"] for each in told["records"]], told["total"]) == (["1", "2"], 2)
    assert run("search", "", "--json", "all.json").exit_code == 0
    assert len(json.loads(Path("all.json").read_text(encoding="utf-8"))["records"]) == 4


def test_one_record_in_full() -> None:
    added()
    lines = run("show", "ucdp-ged", "2").stdout.splitlines()
    assert "killed_best       12" in lines
    assert "  side_b: Civilians" in lines


def test_what_is_not_there_or_makes_no_sense_is_one_line() -> None:
    added()
    for arguments, code, words in (
        (("search", "actr=IS"), 2, "Did you mean actor?"),
        (("search", "actor=Nobody"), 7, "names no actor 'Nobody'"),
        (("show", "gtd"), 7, "there is no set 'gtd'"),
        (("add", "acled"), 2, "cannot be downloaded without an account"),
        (("add", "ucdp-ged", "--file", "none.csv", "--version", "21.1"), 7, "there is no such file"),
    ):
        result = run(*arguments)
        assert (result.exit_code, result.stdout) == (code, "")
        assert words in result.stderr
        assert result.stderr.count("\n") == 1


def test_nothing_found_says_why(tmp_path: Path) -> None:
    added()
    result = run("search", "country=Lebanon")
    assert result.exit_code == 0
    assert "does not cover Lebanon" in result.stderr
    assert result.stdout.startswith("0 records\n")


def test_terms_are_told(tmp_path: Path) -> None:
    text = (
        "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,fatalities\n1,2023-02-15,Riots,,A,Iraq,0\n"
    )
    (tmp_path / "export.csv").write_text(text, encoding="utf-8")
    result = run("add", "acled", "--file", "export.csv")
    assert "Its terms do not let rows be passed on" in result.stdout


def test_long_lines_are_as_wide_as_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    added()
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("show", "ucdp-ged").stdout.splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[3:5] == [
        "  listed is  An incident in which an organised actor used",
        "             armed force against another organised actor or",
    ]


def test_a_record_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    assert (
        run("add", "ucdp-ged", "--file", ged_file(GED.replace("Clash near", "Clash\x1b[2J\u202e near"))).exit_code == 0
    )
    shown = run("search", "id=1").stdout + run("show", "ucdp-ged", "1").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_mapping_is_proposed_beside_the_table(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("date,what\n2021-05-03,talks\n", encoding="utf-8")
    assert run("map", "mine.csv").exit_code == 0
    result = run("add", "mine", "--file", "mine.csv", "--mapping", "mine.csv.toml", "--version", "1")
    assert result.exit_code == 0, result.output
    assert run("map", "mine.csv").exit_code == 2
    assert run("map", "mine.csv", "--out", "-").stdout == Path("mine.csv.toml").read_text(encoding="utf-8")
