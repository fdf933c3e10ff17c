"""An article is read again: its text as it is, its page fetched anew, a newer file; decisions stay by their words."""

import msgspec
import pytest
from case.sample import TEXT, article, reading

from allegedly.schema import Basis
from allegedly.workbench import adding

from .bench import decide, identity, post
from .test_article_pages import follow, page


def again(client, desk, **fields):
    answer = post(client, desk, f"/articles/{identity(desk)}/reread", **fields)
    desk.adding.wait()
    return answer


def test_the_same_text_with_another_date(desk, client):
    follow(client, decide(client, desk, do="accept", object="claim:c1"))
    assert again(client, desk, how="again", written="2024-05-15").status_code == 303
    (task,) = desk.adding.tasks()
    assert (task.stage, task.again, task.unplaced, task.article) == ("done", True, 0, identity(desk))
    judged = desk.case.judged(identity(desk))
    assert judged.machine.article.written == "2024-05-15"
    assert judged.machine.article.basis["written"] == Basis("given by the user")
    assert judged.judgement("claim", "c1").state == "accepted"
    assert "every decision still fits" in client.get("/adding").text
    assert len(list((desk.case.folder / "readings" / identity(desk)).iterdir())) == 2


def test_a_newer_file_keeps_decisions_by_their_words_and_lists_what_fits_no_more(desk, client, monkeypatch):
    follow(client, decide(client, desk, do="accept", object="claim:c2"))
    follow(client, decide(client, desk, do="reject", object="claim:c4"))
    newer = "CORRECTED.\n" + TEXT.replace("The bridge is 90 years old. ", "The bridge is old. ")
    made = reading("CORRECTED.\n" + TEXT)
    lists = [name for name in made.__struct_fields__ if isinstance(getattr(made, name), tuple)]
    claims = tuple(claim for claim in made.claims if claim.id == "c2")
    made = msgspec.structs.replace(made, **dict.fromkeys(lists, ()) | {"claims": claims})
    monkeypatch.setattr(desk.adding, "_read", lambda given, progress: msgspec.structs.replace(made, article=given))
    name = identity(desk)
    answer = client.post(
        f"/articles/{name}/reread", data={"token": desk.keys.form, "how": "upload"},
        files={"file": ("../../newer.txt", newer.encode())}, headers={"Origin": str(client.base_url)},
        follow_redirects=False,
    )  # fmt: skip
    assert answer.status_code == 303
    desk.adding.wait()
    (task,) = desk.adding.tasks()
    assert (task.stage, task.name, task.unplaced, task.problem) == ("done", "newer.txt", 1, "")
    assert "1 decision fits no more, the page lists them" in client.get("/adding").text
    text = page(client, desk)
    unplaced = text[text.index('id="unplaced"') :]
    assert "its words are no longer in the text" in unplaced
    assert desk.case.judged(name).judgement("claim", "c2").state == "accepted"


def test_a_page_is_fetched_anew_only_when_asked_for(desk, client, monkeypatch):
    fetched = []

    def fetch(address, *, written, public_only):
        fetched.append((address, public_only))
        return msgspec.structs.replace(article(), origin=address)

    monkeypatch.setattr(adding, "article_at_address", fetch)
    assert "fetched anew from" not in page(client, desk)
    desk.case.add_reading(
        identity(desk), msgspec.structs.replace(
            reading(), article=msgspec.structs.replace(article(), origin="https://news.example/bridge"))
    )  # fmt: skip
    assert "fetched anew from <bdi>https://news.example/bridge</bdi>" in page(client, desk)
    again(client, desk, how="again")
    assert fetched == []
    again(client, desk, how="address")
    assert fetched == [("https://news.example/bridge", True)]


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"how": "address"}, "An address starts with http:// or https://"),
        ({"how": "upload"}, "No file was chosen"),
        ({"how": "guess"}, "There is no such way to read an article again"),
        ({"written": "yesterday"}, "The date written must be a day like 2024-01-31"),
    ],
)
def test_what_cannot_be_read_again_is_said(desk, client, fields, what):
    answer = again(client, desk, **fields)
    assert answer.status_code == 400
    assert what in answer.text
    assert desk.adding.tasks() == ()


def test_an_older_version_says_so(desk, client):
    assert "made this reading" not in page(client, desk)
    desk.case.add_reading(identity(desk), reading(version="0.0.9"))
    assert "Version 0.0.9 made this reading" in page(client, desk)


def test_a_reading_that_was_changed_is_read_again_from_the_list(desk, client):
    (file,) = (desk.case.folder / "readings").rglob("*.json")
    file.write_bytes(file.read_bytes().replace(b"rotten", b"golden"))
    text = client.get("/").text
    assert "cannot be used: " in text
    assert f'action="/articles/{identity(desk)}/reread"' in text
    again(client, desk)
    assert desk.adding.tasks()[0].stage == "done"
    assert "cannot be used" not in client.get("/").text


def test_all_readings_of_another_version_are_read_again_at_once(desk, client):
    assert "reread-all" not in client.get("/").text
    desk.case.add_reading(identity(desk), reading(version="0.0.9"))
    assert "Another version made 1 reading. " in client.get("/").text
    assert post(client, desk, "/adding/again").status_code == 303
    desk.adding.wait()
    assert [(task.stage, task.article) for task in desk.adding.tasks()] == [("done", identity(desk))]
    assert "reread-all" not in client.get("/").text
