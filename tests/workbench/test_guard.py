"""Each test is an attack as a browser or a program would carry it out."""

import re
import socket

import pytest
from starlette.websockets import WebSocketDisconnect

from allegedly.workbench.guard import HEADERS, MAX_BODY, Keys

from .bench import FROM_HERE, HOME, PORT, browser, desk, identity, stranger
from .chromium import served

PAGES = [
    "/",
    "/index.json",
    "/adding",
    "/help",
    "/sources",
    "/claims",
    "/versions",
    "/versions.json",
    "/kept",
    "/static/workbench.js",
    "/static/report.css",
]
CHANGES = ["/adding", "/adding/again", "/kept", "/adding/forget", "/author", "/articles/x/decide", "/articles/x/undo",
           "/articles/x/reread"]  # fmt: skip


@pytest.mark.parametrize("host", [f"evil.example:{PORT}", "evil.example", f"127.0.0.1.evil.example:{PORT}",
                                  "127.0.0.1", f"0.0.0.0:{PORT}", f"[::1]:{PORT}", ""])  # fmt: skip
def test_a_name_that_was_rebound_to_this_machine_sees_nothing(client, host):
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "Bridge" not in answer.text


def test_two_hosts_in_one_request_are_refused(client):
    answer = client.get("/", headers=[("Host", f"127.0.0.1:{PORT}"), ("Host", "evil.example")])
    assert answer.status_code == 421


@pytest.mark.parametrize("page", [*PAGES, "/no-such-page"])
def test_without_the_cookie_there_is_nothing_to_see(desk, page):
    answer = stranger(desk).get(page)
    assert (answer.status_code, answer.headers["content-type"]) == (403, "text/plain; charset=utf-8")
    assert "Bridge" not in answer.text


@pytest.mark.parametrize("token", ["", "x", "é", "a" * 43])
def test_a_guessed_token_opens_nothing(desk, token):
    answer = stranger(desk).get("/open", params={"token": token})
    assert (answer.status_code, answer.headers.get("set-cookie")) == (403, None)


def test_a_guessed_cookie_opens_nothing(desk):
    answer = stranger(desk).get("/", headers={"Cookie": f"allegedly-{PORT}=" + "a" * 43})
    assert answer.status_code == 403


def test_the_address_that_the_browser_is_started_with_opens_once(desk):
    opening = desk.keys.opening
    assert stranger(desk).get("/open", params={"token": opening}).status_code == 200
    assert stranger(desk).get("/open", params={"token": opening}).status_code == 403
    assert stranger(desk).get("/open", params={"token": desk.keys.printed}).status_code == 200


def test_the_cookie_is_for_no_script_and_no_other_site(desk):
    answer = stranger(desk).get("/open", params={"token": desk.keys.printed}, follow_redirects=False)
    assert answer.headers["set-cookie"] == f"allegedly-{PORT}={desk.keys.session}; HttpOnly; Path=/; SameSite=strict"
    assert desk.keys.printed not in answer.headers["location"]


def test_every_run_has_secrets_of_its_own():
    one, other = Keys(), Keys()
    assert len({one.printed, one.opening, one.session, one.form, other.printed, other.session, other.form}) == 7


@pytest.mark.parametrize("address", CHANGES)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": f"http://localhost.evil.example:{PORT}"},
        {"Origin": f"http://127.0.0.1:{PORT + 1}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": HOME, "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_form_of_another_site_changes_nothing(desk, client, address, headers):
    answer = client.post(address, data={"token": desk.keys.form, "author": "Eve"}, headers=headers)
    assert answer.status_code == 403
    assert desk.author == "RM"


@pytest.mark.parametrize("address", CHANGES)
@pytest.mark.parametrize("token", [None, "", "guessed"])
def test_a_form_without_our_token_changes_nothing(desk, client, address, token):
    fields = {"author": "Eve", "how": "paste", "text": "A text."} | ({} if token is None else {"token": token})
    answer = client.post(address, data=fields, headers=FROM_HERE)
    assert answer.status_code == 403
    assert (desk.author, desk.adding.tasks(), desk.case.decisions(identity(desk))) == ("RM", (), ())


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"])
def test_other_sites_are_told_nothing_about_what_they_may_do(client, method):
    answer = client.request(method, "/", headers={"Origin": "https://evil.example",
                                                  "Access-Control-Request-Method": "POST"})  # fmt: skip
    assert answer.status_code == 405
    assert [name for name in answer.headers if name.startswith("access-control")] == []


@pytest.mark.parametrize("page", [*PAGES, "/no-such-page", "/articles/nothing"])
def test_every_answer_carries_the_same_headers(client, page):
    answer = client.get(page)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "server" not in answer.headers


def test_the_policy_allows_no_inline_script_or_style():
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_no_page_has_a_script_or_a_style_in_it(desk, client):
    for page in (
        "/",
        "/adding",
        "/help",
        "/sources",
        "/claims",
        "/kept",
        f"/articles/{identity(desk)}?object=claim:c1",
    ):
        text = client.get(page).text
        assert re.findall(r"<script[^>]*>[^<\s]*", text) == [
            '<script src="/static/workbench.js" defer>', '<script src="/static/handles.js" defer>',
        ]  # fmt: skip
        assert "<style" not in text
        assert " style=" not in text
        assert re.findall(r"<[^>]*\son\w+=", text) == []


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_over_the_limit_is_refused_before_it_is_read(desk, client, announced):
    sent = 0

    def endless():
        nonlocal sent
        while sent < MAX_BODY * 3:
            sent += 1_000_000
            yield b"a" * 1_000_000

    headers = FROM_HERE | {"Content-Type": "application/x-www-form-urlencoded"}
    content = b"a" * (MAX_BODY + 1) if announced else endless()
    answer = client.post("/author", content=content, headers=headers)
    assert (answer.status_code, answer.text) == (413, "This is over 30 MB, the limit.\n")


def test_a_fault_shows_no_word_of_the_article(desk, monkeypatch):
    def broken(identity):
        raise RuntimeError("the secret words")

    monkeypatch.setattr(desk, "prepared", broken)
    answer = browser(desk).get(f"/articles/{identity(desk)}")
    assert answer.status_code == 500
    assert answer.text.startswith("A fault in the program (RuntimeError at test_guard.py:")
    assert "secret" not in answer.text


def test_a_web_socket_is_closed(client):
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/"):
        pass


def test_two_servers_do_not_take_each_others_cookies(tmp_path):
    one, other = desk(tmp_path / "one"), desk(tmp_path / "other")
    cookie = f"allegedly-{PORT}={one.keys.session}"
    assert stranger(other).get("/", headers={"Cookie": cookie}).status_code == 403


@pytest.mark.parametrize(
    "head",
    [
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example",
        "GET http://127.0.0.1:{port}/ HTTP/1.1\r\nHost: evil.example",
        "GET / HTTP/1.0",  # without a Host, as a rebound page could not even send
        "GET /open/../ HTTP/1.1\r\nHost: 127.0.0.1:{port}",
        "GET //evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Forwarded-Host: 127.0.0.1:{port}\r\nX-Forwarded-For: 127.0.0.1",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example",
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
    ],
)
def test_a_crooked_request_over_the_wire_sees_nothing(tmp_path, head):
    with served(desk(tmp_path / "case")) as address:
        port = address.rpartition(":")[2]
        with socket.create_connection(("127.0.0.1", int(port)), timeout=10) as connection:
            connection.sendall((head.format(port=port) + "\r\nConnection: close\r\n\r\n").encode())
            connection.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode("latin-1")
    status = answer.partition(" ")[2][:3]
    assert status in ("400", "403", "404", "421"), answer[:200]
    assert "Bridge" not in answer
    assert "set-cookie" not in answer.lower()


def test_a_forwarded_scheme_or_address_is_not_believed(client):
    answer = client.get("/sources", headers={"X-Forwarded-Proto": "https", "Forwarded": "host=evil.example"})
    assert answer.status_code == 200
    assert "evil.example" not in answer.text


def test_a_name_with_line_breaks_makes_no_header(desk, client):
    broken = "claim:c1\r\nSet-Cookie: a=b"
    answer = client.post(
        f"/articles/{identity(desk)}/undo", data={"token": desk.keys.form, "do": "undo", "object": broken},
        headers=FROM_HERE, follow_redirects=False,
    )  # fmt: skip
    assert answer.status_code == 303
    assert "set-cookie" not in answer.headers
    assert "\r" not in answer.headers["location"]


def test_a_form_of_very_many_fields_or_files_is_refused(desk, client):
    fields = {"token": desk.keys.form, "how": "paste"} | {f"field{number}": "x" for number in range(300)}
    assert client.post("/adding", data=fields, headers=FROM_HERE).status_code == 400
    files = [("file", (f"{number}.txt", b"x")) for number in range(5)]
    answer = client.post("/adding", data={"token": desk.keys.form, "how": "upload"}, files=files, headers=FROM_HERE)
    assert answer.status_code == 400
    assert desk.adding.tasks() == ()
