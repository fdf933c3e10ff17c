"""Findings after decisions: what they rest on is said at once, and the checks are run again beside the server."""

from case.sample import TEXT, reading, words

from allegedly.case import apply, new, propose
from allegedly.case.rechecking import Rechecked, Shaken, recheck, shaken
from allegedly.schema import Finding, Tags
from allegedly.workbench import Desk

from . import bench
from .bench import browser, decide, identity
from .test_article_pages import follow, page

NOTHING = Tags((), (), (), (), ())


def judged_with(*decisions):
    judged = apply(reading(), ())
    return apply(reading(), [propose(judged, *decision, author="RM") for decision in decisions])


def test_a_finding_says_what_it_rests_on_that_was_rejected_or_corrected():
    assert shaken(judged_with()) == {}
    assert shaken(judged_with(("accepted", "quantity", "q1"))) == {}
    assert shaken(judged_with(("rejected", "quantity", "q1"))) == {"f1": (Shaken("quantity", "q1", "rejected"),)}
    judged = apply(reading(), ())
    corrected = propose(judged, "corrected", "quantity", "q1", author="RM", values={"low": 4.0})
    assert shaken(apply(reading(), [corrected])) == {"f1": (Shaken("quantity", "q1", "corrected"),)}


def test_the_checks_run_on_the_judged_reading(monkeypatch):
    seen = []
    new_one = Finding(id="f1", code="COUNT-03", severity="low", quotes=(words("2019"),), reason="New.")

    def check(evidence):
        seen.append(evidence.quantities)
        return (new_one,)

    monkeypatch.setattr("allegedly.checks.check", check)
    found = recheck(judged_with(("rejected", "quantity", "q1")), NOTHING)
    assert seen == [()]
    assert found == Rechecked(gone=("f1",), new=(Finding("now-1", "COUNT-03", "low", (words("2019"),), "New."),))


def test_a_finding_with_another_reason_says_what_it_is_now(monkeypatch):
    again = Finding(
        id="f1", code="COUNT-02", severity="high", quotes=(words("at least 3 people"),), reason="Otherwise."
    )
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: (again,))
    assert recheck(judged_with(), NOTHING) == Rechecked(reasons={"f1": "Otherwise."})


def test_the_page_says_it_at_once_and_the_outcome_when_it_is_there(desk, client):
    assert "Rests on" not in page(client, desk)
    assert client.get(f"/articles/{identity(desk)}/findings.json").json()["being_computed"] is False
    text = follow(client, decide(client, desk, do="reject", object="quantity:q1"))
    assert "<b>Rests on</b> a number that was <a" in text
    desk.tags.wait()
    text = page(client, desk)
    assert "data-pending" not in text
    assert "</a>: no longer found." in text
    data = client.get(f"/articles/{identity(desk)}/findings.json").json()
    assert data["rests_on_what_was_changed"] == {"f1": [{"kind": "quantity", "id": "q1", "state": "rejected"}]}
    assert (data["after_decisions"]["gone"], data["being_computed"]) == (["f1"], False)


def test_a_parse_that_fails_is_said_and_the_page_stands(tmp_path):
    def broken(made):
        raise RuntimeError("the secret words")

    case = new(tmp_path / "case")
    case.add(reading())
    desk = Desk(case, author="RM", read=bench.read, tag=broken, records=tmp_path)
    client = browser(desk)
    decide(client, desk, do="reject", object="quantity:q1")
    page(client, desk)
    desk.tags.wait()
    assert "A fault in the program (RuntimeError)." in page(client, desk)
    assert "secret" not in page(client, desk)


def test_a_reading_is_rechecked_to_what_it_held():
    """The parse is made anew and gives the very findings that the reading was made with."""
    from allegedly import read_text
    from allegedly.case.rechecking import tag_by_model

    made = read_text(TEXT + 'Officials said 12 people died. "It was 15," the mayor said.\n', written="2024-05-14")
    assert recheck(apply(made, ()), tag_by_model(made)) == Rechecked()
