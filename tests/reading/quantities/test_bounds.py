import pytest

from .sample import bounds, read


@pytest.mark.parametrize(
    ("words", "low", "high", "approximate"),
    [
        ("40", 40, 40, False),
        ("more than 40", 40, None, False),
        ("at least 40", 40, None, False),
        ("no fewer than 40", 40, None, False),
        ("40 or more", 40, None, False),
        ("fewer than 40", None, 40, False),
        ("no more than 40", None, 40, False),
        ("up to 40", None, 40, False),
        ("as many as 40", None, 40, False),
        ("about 40", 36, 44, True),
        ("some 40", 36, 44, True),
        ("an estimated 40", 36, 44, True),
        ("nearly 40", 36, 40, True),
        ("just over 40", 40, 44, True),
        ("between 30 and 40", 30, 40, False),
        ("30 to 40", 30, 40, False),
        ("30-40", 30, 40, False),
        ("two or three", 2, 3, False),
        ("dozens", 24, None, True),
        ("hundreds of thousands", 200_000, None, True),
        ("several", 3, 9, True),
        ("a handful", 2, 6, True),
    ],
)
def test_words_bound_a_number(words: str, low: float | None, high: float | None, approximate: bool) -> None:
    of = " of" if words in ("dozens", "hundreds of thousands", "a handful") else ""
    assert bounds(f"The council counted {words}{of} tents in the camp.") == [(words, low, high, approximate)]


def test_one_scale_may_serve_both_ends_of_a_range() -> None:
    assert bounds("The wall will cost 2 to 3 million euros.") == [("2 to 3 million euros", 2e6, 3e6, False)]


def test_from_one_to_another_is_two_numbers() -> None:
    assert bounds("The fare rose from $20 to $30.") == [("$20", 20, 20, False), ("$30", 30, 30, False)]


def test_a_range_the_wrong_way_round_has_its_bounds_in_order() -> None:
    assert bounds("The cliffs are between 200 and 150 metres high.") == [
        ("between 200 and 150 metres", 150, 200, False)
    ]


@pytest.mark.parametrize("words", ["an additional 1,500", "another 1,500", "1,500 more", "a further 1,500"])
def test_what_is_added_is_told_apart(words: str) -> None:
    (found,) = read(f"The ministry will send {words} troops to the border.")
    assert (found.text, found.low, found.additional) == (words, 1500, True)
