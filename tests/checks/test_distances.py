import pytest

from allegedly.checks import Example, calendar

from .given import read_example, told


def found(text: str) -> list[tuple[str, str]]:
    return [
        (code, reason)
        for code, _, reason in map(told, calendar.find(read_example(Example(text=text, written="2024-05-16"))))
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "He was arrested on 14 October 2022, two years after the last transfer in August 2022.",
            "From August 2022 to 14 October 2022 is about 2 months; the text gives two years.",
        ),
        (
            "The contract was signed on 1 July 2021, four years before it ran out on 30 June 2023.",
            "From 1 July 2021 to 30 June 2023 is about 24 months; the text gives four years.",
        ),
    ],
)
def test_a_length_that_the_dates_do_not_have(text: str, reason: str) -> None:
    assert found(text) == [("DATE-03", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on 14 October 2022, two months after the last transfer in August 2022.",
        "The contract was signed on 1 July 2021, two years before it ran out on 30 June 2023.",
        "The contract was signed on 1 July 2021, four years after talks began and before it was sold on 30 June 2023.",
    ],
)
def test_a_length_that_they_have_or_of_another_time(text: str) -> None:
    assert found(text) == []
