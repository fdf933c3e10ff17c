"""The day, the place and the dead of the one act of violence of a paragraph, from wherever in it."""

import pytest

from .test_read_through import violence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Our thoughts are with Homs: the army bombed the town on Saturday and took 14 lives.",
            ("Saturday", "Homs", 14),
        ),
        (
            "What happened in Homs on Friday is not in dispute: rebels stormed the barracks.",
            ("Friday", "Homs", None),
        ),
    ],
)
def test_what_stands_apart_from_the_act_is_its_own(text: str, told: tuple[str, str, float | None]) -> None:
    assert violence(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Homs, reached by phone, said that rebels had shelled a market.",
        "Syria is at war. Rebels shelled a market.",
    ],
)
def test_a_place_of_another_matter_is_not_the_acts(text: str) -> None:
    assert [place for _, place, _ in violence(text)] == [None]


def test_of_two_acts_neither_takes_what_is_told_apart() -> None:
    text = "A dark week for Homs. Rebels shelled a market on Monday. On Tuesday gunmen ambushed a convoy."
    assert [place for _, place, _ in violence(text)] == [None, None]
