import pytest

from allegedly.reading.headlines import headlines
from allegedly.reading.syntax import Syntax

from .given import article, in_words, parsed


def attributed(syntax: Syntax) -> list[tuple[str, str, str]]:
    text = syntax.text
    return in_words(text, headlines(article(text, headings=[text]), syntax, []))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Minister/NN :/: We/PRP will/MD not/RB talk/VB", ("Minister", ":", "We will not talk")),
        ("Sources/NNS :/: Cabinet/NN to/TO resign/VB", ("Sources", "", "Cabinet to resign")),
        ("Five/CD killed/VBN in/IN clashes/NNS :/: official/NN", ("official", "", "Five killed in clashes")),
        ("Talks/NNS will/MD go/VB on/RP —/: foreign/JJ minister/NN", ("foreign minister", "", "Talks will go on")),
        ("Bank/NNP Shuts/NNP 90/CD Branches/NNPS ,/, Memos/NNS Show/NN", ("Memos", "Show", "Bank Shuts 90 Branches")),
    ],
)
def test_the_side_that_speaks_is_the_source(headline: str, expected: tuple[str, str, str]) -> None:
    assert attributed(parsed(headline)) == [expected]


@pytest.mark.parametrize(
    "headline",
    [
        "Sudan/NNP :/: Army/NN advances/VBZ on/IN town/NN",
        "Interview/NN :/: Why/WRB the/DT bridge/NN fell/VBD",
        "Minister/NN :/: the/DT early/JJ years/NNS",
        "The/DT day/NN ahead/RB :/: what/WP to/TO expect/VB",
        "Bank/NNP Shuts/NNP Branches/NNPS ,/, Roads/NNS Report/NN",
        "Snow/NNP ,/, Officials/NNS Say/NN",
    ],
)
def test_a_topic_in_front_of_a_colon_attributes_nothing(headline: str) -> None:
    assert attributed(parsed(headline)) == []
