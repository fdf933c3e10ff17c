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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The jury of twelve found him guilty by ten votes to three.",
            "The votes, 10 + 3, add up to 13; the body is said to have 12: 1 more.",
        ),
        (
            "The budget passed by 23 votes to 16 with three abstentions, all 40 members being present.",
            "The votes, 23 + 16 + 3, add up to 42; the body is said to have 40: 2 more.",
        ),
        (
            "The vote was eleven to eight. The council has 17 members.",
            "The votes, 11 + 8, add up to 19; the body is said to have 17: 2 more.",
        ),
    ],
)
def test_bodies_told_of_in_other_words(text: str, reason: str) -> None:
    assert [words for _, _, words in found(text)] == [reason]


def test_a_jury_that_comes_out() -> None:
    assert found("The jury of twelve found him guilty by ten votes to two.") == []
