"""Which way a number went, by its verb and by the two numbers beside it."""

import pytest

from allegedly.checks.directions import directions

from .given import read, told


def test_a_rise_that_falls() -> None:
    [finding] = directions(read("Shares rose from $50 to $30 this year, the group said."))
    assert told(finding) == ("RANGE-02", ("$50", "$30"), "The verb is “rose”; $30 is less than $50.")


@pytest.mark.parametrize(
    "text",
    [
        "The death toll climbed from 1,200 to 900, the agency reported.",
        "Turnout fell from 48 percent to 61 percent.",
        "Visitors dropped sharply from 3 million to 4 million.",
    ],
)
def test_other_verbs_and_units(text: str) -> None:
    assert [finding.code for finding in directions(read(text))] == ["RANGE-02"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares rose from $30 to $50 in two years.",
        "The debt fell from 2 to 1.5 million crowns.",
        "The club rose from 14 to 3 in the ranking.",
        "The team climbed from 12 to 4 in the table.",
        "The price came down, and rose from between 30 and 50 to about 45 crowns.",
        "The road rises from the 30 villages behind to the pass.",
    ],
)
def test_numbers_that_go_the_way_of_their_verb_or_are_no_counts(text: str) -> None:
    assert [finding.code for finding in directions(read(text))] == []
