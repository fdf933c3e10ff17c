import pytest

from allegedly.checks import Example
from allegedly.checks.headline import find

from .given import read_example, told

OPENING = "The council of Marrow Bay met on Monday to settle the budget for the harbour."
SAID = "The lawyer Ada Brandt said that the builders bribed two members of the council."


def codes(title: str, *paragraphs: str) -> list[str]:
    return [found.code for found in find(read_example(Example(text="\n\n".join((OPENING, *paragraphs)), title=title)))]


def test_it_names_the_one_on_whose_word_it_stands() -> None:
    example = Example(text=f"{OPENING}\n\n{SAID}", title="Builders bribed council members")
    assert [told(found) for found in find(read_example(example))] == [
        (
            "HEADLINE-01",
            ("that the builders bribed two members of the council",),
            "The headline states as a fact what the text gives only on the word of “Ada Brandt”.",
        )
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Builders bribed council members, lawyer says",
        "Builders may have bribed council members",
        "“Builders bribed council members”",
        "Did builders bribe council members?",
        "Lawyer: builders bribed council members",
    ],
)
def test_headlines_that_leave_it_to_somebody(title: str) -> None:
    assert codes(title, SAID) == []


def test_what_the_text_states_too() -> None:
    assert (
        codes("Builders bribed council members", SAID, "The builders bribed the members of the council in May.") == []
    )


def test_what_is_not_serious_or_stands_nowhere() -> None:
    assert codes("Builders finish harbour wall", SAID) == []
    assert codes("Pirates attacked the lighthouse keeper", SAID) == []
