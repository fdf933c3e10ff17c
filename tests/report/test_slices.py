from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.errors import DataError
from allegedly.report.slices import Slice, Step, cut, nest
from allegedly.schema import Span


def test_a_text_without_marks_is_one_slice():
    assert cut(5, []) == [Slice(0, 5, ())]


def test_an_empty_text_has_no_slice():
    assert cut(0, [Span(0, 0)]) == []


def test_nested_marks_cut_at_every_border_and_keep_the_outer_one_first():
    assert cut(10, [Span(4, 6), Span(2, 8)]) == [
        Slice(0, 2, ()),
        Slice(2, 4, (1,)),
        Slice(4, 6, (1, 0)),
        Slice(6, 8, (1,)),
        Slice(8, 10, ()),
    ]


def test_of_two_marks_on_the_same_characters_the_first_given_is_the_outer_one():
    assert cut(3, [Span(0, 3), Span(0, 3)]) == [Slice(0, 3, (0, 1))]


def test_crossing_marks_are_closed_and_opened_again():
    steps = list(nest(cut(6, [Span(0, 4), Span(2, 6)])))
    assert steps == [
        Step("open", mark=0),
        Step("text", start=0, end=2),
        Step("open", mark=1),
        Step("text", start=2, end=4),
        Step("close", mark=1),
        Step("close", mark=0),
        Step("reopen", mark=1),
        Step("text", start=4, end=6),
        Step("close", mark=1),
    ]


@pytest.mark.parametrize("span", [Span(-1, 2), Span(0, 6), Span(3, 2)])
def test_a_mark_outside_of_the_text_is_refused(span):
    with pytest.raises(DataError, match="outside of its article's text"):
        cut(5, [span])


@st.composite
def marked_texts(draw):
    text = draw(st.text(max_size=30))
    border = st.integers(0, len(text))
    spans = st.lists(st.tuples(border, border).map(lambda pair: Span(min(pair), max(pair))), max_size=8)
    return text, draw(spans)


@settings(max_examples=60, deadline=None)
@given(marked_texts())
def test_slices_put_together_are_the_text_and_each_has_exactly_the_marks_that_cover_it(marked):
    text, marks = marked
    slices = cut(len(text), marks)
    assert "".join(text[start:end] for start, end, _ in slices) == text
    assert all(start < end for start, end, _ in slices)
    assert all(left.end == right.start for left, right in pairwise(slices))
    borders = {0, len(text)} | {border for mark in marks if mark.start < mark.end for border in mark}
    assert {piece.start for piece in slices} | {len(text)} == borders | {len(text)}
    for start, end, covering in slices:
        expected = {index for index, mark in enumerate(marks) if mark.start <= start and end <= mark.end}
        assert set(covering) == expected
        assert len(covering) == len(expected)


@settings(max_examples=60, deadline=None)
@given(marked_texts())
def test_steps_write_the_text_with_well_nested_elements_that_open_once(marked):
    text, marks = marked
    written, stack, opened = "", [], []
    for step in nest(cut(len(text), marks)):
        if step.kind == "text":
            written += text[step.start : step.end]
            covering = {index for index, (start, end) in enumerate(marks) if start <= step.start and step.end <= end}
            assert set(stack) == covering
        elif step.kind == "close":
            assert stack.pop() == step.mark
        else:
            assert (step.kind == "reopen") == (step.mark in opened)
            stack.append(step.mark)
            opened.append(step.mark)
    assert written == text
    assert stack == []
    assert set(opened) == {index for index, (start, end) in enumerate(marks) if start < end}
