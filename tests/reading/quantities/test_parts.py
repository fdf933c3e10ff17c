import pytest

from .sample import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The group had more than 35,000 fighters - 25,000 of these were killed, while more than 10,000 vanished.",
            [("more than 35,000", None), ("25,000", "more than 35,000"), ("more than 10,000", "more than 35,000")],
        ),
        ("The flood killed 12 people, including four children.", [("12", None), ("four", "12")]),
        (
            "The landslide killed 21 people: eight officers and thirteen soldiers.",
            [("21", None), ("eight", "21"), ("thirteen", "21")],
        ),
        (
            "The post was held by 160 men: 90 infantry, 45 gendarmes and 25 volunteers.",
            [("160", None), ("90", "160"), ("45", "160"), ("25", "160")],
        ),
        ("Nearly 320 homes fell, among them 36 that must go.", [("Nearly 320", None), ("36", "Nearly 320")]),
        ("She won 56 of the 100 seats.", [("56", "100"), ("100", None)]),
        ("Five soldiers were hurt. Two of them died.", [("Five", None), ("Two", "Five")]),
        (
            "Of the 251 hostages, 100 were arrested and 33 were killed.",
            [("251", None), ("100", "251"), ("33", "251")],
        ),
        (
            "The strike cost 32 ships: 11 in May, nine in June and twelve last week.",
            [("32", None), ("11", "32"), ("nine", "32"), ("twelve", "32")],
        ),
        (
            "Of the 24 tanks, eleven burned and another 15 leaked.",
            [("24", None), ("eleven", "24"), ("another 15", "24")],
        ),
        (
            "Police held 24 people, eleven of them women, and another 15 were wounded.",
            [("24", None), ("eleven", "24"), ("another 15", None)],
        ),
        (
            "Of the 60 inspections that the law demands, it underwent 12, or 25 percent.",
            [("60", None), ("12", "60"), ("25 percent", None)],
        ),
        (
            "The band had 2,500 members, of whom 1,900 were jailed and 600 vanished.",
            [("2,500", None), ("1,900", "2,500"), ("600", "2,500")],
        ),
        (
            "Twelve people were killed in the three attacks: five at the well, four on the road and three at the mill.",
            [("Twelve", None), ("three", None), ("five", "Twelve"), ("four", "Twelve"), ("three", "Twelve")],
        ),
    ],
)
def test_the_words_make_a_part(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bomb killed eight officers and thirteen soldiers.",
        "The bombs hit three villages, including the mill, and killed 20 people.",
        "The fund gave 40 percent to the harbour and 12 percent to the school.",
    ],
)
def test_without_such_words_there_is_none(text: str) -> None:
    assert {whole for _, whole in parts(text)} == {None}


def test_a_number_in_words_of_one_known_before() -> None:
    text = "Six people were arrested. Seven of the six appeared before a judge."
    assert parts(text) == [("Six", None), ("Seven", "six"), ("six", None)]


def test_years_stand_in_a_list() -> None:
    text = "He took 310,000 euros in all: 120,000 in 2015, 90,000 in 2017 and 100,000 in 2019."
    whole = "310,000 euros"
    assert parts(text) == [(whole, None), ("120,000", whole), ("90,000", whole), ("100,000", whole)]


def test_amounts_in_brackets() -> None:
    whole = "410,000 euros"
    assert parts("Its 410,000 euros went into water (220,000), food (100,000) and transport (90,000).") == [
        (whole, None),
        ("220,000", whole),
        ("100,000", whole),
        ("90,000", whole),
    ]


def test_seats_of_others_behind_the_first() -> None:
    assert parts("Her party has 14 of the 35 seats, the Liberals 12 and the Greens 9.") == [
        ("14", "35"),
        ("35", None),
        ("12", "35"),
        ("9", "35"),
    ]


def test_of_these() -> None:
    assert parts("The firm will cut 900 jobs. Of these, 480 are in Dorn and 260 in Rusk.") == [
        ("900", None),
        ("480", "900"),
        ("260", "900"),
    ]


def test_a_number_before_a_noun_of_its_own() -> None:
    text = "The 12 chairs came from Arden and Orlan, two of the five most populous counties in the state."
    assert [words for words, _ in parts(text)] == ["12"]


def test_more_of_them_than_there_are() -> None:
    assert parts("We saw 700 families who came to the school, 900 of them from the hills.") == [
        ("700", None),
        ("900", "700"),
    ]


def test_the_sum_of_another_sentence_is_no_part() -> None:
    text = "It spends 58 million dollars: 41 million for wages and 17 million for buses. This year it was 61 million."
    assert parts(text)[-1] == ("61 million", None)
