import hashlib
import re
from base64 import b64encode
from itertools import pairwise

import msgspec
import pytest

from allegedly.report.timing import render_surge, render_test

from ..page_reader import Element, parse
from . import sample

EVIL = '<script>alert("x")</script>\u202e\x1b[2J'


@pytest.fixture(scope="module")
def page() -> Element:
    return parse(render_test(sample.timing_test()))


@pytest.fixture(scope="module")
def surge_page() -> Element:
    return parse(render_surge(sample.surge_test()))


def test_the_answer_comes_first(page: Element) -> None:
    assert page.find("h1")[0].words == (
        "Does fires.csv (size=large) follow debates.csv within 4 days more often than chance has it?"
    )
    answer = page.by_id("answer")
    assert [part.words for part in answer.find("p")] == [
        "More than chance: chance alone seldom does this. Why is another question.",
        "By plain count, 2.5 of 4 events came so; chance alone would bring 0.4.",
        "Quiet times weigh more: the rate is 14.4 times the usual (95 % 2 to no limit).",
        "This or more happens by chance about once in 130 times (p = 0.0075).",
        "To be seen four times in five, the rate would need to be 11.3 times the usual.",
    ]
    assert [note.words for note in answer.find("li")] == [
        "Are these the same events?",
        "Left out: 1 row of the first table without a date that can be read.",
    ]


def test_the_table_has_the_numbers(page: Element) -> None:
    rows = {row.find("th")[0].words: row.find("td")[0].words for row in page.by_id("answer").find("tr")}
    assert rows == {
        "Window": "0 to 4 days after",
        "Observed together": "315 days",
        "Coincidences": "2.5, 0.4 by chance",
        "Second preceded by first": "62%",
        "First followed by second": "67%",
        "Rate ratio": "14.4 (95 % 2 to no limit)",
        "Detectable rate ratio": "11.3",
        "p-value": "0.0075 (7.1 bits), corrected for 2 windows",
        "Roles exchanged": "p = 1.00",
        "After rather than before": "p = 0.020",
        "Any lag": "p = 0.0040 for lags of -4 to 4 days",
        "Other choices": "p <= 0.05 in 1 of 2",
        "Dates of other years": "true ones are number 2 of 4",
        "Null": "bursts+season+trend",
        "Fit of the null": "p = 0.40",
    }


def test_the_timeline_draws_gaps_windows_and_uncertain_dates(page: Element) -> None:
    timeline = page.by_id("timeline")
    marks = {mark: len(timeline.find(class_=mark)) for mark in ("watched", "event", "uncertain", "window")}
    assert marks == {"watched": 3, "event": 6, "uncertain": 1, "window": 3}
    boxes = [(float(each.attributes["x"]), float(each.attributes["width"])) for each in timeline.find(class_="watched")]
    (first, wide), (second, _), (whole, all_of_it) = boxes
    assert (first, whole) == (2.0, 2.0)
    assert all_of_it == 596.0
    assert wide == pytest.approx(596 * 100 / 365, abs=0.01)
    assert second == pytest.approx(2 + 596 * 150 / 365, abs=0.01)


def test_many_events_are_drawn_as_bars() -> None:
    page = parse(render_test(sample.timing_test(then=sample.MANY)))
    timeline = page.by_id("timeline")
    assert [float(bar.attributes["height"]) for bar in timeline.find(class_="tally")] == [28.0, 8.0, 36.0]
    assert "events in 4 days" in page.by_id("timeline-section").words


def test_the_law_marks_its_tail_and_the_curve_what_passes_the_line(page: Element) -> None:
    law, lags = page.by_id("law"), page.by_id("lags")
    assert (len(law.find(class_="tally")), len(law.find(class_="beyond"))) == (3, 1)
    assert (len(lags.find(class_="point")), len(lags.find(class_="over"))) == (2, 1)
    assert "add up to the p-value of 0.010, not corrected for other windows." in page.by_id("law-section").words
    assert "It is passed at lags of 0 days." in lags.find("desc")[0].text


def test_every_choice_is_a_row_and_its_own_is_marked(page: Element) -> None:
    rows = page.by_id("choices").find("tr")[1:]
    assert [row.words for row in rows] == [
        "2 d shift stated 1.1 0.20",
        "4 d (this page) bursts, season, trend drawn 14.4 0.0075",
    ]
    assert [row.classes for row in rows] == [set(), {"this-page"}]


def test_the_other_pairs_are_listed_with_the_own_one_marked() -> None:
    page = parse(render_test(sample.timing_test(other_pairs=sample.OTHERS)))
    section = page.by_id("others")
    assert "This pair is number 71 of 1,200." in section.words
    assert (
        "its p-value is no argument. Coincidences are counted without the first and the last 60 days." in section.words
    )
    rows = section.find("tr")[1:]
    assert [row.words for row in rows] == [
        "dues small 12, 26 9 1.2 0.0083",
        "sale (this page) large 3, 4 2 0.2 0.041",
    ]
    assert [row.classes for row in rows] == [set(), {"this-page"}]
    assert "(p = 0.0075); of 1,200 such pairs in the tables it is number 71." in page.by_id("answer").words
    assert "Other pairs this one is number 71 of 1,200" in page.by_id("answer").words
    assert (
        "Among the 1,200 pairs of 30 and 40 series that the tables hold by subject and size"
        in page.by_id("methods").words
    )
    evil = msgspec.structs.replace(sample.OTHERS.striking[0], first=EVIL, then=EVIL * 9)
    others = msgspec.structs.replace(sample.OTHERS, first_by=(EVIL,), striking=(evil,))
    written = render_test(sample.timing_test(other_pairs=others))
    assert "<script" not in written
    assert "\u202e" not in written
    assert "\x1b" not in written


def test_pictures_that_could_not_be_made_are_left_out() -> None:
    page = parse(render_test(sample.timing_test(law=None, curve=None, choices=())))
    assert [each.attributes["href"] for each in page.find("nav")[0].find("a")] == [
        "#answer", "#timeline-section", "#methods", "#limits",
    ]  # fmt: skip
    assert {each.attributes["id"] for each in page.find("svg", role="img")} == {"timeline"}


def test_methods_hold_all_that_is_needed_to_do_it_again(page: Element) -> None:
    words = page.by_id("methods").words
    for part in (
        "tables/fires.csv, column when, size=large: 4 events, observed 2023-01-01 to 2023-12-31",
        "tables/debates.csv, column date: 3 events, observed 2023-01-01 to 2023-12-31 in 2 spells",
        "from 0 to 4 days later",
        "The null hypothesis (bursts+season+trend) holds the first series fixed and keeps its bursts",
        "corrected for the windows that were tried (4, 7 days; Westfall and Young 1993)",
        "the mean over 20 draws",
        "(3 moves), the true dates have the 2nd smallest p-value.",
        "999 surrogates",
        "allegedly 0.1.0, numpy 2.0.0 and scipy 1.14.0, seed 3.",
    ):
        assert part in words


def test_limits_are_said(page: Element, surge_page: Element) -> None:
    assert "A link in time is no proof of a cause." in page.by_id("limits").words
    assert "is guessed from the first and the last event" in page.by_id("limits").words
    assert "No season was fitted" in surge_page.by_id("limits").words


def test_the_surge_page_counts_beside_what_was_expected(surge_page: Element) -> None:
    counts = surge_page.by_id("counts")
    assert (len(counts.find(class_="tally")), len(counts.find(class_="beyond"))) == (2, 1)
    assert len(counts.find(class_="expected")) == 2  # a gap divides the line
    assert "2023-01-15" in counts.text
    assert surge_page.by_id("answer").find("p")[1].words == (
        "6 events since (5 before), where the trend alone would make it 5.8."
    )


@pytest.mark.parametrize("which", ["page", "surge_page"])
def test_pictures_tables_and_links_have_names(which: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue(which)
    for drawn in page.find("svg"):
        if drawn.attributes.get("aria-hidden") == "true":
            continue
        title, description = drawn.attributes["aria-labelledby"].split()
        assert page.by_id(title).text
        assert page.by_id(description).text
    assert all(table.find("caption") or "aria-labelledby" in table.attributes for table in page.find("table"))
    assert {cell.attributes["scope"] for cell in page.find("th")} <= {"col", "row"}
    anchors = {element.attributes["id"] for element in page.all() if "id" in element.attributes}
    assert {link.attributes["href"][1:] for link in page.find("a")} <= anchors
    levels = [int(element.tag[1]) for element in page.all() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("which", ["pair", "surge"])
def test_nothing_can_run_or_be_loaded(which: str) -> None:
    written, again = (
        render_test(sample.timing_test()) if which == "pair" else render_surge(sample.surge_test()) for _ in range(2)
    )
    assert written == again
    style = re.search(r"<style>(.*?)</style>", written, flags=re.DOTALL)
    assert style is not None
    digest = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in written
    page = parse(written)
    names = {name for element in page.all() for name in element.attributes}
    assert {name for name in names if name in ("src", "style", "srcset") or name.startswith("on")} == set()
    assert page.find("script") == []
    assert "http" not in re.sub(r"<(meta|style)[^>]*>", "", written.replace(style[1], ""))


def test_names_of_files_are_shown_and_not_obeyed() -> None:
    evil = msgspec.structs.replace(sample.FIRES, name=EVIL, file=EVIL, column=EVIL, where=(EVIL,))
    for written in (render_test(sample.timing_test(then=evil)), render_surge(sample.surge_test(series=evil))):
        assert "<script" not in written
        assert "\u202e" not in written
        assert "\x1b" not in written
        assert "&lt;script&gt;" in written


def test_lags_before_are_asked_for_in_words() -> None:
    result = msgspec.structs.replace(sample.RESULT, lag=-5.0)
    page = parse(render_test(sample.timing_test(result=result)))
    assert page.find("h1")[0].words == (
        "Do events of fires.csv (size=large) come 1 to 5 days before those of debates.csv"
        " more often than chance has it?"
    )
