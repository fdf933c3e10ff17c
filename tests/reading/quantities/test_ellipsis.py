import pytest

from .sample import parts, read


def counted(text: str) -> list[tuple[str, str | None, str | None]]:
    """The words of each quantity, what it counts, and the words of the one that it is a part of."""
    whole = dict(parts(text))
    return [(found.text, found.counts.text if found.counts else None, whole[found.text]) for found in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry puts the number of dead at 37: 21 in the north and 18 in the south.",
            [("37", None, None), ("21", None, "37"), ("18", None, "37")],
        ),
        (
            "It was sold in 48 shops, 30 of them in Marrin and 18 in Holt.",
            [("48", "shops", None), ("30", None, "48"), ("18", None, "48")],
        ),
        (
            "Of its 40 bridges 25 were damaged and 18 destroyed.",
            [("40", "bridges", None), ("25", None, "40"), ("18", None, "40")],
        ),
        (
            "Nine of the 14 villages were flooded; the other six lost their road.",
            [("Nine", "villages", "14"), ("14", "villages", None), ("six", None, "14")],
        ),
        (
            "Twelve people were hurt, three of them children, and seven remain in hospital.",
            [("Twelve", "people", None), ("three", None, "Twelve"), ("seven", None, "Twelve")],
        ),
        (
            "Militants took 30 hostages. Twelve have been freed and 17 are still held.",
            [("30", "hostages", None), ("Twelve", None, "30"), ("17", None, "30")],
        ),
        (
            "The chamber has 120 seats. The coalition won 58, the Greens 49 and independents 13.",
            [("120", "seats", None), ("58", None, "120"), ("49", None, "120"), ("13", None, "120")],
        ),
        (
            "The storm cut off 48,000 households, or 40 percent of the 120,000 in the district.",
            [("48,000", "households", "120,000"), ("40 percent", None, None), ("120,000", "households", None)],
        ),
        (
            "Half of the 300 prisoners in the camp, or 150, were let go.",
            [("Half", "prisoners", None), ("300", "prisoners", None), ("150", None, "300")],
        ),
        (
            "It keeps 40 ambulances. Twenty-six are in use. Ten are under repair.",
            [("40", "ambulances", None), ("Twenty-six", None, "40"), ("Ten", None, "40")],
        ),
        (
            'Of the 60 headmasters 34 called it "necessary", 15 "of no concern" and eleven "harmful".',
            [("60", "headmasters", None), ("34", None, "60"), ("15", None, "60"), ("eleven", None, "60")],
        ),
        (
            "Twenty-four defendants were heard. Fifteen were convicted, seven acquitted and two set free.",
            [
                ("Twenty-four", "defendants", None),
                ("Fifteen", None, "Twenty-four"),
                ("seven", None, "Twenty-four"),
                ("two", None, "Twenty-four"),
            ],
        ),
        (
            "The agency said that 14 wells were poisoned. The provincial office found just three.",
            [("14", "wells", None), ("three", "wells", None)],
        ),
        (
            "Police counted 6,000 marchers; the organisers spoke of 40,000.",
            [("6,000", "marchers", None), ("40,000", "marchers", None)],
        ),
        (
            "The union said that 40 guards were held. A lawyer said by telephone that there were nine.",
            [("40", "guards", None), ("nine", "guards", None)],
        ),
        (
            "The agency said that 240 lorries crossed. The army lowered the figure to 34.",
            [("240", "lorries", None), ("34", "lorries", None)],
        ),
        (
            "The army lost 12 men on Monday and nine on Tuesday, a total of 21.",
            [("12", "men", None), ("nine", "men", None), ("21", "men", None)],
        ),
    ],
)
def test_the_noun_stands_before(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Of the 38 ships 14 carry fruit, and six of those turned back. The other eight will wait until Sunday.",
            [("38", None), ("14", "38"), ("six", "14"), ("eight", "14")],
        ),
        (
            "Four of the town's six mills work, and three of them bake. The other two are shut.",
            [("Four", "six"), ("six", None), ("three", "Four"), ("two", "six")],
        ),
        (
            "He got more than 13 million votes - 13.3 million to be exact.",
            [("more than 13 million", None), ("13.3 million", None)],
        ),
    ],
)
def test_what_is_left_over_is_of_the_whole_that_comes_out(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(text) == expected


def test_those_whom_something_else_befell_are_no_part_of_the_dead() -> None:
    text = "The bomb killed 30 people. Twelve are in hospital."
    assert parts(text) == [("30", None), ("Twelve", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is one of those who count. The bus was the 12, and 14 came later.", []),
        ("Rovers led 2-0, and won 3-1.", []),
        ("Six planes landed. He was named in 1999 and left at 65.", ["Six"]),
        ("They met at 10 and parted at 11.", []),
    ],
)
def test_numbers_that_leave_no_noun_out_are_left_alone(text: str, expected: list[str]) -> None:
    assert [found.text for found in read(text)] == expected
