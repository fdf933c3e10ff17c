import pytest

from allegedly.checks import Example
from allegedly.checks.headline import find

from .given import read_example, told

OPENING = "The council of Marrow Bay met on Monday to settle the budget for the harbour."
SAID = "The lawyer Ada Brandt said that the builders bribed two members of the council."


ADMITTED = "The lawyer Ada Brandt said that the harbour killer admitted the murder of two dockers, a guilty man."


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
        "Builders who bribed council members plead guilty",
        "Council members name builders who bribed them, in court",
        "Builders announce that they bribed council members",
    ],
)
def test_headlines_that_leave_it_to_somebody(title: str) -> None:
    assert codes(title, SAID) == []


def test_an_act_of_a_court_is_no_bare_fact() -> None:
    assert codes("Harbour killer pleads guilty", ADMITTED) == []
    assert codes("Harbour killer murdered two dockers", ADMITTED) == ["HEADLINE-01"]


def test_what_police_count_goes_without_saying() -> None:
    blast = "Three people were killed when a bomb exploded in the market of Velm on Thursday, police said."
    assert codes("Three killed in Velm market blast", blast) == []
    assert codes("Three people killed in Velm market", blast.replace("police", "a lawyer")) == ["HEADLINE-01"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bomb kills nine in Velm", ["HEADLINE-02"]),
        ("Nine people killed in Velm", ["HEADLINE-02"]),
        ("Bomb kills three in Velm", []),
        ("Four killed in Velm", []),
        ("Bomb kills at least nine in Velm", []),
        ("Nine wounded in Velm", []),
        ("Bomb kills dozens in Velm", []),
        ("Bomb of 1944 kills 12-year-old", []),
    ],
)
def test_a_toll_in_the_headline_is_one_of_the_texts_or_their_sum(title: str, expected: list[str]) -> None:
    text = "The bomb killed three people in the market of Velm. Another bomb killed a man at the bridge in Velm."
    assert codes(title, text) == expected


def test_what_the_text_states_too() -> None:
    assert (
        codes("Builders bribed council members", SAID, "The builders bribed the members of the council in May.") == []
    )


def test_what_is_not_serious_or_stands_nowhere() -> None:
    assert codes("Builders finish harbour wall", SAID) == []
    assert codes("Pirates attacked the lighthouse keeper", SAID) == []
