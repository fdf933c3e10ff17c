import pytest

from allegedly.reading.naming import (
    NameBook,
    is_acronym,
    organisation_key,
    person_key,
    plain,
    same_organisation,
    same_person,
)


@pytest.mark.parametrize(
    ("word", "compared"), [("al-Sadr", "sadr"), ("Erdoğan", "erdogan"), ("J.", "j"), ("O'Neil", "neil"), ("al-", "al")]
)
def test_words_of_names_are_compared_without_articles_and_accents(word: str, compared: str) -> None:
    assert plain(word) == compared


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee", "Lee", True),
        ("Ann Lee", "Ann", True),
        ("Ann Lee", "A. Lee", True),
        ("Ann Lee", "Ann Maria Lee", True),
        ("Ann Lee", "Bob Lee", False),
        ("Ann Lee", "Ann Moss", False),
        ("Mohammad Shia al-Sudani", "Sudani", True),
        ("Ann Lee Jr.", "Lee", True),
    ],
)
def test_people(one: str, other: str, same: bool) -> None:
    assert same_person(person_key(one.lower().split()), person_key(other.lower().split())) is same


@pytest.mark.parametrize(
    ("one", "other", "definite", "same"),
    [
        ("Popular Mobilization Units", "PMUs", False, True),
        ("Popular Mobilization Units", "PMU", False, True),
        ("Northern Lines", "Northern", False, True),
        ("The Valley Post", "Post", True, True),
        ("The Valley Post", "Post", False, False),
        ("The Valley Post", "The Harbour Post", True, False),
        ("Ministry of Health", "Health", False, False),
    ],
)
def test_organisations(one: str, other: str, definite: bool, same: bool) -> None:
    keys = organisation_key(one.lower().split()), organisation_key(other.lower().split())
    assert same_organisation(*keys, definite) is same


def test_an_acronym_may_leave_little_words_out() -> None:
    assert is_acronym("uae", ["united", "arab", "emirates"])
    assert is_acronym("doj", ["department", "of", "justice"])
    assert is_acronym("dj", ["department", "of", "justice"])
    assert not is_acronym("d", ["department"])


def test_a_book_gives_every_person_that_fits_in_order() -> None:
    book = NameBook()
    book.enter_person(["ann", "lee"], 1)
    book.enter_person(["bob", "lee"], 2)
    book.enter_organisation(["lowland", "transport", "union"], 3)
    assert book.people(["lee"]) == [1, 2]
    assert book.people(["bob", "lee"]) == [2]
    assert book.people(["carl", "lee"]) == []
    assert book.organisations(["ltu"]) == [3]
    assert book.organisations(["union"]) == []
    assert book.organisations(["union"], definite=True) == [3]
