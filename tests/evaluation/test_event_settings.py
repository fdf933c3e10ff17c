"""The scorer of days, places and tolls, on a label made by hand."""

import event_settings

from allegedly.schema import Span, Toll

ENTRY = {
    "text": "Rebels {a ambushed} a convoy near Kesh; the {a attack} killed two.",
    "a": "ASSAULT | day: 2024-01-11 | place: Kesh/coast | killed: 2 | injured: 5-",
}


def test_an_entry_gives_its_text_and_its_events() -> None:
    assert event_settings.passage(ENTRY) == event_settings.Passage(
        "Rebels ambushed a convoy near Kesh; the attack killed two.",
        (
            event_settings.Label(
                (Span(7, 15), Span(40, 46)),
                "ASSAULT",
                {"day": "2024-01-11", "place": "Kesh/coast", "killed": "2", "injured": "5-"},
            ),
        ),
    )


def test_one_of_the_names_of_a_place_is_enough_and_a_number_must_be_the_same() -> None:
    assert event_settings.agrees("place", "Kesh/coast", "the coast road")
    assert not event_settings.agrees("place", "Kesh", None)
    assert not event_settings.agrees("killed", "5-", "5")
    assert event_settings.agrees("killed", "0", None)


def test_bounds_are_written_as_in_the_labels() -> None:
    assert [event_settings._bounds(toll) for toll in (Toll(2, 2), Toll(5, None), Toll(8, 10), None)] == [
        "2",
        "5-",
        "8-10",
        "",
    ]


def test_all_labels_can_be_read() -> None:
    labels = event_settings.tomllib.loads(event_settings.LABELS.read_text(encoding="utf-8"))
    passages = [event_settings.passage(entry) for part in labels.values() for entry in part]
    assert all(label.told.keys() <= set(event_settings.FIELDS) for one in passages for label in one.labels)
    assert all("{" not in one.text and one.labels for one in passages)
