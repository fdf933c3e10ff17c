import http.server
import socket
import threading

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
