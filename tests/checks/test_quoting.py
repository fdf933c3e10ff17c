import pytest

from allegedly.checks.quoting import find

from .given import read, told

OPENING = "The council of Marrow Bay met on Monday. The budget for the harbour was on the table, and the hall was full."
WORDS = '"They came at night and told us to open the gates, and then they took the books.'


def test_a_block_of_quotations_of_nobody_is_one_finding() -> None:
    text = f'{OPENING}\n\n{WORDS}\n\n{WORDS} Nobody stopped them."'
    assert [told(found) for found in find(read(text))] == [
        (
            "QUOTE-01",
            ("They came at night and told us to open the gates, and then they took the books.",),
            "Neither this paragraph nor the one before it says whose words these are.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        f'{OPENING}\n\nThis is what the harbour master wrote to the council:\n\n{WORDS}"',
        f'{OPENING}\n\nThis is what the harbour master wrote to the council:\n\n{WORDS}\n\n{WORDS}"',
        f'{OPENING}\n\n{WORDS}" — Ada Brandt, harbour master',
        f'{OPENING}\n\n{WORDS}" ― Ada Brandt, harbour master',
        f'{OPENING}\n\n{WORDS}\nAda Brandt, harbour master."\n\n{OPENING}',
        f'{OPENING}\n\nThe play "They Came at Night and Told Us to Open the Gates" opens on Monday.',
        f'{OPENING}\n\nAda Brandt told the council what had happened.\n\n{WORDS}"',
    ],
    ids=["colon", "two paragraphs behind a colon", "dash", "bar", "last line", "title", "said before"],
)
def test_quotations_that_have_a_source(text: str) -> None:
    assert list(find(read(text))) == []


def test_a_headline_may_be_short_with_names() -> None:
    text = (
        "Brandt says the wall was weak\n\nThe harbour wall broke on Monday night, and the streets were under water.\n\n"
        "Brandt said the wall had been weak for years.\n\nAda Brandt, an engineer, wrote three reports about the wall."
    )
    assert list(find(read(text))) == []


@pytest.mark.parametrize(
    ("later", "codes"),
    [
        ("Ana Korda was an engineer at the harbour for ten years.", ["QUOTE-03"]),
        ("Ana Korda, an engineer, was at the harbour for ten years.", ["QUOTE-03"]),
        ("Ana Korda was at the harbour for ten years.", []),
    ],
)
def test_who_speaks_before_the_text_says_who_it_is(later: str, codes: list[str]) -> None:
    text = (
        f"{OPENING}\n\nThe director was dismissed in 2021, according to Korda.\n\n{later} Korda said that it was cold."
    )
    assert [found.code for found in find(read(text)) if found.code == "QUOTE-03"] == codes
