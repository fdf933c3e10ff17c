import pytest

from .sample import read


@pytest.mark.parametrize(
    "text",
    [
        "A T-72 and an F-16 stood in Area 51 when the G7 met during Covid-19.",
        "Call 555-0134, +44 20 7946 0018 or (020) 7946 0018.",
        "The office is at 10 Harbour Street, next to Pier 7.",
        "See page 12, section 4 and Article 5; it is No. 3 on the list, #1 in the chart.",
        "Ada Brandt, 35, and her 12-year-old son, aged 12, were there.",
        "On 5 January 2024 at 16:00 the vote of 2019 was repeated for the third time.",
        "Rovers won 3-1 and then lost 2-0. The court ruled 5-4.",
        "He has waited for six years and three months.",
        "One of them said that one thing is clear.",
        "Nothing is 24/7 in version 2.0.1, file 9/11, or http://example.org/40/people.",
    ],
)
def test_numbers_that_count_nothing_are_left_out(text: str) -> None:
    assert [found.text for found in read(text)] == []


def test_a_table_of_results_is_no_flood() -> None:
    table = "\n".join(
        f"{name} {won} {won + 2} {won * 3} 12" for won, name in enumerate(("Rovers", "Athletic", "City"), 4)
    )
    assert [found.text for found in read(f"The league:\n\n{table}\n")] == []


def test_a_line_of_dates_and_tolls_is_no_row_of_a_table() -> None:
    text = (
        "Shots were fired on 21 September 2022 (4 dead), on 3\n"
        "November 2022 (2 dead, 7 injured) and on 15 March 2023.\n"
    )
    assert [(found.text, found.effect) for found in read(text)] == [("4", "killed"), ("2", "killed"), ("7", "injured")]


def test_a_number_that_two_conventions_read_differently_is_left_out() -> None:
    text = "It employs 1,200 people. The toll rose to 3.000 by Friday, -5 were missing, and %50 of the crop is gone."
    assert [found.text for found in read(text)] == ["1,200"]


def test_a_recipe_has_no_casualties() -> None:
    found = read("Beat 3 eggs, crush 200 grams of nuts, kill the heat and leave 12 dumplings in the pot for 5 minutes.")
    assert {quantity.effect for quantity in found} == {None}


def test_a_round_number_before_a_plural_is_no_year() -> None:
    assert [found.text for found in read("The camp holds 2000 refugees.")] == ["2000"]
