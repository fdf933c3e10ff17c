"""The page of an article, and every way to change something on it; all without a script."""

import json
import re

import pytest
from case.sample import TEXT, span

from allegedly.case import propose
from allegedly.schema.decisions import Rating
from allegedly.workbench.shortcuts import shortcuts

from .bench import decide, identity, post


def judged(desk):
    return desk.case.judged(identity(desk))


def page(client, desk, query=""):
    return client.get(f"/articles/{identity(desk)}{query}").text


def follow(client, answer):
    assert answer.status_code == 303, re.findall(r'role="alert"[^>]*>([^<]*)', answer.text)
    return client.get(answer.headers["location"]).text


def test_the_page_has_the_text_with_its_words_and_their_offsets(desk, client):
    found = re.findall(r'<w- data-s="(\d+)" data-e="(\d+)">([^<]*)</w->', page(client, desk))
    assert len(found) > 70
    assert all(TEXT[int(start) : int(end)] == word.replace("&#34;", '"') for start, end, word in found)


def test_accept_and_reject(desk, client):
    text = follow(client, decide(client, desk, do="accept", object="claim:c1", note="Heard the recording."))
    judgement = judged(desk).judgement("claim", "c1")
    assert (judgement.state, judgement.author, judgement.note) == ("accepted", "RM", "Heard the recording.")
    assert "Accepted." in text
    assert "Heard the recording." in text
    text = follow(client, decide(client, desk, do="reject", object="claim:c1"))
    assert "c1" not in {claim.id for claim in judged(desk).reading.claims}
    assert "Bring back" in text
    follow(client, decide(client, desk, do="accept", object="claim:c1"))
    assert "c1" in {claim.id for claim in judged(desk).reading.claims}


def test_correct_a_source(desk, client):
    follow(client, decide(client, desk, do="correct", object="source:s1", type="named person", name="Jens Holm",
                          title="", **{"was-type": "anonymous source", "was-name": "a police officer"}))  # fmt: skip
    source = judged(desk).reading.sources[0]
    assert (source.name, source.type, source.title) == ("Jens Holm", "named person", None)
    assert "Jens Holm" in page(client, desk)


def test_give_a_statement_to_another_source(desk, client):
    text = follow(client, decide(client, desk, do="correct", object="attribution:a4", source_id="s2",
                                 **{"was-source_id": "s4"}))  # fmt: skip
    assert judged(desk).reading.attributions[3].source_id == "s2"
    assert "Mara Lindqvist" in text


def test_say_that_two_sources_are_one(desk, client):
    follow(client, decide(client, desk, do="correct", object="source:s4", same_as="s2", **{"was-same_as": ""}))
    assert [source.id for source in judged(desk).reading.sources] == ["s1", "s2", "s3"]


def test_change_time_and_place_of_an_event(desk, client):
    follow(client, decide(client, desk, do="correct", object="event:e1", time="t2", place="p1", status="denied",
                          **{"was-time": "t1", "was-place": "p2", "was-status": "claimed"}))  # fmt: skip
    event = judged(desk).reading.events[0]
    assert (event.time, event.place, event.status) == ("t2", "p1", "denied")


def test_a_borders_move_by_a_word(desk, client):
    follow(client, decide(client, desk, do="move pieces start-right", object="claim:c2"))
    text = follow(client, decide(client, desk, do="move pieces end-right", object="claim:c2"))
    claim = next(claim for claim in judged(desk).reading.claims if claim.id == "c2")
    assert claim.text == "railing was rotten,"
    assert "railing was rotten," in text


def test_take_other_words_by_selection_or_by_typing(desk, client):
    start, end = span("a report had warned of it")
    follow(client, decide(client, desk, do="take content", object="attribution:a3", span=f"{start}-{end}"))
    assert judged(desk).reading.attributions[2].content.text == "a report had warned of it"
    follow(client, decide(client, desk, do="take cue", object="attribution:a3", words="said that"))
    assert judged(desk).reading.attributions[2].cue.text == "said that"
    follow(client, decide(client, desk, do="drop cue", object="attribution:a3"))
    assert judged(desk).reading.attributions[2].cue is None


@pytest.mark.parametrize(
    ("kind", "words", "values"),
    [
        ("attribution", "the inspection was cancelled", {"source_id": "s4"}),
        ("source", "Two lorries", {"type": "unnamed group", "name": "Two lorries"}),
        ("claim", "the inspection was cancelled", {"checkable": "yes"}),
        ("time", "a week before the vote", {"earliest": "2024-05-01", "latest": "2024-05-07"}),
        ("place", "Oster Ferry", {"kind": "settlement", "name": "Oster Ferry", "latitude": "56.5"}),
        ("quantity", "Two", {"low": "2", "high": "2"}),
        ("event", "closed", {"kind": "SANCTION", "place": "p2"}),
        ("argument", "Is it a coincidence that", {"form": "coincidence"}),
    ],
)
def test_add_what_was_missed(desk, client, kind, words, values):
    form = client.get(f"/articles/{identity(desk)}", params={"add": kind, "words": words}).text
    assert 'value="add" id="add"' in form
    start, end = span(words)
    assert f'name="span" value="{start}-{end}"' in form
    text = follow(client, decide(client, desk, do="add", add=kind, span=f"{start}-{end}", **values))
    (added,) = [(k, v) for k, ours in judged(desk).judgements.items() for v in ours.values() if v.state == "added"]
    assert (added[0], added[1].author) == (kind, "RM")
    assert "Added." in text
    assert "chosen-heading" in text


def test_undo_and_redo_are_the_persons_own(desk, client):
    case, name = desk.case, identity(desk)
    case.decide(name, propose(judged(desk), "accepted", "claim", "c2", author="BK"))
    follow(client, decide(client, desk, do="accept", object="claim:c1"))
    undo = f"/articles/{name}/undo"
    assert "Undone." in follow(client, post(client, desk, undo, do="undo"))
    assert (judged(desk).judgement("claim", "c1"), judged(desk).judgement("claim", "c2").author) == (None, "BK")
    assert "nothing of yours to undo" in follow(client, post(client, desk, undo, do="undo"))
    assert "Done again." in follow(client, post(client, desk, undo, do="redo"))
    assert judged(desk).judgement("claim", "c1").author == "RM"
    assert "nothing to redo" in follow(client, post(client, desk, undo, do="redo"))


def test_the_tables_follow_at_once(desk, client):
    assert "Rejected" not in page(client, desk)
    text = follow(client, decide(client, desk, do="reject", object="source:s2"))
    tables = text[text.index('id="tables"') :]
    assert "Mara Lindqvist" not in tables[: tables.index('id="rejected"')]
    assert tables[tables.index('id="rejected"') :].count("Mara Lindqvist") == 1
    assert "attributed, but to nobody that the article names" in tables


def test_what_another_program_decides_is_seen_at_the_next_look(desk, client):
    page(client, desk)
    desk.case.decide(identity(desk), propose(judged(desk), "rejected", "finding", "f1", author="BK"))
    assert 'id="findings"' not in page(client, desk)


def test_a_rating_has_a_scale_and_an_address_where_the_person_gives_them(desk, client):
    given = {"rating": "Partly so", "rating-value": "2", "rating-worst": "1", "rating-best": "5"}
    address = {"rating-organisation": "The Desk", "rating-url": "https://example.org/review"}
    text = follow(client, decide(client, desk, do="rate", object="claim:c1", **given, **address))
    rated = judged(desk).judgement("claim", "c1").rating
    assert rated == Rating("Partly so", 2, 1, 5, "The Desk", "https://example.org/review")
    shown = re.search(r'class="note">(Rated:.*?)</p>', text)[1].replace("<bdi>", "").replace("</bdi>", "")
    assert shown == "Rated: Partly so, 2 on a scale from 1 to 5; The Desk; https://example.org/review"


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"do": "correct", "object": "source:s1"}, "Nothing was changed"),
        ({"do": "accept", "object": "claim:c99"}, "no such object any more"),
        ({"do": "accept", "object": "constructor:c1"}, "no such object any more"),
        ({"do": "accept"}, "no such object any more"),
        ({"do": "fly", "object": "claim:c1"}, "There is no such button"),
        ({"do": "move mentions end-left", "object": "claim:c1"}, "There is no such button"),
        ({"do": "take pieces", "object": "claim:c1"}, "No words are chosen"),
        ({"do": "take pieces", "object": "claim:c1", "span": "5-99999"}, "This selection does not lie in the text"),
        ({"do": "rate", "object": "claim:c1", "rating": " "}, "with a word for it"),
        ({"do": "rate", "object": "claim:c1", "rating": "So", "rating-value": "two"}, "this is no number"),
        ({"do": "rate", "object": "claim:c1", "rating": "So", "rating-url": "ftp://x"}, "starts with http"),
        ({"do": "rate", "object": "claim:c1", "rating": "So", "rating-value": "9", "rating-worst": "1", "rating-best":
            "5"}, "lies between its worst and its best"),
        ({"do": "add", "add": "finding", "span": "1-5"}, "There is no such kind to add"),
        ({"do": "add", "add": "time", "span": "1-5"}, "A time needs its first day"),
        ({"do": "add", "add": "source", "span": "1-5", "name": "X", "type": "king"}, "cannot be set to this"),
        ({"do": "correct", "object": "time:t1", "earliest": "", "was-earliest": "2024-05-13", "type": "", "was-type":
            "DATE"}, "cannot be left empty"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_said_on_the_page_and_changes_nothing(desk, client, fields, what):
    answer = decide(client, desk, **fields)
    assert answer.status_code == 400
    alert = re.search(r'id="message" class="problem" role="alert">([^<]*)', answer.text)
    assert what in alert[1]
    assert desk.case.decisions(identity(desk)) == ()


def test_an_article_that_is_not_there(desk, client):
    answer = client.get("/articles/nothing-here")
    assert answer.status_code == 404
    assert "The case holds no such article." in answer.text
    assert client.get("/articles/nothing-here.json").json()["what"] == "the case holds no such article"


@pytest.mark.parametrize(
    ("folder", "what"),
    [("readings", "The reading was changed after it was written."), ("articles", "The text of record was changed,")],
)
def test_a_changed_file_is_said_and_the_page_of_the_case_stands(desk, client, folder, what):
    page(client, desk)
    (file,) = [
        path for path in (desk.case.folder / folder).rglob("*") if path.suffix == (".txt", ".json")[folder > "b"]
    ]
    file.write_bytes(file.read_bytes().replace(b"rotten", b"golden"))
    answer = client.get(f"/articles/{identity(desk)}")
    assert answer.status_code == 409
    assert what in answer.text
    assert "cannot be used" in client.get("/").text


def test_a_folder_without_permission_is_said(desk, client, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    answer = decide(client, desk, do="accept", object="claim:c1")
    assert answer.status_code == 500
    assert "No permission to write to this case." in answer.text


def test_the_twin_is_the_judged_reading(desk, client):
    follow(client, decide(client, desk, do="accept", object="claim:c1"))
    data = client.get(f"/articles/{identity(desk)}.json").json()
    assert list(data) == ["reading", "machine", "judgements", "rejected", "unplaced"]
    assert data["judgements"]["claim"]["c1"]["state"] == "accepted"
    one = client.get(f"/articles/{identity(desk)}.json?object=claim:c1").json()
    assert (one["object"]["id"], one["judgement"]["author"]) == ("c1", "RM")


def test_all_objects_can_be_gone_through_one_after_the_other(desk, client):
    seen, text = [], page(client, desk)
    link = re.search(r'<a href="\?object=([^"#]*)#panel" id="first"', text)
    while link:
        seen.append(link[1])
        text = page(client, desk, f"?object={link[1]}")
        link = re.search(r'<a href="\?object=([^"#]*)#panel" id="after"', text)
    reading = judged(desk).reading
    lists = [reading.attributions, reading.sources, reading.claims, reading.times, reading.places, reading.quantities,
             reading.events, reading.arguments, reading.findings]  # fmt: skip
    assert len(seen) == len(set(seen)) == sum(map(len, lists))


def test_every_key_of_the_help_page_is_on_a_page(desk, client):
    text = page(client, desk, "?object=claim:c2") + page(client, desk)
    given = {key.replace("&#39;", "'") for key in re.findall(r'data-key="([^"]*)"', text)}
    # "e" goes to whatever field comes first, so the script looks for it.
    assert given | {"e"} == {shortcut.key for shortcut in shortcuts()}
    assert [row["key"] for row in json.loads(client.get("/help.json").text)["shortcuts"]] == [
        shortcut.key for shortcut in shortcuts()
    ]


def test_a_name_from_right_to_left_keeps_its_own_direction(desk, client):
    name = "محمد بن سلمان"
    fields = {"do": "correct", "object": "source:s2", "name": name, "was-name": "Mara Lindqvist"}
    text = follow(client, decide(client, desk, **fields))
    assert f'<h2 id="chosen-heading"><bdi>{name}</bdi></h2>' in text
    assert f'value="{name}" dir="auto"' in text
    bare = re.sub(rf"<bdi>{name}</bdi>|<option[^>]*>{name}</option>|=\"[^\"]*\"", "", text[text.index('id="panel"') :])
    assert name not in bare


def test_where_two_people_decide_differently_both_are_named(desk, client):
    desk.case.decide(identity(desk), propose(judged(desk), "rejected", "claim", "c1", author="BK"))
    assert "Decided differently" not in page(client, desk)
    follow(client, decide(client, desk, do="accept", object="claim:c1"))
    text = page(client, desk)
    (section,) = re.findall(r'<section id="conflicts".*?</section>', text, re.DOTALL)
    assert re.findall(r"(\w+) by <bdi>(\w+)</bdi>", section) == [("rejected", "BK"), ("accepted", "RM")]
