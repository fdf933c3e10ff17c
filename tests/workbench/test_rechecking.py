"""Findings after decisions: what they rest on is said at once, and the checks are run again beside the server."""

import re

from case.sample import TEXT, reading, words

from allegedly.case import apply, check, new, propose
from allegedly.case.rechecking import Rechecked, Shaken, followed, recheck, shaken
from allegedly.report.standing import AfterDecisions
from allegedly.schema import Finding, Tags
from allegedly.workbench import Desk

from . import bench
from .bench import browser, decide, identity, post
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
    assert found == Rechecked(
        gone=("f1",), new=(Finding(found.new[0].id, "COUNT-03", "low", (words("2019"),), "New."),)
    )
    assert found.new[0].id.startswith("after-")
    assert recheck(judged_with(("rejected", "quantity", "q1")), NOTHING).new[0].id == found.new[0].id


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


def test_what_is_found_only_after_decisions_is_judged_like_all_else(desk, client, monkeypatch):
    again = Finding("f1", "COUNT-03", "low", (words("2019"),), "A year <i>stands</i> alone.", ("t2",))
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: (again,))
    decide(client, desk, do="reject", object="quantity:q1")
    page(client, desk)
    desk.tags.wait()
    text = page(client, desk)
    (name,) = set(re.findall(r"finding:after-\w{10}", text.replace("%3A", ":")))
    assert "Found only after your decisions." in text
    assert "<i>stands" not in text
    assert f'data-object="{name}"' in text  # it is marked in the text like any other

    text = follow(client, decide(client, desk, do="accept", object=name, note="Looked it up."))
    assert 'class="state accepted">accepted' in text
    decision = desk.case.decisions(identity(desk))[-1]
    assert (decision.target.kind, decision.target.anchor.quote.text, decision.target.anchor.label) == (
        "finding", "2019", "COUNT-03",
    )  # fmt: skip
    data = client.get(f"/articles/{identity(desk)}.json").json()
    assert [one["id"] for one in data["reading"]["findings"]] == ["f1", name.partition(":")[2]]
    assert [one["id"] for one in data["machine"]["findings"]] == ["f1"]

    text = follow(client, decide(client, desk, do="reject", object=name))
    assert "Bring back" in text
    assert "Found only after" not in text
    follow(client, post(client, desk, f"/articles/{identity(desk)}/undo", do="undo", object=""))
    assert "Found only after" in page(client, desk)
    assert check(desk.case) == []


def test_a_decision_on_what_the_checks_find_no_more_is_listed_and_kept(desk, client, monkeypatch):
    again = Finding("f1", "COUNT-03", "low", (words("2019"),), "A year stands alone.")
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: (again,))
    decide(client, desk, do="reject", object="quantity:q1")
    page(client, desk)
    desk.tags.wait()
    (name,) = set(re.findall(r"finding:after-\w{10}", page(client, desk).replace("%3A", ":")))
    decide(client, desk, do="accept", object=name)
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: ())
    decide(client, desk, do="reject", object="quantity:q2")
    text = page(client, desk)
    assert "the checks found it after what was decided before, and do not find it now" in text
    answer = decide(client, desk, do="accept", object=name)
    assert answer.status_code == 400
    assert "The reading holds no such object any more" in answer.text
    assert check(desk.case) == []


def test_the_report_shows_what_was_decided_about_a_new_finding(monkeypatch):
    new_ones = tuple(
        Finding(f"f{at}", f"COUNT-0{at}", "low", (words("2019"),), f"New {at}.") for at in (3, 4, 5)
    )  # fmt: skip
    monkeypatch.setattr("allegedly.checks.check", lambda evidence: new_ones)
    decisions = [propose(apply(reading(), ()), "rejected", "quantity", "q1", author="RM")]
    whole, _ = followed(apply(reading(), decisions), decisions, lambda made: NOTHING)
    first, second, _ = (one.id for one in whole.reading.findings)
    decisions.append(propose(whole, "rejected", "finding", first, author="RM"))
    decisions.append(propose(whole, "accepted", "finding", second, author="RM"))
    judged, after = followed(apply(reading(), decisions), decisions, lambda made: NOTHING)
    assert [one.reason for one in judged.reading.findings] == ["New 4.", "New 5."]
    assert judged.judgement("finding", second).state == "accepted"
    assert [one.id for one in judged.rejected] == ["q1", first]
    assert judged.unplaced == ()
    assert after == AfterDecisions(gone=1, changed=0, new=3)


def test_a_page_is_of_one_state_where_an_edit_falls_between_its_parts(desk, client, monkeypatch):
    name, prepared = identity(desk), desk.prepared

    def edited_meanwhile(view):
        made = prepared(view)
        desk.case.decide(name, propose(desk.case.judged(name), "rejected", "quantity", "q1", author="BK"))
        return made

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(desk, "prepared", edited_meanwhile)
        page = client.get(f"/articles/{name}?object=quantity:q1").text
    assert "found by the machine, not decided yet" in page
    assert 'id="rejected"' not in page
    assert "data-pending" not in page
    page = client.get(f"/articles/{name}?object=quantity:q1").text
    assert 'id="rejected"' in page
    assert "data-pending" in page
