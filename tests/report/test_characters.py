import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.report.characters import one_line, plain, unseen, verbatim
from allegedly.schema import Span

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


def test_runs_of_unseen_characters_are_found_and_named():
    text = "a\x1b[31mb\x0c\x0c\x0cc\u202ed\x85"
    assert list(unseen(text)) == [
        (Span(1, 2), "U+001B"),
        (Span(7, 10), "U+000C×3"),
        (Span(11, 12), "RLO"),
        (Span(13, 14), "U+0085"),
    ]


def test_tabs_line_feeds_and_crlf_are_ordinary_but_a_carriage_return_alone_is_shown_as_a_line_break():
    assert list(unseen("a\tb\nc\r\nd\re")) == [(Span(8, 9), "\n")]


def test_marks_of_direction_that_every_hebrew_text_may_hold_are_left_alone():
    assert list(unseen("\u200eabc\u200f \u05d0\u200d")) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\u202egnp.exe\u202c", "a<RLO>gnp.exe<PDF>"),
        ("half \ud83d pair", "half \N{REPLACEMENT CHARACTER} pair"),
        ("soft\u00adhyphen, zero\u200bwidth", "softhyphen, zerowidth"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("two\nlines\tand\u2028three", "two\nlines\tand\u2028three"),
        ("\x9b31m", "31m"),
    ],
)
def test_plain_text(text, shown):
    assert plain(text) == shown


def test_one_line_has_single_spaces():
    assert one_line("  two\r\nlines\u2028and\x0bthree\x85 \u00a0 ") == "two lines and three"


def test_verbatim_replaces_only_what_no_page_can_hold():
    assert verbatim("\x00\ud800\x1b\r\u202e<&") == "␀\N{REPLACEMENT CHARACTER}\x1b\r\u202e<&"


@settings(max_examples=80, deadline=None)
@given(ANY_TEXT)
def test_nothing_that_acts_gets_through_to_one_line(text):
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in one_line(text))
    assert not set(one_line(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    one_line(text).encode("utf-8")


def test_one_line_shows_no_marks_of_a_quoted_mail():
    assert one_line("parliament never\n> approved\r\n> > the contract") == "parliament never approved the contract"


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_verbatim_keeps_every_offset(text):
    assert len(verbatim(text)) == len(text)
    verbatim(text).encode("utf-8")
