import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.errors import UsageError
from allegedly.schema import Span
from allegedly.workbench.words import MOVES, moved, selected, united, words


def cut(text):
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," she said.', ['"', "No", ",", '"', "she", "said", "."]),
        ("the U.S. - don't", ["the", "U.S", ".", "-", "don't"]),
        ("said—that 1,500 men", ["said", "—", "that", "1,500", "men"]),
        ("wait...what", ["wait", "...", "what"]),
        ("«Да», сказал", ["«", "Да", "»", ",", "сказал"]),
        ("محمد بن سلمان", ["محمد", "بن", "سلمان"]),
        ("👩‍👩‍👧 नमस्ते", ["👩‍👩‍👧", "नमस्ते"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words(text, expected):
    assert cut(text) == expected


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_words_cover_all_but_white_space_and_never_overlap(text):
    at = 0
    for start, end in words(text):
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='ab ,.\n"’é𝒳', min_size=1, max_size=40), st.data())
def test_a_moved_border_stays_in_the_text_and_in_order(text, data):
    found = list(words(text))
    if not found:
        return
    first = data.draw(st.integers(0, len(found) - 1))
    last = data.draw(st.integers(first, len(found) - 1))
    pieces = (Span(found[first].start, found[last].end),)
    for move in MOVES:
        try:
            (after,) = moved(text, pieces, move)
        except UsageError:
            continue
        assert 0 <= after.start < after.end <= len(text)
        assert after != pieces[0]
        opposite = {"start-left": "start-right", "start-right": "start-left",
                    "end-left": "end-right", "end-right": "end-left"}  # fmt: skip
        assert moved(text, (after,), opposite[move]) == pieces


TEXT = 'He said: "The gate was open." She did not.'


def at(part):
    start = TEXT.index(part)
    return Span(start, start + len(part))


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        ("start-left", '"The gate was'),
        ("start-right", "gate was"),
        ("end-left", "The gate"),
        ("end-right", "The gate was open"),
    ],
)
def test_one_border_moves_by_one_word(move, expected):
    ((start, end),) = moved(TEXT, (at("The gate was"),), move)
    assert TEXT[start:end] == expected


def test_a_border_within_a_word_moves_to_the_next_one():
    start, end = at("he gate was op")
    assert [TEXT[a:b] for a, b in moved(TEXT, (Span(start, end),), "start-right")] == ["gate was op"]
    assert [TEXT[a:b] for a, b in moved(TEXT, (Span(start, end),), "start-left")] == ["The gate was op"]
    assert [TEXT[a:b] for a, b in moved(TEXT, (Span(start, end),), "end-right")] == ["he gate was open"]


def test_a_piece_over_which_a_border_moves_goes():
    pieces = (at("gate"), at("She did"))
    assert moved(TEXT, pieces, "start-right") == (at("She did"),)
    assert moved(TEXT, moved(TEXT, pieces, "end-left"), "end-left") == (at("gate"),)


@pytest.mark.parametrize(
    ("part", "move", "what"),
    [
        ("gate", "start-right", "nothing would be left"),
        ("gate", "end-left", "nothing would be left"),
        ("He", "start-left", "the beginning of the text"),
        ("not.", "end-right", "the end of the text"),
        ("gate", "sideways", "no such move"),
    ],
)
def test_what_cannot_move(part, move, what):
    with pytest.raises(UsageError, match=what):
        moved(TEXT, (at(part),), move)


def test_what_is_selected():
    assert selected(TEXT, "3-7") == Span(3, 7)
    assert selected(TEXT, "", "the   gate\nwas".replace("the", "The")) == at("The gate was")


@pytest.mark.parametrize(
    "span", ["3", "7-3", "3-3", "-1-4", "0-999", "a-b", "3-7-9", "٣-٧٧", "1e1-20", "9" * 30 + "-3"]
)
def test_a_selection_that_does_not_fit(span):
    with pytest.raises(UsageError):
        selected(TEXT, span)


@pytest.mark.parametrize(("typed", "what"), [("", "no words"), ("door", "do not stand"), ("a", "stand in 3 places")])
def test_typed_words_that_do_not_fit(typed, what):
    with pytest.raises(UsageError, match=what):
        selected(TEXT, "", typed)


def test_pieces_with_nothing_between_them_are_one():
    text = "one two, three four"
    assert united(text, (Span(9, 14), Span(0, 3), Span(4, 7))) == (Span(0, 7), Span(9, 14))
    assert united(text, (Span(0, 7), Span(4, 14))) == (Span(0, 14),)
    assert united("one\ntwo\n\nthree", (Span(0, 3), Span(4, 7), Span(9, 14))) == (Span(0, 7), Span(9, 14))
