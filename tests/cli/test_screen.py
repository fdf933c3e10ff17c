import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from allegedly.cli import main
from allegedly.cli.screen import elsewhere
from allegedly.errors import OutputError


def allegedly(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """The command in a process of its own, whose standard output has an encoding."""
    command = [sys.executable, "-m", "allegedly", *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False, timeout=60)


def test_a_terminal_that_lacks_a_character_gets_a_question_mark(tmp_path: Path) -> None:
    (tmp_path / "arrow.csv").write_text("date,fire → water\n2024-01-16,x\n", encoding="utf-8")
    given = ("records", "map", str(tmp_path / "arrow.csv"), "--out", "-")
    result = allegedly(*given, PYTHONIOENCODING="latin-1")
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"fire ? water" in result.stdout
    assert "fire → water".encode() in allegedly(*given, PYTHONIOENCODING="utf-8").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["schema"], ["findings", "--json", "-"]])
def test_a_full_disk_under_standard_output_is_no_fault_of_the_program(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "allegedly", *arguments]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert result.returncode == 5
    line = "allegedly: standard output: the disk is full."
    assert result.stderr.decode().startswith(line)


def test_where_a_page_cannot_be_written_the_option_is_named_that_puts_it_elsewhere() -> None:
    failed = OutputError("the disk is read-only", where="x", remedy="Choose a folder on another disk")
    with pytest.raises(OutputError) as raised, elsewhere("--html FILE"):
        raise failed
    line = "x: the disk is read-only. Choose a folder on another disk, or name another place: --html FILE."
    assert str(raised.value) == line
    with pytest.raises(OutputError) as raised, elsewhere("--html FILE", "given.html"):
        raise failed
    assert raised.value is failed


def test_another_failure_of_the_system_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "secret words")

    monkeypatch.setattr("allegedly.checks.codes", fail)
    result = CliRunner().invoke(main, ["findings"])
    assert result.exit_code == 1
    assert "a fault in the program (OSError at test_screen.py" in result.stderr
    assert "secret" not in result.stderr
