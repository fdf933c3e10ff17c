"""What each of several gives, against what it is for."""

import pytest

from allegedly.checks.contributions import contributions

from .given import read, told

COST = "The theatre will be rebuilt for 22 million crowns."


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in contributions(read(text))]


def test_more_than_it_costs() -> None:
    text = f"{COST} The state gives nine million, the county six million and the town eight million."
    assert found(text) == [
        (
            "SUM-02",
            ("22 million", "nine million", "six million", "eight million"),
            "What each gives, nine million + six million + eight million, makes 23,000,000 together; "
            "the text gives 22 million before.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{COST} The state gives nine million, the county six million and the town seven million.",
        f"{COST} The state gives nine million, the county two million and the town one million.",
        f"{COST} The state owes nine million, the county six million and the town eight million.",
        f"{COST} The mayor is glad. The state gives nine million, the county six million and the town eight million.",
    ],
)
def test_what_makes_it_up_or_is_not_meant_to(text: str) -> None:
    assert found(text) == []
