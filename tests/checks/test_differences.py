import pytest

from allegedly.checks.differences import differences

from .given import read, told


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "It has a deficit of 1.3 million pounds, with income of 22.4 million and spending of 24.1 million.",
            "22.4 million and 24.1 million differ by 1,700,000; the text gives 1.3 million.",
        ),
        (
            "He won by a margin of 4,000 votes, 61,200 to 58,900.",
            "61,200 and 58,900 differ by 2,300; the text gives 4,000.",
        ),
        (
            "The mayor was elected with 3,410 votes to 2,980, a lead of 530 votes.",
            "3,410 and 2,980 differ by 430; the text gives 530.",
        ),
    ],
)
def test_differences_that_do_not_come_out(text: str, reason: str) -> None:
    assert [(code, why) for code, _, why in map(told, differences(read(text)))] == [("SUM-04", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "It has a deficit of 1.7 million pounds, with income of 22.4 million and spending of 24.1 million.",
        "The mayor was elected with 3,410 votes to 2,980, a lead of 430 votes.",
        "He won by a margin of 2,317 votes, 61,200 to 58,900.",
        "He won by a margin of 2,300 votes, 61,200 to 58,900.",
        "He won by a margin of 4,000 votes, 61 percent to 39.",
        "They have a majority of 40 seats, 61 men and 58 women.",
    ],
)
def test_those_that_do(text: str) -> None:
    assert list(differences(read(text))) == []
