"""The sections about findings, times, places, events, figures and arguments, as they stand on the page."""

import msgspec
import pytest

from allegedly import report, schema
from allegedly.errors import DataError

from . import facts_sample
from .page_reader import parse


@pytest.fixture(scope="module")
def page():
    return parse(report.render(facts_sample.reading()))


def _rows(page, anchor):
    return [row.words for row in page.by_id(anchor).find("tr")[1:]]


def test_the_article_stays_the_text_of_record(page):
    assert page.by_id("text").text == facts_sample.reading().article.text


def test_every_link_leads_to_a_place_on_the_page(page):
    anchors = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(anchors) == len(set(anchors))
    assert [link for link in page.find("a") if link.attributes["href"][1:] not in anchors] == []


def test_few_findings_stand_in_the_summary_alone():
    reading = facts_sample.reading()
    few = parse(report.render(msgspec.structs.replace(reading, findings=reading.findings[:3])))
    assert few.by_id("findings").parent is few.by_id("summary")
    assert [item.attributes["id"] for item in few.by_id("findings").find("li")] == ["f1", "f2", "f3"]
    assert "Findings" not in [heading.words for heading in few.find("h2")]


def test_the_summary_says_on_whom_where_when_and_what_to_look_at_first(page):
    glance, first = (part for part in page.by_id("summary").children if not isinstance(part, str))
    assert glance.words == (
        "At a glance Of 3 claims, 1 rests on 1 named organisation, 1 on 1 anonymous source and 1 on nobody. "
        "Where Iceland (Ísabakki, Svartifoss, the ford of Melur and 1 more), Norway (Oslo) "
        "When January 2022 – April 2023; half of its 6 dates begin on 13 March 2023 or later "
        "What 7 events: 2 told as fact, 1 claimed, 1 denied, 1 planned, 1 hypothetical, 1 habitual "
        "Timing 1 argument from timing, to be tested"
    )
    assert [item.words for item in first.find("li")] == [
        "1 A quotation is opened and never closed. high; line 5",
        "2 Two figures count the same houses. medium; line 5",
        "3 Every claim about the gates rests on one anonymous source. medium",
    ]


def test_findings_come_worst_first_with_their_words(page):
    assert [item.words for item in page.by_id("findings").find("li")] == [
        "1 A quotation is opened and never closed. "
        '"The gates were opened for the election, ten days after the vote line 5 '
        "high: look before it is printed; QUOTE-01",
        "2 Two figures count the same houses. dozens line 5 150 and 200 houses line 5 "
        "medium: look if there is time; FIGURE-01",
        "3 Every claim about the gates rests on one anonymous source. medium: look if there is time; SOURCE-03",
        "4 A question suggests what it does not say. Is it a coincidence that line 5 low: good to know; WORDING-02",
    ]


def test_the_words_of_a_finding_are_marked_in_the_text_and_lead_back(page):
    marked = page.by_id("text").find(class_="finding")
    assert [(mark.words, sorted(mark.classes)) for mark in marked] == [
        ('"The gates were opened for the election, ten days after the vote', ["finding", "high"]),
        ("Is it a coincidence that", ["finding", "low"]),
        ("150 and 200 houses", ["finding", "medium"]),
        ("dozens", ["finding", "medium"]),
    ]
    flags = page.by_id("text").find("a", class_="flag")
    assert [(flag.attributes["href"], flag.attributes["data-shown"]) for flag in flags] == [
        ("#f1", "1"), ("#f4", "4"), ("#f2", "2"), ("#f2", "2"),
    ]  # fmt: skip
    assert [mark.attributes["id"] for mark in marked] == ["in-f1", "in-f4", "in-f2-2", "in-f2"]


def test_a_long_list_of_findings_is_folded():
    reading = facts_sample.reading()
    many = tuple(msgspec.structs.replace(reading.findings[0], id=f"f{number}") for number in range(20))
    page = parse(report.render(msgspec.structs.replace(reading, findings=many)))
    (folded,) = page.by_id("findings").find("details")
    assert folded.find("summary")[0].words == "12 more findings"
    assert len(folded.find("li")) == 12


def test_times_as_a_table(page):
    assert _rows(page, "when") == [
        "until 31 December 2018 2019 line 5 – 5",
        "from 1 January 2022 on since 1 January 2022 line 5 – 6",
        "12 March 2023 12 March; that night line 3, line 3 flood (told as fact), mobilisation (denied) 3",
        "13–19 March 2023 last week line 1 restriction (claimed) 2",
        "20 March 2023 20 March 2023 line 1 – 1",
        "April 2023 next month line 3 talks (planned) 4",
    ]
    assert "3 events have no date in the text." in page.by_id("when").words


def test_places_as_a_table(page):
    rows = _rows(page, "where")
    assert rows[0] == (
        "Ísabakki town or village; where it was filed Iceland 64.16, -20.35 the only place of this name line 1"
    )
    assert rows[2] == (
        "the ford of Melur camp, base or building Iceland "
        "63.90, -18.40 give or take 30 km the only place of this name line 3"
    )
    assert rows[7] == "The Old Weir camp, base or building – not known line 5"


def test_the_map_says_what_it_leaves_out_and_takes_no_side(page):
    words = page.by_id("where").find("figcaption")[0].words
    assert "On the world’s map alone: Oslo." in words
    assert "Not on the map, for want of a known position: The Old Weir." in words
    assert "The map takes no side. Borders that are in dispute are drawn dashed" in words


def test_events_as_a_table(page):
    assert _rows(page, "events")[:4] == [
        "restriction (coercion) driven line 1 claimed not told 13–19 March 2023; Svartifoss – "
        "A1 an official in the harbour authority",
        "flood (violence) The second flood killed three drivers at the ford of Melur on 12 March line 3 told as fact "
        "not told 12 March 2023; the ford of Melur 3 killed N the author",
        "mobilisation opened line 3 denied Brackwater Marine 12 March 2023 – O1 Brackwater Marine",
        "talks talks line 3 planned Brackwater Marine April 2023; Reykjavík – O1 Brackwater Marine",
    ]


def test_figures_as_a_table_with_people_first(page):
    assert _rows(page, "figures") == [
        "at least 41 people displaced more than 40 people line 1 A1 an official in the harbour authority",
        "3 drivers killed three drivers line 3 N the author",
        "150 to 200 houses 150 and 200 houses line 5 N the author",
        "25 part of 150 to 200 25 of these line 5 N the author",
        "at least 24, roughly not told dozens line 5 N the author",
        "4.5 t more not told an additional 4.5 tonnes line 5 N the author",
    ]


def test_an_argument_shows_its_sides_and_how_to_test_it(page):
    section = page.by_id("arguments")
    assert "allegedly test one.csv other.csv --window 7d" in section.words
    assert [item.words for item in section.find("li")] == [
        "Argued by N the author: the question of a coincidence, in Is it a coincidence that line 5 "
        "The one the river guild closed its books who: river guild what: concession "
        "The other the flood came where: the ford of Melur when: 12 March 2023 what: violence"
    ]


def test_an_id_that_the_reading_does_not_hold_is_named():
    reading = facts_sample.reading()
    event = msgspec.structs.replace(reading.events[0], place="p99")
    with pytest.raises(DataError, match="names a place that it does not hold"):
        report.render(msgspec.structs.replace(reading, events=(event,)))


def test_one_id_for_two_things_is_refused():
    reading = facts_sample.reading()
    with pytest.raises(DataError, match="gives one id to two times"):
        report.render(msgspec.structs.replace(reading, times=(reading.times[0], reading.times[0])))


def test_a_reading_without_places_draws_no_map():
    page = parse(report.render(msgspec.structs.replace(facts_sample.reading(), places=(), events=(), arguments=())))
    assert page.find(class_="map") == []
    assert page.find("section", id="where") == []


def test_places_without_a_position_are_listed_without_a_map():
    reading = facts_sample.reading()
    lost = tuple(msgspec.structs.replace(place, latitude=None, longitude=None) for place in reading.places)
    page = parse(report.render(msgspec.structs.replace(reading, places=lost)))
    assert page.find(class_="map") == []
    assert "No place has a position that is known, so there is no map." in page.by_id("where").words


def test_the_summary_in_the_terminal_names_the_worst_findings_and_counts():
    lines = report.summary(facts_sample.reading()).splitlines()
    assert lines[3:7] == [
        "Look at first, of 4 findings",
        "1. A quotation is opened and never closed. (high; line 5)",
        "2. Two figures count the same houses. (medium; line 5)",
        "3. Every claim about the gates rests on one anonymous source. (medium)",
    ]
    assert lines[-1] == "7 events, 8 places, 6 figures, 1 argument from timing"


def test_a_finding_about_no_words_stands_last_of_its_kind():
    finding = schema.Finding("x", "SOURCE-01", "high", (), "About the whole.")
    reading = facts_sample.reading()
    page = parse(report.render(msgspec.structs.replace(reading, findings=(finding, *reading.findings))))
    assert page.by_id("f1").find("p")[0].words == "A quotation is opened and never closed."
    assert page.by_id("f2").find("p")[0].words == "About the whole."
