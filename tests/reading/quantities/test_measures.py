import pytest

from .sample import units


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("$2bn", 2e9, "USD"),
        ("US$5m", 5e6, "USD"),
        ("£1.5 million", 1.5e6, "GBP"),
        ("€40", 40, "EUR"),
        ("300 dollars", 300, "USD"),
        ("35 per cent", 35, "%"),
        ("35%", 35, "%"),
        ("3 percentage points", 3, "pp"),
        ("40\u00a0percent", 40, "%"),
        ("369 kilometers", 369, "km"),
        ("500 tonnes", 500, "t"),
        ("12 square miles", 12, "mi²"),
        ("200 g", 200, "g"),
        ("$30", 30, "USD"),
    ],
)
def test_a_unit_has_its_short_form(words: str, low: float, unit: str) -> None:
    assert units(f"The new wall took {words}, the mayor said.") == [(words, low, unit)]


def test_a_word_for_a_weight_and_a_money_is_what_is_counted() -> None:
    assert units("The new wall took 50 pounds, the mayor said.") == [("50", 50, None)]


def test_a_single_letter_is_a_scale_before_people_and_a_unit_alone() -> None:
    assert units("The wall is 5m high and protects 5m people.") == [("5m", 5, "m"), ("5m", 5e6, None)]


def test_a_unit_may_be_tied_to_its_noun() -> None:
    assert units("A 200-metre wall and a 122mm gun.") == [("200-metre", 200, "m"), ("122mm", 122, "mm")]


def test_many_of_a_unit_are_measured_too() -> None:
    assert units("The ship came thousands of miles.") == [("thousands", 2000, "mi")]


def test_an_amount_in_so_many_years_is_no_share() -> None:
    assert units("The town paid $30 in two years.") == [("$30", 30, "USD")]
    assert units("One in three of the pumps leaks.") == [("One in three", 33.3, "%")]


def test_grams_are_small() -> None:
    assert units("The town has 5G masts and 5 g of gold.") == [("5 g", 5, "g")]
