"""Which mentions are one source, read the whole way from a text."""

import pytest

import allegedly


def sources(text: str) -> list[str]:
    """The names of those behind the attributions, in the order of these."""
    reading = allegedly.read_text(text, threads=1)
    names = {source.id: source.name for source in reading.sources}
    return [names[one.source_id] for one in reading.attributions if one.source_id is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Westmark Police were called at noon. The force said a man had died.",
            ["Westmark Police"],
        ),
        (
            "Strategic partner Kestrel Motors said it would buy the packs. The carmaker said the line would open.",
            ["Kestrel Motors", "Kestrel Motors"],
        ),
        (
            "Blue Strait, which runs the terminal, said the boiler was new. The operator said it had been tested.",
            ["Blue Strait", "Blue Strait"],
        ),
        (
            "Marl Line said that safety came first. The company's claim that the engine was serviced drew hoots.",
            ["Marl Line", "Marl Line"],
        ),
    ],
    ids=["force", "carmaker", "operator", "owner of a claim"],
)
def test_a_body_is_called_by_what_it_is(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


def test_no_body_is_called_by_what_another_is() -> None:
    text = "Westmark Police were called at noon. The company said that its driver had been hurt."
    assert sources(text) == ["The company"]


def test_sources_in_the_title_are_the_people_familiar_with_it() -> None:
    text = (
        "Orlin Chemicals Mulls Sale of Coatings Arm, Sources Say\n\nBy Dana Reth\n\nOrlin Chemicals is exploring a "
        "sale of its coatings arm, according to people familiar with the matter.\n\nOrlin declined to comment."
    )
    assert sources(text)[:2] == ["people familiar with the matter"] * 2


def test_a_body_in_the_standfirst_is_the_one_of_the_text() -> None:
    text = (
        "Fountain suspected as cases reach 27\n\nHealth agency urges visitors to see a doctor\n\nBy Tomos Orr\n\nThe "
        "Public Health Agency said on Friday that twenty-seven people had fallen ill in Pennock.\n\nIt rained."
    )
    assert sources(text) == ["Public Health Agency", "Public Health Agency"]


def test_who_is_first_named_by_a_surname_was_described_before() -> None:
    text = (
        "The minister for bins rose at noon. The rounds, Mr Gadd told the House, were fine. The minister said no more."
    )
    assert sources(text) == ["Gadd", "Gadd"]


def test_the_head_of_a_company_is_its_chief_executive_and_no_other_head() -> None:
    text = "The {} admitted that it had lost the files. Alastair Boon, chief executive of Securis, said he was sorry."
    assert sources(text.format("head of the company")) == ["Alastair Boon", "Alastair Boon"]
    assert sources(text.format("head of the police")) == ["The head of the police", "Alastair Boon"]


def test_the_witness_is_nobody_who_hears_them() -> None:
    text = (
        "Alastair Boon said that he was sorry. The chair, Dame Honor Lisle, asked when he had known. The witness "
        "said that he had been told in May."
    )
    assert sources(text) == ["Alastair Boon", "Honor Lisle", "Alastair Boon"]


def test_a_whistleblower_is_whoever_spoke_without_a_name() -> None:
    text = (
        "A crew member, who begged us not to print his name, said the engine had failed twice. 'Everyone below decks "
        "knew,' the whistleblower said. Noreen Tubbs said it was cold."
    )
    assert sources(text)[-3:] == ["A crew member", "A crew member", "Noreen Tubbs"]


def test_the_authors_own_official_is_not_the_second_one() -> None:
    text = (
        "A senior official said that it was quiet. My official, who despises ministers, says the posts are empty. A "
        "second official said that it was so. My official said that I should ask again."
    )
    assert sources(text) == ["A senior official", "A senior official", "A second official", "A senior official"]


def test_a_pronoun_goes_on_with_whom_its_paragraph_began() -> None:
    text = (
        "Police were called to the house on Friday. No arrests were made, a spokesman for the force said.\n\n"
        "Danny Rusk was spotted on Sunday in a hoodie. Nobody stopped him there. He said that it was over."
    )
    assert sources(text)[-1] == "Danny Rusk"


def test_a_house_that_is_a_saints_speaks_as_a_body() -> None:
    reading = allegedly.read_text("St Anne's said the boy was stable. Ms Anne Orr said he was not.", threads=1)
    assert [(one.name, one.type) for one in reading.sources] == [
        ("St Anne's", "named organisation"),
        ("Anne Orr", "named person"),
    ]


def test_who_speaks_behind_the_name_of_a_town_is_not_the_town() -> None:
    text = (
        "Eleven people were killed when a depot caught fire on the edge of Karsk, the governor said. Coral Wings, the "
        "airline of the islands, cancelled its flights. The airline said the bill would be sent to Karsk."
    )
    assert sources(text) == ["the governor", "Coral Wings"]
