import pytest

from .sample import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
        ("They march each July.", "each July", "XXXX-07"),
        ("They vote each year.", "each year", "P1Y"),
        ("They met every two weeks.", "every two weeks", "P2W"),
        ("They met every other day.", "every other day", "P2D"),
        ("They meet every second Thursday.", "every second Thursday", "XXXX-WXX-4"),
        ("They meet every third day.", "every third day", "P3D"),
        ("It is held on the first Monday of every month.", "the first Monday of every month", "XXXX-WXX-1"),
        ("They meet on Sundays.", "Sundays", "XXXX-WXX-7"),
        ("They sing Friday nights.", "Friday nights", "XXXX-WXX-5TNI"),
        ("A daily count.", "daily", "P1D"),
        ("They train every morning.", "every morning", "XXXX-XX-XXTMO"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They feed it three times a day.", "three times a day", "P1D"),
    ],
)
def test_what_recurs(text: str, words: str, value: str) -> None:
    (time,) = read(text)
    assert (time.type, time.text, time.timex) == ("SET", words, value)


def test_a_newspapers_name_does_not_recur() -> None:
    assert read("He wrote for the Daily Beacon and the Weekly Lantern.") == ()
