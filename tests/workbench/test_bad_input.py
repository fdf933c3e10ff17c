"""What goes wrong around the workbench: clear words, and nothing is lost."""

import http.client
import os
import re
import socket
import sys
import threading
import time
from urllib.parse import urlencode

import pytest
from case.sample import reading

from allegedly.case import Case, check
from allegedly.workbench import Desk

from . import bench
from .bench import browser, decide, identity
from .chromium import served


def alert(answer):
    return re.search(r'class="problem" role="alert">([^<]*)', answer.text)[1]


def form(desk, address, **fields):
    """A POST as the person's browser sends it: its head and its body."""
    host = address.removeprefix("http://")
    body = urlencode({"token": desk.keys.form, **fields}).encode()
    head = (
        f"POST /articles/{identity(desk)}/decide HTTP/1.1\r\nHost: {host}\r\nOrigin: {address}\r\n"
        f"Cookie: allegedly-{host.partition(':')[2]}={desk.keys.session}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode(), body


def test_a_case_that_a_newer_version_took_over_is_left_alone(desk, client):
    (desk.case.folder / "case.json").write_text('{"format": 9, "name": "Bridge", "more": []}')
    answer = decide(client, desk, do="accept", object="claim:c1")
    assert (answer.status_code, alert(answer)) == (
        409,
        "This case was made by a newer version of allegedly (format 9, and this one reads 1). "
        "Install the newest version: pip install --upgrade allegedly.",
    )
    assert desk.case.decisions(identity(desk)) == ()


def test_a_folder_that_is_gone_is_said(desk, client, tmp_path):
    decide(client, desk, do="accept", object="claim:c1")
    desk.case.folder.rename(tmp_path / "elsewhere")
    answers = client.get(f"/articles/{identity_of(tmp_path)}"), client.get("/"), client.get("/versions")
    assert [answer.status_code for answer in answers] == [404, 409, 200]
    assert "The case holds no such article" in answers[0].text
    assert "There is no case in this folder" in answers[1].text
    assert "fault" not in "".join(answer.text for answer in answers)
    (tmp_path / "elsewhere").rename(desk.case.folder)
    assert len(desk.case.decisions(identity(desk))) == 1


def identity_of(tmp_path):
    return next((tmp_path / "elsewhere" / "articles").glob("*.json")).stem


def test_two_servers_on_one_case_lose_nothing_of_each_other(desk):
    other = Desk(Case.open(desk.case.folder), author="BK", read=bench.read, tag=bench.tag, records=desk.records)
    name = identity(desk)

    def judge(one, claims):
        with served(one) as address:
            connection = http.client.HTTPConnection(address.removeprefix("http://"))
            for claim in claims:
                head, body = form(one, address, do="accept", object=f"claim:{claim}")
                lines = dict(line.split(": ", 1) for line in head.decode().splitlines()[1:] if line)
                connection.request("POST", f"/articles/{name}/decide", body, lines)
                answer = connection.getresponse()
                answer.read()
                assert answer.status == 303
            connection.close()

    threads = [threading.Thread(target=judge, args=(one, ["c1", "c2", "c3", "c4", "c5"] * 3)) for one in (desk, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    decisions = desk.case.decisions(name)
    assert sorted(decision.author for decision in decisions) == ["BK"] * 15 + ["RM"] * 15
    assert len({decision.id for decision in decisions}) == 30
    assert check(desk.case) == []


def test_a_browser_that_is_closed_in_the_middle_of_an_edit_leaves_a_whole_edit_or_none(desk):
    with served(desk) as address:
        host, port = address.removeprefix("http://").split(":")
        head, body = form(desk, address, do="accept", object="claim:c1", note="x" * 500)
        for sent in (head, head + body[:-100]):  # closed before the whole form was sent
            with socket.create_connection((host, int(port))) as connection:
                connection.sendall(sent)
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(head + body)  # closed before the answer came
        for _ in range(100):
            if desk.case.decisions(identity(desk)):
                break
            time.sleep(0.02)
    (decision,) = desk.case.decisions(identity(desk))
    assert (decision.action, len(decision.note)) == ("accepted", 500)
    assert check(desk.case) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_folder_that_may_not_be_written_to_is_said_and_can_still_be_read(desk, client):
    case = desk.case.folder
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    for path in (case, *case.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert client.get(f"/articles/{identity(desk)}").status_code == 200
        answer = decide(client, desk, do="accept", object="claim:c1")
        assert (answer.status_code, alert(answer)) == (
            500,
            "No permission to write to this case. Ask whoever owns the folder, or copy it to where you may write.",
        )
    finally:
        for path in (case, *case.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_full_disk_is_said_and_the_decisions_before_it_stand(desk, client, monkeypatch):
    decide(client, desk, do="accept", object="claim:c1")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    monkeypatch.setattr("os.replace", full)
    answer = decide(client, desk, do="accept", object="claim:c2")
    assert answer.status_code == 500
    assert alert(answer).startswith("The disk is full. Free some space, or choose another disk; nothing was left")
    monkeypatch.undo()
    assert [decision.target.id for decision in desk.case.decisions(identity(desk))] == ["c1"]
    assert check(desk.case) == []


def test_a_reading_of_a_newer_version_is_named_and_the_others_stand(desk, client):
    from allegedly.case.records import digest

    other = desk.case.add(bench.read(reading("More of it.\n" + reading().article.text).article, None))
    (file,) = (desk.case.folder / "readings" / identity(desk)).iterdir()
    content = file.read_bytes().replace(b'"schema": "1"', b'"schema": "7"')
    file.with_name(f"{digest(content)}.json").write_bytes(content)
    entry = desk.case.folder / "articles" / f"{identity(desk)}.json"
    entry.write_text(entry.read_text().replace(file.stem, digest(content)))
    text = client.get("/").text
    assert "the reading was made by a newer version of allegedly (schema 7). Install the newest version" in text
    assert f'href="/articles/{other}"' in text


def test_the_page_of_a_workbench_that_was_ended_is_refused_in_words(desk):
    """A page from an earlier run holds a token that is no longer ours."""
    client = browser(desk)
    answer = client.post(
        f"/articles/{identity(desk)}/decide", data={"token": "of an earlier run", "do": "accept", "object": "claim:c1"},
        headers=bench.FROM_HERE,
    )  # fmt: skip
    assert (answer.status_code, alert(answer)) == (
        403,
        "This form is from an earlier run, or from another site. Load the page again.",
    )
