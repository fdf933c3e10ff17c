import pytest

from allegedly.checks.sourcing import find

from .given import read, told

OPENING = "The council of Marrow Bay met on Monday to settle the budget for the harbour."
CLOSING = "The opposition wants a second report before any money is spent."


def article(*sentences: str) -> str:
    return "\n\n".join((OPENING, *sentences, CLOSING))


def test_all_serious_claims_of_one_unnamed_source_are_one_finding() -> None:
    text = article(
        "An officer, speaking on condition of anonymity, said that smugglers had killed two guards.",
        '"They bribed the harbour master," the officer said.',
    )
    assert [told(found) for found in find(read(text))] == [
        (
            "SOURCE-01",
            ("that smugglers had killed two guards", "They bribed the harbour master"),
            "2 claims of death or injury and crime or wrongdoing rest on one unnamed source, “An officer”.",
        )
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Officers said that smugglers had killed two guards.",),
        ("A spokesman for the harbour office said that smugglers had killed two guards.",),
        ("The mayor Tomas Reth said that smugglers had killed two guards.",),
        ("An officer denied that smugglers had killed two guards.",),
        (
            "An officer said that smugglers had killed two guards at the gate.",
            "The mayor Tomas Reth said that smugglers killed the two guards at the gate.",
        ),
    ],
    ids=["several", "a body's voice", "named", "denied", "said by another too"],
)
def test_claims_that_rest_on_more(sentences: tuple[str, ...]) -> None:
    assert "SOURCE-01" not in {found.code for found in find(read(article(*sentences)))}


def test_what_is_passed_on_and_from_whom() -> None:
    text = article("A general said that rebels had stored weapons in the sheds, citing intelligence reports.")
    assert ("SOURCE-02", "“A general” passes on here what comes from “intelligence reports”.") in {
        (found.code, found.reason) for found in find(read(text))
    }


def test_a_document_whose_maker_is_named_can_be_asked_for() -> None:
    text = article("A general said that rebels had stored weapons, citing a report published by the Velm Institute.")
    assert "SOURCE-02" not in {found.code for found in find(read(text))}


def test_a_newspaper_that_is_told_something_is_no_second_hand() -> None:
    text = article("The mayor Tomas Reth told the Marrow Bay Herald that smugglers had killed two guards.")
    assert list(find(read(text))) == []


@pytest.mark.parametrize(
    "who",
    [
        "Ada Brandt, an expert on walls at the Velm Institute,",
        "Professor Ada Brandt of the University of Velm",
        "Ada Brandt, a lawyer,",
        "Mayor Ada Brandt",
    ],
)
def test_standing_that_is_given_or_not_wanted(who: str) -> None:
    assert list(find(read(article(f"{who} said that the wall had been weak for years.")))) == []


def test_one_figure_of_nobody_is_not_worth_a_finding() -> None:
    assert list(find(read(article("The accident killed 14 passengers.")))) == []


def test_an_arrest_and_what_somebody_speaks_of_are_no_figures_of_nobody() -> None:
    text = article(
        "The accident killed 14 passengers.", "The police arrested 31 people.", "The union speaks of 17 dead."
    )
    assert list(find(read(text))) == []
