"""A server on this machine hands out one file, whole, in part, or broken off; nothing else is ever asked."""

import errno
import hashlib
import http.client
import http.server
import io
import json
import os
import re
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from allegedly import downloads
from allegedly.downloads import checksum, fetch
from allegedly.errors import FetchError, OutputError, UsageError
from allegedly.locks import alone

CONTENT = bytes(range(256)) * 2_000
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class State:
    """What the server does next, and what it was asked."""

    def __init__(self) -> None:
        self.content = CONTENT
        self.etag = '"one"'
        self.break_after: int | None = None
        self.ranges = True
        self.asked: list[tuple[str, str | None]] = []
        self.answered: list[int] = []


state = State()


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        state.asked.append((self.path, self.headers.get("Range")))
        if self.path == "/moved":
            return self._head(302, {"Location": "/data.csv"})
        if self.path == "/to-a-file":
            return self._head(302, {"Location": "file:///etc/hostname"})
        if self.path.startswith("/status/"):
            return self._head(int(self.path.rpartition("/")[2]), {})
        if state.etag and self.headers.get("If-None-Match") == state.etag:
            return self._head(304, {})
        start = 0
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if asked and state.ranges and self.headers.get("If-Range") == state.etag:
            start = int(asked[1])
            if start >= len(state.content):
                return self._head(416, {"Content-Range": f"bytes */{len(state.content)}"})
        body = state.content[start:]
        headers = {"Content-Length": str(len(body))}
        if state.etag:
            headers["ETag"] = state.etag
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(state.content) - 1}/{len(state.content)}"
        self._head(206 if start else 200, headers)
        self.wfile.write(body if state.break_after is None else body[: state.break_after])
        return None

    def _head(self, status: int, headers: dict[str, str]) -> None:
        state.answered.append(status)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()
        thread.join()


@pytest.fixture
def site(server: str) -> str:
    vars(state).update(vars(State()))
    return server


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_loaded_with_its_checksum_and_address_beside_it(site: str, tmp_path: Path) -> None:
    steps: list[tuple[int, int | None]] = []
    folder = tmp_path / "new" / "folder"
    path = fetch(f"{site}/data.csv", folder, progress=lambda done, total: steps.append((done, total)))
    assert path == folder / "data.csv"
    assert path.read_bytes() == CONTENT
    assert names(folder) == [".data.csv.lock", "data.csv", "data.csv.source.json"]
    assert json.loads((folder / "data.csv.source.json").read_text()) == {
        "address": f"{site}/data.csv",
        "etag": '"one"',
        "modified": "",
        "sha256": DIGEST,
    }
    assert steps[-1] == (len(CONTENT), len(CONTENT))


def test_a_broken_download_goes_on_where_it_stopped(site: str, tmp_path: Path) -> None:
    state.break_after = 300_000
    with pytest.raises(FetchError, match=r"the connection broke.*goes on where it stopped"):
        fetch(f"{site}/data.csv", tmp_path, sha256=DIGEST)
    assert names(tmp_path) == [".data.csv.lock", "data.csv.part", "data.csv.part.json"]
    state.break_after = None
    assert fetch(f"{site}/data.csv", tmp_path, sha256=DIGEST.upper()).read_bytes() == CONTENT
    assert state.asked == [("/data.csv", None), ("/data.csv", "bytes=300000-")]
    assert state.answered == [200, 206]
    assert names(tmp_path) == [".data.csv.lock", "data.csv", "data.csv.source.json"]


def test_two_states_of_a_file_are_never_joined(site: str, tmp_path: Path) -> None:
    state.break_after = 300_000
    with pytest.raises(FetchError):
        fetch(f"{site}/data.csv", tmp_path)
    state.break_after, state.etag, state.content = None, '"two"', CONTENT[::-1]
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT[::-1]
    assert state.answered == [200, 200]


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_without_a_sure_mark_of_its_state_a_file_is_begun_again(etag: str, site: str, tmp_path: Path) -> None:
    state.etag, state.break_after = etag, 300_000
    with pytest.raises(FetchError):
        fetch(f"{site}/data.csv", tmp_path)
    state.break_after = None
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT
    assert state.asked[-1] == ("/data.csv", None)


def test_a_server_that_knows_no_parts_sends_all(site: str, tmp_path: Path) -> None:
    state.break_after = 300_000
    with pytest.raises(FetchError):
        fetch(f"{site}/data.csv", tmp_path)
    state.break_after, state.ranges = None, False
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT


def test_a_part_longer_than_the_file_is_thrown_away(site: str, tmp_path: Path) -> None:
    state.break_after = 300_000
    with pytest.raises(FetchError):
        fetch(f"{site}/data.csv", tmp_path)
    with (tmp_path / "data.csv.part").open("ab") as part:
        part.write(bytes(len(CONTENT)))
    state.break_after = None
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT
    assert state.answered == [200, 416, 200]


def test_what_is_there_is_not_loaded_again(site: str, tmp_path: Path) -> None:
    fetch(f"{site}/data.csv", tmp_path)
    fetch(f"{site}/data.csv", tmp_path)
    assert state.answered == [200, 304]
    fetch(f"{site}/data.csv", tmp_path, sha256=DIGEST)
    assert state.answered == [200, 304]
    (tmp_path / "data.csv").write_bytes(b"damaged")
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT
    assert state.answered == [200, 304, 200]


def test_a_wrong_checksum_leaves_the_old_file(site: str, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(b"old")
    with pytest.raises(FetchError, match=rf"the checksum of the file is {DIGEST[:12]}\.\.\., not 0{{12}}"):
        fetch(f"{site}/data.csv", tmp_path, sha256="0" * 64)
    assert (tmp_path / "data.csv").read_bytes() == b"old"
    assert names(tmp_path) == [".data.csv.lock", "data.csv"]


def test_redirects_are_followed_but_not_out_of_http(site: str, tmp_path: Path) -> None:
    assert fetch(f"{site}/moved", tmp_path).read_bytes() == CONTENT
    with pytest.raises(FetchError, match="the address leads on to where it cannot be followed"):
        fetch(f"{site}/to-a-file", tmp_path)


def test_a_safe_address_does_not_lead_on_to_an_unsafe_one() -> None:
    asked = urllib.request.Request("https://data.example/file.zip")
    with pytest.raises(FetchError, match="the address leads on to one that is not secure"):
        downloads.SafeRedirects().redirect_request(
            asked, io.BytesIO(), 302, "Found", http.client.HTTPMessage(), "http://data.example/file.zip"
        )


def test_a_name_of_ones_own_and_one_from_an_odd_address(site: str, tmp_path: Path) -> None:
    assert fetch(f"{site}/data.csv?version=2", tmp_path, name="mine.csv") == tmp_path / "mine.csv"
    assert fetch(f"{site}/a%20b/..%2Fc d.csv", tmp_path) == tmp_path / "c-d.csv"
    assert fetch(f"{site}/", tmp_path) == tmp_path / "download"
    for name in ("", "..", "a/b", ".hidden"):
        with pytest.raises(UsageError, match="this is no name for a file"):
            fetch(f"{site}/data.csv", tmp_path, name=name)


@pytest.mark.parametrize(
    "address", ["", "data.csv", "ftp://a.example/b", "file:///etc/hostname", "http://", "http://["]
)
def test_only_addresses_of_the_web_are_loaded(address: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="this is no address of a file"):
        fetch(address, tmp_path)
    assert names(tmp_path) == []


@pytest.mark.parametrize(("code", "remedy"), [(404, "It may have moved"), (503, "Try again later"), (401, "login")])
def test_a_refusal_is_named_with_what_to_do(code: int, remedy: str, site: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=rf"the server answered {code} \(.+\)\. .*{remedy}"):
        fetch(f"{site}/status/{code}", tmp_path)


def test_nobody_at_the_address(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"the server cannot be reached \(connection refused\)"):
        fetch("http://127.0.0.1:1/data.csv", tmp_path)


def test_two_downloads_of_one_file_at_once(site: str, tmp_path: Path) -> None:
    with (
        alone(tmp_path / ".data.csv.lock", "downloading the same file"),
        pytest.raises(OutputError, match=r"another process is downloading the same file\. Wait until it is done"),
    ):
        fetch(f"{site}/data.csv", tmp_path)
    assert fetch(f"{site}/data.csv", tmp_path).read_bytes() == CONTENT


def test_a_full_disk_is_named(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="the download cannot be kept \\(no space left on device\\)"):
        fetch(f"{site}/data.csv", tmp_path)
    assert not (tmp_path / "data.csv").exists()


def test_a_disk_too_small_is_named_before_anything_is_loaded(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage)
    with pytest.raises(OutputError, match="the disk has no room for the 1 MB of this file"):
        fetch(f"{site}/data.csv", tmp_path)
    assert names(tmp_path) == [".data.csv.lock"]


class _Usage:
    free = 1_000


def test_the_checksum_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(CONTENT)
    assert checksum(tmp_path / "a") == DIGEST
