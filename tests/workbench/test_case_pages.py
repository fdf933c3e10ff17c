import json
import re
import threading

import pytest
from case.sample import TEXT, article

from allegedly import __version__
from allegedly.case import Case, new
from allegedly.errors import InputError
from allegedly.workbench import Desk

from . import bench
from .bench import FROM_HERE, browser, identity, post

PAGES = ["/", "/adding", "/help", "/sources", "/claims"]
TWINS = ["/index.json", "/adding.json", "/help.json", "/sources.json", "/claims.json"]


def test_the_list_tells_each_article_in_numbers(desk, client):
    row = re.search(r'<tr role="row">\n<th role="rowheader".*?</tr>', client.get("/").text, re.DOTALL)[0]
    found = re.findall(r'data-label="([^"]*)" class="number">(\d+)<', row)
    assert found == [("Sources", "4"), ("Claims", "5"), ("On nobody", "1"), ("Findings", "1"), ("Decided", "0"),
                     ("Undecided", "21")]  # fmt: skip
    bench.decide(client, desk, do="accept", object="claim:c1")
    bench.decide(client, desk, do="reject", object="claim:c2")
    (entry,) = client.get("/index.json").json()["articles"]
    assert entry["counts"] == {
        "sources": 4, "claims": 4, "on_nobody": 1, "findings": 1, "decided": 2, "undecided": 19,
            "version": __version__,
    }  # fmt: skip


@pytest.mark.parametrize(("page", "twin"), list(zip(PAGES, TWINS, strict=True)))
def test_every_page_has_a_twin(client, page, twin):
    assert client.get(page).headers["content-type"].startswith("text/html")
    answer = client.get(twin)
    assert answer.headers["content-type"] == "application/json"
    json.loads(answer.text)


def test_paste_an_article(desk, client):
    text = "Harbour closed\r\n\r\nThe harbour was closed on Monday, Anna Berg said.\r\n"
    answer = post(client, desk, "/adding", how="paste", text=text, name="Harbour", written="2024-05-20")
    assert (answer.status_code, answer.headers["location"]) == (303, "/adding")
    desk.adding.wait()
    (task,) = desk.adding.tasks()
    added = desk.case.article(task.article)
    assert (added.text, added.origin, added.written) == (text.replace("\r\n", "\n"), "Harbour", "2024-05-20")
    assert f'<a href="/articles/{task.article}">Open it</a>' in client.get("/adding").text


def test_upload_an_article(desk, client):
    files = {"file": ("again.txt", TEXT.encode())}
    client.post("/adding", data={"token": desk.keys.form, "how": "upload"}, files=files, headers=FROM_HERE)
    desk.adding.wait()
    # The same text is the same article.
    assert desk.adding.tasks()[0].article == identity(desk)
    assert len(desk.case.articles()) == 1


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"how": "paste", "text": " \r\n "}, "There is no text"),
        ({"how": "paste", "text": "A text.", "written": "yesterday"}, "The date written must be"),
        ({"how": "upload"}, "No file was chosen"),
        ({"how": "address", "address": "example.org"}, "An address starts with http"),
        ({"how": "magic"}, "There is no such way"),
    ],
)
def test_what_cannot_be_added_is_said(desk, client, fields, what):
    answer = post(client, desk, "/adding", **fields)
    assert answer.status_code == 400
    assert what in re.search(r'role="alert">([^<]*)', answer.text)[1]
    assert desk.adding.tasks() == ()


def test_progress_is_seen_without_a_script(tmp_path):
    reached, go_on = threading.Event(), threading.Event()

    def slow(given, progress):
        progress(2, 7)
        reached.set()
        go_on.wait(5)
        return bench.read(given, progress)

    desk = Desk(bench.case(tmp_path / "slow"), author="RM", read=slow)
    client = browser(desk)
    post(client, desk, "/adding", how="paste", text="The gate was open, said Anna Berg.", name="Gate")
    post(client, desk, "/adding", how="paste", text="The gate was shut, said Anna Berg.", name="Shut")
    reached.wait(5)
    text = client.get("/adding").text
    assert '<meta http-equiv="refresh" content="2">' in text
    assert "part 2 of 7" in text
    assert 'max="7" value="2"' in text
    assert "waits for those before it" in text
    go_on.set()
    desk.adding.wait()
    assert "refresh" not in client.get("/adding").text
    post(client, desk, "/adding/forget")
    assert client.get("/adding.json").json() == {"adding": []}


def test_an_article_that_fails_does_not_hold_up_the_next(tmp_path):
    def picky(given, progress):
        if "shut" in given.text:
            raise InputError("the article is shut", where=given.origin, remedy="Open it")
        if "broken" in given.text:
            raise ValueError("secret words of the article")
        return bench.read(given, progress)

    desk = Desk(bench.case(tmp_path / "picky"), author="RM", read=picky)
    for words in ("shut", "broken", "open"):
        desk.adding.paste(f"The gate was {words}, said Anna Berg.", name=words)
    desk.adding.wait()
    assert [(task.name, task.stage, task.problem) for task in reversed(desk.adding.tasks())] == [
        ("shut", "failed", "shut: the article is shut. Open it."),
        ("broken", "failed", "A fault in the program (ValueError)."),
        ("open", "done", ""),
    ]


def test_say_who_decides(desk, client):
    post(client, desk, "/author", author=" Ruth  Moor ")
    bench.decide(client, desk, do="accept", object="claim:c1")
    assert desk.case.decisions(identity(desk))[0].author == "Ruth Moor"
    assert post(client, desk, "/author", author=" ").status_code == 400


def test_a_damaged_article_is_named_and_the_others_stand(desk, client):
    other = desk.case.add(bench.read(article(TEXT + "More of it.\n", title="The other"), None))
    (desk.case.folder / "articles" / f"{other}.json").write_text("{", encoding="utf-8")
    text = client.get("/").text
    assert "cannot be used: the file is damaged" in text
    assert f'href="/articles/{identity(desk)}"' in text


def test_an_empty_case_says_what_to_do(tmp_path):
    desk = Desk(new(tmp_path / "empty"), author="RM")
    assert "No article yet. Add the first one here." in browser(desk).get("/").text


def test_two_servers_on_one_case_see_each_others_decisions(desk, client):
    other = Desk(Case.open(desk.case.folder), author="BK", read=bench.read)
    there = browser(other)
    bench.decide(client, desk, do="accept", object="claim:c1")
    bench.decide(there, other, do="accept", object="claim:c2")
    for one in (client, there):
        data = one.get(f"/articles/{identity(desk)}.json").json()["judgements"]["claim"]
        assert {key: value["author"] for key, value in data.items()} == {"c1": "RM", "c2": "BK"}


def test_the_first_look_at_all_articles_is_taken_beside_the_server(desk):
    desk.warm_up().join()
    assert desk.counts(identity(desk)).sources == 4
