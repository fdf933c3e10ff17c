import pytest

from allegedly.checks.shares import shares

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, shares(read(text)))]


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (
            "Turnout was 61 percent: 2.1 million of 3.9 million registered voters came.",
            "PERCENT-02",
            "2.1 million of 3.9 million is 53.8 per cent; the text gives 61 percent.",
        ),
        (
            "Turnout in the city was 71 percent: of the 62,000 people who may vote there, 38,000 came.",
            "PERCENT-02",
            "38,000 of 62,000 is 61.3 per cent; the text gives 71 percent.",
        ),
        (
            "Half of the 300 prisoners, 180 in all, were let go.",
            "PERCENT-02",
            "180 of 300 is 60 per cent; the text gives half.",
        ),
        (
            "The storm cut off 48,000 households, or 30 percent of the 120,000 in the district.",
            "PERCENT-02",
            "48,000 of 120,000 is 40 per cent; the text gives 30 percent.",
        ),
        (
            "The toll rose from 14 to 19 overnight, an increase of seven.",
            "SUM-04",
            "From 14 to 19 is a change of 5; the text gives seven.",
        ),
        (
            "The toll rose from 14 to 19 on Wednesday, seven more than the day before.",
            "SUM-04",
            "From 14 to 19 is a change of 5; the text gives seven.",
        ),
        (
            "Turnout fell from 68 percent to 61 percent, a loss of nine points.",
            "SUM-04",
            "From 68 percent to 61 percent is a change of 7; the text gives nine points.",
        ),
        (
            "The price rose by 40 crowns, from 110 to 160, in a year.",
            "SUM-04",
            "From 110 to 160 is a change of 50; the text gives 40.",
        ),
    ],
)
def test_shares_and_changes_that_do_not_come_out(text: str, code: str, reason: str) -> None:
    assert found(text) == [(code, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 54 percent: 2.1 million of 3.9 million registered voters came.",
        "Half of the 300 prisoners were let go; 180 visitors waited at the gate.",
        "The storm cut off 48,000 households, or about 40 percent of the 121,500 in the district.",
        "The toll rose from 14 to 19 overnight, an increase of five.",
        "The toll rose from 14 to 19 overnight.",
        "They went fishing. Turnout fell from 68 percent to 61 percent, a loss of seven points.",
    ],
)
def test_those_that_do(text: str) -> None:
    assert found(text) == []
