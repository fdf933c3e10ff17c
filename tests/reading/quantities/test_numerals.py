import pytest

from allegedly.reading.quantities.numerals import find, in_words, plain


def values(text: str) -> list[tuple[str, float]]:
    text = plain(text)
    return [(text[found.start : found.end], found.value) for found in find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35,000 tents", 35_000),
        ("1,234,567.5 tents", 1_234_567.5),
        ("35\u00a0000 tents", 35_000),
        ("35\u2009000 tents", 35_000),
        ("35 000 tents", 35_000),
        ("35’000 tents", 35_000),
        ("1.234.567 tents", 1_234_567),
        ("35.000 tents", 35_000),
        ("2.5 tents", 2.5),
        ("3,5 tents", 3.5),
        ("٣٥٬٠٠٠ tents", 35_000),
        ("۱۲ tents", 12),
        ("1.5 million tents", 1_500_000),
        ("2bn tents", 2_000_000_000),
        ("twenty-four tents", 24),
        ("a hundred and five tents", 105),
        ("two and a half million tents", 2_500_000),
        ("half a million tents", 500_000),
        ("a quarter of a million tents", 250_000),
        ("a dozen tents", 12),
        ("three dozen tents", 36),
        ("several hundred tents", 300),
        ("tens of\nthousands of tents", 20_000),
        ("one in five tents", 20),
        ("three out of four tents", 75),
        ("two thirds of the tents", 66.7),
        ("half of the tents", 50),
        ("the tents fell by half last year", 50),
        ("rents rose by a third from a low", 33.3),
    ],
)
def test_a_number_has_its_value(text: str, value: float) -> None:
    assert [found for _, found in values(text)] == [value]


def test_a_full_stop_is_a_decimal_point_where_commas_mark_thousands() -> None:
    assert values("12,000 tents of 35.500 kilograms") == [("12,000", 12_000), ("35.500", 35.5)]


def test_numbers_side_by_side_stay_apart() -> None:
    assert values("between five and seven thousand, two and three") == [
        ("five", 5),
        ("seven thousand", 7000),
        ("two", 2),
        ("three", 3),
    ]


def test_what_is_no_number() -> None:
    assert values("007, T-72, G7, Covid-19, a third of May, the second tent, someone") == []


def test_words_that_make_no_number_together() -> None:
    assert in_words(["twenty", "twelve"]) is None
    assert in_words(["five", "and", "seven"]) is None
    assert in_words(["thousand", "and"]) is None


def test_plain_text_keeps_every_offset() -> None:
    text = "٣٥٬٠٠٠ \u202f𝟗 İ ½"
    assert len(plain(text)) == len(text)
    assert plain("nothing to do") == "nothing to do"


def test_blanks_between_thousands() -> None:
    assert [found.value for found in find("It cost 1 250 000 crowns in 2023 for 250 homes.", 0, 47)] == [
        1_250_000,
        2023,
        250,
    ]
