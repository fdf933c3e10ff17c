import pytest

from allegedly.reading.times.numbers import in_words, ordinal


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("seven", (7, False)),
        ("twenty four", (24, False)),
        ("hundred", (100, False)),
        ("hundred and thirty", (130, False)),
        ("two hundred", (200, False)),
        ("three thousand five hundred", (3500, False)),
        ("nineteen ninety six", (1996, True)),
        ("nineteen forty", (1940, True)),
        ("two thousand", (2000, True)),
        ("two thousand and one", (2001, True)),
        ("twenty thirteen", (2013, True)),
        ("five six", None),
        ("twenty twelve five", None),
        ("and", None),
    ],
)
def test_a_number_in_words(words: str, expected: tuple[int, bool] | None) -> None:
    assert in_words(words.split()) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("third", 3), ("twenty first", 21), ("thirtieth", 30), ("twenty", None), ("two first", None)],
)
def test_an_ordinal_in_words(words: str, expected: int | None) -> None:
    assert ordinal(words.split()) == expected
