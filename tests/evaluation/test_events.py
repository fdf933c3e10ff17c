"""The scorer of events, on a gold standard made by hand."""

import events

from allegedly.schema import Event, EventActor, Span, Toll, quote

ENTRY = {
    "text": "Rebels {a ambushed} a convoy; the {a attack} killed two. Vell {b protested}.",
    "a": "ASSAULT happened | actor: rebels | target: convoy | killed: 2",
    "b": "REJECT claimed | actor: Vell | injured: 5-",
}
TEXT = "Rebels ambushed a convoy; the attack killed two. Vell protested."


def event(words: str, kind: str, **fields: object) -> Event:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    settings: dict[str, object] = {
        "mode": None,
        "sub_kind": None,
        "actors": (),
        "time": None,
        "place": None,
        "killed": None,
        "injured": None,
        "attribution": None,
        "status": "happened",
        "mentions": (span,),
    }
    return Event(id="e1", span=span, trigger=quote(TEXT, (span,)), kind=kind, **(settings | fields))


def test_an_entry_gives_its_text_and_its_events() -> None:
    one = events.paragraph(ENTRY)
    assert one.text == TEXT
    assert one.labels == (
        events.Label(
            (Span(7, 15), Span(30, 36)),
            "ASSAULT",
            "happened",
            (("actor", "rebels"), ("target", "convoy")),
            (2.0, 2.0),
            None,
        ),
        events.Label((Span(54, 63),), "REJECT", "claimed", (("actor", "Vell"),), None, (5.0, None)),
    )


def test_an_event_is_right_once_and_its_parts_are_scored_then() -> None:
    actors = (EventActor(None, "actor", Span(0, 6), "Rebels"), EventActor(None, "target", Span(0, 6), "two"))
    found = [
        event("ambushed", "ASSAULT", actors=actors, killed=Toll(2, 2)),
        event("attack", "ASSAULT"),
    ]
    counts = events.score(events.paragraph(ENTRY).labels, found)
    assert counts == events.Counts(
        gold=2,
        found=2,
        right=1,
        kind=1,
        status=1,
        parties_gold=2,
        parties_found=2,
        parties_right=1,
        killed_gold=1,
        killed_right=1,
    )
    assert (counts.scores()["precision"], counts.scores()["parties"]) == (50.0, 50.0)


def test_differences_say_what_is_wrong() -> None:
    lines = list(events.differences(events.paragraph(ENTRY), [event("protested", "REJECT"), event("Rebels", "AID")]))
    assert lines == [
        "missed  ASSAULT ['ambushed', 'attack']",
        "extra   AID ['Rebels']",
        "differs protested: status happened for claimed; injured None for (5.0, None); "
        "parties [] for [('actor', 'Vell')]",
    ]


def test_the_labels_are_sixty_and_each_of_their_marks_has_a_line() -> None:
    import tomllib

    entries = tomllib.loads(events.LABELS.read_text(encoding="utf-8"))["paragraph"]
    assert len(entries) == 60
    for entry in entries:
        one = events.paragraph(entry)
        assert "{" not in one.text
        assert len(one.labels) == len(entry) - 1
