import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from allegedly.cli import main
from allegedly.tagging.network import Network

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("council.txt", "harbour.txt"):
        shutil.copy(EXAMPLES / name, tmp_path)
    return tmp_path


def run(*arguments: object, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)


def test_one_article_gives_a_page_beside_it_and_a_summary(folder: Path) -> None:
    result = run("read", folder / "harbour.txt", "--no-open")
    assert result.exit_code == 0, result.output
    assert "Rests on" in result.stdout
    assert max(map(len, result.stdout.split("The page:")[0].splitlines())) <= 80
    assert (folder / "harbour.txt.allegedly.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_json_to_standard_output_is_all_that_stands_there(folder: Path) -> None:
    result = run("read", folder / "harbour.txt", "--json", "-")
    reading = json.loads(result.stdout)
    assert reading["article"]["written"] == "2024-03-12"
    assert sorted(file.name for file in folder.iterdir()) == ["council.txt", "harbour.txt"]


def test_standard_input_and_a_given_date(folder: Path) -> None:
    text = b"The mayor said that the bridge was closed on Monday."
    result = run("read", "-", "--json", "-", "--written", "2024-05-07", given=text)
    assert json.loads(result.stdout)["article"]["written"] == "2024-05-07"


def test_a_folder_with_a_bad_file_reads_the_rest(folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "fires.csv").write_text("date\n2024-01-01\n", encoding="utf-8")
    (folder / "council.txt.allegedly.toml").write_text("seed = 0\n", encoding="utf-8")
    result = run("read", folder)
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "2 read, 1 failed" in result.stderr
    assert (folder / "council.txt.allegedly.html").exists()
    again = run("read", folder)
    assert "2 read, 1 failed" in again.stderr  # neither pages nor tables are articles


def test_json_lines_in_and_out(folder: Path) -> None:
    lines = [
        json.dumps({"id": "one", "text": "Officials said on Monday that the harbour was open."}),
        "{broken",
        json.dumps({"id": "two", "text": "The minister denied that the road was closed."}),
    ]
    (folder / "given.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("read", folder / "given.jsonl", "--json", folder / "out.jsonl", "--jobs", 2)
    assert result.exit_code == 1
    rows = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [set(row) - {"id"} for row in rows] == [{"reading"}, {"error"}, {"reading"}]
    assert [rows[0]["id"], rows[2]["id"]] == ["one", "two"]
    alone = run("read", "-", "--json", "-", given=b"The minister denied that the road was closed.")
    assert rows[2]["reading"]["attributions"] == json.loads(alone.stdout)["attributions"]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [(b"", 3, "empty"), (b"\x00\x01\x02\xff" * 500, 3, ""), ("ordinary words".encode("utf-16"), 0, "")],
)
def test_each_class_of_input_has_its_exit_code(folder: Path, content: bytes, code: int, words: str) -> None:
    file = folder / "given"
    file.write_bytes(content)
    result = run("read", file, "--no-open")
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stderr.count("\n") == (0 if code == 0 else 1)


def test_no_such_file_and_no_place_to_write(folder: Path) -> None:
    assert run("read", folder / "none.txt").exit_code == 3
    assert run("read", folder / "council.txt", "--html", folder / "no" / "page.html", "--no-open").exit_code == 5
    assert run("read", folder / "council.txt", "--written", "yesterday").exit_code == 2
    assert run("read", folder, "--html", folder / "page.html").exit_code == 2


def test_a_fault_of_ours_does_not_show_the_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("the secret words of the article")

    monkeypatch.setattr(Network, "see", broken)
    result = run("read", folder / "council.txt", "--no-open")
    assert result.exit_code == 1
    assert "a fault in the program (ValueError at test_reading_command.py" in result.stderr
    assert "secret" not in result.output
    assert not (folder / "council.txt.allegedly.html").exists()
