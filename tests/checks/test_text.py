import pytest

from allegedly.checks.text import find

from .given import bare, read, told

WHOLE = "The council of Marrow Bay met on Monday to settle the budget for the harbour and went home late."


def test_a_paragraph_that_stops_in_mid_sentence() -> None:
    text = f"{WHOLE}\n\nThe mayor said the new wall would protect the old houses by the water and their\n\n{WHOLE}"
    assert [told(found) for found in find(read(text))] == [
        (
            "TEXT-01",
            ("protect the old houses by the water and their",),
            "The paragraph stops after “their”, in the middle of a sentence.",
        )
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The mayor said the new wall would protect the old houses by the water and their\n\ngardens.",
        "The mayor said the new wall would protect the old houses by the water and then left...",
        "The new wall, the mayor said, would protect the following houses by the water:",
        "Members of the council look at the new wall as the mayor speaks in Marrow Bay on Monday",
        "(The mayor said the new wall would protect the old houses by the water.)",
    ],
    ids=["goes on in lower case", "dots", "colon", "caption", "bracket"],
)
def test_paragraphs_that_end(paragraph: str) -> None:
    assert list(find(read(f"{WHOLE}\n\n{paragraph}\n\n{WHOLE}"))) == []


def test_where_no_paragraph_ends_with_a_mark_only_a_hanging_word_tells() -> None:
    bare_paragraphs = [WHOLE.rstrip("."), WHOLE.rstrip("."), f"{WHOLE.rstrip('.')} and the"]
    assert [found.reason for found in find(read("\n\n".join(bare_paragraphs)))] == [
        "The paragraph stops after “the”, in the middle of a sentence."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We asked for money, she said.\n“We got none,” she said.",
        '"We asked for money."\nThe wall is 6" thick and 12" high.',
        "“We asked for money,“ she said.\nThe wall broke.",
        '""We asked for money," she said."\nThe wall broke.',
        '<tweet id="12"><tweet/>\nThe wall broke.',
        "He said «we got none» and left.\nThe wall broke.",
        'They called it "the sea "wall" of Marrow Bay" for years.\nIt broke.',
    ],
    ids=["next paragraph", "inches", "wrong way round", "doubled", "markup", "guillemets", "nested"],
)
def test_quotations_that_are_closed(text: str) -> None:
    assert list(find(bare(text))) == []


@pytest.mark.parametrize(
    ("signature", "codes"),
    [("-- Ada Brandt, harbour master", []), ("The harbour master read it out on Monday.", ["TEXT-02"])],
)
def test_a_signature_ends_a_quotation(signature: str, codes: list[str]) -> None:
    text = f'{WHOLE}\n\n"We asked for money in the spring, and nobody gave us any.\n\n{signature}\n\n{WHOLE}'
    assert [found.code for found in find(read(text))] == codes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We asked for money, she said.\nThe wall broke.", "“We asked for money, she said."),
        ('He said "we got none and left the room for good that very evening.\nIt broke.',
         '"we got none and left the room for good that'),
        ("It broke.\n«We asked for money, she said.", "«We asked for money, she said."),
    ],
    ids=["curly", "straight", "last paragraph"],
)  # fmt: skip
def test_quotations_that_are_not(text: str, quoted: str) -> None:
    assert [(found.code, found.quotes[0].text) for found in find(bare(text))] == [("TEXT-02", quoted)]


def test_headings_are_no_paragraphs() -> None:
    text = "“We got none\nThe wall broke."
    assert list(find(bare(text, headings=("“We got none",)))) == []
