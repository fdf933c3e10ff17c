from pathlib import Path

import pytest
from case import sample
from click.testing import CliRunner, Result

from allegedly.case import Case, new, propose
from allegedly.cli import main


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.chdir(tmp_path)
    made = new("bridges")
    identity = made.add(sample.reading())
    made.decide(identity, propose(made.judged(identity), "accepted", "claim", "c1", author="Ada K."))
    return made


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["case", "report", *map(str, arguments), "--no-open"])


def test_a_whole_case_gives_a_folder_beside_it(case: Case) -> None:
    result = run("--case", "bridges")
    assert (result.exit_code, result.stdout) == (0, f"{Path.cwd()}/bridges.report/index.html\n")
    (entry,) = case.articles()
    assert sorted(path.name for path in Path("bridges.report").iterdir()) == [f"{entry.id}.html", "index.html"]
    assert "Ada K." in Path("bridges.report/index.html").read_text(encoding="utf-8")


def test_one_article_gives_one_file(case: Case) -> None:
    (entry,) = case.articles()
    result = run(entry.id, "--case", "bridges", "--html", "one.html", "--without-authors")
    assert (result.exit_code, result.stdout) == (0, "one.html\n")
    page = Path("one.html").read_text(encoding="utf-8")
    assert "confirmed" in page
    assert "Ada K." not in page


def test_one_article_of_a_case_elsewhere_gives_a_page_beside_the_case(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (entry,) = case.articles()
    inside = tmp_path / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    result = run(entry.id, "--case", "../bridges")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path.resolve()}/{entry.id}.report.html\n")
    assert (tmp_path / f"{entry.id}.report.html").exists()
    assert list(inside.iterdir()) == []


def test_an_article_that_is_not_there_and_a_folder_that_is_a_file(case: Case) -> None:
    assert run("nothing", "--case", "bridges").exit_code == 7
    Path("file").touch()
    assert run("--case", "bridges", "--html", "file").exit_code == 5


def test_a_damaged_article_is_named_and_the_rest_is_written(case: Case) -> None:
    (entry,) = case.articles()
    (case.folder / "articles" / f"{entry.id}.txt").write_text("Changed.")
    result = run("--case", "bridges")
    assert result.exit_code == 1
    assert "the text of record was changed" in result.stderr
    assert Path("bridges.report/index.html").exists()
