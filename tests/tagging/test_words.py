from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.tagging.words import split_words


def cut(text: str, **given_: tuple[int, ...]) -> list[str]:
    words = split_words(text, **given_)
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


def test_punctuation_and_clitics_stand_alone() -> None:
    assert cut("“She didn't,” Clinton’s aide said.") == [
        "“", "She", "did", "n't", ",", "”", "Clinton", "’s", "aide", "said", ".",
    ]  # fmt: skip


def test_abbreviations_figures_and_hyphens_stay_whole() -> None:
    assert cut("The U.S. sent Mr. Aziz 1,500.5 well-known tons at 16:00.") == [
        "The", "U.S.", "sent", "Mr.", "Aziz", "1,500.5", "well-known", "tons", "at", "16:00", ".",
    ]  # fmt: skip


def test_the_full_stop_of_a_title_belongs_to_it() -> None:
    assert cut("Rt. Hon. Ann Lee and Supt. Roe") == ["Rt.", "Hon.", "Ann", "Lee", "and", "Supt.", "Roe"]


def test_paragraphs_end_at_blank_lines_and_given_breaks_but_not_at_line_wraps() -> None:
    text = "one\ntwo\n\nthree\r\n\r\nfour\n> \n> five six"
    assert split_words(text).paragraphs.tolist() == [0, 0, 1, 2, 3, 3]
    assert split_words("alpha beta", (6,)).paragraphs.tolist() == [0, 1]


def test_what_lays_the_text_out_is_no_word() -> None:
    assert cut("> tells *The Post:* it\n>> was _not_ here <https://example.org/a-b> or https://example.org/c") == [
        "tells", "The", "Post", ":", "it", "was", "not", "here", "or", "https://example.org/c",
    ]  # fmt: skip
    assert cut("5 * 3 > 2") == ["5", "*", "3", ">", "2"]


def test_a_word_of_a_million_letters_is_cut() -> None:
    words = split_words("x" * 1_000_000)
    assert len(words.starts) == 10_000
    assert len(split_words("*" * 1_000_000).starts) <= 1_000_000


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_words_cover_every_letter_and_digit_in_order(text: str) -> None:
    words = split_words(text)
    covered = set()
    previous = 0
    for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True):
        assert previous <= start < end
        previous = end
        covered.update(range(start, end))
    assert covered >= {place for place, letter in enumerate(text) if letter.isalnum()}
