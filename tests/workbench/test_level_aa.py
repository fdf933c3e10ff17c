"""Contrast, names, widths and what is announced, as level AA of WCAG wants them, in a real Chromium."""

from itertools import pairwise

import pytest

from . import bench
from .bench import identity

pytestmark = pytest.mark.browser

CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const mix = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const poor = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const style = getComputedStyle(element);
    const hidden = style.visibility === 'hidden' || !element.getClientRects().length;
    if (!own || hidden || element.closest('svg, option')) continue;
    const grounds = [];
    for (let at = element; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
    const ground = light(mix(grounds)), ink = light(mix([...grounds, style.color]));
    const ratio = (Math.max(ground, ink) + .05) / (Math.min(ground, ink) + .05);
    if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio]);
  }
  return poor;
}"""

UNNAMED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, progress, a')]
  .filter((each) => !(each.labels?.length || each.getAttribute('aria-label') || each.textContent.trim()))
  .map((each) => each.outerHTML)"""

OUTSIDE = """() => [...document.querySelectorAll('button, input:not([type=hidden]), select, #text, h1, h2, p')]
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([each, box]) => box.width && (box.right > innerWidth + 1 || box.left < -1))
  .map(([each]) => each)
  .filter((each) => !each.closest('.unseen-words, .skip') && !each.matches('.unseen-words'))
  .map((each) => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1440, "dark")])
def test_contrast_names_and_widths_are_those_of_level_aa(desk, visit, width, scheme):
    page = visit(desk, viewport={"width": width, "height": 780}, color_scheme=scheme)
    bench.decide(bench.browser(desk), desk, do="reject", object="claim:c4")
    home = page.url.partition("/articles")[0]
    addresses = ["/", "/help", "/adding", "/claims", "/sources", "/kept"]
    addresses += [
        f"/articles/{identity(desk)}?{query}"
        for query in ("object=attribution:a2", "object=source:s2", "object=event:e1", "add=event&words=closed")
    ]
    for address in addresses:
        page.goto(home + address)
        assert page.evaluate(CONTRAST) == [], address
        assert page.evaluate(UNNAMED) == [], address
        assert page.evaluate(OUTSIDE) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.locator("h1").count() == 1, address


KINDS = ("attribution:a2", "source:s2", "claim:c2", "time:t1", "place:p1", "quantity:q1", "event:e1", "finding:f1")


def told(page):
    """The accessibility tree as a screen reader is given it: role, name and level of each node."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    for node in nodes:
        if not node["ignored"]:
            has = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
            yield node["role"]["value"], node.get("name", {}).get("value", "").strip(), has


def test_whatever_can_be_pressed_or_filled_in_has_a_name_for_a_screen_reader(desk, visit):
    page = visit(desk)
    home = page.url.partition("/articles")[0]
    article = f"/articles/{identity(desk)}"
    adding = [f"{article}?add={kind}&words=closed" for kind in ("attribution", "source", "time", "event", "argument")]
    chosen = [f"{article}?object={kind}" for kind in KINDS]
    for address in ("/", "/help", "/adding", "/claims", "/sources", "/versions", "/kept", "/none", *chosen, *adding):
        page.goto(home + address)
        nodes = list(told(page))
        nameless = [role for role, name, has in nodes if has.get("focusable") and not name]
        assert nameless == ["main"], address  # where the link past the head of the page leads to
        levels = [has["level"] for role, _, has in nodes if role == "heading"]
        assert levels[0] == 1, address
        assert all(then <= before + 1 for before, then in pairwise(levels)), address
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
        assert len(ids) == len(set(ids)), address


def test_tab_goes_through_an_article_in_the_order_of_the_page(desk, visit):
    page = visit(desk)
    page.goto(page.url + "?object=claim:c2")
    page.locator(".skip").focus()  # browsers differ in where they begin on a page that scrolls to what was chosen
    parts = ["skip"]
    for _ in range(60):
        page.keyboard.press("Tab")
        part = page.evaluate(
            "document.activeElement.closest('.skip, .bench, .article-head, #text, #panel, #tables')"
            "?.matches('.skip') ? 'skip' : document.activeElement.closest("
            "'.bench, .article-head, #text, #panel, #tables')?.id"
        )
        if parts[-1] != part:
            parts.append(part)
    assert parts == ["skip", "", "text", "panel", "tables"]
