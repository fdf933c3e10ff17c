import itertools
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.case import apply, propose
from allegedly.case.lines import parse
from allegedly.case.proposing import taking_back
from allegedly.errors import UsageError
from allegedly.schema import Reading, Span, Toll
from allegedly.schema.decisions import Action, Decision, Judged, ObjectKind, Rating

from .sample import TEXT, reading, span

_SECONDS = itertools.count()


def decided(judged: Judged, action: Action, kind: ObjectKind, identity: str = "", **rest: Any) -> Decision:
    second = next(_SECONDS)
    time = f"2024-05-14T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000000Z"
    return propose(judged, action, kind, identity, author="RM", time=time, **rest)


def untouched() -> Judged:
    return apply(reading(), ())


def ids(things: tuple[Any, ...]) -> list[str]:
    return [thing.id for thing in things]


def test_without_decisions_the_reading_is_the_machines_own() -> None:
    judged = untouched()
    assert judged == Judged(reading(), reading(), {}, (), ())
    assert judged.judgement("claim", "c1") is None


def test_accepted_changes_nothing_but_who_says_so() -> None:
    decision = decided(untouched(), "accepted", "claim", "c1", note=" heard the recording ")
    judged = apply(reading(), [decision])
    assert judged.reading == reading()
    judgement = judged.judgement("claim", "c1")
    assert judgement is not None
    assert (judgement.state, judgement.author, judgement.note) == ("accepted", "RM", "heard the recording")


def test_rejected_takes_out_the_object_and_every_link_to_it() -> None:
    judged = apply(reading(), [decided(untouched(), "rejected", "attribution", "a1")])
    assert ids(judged.reading.attributions) == ["a2", "a3", "a4"]
    assert judged.reading.claims[0].attribution is None
    assert judged.reading.events[0].attribution is None
    assert judged.reading.sources[0].attributions == ()
    rows = {row.type: (row.sources, row.claims) for row in judged.reading.balance.rows}
    assert rows["anonymous source"] == (0, 0)
    assert rows["nobody"] == (0, 2)
    assert [(one.kind, one.id, one.judgement.author) for one in judged.rejected] == [("attribution", "a1", "RM")]


def test_rejected_time_place_quantity_and_event_leave_no_dangling_link() -> None:
    start = untouched()
    decisions = [
        decided(start, "rejected", kind, identity)
        for kind, identity in (("time", "t1"), ("place", "p2"), ("quantity", "q1"), ("source", "s3"))
    ]
    judged = apply(reading(), decisions)
    (event,) = judged.reading.events
    assert (event.time, event.place, event.killed.quantity if event.killed else "") == (None, None, None)
    assert judged.reading.findings[0].refers == ()
    assert judged.reading.sources[1].cites == ()
    without_event = apply(reading(), [*decisions, decided(start, "rejected", "event", "e1")])
    then = without_event.reading.arguments[0].then
    assert then is not None
    assert then.events == ()


def test_a_corrected_source_moves_the_statement_in_lists_and_balance() -> None:
    decision = decided(untouched(), "corrected", "attribution", "a1", links={"source_id": "s2"})
    judged = apply(reading(), [decision])
    assert judged.reading.attributions[0].source_id == "s2"
    assert [source.attributions for source in judged.reading.sources[:2]] == [(), ("a1", "a2", "a3")]
    judgement = judged.judgement("attribution", "a1")
    assert judgement is not None
    assert (judgement.state, judgement.fields) == ("corrected", ("source_id",))


def test_corrected_borders_bring_their_words_with_them() -> None:
    start = untouched()
    whole = span("The bridge is 90 years old. The town council")
    judged = apply(
        reading(),
        [
            decided(start, "corrected", "claim", "c4", borders={"pieces": [Span(whole.start, whole.start + 13)]}),
            decided(start, "corrected", "time", "t1", borders={"span": [span("on Monday")]}),
            decided(start, "corrected", "attribution", "a4", borders={"source": None}, values={"attitude": None}),
        ],
    )
    assert judged.reading.claims[3].text == "The bridge is"
    assert judged.reading.times[0].text == "on Monday"
    assert judged.reading.attributions[3].source is None
    assert judged.reading.attributions[3].attitude is None
    assert judged.unplaced == ()


def test_a_corrected_trigger_stays_among_the_mentions() -> None:
    decision = decided(untouched(), "corrected", "event", "e1", borders={"trigger": [span("killing")]})
    (event,) = apply(reading(), [decision]).reading.events
    assert event.mentions == (span("killing"),)


def test_a_corrected_toll_rests_on_no_quantity() -> None:
    decision = decided(
        untouched(), "corrected", "event", "e1", values={"killed": {"low": 4, "high": 4, "quantity": "q9"}}
    )
    (event,) = apply(reading(), [decision]).reading.events
    assert event.killed == Toll(4, 4)


def test_corrections_add_up_and_the_later_one_holds() -> None:
    start = untouched()
    judged = apply(
        reading(),
        [
            decided(start, "corrected", "place", "p2", values={"latitude": 1.0, "longitude": 2.0}),
            decided(start, "corrected", "place", "p2", values={"latitude": 3.0}),
            decided(start, "accepted", "place", "p2"),
        ],
    )
    assert (judged.reading.places[1].latitude, judged.reading.places[1].longitude) == (3.0, 2.0)
    judgement = judged.judgement("place", "p2")
    assert judgement is not None
    assert (judgement.state, judgement.fields) == ("corrected", ("latitude", "longitude"))


def test_accepted_after_rejected_brings_the_object_back_with_its_corrections() -> None:
    start = untouched()
    judged = apply(
        reading(),
        [
            decided(start, "corrected", "claim", "c2", values={"checkable": False}),
            decided(start, "rejected", "claim", "c2"),
            decided(start, "accepted", "claim", "c2"),
        ],
    )
    assert judged.reading.claims[1].checkable is False
    assert judged.rejected == ()


def test_added_objects_stand_in_reading_order_and_can_be_linked_to() -> None:
    start = untouched()
    source = decided(start, "added", "source", borders={"mentions": [span("the inspection")]},
                     values={"type": "unnamed group"})  # fmt: skip
    with_source = apply(reading(), [source])
    statement = decided(with_source, "added", "attribution", borders={"content": [span("The bridge is 90 years old")]},
                        links={"source_id": source.target.id})  # fmt: skip
    claim = decided(apply(reading(), [source, statement]), "corrected", "claim", "c4",
                    links={"attribution": statement.target.id})  # fmt: skip
    judged = apply(reading(), [source, statement, claim])
    assert judged.unplaced == ()
    assert ids(judged.reading.attributions) == ["a1", "a2", "a3", statement.target.id, "a4"]
    assert judged.reading.sources[-1].attributions == (statement.target.id,)
    assert judged.reading.claims[3].attribution == statement.target.id
    judgement = judged.judgement("source", source.target.id)
    assert judgement is not None
    assert judgement.state == "added"


def test_links_to_what_was_added_and_taken_back_do_not_fall_on_others() -> None:
    start = untouched()
    source = decided(start, "added", "source", borders={"mentions": [span("Mara Lindqvist")]},
                     values={"type": "named person"})  # fmt: skip
    link = decided(apply(reading(), [source]), "corrected", "attribution", "a4", links={"source_id": source.target.id})
    undone = taking_back(source, author="RM", time="2024-05-15T00:00:00.000000Z")
    judged = apply(reading(), [source, link, undone])
    assert judged.reading == reading()
    assert [one.reason for one in judged.unplaced] == ["the source was added, and that was taken back or does not fit"]


def test_one_of_every_other_kind_can_be_added() -> None:
    start = untouched()
    bridge = {"span": [span("The bridge")]}
    added = [
        decided(start, "added", "claim", borders={"pieces": [span("The bridge")]}),
        decided(start, "added", "time", borders={"span": [span("a week before")]}, values={"timex": "P1W"}),
        decided(start, "added", "place", borders=bridge, values={"kind": "site"}),
        decided(start, "added", "quantity", borders={"span": [span("90 years")]}, values={"low": 90, "high": 90}),
        decided(start, "added", "event", borders={"span": [span("the inspection was cancelled")],
                                                  "trigger": [span("cancelled")]}, values={"kind": "COOPERATE"}),
        decided(start, "added", "argument", borders={"span": [span("The railing was rotten")],
                                                     "marker": [span("rotten")]}, values={"form": "aftermath"}),
    ]  # fmt: skip
    judged = apply(reading(), added)
    assert judged.unplaced == ()
    assert judged.reading.places[-1].name == "The bridge"
    assert judged.reading.times[-1].text == "a week before"
    assert judged.reading.events[-1].mentions == (span("cancelled"),)
    assert {kind: len(ours) for kind, ours in judged.judgements.items()} == {
        "claim": 1, "time": 1, "place": 1, "quantity": 1, "event": 1, "argument": 1,
    }  # fmt: skip


def test_two_sources_that_are_one_become_one() -> None:
    decision = decided(untouched(), "corrected", "source", "s1", links={"same_as": "s2"})
    judged = apply(reading(), [decision])
    assert ids(judged.reading.sources) == ["s2", "s3", "s4"]
    whole = judged.reading.sources[0]
    assert whole.attributions == ("a1", "a2", "a3")
    assert whole.mentions == (span("a police officer"), span("Mara Lindqvist"), span("She"))
    judgement = judged.judgement("source", "s2")
    assert judgement is not None
    assert (judgement.state, judgement.fields) == ("corrected", ("mentions",))


def test_a_circle_of_sources_that_are_one_has_no_effect() -> None:
    start = untouched()
    circle = [
        decided(start, "corrected", "source", "s1", links={"same_as": "s2"}),
        decided(start, "corrected", "source", "s2", links={"same_as": "s1"}),
    ]
    assert apply(reading(), circle).reading.sources == reading().sources


def test_a_rating_is_a_persons_and_leaves_the_object_the_machines() -> None:
    decision = decided(untouched(), "rated", "claim", "c4", rating=Rating("Unproven", 2, 1, 5))
    judgement = apply(reading(), [decision]).judgement("claim", "c4")
    assert judgement is not None
    assert (judgement.state, judgement.rating) == ("machine", Rating("Unproven", 2, 1, 5))


def test_decisions_in_any_order_give_the_same() -> None:
    start = untouched()
    decisions = [
        decided(start, "rejected", "claim", "c1"),
        decided(start, "accepted", "claim", "c1"),
        decided(start, "corrected", "source", "s1", values={"type": "unnamed group"}),
        decided(start, "rejected", "time", "t2"),
    ]
    assert {str(apply(reading(), order)) for order in itertools.permutations(decisions)} == {
        str(apply(reading(), decisions))
    }


def renumbered(later: Reading) -> Reading:
    """The reading as another version gives it: other ids, one claim less."""
    claims = tuple(
        msgspec.structs.replace(claim, id=f"c{10 + number}")
        for number, claim in enumerate(reversed(later.claims))
        if claim.id != "c2"
    )
    return msgspec.structs.replace(later, claims=claims)


def test_a_later_reading_keeps_decisions_by_their_words_and_lists_the_rest() -> None:
    start = untouched()
    decisions = [
        decided(start, "accepted", "claim", "c1"),
        decided(start, "rejected", "claim", "c4"),
        decided(start, "accepted", "claim", "c2"),
    ]
    judged = apply(renumbered(reading()), decisions)
    assert [claim.text for claim in judged.reading.claims] == [
        "it ever saw the report",
        "a report had warned of it in 2019",
        "Two lorries crashed on the bridge on Monday, killing at least 3 people",
    ]
    assert set(judged.judgements["claim"]) == {"c14"}
    assert [(one.decision.target.id, one.reason) for one in judged.unplaced] == [
        ("c2", "the reading holds no such claim on these words any more")
    ]


def test_a_text_that_moved_keeps_decisions_and_one_that_lost_the_words_lists_them() -> None:
    start = untouched()
    decisions = [
        decided(start, "corrected", "claim", "c4", borders={"pieces": [span("The bridge is 90 years")]}),
        decided(start, "rejected", "attribution", "a4"),
        decided(start, "added", "claim", borders={"pieces": [span("the inspection was cancelled")]}),
    ]
    moved = apply(reading("Update at 18:00\n\n" + TEXT), decisions)
    assert moved.unplaced == ()
    assert "The bridge is 90 years" in [claim.text for claim in moved.reading.claims]
    assert ids(moved.reading.attributions) == ["a1", "a2", "a3"]
    claims = tuple(claim for claim in reading().claims if claim.id != "c4")
    text = TEXT.replace("The bridge is 90 years old.", "".ljust(27))
    gone = msgspec.structs.replace(
        reading(), claims=claims, article=msgspec.structs.replace(reading().article, text=text)
    )
    assert [one.reason for one in apply(gone, decisions).unplaced] == [
        "its words are no longer in the text, or stand in several places now"
    ]


def test_a_reader_that_finds_by_itself_what_a_person_drew_or_added() -> None:
    start = untouched()
    drawn = span("The bridge is 90 years")
    decisions = [
        decided(start, "corrected", "claim", "c4", borders={"pieces": [drawn]}),
        decided(start, "added", "time", borders={"span": [span("a week before")]}, values={"timex": "P1W"}),
    ]
    claims = tuple(
        msgspec.structs.replace(claim, pieces=(drawn,), text="The bridge is 90 years") if claim.id == "c4" else claim
        for claim in reading().claims
    )
    times = (*reading().times, msgspec.structs.replace(reading().times[1], id="t3", span=span("a week before")))
    judged = apply(msgspec.structs.replace(reading(), claims=claims, times=times), decisions)
    assert judged.unplaced == ()
    assert ids(judged.reading.times) == ["t1", "t2", "t3"]
    assert {identity: one.state for identity, one in judged.judgements["time"].items()} == {"t3": "accepted"}
    assert judged.reading.times[2].timex == "P1W"


@pytest.mark.parametrize(
    ("action", "kind", "identity", "rest", "message"),
    [
        ("accepted", "claim", "c99", {}, "the reading holds no such claim"),
        ("accepted", "rumour", "c1", {}, "there is no such kind of object"),
        ("accepted", "claim", "c1", {"values": {"checkable": False}}, "changes nothing else"),
        ("corrected", "claim", "c1", {}, "says what to change"),
        ("corrected", "claim", "c1", {"values": {"text": "Nothing"}}, "no value called text"),
        ("corrected", "claim", "c1", {"values": {"checkable": "perhaps"}}, "cannot be set to this"),
        ("corrected", "claim", "c1", {"borders": {"cue": [Span(0, 5)]}}, "no borders called cue"),
        ("corrected", "claim", "c1", {"borders": {"pieces": [Span(5, 5)]}}, "are empty or overlap"),
        ("corrected", "claim", "c1", {"borders": {"pieces": [Span(-1, 5)]}}, "do not lie in the text"),
        ("corrected", "claim", "c1", {"borders": {"pieces": [Span(0, 9000)]}}, "do not lie in the text"),
        ("corrected", "claim", "c1", {"borders": {"pieces": [Span(0, 5), Span(4, 9)]}}, "are empty or overlap"),
        ("corrected", "attribution", "a1", {"borders": {"content": None}}, "does not make an attribution"),
        ("corrected", "attribution", "a1", {"links": {"time": "t1"}}, "there is no such link"),
        ("corrected", "source", "s1", {"values": {"type": "liar"}}, "cannot be set to this"),
        ("added", "claim", "", {}, "takes the words that it stands on"),
        ("added", "finding", "", {"borders": {"quotes": [Span(0, 5)]}}, "takes the words|cannot be added"),
        ("added", "place", "", {"borders": {"span": [Span(0, 6)]}}, "does not make a place"),
        ("rated", "claim", "c1", {}, "with a word for it"),
        ("rated", "claim", "c1", {"rating": Rating("Half", 9, 1, 5)}, "lies between its worst and its best"),
        ("rated", "claim", "c1", {"rating": Rating("Half", float("nan"), 1, 5)}, "has numbers"),
        ("rated", "claim", "c1", {"rating": Rating("Half", url="javascript:alert(1)")}, "starts with http"),
        ("rated", "source", "s1", {"rating": Rating("Unproven")}, "only a claim can be rated"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_in_words(
    action: Action, kind: ObjectKind, identity: str, rest: dict[str, Any], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        decided(untouched(), action, kind, identity, **rest)


def test_a_decision_needs_a_name() -> None:
    with pytest.raises(UsageError, match="needs the name of who makes it"):
        propose(untouched(), "accepted", "claim", "c1", author="  ")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 400) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
CHANGES = st.dictionaries(
    st.sampled_from(["pieces", "content", "span", "trigger", "type", "killed", "source_id", "same_as", "name", "text"]),
    JSON | st.just({"quote": {"pieces": [[3, 9]], "text": "dge at"}}),
    max_size=3,
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["accepted", "rejected", "corrected", "added", "rated"]),
    st.sampled_from(["attribution", "source", "claim", "time", "place", "quantity", "event", "argument", "finding"]),
    st.sampled_from(["a1", "s1", "c1", "t1", "p1", "q1", "e1", "g1", "f1", "added-1"]),
    CHANGES,
    CHANGES,
)
def test_no_file_of_decisions_stops_a_reading(
    action: str, kind: str, identity: str, borders: dict[str, Any], values: dict[str, Any]
) -> None:
    anchor = {"quote": {"pieces": [[3, 9]], "text": "dge at"}}
    line = {
        "action": action,
        "target": {"kind": kind, "id": identity, "anchor": anchor},
        "author": "RM",
        "time": "2024-05-14T16:00:00.000000Z",
        "borders": borders,
        "values": values,
    }
    file = parse(msgspec.json.encode(line))
    judged = apply(reading(), file.decisions)
    assert len(file.decisions) + len(file.bad) == 1
    assert judged.machine == reading()
