"""Downloads: a large file from the address that publishes it, asked for by the user and by nothing else.

A download that breaks off goes on where it stopped: what came so far lies in `NAME.part`, and `NAME.source.json` says
of which state of the file it is (the server's ETag or date), so that two states are never joined. A finished file takes
its name in one step; its checksum and its address stay beside it, in the same note.
"""

import hashlib
import http.client
import json
import os
import re
import shutil
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, NamedTuple

from .errors import FetchError, OutputError, UsageError
from .locks import alone
from .web import ascii_address, opener, reason_of

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are there and the number that there will be, None where the server does not tell."""

SILENCE_SECONDS = 60
"""How long a server may say nothing: a minute, since a download that breaks off loses nothing but time."""

CHUNK = 1 << 20
USER_AGENT = "allegedly (+https://pypi.org/project/allegedly/)"
GO_ON = "Try again: it goes on where it stopped"
BY_HAND = "Download the file in a browser and give it by hand"
REMEDIES = {
    401: f"It asks for a login. {BY_HAND}",
    403: f"It refuses programs. {BY_HAND}",
    404: "It may have moved: download the file in a browser and give it by hand",
    429: "It asks to wait. Try again later",
}


class _Note(NamedTuple):
    """What is known of the file that lies here, in full or in part."""

    address: str = ""
    etag: str = ""
    modified: str = ""
    sha256: str = ""

    @property
    def validator(self) -> str:
        """What tells one state of the file from another. A weak ETag does not promise the same bytes."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.modified


def fetch(
    address: str,
    folder: Path,
    *,
    name: str | None = None,
    sha256: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Download `address` (http or https) into `folder`, under `name` or the address's own, and return its path.

    A file that is there already is not loaded again where its checksum is `sha256`, or where the server says that it
    has not changed since. Raises FetchError for what the network or the server does and for a wrong checksum,
    OutputError for what the disk does or where another process loads the same file, and UsageError for an address or a
    name that cannot be used. Until the new file is whole, one that stood under its name before stays.
    """
    request_address = _checked(address)
    file_name = name if name is not None else _name_of(address)
    if not file_name or file_name != Path(file_name).name or file_name.startswith("."):
        raise UsageError("this is no name for a file", where=file_name, remedy="Give a name without a folder")
    wanted = sha256.lower() if sha256 else None
    with alone(folder / f".{file_name}.lock", "downloading the same file"):
        try:
            return _Download(address, request_address, folder / file_name, wanted, progress).run()
        except OSError as error:  # those of the network were dealt with where they arise
            raise OutputError(
                f"the download cannot be kept ({_reason(error)})",
                where=str(folder),
                remedy="Check the space on the disk and the permissions of the folder",
            ) from error


def checksum(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Download:
    def __init__(
        self, address: str, request_address: str, target: Path, wanted: str | None, progress: Progress | None
    ) -> None:
        self._address = address
        self._request_address = request_address
        self._target = target
        self._part = target.with_name(f"{target.name}.part")
        self._note_of_part = target.with_name(f"{target.name}.part.json")
        self._note = target.with_name(f"{target.name}.source.json")
        self._wanted = wanted
        self._progress = progress

    def run(self) -> Path:
        known = self._read_note(self._note)
        whole = self._target.is_file() and checksum(self._target) == (self._wanted or known.sha256)
        if whole and self._wanted:
            return self._target
        so_far = self._read_note(self._note_of_part)
        offset = self._part.stat().st_size if so_far.validator and self._part.is_file() else 0
        headers = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}
        if offset:
            headers |= {"Range": f"bytes={offset}-", "If-Range": so_far.validator}
        elif whole and known.validator:
            headers |= {"If-None-Match": known.etag} if known.etag else {"If-Modified-Since": known.modified}
        try:
            with self._open(headers) as answer:
                return self._receive(answer, offset)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == http.client.NOT_MODIFIED and whole:
                return self._target
            if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE and offset:
                self._forget_part()
                return self.run()
            raise self._refusal(error.code) from None

    def _open(self, headers: dict[str, str]) -> http.client.HTTPResponse:
        request = urllib.request.Request(self._request_address, headers=headers)
        try:
            answer: http.client.HTTPResponse = opener(SafeRedirects()).open(request, timeout=SILENCE_SECONDS)
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError as error:
            raise FetchError(
                f"the server cannot be reached ({_reason(error.reason)})",
                where=self._address,
                remedy="Check the connection and try again",
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise self._broken(error) from error
        return answer

    def _receive(self, answer: http.client.HTTPResponse, offset: int) -> Path:
        """Write what comes behind what is there; from the start where the server sends all of it."""
        start = offset if answer.status == http.client.PARTIAL_CONTENT else 0
        length = answer.headers.get("Content-Length", "")
        total = start + int(length) if length.isdecimal() else None
        if start and not answer.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
            raise FetchError("the server sent another part of the file", where=self._address, remedy="Try again later")
        if total is not None and total - start > shutil.disk_usage(self._part.parent).free:
            raise OutputError(
                f"the disk has no room for the {max(1, total // 1_000_000):,} MB of this file",
                where=str(self._part.parent),
                remedy="Free some space",
            )
        found = _Note(self._address, answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))
        if not start:
            self._forget_part()
            self._write_note(self._note_of_part, found)
        with self._part.open("ab") as file:
            self._copy(answer, file, start, total)
            file.flush()
            os.fsync(file.fileno())
        return self._finish(found)

    def _copy(self, answer: http.client.HTTPResponse, file: IO[bytes], done: int, total: int | None) -> None:
        while True:
            try:
                chunk = answer.read(CHUNK)
            except (OSError, http.client.HTTPException) as error:
                raise self._broken(error) from error
            if not chunk:
                break
            file.write(chunk)
            done += len(chunk)
            if self._progress is not None:
                self._progress(done, total)
        if total is not None and done < total:
            raise self._broken(http.client.IncompleteRead(b""))

    def _finish(self, found: _Note) -> Path:
        digest = checksum(self._part)
        if self._wanted and digest != self._wanted:
            self._forget_part()
            raise FetchError(
                f"the checksum of the file is {digest[:12]}..., not {self._wanted[:12]}...",
                where=self._address,
                remedy="The file changed or was damaged on its way: try again, and compare with its publisher's page",
            )
        # The note goes first: a file beside the note of its predecessor would be loaded again, never believed.
        self._write_note(self._note, found._replace(sha256=digest))
        os.replace(self._part, self._target)
        self._note_of_part.unlink(missing_ok=True)
        return self._target

    def _forget_part(self) -> None:
        self._part.unlink(missing_ok=True)
        self._note_of_part.unlink(missing_ok=True)

    def _read_note(self, path: Path) -> _Note:
        """The note, empty where there is none, it is damaged, or it is of another address."""
        try:
            stored = json.loads(path.read_bytes())
            note = _Note(**{key: str(value) for key, value in stored.items()})
        except (FileNotFoundError, ValueError, TypeError, AttributeError):
            return _Note()
        return note if note.address == self._address else _Note()

    def _write_note(self, path: Path, note: _Note) -> None:
        temporary = path.with_name(f"{path.name}.new")
        temporary.write_text(json.dumps(note._asdict(), indent=2) + "\n", encoding="utf-8")
        os.replace(temporary, path)

    def _refusal(self, code: int) -> FetchError:
        if 300 <= code < 400:
            what = "the address leads on to where it cannot be followed"
            return FetchError(what, where=self._address, remedy=BY_HAND)
        reason = http.client.responses.get(code, "a code that HTTP does not know")
        remedy = REMEDIES.get(code, "Try again later, or download the file in a browser and give it by hand")
        return FetchError(f"the server answered {code} ({reason})", where=self._address, remedy=remedy)

    def _broken(self, error: Exception) -> FetchError:
        return FetchError(f"the connection broke ({_reason(error)})", where=self._address, remedy=GO_ON)


class SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never from https to http: a checksum is not always at hand."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if req.type == "https" and urllib.parse.urlsplit(newurl).scheme.lower() != "https":
            fp.close()
            raise FetchError("the address leads on to one that is not secure", where=req.full_url, remedy=BY_HAND)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _checked(address: str) -> str:
    """The address as it goes over the wire. Raises UsageError."""
    try:
        if urllib.parse.urlsplit(address.strip()).scheme.lower() in ("http", "https"):
            return ascii_address(address)
    except ValueError:
        pass
    raise UsageError("this is no address of a file", where=address, remedy="Give one that starts with https://")


def _name_of(address: str) -> str:
    """The last part of an address's path, in letters that every disk takes."""
    last = urllib.parse.unquote(urllib.parse.urlsplit(address.strip()).path).rstrip("/").rpartition("/")[2]
    return re.sub(r"[^A-Za-z0-9._-]+", "-", last).lstrip(".-") or "download"


def _reason(error: object) -> str:
    """An error of the network or the disk in a few words."""
    if isinstance(error, TimeoutError):
        return f"nothing came for {SILENCE_SECONDS} seconds"
    if isinstance(error, http.client.IncompleteRead):
        return "it ended before the file did"
    return reason_of(error)
