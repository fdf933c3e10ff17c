import pytest

from .sample import read, values


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest", "latest"),
    [
        ("It is now over.", "now", "PRESENT_REF", "2013-03-20", "2013-03-20"),
        ("It is hard these days.", "these days", "PRESENT_REF", "2013-03-20", "2013-03-20"),
        ("It fell recently.", "recently", "PAST_REF", None, "2013-03-20"),
        ("It fell in the past.", "the past", "PAST_REF", None, "2013-03-20"),
        ("It will fall in the near future.", "the near future", "FUTURE_REF", "2013-03-20", None),
        ("It will fall one day.", "one day", "FUTURE_REF", "2013-03-20", None),
        ("It will soon fall.", "soon", "FUTURE_REF", "2013-03-20", None),
    ],
)
def test_open_times(text: str, words: str, value: str, earliest: str | None, latest: str | None) -> None:
    (time,) = read(text)
    assert (time.text, time.timex, time.earliest, time.latest) == (words, value, earliest, latest)


def test_as_soon_as_is_no_time() -> None:
    assert read("He left as soon as he could.") == ()


def test_then_is_the_time_spoken_of_last() -> None:
    first, second = read("Rights end on 5 May 2013. Until then they hold.")
    assert (second.text, second.timex, second.anchor) == ("then", "2013-05-05", first.id)


def test_long_ago_is_past_where_it_asks_and_compares_nothing() -> None:
    assert values("The bridge was built long ago.") == [("long ago", "PAST_REF")]
    assert values("Not so long ago he left.") == [("Not so long ago", "PAST_REF")]
    assert values("How long ago was it? As long ago as that?") == []
