from allegedly.tagging.features import GAPS, MARKS, SHAPES, features, shape
from allegedly.tagging.words import split_words


def test_shapes() -> None:
    words = ["said", "Adib", "PMU", "McCain", "2019", "G7", ",", "U.S.", "I", "Al-Sudani"]
    assert [SHAPES[shape(word)] for word in words] == [
        "lower", "capital", "capitals", "mixed", "digits",
        "letters and digits", "mark", "initials", "capital", "capital",
    ]  # fmt: skip


def test_gaps_and_marks_of_a_wrapped_text() -> None:
    text = '"No,"\nhe said.\n\n“Yes.'
    rows = features(text, split_words(text))
    assert [GAPS[row] for row in rows[:, 1]] == [
        "paragraph",
        "none",
        "none",
        "none",
        "line",
        "space",
        "none",
        "paragraph",
        "none",
        "none",
    ]
    assert [MARKS[row] for row in rows[:, 2]] == [
        "straight",
        "none",
        "none",
        "straight",
        "none",
        "none",
        "none",
        "opening",
        "none",
        "none",
    ]
    assert rows[:, 3].tolist() == [1, 1, 1, 1, 0, 0, 0, 1, 1, 1]


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    text = "“One two\n\nthree"
    assert features(text, split_words(text))[:, 3].tolist() == [1, 1, 1, 0]
