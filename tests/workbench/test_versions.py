"""Versions of one article: found beside the server, and what changed from one to the other as a page of the case."""

import msgspec
import pytest
from case import sample

from . import bench
from .bench import FROM_HERE, decide, identity

LATER = sample.TEXT + "A correction: the bridge is 95 years old.\n"


@pytest.fixture
def later(desk):
    """A later version of the article, in the same case."""
    made = sample.reading(LATER)
    article = msgspec.structs.replace(made.article, title="The <i>later</i> one", written="2024-05-16")
    return desk.case.add(msgspec.structs.replace(made, article=article))


def found(desk, client):
    client.get("/versions")
    desk.between.pairing.wait()
    return client.get("/versions").text


def test_versions_are_named_and_lead_to_what_changed(desk, client, later):
    first = client.get("/versions")
    assert "The articles are being compared." in first.text
    text = found(desk, client)
    assert f'<a href="/versions/{identity(desk)}/{later}">What changed in <bdi>The &lt;i&gt;later' in text
    assert "95 % of the words in common." in text
    page = client.get(f"/versions/{identity(desk)}/{later}").text
    assert "<ins>" in page
    assert "A correction: the bridge is 95 years old." in page
    assert '<link rel="stylesheet" href="/static/comparison.css">' in page
    assert "<style" not in page
    assert "del, ins {" in client.get("/static/comparison.css").text


def test_both_articles_lead_there_once_it_is_known(desk, client, later):
    assert "versions-of" not in client.get(f"/articles/{later}").text
    found(desk, client)
    address = f'href="/versions/{identity(desk)}/{later}"'
    assert f"{address}>What changed since an earlier version" in client.get(f"/articles/{later}").text
    assert f"{address}>What a later version changed" in client.get(f"/articles/{identity(desk)}").text


def test_what_changed_follows_decisions(desk, client, later):
    address = f"/versions/{identity(desk)}/{later}.json"
    before = client.get(address).json()
    decide(client, desk, do="reject", object="claim:c4")
    after = client.get(address).json()
    assert (len(before["old"]["claims"]), len(after["old"]["claims"])) == (5, 4)


def test_a_decision_sets_no_search_for_versions_going(desk, client, later):
    found(desk, client)
    decide(client, desk, do="reject", object="claim:c4")
    assert client.get("/versions.json").json()["being_computed"] is False


def test_any_two_can_be_compared(desk, client, later):
    answer = client.get("/versions", params={"old": later, "new": identity(desk)}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/versions/{later}/{identity(desk)}")
    assert client.get(answer.headers["location"]).status_code == 200


@pytest.mark.parametrize("new", ["", "no-such", "//evil.example", "../..", "bridge"])
def test_what_is_no_second_article_is_said(desk, client, later, new):
    answer = client.get("/versions", params={"old": "bridge", "new": new}, follow_redirects=False)
    assert answer.status_code == 400
    assert "Choose two articles." in answer.text


def test_an_article_that_is_not_there_is_said(desk, client):
    answer = client.get(f"/versions/{identity(desk)}/nothing")
    assert (answer.status_code, "The case holds no such article" in answer.text) == (404, True)


def test_a_case_of_one_article_has_no_versions(desk, client):
    text = found(desk, client)
    assert "No two articles look like versions of one." in text
    assert "Compare any two" not in text


def test_an_article_that_is_damaged_later_leaves_the_page_standing(desk, client, later):
    found(desk, client)
    (desk.case.folder / "articles" / f"{later}.json").write_text("{")
    assert client.get("/versions").status_code == 200
    assert bench.browser(desk).post("/versions", headers=FROM_HERE).status_code == 404
