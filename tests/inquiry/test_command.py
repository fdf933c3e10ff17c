"""`allegedly read --records`: an article beside simulated records, through the command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from allegedly import records
from allegedly.cli import main

from .simulated import write_simulated

pytest.importorskip("duckdb")

ARTICLE = (
    "March 3, 2023\n\nThe Harbour Guard attacks the port each and every time the assembly debates the lease, two"
    " deputies said on Friday. They asked for a vote.\n"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("simulated")
    attacks, mapping, _ = write_simulated(folder)
    records.add("simulated", [attacks], mapping=mapping, version="1", covers="2015..2022", folder=folder / "store")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_an_argument_is_answered_with_the_decisions_beside_the_article(made: Path) -> None:
    decisions = '[arguments.g1]\nfirst_table = "debates.csv"\nfirst_observed = ["2015..2022"]\n'
    decisions += 'then = "actor=\\"Harbour Guard\\" 2015..2022"\n'
    beside = made / "article.txt.allegedly.toml"
    beside.write_text(decisions, encoding="utf-8")
    result = run("read", made / "article.txt", "--records", "--folder", made / "store", "--no-open")
    beside.unlink()
    assert result.exit_code == 0, result.output
    assert "tested." in result.stdout
    assert "Chance alone seldom does this" in " ".join(result.stdout.split())
    page = (made / "article.txt.allegedly.html").read_text(encoding="utf-8")
    assert 'id="records"' in page
    assert 'href="#records"' in page


def test_json_holds_both(made: Path) -> None:
    result = run("read", made / "article.txt", "--records", "simulated@1", "--folder", made / "store", "--json", "-")
    both = json.loads(result.stdout)
    assert sorted(both) == ["reading", "records"]
    assert [one["set_name"] for one in both["records"]["sets"]] == ["simulated"]


def test_a_proposal_and_empty_tables_are_written_once(made: Path) -> None:
    arguments = ("read", made / "article.txt", "--records", "--folder", made / "store", "--no-open", "--propose")
    first = run(*arguments, "--tables", made / "tables")
    assert first.exit_code == 0, first.output
    assert (made / "article.txt.allegedly.toml").read_text(encoding="utf-8").count("[arguments.") == 1
    assert list((made / "tables").iterdir())
    again = run(*arguments)
    assert again.exit_code == 5
    assert "article.txt.allegedly.toml" in again.stderr
    (made / "article.txt.allegedly.toml").unlink()


def test_the_tables_that_are_needed_lie_beside_the_article(made: Path, tmp_path: Path) -> None:
    article = tmp_path / "lease.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    arguments = ("read", article, "--records", "--folder", made / "store", "--no-open")
    assert run(*arguments, "--json", "-").exit_code == 0
    assert [each.name for each in tmp_path.iterdir()] == ["lease.txt"]
    result = run(*arguments)
    table = tmp_path / "lease.txt.g1-first.csv"
    assert table.read_text(encoding="utf-8") == "date,happening,source\n"
    assert f"An empty table: {table}" in result.stderr
    told = " ".join(result.stdout.split())
    assert "To test it, fill in lease.txt.g1-first.csv (columns date, happening, source)" in told
    assert 'below [arguments.g1] in the file beside the article: first_table = "lease.txt.g1-first.csv"' in told


def test_with_no_records_one_line_says_how_to_add_some(made: Path, tmp_path: Path) -> None:
    result = run("read", made / "article.txt", "--records", "--folder", tmp_path, "--no-open")
    assert result.exit_code == 0, result.output
    assert "allegedly records add" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--propose",), "--propose and --tables go with --records"),
        (("--records", "nowhere"), "nowhere"),
    ],
)
def test_what_makes_no_sense_is_said(made: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run("read", made / "article.txt", *arguments, "--folder", made / "store", "--no-open")
    assert result.exit_code in (2, 7)
    assert says in result.stderr


def test_several_articles_are_not_looked_up(made: Path) -> None:
    result = run("read", made / "article.txt", made / "article.txt", "--records")
    assert (result.exit_code, "--records takes one article" in result.stderr) == (2, True)
