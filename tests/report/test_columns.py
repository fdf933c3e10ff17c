import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.columns import shorten, width, wrap

ONE_LINE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=120)


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("日本語", 6), ("e\u0301", 1), ("שלום", 4), ("", 0), ("❤\ufe0f", 2)]
)
def test_width(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "cut"),
    [
        ("fits as it is", 13, "fits as it is"),
        ("does not fit as it is", 16, "does not fit..."),
        ("one, two", 7, "one..."),
        ("Donaudampfschifffahrt", 10, "Donauda..."),
        ("日本語日本語", 9, "日本語..."),
        ("fires (size=large, town=Aldport)", 22, "fires (size=large...)"),
        ("fires (size=large, town=Aldport)", 13, "fires..."),
        ("fires (large)", 9, "fires..."),
        ("fires (all) of the harbour", 17, "fires (all) of..."),
    ],
)
def test_shorten(text, columns, cut):
    assert shorten(text, columns) == cut


def test_wrap_breaks_at_spaces_behind_its_prefixes():
    assert wrap("one two three four", 12, first="1. ", rest="   ") == ["1. one two", "   three", "   four"]


def test_wrap_cuts_a_word_that_is_longer_than_a_line():
    assert wrap("a abcdefghij b", 6, first="- ", rest="  ") == ["- a", "  abcd", "  efgh", "  ij b"]


def test_wrap_of_nothing_is_the_prefix():
    assert wrap("", 10, first="- ") == ["- "]


@settings(max_examples=60, deadline=None)
@given(ONE_LINE, st.integers(8, 40))
def test_no_wrapped_line_is_too_wide_and_no_character_is_lost(text, columns):
    lines = wrap(text, columns, first="1. ", rest="   ")
    assert all(width(line) <= columns for line in lines)
    assert "".join(line[3:] for line in lines).replace(" ", "") == text.replace(" ", "")


@settings(max_examples=60, deadline=None)
@given(ONE_LINE, st.integers(4, 40))
def test_shortened_text_fits(text, columns):
    assert width(shorten(text, columns)) <= columns
