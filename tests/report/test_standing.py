import re

import msgspec
import pytest
from case import sample

from allegedly import report
from allegedly.case import apply, propose
from allegedly.case.proposing import stamped
from allegedly.report.standing import Standing, Standings, tally
from allegedly.schema.decisions import Judged, Rating

from .page_reader import parse


@pytest.fixture(scope="module")
def judged() -> Judged:
    """The sample with a thing of each standing, and one rejected."""
    reading = sample.reading()
    found = apply(reading, ())
    decisions = [
        propose(found, "accepted", "attribution", "a1", author="RM", note="Heard the <b>recording</b>."),
        propose(found, "corrected", "source", "s2", author="Ada K.", values={"title": "chief engineer"}),
        propose(found, "rated", "claim", "c3", author="RM", rating=Rating("Not shown")),
        propose(found, "accepted", "claim", "c5", author="RM"),
        propose(found, "rejected", "claim", "c4", author="RM"),
        propose(found, "rejected", "time", "t2", author="RM"),
        propose(found, "rejected", "time", "t1", author="Ada K."),
    ]
    dated = [
        stamped(msgspec.structs.replace(each, time=f"2024-05-1{number}T10:00:00.000000Z"))
        for number, each in enumerate(decisions)
    ]
    return apply(reading, dated)


@pytest.fixture(scope="module")
def page(judged):
    return parse(report.render_judged(judged))


def test_each_standing_has_a_sign_a_word_a_person_and_a_day(judged: Judged) -> None:
    stands = Standings(judged)
    assert stands("attribution", "a2") == Standing("machine", "○", "machine")
    assert stands("attribution", "a1") == Standing(
        "accepted", "✓", "confirmed", by="RM", date="10 May 2024", note="Heard the <b>recording</b>."
    )
    assert stands("source", "s2") == Standing(
        "corrected", "✎", "corrected", by="Ada K.", date="11 May 2024", fields="title"
    )
    assert stands("claim", "c3") == Standing("machine", "○", "machine", by="RM", date="12 May 2024", rating="Not shown")


def test_without_authors_names_and_notes_stay_out(judged: Judged) -> None:
    assert Standings(judged, with_authors=False)("attribution", "a1") == Standing(
        "accepted", "✓", "confirmed", date="10 May 2024"
    )
    written = report.render_judged(judged, with_authors=False)
    assert "Ada K." not in written
    assert "RM" not in parse(written).words
    assert "recording" not in written


def test_a_page_of_a_mere_reading_has_no_standing() -> None:
    assert Standings(None)("claim", "c1") is None
    written = report.render(sample.reading())
    assert "standing" not in written
    assert "Judged" not in written


def test_the_tally_counts_what_persons_did_and_what_is_left(judged: Judged) -> None:
    counted = tally(judged)
    assert (counted.words, counted.rejected, counted.by, counted.last, counted.unplaced) == (
        "2 confirmed, 1 corrected",
        "1 claim, 2 times",
        ("Ada K.", "RM"),
        "16 May 2024",
        0,
    )
    assert counted.left == 4 + 4 + 4 + 0 + 2 + 1 + 1 + 1 + 1 - 3


def test_the_summary_says_who_judged_what(page) -> None:
    rows = {row.find("dt")[0].words: row.find("dd")[0].words for row in page.by_id("summary").find("dl")[0].find("div")}
    assert rows["Judged"].startswith("2 confirmed, 1 corrected, by Ada K., RM, last on 16 May 2024; ")
    assert rows["Rejected"] == "1 claim, 2 times: left out of this page"


def test_every_line_says_whose_it_is(page, judged: Judged) -> None:
    reading = judged.reading
    for number in range(1, len(reading.attributions) + 1):
        assert page.by_id(f"a{number}").find(class_="standing") != []
    for section in ("findings", "events", "figures", "arguments", "where"):
        assert page.by_id(section).find(class_="standing") != [], section
    for row in page.by_id("sources").find("tr")[1:]:
        assert row.find("th")[0].find(class_="standing") != []


def test_a_confirmed_statement_says_so_in_its_row_and_at_its_place(page) -> None:
    (standing,) = page.by_id("a1").find("small", class_="accepted")
    assert standing.words == "✓ confirmed by RM, 10 May 2024: Heard the <b>recording</b>."
    badge = page.by_id("in-a1")
    assert badge.attributes["data-shown"].endswith(" ✓")
    assert badge.attributes["aria-label"].endswith(", confirmed")


def test_decided_claims_stand_with_their_statement(page) -> None:
    assert "The claim “a report had warned of it in 2019”: ○ machine by RM, 12 May 2024; rated “Not shown”" in re.sub(
        r"\s+", " ", page.by_id("a3").words
    )


def test_what_was_rejected_is_not_on_the_page(page) -> None:
    assert "The bridge is 90 years old" not in page.by_id("sources").words
    assert "90 years" not in " ".join(section.words for section in page.find("section", id="nobody"))
    assert "90 years old" in page.find("article")[0].words
