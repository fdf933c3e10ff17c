"""The workbench and the report in a real Firefox: what it draws, selects and drags in its own way."""

import contextlib

import pytest
from report import sample as reports

from allegedly import report

from . import chromium, firefox
from .bench import identity

pytestmark = pytest.mark.browser

SAID = "return document.getElementById('spoken').textContent === '{}'"
BOX = """
  const [element, ...more] = {};
  const {{left, right, top, bottom}} = element.getBoundingClientRect();
  return {{left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2}};
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with firefox.launched(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def visit(browser, desk):
    """Opens the desk's article with something chosen."""
    with contextlib.ExitStack() as stack:
        address = stack.enter_context(chromium.served(desk))
        browser.go(f"{address}/open?token={desk.keys.printed}")
        yield lambda query: browser.go(f"{address}/articles/{identity(desk)}?{query}")
        browser.go("about:blank")


@pytest.fixture
def show(browser, tmp_path):
    """Opens a reading's report."""

    def shown(reading):
        page = tmp_path / "page.html"
        page.write_text(report.render(reading), encoding="utf-8")
        browser.go(page.as_uri())

    return shown


def box(browser, selector):
    return browser.run(BOX.format(f"document.querySelectorAll({selector!r})"))


def word(browser, words):
    return browser.run(
        BOX.format(f"[...document.querySelectorAll('#text w-')].filter((w) => w.innerText === {words!r})")
    )


def test_decide_by_keyboard_and_hear_it(browser, desk, visit):
    visit("object=attribution:a2")
    browser.press("a")
    browser.wait(SAID.format("Accepted."))
    browser.press("u")
    browser.wait(SAID.format("Undone."))
    assert [decision.action for decision in desk.case.decisions(identity(desk))] == ["accepted", "undone"]


@pytest.mark.parametrize("pointer", ["mouse", "touch"])
def test_a_border_is_dragged_with_the_mouse_and_with_a_finger(browser, desk, visit, pointer):
    visit("object=claim:c2")
    handle, to = box(browser, ".handle.end"), word(browser, "Lindqvist")
    browser.drag((handle["x"], handle["y"]), (to["right"] - 3, to["bottom"]), pointer)
    browser.wait(SAID.format("Saved."))
    claim = next(claim for claim in desk.case.judged(identity(desk)).reading.claims if claim.id == "c2")
    assert claim.text == 'The railing was rotten," said Mara Lindqvist'


def test_words_are_selected_with_the_mouse(browser, visit):
    visit("")
    browser.run("document.getElementById('text').scrollIntoView()")
    first, last = word(browser, "inspection"), word(browser, "cancelled")
    browser.drag((first["left"] + 1, first["y"]), (last["right"] - 1, last["y"]))
    chosen = browser.wait("return document.querySelector('.selected-words').textContent")
    assert chosen == "inspection was cancelled"


def test_the_card_of_a_statement_stands_beside_it_in_a_wide_window(browser, show):
    show(reports.reading())
    browser.run("document.getElementById('in-a3').focus()")
    label, card, text = box(browser, "#in-a3"), box(browser, "#in-a3 + .card"), box(browser, "#text pre")
    assert browser.run("return getComputedStyle(document.querySelector('#in-a3 + .card')).visibility") == "visible"
    assert text["right"] < card["left"] < card["right"] < browser.run("return innerWidth")
    assert abs(card["top"] - label["top"]) < 40


def test_a_source_with_words_from_right_to_left_stands_in_one_box(browser, show):
    show(reports.reading("{a1.source:{s1.mention:The dean, דנה אלון, a chemist}} said {a1.content:no}."))
    # Cloned borders would stand around each run of one direction.
    assert browser.run("return getComputedStyle(document.querySelector('#text .source')).boxDecorationBreak") == "slice"
