"""Amounts and lengths of time in the headline against those of the text."""

import pytest

from allegedly.checks import Example
from allegedly.checks.headline_amounts import headline_amounts

from .given import read_example, told


def found(title: str, text: str) -> list[str]:
    example = Example(title=title, text=text, written="2025-03-11")
    return [reason for _, _, reason in map(told, headline_amounts(read_example(example)))]


@pytest.mark.parametrize(
    ("title", "text", "reason"),
    [
        (
            "Police seize 300 kilos of cocaine at port",
            "Police seized 210 kilograms of cocaine on Monday.",
            "The headline gives 300 kilos; the text gives 210 kilograms.",
        ),
        (
            "Contractor jailed for eight years over bridge collapse",
            "A contractor whose bridge fell was jailed for six years on Monday.",
            "The headline gives eight years; the text gives six years.",
        ),
        (
            "Half of the villages without power",
            "Only 11 of the 46 villages have no power.",
            "The headline gives half; the text gives 11 of the 46.",
        ),
        (
            "Dam to cost $40m more",
            "The dam will cost $25 million more, the ministry said.",
            "The headline gives $40m; the text gives $25 million more.",
        ),
    ],
)
def test_an_amount_that_the_text_does_not_have(title: str, text: str, reason: str) -> None:
    assert found(title, text) == [reason]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Police seize 300 kilos of cocaine at port", "Police seized 298 kilograms of cocaine at the port on Monday."),
        ("Police seize nearly 300 kilos of cocaine", "Police seized 281 kilograms of cocaine on Monday."),
        ("Police seize 300 kilos of cocaine", "Police seized 210 kilograms of cocaine in one lorry and 90 in another."),
        ("Police seize 300 kilos of cocaine", "Police seized cocaine. The lorry had 900 kilograms of bananas in it."),
        ("Contractor jailed for eight years", "A contractor was jailed on Monday. He had built houses for six years."),
        ("Half of the villages without power", "Some 21 of the 46 villages have no power."),
        ("Bread up 40 percent", "A loaf of bread is 10 percent dearer than in May."),
        ("Police seize cocaine", "Police seized 210 kilograms of cocaine on Monday."),
    ],
)
def test_an_amount_that_may_be_the_texts(title: str, text: str) -> None:
    assert found(title, text) == []
