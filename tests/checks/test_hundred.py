import pytest

from allegedly.checks.hundred import hundred

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, hundred(read(text)))]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (
            "Some 130 percent of the eligible voters cast a ballot.",
            "PERCENT-01",
            "117 per cent of the eligible voters is more than there are.",
        ),
        (
            "In the group 130 percent of the eligible voters cast a ballot.",
            "PERCENT-01",
            "130 per cent of the eligible voters is more than there are.",
        ),
        (
            "With most ballots counted, the Union had 44.1 percent, the List 38.6 and the Farmers' Party 21.2.",
            "PERCENT-04",
            "The shares exclude one another and make 103.9 per cent together.",
        ),
        (
            "In the poll 55 percent support it, 38 percent oppose it and 14 percent are unsure.",
            "PERCENT-04",
            "The shares exclude one another and make 107 per cent together.",
        ),
        (
            "Today farmers own 38 percent of the land, the state 41 percent and companies 26 percent.",
            "PERCENT-04",
            "The shares exclude one another and make 105 per cent together.",
        ),
    ],
)
def test_more_than_all(text: str, code: str, reason: str) -> None:
    assert found(text) == [(code, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "Ticket sales were 130 percent of those of last year.",
        "In the poll 55 percent support it, 38 percent oppose it and 8 percent are unsure.",
        "In the poll 69 percent of the farmers support it and 45 percent of the fishermen oppose it.",
        "Four in ten said life for the young is worse, and nine in ten said the rules favour the rich.",
        "Today farmers own 38 percent, the state 41 percent and companies 21 percent.",
        "Denmark has 60 percent, Norway 50 percent and Sweden 40 percent.",
        "The list got 38 percent in May, 41 percent in June and 46 percent in July.",
        "In the poll 52 percent named prices, 41 percent named jobs and 32 percent named crime.",
        "In the poll 55 percent support it, while 38 percent of women and 14 percent of men oppose it.",
    ],
)
def test_no_more_than_all_or_not_of_one(text: str) -> None:
    assert found(text) == []
