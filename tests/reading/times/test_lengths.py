import pytest

from .sample import read, values


@pytest.mark.parametrize(
    ("text", "words", "value", "modifier"),
    [
        ("It lasted six years.", "six years", "P6Y", None),
        ("It lasted more than six years.", "more than six years", "P6Y", "MORE_THAN"),
        ("It took at least 20 more days.", "at least 20 more days", "P20D", "EQUAL_OR_MORE"),
        ("He waited nearly two months.", "nearly two months", "P2M", "LESS_THAN"),
        ("A term of no more than sixty days.", "no more than sixty days", "P60D", "EQUAL_OR_LESS"),
        ("He waited about two hours.", "about two hours", "PT2H", "APPROX"),
        ("It takes two to three weeks.", "two to three weeks", "P2W", "APPROX"),
        ("a five-hour visit", "five-hour", "PT5H", None),
        ("a 30-second film", "30-second", "PT30S", None),
        ("It took two and a half years.", "two and a half years", "P2Y6M", None),
        ("It took an hour and a half.", "an hour and a half", "PT1H30M", None),
        ("It took half an hour.", "half an hour", "PT30M", None),
        ("a half-hour film", "a half-hour", "PT30M", None),
        ("It took a couple of years.", "a couple of years", "P2Y", "APPROX"),
        ("It took 2 1/2 hours.", "2 1/2 hours", "PT2H30M", None),
        ("It took about 3½ years.", "about 3½ years", "P3Y6M", "APPROX"),
        ("It took 1/2 hour.", "1/2 hour", "PT30M", None),
        ("It took 1 1/2 days.", "1 1/2 days", "P1.5D", None),
        ("He was moved in the fortnight before the fire.", "fortnight", "P2W", None),
        ("He waited for decades.", "decades", "PXDE", None),
        ("It took three centuries.", "three centuries", "P300Y", None),
        ("a day-long meeting", "day-long", "P1D", None),
        ("He waited a while.", "a while", "PXX", None),
    ],
)
def test_lengths(text: str, words: str, value: str, modifier: str | None) -> None:
    (time,) = read(text)
    assert (time.type, time.text, time.timex, time.modifier) == ("DURATION", words, value, modifier)
    assert (time.earliest, time.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("More than six years after declaring victory over the\ngroup, it is back.", "More than six years",
         "declaring victory over the\ngroup"),
        ("It came just one day after the market had burned.", "one day", "the market had burned"),
        ("Last week, four years after the house first voted, he spoke.", "four years", "the house first voted"),
    ],
)  # fmt: skip
def test_a_length_may_count_from_an_event(text: str, words: str, event: str) -> None:
    time = read(text)[-1]
    assert (time.text, time.basis) == (words, "event")
    assert time.event is not None
    assert text[time.event.start : time.event.end] == event


def test_how_often_is_no_length() -> None:
    assert [(time.text, time.type, time.timex) for time in read("It costs 3 million crowns a year.")] == [
        ("a year", "SET", "P1Y")
    ]


def test_ages_are_no_times() -> None:
    assert values("The 27-year-old, her son of 6 years of age, a boy aged five months and he is 81 years old.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair may last two days.", [("two days", "P2D")]),
        ("The supplies last a few weeks.", [("a few weeks", "PXW")]),
        ("The fair opens and will\nlast 3 days.", [("3 days", "P3D")]),
        ("It rained for last two days.", [("last two days", "P2D")]),
        ("It rained on its last two days.", [("its last two days", "P2D")]),
        ("Last two days: rain.", [("Last two days", "P2D")]),
    ],
)
def test_the_verb_last_is_no_part_of_a_length(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected
