import pytest

from allegedly.checks import Example, calendar

from .given import read_example, told


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [told(finding) for finding in calendar.find(read_example(Example(text=text, written="2024-05-16")))]


def test_one_person_in_two_sentences() -> None:
    text = (
        "“My father dug that hole,” said Joan Peel, 71. Mrs Peel, who was born in the town in 1945, swims there daily."
    )
    assert found(text) == [
        (
            "AGE-01",
            ("71", "Peel, who was born in the town in 1945"),
            "Born in 1945, the person was 78 or 79 in 2024; the text gives 71.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“My father dug that hole,” said Joan Peel, 78. Mrs Peel, who was born in 1945, swims there daily.",
        "“My father dug that hole,” said Joan Peel, 71. Otto Peel, who was born in 1945, swims there daily.",
        "In 2016 it was won by Joan Peel, 71. Mrs Peel, who was born in 1945, swims there daily.",
        "“My father dug that hole,” said Joan Peel, 71. Her sister, Ada Peel, 78, agrees. Peel was born in 1945.",
    ],
)
def test_an_age_that_fits_or_another_of_the_name(text: str) -> None:
    assert found(text) == []


def test_years_since_which_something_is_so_do_not_count() -> None:
    text = "Boyd Ames, who turned 58 last week, was born in {} and has worked at the pit since 1985."
    assert [code for code, _, _ in found(text.format(1951))] == ["AGE-01"]
    assert found(text.format(1966)) == []
