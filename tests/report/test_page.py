import hashlib
import re
from base64 import b64encode

import msgspec
import pytest

from allegedly import report
from allegedly.errors import DataError

from . import sample
from .page_reader import parse


@pytest.fixture(scope="module")
def page():
    return parse(report.render(sample.reading(wrapped=True)))


def test_the_article_holds_the_text_of_record_and_nothing_else(page):
    assert page.by_id("text").text == sample.reading(wrapped=True).article.text


def test_the_same_reading_gives_the_same_page():
    assert report.render(sample.reading()) == report.render(sample.reading())


def test_the_page_may_load_and_run_nothing(page):
    (policy,) = page.find("meta", **{"http-equiv": "Content-Security-Policy"})
    (style,) = page.find("style")
    digest = b64encode(hashlib.sha256(style.text.encode("utf-8")).digest()).decode("ascii")
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|https?:", style.text)


def test_every_link_leads_to_a_place_on_the_page(page):
    anchors = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    links = [element.attributes["href"] for element in page.find("a")]
    assert len(anchors) == len(set(anchors))
    assert [link for link in links if not link.startswith("#") or link[1:] not in anchors] == []


def test_the_head_says_what_the_article_says_of_itself_and_where(page):
    (head,) = page.find("header")
    assert head.find("h1")[0].words == "The harbour that was dug twice"
    assert [element.words for element in head.find("dl")[0].children if not isinstance(element, str)] == [
        "By Ines Varga and Tomás Okafor line that begins with “By”",
        "Published by The Saltmarsh Courier date line",
        "Written 14 March 2023 date line",
        "Length 360 words, 53 lines",
    ]


def test_the_foot_says_what_made_the_page(page):
    (foot,) = page.find("footer")
    digest = sample.reading(wrapped=True).article.sha256
    assert foot.find("dl")[0].words == (
        f"File harbour.txt (text, utf-8) SHA-256 of its text {digest} "
        "Made with allegedly 0.1.0, format 1 Reader 9f2c51d0a7e4"
    )


def test_the_balance_as_a_table(page):
    (table,) = page.find("table", class_="bars")
    assert [row.words for row in table.find("tr")] == [
        "Rests on Claims Checkable Sources",
        "P named person 4 4 3",
        "O named organisation 3 1 2",
        "D document 1 1 1",
        "A anonymous source 5 5 2",
        "G unnamed group 2 1 1",
        "N nobody 6 5 –",
        "all 21 17 9",
    ]
    assert [bar.attributes["width"] for bar in table.find("rect")] == ["66.7", "50.0", "16.7", "83.3", "33.3", "100.0"]


def test_the_claims_that_most_need_a_second_source(page):
    (listed,) = page.find(class_="needs")
    assert [item.words for item in listed.find("li")][:2] == [
        "a contract worth 4.2 million crowns went to Brackwater Marine without a tender "
        "A1 an official in the harbour authority, citing D1 an internal audit "
        "speaks of crime or wrongdoing; rests on one anonymous source; line 11",
        "three people reportedly fell ill from contaminated shellfish N nobody "
        "speaks of a danger to health; stands in the author's own voice; line 37",
    ]
    assert [link.attributes["href"] for link in listed.find("a", class_="place")] == [
        "#in-a3",
        "#in-c14",
        "#in-a3",
        "#in-a1",
        "#in-c5",
    ]


def test_a_source_stands_in_the_table_with_all_that_it_says(page):
    assert page.by_id("A1").words == (
        "A1 an official in the harbour authority anonymous source the harbour authority "
        "Reason given: asked not to be named because she was not allowed to speak to the press "
        "Cites D1 an internal audit 3 statements "
        "The Port of Lowmere paid for the same dredging work twice in 2021 "
        "according to; indirect statement; score 0.97; line 6 "
        "a contract worth 4.2 million crowns went to Brackwater Marine without a tender and that two earlier reports "
        "about the payment had been shredded told; indirect statement; score 0.99; line 11 "
        "We were asked to sign for mud that nobody had moved … When I asked where it was, the room went quiet. "
        "said; direct statement; score 0.99; line 15"
    )


def test_beliefs_and_demands_stand_apart(page):
    assert page.by_id("G1").words == (
        "G1 Residents of the quay unnamed group 1 belief, 1 demand "
        "the spoil was dumped at night near the oyster beds believe; indirect belief; score 0.88; line 36 "
        "that the beds be closed demand; indirect demand; score 0.79; line 38"
    )


def test_sources_without_words_of_their_own_and_without_a_reason(page):
    assert page.by_id("O2").words == "O2 The police named organisation Nothing of its own."
    assert "No reason given for not naming it" in page.by_id("A2").words


def test_what_rests_on_nobody(page):
    own, unsourced = page.by_id("nobody").find("ol")
    assert [item.words for item in own.find("li")] == [
        "Brackwater Marine was founded in 2019 by a cousin of the harbour master line 18",
        "It is hardly a coincidence that the tender rules were relaxed in the same month line 19",
        "Her letter to the board is dated 9 December 2021. line 30",
        "three people reportedly fell ill from contaminated shellfish line 37",
    ]
    assert [item.words for item in unsourced.find("li")] == [
        "the money left the country in a fishing boat is said; indirect statement; score 0.58; line 43"
    ]


def test_hedges_with_their_claims(page):
    rows = page.by_id("hedges").find("tr")[1:]
    assert [row.words for row in rows][2:] == [
        "reportedly hearsay N three people reportedly fell ill from contaminated shellfish line 37",
        "may hedge P2 he may have signed both invoices line 40",
    ]


def test_a_mark_leads_to_its_row_and_back_and_its_card_says_who_how_and_how_sure(page):
    badge = page.by_id("in-a7")
    assert (badge.attributes["href"], badge.attributes["data-shown"]) == ("#a7", "P1")
    assert badge.attributes["aria-label"] == "P1, Anneli Brook"
    assert "#in-a7" in [link.attributes["href"] for link in page.by_id("a7").find("a")]
    assert badge.parent is not None
    card = badge.parent.find(class_="card")[0]
    assert [line.attributes["data-shown"] for line in card.all()[1:]] == [
        "Anneli Brook",
        "named person, surveyor",
        "Cue: had warned (warns)",
        "indirect statement, score 0.72",
    ]


def test_nested_marks_nest_as_elements(page):
    sources = page.by_id("text").find(class_="source")
    (source,) = [element for element in sources if element.words == "the surveyor, Anneli Brook,"]
    around = []
    element = source.parent
    while element is not None and element.tag != "pre":
        around.append(element.attributes["class"])
        element = element.parent
    assert around == ["attribution person", "content document", "attribution document"]


def test_an_article_in_which_nothing_was_found():
    page = parse(report.render(sample.bare("It rained.")))
    assert page.by_id("text").text == "It rained."
    assert page.find("h1")[0].words == "draft.txt"
    assert [element.words for element in page.find(class_="empty")] == [
        "No finding was made.",
        "No claim was found in it.",
        "None: no checkable claim was found.",
        "No attribution was found in this article.",
        "No source was found.",
        "None was found.",
        "None was found.",
        "None was found.",
    ]


def test_sections_with_nothing_in_them_are_left_out_of_page_and_navigation():
    page = parse(report.render(sample.bare("It rained.")))
    assert [section.attributes["id"] for section in page.find("section")] == [
        "summary", "word", "reading", "sources", "nobody", "hedges",
    ]  # fmt: skip
    assert [link.words for link in page.find("nav")[0].find("a")] == [
        "Summary", "Balance", "Article", "Sources 0", "On nobody 0", "Hedges 0",
    ]  # fmt: skip


def test_a_text_that_begins_with_a_line_break_keeps_it():
    assert parse(report.render(sample.bare("\n\nIt rained.\n"))).by_id("text").text == "\n\nIt rained.\n"


def test_a_reading_that_does_not_fit_its_text_is_refused():
    reading = sample.reading()
    shorter = msgspec.structs.replace(reading, article=sample.article("It rained."))
    with pytest.raises(DataError, match="a span of the reading lies outside of its article's text"):
        report.render(shorter)


def test_saving_writes_the_page(tmp_path):
    report.save(sample.reading(), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == report.render(sample.reading())
