import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from allegedly.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
DEBATES, FIRES = EXAMPLES / "debates.csv", EXAMPLES / "fires.csv"
WATCHED = ("--observed", "2023-01-01..2024-03-12")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: object, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


def test_two_tables_give_an_answer_and_a_page_here(tmp_path: Path) -> None:
    result = run("test", DEBATES, FIRES, "--window", "4d", *WATCHED, "--no-open")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[:2] == [
        "Does fires.csv follow debates.csv within 4 days more often than chance has it?",
        "These data cannot tell: chance does this too, but an effect may hide here.",
    ]
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "The page: debates-fires.allegedly.html"
    assert [file.name for file in tmp_path.iterdir()] == ["debates-fires.allegedly.html"]
    assert result.stderr == ""


def test_json_to_standard_output_is_all_that_stands_there(tmp_path: Path) -> None:
    result = run("test", DEBATES, FIRES, "--window", "4d", *WATCHED, "--json", "-",
                 "--first-where", "subject=sale of the harbour", "--then-where", "size=large")  # fmt: skip
    told = json.loads(result.stdout)
    assert (told["result"]["verdict"], told["then"]["events"]) == ("more than chance", 5)
    assert list(tmp_path.iterdir()) == []


def test_a_pair_that_filters_pick_is_ranked_among_the_others() -> None:
    filters = ("--first-where", "subject=sale of the harbour", "--then-where", "size=large")
    result = run("test", DEBATES, FIRES, "--window", "4d", *WATCHED, *filters, "--no-open")
    assert "this one is number 1 of 8" in result.stdout
    result = run("test", DEBATES, FIRES, "--window", "4d", *WATCHED, *filters, "--others-by", "size", "--json", "-")
    others = json.loads(result.stdout)["other_pairs"]
    assert (others["first_by"], others["then_by"], others["pairs"]) == ([], ["size"], 2)
    result = run("test", DEBATES, FIRES, "--window", "4d", *WATCHED, *filters, "--others-by", "town", "--json", "-")
    assert (result.exit_code, "no filter names the column 'town'" in result.stderr) == (2, True)


def test_a_surge_with_dates_of_report(tmp_path: Path) -> None:
    rows = [f"2023-{month:02}-{day:02},2023-{month:02}-{day + 9:02}" for month in range(1, 13) for day in (3, 9, 18)]
    (tmp_path / "late.csv").write_text("\n".join(["date,filed", *rows, ""]), encoding="utf-8")
    result = run("surge", "late.csv", "--since", "2023-09-01", "--reported-column", "filed", "--json", "-")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert (told["series"]["reported"], told["series"]["events"]) == ("filed", 36)


def test_both_files_where_asked_for(tmp_path: Path) -> None:
    result = run("test", DEBATES, FIRES, "--window", "4d", "--json", "a.json", "--html", "b.html", "--no-open")
    assert result.exit_code == 0, result.output
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.json", "b.html"]


def test_a_surge(tmp_path: Path) -> None:
    result = run("surge", FIRES, "--since", "2023-08-01", *WATCHED, "--no-open")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0] == "Are there more events in fires.csv since 2023-08-01 than before?"
    assert [file.name for file in tmp_path.iterdir()] == ["fires-surge.allegedly.html"]


def test_standard_input() -> None:
    result = run("surge", "-", "--since", "2023-08-01", "--json", "-", given=FIRES.read_bytes())
    assert json.loads(result.stdout)["series"]["file"] == "standard input"
    assert run("test", "-", "-", "--window", "4d", given=b"").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("test", "none.csv", FIRES, "--window", "4d"), 7, "none.csv: there is no such file"),
        (("test", DEBATES, FIRES, "--window", "soon"), 2, "window is no length of time"),
        (("test", DEBATES, FIRES, "--window", "9w", "--null", "x"), 2, "there is no null called 'x'"),
        (("test", DEBATES, FIRES, "--window", "400d"), 2, "a window of"),
        (("test", DEBATES, FIRES, "--window", "4d", "--then-column", "size"), 7, "column 'size': no cell holds a date"),
        (("test", DEBATES, FIRES, "--window", "4d", "--first-where", "x"), 2, "COLUMN=VALUE"),
        (("test", DEBATES, FIRES, "--window", "4d", "--html", "no/page.html"), 5, "the folder does not exist"),
        (("surge", FIRES, "--since", "2030-01-01"), 2, "2030-01-01 lies outside of the observed time"),
        (("surge", FIRES, "--since", "2023-08-01", "--width", "0"), 2, "Give a positive number"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(arguments: tuple[object, ...], code: int, words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert words in result.stderr
    assert "fault in the program" not in result.stderr
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the table is empty"),
        (b"date\n", "a header and no rows"),
        (b"date\nnan\n", "no cell holds a date"),
        (b"date\n2023-01-04\nNaN\n", "row 3 holds nothing"),
        (b"date\n03/04/2023\n05/04/2023\n", "either way round"),
        (b"PK\x03\x04rest", "a spreadsheet or archive"),
    ],
)
def test_tables_that_cannot_be_used(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "given.csv").write_bytes(content)
    result = run("test", DEBATES, "given.csv", "--window", "4d")
    assert (result.exit_code, result.stderr.count("\n")) == (7, 1)
    assert words in result.stderr


def test_ambiguous_and_bad_rows_are_read_when_told_how(tmp_path: Path) -> None:
    (tmp_path / "given.csv").write_bytes(
        b"\xef\xbb\xbfdate;x\r\n03/04/2023;1\r\n05/04/2023;2\r\n?;3\r\n01/06/2023;4\r\n"
    )
    result = run("test", DEBATES, "given.csv", "--window", "4d", "--date-format", "dmy", "--skip-bad", "--json", "-")
    told = json.loads(result.stdout)
    assert (told["then"]["events"], told["then"]["left_out"], told["then"]["order"]) == (3, 1, "day first")


def test_dates_in_the_future_are_refused_unless_the_observation_is_given(tmp_path: Path) -> None:
    (tmp_path / "given.csv").write_bytes(FIRES.read_bytes() + b"2999-01-01,1,small\n")
    result = run("test", DEBATES, "given.csv", "--window", "4d", "--json", "-")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (7, "", 1)
    assert "given.csv, column 'date': 1 row with a date in the future, the last 2999-01-01." in result.stderr
    result = run("test", DEBATES, "given.csv", "--window", "4d", "--observed", "2023..2024-03-12", "--json", "-")
    assert result.stderr == ""
    assert (json.loads(result.stdout)["then"]["events"], json.loads(result.stdout)["then"]["outside"]) == (31, 1)


def test_dates_in_the_future_that_are_said_to_be_observed_are_warned_of(tmp_path: Path) -> None:
    (tmp_path / "given.csv").write_bytes(FIRES.read_bytes() + b"2999-01-01,1,small\n")
    result = run("surge", "given.csv", "--since", "2024", "--observed", "2023..2999", "--width", "365d", "--json", "-")
    assert "given.csv: dates lie in the future, the last on 2999-01-01. Check them." in result.stderr
    assert json.loads(result.stdout)["series"]["events"] == 32


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.replace", interrupted)
    result = run("test", DEBATES, FIRES, "--window", "4d", "--no-open")
    assert result.exit_code != 0
    assert list(tmp_path.iterdir()) == []
