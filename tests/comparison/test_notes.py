from allegedly import comparison
from allegedly.comparison.text_changes import is_notice

from .versions import NEW, OLD, bare


def test_two_that_are_the_same_are_said_to_be() -> None:
    assert comparison.compare(bare(OLD), bare(OLD)).notes == ("The two texts are the same, character for character.",)
    spaced = OLD.replace(" ", "\n")
    assert comparison.compare(bare(OLD), bare(spaced.replace("\n\n", "\n \n"))).notes == (
        "The two texts have the same words; they differ in spacing, punctuation or capitals alone.",
    )


def test_two_strangers_are_compared_and_said_to_be_strangers() -> None:
    found = comparison.compare(bare(OLD), bare("Bread grew dear in Karsk. No ship came."))
    assert found.notes == (
        "These two hardly look like versions of one article: they have 0% of their words in common. "
        "What follows compares them all the same.",
    )
    assert {each.kind for each in found.passages} == {"removed", "added"}


def test_languages_and_dates_that_do_not_fit_are_named() -> None:
    old = bare(OLD, language="en", written="2024-05-07")
    new = bare(NEW, language="fr", written="2024-05-06")
    assert comparison.compare(old, new).notes == (
        "The two are in different languages (en and fr).",
        "By their dates the first of the two is the later one; compare them the other way round to read it so.",
    )


def test_corrections_and_notes_are_known_by_their_wording() -> None:
    assert all(
        map(
            is_notice,
            (
                "Correction: The bridge is in Oster.",
                "CLARIFICATION - the mayor was not present",
                "Editor’s note: names were changed.",
                "UPDATE 2: adds comment",
                "This article was amended on 4 May.",
                "This story has been updated.",
                "An earlier version of this article misspelt a name.",
                "We regret the error.",
            ),
        )
    )
    assert not any(
        map(
            is_notice,
            (
                "He demanded a correction of the border.",
                "The report was amended by parliament.",
                "An earlier version of the law said otherwise.",
                "Corrections officers struck in Oster.",
                "Updated figures show a rise.",
            ),
        )
    )
