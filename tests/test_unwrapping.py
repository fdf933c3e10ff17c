"""Words on one line, without what a text's layout puts between them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.unwrapping import unquoted, unwrapped


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", ""),
        ("never approved", "never approved"),
        ("  never\r\n\tapproved \u00a0 it ", "never approved it"),
        ("never\n> approved", "never approved"),
        ("never\r\n> > approved\r\n>\r\n>>it", "never approved it"),
        ("never\r>approved", "never approved"),
        ("> never approved", "> never approved"),
        ("more than > 5 of\n> 10", "more than > 5 of 10"),
        ("a -> b\n-> c", "a -> b -> c"),
    ],
)
def test_line_ends_and_quoting_marks_go_and_all_else_stays(words: str, line: str) -> None:
    assert unwrapped(words) == line


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab >\t\r\n"))
def test_quoting_marks_become_blanks_and_no_offset_moves(words: str) -> None:
    plain = unquoted(words)
    assert len(plain) == len(words)
    assert all(one == other or (other == " " and one in "\t>") for one, other in zip(words, plain, strict=True))
    assert unwrapped(plain) == unwrapped(words)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab >\t\r\n"))
def test_an_unwrapped_text_is_as_it_is(words: str) -> None:
    once = unwrapped(words)
    assert unwrapped(once) == once
    assert "\n" not in once


def test_a_text_of_nothing_but_marks_is_read_in_one_go() -> None:
    assert unwrapped("a" + "\n" * 100_000 + " " * 100_000 + "b" + "\n> " * 100_000) == "a b"
