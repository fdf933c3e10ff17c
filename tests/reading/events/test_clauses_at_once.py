"""Days of clauses that tell what went on at the same time, in whole sentences."""

import pytest

import allegedly


def day_of(sentence: str) -> str | None:
    """The words of the time of the one act of violence of a sentence, written on a Thursday."""
    reading = allegedly.read_text(sentence, written="2026-10-15", threads=1)
    words = {time.id: time.text for time in reading.times}
    (event,) = (one for one in reading.events if one.kind == "ASSAULT")
    return words.get(event.time or "")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Just as the assembly in Marrun met on Tuesday, gunmen overran the post at Osk.", "Tuesday"),
        ("As polls opened on Sunday, a bomb killed four people in Osk.", "Sunday"),
        ("While talks went on in Geneva on 3 May, the army bombed Kesh.", "3 May"),
        ("Gunmen killed nine soldiers in Osk as the house met on Tuesday.", "Tuesday"),
    ],
)
def test_what_went_on_meanwhile_gives_the_day(sentence: str, day: str) -> None:
    assert day_of(sentence) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("As the mayor said on Tuesday, gunmen killed nine soldiers in Osk.", None),
        ("Gunmen killed nine soldiers in Osk, a spokesman said as he arrived on Tuesday.", None),
        ("When the army left in 2019, rebels killed nine men there on Tuesday.", "Tuesday"),
        ("Rebels shelled Osk as the army, which had promised on Monday to leave, stayed.", None),
    ],
)
def test_when_something_is_said_or_another_day_tells_nothing(sentence: str, day: str | None) -> None:
    reading = allegedly.read_text(sentence, written="2026-10-15", threads=1)
    words = {time.id: time.text for time in reading.times}
    assert words.get(reading.events[0].time or "") == day
