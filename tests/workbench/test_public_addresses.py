import contextlib
import http.server
import socket
import threading
import zlib

import pytest

from .bench import post


class Secret(http.server.BaseHTTPRequestHandler):
    """A service of this machine that nobody should reach; it counts who does."""

    reached = 0

    def do_GET(self):
        type(self).reached += 1
        page = b"<html><body><p>" + b"The router's password is hunter2. " * 40 + b"</p></body></html>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


@pytest.fixture
def secret():
    Secret.reached = 0
    server = http.server.HTTPServer(("127.0.0.1", 0), Secret)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


HOSTS = ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "017700000001", "0", "0.0.0.0", "[::1]", "[::]",
         "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "127.0.0.1.", "user@127.0.0.1", "１２７.０.０.１"]  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
def test_an_address_of_this_machine_is_not_fetched(desk, client, secret, host):
    answer = post(client, desk, "/adding", how="address", address=f"http://{host}:{secret}/admin")
    assert answer.status_code == 303
    desk.adding.wait()
    (task,) = desk.adding.tasks()
    assert (task.stage, Secret.reached) == ("failed", 0)
    assert "hunter2" not in client.get("/adding").text


def test_a_name_that_points_elsewhere_at_second_sight_is_not_fetched(desk, client, secret, monkeypatch):
    """DNS rebinding: whatever the name was looked up to before, the connection itself is what is judged."""
    asked = []

    def rebound(host, port, *_, **__):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", secret))]

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    post(client, desk, "/adding", how="address", address="http://news.example/article")
    desk.adding.wait()
    assert desk.adding.tasks()[0].problem == (
        "http://news.example/article: the server cannot be reached (it is this computer or on a private network, "
        "where nothing is fetched from). Check the address and the connection."
    )
    assert (asked, Secret.reached) == (["news.example"], 0)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a", "/etc/passwd", "javascript:alert(1)"])
def test_only_pages_of_the_web_are_fetched(desk, client, address):
    answer = post(client, desk, "/adding", how="address", address=address)
    assert answer.status_code == 400
    assert "An address starts with http:// or https://" in answer.text
    assert desk.adding.tasks() == ()


def packed(size):
    packer = zlib.compressobj(9, wbits=31)
    return b"".join([packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)]) + packer.flush()


PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=%s\r\nConnection: close\r\n%s\r\n"
HOSTILE = {
    "a bomb of gzip": lambda: PAGE % (b"utf-8", b"Content-Encoding: gzip\r\n") + packed(120_000_000),
    "gzip that ends too soon": lambda: PAGE % (b"utf-8", b"Content-Encoding: gzip\r\n") + packed(2_000_000)[:-20],
    "headers without end": lambda: PAGE % (b"utf-8", b"X-Of-Many: " + b"a" * 70_000 + b"\r\n"),
    "very many headers": lambda: PAGE % (b"utf-8", b"X-Of-Many: a\r\n" * 5_000),
    "no answer at all": lambda: b"\x00" * 100,
    "a redirect to a file": lambda: b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n",
    "a redirect to a name inside": lambda: b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/\r\n\r\n",
    "a redirect of two lines": lambda: b"HTTP/1.1 302 Found\r\nLocation: /a%0d%0aHost:%20evil\r\n\r\n",
}


@pytest.fixture
def hostile_site():
    """A server that answers anything with the bytes that it is given."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        answers = []

        def work():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection, contextlib.suppress(OSError):
                    connection.recv(65536)
                    connection.sendall(answers[0])

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        yield answers, server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join(5)


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_site_that_answers_to_do_harm_gives_no_article(desk, client, hostile_site, monkeypatch, attack):
    answers, port = hostile_site
    answers.append(HOSTILE[attack]())
    monkeypatch.setattr("allegedly.web.is_public", lambda address: address == "127.0.0.1")
    post(client, desk, "/adding", how="address", address=f"http://127.0.0.1:{port}/story")
    desk.adding.wait()
    (task,) = desk.adding.tasks()
    assert (task.stage, task.article) == ("failed", ""), attack
    assert "fault in the program" not in task.problem
    assert "\x1b" not in client.get("/adding").text
    assert len(desk.case.articles()) == 1
