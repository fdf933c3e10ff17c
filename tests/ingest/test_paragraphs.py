from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.ingest.paragraphs import blocks_of, lines_of, words_at
from allegedly.schema import Span


def blocks(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in block.lines] for block in blocks_of(text)]


def test_hard_wrapped_lines_make_a_block_until_a_blank_line() -> None:
    assert blocks("One two\nthree.\n\n \nFour\r\nfive.\r\n\r\nSix\rseven.") == [
        ["One two", "three."],
        ["Four", "five."],
        ["Six", "seven."],
    ]


def test_where_paragraphs_are_single_lines_every_line_is_a_block() -> None:
    long = "The minister said that the harbour was closed. " * 5
    assert blocks(f"Title here\n{long}\nBy Jane Doe") == [["Title here"], [long.strip()], ["By Jane Doe"]]


def test_a_long_address_does_not_make_the_text_unwrapped() -> None:
    address = "<https://example.org/" + "a" * 300 + ">"
    assert blocks(f"One two\n{address}\nthree.") == [["One two", address, "three."]]


def test_quoting_marks_are_outside_the_lines_and_part_blocks() -> None:
    assert blocks("He wrote:\n> One\n> two.\n>\n> > Three.\nFour.") == [
        ["He wrote:"],
        ["One", "two."],
        ["Three."],
        ["Four."],
    ]


def test_words_of_a_quoted_block_are_without_its_marks() -> None:
    text = "> The mayor halts\n>  the sale\n"
    (block,) = blocks_of(text)
    assert words_at(text, block.span) == "The mayor halts the sale"


def test_a_range_that_begins_behind_a_quoting_mark_has_the_depth_of_its_line() -> None:
    assert [block.span for block in blocks_of("> One\n> two.", 2)] == [Span(2, 12)]


def test_only_carriage_returns_and_line_feeds_end_a_line() -> None:
    text = "One\x0ctwo\u2028three\x85four\x1dfive"
    assert [line.span for line in lines_of(text)] == [Span(0, len(text))]


@given(st.text(alphabet="ab \t\r\n>\u2028\x0c.", max_size=120))
@settings(max_examples=150, deadline=None)
def test_lines_are_in_order_and_hold_every_letter(text: str) -> None:
    spans = [line.span for line in lines_of(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    held = "".join(text[start:end] for start, end in spans)
    assert [letter for letter in held if letter in "ab"] == [letter for letter in text if letter in "ab"]
