"""Countries that a user adds, from a file and from a server on this machine."""

import http.server
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from allegedly.errors import DataError, FetchError, UsageError
from allegedly.gazetteer import Added, add, added, gazetteer, remove

COLUMNS = 19


def line(number: int, name: str, others: str, at: tuple[float, float], feature: str, country: str = "IQ") -> str:
    """A row as GeoNames writes it."""
    cells = [""] * COLUMNS
    cells[:6] = [str(number), name, name, others, str(at[0]), str(at[1])]
    cells[6], cells[7], cells[8], cells[10], cells[14] = feature[0], feature[2:], country, "01", "0"
    return "\t".join(cells) + "\n"


TEXT = (
    line(1, "Wādī al Kharār", "Wadi al-Kharar,وادي", (33.1, 41.5), "H.WAD")
    + line(2, "Tall al Wurūd", "", (33.2, 41.6), "T.HLL")
    + line(3, "Madrasat an Naşr", "", (33.3, 41.7), "S.SCH")
    + line(4, "Elsewhere", "", (33.3, 41.7), "P.PPL", country="SY")
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "IQ.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(zipfile.ZipInfo("IQ.txt"), TEXT)
        file.writestr(zipfile.ZipInfo("readme.txt"), "about")
    return path


@pytest.fixture
def server(archive: Path) -> Iterator[str]:
    """The address of a server that has IQ.zip."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path == "/IQ.zip"
            data = archive.read_bytes() if known else b""
            self.send_response(200 if known else 404)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    one = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=one.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{one.server_port}/"
    one.shutdown()
    thread.join()
    one.server_close()


def test_an_archive_is_added_once(tmp_path: Path, archive: Path) -> None:
    folder = tmp_path / "data"
    first = add("iq", file=archive, folder=folder)
    assert (first.country, first.places, first.new) == ("IQ", 2, True)
    assert added(folder) == (Added("IQ", 2, first.sha256),)
    assert add("IQ", file=archive, folder=folder) == Added("IQ", 2, first.sha256, new=False)
    places = gazetteer(folder)
    assert [(one.name, one.kind, one.area) for one in places.named("Wadi al-Kharar")] == [
        ("Wādī al Kharār", "water", "IQ.01")
    ]
    assert [one.name for one in places.sounding("Tell al-Worood")] == ["Tall al Wurūd"]
    assert places.named("Madrasat an Nasr") == ()


def test_a_newer_file_takes_the_place_of_the_older(tmp_path: Path, archive: Path) -> None:
    folder = tmp_path / "data"
    add("IQ", file=archive, folder=folder)
    (tmp_path / "IQ.txt").write_text(line(9, "Umm al Jurdh", "", (33.0, 41.0), "P.PPL"), encoding="utf-8")
    assert add("IQ", file=tmp_path / "IQ.txt", folder=folder).new
    assert gazetteer(folder).named("Wadi al-Kharar") == ()
    assert len(gazetteer(folder).named("Umm al Jurdh")) == 1


def test_it_downloads_and_leaves_only_the_table(tmp_path: Path, server: str) -> None:
    folder = tmp_path / "data"
    assert add("IQ", folder=folder, address=server).places == 2
    assert [path.name for path in (folder / "gazetteer").glob("*.bin")] == ["IQ.bin"]
    assert list((folder / "gazetteer").rglob("*.zip")) == []
    with pytest.raises(FetchError):
        add("SY", folder=folder, address=server)
    assert [one.country for one in added(folder)] == ["IQ"]


def test_it_is_taken_away(tmp_path: Path, archive: Path) -> None:
    folder = tmp_path / "data"
    add("IQ", file=archive, folder=folder)
    remove("iq", folder=folder)
    assert added(folder) == ()
    with pytest.raises(DataError, match="was not added"):
        remove("IQ", folder=folder)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("no table\n", "line 1 has 1 of 19 columns"),
        (line(1, "A", "", (95.0, 0.0), "P.PPL"), "line 1 has a number, a degree"),
        (line(1, "A", "", (9.0, 0.0), "P.PPL").replace("9.0", "nine"), "a word where a number belongs"),
        (line(4, "Elsewhere", "", (33.3, 41.7), "P.PPL", country="SY"), "no place of IQ"),
        ("", "no place of IQ"),
    ],
)
def test_what_is_none_of_geonames_leaves_nothing_behind(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "IQ.txt").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=what):
        add("IQ", file=tmp_path / "IQ.txt", folder=tmp_path / "data")
    assert added(tmp_path / "data") == ()


def test_wrong_codes_and_paths(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="two letters"):
        add("Iraq", folder=tmp_path)
    with pytest.raises(DataError, match="cannot be read"):
        add("IQ", file=tmp_path / "missing.zip", folder=tmp_path)
    (tmp_path / "IQ.zip").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(DataError, match="no country's file"):
        add("IQ", file=tmp_path / "IQ.zip", folder=tmp_path)


def test_a_folder_that_cannot_be_read_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path, pattern: str) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refuse)
    with pytest.raises(DataError, match="the places that were added cannot be read"):
        added(folder=tmp_path)
