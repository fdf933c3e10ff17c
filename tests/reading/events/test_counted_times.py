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
