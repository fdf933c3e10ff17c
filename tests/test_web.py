"""Addresses, and an opener that reaches public ones alone: attacked as a site's owner would."""

import http.server
import socket
import ssl
import threading
import urllib.request
from collections.abc import Iterator

import pytest

from allegedly import web
from allegedly.errors import FetchError
from allegedly.ingest.fetch import fetch
from allegedly.web import ascii_address, connect_publicly, is_public, reason_of


def test_an_address_is_written_as_it_goes_over_the_wire() -> None:
    assert ascii_address("http://Münster.example/ä b?q=ü#x") == "http://xn--mnster-3ya.example/%C3%A4%20b?q=%C3%BC"
    assert ascii_address("https://example.org") == "https://example.org/"
    assert ascii_address("http://[::1]:80/%20") == "http://[::1]:80/%20"


@pytest.mark.parametrize("address", ["http://", "https:///path", "http://a:port/", "http://" + "ü" * 70 + ".example/"])
def test_an_address_without_a_host_is_none(address: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the callers say it in words
        ascii_address(address)


def test_a_reason_is_the_systems_or_the_errors_own_name() -> None:
    assert reason_of(OSError(111, "Connection refused")) == "connection refused"
    assert reason_of(TimeoutError()) == "timeouterror"


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "127.9.9.9", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::",
     "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "::7f00:1", "::ffff:0:7f00:1", "fec0::1", "not a number"],
)  # fmt: skip
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


OUTSIDE = "127.0.0.2"
"""Stands for a public server; the tests' own `is_public` says so, since nothing outside is ever asked."""

PAGE = b"<html><body><p>" + b"The harbour burnt, the mayor said on Monday. " * 60 + b"</p></body></html>"
asked: list[str] = []


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked.append(f"{self.server.server_address[0]}{self.path}")
        self.send_response(302 if self.path == "/moved" else 200)
        self.send_header("Location", "/secret")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """One port on which a "public" site and a service of this machine listen; the site's name is looked up by us."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    asked.clear()
    monkeypatch.setattr(web, "is_public", lambda address: address == OUTSIDE or is_public(address))
    try:
        outside = http.server.ThreadingHTTPServer((OUTSIDE, 0), Site)
    except OSError:
        pytest.skip("this system has one loopback address alone")
    inside = http.server.ThreadingHTTPServer(("127.0.0.1", outside.server_port), Site)
    for server in (outside, inside):
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    yield outside.server_port
    for server in (outside, inside):
        server.shutdown()
        server.server_close()


def names(monkeypatch: pytest.MonkeyPatch, *answers: tuple[str, ...]) -> list[str]:
    """Let the name of the site point to these numbers, the first at the first look-up; returns what is looked up."""
    looked_up: list[str] = []

    def found(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        here = answers[min(len(looked_up), len(answers) - 1)]
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in here]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return looked_up


def test_a_public_site_is_reached_and_its_name_looked_up_once(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = names(monkeypatch, (OUTSIDE,), ("127.0.0.1",))
    assert fetch(f"http://news.example:{port}/story", public_only=True).data == PAGE
    assert (looked_up, asked) == (["news.example"], [f"{OUTSIDE}/story"])


def test_a_name_that_points_inside_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, ("127.0.0.1",))
    with pytest.raises(FetchError, match="on a private network, where nothing is fetched from"):
        fetch(f"http://news.example:{port}/story", public_only=True)
    assert asked == []


def test_a_name_with_one_number_inside_is_refused_whole(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the public one would only have to stop answering."""
    names(monkeypatch, (OUTSIDE, "127.0.0.1"))
    with pytest.raises(FetchError, match="private network"):
        fetch(f"http://news.example:{port}/story", public_only=True)
    assert asked == []


def test_a_name_that_is_rebound_before_a_redirect_is_checked_again(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, (OUTSIDE,), ("127.0.0.1",))
    with pytest.raises(FetchError, match="private network"):
        fetch(f"http://news.example:{port}/moved", public_only=True)
    assert asked == [f"{OUTSIDE}/moved"]


def test_a_redirect_to_a_number_inside_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also by an opener that follows a redirect to any site."""
    names(monkeypatch, (OUTSIDE,), ("127.0.0.1",))

    class Anywhere(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, req, fp, code, msg, headers, newurl):
            return urllib.request.Request(f"http://127.0.0.1:{port}/secret")

    with pytest.raises(OSError, match="private network"):
        web.opener(Anywhere(), public_only=True).open(f"http://news.example:{port}/moved", timeout=5)
    assert asked == [f"{OUTSIDE}/moved"]


def test_the_next_number_is_tried_where_one_does_not_answer(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "is_public", lambda address: True)
    names(monkeypatch, ("127.0.0.3", OUTSIDE))
    with connect_publicly("news.example", port, 5) as connection:
        assert connection.getpeername()[0] == OUTSIDE


def test_a_secure_connection_is_checked_too(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, ("127.0.0.1",))
    with pytest.raises(FetchError, match="private network"):
        fetch(f"https://news.example:{port}/story", public_only=True)
    names(monkeypatch, (OUTSIDE,))
    with pytest.raises(FetchError) as refused:  # it reaches the server, which speaks no TLS
        fetch(f"https://news.example:{port}/story", public_only=True)
    assert isinstance(refused.value.__cause__.reason, ssl.SSLError)  # type: ignore[union-attr]
    assert asked == []


def test_a_proxy_inside_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
    with pytest.raises(FetchError, match="private network"):
        fetch("http://news.example/story", public_only=True)
    assert asked == []


def test_without_the_option_this_machine_is_reached(port: int) -> None:
    assert fetch(f"http://127.0.0.1:{port}/story").data == PAGE
