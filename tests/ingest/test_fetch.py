"""A server on this machine answers; nothing else is ever asked."""

import gzip
import http.server
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from allegedly import ingest
from allegedly.errors import AllegedlyError, ArticleTooLarge, FetchError, UsageError
from allegedly.ingest.fetch import fetch, same_site
from allegedly.schema import Basis

from .made import PROSE, page, pdf
from .test_pdf import ARTICLE

Answer = tuple[int, dict[str, str], bytes]
STORY = page(f"<article><h1>Harbour burns</h1><p>{PROSE}</p><p>{PROSE}</p></article>")
LOGIN = page("<h1>Log in</h1><form><input name=u><input type='password'></form><p>Please log in to go on reading.</p>")
PREVIEW = page(f"<script type='application/ld+json'>{{\"isAccessibleForFree\": false}}</script><p>{PROSE}</p>")
HTML = {"Content-Type": "text/html; charset=utf-8"}
ANSWERS: dict[str, Answer] = {
    "/2024/01/16/story": (200, HTML, STORY),
    "/latin": (200, {"Content-Type": "text/plain; charset=windows-1250"}, f"Łódź. {PROSE}".encode("cp1250")),
    "/report.pdf": (200, {"Content-Type": "text/html"}, pdf(ARTICLE)),
    "/packed": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(STORY)),
    "/broken-gzip": (200, {**HTML, "Content-Encoding": "gzip"}, b"\x1f\x8bnothing of the kind"),
    "/moved": (301, {"Location": "/2024/01/16/story"}, b""),
    "/away": (302, {"Location": "http://elsewhere.example/login"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/login": (200, HTML, LOGIN),
    "/preview": (200, HTML, PREVIEW),
    "/script": (200, HTML, page("<p>Please enable JavaScript.</p><script src=app.js></script>")),
    "/empty": (200, HTML, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "/forbidden": (403, HTML, b"no"),
    "/gone": (410, HTML, b"no"),
    "/teapot": (599, HTML, b"no"),
    "/foreign": (
        200,
        HTML,
        page("<p>" + "Der Minister sagte, dass der Hafen nicht mehr auf ist und die Stadt es weiß. " * 9),
    ),
    "/slow": (200, HTML, b""),
    "/short": (200, {**HTML, "Content-Length": "100000"}, STORY),
}
asked: list[str] = []


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked.append(self.path)
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.path == "/slow":
            self.wfile.flush()
            time.sleep(0.5)
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def url() -> Iterator[Callable[[str], str]]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield lambda path: f"http://127.0.0.1:{server.server_address[1]}{path}"
        server.shutdown()
        thread.join()


def test_a_page_is_read_and_nothing_else_is_asked_for(url: Callable[[str], str]) -> None:
    asked.clear()
    article = ingest.open_article(url("/2024/01/16/story"))
    assert article.text == f"Harbour burns\n\n{PROSE}\n\n{PROSE}"
    assert (article.kind, article.title, article.written) == ("html", "Harbour burns", "2024-01-16")
    assert article.basis["written"] == Basis("address")
    assert article.origin == url("/2024/01/16/story")
    assert asked == ["/2024/01/16/story"]


def test_other_kinds_and_encodings_are_read_as_from_a_file(url: Callable[[str], str]) -> None:
    assert ingest.open_article(url("/latin")).text == f"Łódź. {PROSE}"
    assert ingest.open_article(url("/report.pdf")).kind == "pdf"
    assert ingest.open_article(url("/packed")).title == "Harbour burns"
    assert ingest.open_article(url("/moved#part")).title == "Harbour burns"


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/nothing", "the server answered 404 (Not Found)"),
        ("/forbidden", "the server answered 403 (Forbidden)"),
        ("/gone", "the server answered 410 (Gone)"),
        ("/teapot", "the server answered 599 (a code that HTTP does not know)"),
        ("/away", "the address leads on to another site (elsewhere.example)"),
        ("/file", "the address leads on to where it cannot be followed"),
        ("/loop", "the address leads on to where it cannot be followed"),
        ("/short", "the connection broke (incompleteread)"),
        ("/login", "the page asks for a login"),
        ("/preview", "the page shows only the beginning and asks for payment"),
        ("/script", "the page holds no article"),
        ("/empty", "the page holds no article"),
    ],
)
def test_an_address_that_gives_no_article_says_why(url: Callable[[str], str], path: str, what: str) -> None:
    with pytest.raises(FetchError) as raised:
        ingest.open_article(url(path))
    assert (raised.value.what, raised.value.where) == (what, url(path))
    assert raised.value.remedy


@pytest.mark.parametrize("path", ["/picture", "/foreign", "/broken-gzip"])
def test_every_other_trouble_is_our_error_and_names_the_address(url: Callable[[str], str], path: str) -> None:
    with pytest.raises(AllegedlyError) as raised:
        ingest.open_article(url(path))
    assert raised.value.where == url(path)


def test_silence_deadline_and_size_are_limited(url: Callable[[str], str]) -> None:
    with pytest.raises(FetchError, match="took too long"):
        fetch(url("/slow"), silence=0.1)
    with pytest.raises(FetchError, match="took too long"):
        fetch(url("/2024/01/16/story"), deadline=-1.0)
    with pytest.raises(ArticleTooLarge, match="over 0 MB, the limit"):
        fetch(url("/2024/01/16/story"), limit=100)
    with pytest.raises(ArticleTooLarge):
        fetch(url("/packed"), limit=400)


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch("http://127.0.0.1:9/x")


@pytest.mark.parametrize("address", ["http://", "http:///path", "http://[::1", "https://a:b:c/", "http://exa mple/"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(FetchError):
        fetch(address)


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/hostname", "javascript://x"])
def test_only_the_web_is_fetched(address: str) -> None:
    with pytest.raises(UsageError, match="only http and https"):
        ingest.open_article(address)


def test_sites() -> None:
    assert same_site("example.org", "www.example.org")
    assert same_site("example.org", "amp.example.org")
    assert not same_site("example.org", "badexample.org")
    assert not same_site("a.example.org", "b.example.org")
