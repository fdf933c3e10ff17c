import pytest

from allegedly.checks.amounts import amounts, running
from allegedly.checks.roles import played

from .given import read


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "It went from 120p to 168p, 30 per cent more.",
            [("120p", "before"), ("168p", "after"), ("30 per cent more", "by")],
        ),
        (
            "There were 21 deaths, against 14 in 2022, a rise of seven.",
            [("21", "plain"), ("14", "before"), ("seven", "by")],
        ),
        ("There were 21 deaths, against 14 elsewhere.", [("21", "plain"), ("14", "plain")]),
        (
            "It will cost 48 million crowns, up 60 percent from 30 million.",
            [("48 million", "plain"), ("60 percent", "by"), ("30 million", "before")],
        ),
        (
            "We have 46 wolves, nine more than last year, when there were 35.",
            [("46", "plain"), ("nine", "by"), ("35", "before")],
        ),
        ("Accidents doubled in three days from 14 to 27.", [("doubled", "by"), ("14", "before"), ("27", "after")]),
        ("We rent a double room for 60 people.", [("60", "plain")]),
        (
            "There were 60 calls, three times as many as the 20 of last year.",
            [("60", "plain"), ("three", "by"), ("20", "before")],
        ),
    ],
)
def test_the_words_beside_a_number_give_its_role(text: str, roles: list[tuple[str, str]]) -> None:
    evidence = read(text)
    row = played(evidence, running(evidence), amounts(evidence))
    assert [(one.amount.text, one.kind) for one in row] == roles


def test_whose_words_they_are_is_taken_out_of_their_midst() -> None:
    evidence = read("It will cost 48 million crowns, the operator says, up from 30 million.")
    text = running(evidence)
    assert (" ".join(text.split()), len(text)) == (
        "It will cost 48 million crowns , up from 30 million.",
        len(evidence.text),
    )


def test_a_bare_number_is_an_amount_and_a_year_is_none() -> None:
    row = amounts(read("There were 21 deaths, against 14 in 2022 and 9.5 a year before."))
    assert [(one.text, one.bounds, one.noun, one.id) for one in row] == [
        ("21", (21.0, 21.0), "death", "q1"),
        ("14", (14.0, 14.0), None, None),
        ("9.5", (9.5, 9.5), None, None),
    ]
