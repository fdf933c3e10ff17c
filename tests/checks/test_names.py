import pytest

from allegedly.checks.names import find

from .given import read, told


def test_two_spellings_are_counted() -> None:
    text = (
        "The minister Mohammed Sarrani came to Marrow Bay on Monday. Mohammed Sarrani met the council.\n\n"
        "In the evening Mohamed Sarrani left for the capital."
    )
    assert [told(found) for found in find(read(text))] == [
        (
            "NAME-01",
            ("Mohammed Sarrani", "Mohamed Sarrani"),
            "“Mohammed Sarrani” (2 times) and “Mohamed Sarrani” (once) differ as two spellings of one name do.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt met Tomas Brandt in Velm. Then Ada Brandt left, and Tomas Brandt stayed.",
        "Bernie Holm met Rob Barron in Velm. Then Bernie left, and Barron stayed.",
        "Jon Holm met Jan Holm in Velm. Then Jon Holm left, and Jan Holm stayed.",
        "The Albanian army left Albania. Armenia and the Armenian army were glad.",
        "Ángel Sarrani came to Velm on Monday. In the evening Angel Sarrani left for the capital.",
        "The plane came from Kuwait, and the Kuwaiti minister met it. Paulo Holm and Paula Holm were on board.",
    ],
    ids=["two people", "another name", "short", "adjective", "accent", "people and gender"],
)
def test_names_that_are_two_or_one(text: str) -> None:
    assert list(find(read(text))) == []


def test_a_group_under_another_name_in_a_quotation_is_the_sources_own_word() -> None:
    text = (
        "The Houthis fired on a freighter on Monday, and the crew left it in boats.\n\n"
        '"Ansar Allah attacked two ships in March," the captain Ada Brandt said.'
    )
    assert list(find(read(text))) == []
