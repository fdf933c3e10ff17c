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


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt, {}, is the engineer of the harbour. She was born in 1960 in Marrow Bay.",
        "Ada Brandt ({}) is the engineer of the harbour. Born in Marrow Bay in 1960, Brandt studied law.",
        "The {}-year-old engineer, Ada Brandt, spoke first. Brandt was born in 1960.",
        "Engineer Ada Brandt, who is {}, spoke first. She was born in Marrow Bay in 1960.",
        "Ada Brandt was born in 1960 in Marrow Bay. The {}-year-old is an engineer.",
        "Ada Brandt was born in 1960 in Marrow Bay. She is {} and an engineer.",
    ],
)
def test_the_next_sentence_or_another_of_the_name(text: str) -> None:
    assert [code for code, _, _ in found(text.format(35))] == ["AGE-01"]
    assert found(text.format(63)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt, 35, is the engineer of the harbour. Her father was born in 1960 in Marrow Bay.",
        "Ada Brandt, 35, and Ilse Marsh spoke. She was born in 1960 in Marrow Bay.",
        "Ada Brandt, 35, lost her house. Her son was born in 2010.",
        "Ada Brandt, 35 at the time, broke the wall. She was born in 1960.",
        "Ada Brandt, 35, is an engineer. The wall is old. She was born in 1960, as was Ilse Marsh.",
    ],
)
def test_an_age_and_a_birth_of_two(text: str) -> None:
    assert found(text) == []


def test_years_since_which_something_is_so_do_not_count() -> None:
    text = "Boyd Ames, who turned 58 last week, was born in {} and has worked at the pit since 1985."
    assert [code for code, _, _ in found(text.format(1951))] == ["AGE-01"]
    assert found(text.format(1966)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Torn, 52, was born in 1979 in a village by the river.",
        "She is 47 and was born in 1969, in a village by the river.",
        "“We have waited,” said Al Voss, 71, who has followed the club since 1980, when he was 12.",
    ],
)
def test_an_age_and_a_year_in_other_words(text: str) -> None:
    assert [code for code, _, _ in found(text)] == ["AGE-01"]


def test_an_age_in_a_year() -> None:
    text = "“We opened all of them,” said Tom Aalto, 44. He joined the force in 2003 at the age of 17."
    assert found(text) == [
        ("AGE-01", ("44", "at the age of 17"), "Who was 17 in 2003 is 38 or 39 in 2024; the text gives 44.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We opened all of them,” said Tom Aalto, 38. He joined the force in 2003 at the age of 17.",
        "“We opened all of them,” said Tom Aalto, 44. He told the court in 2019 that he fled when he was 10.",
        "“We opened all of them,” said Tom Aalto, 44. He came at 10, and spoke of the year 2003.",
        "“We opened all of them,” said Tom Aalto, 44. His son Jan joined the force in 2003 at the age of 17.",
        "“We opened all of them,” said Tom Aalto, 44. The port was calm. He joined the force in 2003 at the age of 17.",
        "“We opened all of them,” said Tom Aalto, 44. Jan Roth came in. Roth joined in 2003, aged 17.",
    ],
)
def test_an_age_of_somebody_else(text: str) -> None:
    assert found(text) == []
