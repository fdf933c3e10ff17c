"""Lists of several: the pieces of a content, who takes part in an event, the mentions of a source, what it cites."""

import pytest
from case.sample import span

from .bench import decide, identity, post
from .test_article_pages import follow, judged, page


def event(desk):
    return judged(desk).reading.events[0]


def test_a_content_of_several_pieces_is_put_together_and_taken_apart(desk, client):
    start, end = span("a week before the vote")
    follow(client, decide(client, desk, do="join content", object="attribution:a4", span=f"{start}-{end}"))
    content = judged(desk).reading.attributions[3].content
    assert (content.text, len(content.pieces)) == ("it ever saw the report a week before the vote", 2)
    text = page(client, desk, "?object=attribution:a4")
    assert 'value="cut content 1"' in text
    assert 'data-drag="content 1"' in text
    start, end = span("the vote")
    follow(client, decide(client, desk, do="draw content 1", object="attribution:a4", span=f"{start}-{end}"))
    assert judged(desk).reading.attributions[3].content.text == "it ever saw the report the vote"
    follow(client, decide(client, desk, do="cut content 0", object="attribution:a4"))
    assert judged(desk).reading.attributions[3].content.text == "the vote"
    assert "Nothing would be left of it" in decide(client, desk, do="cut content 0", object="attribution:a4").text


def test_pieces_that_come_to_touch_are_one(desk, client):
    start, end = span("said Mara Lindqvist")
    follow(client, decide(client, desk, do="join pieces", object="claim:c2", span=f"{start}-{end}"))
    start, end = span('rotten," said')
    follow(client, decide(client, desk, do="draw pieces 1", object="claim:c2", span=f"{start}-{end}"))
    claim = next(claim for claim in judged(desk).reading.claims if claim.id == "c2")
    assert claim.text == 'The railing was rotten," said'


def test_a_time_has_one_piece_alone(desk, client):
    start, end = span("the vote")
    answer = decide(client, desk, do="join span", object="time:t1", span=f"{start}-{end}")
    assert "This has one piece alone" in answer.text


def test_who_takes_part_in_an_event_is_a_list(desk, client):
    start, end = span("The town council")
    follow(client, decide(client, desk, do="join target", object="event:e1", span=f"{start}-{end}"))
    follow(client, decide(client, desk, do="join target", object="event:e1", words="an engineer"))
    assert [(actor.role, actor.name, actor.id) for actor in event(desk).actors] == [
        ("actor", "Two lorries", None),
        ("target", "an engineer", None),
        ("target", "The town council", "s4"),
    ]
    follow(client, decide(client, desk, do="cut target 0", object="event:e1"))
    follow(client, decide(client, desk, do="cut actor 0", object="event:e1"))
    assert [actor.name for actor in event(desk).actors] == ["The town council"]
    follow(client, post(client, desk, f"/articles/{identity(desk)}/undo", do="undo"))
    assert [actor.name for actor in event(desk).actors] == ["Two lorries", "The town council"]


def test_a_mention_is_made_a_source_of_its_own_and_brought_back_by_one_undo(desk, client):
    follow(client, decide(client, desk, do="split 1", object="source:s2"))
    reading = judged(desk).reading
    (added,) = [source for source in reading.sources if source.id.startswith("added-")]
    assert (added.name, added.type, added.attributions) == ("She", "named person", ("a3",))
    lindqvist = next(source for source in reading.sources if source.id == "s2")
    assert (len(lindqvist.mentions), lindqvist.attributions) == (1, ("a2",))
    follow(client, post(client, desk, f"/articles/{identity(desk)}/undo", do="undo"))
    assert judged(desk).reading.sources == judged(desk).machine.sources
    follow(client, decide(client, desk, do="cut mentions 1", object="source:s2"))
    assert len(judged(desk).reading.sources[1].mentions) == 1


def test_links_to_several_are_ticked(desk, client):
    text = page(client, desk, "?object=source:s2")
    assert 'name="cites:s3" value="yes" checked' in text
    fields = {"was-cites": "s3", "cites:s4": "yes", "cites:s3": "yes"}
    follow(client, decide(client, desk, do="correct", object="source:s2", **fields))
    assert judged(desk).reading.sources[1].cites == ("s3", "s4")
    follow(client, decide(client, desk, do="correct", object="source:s2", **{"was-cites": "s3 s4"}))
    assert judged(desk).reading.sources[1].cites == ()
    follow(client, decide(client, desk, do="correct", object="place:p2", **{"was-made_of": "", "made_of:p1": "yes"}))
    assert judged(desk).reading.places[1].made_of == ("p1",)


@pytest.mark.parametrize("do", ["cut content 7", "cut content x", "draw content -1", "split 0", "cut cue 0"])
def test_a_piece_that_is_not_there_is_said(desk, client, do):
    answer = decide(client, desk, do=do, object="attribution:a2", span="5-9")
    assert answer.status_code == 400
    assert desk.case.decisions(identity(desk)) == ()


def test_mentions_beside_each_other_stay_two(desk, client):
    start, end = span("an engineer")
    follow(client, decide(client, desk, do="join mentions", object="source:s2", span=f"{start}-{end}"))
    start, end = span(", an engineer")
    follow(client, decide(client, desk, do="draw mentions 1", object="source:s2", span=f"{start}-{end}"))
    text = judged(desk).reading.article.text
    mentions = [text[start:end] for start, end in judged(desk).reading.sources[1].mentions]
    assert mentions == ["Mara Lindqvist", ", an engineer", "She"]
