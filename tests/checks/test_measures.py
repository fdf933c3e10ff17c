"""One amount that two sources give differently."""

import pytest

from allegedly.checks import counts

from .given import read, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in counts.find(read(text))]


def test_what_a_thing_costs() -> None:
    text = (
        "Mayor Ingrid Sool said the pool would cost 31 million crowns. The opposition leader, Karl Wend, said the pool "
        "would cost 47 million."
    )
    assert found(text) == [
        (
            "COUNT-02",
            ("31 million crowns", "47 million"),
            "The crowns are given as “31 million” by Ingrid Sool and as “47 million” by Karl Wend.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The commission put turnout at 61 percent. The union said no more than 48 percent had voted.",
            ("61 percent", "no more than 48 percent"),
        ),
        (
            "The damage comes to 4.5 million dollars, according to the mayor. The insurers' association estimated the "
            "damage at 2.1 million.",
            ("4.5 million dollars", "2.1 million"),
        ),
        (
            "The ministry put the length of the tunnel at 12 kilometres, while the builders said it was 9.5 "
            "kilometres long.",
            ("12 kilometres", "9.5 kilometres"),
        ),
        (
            "Prime Minister Ella Torn said the reform would save 2.4 billion crowns a year; the opposition put the "
            "savings at 900 million.",
            ("2.4 billion crowns", "900 million"),
        ),
        (
            "The clerk said turnout was 60 percent. According to Beat Kunz, it was 46 percent.",
            ("60 percent", "46 percent"),
        ),
    ],
)
def test_another_word_for_the_same_measure(text: str, words: tuple[str, str]) -> None:
    ((code, quotes, _),) = found(text)
    assert (code, quotes) == ("COUNT-02", words)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the pool would cost 31 million crowns. The union said the bridge would cost 47 million.",
        "The mayor said the pool cost 31 million crowns in 2019. The union said it would cost 47 million in 2025.",
        "The mayor said turnout was 61 percent. The union said turnout was 61.3 percent.",
        "The mayor said that 40 percent of the farmers voted. The union said 30 percent of the fishermen voted.",
        "The mayor said the pool would cost 31 million crowns. The mayor said it would cost 47 million.",
        "The mayor said 46 percent of the officers back him. The union said 58 percent of the men back him.",
        "Mr Cruz raised 12 million crowns in May. Mr Brandt reported raising and spending about 9 million.",
        "The mayor called for 12 million crowns in new spending. The union called for 9 million crowns.",
        "The firm said it had paid the drivers 2,000 euros. The union said the cleaners had been paid 900 euros.",
        "The mayor said the pool cost 31 million crowns. His gift puts him near the 8 million that it cost.",
    ],
)
def test_amounts_of_something_else(text: str) -> None:
    assert found(text) == []
