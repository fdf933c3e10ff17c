"""`allegedly places`: what it prints, and that it works by a file given by hand."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from allegedly.cli.places import places

ROWS = (
    "1\tWadi al Kharar\tWadi al Kharar\t\t33.1\t41.5\tH\tWAD\tIQ\t\t01\t\t\t\t0\t\t\tAsia/Baghdad\t2020-01-01\n"
    "2\tTall al Wurud\tTall al Wurud\t\t33.2\t41.6\tT\tHLL\tIQ\t\t01\t\t\t\t0\t\t\tAsia/Baghdad\t2020-01-01\n"
)


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("ALLEGEDLY_DATA", str(tmp_path / "data"))
    return CliRunner()


def test_add_list_remove(runner: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "IQ.txt"
    file.write_text(ROWS, encoding="utf-8")
    assert runner.invoke(places, ["list"]).output == "No country was added. See: allegedly places add --help\n"
    said = runner.invoke(places, ["add", "iq", "--file", str(file)]).output
    assert said.startswith("IQ: 2 places. SHA-256 of the file: ")
    again = runner.invoke(places, ["add", "IQ", "--file", str(file)]).output
    assert again == "IQ: the same file is there already, with 2 places.\n"
    assert runner.invoke(places, ["list"]).output.startswith("IQ           2 places  ")
    assert runner.invoke(places, ["remove", "iq"]).output == "IQ: removed.\n"
    assert runner.invoke(places, ["list"]).output.startswith("No country")
