"""One process at a time in a folder."""

import errno
from pathlib import Path

import pytest

from allegedly import locks
from allegedly.errors import OutputError


def test_a_lock_that_is_held_says_what_to_wait_for(tmp_path: Path) -> None:
    with (
        locks.alone(tmp_path / ".lock", "tidying up"),
        pytest.raises(OutputError, match="another process is tidying up"),
        locks.alone(tmp_path / ".lock", "tidying up"),
    ):
        pass
    with locks.alone(tmp_path / ".lock", "tidying up"):
        pass


def test_a_disk_without_locks_is_not_taken_for_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(locks, "_hold", refuse)
    with (
        pytest.raises(OutputError, match="this disk cannot keep two programs from writing at once"),
        locks.alone(tmp_path / ".lock", "tidying up"),
    ):
        pass
