import msgspec
import pytest
from report.timing import sample

from .bench import identity, post

pytest.importorskip("duckdb")


def test_a_case_without_any_says_so(client):
    text = client.get("/kept").text
    assert "The case keeps no query." in text
    assert "The case keeps no test." in text
    assert client.get("/kept.json").json() == {"queries": [], "tests": []}


def test_a_query_is_kept_and_what_it_finds_is_told_later(desk, client):
    answer = post(client, desk, "/kept", name="Guards ", query='actor="Harbour Guard"')
    assert answer.status_code == 303
    assert desk.case.take("queries", "Guards.txt") == b'actor="Harbour Guard"\n'
    assert client.get("/kept.json").json()["queries"][0]["being_computed"] is True
    desk.searches.wait()
    (query,) = client.get("/kept.json").json()["queries"]
    assert (query["name"], query["total"], query["being_computed"]) == ("Guards", None, False)
    assert query["problem"]
    assert 'http-equiv="refresh"' not in client.get("/kept").text


@pytest.mark.parametrize(
    ("name", "query"), [("a", " "), ("a", "x" * 3000), ("../a", "actor=x"), ("", "actor=x"), ("a", 'actor="x')]
)
def test_what_cannot_be_kept_is_said(desk, client, name, query):
    answer = post(client, desk, "/kept", name=name, query=query)
    assert answer.status_code == 400
    assert 'class="problem" role="alert"' in answer.text
    assert desk.case.kept("queries") in ([], [".txt"])


def test_a_test_is_told_in_words(desk, client):
    desk.case.keep("tests", "one.json", msgspec.json.encode(sample.timing_test()))
    desk.case.keep("tests", "broken.json", b"{")
    assert '<a class="thing" href="/kept#test-2"><bdi>one</bdi></a>' in client.get(f"/articles/{identity(desk)}").text
    text = client.get("/kept").text
    assert '<article class="shared" id="test-2">' in text
    assert '<pre class="answer"' in text
    assert "This is no test that `allegedly test --json` wrote" in text
    assert [row["problem"] == "" for row in client.get("/kept.json").json()["tests"]] == [False, True]


def test_a_hostile_name_is_text(desk, client):
    (desk.case.folder / "queries" / "<img src=x onerror=alert(1)>.txt").write_bytes(b"<script>alert(1)</script>\xff")
    text = client.get("/kept").text
    assert "<img" not in text
