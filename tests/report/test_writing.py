import errno
import os
import stat
import sys

import pytest

from allegedly.errors import OutputError
from allegedly.report.writing import write_atomically, writing_atomically


def _fail_with(error):
    def fail(*_arguments, **_options):
        raise error

    return fail


def test_text_is_written_as_utf_8_with_its_line_breaks_as_they_are(tmp_path):
    write_atomically(tmp_path / "page.html", "é\r\n\n")
    assert (tmp_path / "page.html").read_bytes() == b"\xc3\xa9\r\n\n"


def test_what_stands_there_is_replaced_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("old")
    write_atomically(str(path), b"new")
    assert {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()} == {"page.html": b"new"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_are_those_of_a_plain_write(tmp_path):
    plain, ours = tmp_path / "plain", tmp_path / "ours"
    plain.write_text("")
    write_atomically(ours, "")
    assert stat.S_IMODE(ours.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    ours.chmod(0o640)
    write_atomically(ours, "again")
    assert stat.S_IMODE(ours.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_is_followed(tmp_path):
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    write_atomically(tmp_path / "link.html", "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text() == "new"


def test_a_name_as_long_as_a_name_can_be(tmp_path):
    write_atomically(tmp_path / ("n" * 250 + ".html"), "page")
    assert [len(entry.name) for entry in tmp_path.iterdir()] == [255]


def test_a_missing_folder(tmp_path):
    path = tmp_path / "missing" / "page.html"
    with pytest.raises(OutputError) as caught:
        write_atomically(path, "page")
    assert str(caught.value) == f"{path}: the folder does not exist. Create it, or choose another."


def test_a_folder_in_the_way(tmp_path):
    with pytest.raises(OutputError, match=r"a folder is in the way\. Give the name of a file\."):
        write_atomically(tmp_path, "page")
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_is_needed(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="a file stands where a folder is needed"):
        write_atomically(tmp_path / "file" / "page.html", "page")


def test_a_path_that_is_none():
    with pytest.raises(OutputError, match="this is no path that can be written to"):
        write_atomically("a\0b", "page")


def test_a_file_made_read_only_stays(tmp_path, monkeypatch):
    path = tmp_path / "page.html"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_arguments: False)  # root may write to anything, so chmod shows nothing
    with pytest.raises(OutputError, match="no permission to write here"):
        write_atomically(path, "new")
    assert path.read_text() == "old"


@pytest.mark.parametrize(
    ("step", "number", "what"),
    [
        ("open", errno.EACCES, "no permission to write here"),
        ("open", errno.EROFS, "the disk is read-only"),
        ("fsync", errno.ENOSPC, "the disk is full"),
        ("fsync", errno.EIO, "it cannot be written"),
        ("replace", errno.EPERM, "no permission to write here"),
    ],
)
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step, number, what):
    path = tmp_path / "page.html"
    path.write_text("old")
    monkeypatch.setattr(os, step, _fail_with(OSError(number, os.strerror(number))))
    with pytest.raises(OutputError, match=what) as caught:
        write_atomically(path, "new")
    assert caught.value.where == str(path)
    assert caught.value.remedy
    assert {entry.name: entry.read_text() for entry in tmp_path.iterdir()} == {"page.html": "old"}


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interruption_goes_through_and_leaves_nothing(tmp_path, monkeypatch, step):
    monkeypatch.setattr(os, step, _fail_with(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "page.html", "page")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_device_is_written_to_and_stays_a_device():
    with pytest.raises(OutputError, match="the disk is full"):
        write_atomically("/dev/full", "page")
    write_atomically(os.devnull, "page")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_text_that_utf_8_cannot_carry_is_refused_without_being_shown(tmp_path):
    with pytest.raises(OutputError, match="half a surrogate pair") as caught:
        write_atomically(tmp_path / "page.html", "secret \ud800")
    assert caught.value.__cause__ is None
    assert "secret" not in repr(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_block_that_fails_leaves_what_stood_there(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text("old")

    def write():
        with writing_atomically(path) as file:
            file.write(b"half a row")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()
    assert {entry.name: entry.read_text() for entry in tmp_path.iterdir()} == {"rows.jsonl": "old"}
