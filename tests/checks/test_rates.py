import pytest

from allegedly.checks.rates import rates

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, rates(read(text)))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The clinic saw 120 cases in four days, or 20 a day.", "120 over 4 is 30 for each; the text gives 20."),
        (
            "The rota would save 400,000 crowns over two years, or 20,000 a month.",
            "400,000 over 2 years is 16,666.67 a month; the text gives 20,000.",
        ),
        (
            "It had rained 180 millimetres in three days, an average of 90 millimetres a day.",
            "180 millimetres over 3 is 60 for each; the text gives 90.",
        ),
        (
            "The ministry paid 1.5 million dollars for the 600 beds, 3,500 dollars a bed.",
            "1.5 million dollars over 600 is 2,500 for each; the text gives 3,500.",
        ),
        (
            "The camp gets 150,000 litres of water for its 30,000 people, ten litres each.",
            "150,000 litres over 30,000 is 5 for each; the text gives ten.",
        ),
        (
            "They brought in 522,000 tonnes of wheat from 90,000 hectares, or 6.8 tonnes a hectare.",
            "522,000 tonnes over 90,000 is 5.8 for each; the text gives 6.8.",
        ),
        (
            "They cost 60 million euros, 2.5 million for each of the 30 cars.",
            "60 million euros over 30 is 2,000,000 for each; the text gives 2.5 million.",
        ),
        (
            "The 1,120 children make 80 for each of the 16 kindergartens.",
            "1,120 over 16 is 70 for each; the text gives 80.",
        ),
        (
            "The new wing has 140 beds on seven floors, 30 on each floor.",
            "140 over 7 is 20 for each; the text gives 30.",
        ),
    ],
)
def test_rates_that_do_not_come_out(text: str, reason: str) -> None:
    assert found(text) == [("RATE-01", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The clinic saw 120 cases in four days, or 30 a day.",
        "The clinic saw 118 cases in four days, or about 30 a day.",
        "The clinic saw 930 people, about 30 a day for 31 days.",
        "The clinic saw more than 120 cases in four days, or 40 a day.",
        "The clinic saw 120 cases in four days, or 900 a month.",
        "The clinic saw 120 cases in four days, some 20 a day among children.",
        "It raised 40,000 pounds from 300 donors, 50 each from schools.",
        "It paid 1.5 million dollars for the 600 beds, 90 dollars a night.",
        "The town has 14 schools with 98 teachers, seven each.",
        "It houses 96 families in four blocks, 24 in each.",
        "The new wing has 140 beds on seven floors, 20 on each floor.",
        "The 1,120 children make 70 for each of the 16 kindergartens.",
    ],
)
def test_rates_that_do_or_are_of_something_else(text: str) -> None:
    assert found(text) == []


def test_the_rate_before_the_days() -> None:
    assert found("The clinic saw 1,240 people, about 60 a day for 31 days.") == [
        ("RATE-01", "1,240 over 31 is 40 for each; the text gives 60.")
    ]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (
            "It pays the director 3.6 million crowns a year, or 400,000 a month.",
            ["3.6 million a year is 300,000 a month; the text gives 400,000."],
        ),
        ("It pays the director 3.6 million crowns a year, or 300,000 a month.", []),
        ("The line carries 35,000 people a week, or 7,000 a day.", []),
        ("The slope moves by 12 centimetres a day, or 84 a week.", []),
        ("A flock eats 500 grams a day, or 15 kilos a month.", []),
        (
            "The slope moves by 12 centimetres a day, or 40 a week.",
            ["12 centimetres a day is 60 to 84 a week; the text gives 40."],
        ),
        (
            "The board paid him 96,000 dollars for eight months, 10,000 a month.",
            ["96,000 dollars over 8 is 12,000 for each; the text gives 10,000."],
        ),
        ("The line carries 35,000 people a week, or 5,000 a day.", []),
    ],
)
def test_the_same_in_another_time(text: str, reasons: list[str]) -> None:
    assert [reason for _, reason in found(text)] == reasons
