import pytest

from allegedly.checks import sums

from .given import read, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in sums.find(read(text))]


def test_more_votes_than_members() -> None:
    text = "The council, which has 21 members, met on Tuesday. The sale passed by 12 votes to 7 with 3 abstentions."
    assert found(text) == [
        (
            "SUM-02",
            ("12 votes to 7 with 3 abstentions", "21"),
            "The votes, 12 + 7 + 3, add up to 22; the body is said to have 21: 1 more.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council of Marl, which has 21 members, met on Tuesday. It fell by 11 votes to 9, with one abstention.",
        "Three members of the council spoke. The sale passed by 12 votes to 7 with 3 abstentions.",
        "The club has 21 members. Its team won by 19 to 7 with 3 players injured.",
    ],
)
def test_a_ballot_that_comes_out(text: str) -> None:
    assert found(text) == []
