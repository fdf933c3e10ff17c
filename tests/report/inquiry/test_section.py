import re

import msgspec
import pytest

from allegedly.errors import DataError
from allegedly.report.inquiry import records_section
from allegedly.report.templating import style_of
from allegedly.schema import Match
from allegedly.schema.inquiries import Checked

from ..page_reader import Element, parse
from ..test_hostile_text import ATTACKS
from . import sample


@pytest.fixture(scope="module")
def page() -> Element:
    return parse(records_section(sample.checked(), sample.reading()))


def test_a_match_stands_side_by_side_with_the_record(page: Element) -> None:
    item = page.by_id("records").find("ol")[0].find("li")[0]
    assert "differs event 1, ucdp-ged 25.1, record 4711" in item.words
    assert [row.words for row in item.find("tr")] == [
        "the article the record the same",
        "date 2 March 2023-03-03 no",
        "killed not told ROW FIGURE cannot tell",
        "kind ASSAULT ASSAULT yes",
    ]
    links = [element.attributes for element in item.find("a")]
    assert links == [
        {"href": "#e1"},
        {"href": "https://ucdp.uu.se/event/4711"},
    ]
    assert "Other candidates: 4712" in item.words
    assert item.find("code")[0].text == "allegedly records search 'set=ucdp-ged country=IQ 2023-03-02'"


def test_what_an_answer_was_taken_from_stands_below_what_differs() -> None:
    checked = sample.checked()
    first, *others = checked.matches
    note = "Its day and place are taken from the words near it: 2 March, Kesh."
    noted = msgspec.structs.replace(first, reasons=(*first.reasons, note))
    page = parse(records_section(msgspec.structs.replace(checked, matches=(noted, *others)), sample.reading()))
    words = page.by_id("records").find("ol")[0].find("li")[0].words
    assert note in words
    assert "date: the article has" not in words


def test_rows_that_may_not_be_passed_on_stay_out(page: Element) -> None:
    item = next(each for each in page.by_id("records").find("li") if "acled 25.1" in each.words and each.find("code"))
    assert "The two differ in date. The set’s terms do not let its rows be shown" in item.words
    assert item.find("table") == []
    assert not {"IRQ1", "ROW", "2023-03-03"} & set(re.split(r"[ .,']", item.words))
    assert "SECRET" not in page.words


def test_outcomes_are_counted_and_sets_cited(page: Element) -> None:
    words = page.by_id("records").words
    assert "Events looked up: 4 (2 differ, 1 not recorded, 1 outside coverage)." in words
    assert "Cite: Sundberg and Melander 2013." in words
    assert page.by_id("records").find("details")[0].words.startswith("1 outside coverage")


def test_what_was_tested_stands_first_with_its_pictures(page: Element) -> None:
    first = page.by_id("i1")
    assert first.find("h3")[0].words == "Argument 1, each and every time: tested"
    assert [each.words for each in first.find("p")[:3]] == ["What came out.", "How sure.", "What it does not show."]
    assert [each.attributes["id"] for each in first.find("svg", class_="picture")] == [
        "i1-timeline", "i1-law", "i1-lags", "i1-counts",
    ]  # fmt: skip
    assert "only events whose day is known 12 no limit 0.40 set=ucdp-ged precision=day" in first.words
    assert "actor IS (from the words) “ISIS” in the article." in first.words


def test_what_was_not_tested_says_which_table_it_needs(page: Element) -> None:
    last = page.by_id("i3")
    assert last.find("h3")[0].words == "Added by a person: mine: needs a table"
    assert (
        "It needs a table mine-first.csv with the columns date, happening, source. One row for each time." in last.words
    )


def test_ids_are_there_once_and_pictures_have_their_names(page: Element) -> None:
    ids = [each.attributes["id"] for each in page.all() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    for picture in page.find("svg", class_="picture"):
        assert set(picture.attributes["aria-labelledby"].split()) <= set(ids)


def test_no_set_says_how_to_add_one() -> None:
    nothing = Checked(sets=(), matches=(), inquiries=(), seed=0, command="allegedly read a.txt", notes=("Add one.",))
    found = parse(records_section(nothing, sample.reading()))
    assert found.words == "Beside the record Add one."


@pytest.mark.parametrize("attack", ATTACKS)
def test_whatever_a_set_or_a_file_holds_is_text(attack: str) -> None:
    record = msgspec.structs.replace(sample.record(sample.OPEN), id=attack)
    given = sample.checked()
    proposal = msgspec.structs.replace(sample.tested().proposal, argument=attack, phrase=attack)
    hostile = msgspec.structs.replace(
        given,
        sets=(msgspec.structs.replace(sample.OPEN, title=attack, citation=attack), sample.CLOSED),
        matches=(sample.match(sample.OPEN, given.matches[0].event, "agrees", record),),
        inquiries=(msgspec.structs.replace(sample.tested(), proposal=proposal, sentences=(attack, attack, attack)),),
    )
    found = parse(records_section(hostile, sample.reading()))
    plain = parse(records_section(given, sample.reading()))
    assert {each.tag for each in found.all()} <= {each.tag for each in plain.all()}
    assert {each.attributes["href"] for each in found.find("a")} == {"#e1"}


def test_a_link_that_is_no_address_is_no_link() -> None:
    odd = msgspec.structs.replace(sample.OPEN, link="javascript:alert({id})")
    given = msgspec.structs.replace(sample.checked(), sets=(odd, sample.CLOSED), inquiries=())
    assert "javascript" not in records_section(given, sample.reading())


def test_a_match_of_another_reading_is_refused() -> None:
    other: Match = msgspec.structs.replace(sample.checked().matches[0], event="e99")
    with pytest.raises(DataError, match="names an event or a set that is not there"):
        records_section(msgspec.structs.replace(sample.checked(), matches=(other,)), sample.reading())


def test_every_rule_holds_inside_of_the_section_alone() -> None:
    rules = re.findall(r"^\s*([^@{}/\n]+) \{", style_of("inquiry/inquiry.css").sheet, re.MULTILINE)
    assert len(rules) > 40
    assert [rule for rule in rules if not rule.startswith(".inquiry")] == []


def test_the_same_twice() -> None:
    assert records_section(sample.checked(), sample.reading()) == records_section(sample.checked(), sample.reading())
