import pytest

from allegedly.checks import sums

from .given import read, told


def found(text: str) -> list[tuple[str, str]]:
    return [(code, reason) for code, _, reason in map(told, sums.find(read(text)))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The brigade lost 300 of its 1,150 soldiers, leaving 800 to hold the hill.",
            "1,150 without 300 is 850; the text gives 800 as left.",
        ),
        (
            "The brigade began with 1,150 soldiers, has lost 300 of them and has 800 left, its commander said.",
            "1,150 without 300 is 850; the text gives 800 as left.",
        ),
        (
            "Of the brigade's 20 guns, nine were destroyed and six captured, leaving eight.",
            "20 without nine and six is 5; the text gives eight as left.",
        ),
    ],
)
def test_what_is_given_as_left_is_not_what_is_left(text: str, reason: str) -> None:
    assert found(text) == [("SUM-02", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "The brigade lost 300 of its 1,150 soldiers, leaving 850 to hold the hill.",
        "The brigade lost some 300 of its 1,150 soldiers, leaving about 800 to hold the hill.",
        "The brigade lost 300 of its 1,150 soldiers, leaving 800 widows.",
        "The chain sold three of its ten shops and closed two more, leaving five.",
        "Twelve people were hurt, three of them children, and seven remain in hospital.",
        "The brigade lost 300 of its 1,150 soldiers. Later 800 left the hill.",
    ],
)
def test_what_is_left_or_something_else(text: str) -> None:
    assert found(text) == []
