import pytest

from allegedly.inquiry.windows import told, window_of
from allegedly.schema import ArgumentForm
from allegedly.schema.inquiries import Window

from .given import argument, side

CASES = [
    ("each and every\ntime", "whenever", "each and every time", Window(0, 14)),
    ("in the wake of", "aftermath", "in the wake of", Window(0, 30)),
    ("days after", "aftermath", "days after", Window(0, 7)),
    ("just two weeks after", "aftermath", "two weeks after", Window(0, 14)),
    ("3 days before", "aftermath", "3 days before", Window(0, 3)),
    ("mere hours after", "aftermath", "hours after", Window(0, 1)),
    ("an hour after", "aftermath", "an hour after", Window(0, 1)),
    ("comes at a time when", "just as", "at a time when", Window(-30, 30)),
    ("coincides all too neatly with", "coincidence", "coincides all too neatly with", Window(-14, 14)),
    ("the very week", "just as", "the very week", Window(-6, 6)),
    ("on the very day of", "just as", "the very day", Window(-3, 3)),
    ("the day before", "aftermath", "the day before", Window(0, 1)),
    ("within a fortnight of", "aftermath", "a fortnight of", Window(0, 14)),
    ("against the backdrop of", "backdrop", "against the backdrop of", Window(-30, 30)),
]


@pytest.mark.parametrize(("marker", "form", "phrase", "window"), CASES)
def test_words_have_a_window(marker: str, form: ArgumentForm, phrase: str, window: Window) -> None:
    text = f"Fires broke out {marker} the vote."
    given = argument(side("the vote", text), side("Fires broke out", text), marker=marker, form=form, text=text)
    found = window_of(given, text)
    assert found[:2] == (phrase, window)
    assert window not in found[2]


def test_the_link_between_the_sides_tells_it_where_the_marker_opens_the_sentence() -> None:
    text = "Is it a coincidence that fires broke out just as the vote was called?"
    sides = side("the vote was called", text), side("fires broke out", text)
    given = argument(*sides, marker="Is it a coincidence that", form="coincidence", text=text)
    phrase, window, readings, ground = window_of(given, text)
    assert (phrase, window) == ("just as", Window(-3, 3))
    assert readings == (Window(0, 3), Window(-7, 7), Window(0, 7))
    assert (ground.part, ground.value, ground.basis) == ("window", "3 days before to 3 days after", "assumed")


def test_a_count_comes_from_the_words() -> None:
    text = "Fires broke out only four days after the vote."
    given = argument(side("the vote", text), side("Fires broke out", text), marker="only four days after", text=text)
    assert window_of(given, text)[3].basis == "words"


def test_windows_in_words() -> None:
    assert told(Window(-7, 14)) == "7 days before to 14 days after"
    assert told(Window(-14, -7)) == "7 to 14 days before"
    assert told(Window(1, 3)) == "1 to 3 days after"
