import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from allegedly.case import Case, propose
from allegedly.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, a bad file, and an empty case in it, which is the current folder."""
    shutil.copy(EXAMPLES / "council.txt", tmp_path)
    (tmp_path / "empty.txt").touch()
    assert (
        run("case", "new", tmp_path / "case", "--name", "Council").stdout
        == f"Made the case Council in {tmp_path}/case\n"
    )
    monkeypatch.chdir(tmp_path / "case")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_one_bad_article_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    result = run("case", "add", folder / "empty.txt", folder / "council.txt")
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "1 added, 1 failed" in result.stderr
    (entry,) = Case.open(".").articles()
    assert result.stdout == f"{folder}/council.txt -> {entry.id}\n"
    again = run("case", "add", folder / "council.txt")
    assert again.stdout.endswith(f"{entry.id} (was in the case)\n")
    assert (again.exit_code, again.stderr) == (0, "0 added, 1 there already, 0 failed\n")


def test_list_check_and_reread(folder: Path) -> None:
    added = run("case", "add", folder / "council.txt")
    assert added.exit_code == 0, added.stderr
    case = Case.open(".")
    (entry,) = case.articles()
    judged = case.judged(entry.id)
    case.decide(entry.id, propose(judged, "accepted", "claim", judged.reading.claims[0].id, author="RM"))
    listed = run("case", "list").stdout
    assert listed.startswith(f"{entry.id}  ")
    assert "  1 decision  " in listed
    assert run("case", "check").stderr == "1 article, nothing wrong\n"
    reread = run("case", "reread", entry.id)
    assert reread.stdout == f"{entry.id}: read again, 0 decisions of no effect now\n"
    (Path("articles") / f"{entry.id}.txt").write_text("Changed.")
    checked = run("case", "check")
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"articles/{entry.id}.txt: the text of record was changed")


def test_a_folder_that_holds_no_case_and_one_that_does(folder: Path) -> None:
    result = run("case", "list", "--case", folder)
    assert result.exit_code == 7
    assert "there is no case in this folder" in result.stderr
    assert run("case", "new", ".").exit_code == 5


def test_decisions_that_cannot_be_read_hide_no_article(folder: Path) -> None:
    assert run("case", "add", folder / "council.txt").exit_code == 0
    (entry,) = Case.open(".").articles()
    (Path("decisions") / f"{entry.id}.jsonl").mkdir()
    result = run("case", "list")
    assert result.exit_code == 0
    assert "decisions: this is a folder, and a case holds plain files  Ashby Wold council" in result.stdout
    assert run("case", "check").stdout.startswith(f"decisions/{entry.id}.jsonl: this is a folder, and a case holds")


def test_merge_takes_in_another_copy(folder: Path) -> None:
    shutil.copytree(folder / "case", folder / "copy")
    added = run("case", "add", folder / "council.txt", "--case", folder / "copy")
    assert added.exit_code == 0, added.stderr
    result = run("case", "merge", folder / "copy")
    assert result.exit_code == 0
    assert result.stdout == "1 article, 0 readings, 0 decisions taken in\n"
    assert len(Case.open(".").articles()) == 1


def test_an_article_is_read_again_as_of_another_day(folder: Path) -> None:
    assert run("case", "add", folder / "council.txt").exit_code == 0
    (entry,) = Case.open(".").articles()
    assert run("case", "reread", "--written", "2024-02-03").exit_code == 2
    assert "the date written must be a day" in run("case", "reread", entry.id, "--written", "yesterday").stderr
    assert run("case", "reread", entry.id, "--written", "2024-02-03").exit_code == 0
    (entry,) = Case.open(".").articles()
    article = Case.open(".").reading(entry.id).article
    assert (entry.written, article.written) == ("2024-02-03", "2024-02-03")
    assert article.basis["written"].found == "given by the user"
    assert run("case", "check").stderr == "1 article, nothing wrong\n"


def test_what_others_wrote_does_not_steer_the_terminal(folder: Path) -> None:
    assert run("case", "add", folder / "council.txt").exit_code == 0
    case = Case.open(".")
    (entry,) = case.articles()
    for author, action in (("A\x1b[2J\x1b]0;owned\x07", "accepted"), ("B\u202e\nsecond line", "rejected")):
        judged = case.judged(entry.id)
        case.decide(entry.id, propose(judged, action, "source", judged.machine.sources[0].id, author=author))
    (Path("articles") / "c\x1b[31m.json").write_text("{}")
    for command in ("check", "list"):
        result = run("case", command)
        assert not set(result.output) & set("\x1b\x07\u202e"), command
        assert "\nsecond" not in result.output
    result = run("case", "add", folder / "no\x1b[2J.txt")
    assert (result.exit_code, "\x1b" in result.output) == (1, False)
    result = run("import", ".", folder / "no\x1b[2J.csv")
    assert (result.exit_code, "\x1b" in result.output) == (7, False)


@pytest.mark.parametrize("command", [("add", "council.txt"), ("reread",)])
def test_a_case_that_cannot_be_written_to_is_said_before_anything_is_read(
    folder: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("case", "add", folder / "council.txt").exit_code == 0
    monkeypatch.setattr("os.access", lambda path, mode: False)
    monkeypatch.setattr("allegedly.api.read_article", None)
    monkeypatch.setattr("allegedly.batch.read_many", None)
    result = run("case", *command)
    assert (result.exit_code, "no permission to write to this case" in result.stderr) == (5, True)
