import pytest

from .sample import read


def earlier(text: str) -> list[tuple[str, str | None]]:
    """The words of each quantity and those of the one that the same count was before."""
    by_id = {quantity.id: quantity.text for quantity in read(text)}
    return [(quantity.text, by_id.get(quantity.earlier or "")) for quantity in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll rose from 14 to 19 overnight.", [("14", None), ("19", "14")]),
        (
            "The number of refugees fell from 9,000 in May to 6,500 in June.",
            [("9,000", None), ("6,500", "9,000")],
        ),
        ("The fund grew from $2bn to $3bn.", [("$2bn", None), ("$3bn", "$2bn")]),
        ("Turnout fell to 61 percent from 68 percent.", [("61 percent", "68 percent"), ("68 percent", None)]),
    ],
)
def test_one_count_at_two_times(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert earlier(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Between 20 and 40 people came.", "The road leads from two villages to three mines.", "He paid $2bn to $3bn."],
)
def test_a_range_or_a_way_is_no_change(text: str) -> None:
    assert {before for _, before in earlier(text)} <= {None}
