"""What a decision changes in several objects at once: sources taken apart, who takes part in an event."""

from allegedly.case import apply, propose
from allegedly.case.kinds import APART_FROM
from allegedly.schema import EventActor

from .sample import reading, span


def apart(judged, mention, whole="s2", time="2024-05-20T10:00:00.000000Z"):
    return propose(
        judged, "added", "source", author="RM", time=time, borders={"mentions": (mention,)}, links={APART_FROM: whole},
        values={"name": "She", "type": "named person"},
    )  # fmt: skip


def test_a_source_is_taken_apart_with_what_it_said_there():
    judged = apply(reading(), ())
    after = apply(reading(), [apart(judged, span("She"))])
    (added,) = [source for source in after.reading.sources if source.id.startswith("added-")]
    whole = next(source for source in after.reading.sources if source.id == "s2")
    assert (added.mentions, added.attributions) == ((span("She"),), ("a3",))
    assert (whole.mentions, whole.attributions) == ((span("Mara Lindqvist"),), ("a2",))
    assert after.judgement("source", "s2").state == "corrected"
    assert after.unplaced == ()


def test_words_that_are_no_longer_that_sources_are_not_taken_from_it():
    judged = apply(reading(), ())
    twice = [apart(judged, span("She")), apart(judged, span("She"), time="2024-05-20T11:00:00.000000Z")]
    elsewhere = apart(judged, span("the vote"))
    assert [one.reason for one in apply(reading(), twice).unplaced] == ["these words no longer count as that source's"]
    assert [one.reason for one in apply(reading(), [elsewhere]).unplaced] == [
        "these words no longer count as that source's"
    ]


def test_the_last_mention_stays():
    judged = apply(reading(), ())
    decision = apart(judged, span("a police officer"), "s1")
    assert apply(reading(), [decision]).reading.sources == reading().sources


def test_parties_are_drawn_by_role_and_known_by_their_mentions():
    judged = apply(reading(), ())
    decision = propose(
        judged, "corrected", "event", "e1", author="RM",
        borders={"target": (span("Mara Lindqvist"), span("the vote")), "post": (span("the bridge"),)},
    )  # fmt: skip
    after = apply(reading(), [decision])
    assert after.reading.events[0].actors == (
        EventActor(None, "actor", span("Two lorries"), "Two lorries"),
        EventActor(None, "place", span("the bridge"), "the bridge"),
        EventActor("s2", "target", span("Mara Lindqvist"), "Mara Lindqvist"),
        EventActor(None, "target", span("the vote"), "the vote"),
    )
    assert after.judgement("event", "e1").fields == ("post", "target")
    none = propose(
        after, "corrected", "event", "e1", author="RM", borders={"target": None, "post": None, "actor": None}
    )
    assert apply(reading(), [decision, none]).reading.events[0].actors == ()


def test_parties_outlive_a_text_that_was_changed():
    judged = apply(reading(), ())
    decision = propose(judged, "corrected", "event", "e1", author="RM", borders={"target": (span("the vote"),)})
    later = reading("CORRECTED.\n" + reading().article.text)
    (_, actor) = apply(later, [decision]).reading.events[0].actors
    assert (actor.name, actor.span.start - span("the vote").start) == ("the vote", len("CORRECTED.\n"))
