import pytest

from allegedly.checks.shares import shares

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, shares(read(text)))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Turnout was 61 percent: 2.1 million of 3.9 million registered voters came.",
            "2.1 million of 3.9 million is 53.8 per cent; the text gives 61 percent.",
        ),
        (
            "Turnout in the city was 71 percent: of the 62,000 people who may vote there, 38,000 came.",
            "38,000 of 62,000 is 61.3 per cent; the text gives 71 percent.",
        ),
        (
            "Half of the 300 prisoners, 180 in all, were let go.",
            "180 of 300 is 60 per cent; the text gives half.",
        ),
        (
            "The storm cut off 48,000 households, or 30 percent of the 120,000 in the district.",
            "48,000 of 120,000 is 40 per cent; the text gives 30 percent.",
        ),
        (
            "Crews paved nine of the 31 kilometres of the road, or 19 percent.",
            "nine of 31 kilometres is 29 per cent; the text gives 19 percent.",
        ),
        (
            "Of the 1,092 tonnes, 728 were herring, or half.",
            "728 of 1,092 tonnes is 66.7 per cent; the text gives half.",
        ),
        (
            "The office cost 190,000 francs, five percent of the 1.9 million.",
            "190,000 of 1.9 million is 10 per cent; the text gives five percent.",
        ),
        (
            "Some 12 percent of the 200 million, or 40 million, went to the roads.",
            "40 million of 200 million is 20 per cent; the text gives some 12 percent.",
        ),
        (
            "In 63 of the 84 villages, two thirds, the wells had fallen dry.",
            "63 of 84 is 75 per cent; the text gives two thirds.",
        ),
        (
            "A change needs two thirds, 90 of the 150 votes.",
            "90 of 150 is 60 per cent; the text gives two thirds.",
        ),
        (
            "Every third of 90, that is 20, has a dog.",
            "20 of 90 is 22.2 per cent; the text gives every third.",
        ),
        (
            "Of the flock, 24 of 120 were killed, 15 percent.",
            "24 of 120 is 20 per cent; the text gives 15 percent.",
        ),
        (
            "The list holds a majority, 41 of the 98 seats in the assembly.",
            "41 of 98 is not more than half; the text calls it a majority.",
        ),
    ],
)
def test_shares_that_do_not_come_out(text: str, reason: str) -> None:
    assert found(text) == [("PERCENT-02", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 54 percent: 2.1 million of 3.9 million registered voters came.",
        "Half of the 300 prisoners were let go; 180 visitors waited at the gate.",
        "The storm cut off 48,000 households, or about 40 percent of the 121,500 in the district.",
        "Crews paved six of the 31 kilometres of the road, or 19 percent.",
        "The office cost 190,000 francs, ten percent of the 1.9 million.",
        "The office cost 190,000 francs; five percent of the 1.9 million people pay for it.",
        "The party won 12 seats, 20 percent of the 3 million votes.",
        "Of the 8,400 who voted, 5,040 rejected it and 3,360 did not. That is a majority of 60 percent.",
        "We have raised 105,000 euros so far, 70 percent of the 150,000 that we need.",
        "In 56 of the 84 villages, two thirds, the wells had fallen dry.",
        "Half of the voters, 47 of 100, stayed at home.",
        "Of the flock, 24 of 120 were killed, 15 percent of them lambs.",
        "The list holds a majority, 51 of the 98 seats in the assembly.",
        "The list lost its majority, with 41 of the 98 seats in the assembly.",
    ],
)
def test_those_that_do(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 8,400 who voted, 5,040 rejected it and 3,360 did not. That is a majority of 70 percent.",
        "Pensions cost the state 38 billion crowns last year, a fifth of its budget of 120 billion.",
        "Of the 30 children 12 are still here, half of them.",
        "We have raised 86,000 euros so far, 70 percent of the 150,000 that we need.",
        "Of 62 birds that were ringed in May, 40, or 80 percent, came back.",
    ],
)
def test_a_share_of_what_was_said_before_or_leaves_out_its_unit(text: str) -> None:
    assert [finding[0] for finding in found(text)] == ["PERCENT-02"]
