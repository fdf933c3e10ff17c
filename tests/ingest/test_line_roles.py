import pytest

from allegedly.ingest.line_roles import (
    byline_of,
    credit_in_caption,
    credit_of,
    is_bare_name,
    is_folio,
    role_of,
    without_emphasis,
)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Jane Doe", "byline"),
        ("by Jane Doe and Omar al-Said in Basra", "byline"),
        ("BY JANE DOE", "byline"),
        ("*By Jane Doe*", "byline"),
        ("By Jane Doe, chief political correspondent", "byline"),
        ("By Jane Doe | 16 January 2024", "byline"),
        ("The Lantern's Iraq Correspondent", "byline"),
        ("Staff and agencies", "byline"),
        ("(Reporting by Jane Doe; editing by Omar Said)", "byline"),
        ("By the time the ship arrived the harbour was on fire", "words"),
        ("By Monday nobody was left.", "words"),
        ("The correspondent said he was there", "words"),
        ("16 January 2024", "date"),
        ("Photo Credit: The Lantern", "credit"),
        ("Photo: Jane Doe/Reuters", "credit"),
        ("(Picture by Jane Doe)", "credit"),
        ("Illustration: Jane Doe", "credit"),
        ("Jane Doe/AFP", "credit"),
        ("The photo: it showed a ship that burned in the night, in front of the harbour, with all of its crew, and"
         " nobody said a word about it for weeks", "words"),
        ("Read more: Harbour closed", "clutter"),
        ("ADVERTISEMENT", "clutter"),
        ("* * *", "clutter"),
        ("-----", "clutter"),
        ("<https://example.org/a>", "clutter"),
        ("Share this article", "clutter"),
        ("Sponsored by the state, the militia took the town.", "words"),
        ("Advertising is down", "words"),
        ("See <https://example.org/a> for the rest", "words"),
        ("By " + "A" * 400, "words"),
    ],
)  # fmt: skip
def test_what_a_line_is_for(line: str, role: str) -> None:
    assert role_of(line) == role


def test_names_are_taken_out_of_their_lines() -> None:
    assert byline_of("By Jane Doe | 16 January 2024") == "Jane Doe"
    assert byline_of("By Hester Quill, local democracy reporter") == "Hester Quill, local democracy reporter"
    assert byline_of("By Ana Ruiz and Tom Okoro in Port Said, Egypt") == "Ana Ruiz and Tom Okoro"
    assert byline_of("By Our Correspondent in Baghdad") == "Our Correspondent in Baghdad"
    assert credit_of("Photo credit: Jane Doe/Reuters") == "Jane Doe/Reuters"
    assert credit_in_caption("The wall of the dam. Photo: Wim Astley") == "Wim Astley"
    assert credit_in_caption("The wall of the dam in a photo of 1971.") is None


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("*The keys*", "The keys"),
        ("**The keys**", "The keys"),
        ("_The keys_", "The keys"),
        ("## The keys ##", "The keys"),
        ("# *The keys*", "The keys"),
        ("*The* keys of *all*", "*The* keys of *all*"),
        ("*", "*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_marks_of_emphasis_and_headings_are_taken_off_the_whole_only(words: str, plain: str) -> None:
    assert without_emphasis(words) == plain


def test_bare_names() -> None:
    assert is_bare_name("Jane Doe")
    assert is_bare_name("Jean-Luc O'Neill")
    assert not is_bare_name("Harbour burns")
    assert not is_bare_name("Jane")
    assert not is_bare_name("Jane Doe 47")


@pytest.mark.parametrize(
    ("line", "folio"),
    [
        ("THE HARBOUR GAZETTE Tuesday 4 June 2024 3", True),
        ("12 | The Post | 3 May 2024", True),
        ("Page 3 Tuesday, June 4, 2024", True),
        ("Truce Talks Resume on 4 June 2024", False),
        ("The vote of 4 June 2024 and its 12", False),
        ("4 June 2024", False),
    ],
)
def test_a_folio_is_a_date_with_a_page_number(line: str, folio: bool) -> None:
    assert is_folio(line) is folio
