"""Times from which a length is counted, in whole sentences."""

import pytest

import allegedly


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Two days after the vote on Sunday, gunmen killed three guards in Osk.", None),
        ("Gunmen killed three guards in Osk a week before the vote on 3 May.", None),
        ("After the rally on Sunday, gunmen killed three guards in Osk.", "Sunday"),
        ("Gunmen killed three guards two hours after dawn on Sunday.", "Sunday"),
    ],
)
def test_a_day_that_a_length_is_counted_from_is_not_the_events(sentence: str, day: str | None) -> None:
    reading = allegedly.read_text(sentence, written="2026-10-15", threads=1)
    words = {time.id: time.text for time in reading.times}
    assert words.get(reading.events[0].time or "") == day


def test_an_event_that_a_length_is_counted_from_has_another_day() -> None:
    text = "Four people were buried in Osk on Monday, two days after they were killed there by government troops."
    (event,) = allegedly.read_text(text, written="2026-10-15", threads=1).events
    assert (event.trigger.text, event.time) == ("killed", None)
    own = "The hall was shut on Friday, four days after gunmen killed nine people there on Monday."
    reading = allegedly.read_text(own, written="2026-10-15", threads=1)
    assert [time.text for time in reading.times if time.id == reading.events[0].time] == ["Monday"]
