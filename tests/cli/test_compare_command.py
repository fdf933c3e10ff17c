import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import allegedly
from allegedly.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("depot-first.txt", "depot-later.txt", "council.txt"):
        shutil.copy(EXAMPLES / name, tmp_path)
    (tmp_path / "empty.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)], input=text)


def test_a_page_beside_the_later_version_and_a_summary(folder: Path) -> None:
    result = run("depot-first.txt", "depot-later.txt", "--no-open")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Fourteen dead in Karsk depot fire\n")
    assert result.stdout.endswith("The page: depot-later.txt.compared.allegedly.html\n")
    assert max(map(len, result.stdout.splitlines())) <= 80
    page = (folder / "depot-later.txt.compared.allegedly.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")


def test_json_alone_is_all_there_is_on_standard_output(folder: Path) -> None:
    result = run("depot-first.txt", "depot-later.txt", "--json", "-")
    found = json.loads(result.stdout)
    assert [change["kind"] for change in found["changes"][:3]] == ["headline", "notice", "figure"]
    assert sorted(each.name for each in folder.iterdir()) == [
        "council.txt", "depot-first.txt", "depot-later.txt", "empty.txt",
    ]  # fmt: skip
    again = run("depot-first.txt", "depot-later.txt", "--json", "-")
    assert again.stdout == result.stdout


def test_files_where_they_are_wanted(folder: Path) -> None:
    result = run("depot-first.txt", "-", "--html", "p.html", "--json", "c.json", "--no-open",
                 text=(folder / "depot-later.txt").read_text(encoding="utf-8"))  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert json.loads((folder / "c.json").read_text(encoding="utf-8"))["new"]["article"]["origin"] == "standard input"
    assert (folder / "p.html").exists()


def test_two_strangers_are_compared_and_said_to_be_such(folder: Path) -> None:
    result = run("depot-first.txt", "council.txt", "--no-open")
    assert result.exit_code == 0
    assert "These two hardly look like versions of one article" in result.stdout


def test_the_same_file_twice(folder: Path) -> None:
    result = run("council.txt", "council.txt", "--no-open")
    assert result.exit_code == 0
    assert "The two texts are the same, character for character." in result.stdout
    assert result.stdout.count("No change was found.") == 1


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    assert (run("-", "-").exit_code, run("empty.txt", "council.txt").exit_code) == (2, 3)
    missing = run("council.txt", "nowhere.txt")
    assert missing.exit_code == 3
    assert "nowhere.txt" in missing.stderr
    assert run("council.txt", "depot-first.txt", "--html", "no/such/folder.html").exit_code == 5


def test_the_same_from_python(folder: Path) -> None:
    compared = allegedly.compare("depot-first.txt", allegedly.read("depot-later.txt"))
    assert isinstance(compared, allegedly.Comparison)
    assert json.loads(compared.to_json())["common"] == compared.common
    assert allegedly.Comparison.from_json(compared.to_json()).to_json() == compared.to_json()
    with pytest.raises(allegedly.AllegedlyError, match="not the JSON of a comparison"):
        allegedly.Comparison.from_json("{}")
    compared.save_html("python.html")
    assert (folder / "python.html").read_text(encoding="utf-8").count("<h1>") == 1
